import { inTransaction } from "../../store/database.ts";
import type { DeliveryStatus } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import { type DeliveryRow, type DueDelivery, settleDelivery } from "../../store/webhook-deliveries.ts";
import { noteFailure, noteSuccess } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import type { AttemptResult } from "./attempt.ts";
import { disable } from "./disable.ts";
import { retryDelay, silencePause } from "./schedule.ts";

/** How long every attempt must have failed before a subscription is disabled: longer than one event is retried. */
const FAILING_MS = 5 * 24 * 60 * 60 * 1000;

/**
 * Writes down what became of an attempt: delivered, to be tried again, or given up. Disables the subscription where it
 * is gone or has failed for days.
 * @returns the delivery; null where another process has it by now
 */
export function settle(
  deps: Pick<Deps, "store" | "config" | "now" | "log">,
  due: DueDelivery,
  result: AttemptResult,
): Promise<DeliveryRow | null> {
  const { store, config, now } = deps;
  const { delivery, webhook, event } = due;
  const at = now();
  const isTest = event.type === "webhook.test";
  const attempt = {
    id: newId(at.getTime()),
    startedAt: result.startedAt,
    latencyMs: result.latencyMs,
    status: result.status,
    error: result.error,
    excerpt: result.excerpt,
  };
  const lease = { id: delivery.id, lease: delivery.lease! };

  if (result.fault === "nobody") {
    return inTransaction(store, async (tx) => {
      if (!isTest) await noteSuccess(tx, webhook.id);
      return settleDelivery(tx, lease, { status: "delivered", dueAt: at, failed: false, now: at }, attempt);
    });
  }

  // A test is tried once: who asked for it is waiting for the answer.
  const wait = isTest ? null : retryDelay(config.webhooks.retryMs, delivery.failures + 1, Math.random());
  const status: DeliveryStatus = wait === null ? "dead" : "pending";
  const dueAt = new Date(at.getTime() + Math.max(wait ?? 0, result.retryAfterMs ?? 0));
  return inTransaction(store, async (tx) => {
    if (!isTest && result.fault !== "ours") {
      const noted = await noteFailure(tx, webhook.id, {
        now: at,
        heldUntil: heldUntil(at, webhook.silentAttempts + 1, result),
        silent: result.fault === "silence",
      });
      const isGone = result.status === 410;
      const failsFor = noted?.failingSince ? at.getTime() - noted.failingSince.getTime() : 0;
      if (isGone || failsFor >= FAILING_MS) await disable(tx, deps, webhook.id, isGone ? "gone" : "failing", at);
    }
    const settled = await settleDelivery(tx, lease, { status, dueAt, failed: true, now: at }, attempt);
    if (settled?.status === "dead" && !isTest) {
      const { log } = deps;
      log("warn", "delivery_dead", { deliveryId: delivery.id, eventId: event.id, webhookId: webhook.id });
    }
    return settled;
  });
}

function heldUntil(at: Date, silentAttempts: number, { fault, retryAfterMs }: AttemptResult): Date | null {
  const pause = retryAfterMs ?? (fault === "silence" ? silencePause(silentAttempts) : null);
  return pause === null ? null : new Date(at.getTime() + pause);
}
