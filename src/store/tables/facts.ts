import { sql } from "drizzle-orm";
import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  Attribution,
  Bound,
  Cause,
  CountStatus,
  CountUnit,
  DataClass,
  DateKind,
  Evidence,
  Fact,
  Field,
  Language,
  OperatorRole,
  PriceFact,
  PriceKind,
  PriceStage,
  Stance,
} from "../../../extractors/types.ts";
import { articles, revisions } from "./articles.ts";
import { instant, tsvector } from "./columns.ts";
import { entities } from "./entities.ts";
import { incidents } from "./incidents.ts";

/** What a person said of a fact: it is right, it was put right, it is wrong. */
export type Review = "confirmed" | "corrected" | "rejected";

/** One article's telling of one breach, as one revision tells it. */
export const stories = pgTable(
  "stories",
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    /** A, B, C … within the article. */
    letter: text().notNull(),
    title: text(),
    /** The first of the stories that tell of one breach in the successive texts of the article: itself, in its first text. */
    lineageId: uuid().notNull(),
    /** The breach in the world that it was found to tell of; null as long as it was not linked. */
    incidentId: uuid().references(() => incidents.id),
    /** When its text came out; when its article was filed where nobody said. Copied, so that an incident's stories are read in order of it. */
    saidAt: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique("stories_revision_id_letter_unique").on(t.revisionId, t.letter),
    index().on(t.articleId),
    index().on(t.lineageId),
    index().on(t.incidentId, t.id),
    index("stories_told").on(t.incidentId, t.saidAt, t.articleId, t.id),
  ],
);

/**
 * A fact of any of the twelve fields, each of its keys in a typed column. Columns that a field lacks are null.
 * Facts of a text that was revised stay, marked as superseded.
 */
