import { inTransaction, read } from "../../store/database.ts";
import { newId } from "../../store/uuid.ts";
import { insertDeliveries, listAttempts, listDue } from "../../store/webhook-deliveries.ts";
import type { Deps } from "../../types.ts";
import { emitEvent } from "../events/emit.ts";
import { attemptDelivery } from "./attempt.ts";
import { requireWebhook } from "./get.ts";
import { newDelivery } from "./match.ts";
import { settle } from "./settle.ts";
import { type DeliveryView, viewDelivery } from "./view.ts";

/** Beyond the time that a subscriber may take. */
const LEASE_MARGIN_MS = 15_000;

/**
 * Sends a test event to a subscription at once, a disabled one too, and tells what came of it. It is tried once, and has no
 * bearing on whether the subscription is taken to fail.
 * @throws AppError `webhook_not_found`
 */
export async function testWebhook(
  deps: Pick<Deps, "config" | "store" | "net" | "now" | "log">,
  id: string,
): Promise<DeliveryView> {
  const { store, config } = deps;
  const now = deps.now();
  const due = await inTransaction(store, async (tx) => {
    await requireWebhook(tx, id);
    const message = "This is a test. The signature is real, the event is not.";
    const event = { type: "webhook.test", data: { webhookId: id, message }, fannedOutAt: now } as const;
    const eventId = await emitEvent(tx, now, event);
    const dueAt = new Date(now.getTime() + config.webhooks.timeoutMs + LEASE_MARGIN_MS);
    const delivery = { ...newDelivery(id, eventId, null, now), dueAt, lease: newId(now.getTime()) };
    await insertDeliveries(tx, [delivery]);
    const [found] = await listDue(tx, [delivery.id]);
    return found!;
  });
  const settled = await settle(deps, due, await attemptDelivery(deps, due));
  const attempts = await read(store, (db) => listAttempts(db, [due.delivery.id]));
  return viewDelivery({
    delivery: settled ?? due.delivery,
    event: due.event,
    attempts: attempts.get(due.delivery.id) ?? [],
  });
}
