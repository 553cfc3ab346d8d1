import { asc, eq, inArray } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { articles } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";

/** What an incident consists of, by ids. */
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

/** Looks up what incidents consist of. */
export async function findIncidentFacts(
  db: Executor,
  incidentIds: readonly string[],
): Promise<Map<string, IncidentParts>> {
  const found = new Map<string, IncidentParts>();
  if (incidentIds.length === 0) return found;
  const told = await db
    .select({ incidentId: stories.incidentId, id: stories.id, articleId: stories.articleId, title: stories.title })
    .from(stories)
    .innerJoin(articles, eq(articles.id, stories.articleId))
    .where(inArray(stories.incidentId, [...incidentIds]))
    .orderBy(asc(articles.publishedAt), asc(stories.id));
  const byStory = new Map<string, IncidentParts>();
  for (const { incidentId, id, articleId, title } of told) {
    const parts = found.get(incidentId!) ?? { title: null, articleIds: [], storyIds: [], factIds: [] };
    found.set(incidentId!, parts);
    byStory.set(id, parts);
    parts.title ??= title;
    if (!parts.articleIds.includes(articleId)) parts.articleIds.push(articleId);
    parts.storyIds.push(id);
  }
  const standing = await db
    .select({ id: facts.id, storyId: facts.storyId, supersededAt: facts.supersededAt })
    .from(facts)
    .where(inArray(facts.storyId, [...byStory.keys()]));
  for (const { id, storyId, supersededAt } of standing)
    if (supersededAt === null) byStory.get(storyId)!.factIds.push(id);
  return found;
}

/** What incidents are called: as `title` of their parts. */
export async function findIncidentTitles(
  db: Executor,
  incidentIds: readonly string[],
): Promise<Map<string, string | null>> {
  const titles = new Map<string, string | null>();
  if (incidentIds.length === 0) return titles;
  const told = await db
    .select({ incidentId: stories.incidentId, title: stories.title })
    .from(stories)
    .innerJoin(articles, eq(articles.id, stories.articleId))
    .where(inArray(stories.incidentId, [...incidentIds]))
    .orderBy(asc(articles.publishedAt), asc(stories.id));
  for (const { incidentId, title } of told) titles.set(incidentId!, titles.get(incidentId!) ?? title);
  return titles;
}
