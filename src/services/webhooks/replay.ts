import { AppError } from "../../errors.ts";
import { type Executor, inTransaction } from "../../store/database.ts";
import { type EventHead, listEvents } from "../../store/events.ts";
import { listDue, requeueDeliveries } from "../../store/webhook-deliveries.ts";
import type { WebhookRow } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { refuseDelivery } from "./deliveries.ts";
import { requireWebhook } from "./get.ts";
import { matchEvents } from "./match.ts";

/** Events looked at in one transaction, and in one call. */
const BATCH = 500;
const MAX_EVENTS = 10_000;

export interface ReplayRange {
  from: Date;
  to: Date;
  /** Whether what was delivered is sent again too, beside what was not. */
  delivered: boolean;
}

export interface Replayed {
  /** How many deliveries wait again. */
  queued: number;
  /** Where the range holds more events than one call looks at: the `from` to go on with; else null. */
  nextFrom: string | null;
}

type ReplayDeps = Pick<Deps, "store" | "engine" | "now">;

/**
 * Queues one delivery anew, whatever became of it. Its `webhook-id` stays.
 * @throws AppError `webhook_not_found`, `delivery_not_found`, `webhook_disabled`
 */
export function replayDelivery({ store, now }: ReplayDeps, webhookId: string, deliveryId: string): Promise<Replayed> {
  return inTransaction(store, async (tx) => {
    await requireEnabled(tx, webhookId);
    const [found] = await listDue(tx, [deliveryId]);
    if (found?.delivery.webhookId !== webhookId) refuseDelivery(deliveryId);
    const queued = await requeueDeliveries(tx, [{ ...found.delivery, status: "pending", dueAt: now() }], true);
    return { queued, nextFrom: null };
  });
}

/**
 * Queues anew what a subscription was not told of a range of time: dead letters, and events that came while it was
 * disabled or not yet made, by the types and filters that it has now. What waits goes on waiting.
 * @throws AppError `webhook_not_found`, `webhook_disabled`
 */
export async function replayRange(deps: ReplayDeps, webhookId: string, range: ReplayRange): Promise<Replayed> {
  let queued = 0;
  let after: EventHead | null = null;
  for (let looked = 0; looked < MAX_EVENTS; looked += BATCH) {
    const position: EventHead | null = after;
    const batch: Awaited<ReturnType<typeof replayBatch>> = await inTransaction(deps.store, (tx) =>
      replayBatch(tx, deps, webhookId, range, position),
    );
    queued += batch.queued;
    after = batch.last;
    if (after === null) return { queued, nextFrom: null };
  }
  return { queued, nextFrom: after!.createdAt.toISOString() };
}

async function replayBatch(
  tx: Executor,
  { engine, now }: ReplayDeps,
  webhookId: string,
  { from, to, delivered }: ReplayRange,
  after: EventHead | null,
): Promise<{ queued: number; last: EventHead | null }> {
  const webhook = await requireEnabled(tx, webhookId);
  const events = await listEvents(tx, { types: webhook.eventTypes, from, to, after }, BATCH);
  const deliveries = await matchEvents(tx, engine, webhook, events, now());
  const queued = await requeueDeliveries(tx, deliveries, delivered);
  return { queued, last: events.length === BATCH ? events.at(-1)! : null };
}

async function requireEnabled(tx: Executor, id: string): Promise<WebhookRow> {
  const webhook = await requireWebhook(tx, id);
  if (webhook.disabledAt) throw new AppError("webhook_disabled");
  return webhook;
}
