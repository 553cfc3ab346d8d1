import { and, eq, inArray, or } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { type EntityKind, entities, entityNames } from "./tables/entities.ts";
import { newId } from "./uuid.ts";

/** A name to be filed: its kind, its folded key, its canonical spelling and others. */
export interface NamedEntity {
  kind: EntityKind;
  key: string;
  name: string;
  /** Folded key of each spelling. */
  spellings: ReadonlyMap<string, string>;
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

async function fileSpellings(
  tx: Executor,
  named: readonly NamedEntity[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const spellings = new Map<string, typeof entityNames.$inferInsert>();
  for (const { kind, key, spellings: names } of named) {
    const entityId = ids.get(entityRef(kind, key))!;
    for (const [spelling, spellingKey] of names) {
      spellings.set(`${entityId}:${spelling}`, { entityId, spelling, key: spellingKey, createdAt: now });
    }
  }
  if (spellings.size === 0) return;
  const sorted = [...spellings.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await tx.insert(entityNames).values(sorted).onConflictDoNothing();
}
