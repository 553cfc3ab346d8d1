import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Field } from "../../../extractors/types.ts";
import { articles } from "./articles.ts";
import { instant } from "./columns.ts";

/** `same`: nothing differs; `changed`: a revision was filed; `failed`: the text cannot be read any more. */
export type RereadingOutcome = "same" | "changed" | "failed";

/** By field: how many facts the new reading shares with the old one, has beside it, and lacks. */
export type FieldCounts = Partial<Record<Field, { kept: number; added: number; gone: number }>>;

/** An article to be read again by a new version of the engine: who works on it, and what came of it. */
export const rereadings = pgTable(
  "rereadings",
  {
    /** The version that reads it. */
    engine: text().notNull(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    attempts: integer().notNull(),
    /** Until then the process that took it has it to itself. */
    leasedUntil: instant().notNull(),
    doneAt: instant(),
    outcome: text().$type<RereadingOutcome>(),
    /** The version that had read it before. */
    before: text(),
    counts: jsonb().$type<FieldCounts>(),
    /** Why it failed: the code of an error. */
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.engine, t.articleId] }),
    index().on(t.articleId),
    index().on(t.engine, t.leasedUntil).where(sql`done_at is null`),
  ],
);

/** That the archive is to be read again by a version of the engine, in the background. */
export const reextractions = pgTable("reextractions", {
  engine: text().primaryKey(),
  askedAt: instant().notNull(),
  /** When nothing was left to be read; null until then. */
  doneAt: instant(),
});
