import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { FACT_COLUMNS, type FactRow } from "./fact-rows.ts";
import { conditionsOf, type FactFilter } from "./facts.ts";
import { articles, revisions } from "./tables/articles.ts";
import { entities, entityNames } from "./tables/entities.ts";
import { facts, stories } from "./tables/facts.ts";

/** A fact with all that a row of an export says. */
export type ExportedFact = {
  fact: FactRow;
  story: Pick<typeof stories.$inferSelect, "id" | "letter" | "title" | "incidentId">;
  article: Pick<typeof articles.$inferSelect, "id" | "url" | "createdAt">;
  revision: Pick<
    typeof revisions.$inferSelect,
    "number" | "title" | "outlet" | "language" | "publishedText" | "engine"
  >;
};

/** The next facts behind `after`, in the order in which they were filed. */
export function listFactsForExport(
  db: Executor,
  filter: FactFilter,
  after: string | null,
  limit: number,
): Promise<ExportedFact[]> {
  return db
    .select({
      fact: FACT_COLUMNS,
      story: { id: stories.id, letter: stories.letter, title: stories.title, incidentId: stories.incidentId },
      article: { id: articles.id, url: articles.url, createdAt: articles.createdAt },
      revision: {
        number: revisions.number,
        title: revisions.title,
        outlet: revisions.outlet,
        language: revisions.language,
        publishedText: revisions.publishedText,
        engine: revisions.engine,
      },
    })
    .from(facts)
    .innerJoin(stories, eq(stories.id, facts.storyId))
    .innerJoin(articles, eq(articles.id, facts.articleId))
    .innerJoin(revisions, eq(revisions.id, facts.revisionId))
    .where(and(after === null ? undefined : gt(facts.id, after), ...conditionsOf(filter)))
    .orderBy(asc(facts.id))
    .limit(limit);
}

/** Entities with their spellings. */
export async function findEntities(db: Executor, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await db
    .select()
    .from(entities)
    .where(inArray(entities.id, [...ids]));
  const names = await db
    .select({ entityId: entityNames.entityId, spelling: entityNames.spelling, createdAt: entityNames.createdAt })
    .from(entityNames)
    .where(inArray(entityNames.entityId, [...ids]))
    .orderBy(asc(entityNames.spelling));
  const byEntity = Map.groupBy(names, ({ entityId }) => entityId);
  return found.map((entity) => ({ entity, names: byEntity.get(entity.id) ?? [] }));
}
