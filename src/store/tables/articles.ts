import { doublePrecision, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Language, Undecided } from "../../../extractors/types.ts";
import { instant, tsvector } from "./columns.ts";

/** How finely a publication date is known. */
export type Precision = "instant" | "day" | "month" | "year";

/** What was posted, under one address or, without one, under its text. Holds the current revision's queryable values. */
export const articles = pgTable(
  "articles",
  {
    id: uuid().primaryKey(),
    /** Normalized; null for an article posted without one. */
    url: text().unique(),
    /** The revision that is current. No foreign key: the two rows point at each other. */
    revisionId: uuid().notNull(),
    /** SHA-256 of the current text, in hex: what makes a second post of the same text the same article. */
    textHash: text().notNull(),
    title: text(),
    outlet: text(),
    /** `outlet` folded, for comparison and filters. */
    outletKey: text(),
    language: text().$type<Language>().notNull(),
    /** Start of the period that `publishedText` names. */
    publishedAt: instant(),
    /** Version of the engine that last read the current text. */
    engine: text().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.textHash),
    index().on(t.engine, t.id),
    index().on(t.outletKey, t.id),
    index().on(t.language, t.id),
    index().on(t.publishedAt, t.id),
  ],
);

/** One text of an article, and how it was read. Never changed once written. */
export const revisions = pgTable(
  "revisions",
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** 1, 2, 3 … within the article. */
    number: integer().notNull(),
    title: text(),
    text: text().notNull(),
    textHash: text().notNull(),
    outlet: text(),
    /** As it was given, so that a later reading resolves dates against the same words. */
    publishedText: text(),
    publishedAt: instant(),
    publishedPrecision: text().$type<Precision>(),
    language: text().$type<Language>().notNull(),
    languageConfidence: doublePrecision().notNull(),
    /** Whether the caller named the language. */
    languageForced: text().$type<Language>(),
    /** Which of title, text, outlet, publishedAt, language differ from the revision before; or engine alone. */
    changed: text().array().notNull(),
    engine: text().notNull(),
    warnings: text().array().notNull(),
    undecided: jsonb().$type<Undecided[]>().notNull(),
    /** Folded words and overlapping Han bigrams of title and text. */
    tokens: tsvector().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique("revisions_article_id_number_unique").on(t.articleId, t.number), index().using("gin", t.tokens)],
);
