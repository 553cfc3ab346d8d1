import type { EventType } from "../../store/tables/index.ts";
import type { AttemptRow, LoggedDelivery } from "../../store/webhook-deliveries.ts";
import type { WebhookRow } from "../../store/webhooks.ts";

/** A subscription without its secret. */
export interface WebhookView {
  id: string;
  url: string;
  description: string | null;
  eventTypes: EventType[];
  filters: Record<string, unknown> | null;
  enabled: boolean;
  disabledAt: string | null;
  /** `manual`: by PATCH; `gone`: it answered 410; `failing`: every attempt failed for days. */
  disabledReason: "manual" | "gone" | "failing" | null;
  /** Since when every attempt has failed. */
  failingSince: string | null;
  /** Until when the secret before the last rotation signs too. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
}

/** With its secret, which is shown when it is made or rotated and never again. */
export type NewWebhookView = WebhookView & { secret: string };

export interface AttemptView {
  number: number;
  startedAt: string;
  latencyMs: number;
  status: number | null;
  error: string | null;
  excerpt: string | null;
}

export interface DeliveryView {
  id: string;
  eventId: string;
  eventType: EventType;
  eventAt: string;
  status: "pending" | "delivered" | "dead";
  /** When it is tried next, or, while it is tried, when another process takes over; null once settled. */
  nextAttemptAt: string | null;
  settledAt: string | null;
  createdAt: string;
  attempts: AttemptView[];
}

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** Shows a subscription. */
export function viewWebhook(row: WebhookRow, now: Date): WebhookView {
  const overlaps = row.previousSecretUntil !== null && row.previousSecretUntil > now;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.eventTypes,
    filters: row.filters,
    enabled: row.disabledAt === null,
    disabledAt: iso(row.disabledAt),
    disabledReason: row.disabledReason,
    failingSince: iso(row.failingSince),
    previousSecretUntil: overlaps ? iso(row.previousSecretUntil) : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Shows a delivery with its log. */
export function viewDelivery({ delivery, event, attempts }: LoggedDelivery): DeliveryView {
  return {
    id: delivery.id,
    eventId: delivery.eventId,
    eventType: event.type,
    eventAt: event.createdAt.toISOString(),
    status: delivery.status,
    nextAttemptAt: delivery.status === "pending" ? delivery.dueAt.toISOString() : null,
    settledAt: iso(delivery.settledAt),
    createdAt: delivery.createdAt.toISOString(),
    attempts: attempts.map(viewAttempt),
  };
}

function viewAttempt({ number, startedAt, latencyMs, status, error, excerpt }: AttemptRow): AttemptView {
  return { number, startedAt: startedAt.toISOString(), latencyMs, status, error, excerpt };
}
