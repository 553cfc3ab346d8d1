import { index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Language } from "../../../extractors/types.ts";
import { instant, tsvector } from "./columns.ts";

export type EntityKind = "organization" | "actor" | "forum" | "outlet";

/** A canonical organization, actor, forum or outlet. */
export const entities = pgTable(
  "entities",
  {
    id: uuid().primaryKey(),
    kind: text().$type<EntityKind>().notNull(),
    /** The spelling that it is known by in every language, or the one under which it was first filed. */
    name: text().notNull(),
    /** `name` folded. */
    key: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique().on(t.kind, t.key)],
);

/** The spellings of an entity, once for each language whose articles use it. */
export const entityNames = pgTable(
  "entity_names",
  {
    entityId: uuid()
      .notNull()
      .references(() => entities.id, { onDelete: "cascade" }),
    spelling: text().notNull(),
    /** Language of an article in whose words it stands; "und" for one that is known without having been read. */
    language: text().$type<Language | "und">().notNull().default("und"),
    key: text().notNull(),
    /** Its words, and the key as one word. */
    tokens: tsvector(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.spelling, t.language] }),
    index().on(t.key),
    index().using("gin", t.tokens),
  ],
);
