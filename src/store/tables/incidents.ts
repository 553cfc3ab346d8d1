import { sql } from "drizzle-orm";
import { type AnyPgColumn, doublePrecision, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Reason } from "../../types.ts";
import { instant } from "./columns.ts";

/** A breach in the world: the stories that tell of it. What is shown of it is computed from their facts. */
export const incidents = pgTable(
  "incidents",
  {
    id: uuid().primaryKey(),
    createdAt: instant().notNull(),
    /** The last time a story or fact of it was added, changed, superseded, reviewed or moved. */
    revisedAt: instant().notNull(),
    /** Since when no current story tells of it; null while one does. */
    closedAt: instant(),
    /** The incident that its stories went to, where it is closed because they were all found to tell of that one. */
    mergedInto: uuid().references((): AnyPgColumn => incidents.id),
  },
  (t) => [index().on(t.revisedAt, t.id)],
);

/** What a person did: merged or split incidents, answered a question, reviewed a fact, or took one of these back. */
export const actions = pgTable(
  "actions",
  {
    id: uuid().primaryKey(),
    kind: text().$type<"merge" | "split" | "answer" | "review" | "undo">().notNull(),
    createdAt: instant().notNull(),
    /** The API key that was used; null where none was needed. */
    keyId: uuid(),
    /** Why, in the person's words. */
    note: text(),
    /** The incidents that it touched. */
    incidentIds: uuid().array().notNull(),
    /** The fact that was reviewed. */
    factId: uuid(),
    /** What else is to be known of it, by its kind. */
    details: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The action that it took back. */
    undoes: uuid().references((): AnyPgColumn => actions.id),
    /** The action that took it back; null while it holds. */
    undoneBy: uuid().references((): AnyPgColumn => actions.id),
  },
  (t) => [index().using("gin", t.incidentIds), index().on(t.factId, t.id).where(sql`fact_id is not null`)],
);

/** Which incident a story belonged to, from when to when, and why. `lineageId` stands for a story through all revisions. */
export const memberships = pgTable(
  "memberships",
  {
    id: uuid().primaryKey(),
    lineageId: uuid().notNull(),
    incidentId: uuid()
      .notNull()
      .references(() => incidents.id, { onDelete: "cascade" }),
    joinedAt: instant().notNull(),
    /** Null while it belongs there. */
    leftAt: instant(),
    /** The story, by lineage, that fits it best among those of the incident; null where it was the first. */
    likeLineageId: uuid(),
    score: doublePrecision(),
    /** The signs of the two, strongest first. */
    reasons: jsonb().$type<Reason[]>().notNull(),
    /** The action of a person that moved it; null where linking did. */
    actionId: uuid().references(() => actions.id),
  },
  (t) => [
    index().on(t.incidentId, t.id),
    index().on(t.lineageId, t.id),
    uniqueIndex("memberships_current").on(t.lineageId).where(sql`left_at is null`),
    // How many stories an incident has is counted from this alone.
    index("memberships_members").on(t.incidentId).where(sql`left_at is null`),
  ],
);
