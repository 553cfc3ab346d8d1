import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Language } from "../../../extractors/types.ts";
import { articles } from "./articles.ts";
import { instant } from "./columns.ts";

/** How articles come: read from a feed, or pushed by WebSub, as signed webhooks, or as JSON of the sender's own shape. */
export type SourceKind = "feed" | "websub" | "webhook" | "mapped";

/** When an article's own page is read: where the feed has only a summary, always, or never. */
export type PagePolicy = "auto" | "always" | "never";

/** Why nothing more is taken from a source. */
export type PausedReason = "manual" | "gone";

/** Where the values of an article stand in a sender's JSON: pointers (RFC 6901). `items` leads to a list of articles. */
export type FieldMapping = Partial<
  Record<"items" | "url" | "title" | "text" | "html" | "publishedAt" | "outlet" | "language", string>
>;

/** Where articles come from without being posted one by one. */
export const sources = pgTable(
  "sources",
  {
    id: uuid().primaryKey(),
    kind: text().$type<SourceKind>().notNull(),
    name: text().notNull(),
    /** The feed's address; null for what is only pushed. */
    url: text().unique(),
    /** Given to each article in place of what its page says. */
    outlet: text(),
    language: text().$type<Language>(),
    pages: text().$type<PagePolicy>().notNull(),
    /** Whether articles that tell of no breach are left out. */
    onlyBreaches: boolean().notNull(),
    mapping: jsonb().$type<FieldMapping>(),
    /** What pushes are signed with, encrypted. */
    secret: text(),
    /** SHA-256 of the token that pushes carry, in hex. */
    tokenHash: text(),
    /** The secret and the hash of the token before these, which hold too until then. */
    previousSecret: text(),
    previousTokenHash: text(),
    previousUntil: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    pausedAt: instant(),
    pausedReason: text().$type<PausedReason>(),

    /** Of a WebSub source: who pushes; null until the feed has named one. */
    hub: text(),
    /** What the hub calls the feed; null until it was asked. */
    topic: text(),
    /** When the hub was asked last to push. */
    askedAt: instant(),
    /** Until when the hub has said that it will; null where it has not. */
    subscribedUntil: instant(),
    /** When the feed itself is read next, for what the hub missed. */
    pollAt: instant(),

    /** When it is polled next; while it is polled, when another process takes it over. Null where it is not polled. */
    dueAt: instant(),
    /** Names the poll that runs, so that one that took too long does not settle the next. */
    lease: uuid(),
    etag: text(),
    lastModified: text(),
    /** Seconds between two polls, by the feed's own hints. */
    intervalSeconds: integer(),
    /** Polls that failed since the last one that did not. */
    failures: integer().notNull(),
    lastPolledAt: instant(),
    lastSucceededAt: instant(),
    /** HTTP status of the last poll; null where none came. */
    lastStatus: integer(),
    /** What was wrong with the last poll or push; null where nothing was. */
    lastError: text(),
    /** When the newest article that came from it was published. */
    newestAt: instant(),
  },
  (t) => [index().on(t.dueAt)],
);

/**
 * What became of an entry of a feed: filed, known before from elsewhere, left out for good, or to be tried again.
 */
export type ItemOutcome = "filed" | "duplicate" | "skipped" | "retry";

/** The entries of a feed that were seen, so that each is read once. */
export const sourceItems = pgTable(
  "source_items",
  {
    id: uuid().primaryKey(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    /** SHA-256 of what identifies the entry in its feed. */
    key: text().notNull(),
    /** SHA-256 of what the feed says of it: another one means that it changed. */
    hash: text().notNull(),
    url: text(),
    title: text(),
    outcome: text().$type<ItemOutcome>().notNull(),
    /** Why it was left out, or is to be tried again. */
    reason: text(),
    articleId: uuid().references(() => articles.id, { onDelete: "set null" }),
    /** Reads that failed and may not the next time. */
    attempts: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [unique("source_items_source_id_key_unique").on(t.sourceId, t.key), index().on(t.sourceId, t.id)],
);

/** WebSub subscriptions of sources that are removed, so that their hub is answered when it asks whether they are to end. */
export const endedSubscriptions = pgTable(
  "ended_subscriptions",
  {
    /** Of the source, whose callback the hub knows. */
    sourceId: uuid().primaryKey(),
    topic: text().notNull(),
    /** SHA-256 of the token of the callback, in hex. */
    callbackHash: text().notNull(),
    endedAt: instant().notNull(),
  },
  (t) => [index().on(t.endedAt)],
);

/** Documents that a WebSub hub delivered and that are not yet read. */
export const sourceDocuments = pgTable(
  "source_documents",
  {
    id: uuid().primaryKey(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    body: text().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [index().on(t.sourceId, t.id)],
);

/** Signed messages that were taken, so that none is taken twice. */
export const sourceMessages = pgTable(
  "source_messages",
  {
    sourceId: uuid()
      .notNull()
      .references(() => sources.id, { onDelete: "cascade" }),
    /** `webhook-id`. */
    messageId: text().notNull(),
    /** `webhook-timestamp` of the newest attempt: the same one or an earlier one again is a replay, a later one a retry. */
    timestamp: text().notNull(),
    receivedAt: instant().notNull(),
    /** When its articles were filed; null where the process ended before. */
    settledAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.messageId] }), index().on(t.receivedAt)],
);
