import { eq } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { entityRef, fileEntities, type NamedEntity } from "./entities.ts";
import { entityKindOf, type FactRow, fromColumns, nameOf } from "./fact-rows.ts";
import type { EntityKind } from "./tables/entities.ts";
import { factNames, type NameRole } from "./tables/facts.ts";

/** How names are filed. */
export interface Naming {
  /** Keys under which a name is asked for: its own first, then that of the well-known thing it stands for. */
  keysOf(name: string, kind: EntityKind): string[];
  /** The entity that a name stands for. */
  entityOf(named: { kind: EntityKind; name: string; aliases: readonly string[] }): NamedEntity;
}

/** Every spelling under which a fact can be asked for. */
export function nameRows(row: FactRow, { keysOf }: Naming): (typeof factNames.$inferInsert)[] {
  const kind = entityKindOf(row.field);
  const names = row.name === null || !kind ? [] : [row.name, ...(row.aliases ?? [])];
  const inRole = (role: NameRole, keys: readonly string[]) =>
    [...new Set(keys)].map((key) => ({ factId: row.id, storyId: row.storyId, role, key }));
  return [
    ...inRole(
      row.field,
      names.flatMap((name) => keysOf(name, kind!)),
    ),
    ...(row.platform === null ? [] : inRole("platform", keysOf(row.platform, "organization"))),
    ...(row.attributionName === null ? [] : inRole("attribution", speakerKeys(row, keysOf))),
  ];
}

/** A speaker may be of any kind; the kind of the attribution says which. */
function speakerKeys({ attributionKind, attributionName }: FactRow, keysOf: Naming["keysOf"]): string[] {
  const kind = attributionKind === "actor" || attributionKind === "outlet" ? attributionKind : "organization";
  return keysOf(attributionName!, kind);
}

/**
 * Files the names of a fact anew whose name was changed.
 * @returns the entity that it names now; null for a fact without a name
 */
export async function refileNames(tx: Executor, row: FactRow, naming: Naming, now: Date): Promise<string | null> {
  await tx.delete(factNames).where(eq(factNames.factId, row.id));
  const rows = nameRows(row, naming);
  if (rows.length > 0) await tx.insert(factNames).values(rows);
  const named = nameOf(fromColumns(row));
  if (!named) return null;
  const entity = naming.entityOf(named);
  return (await fileEntities(tx, [entity], now)).get(entityRef(entity.kind, entity.key)) ?? null;
}
