import { sql } from "drizzle-orm";
import { index, integer, json, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** What a subscription can be told of. */
export type EventType =
  | "article.extracted"
  | "incident.created"
  | "incident.revised"
  | "incident.merged"
  | "fact.reviewed"
  | "webhook.disabled"
  | "webhook.test";

/** What an event says, in the order of its keys. Never changed, so that every attempt to deliver it sends the same bytes. */
export interface EventContent {
  /** Ids, and a few words to recognize them by. */
  data: Record<string, unknown>;
  /** Facts that are stated now, and those that no longer are, as they are shown. Each has its `id`. */
  added: EventFact[];
  removed: EventFact[];
}

export type EventFact = { id: string } & Record<string, unknown>;

/** The outbox: one row an event, written in the transaction that makes it. */
export const events = pgTable(
  "events",
  {
    id: uuid().primaryKey(),
    type: text().$type<EventType>().notNull(),
    content: json().$type<EventContent>().notNull(),
    /** Facts by which filters choose: those that changed, or all that the event is about. */
    factIds: uuid().array().notNull(),
    createdAt: instant().notNull(),
    /** When its deliveries were written; null as long as it waits. */
    fannedOutAt: instant(),
  },
  (t) => [index().on(t.createdAt, t.id), index().on(t.id).where(sql`fanned_out_at is null`)],
);

/** Why a subscription is told nothing more. */
export type DisabledReason = "manual" | "gone" | "failing";

/** Who is told of which events, and where. */
export const webhooks = pgTable("webhooks", {
  id: uuid().primaryKey(),
  url: text().notNull(),
  description: text(),
  eventTypes: text().array().$type<EventType[]>().notNull(),
  /** Filters of the facts query, as they were given; null takes every event. */
  filters: jsonb().$type<Record<string, unknown>>(),
  /** The signing secret, encrypted. */
  secret: text().notNull(),
  /** The one before it, encrypted, which signs too until then. */
  previousSecret: text(),
  previousSecretUntil: instant(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  disabledAt: instant(),
  disabledReason: text().$type<DisabledReason>(),
  /** Since when every attempt has failed; null where the last one did not. */
  failingSince: instant(),
  /** Nothing is sent before this time: it asked for patience, or did not answer. */
  heldUntil: instant(),
  /** Attempts in a row that found nobody there. */
  silentAttempts: integer().notNull(),
});

/** `pending` is due at some time, `delivered` was taken, `dead` was given up. */
export type DeliveryStatus = "pending" | "delivered" | "dead";

/** One event for one subscription. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: uuid().primaryKey(),
    webhookId: uuid()
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The event's facts that the subscription's filters take; null for all. */
    factIds: uuid().array(),
    status: text().$type<DeliveryStatus>().notNull(),
    /** When it is tried next. While it is tried: when another process takes it over. */
    dueAt: instant().notNull(),
    /** Set while a process tries it; names that try, so that one that took too long does not settle the next. */
    lease: uuid(),
    /** Attempts that ended. */
    attempts: integer().notNull(),
    /** Those that failed since it was last queued: how far the waiting times have grown. */
    failures: integer().notNull(),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    unique("webhook_deliveries_webhook_id_event_id_unique").on(t.webhookId, t.eventId),
    index().on(t.webhookId, t.dueAt).where(sql`status = 'pending'`),
    index().on(t.webhookId, t.status, t.id),
    index().on(t.webhookId, t.id),
    index().on(t.eventId),
    // What is being tried, by whom: few rows at any time.
    index().on(t.webhookId).where(sql`lease is not null`),
  ],
);

/** The log of what was sent and what came back. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    id: uuid().primaryKey(),
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: "cascade" }),
    /** 1, 2, 3 … within the delivery. */
    number: integer().notNull(),
    startedAt: instant().notNull(),
    latencyMs: integer().notNull(),
    /** HTTP status; null where none came. */
    status: integer(),
    /** Why it failed, in a sentence; null where it did not. */
    error: text(),
    /** The beginning of what was answered, control characters written out. */
    excerpt: text(),
  },
  (t) => [unique("webhook_attempts_delivery_id_number_unique").on(t.deliveryId, t.number)],
);
