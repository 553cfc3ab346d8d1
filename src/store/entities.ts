import { and, eq, inArray, or } from "drizzle-orm";
import type { Language } from "../../extractors/types.ts";
import type { Executor } from "./database.ts";
import { type EntityKind, entities, entityNames } from "./tables/entities.ts";
import { newId } from "./uuid.ts";

/** A name to be filed: its kind, its folded key, its canonical spelling and others. */
export interface NamedEntity {
  kind: EntityKind;
  key: string;
  name: string;
  spellings: readonly Spelling[];
  /** Keys of full names in another script, by which an entity that is filed under one of them is the same. */
  bridges: readonly string[];
}

export interface Spelling {
  spelling: string;
  key: string;
  /** Language of the article that uses it; "und" for one that is known without having been read. */
  language: Language | "und";
  /** A tsvector of its words. */
  tokens: string;
}

/** Tells entities of different kinds with the same key apart. */
export const entityRef = (kind: EntityKind, key: string) => `${kind}:${key}`;

/**
 * Files entities that are new and spellings that are new.
 * @returns the id of each, by `entityRef`
 */
export async function fileEntities(
  tx: Executor,
  named: readonly NamedEntity[],
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  // One order for all writers, so that two transactions never wait for each other's new names.
  const wanted = [...new Map(named.map((entity) => [entityRef(entity.kind, entity.key), entity])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entity]) => entity);
  await lookUp(tx, wanted, ids);
  await lookUpBridges(
    tx,
    wanted.filter(({ kind, key }) => !ids.has(entityRef(kind, key))),
    ids,
  );
  const unknown = wanted.filter(({ kind, key }) => !ids.has(entityRef(kind, key)));
  if (unknown.length > 0) {
    const created = await tx
      .insert(entities)
      .values(unknown.map(({ kind, key, name }) => ({ id: newId(now.getTime()), kind, key, name, createdAt: now })))
      .onConflictDoNothing()
      .returning({ id: entities.id, kind: entities.kind, key: entities.key });
    for (const { id, kind, key } of created) ids.set(entityRef(kind, key), id);
    // Another transaction filed these meanwhile, and has ended: the insert waited for it.
    await lookUp(
      tx,
      unknown.filter(({ kind, key }) => !ids.has(entityRef(kind, key))),
      ids,
    );
  }
  await fileSpellings(tx, named, ids, now);
  return ids;
}

async function lookUp(tx: Executor, wanted: readonly NamedEntity[], ids: Map<string, string>): Promise<void> {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  if (kinds.length === 0) return;
  const found = await tx
    .select({ id: entities.id, kind: entities.kind, key: entities.key })
    .from(entities)
    .where(
      or(
        ...kinds.map((kind) => {
          const keys = wanted.filter((entity) => entity.kind === kind).map(({ key }) => key);
          return and(eq(entities.kind, kind), inArray(entities.key, keys));
        }),
      ),
    );
  for (const { id, kind, key } of found) ids.set(entityRef(kind, key), id);
}

/**
 * A name that is not filed is an entity's other name where one article gives both: 诺维克铁路（Norvik Rail）. Only names in
 * two scripts are bridged, since short forms in one script ("Calder") stand for many; and only to one entity.
 */
async function lookUpBridges(tx: Executor, wanted: readonly NamedEntity[], ids: Map<string, string>): Promise<void> {
  const keys = [...new Set(wanted.flatMap(({ key, bridges }) => (bridges.length > 0 ? [key, ...bridges] : [key])))];
  if (keys.length === 0) return;
  const found = await tx
    .select({
      id: entities.id,
      kind: entities.kind,
      name: entities.name,
      entityKey: entities.key,
      key: entityNames.key,
    })
    .from(entityNames)
    .innerJoin(entities, eq(entities.id, entityNames.entityId))
    .where(inArray(entityNames.key, keys));
  for (const { kind, key, name, bridges } of wanted) {
    const same = found.filter(
      (other) =>
        other.kind === kind &&
        isHan(other.name) !== isHan(name) &&
        (other.key === key || (other.key === other.entityKey && bridges.includes(other.key))),
    );
    const matches = new Set(same.map(({ id }) => id));
    if (matches.size === 1) ids.set(entityRef(kind, key), same[0]!.id);
  }
}

const isHan = (name: string) => /\p{Script=Han}/u.test(name);

async function fileSpellings(
  tx: Executor,
  named: readonly NamedEntity[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const spellings = new Map<string, typeof entityNames.$inferInsert>();
  for (const { kind, key, spellings: names } of named) {
    const entityId = ids.get(entityRef(kind, key))!;
    for (const spelling of names) {
      spellings.set(`${entityId}:${spelling.spelling}:${spelling.language}`, { entityId, ...spelling, createdAt: now });
    }
  }
  if (spellings.size === 0) return;
  const sorted = [...spellings.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.insert(entityNames).values(sorted).onConflictDoNothing();
}
