import { asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { OriginStory } from "../types.ts";
import { among } from "./among.ts";
import type { ArticleRow, RevisionRow, StoryRow } from "./articles.ts";
import type { Executor } from "./database.ts";
import { FACT_COLUMNS, type FactRow } from "./fact-rows.ts";
import { articles, revisions } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";
import { linkStories } from "./tables/linking.ts";

/** A story of any text of an article, with that text's outer values. */
export interface ToldStory {
  story: StoryRow;
  article: Pick<ArticleRow, "id" | "url" | "createdAt" | "revisionId">;
  revision: Omit<RevisionRow, "text" | "warnings" | "undecided">;
}

/** Stories with what is filed about them. */
export interface StoryRecords<F> {
  /** In order of publication. */
  stories: ToldStory[];
  facts: F[];
  /** Of the current stories; `id` is the lineage. */
  links: OriginStory[];
}

const { text: _, warnings: __, undecided: ___, tokens: ____, ...REVISION_COLUMNS } = getTableColumns(revisions);

/** Loads stories in order of publication, `limit` at most. */
export function loadStories(db: Executor, where: SQL | undefined, limit?: number): Promise<ToldStory[]> {
  const query = db
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
    .where(where)
    .orderBy(asc(stories.saidAt), asc(stories.articleId), asc(stories.id));
  return limit === undefined ? query.execute() : query.limit(limit).execute();
}

/** Loads every fact of stories, in the order of their texts. */
export async function loadStoryFacts(db: Executor, told: readonly ToldStory[]): Promise<FactRow[]> {
  if (told.length === 0) return [];
  const storyIds = told.map(({ story }) => story.id);
  return db
    .select(FACT_COLUMNS)
    .from(facts)
    .where(among(facts.storyId, storyIds))
    .orderBy(asc(facts.revisionId), asc(facts.position));
}

/** Loads what tells which of stories are one origin. */
export async function loadLinks(db: Executor, told: readonly ToldStory[]): Promise<OriginStory[]> {
  if (told.length === 0) return [];
  const part = (key: keyof OriginStory) => sql`${linkStories.story} -> ${sql.raw(`'${key}'`)}`;
  const links = await db
    .select({
      id: linkStories.lineageId,
      story: sql<
        Omit<OriginStory, "id">
      >`jsonb_build_object('outlet', ${part("outlet")}, 'agencies', ${part("agencies")},
        'sources', ${part("sources")}, 'fingerprint', ${part("fingerprint")})`,
    })
    .from(linkStories)
    .where(
      among(
        linkStories.storyId,
        told.map(({ story }) => story.id),
      ),
    );
  return links.map(({ id, story }) => ({ ...story, id }));
}
