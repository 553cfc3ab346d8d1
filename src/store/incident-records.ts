import { and, asc, eq, getTableColumns, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { LinkStory } from "../types.ts";
import type { ArticleRow, RevisionRow, StoryRow } from "./articles.ts";
import type { Executor } from "./database.ts";
import { FACT_COLUMNS, type FactRow } from "./fact-rows.ts";
import type { IncidentRow } from "./incidents.ts";
import { articles, revisions } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";
import { incidents, memberships } from "./tables/incidents.ts";
import { linkStories, questions } from "./tables/linking.ts";

/** A story of any text of an article, with that text's outer values. */
export interface ToldStory {
  story: StoryRow;
  article: Pick<ArticleRow, "id" | "url" | "createdAt" | "revisionId">;
  revision: Omit<RevisionRow, "text" | "warnings" | "undecided">;
}

/** An incident with everything filed about it. */
export interface IncidentRecord {
  incident: IncidentRow;
  isUndecided: boolean;
  /** Those of earlier texts too, in order of publication. */
  stories: ToldStory[];
  /** Those of earlier texts too. */
  facts: FactRow[];
  /** What origins are told by, of the current stories; `id` is the lineage and `text` is null. */
  links: LinkStory[];
}

const { text: _, warnings: __, undecided: ___, tokens: ____, ...REVISION_COLUMNS } = getTableColumns(revisions);

/**
 * Loads incidents whole, in the order of the ids given. Ids that there are not are left out.
 * @param membersAt of which time its stories are: those that belonged to it then; those of now where absent
 */
export async function loadIncidents(db: Executor, ids: readonly string[], membersAt?: Date): Promise<IncidentRecord[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      incident: getTableColumns(incidents),
      isUndecided: sql<boolean>`exists (select 1 from ${questions} where ${questions.incidentId} = ${incidents.id})`,
    })
    .from(incidents)
    .where(inArray(incidents.id, [...ids]));
  const homes = membersAt && (await homesAt(db, ids, membersAt));
  const told = await db
    .select({
      story: getTableColumns(stories),
      article: {
        id: articles.id,
        url: articles.url,
        createdAt: articles.createdAt,
        revisionId: articles.revisionId,
      },
      revision: REVISION_COLUMNS,
    })
    .from(stories)
    .innerJoin(revisions, eq(revisions.id, stories.revisionId))
    .innerJoin(articles, eq(articles.id, stories.articleId))
    .where(
      homes
        ? inArray(stories.lineageId, [...homes.keys(), ...(homes.size ? [] : [ids[0]!])])
        : inArray(stories.incidentId, [...ids]),
    )
    .orderBy(sql`coalesce(${revisions.publishedAt}, ${articles.createdAt})`, asc(stories.id));
  const homeOf = ({ lineageId, incidentId }: StoryRow) => (homes ? homes.get(lineageId) : incidentId);
  const byIncident = Map.groupBy(told, ({ story }) => homeOf(story));
  const storyIds = told.map(({ story }) => story.id);
  const stated = storyIds.length
    ? await db
        .select(FACT_COLUMNS)
        .from(facts)
        .where(inArray(facts.storyId, storyIds))
        .orderBy(asc(facts.revisionId), asc(facts.position))
    : [];
  const byStory = Map.groupBy(stated, ({ storyId }) => storyId);
  const links = storyIds.length
    ? await db
        .select({
          storyId: linkStories.storyId,
          story: sql<LinkStory>`${linkStories.story} || jsonb_build_object('id', ${linkStories.lineageId}, 'text', null)`,
        })
        .from(linkStories)
        .where(inArray(linkStories.storyId, storyIds))
    : [];
  const linkOf = new Map(links.map(({ storyId, story }) => [storyId, story]));
  const records = new Map(
    found.map(({ incident, isUndecided }) => {
      const own = byIncident.get(incident.id) ?? [];
      return [
        incident.id,
        {
          incident,
          isUndecided,
          stories: own,
          facts: own.flatMap(({ story }) => byStory.get(story.id) ?? []),
          links: own.flatMap(({ story }) => linkOf.get(story.id) ?? []),
        },
      ] as const;
    }),
  );
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** Which lineages belonged to the incidents at a time. */
async function homesAt(db: Executor, ids: readonly string[], at: Date): Promise<Map<string, string>> {
  const found = await db
    .select({ lineageId: memberships.lineageId, incidentId: memberships.incidentId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.incidentId, [...ids]),
        lte(memberships.joinedAt, at),
        or(isNull(memberships.leftAt), gt(memberships.leftAt, at)),
      ),
    );
  return new Map(found.map(({ lineageId, incidentId }) => [lineageId, incidentId]));
}
