import { and, asc, count, desc, eq, inArray, isNull, max, min, type SQL, sql } from "drizzle-orm";
import type { Field, Language, OperatorRole } from "../../extractors/types.ts";
import type { Executor } from "./database.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { type EntityKind, entities, entityNames } from "./tables/entities.ts";
import { factNames, facts } from "./tables/facts.ts";

export type EntityRow = typeof entities.$inferSelect;

export interface EntityFilter {
  kinds?: readonly EntityKind[] | undefined;
  /** A tsquery over the spellings. */
  search?: string | undefined;
}

export interface SpellingRow {
  entityId: string;
  spelling: string;
  language: Language | "und";
}

/** Lists entities. */
export function listEntities(db: Executor, { kinds, search }: EntityFilter, page: Page): Promise<EntityRow[]> {
  const conditions: (SQL | undefined)[] = [
    behind(entities.id, page),
    kinds && inArray(entities.kind, [...kinds]),
    search === undefined
      ? undefined
      : sql`${entities.id} in (select ${entityNames.entityId} from ${entityNames}
          where ${entityNames.tokens} @@ ${search}::tsquery)`,
  ];
  return db
    .select()
    .from(entities)
    .where(and(...conditions))
    .orderBy(inOrder(entities.id, page))
    .limit(page.limit);
}

/** Finds an entity by id; null where there is none. */
export async function findEntity(db: Executor, id: string): Promise<EntityRow | null> {
  return (await db.select().from(entities).where(eq(entities.id, id)))[0] ?? null;
}

/** The spellings of entities, in order of spelling. */
export function listSpellings(db: Executor, ids: readonly string[]): Promise<SpellingRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select({ entityId: entityNames.entityId, spelling: entityNames.spelling, language: entityNames.language })
    .from(entityNames)
    .where(inArray(entityNames.entityId, [...ids]))
    .orderBy(asc(entityNames.spelling), asc(entityNames.language));
}

/** How many current facts name an entity, by field. */
export function countFactsOfEntity(db: Executor, id: string): Promise<{ field: Field; facts: number }[]> {
  return db
    .select({ field: facts.field, facts: count() })
    .from(facts)
    .where(and(eq(facts.entityId, id), isNull(facts.supersededAt)))
    .groupBy(facts.field)
    .orderBy(asc(facts.field));
}

/** Current operator facts that say the same: who stands behind what, in which role. */
export interface EdgeRow {
  role: OperatorRole;
  /** Who runs, owns, hosts … */
  entityId: string | null;
  name: string;
  platform: string;
  facts: number;
  firstPublishedAt: Date | null;
  lastPublishedAt: Date | null;
  /** Ids of the newest facts. */
  evidence: string[];
}

/** Edges by which an entity stands behind something, or something behind it, the most often stated first. */
export async function listEdges(db: Executor, id: string, direction: "from" | "to", limit: number): Promise<EdgeRow[]> {
  const keys = sql`(select ${entityNames.key} from ${entityNames} where ${entityNames.entityId} = ${id})`;
  const about =
    direction === "from"
      ? eq(facts.entityId, id)
      : sql`${facts.id} in (select ${factNames.factId} from ${factNames}
          where ${factNames.role} = 'platform' and ${factNames.key} in ${keys})`;
  const found = await db
    .select({
      role: facts.role,
      entityId: facts.entityId,
      name: min(facts.name),
      platform: min(facts.platform),
      facts: count(),
      firstPublishedAt: min(facts.publishedAt),
      lastPublishedAt: max(facts.publishedAt),
      evidence: sql<string[]>`to_json((array_agg(${facts.id} order by ${facts.id} desc))[1:3])`,
    })
    .from(facts)
    .where(and(about, eq(facts.field, "operator"), isNull(facts.supersededAt)))
    .groupBy(facts.role, facts.entityId, sql`lower(${facts.platform})`)
    .orderBy(desc(count()), asc(sql`min(${facts.id}::text)`))
    .limit(limit);
  return found as EdgeRow[];
}

/** The entities that are known under keys, as kinds of organization: of each key those that bear it. */
export function findByKeys(db: Executor, keys: readonly string[]): Promise<{ key: string; id: string }[]> {
  if (keys.length === 0) return Promise.resolve([]);
  return db
    .selectDistinct({ key: entityNames.key, id: entities.id })
    .from(entityNames)
    .innerJoin(entities, eq(entities.id, entityNames.entityId))
    .where(and(inArray(entityNames.key, [...keys]), inArray(entities.kind, ["organization", "forum"])));
}
