import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { uuids } from "./among.ts";
import { type Executor, rows } from "./database.ts";
import { articles } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";

/** What an incident consists of, by ids: its first stories, where it has many. */
export interface IncidentParts {
  /** Of the story whose article came out first, of those that name one. */
  title: string | null;
  /** In order of their publication. */
  articleIds: string[];
  /** Those of earlier texts too. */
  storyIds: string[];
  /** Those that were not superseded. */
  factIds: string[];
}

/**
 * Looks up what incidents consist of.
 * @param most how many stories of each, those that were filed first
 */
export async function findIncidentFacts(
  db: Executor,
  incidentIds: readonly string[],
  most: number,
): Promise<Map<string, IncidentParts>> {
  const found = new Map<string, IncidentParts>();
  for (const incidentId of new Set(incidentIds)) {
    const first = db
      .select({ id: stories.id, articleId: stories.articleId, title: stories.title })
      .from(stories)
      .where(eq(stories.incidentId, incidentId))
      .orderBy(asc(stories.incidentId), asc(stories.id))
      .limit(most)
      .as("first");
    const told = await db
      .select({ id: first.id, articleId: first.articleId, title: first.title })
      .from(first)
      .innerJoin(articles, eq(articles.id, first.articleId))
      .orderBy(asc(articles.publishedAt), asc(first.id));
    if (told.length === 0) continue;
    const storyIds = told.map(({ id }) => id);
    const standing = await db
      .select({ id: facts.id })
      .from(facts)
      .where(and(inArray(facts.storyId, storyIds), isNull(facts.supersededAt)));
    found.set(incidentId, {
      title: told.find(({ title }) => title !== null)?.title ?? null,
      articleIds: [...new Set(told.map(({ articleId }) => articleId))],
      storyIds,
      factIds: standing.map(({ id }) => id),
    });
  }
  return found;
}

/** Which incident stories belong to, those of earlier texts too. */
export async function findIncidentsOf(db: Executor, storyIds: readonly string[]): Promise<Map<string, string>> {
  if (storyIds.length === 0) return new Map();
  const found = await db
    .select({ id: stories.id, incidentId: stories.incidentId })
    .from(stories)
    .where(inArray(stories.id, [...storyIds]));
  return new Map(found.flatMap(({ id, incidentId }) => (incidentId === null ? [] : [[id, incidentId]])));
}

/** What incidents are called: as `title` of their parts. */
export async function findIncidentTitles(
  db: Executor,
  incidentIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (incidentIds.length === 0) return new Map();
  const found = await rows<{ id: string; title: string | null }>(
    db,
    sql`select asked.id, (select s.title from ${stories} s where s.incident_id = asked.id and s.title is not null
        order by s.said_at, s.article_id, s.id limit 1) as title
      from unnest(${uuids(incidentIds)}) as asked (id)`,
  );
  return new Map(found.map(({ id, title }) => [id, title]));
}
