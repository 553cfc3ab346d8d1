import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export type EntityKind = "organization" | "actor" | "forum" | "outlet";

/** A canonical organization, actor, forum or outlet. */
export const entities = pgTable(
  "entities",
  {
    id: uuid().primaryKey(),
    kind: text().$type<EntityKind>().notNull(),
    /** The spelling under which it was first filed. */
    name: text().notNull(),
    /** `name` folded. */
    key: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique().on(t.kind, t.key)],
);

/** The spellings of an entity, in any language. */
export const entityNames = pgTable(
  "entity_names",
  {
    entityId: uuid()
      .notNull()
      .references(() => entities.id, { onDelete: "cascade" }),
    spelling: text().notNull(),
    key: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entityId, t.spelling] }), index().on(t.key)],
);