export const facts = pgTable(
  "facts",
  {
    id: uuid().primaryKey(),
    articleId: uuid()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id, { onDelete: "cascade" }),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
    /** Order within the revision. */
    position: integer().notNull(),
    /** The story's letter. */
    incident: text().notNull(),
    field: text().$type<Field>().notNull(),

    /** actor: alias; forum, organization, operator, source: name; response: party. */
    name: text(),
    aliases: text().array(),
    entityId: uuid().references(() => entities.id),
    /** operator: what it stands behind. */
    platform: text(),
    role: text().$type<OperatorRole>(),
    /** price */
    amount: numeric(),
    currency: text(),
    /** price: asking, ransom, paid; date: breached, posted, discovered, disclosed. */
    kind: text().$type<PriceKind | DateKind>(),
    stage: text().$type<PriceStage>(),
    per: text().$type<PriceFact["per"]>(),
    /** price, victimCount, dataVolume */
    bound: text().$type<Bound>(),
    equivalentAmount: numeric(),
    equivalentCurrency: text(),
    /** victimCount */
    value: numeric(),
    unit: text().$type<CountUnit>(),
    status: text().$type<CountStatus>(),
    /** dataVolume */
    bytes: numeric(),
    /** dataClass */
    class: text().$type<DataClass>(),
    /** cause */
    category: text().$type<Cause>(),
    /** date: as written (YYYY, YYYY-MM, YYYY-MM-DD), and the first and last day it may be. */
    dateValue: text(),
    dateFrom: date({ mode: "string" }),
    dateTo: date({ mode: "string" }),
    /** response */
    stance: text().$type<Stance>(),

    section: text().$type<Evidence["section"]>().notNull(),
    /** In UTF-16 code units into the section. */
    start: integer().notNull(),
    end: integer().notNull(),
    startCodePoint: integer().notNull(),
    endCodePoint: integer().notNull(),
    quote: text().notNull(),
    rule: text().notNull(),
    attributionKind: text().$type<Attribution["kind"]>(),
    attributionName: text(),
    confidence: doublePrecision().notNull(),
    basis: text().$type<Fact["basis"]>().notNull(),

    /** Folded words and overlapping Han bigrams of the quote; null for facts filed before they were kept. */
    tokens: tsvector(),

    /** Copied from the revision, so that a filter needs no join. */
    language: text().$type<Language>().notNull(),
    outletKey: text(),
    publishedAt: instant(),

    createdAt: instant().notNull(),
    supersededAt: instant(),
    /** The revision whose reading took its place. */
    supersededBy: uuid(),

    /** What a person said of it last; null where nobody looked at it. */
    review: text().$type<Review>(),
    reviewedAt: instant(),
    /** Where a person put values right: what was read, by column. The columns hold what is right. */
    asRead: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    index().on(t.revisionId, t.position),
    index().on(t.articleId, t.id),
    index().on(t.storyId),
    index().on(t.entityId, t.id),
    index().on(t.field, t.id),
    // Partial, since each of these columns is null in most rows.
    index().on(t.currency, t.amount).where(sql`currency is not null`),
    // For sums that many prices meet: in the order of a list, and sums told without reading the facts.
    index("facts_priced").on(t.currency, t.id, t.amount).where(sql`currency is not null`),
    index().on(t.unit, t.value).where(sql`unit is not null`),
    index().on(t.status, t.id).where(sql`status is not null`),
    index().on(t.class, t.id).where(sql`class is not null`),
    index().on(t.category, t.id).where(sql`category is not null`),
    index().on(t.role, t.id).where(sql`role is not null`),
    index().on(t.stance, t.id).where(sql`stance is not null`),
    index().on(t.dateFrom, t.id).where(sql`date_from is not null`),
    index().on(t.dateTo, t.id).where(sql`date_to is not null`),
    // Most facts are of story A.
    index().on(t.incident, t.id).where(sql`incident <> 'A'`),
    // Counts and distributions are taken from these alone: small, since equal values stand there once.
    index("facts_counted").on(t.publishedAt, t.language, t.field).where(sql`superseded_at is null`),
    index("facts_prices").on(t.currency, t.kind, t.amount).where(sql`currency is not null and superseded_at is null`),
    index("facts_victims").on(t.unit, t.status, t.value).where(sql`unit is not null and superseded_at is null`),
    index("facts_naming")
      .on(t.field, t.entityId, t.storyId)
      .where(sql`field in ('forum', 'operator') and superseded_at is null and entity_id is not null`),
    index().on(t.language, t.id),
    index().on(t.outletKey, t.id),
    index().on(t.publishedAt, t.id),
    index().on(t.review, t.id).where(sql`review is not null`),
    index().on(t.rule, t.id),
    index().on(t.amount, t.id).where(sql`amount is not null`),
    index().on(t.value, t.id).where(sql`value is not null`),
    index().on(t.bytes, t.id).where(sql`bytes is not null`),
    index().on(t.confidence, t.id),
    index().on(t.kind, t.id).where(sql`kind is not null`),
    index().on(t.stage, t.id).where(sql`stage is not null`),
    index().on(t.per, t.id).where(sql`per is not null`),
    index().on(t.bound, t.id).where(sql`bound is not null`),
    index().on(t.equivalentCurrency, t.equivalentAmount).where(sql`equivalent_currency is not null`),
    index().on(t.equivalentAmount, t.id).where(sql`equivalent_amount is not null`),
    index().on(t.attributionKind, t.id).where(sql`attribution_kind is not null`),
    index().using("gin", t.tokens),
  ],
);

/** What a key of `fact_names` is to its fact: the name of its field, its platform, or who asserts it. */
export type NameRole = Field | "platform" | "attribution";

/** Every folded spelling under which a fact's name can be asked for. */
export const factNames = pgTable(
  "fact_names",
  {
    factId: uuid()
      .notNull()
      .references(() => facts.id, { onDelete: "cascade" }),
    role: text().$type<NameRole>().notNull(),
    key: text().notNull(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.factId, t.role, t.key] }),
    index().on(t.role, t.key, t.storyId, t.factId),
    index().on(t.storyId),
  ],
);
