import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** An archive that is filed through the queue: how far it was put there, and what became of the lines that are settled and gone. */
export const ingests = pgTable("ingests", {
  id: uuid().primaryKey(),
  /** What it is called: by that one who was stopped goes on. */
  name: text().notNull().unique(),
  createdAt: instant().notNull(),
  /** The last line of the file that was looked at, and the SHA-256 in hex of all up to it: only the same file is gone on with. */
  lastLine: integer().notNull(),
  digest: text().notNull(),
  /** Articles among them: lines that are not blank. */
  articles: integer().notNull(),
  /** When its end was put into the queue; null while lines are yet to come. */
  putAt: instant(),
  /** When nothing of it waited any more; null until then. */
  doneAt: instant(),
  created: integer().notNull(),
  revised: integer().notNull(),
  unchanged: integer().notNull(),
});

/** What became of a line that is no longer to be filed. */
export type LineOutcome = "created" | "revised" | "unchanged" | "failed";

/** The queue: a row a line that is to be filed, or that could not be. One that was filed is counted in `ingests` and deleted. */
export const ingestLines = pgTable(
  "ingest_lines",
  {
    ingestId: uuid()
      .notNull()
      .references(() => ingests.id, { onDelete: "cascade" }),
    /** Its number in the file, from 1. */
    line: integer().notNull(),
    /** What stands in it; null once it is filed. */
    content: text(),
    /** A hash of the address of its article: lines that share one are filed in their order. Null for one without. */
    urlHash: bigint({ mode: "bigint" }),
    /** Times that it was begun. */
    attempts: integer().notNull(),
    /** When it may be taken. While it is in hand: when another process takes it over. */
    dueAt: instant().notNull(),
    outcome: text().$type<LineOutcome>(),
    /** What is wrong with it, or was when it was last tried. */
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.ingestId, t.line] }),
    index().on(t.dueAt, t.ingestId, t.line).where(sql`outcome is null`),
    index().on(t.ingestId, t.urlHash, t.line).where(sql`outcome is null`),
    index().on(t.ingestId, t.outcome).where(sql`outcome is not null`),
  ],
);
