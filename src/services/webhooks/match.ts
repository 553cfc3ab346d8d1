import type { Executor } from "../../store/database.ts";
import type { EventHead } from "../../store/events.ts";
import { chooseFacts } from "../../store/facts.ts";
import { newId } from "../../store/uuid.ts";
import type { DeliveryRow } from "../../store/webhook-deliveries.ts";
import type { WebhookRow } from "../../store/webhooks.ts";
import type { Engine } from "../../types.ts";
import { type FactFilters, readFactFilters } from "../facts/filters.ts";

/**
 * Chooses the events that a subscription is told of, and writes out their deliveries, due now. An event passes a filter by any
 * of its facts, and only those are delivered; events about webhooks have none and pass every filter.
 */
export async function matchEvents(
  tx: Executor,
  engine: Engine,
  webhook: WebhookRow,
  events: readonly EventHead[],
  now: Date,
): Promise<DeliveryRow[]> {
  const told = events.filter(({ type }) => webhook.eventTypes.includes(type));
  const filtered = webhook.filters === null ? [] : told.filter(({ type }) => !type.startsWith("webhook."));
  const chosen = new Set(
    filtered.length === 0
      ? []
      : await chooseFacts(
          tx,
          // What a text no longer says was superseded by the very revision that the event tells of.
          { ...readFactFilters(engine, webhook.filters as FactFilters), superseded: true },
          filtered.flatMap(({ factIds }) => factIds),
        ),
  );
  const isFiltered = new Set(filtered);
  return told.flatMap((event) => {
    if (!isFiltered.has(event)) return newDelivery(webhook.id, event.id, null, now);
    const factIds = event.factIds.filter((id) => chosen.has(id));
    return factIds.length > 0 ? newDelivery(webhook.id, event.id, factIds, now) : [];
  });
}

/** A delivery that is due now. */
export function newDelivery(webhookId: string, eventId: string, factIds: string[] | null, now: Date): DeliveryRow {
  return {
    id: newId(now.getTime()),
    webhookId,
    eventId,
    factIds,
    status: "pending",
    dueAt: now,
    lease: null,
    attempts: 0,
    failures: 0,
    createdAt: now,
    settledAt: null,
  };
}
