import { inTransaction } from "../../store/database.ts";
import { newId } from "../../store/uuid.ts";
import { type DueDelivery, takeDeliveries } from "../../store/webhook-deliveries.ts";
import type { Deps } from "../../types.ts";
import { attemptDelivery } from "../webhooks/attempt.ts";
import { fanOut } from "../webhooks/fan-out.ts";
import { settle } from "../webhooks/settle.ts";
import type { Job } from "./job.ts";

/** Deliveries that a process makes at a time. */
const AT_ONCE = 32;
/** Those of one subscription among them: a slow one must not take every place. */
const AT_ONCE_EACH = 8;
/** Beyond the time that a subscriber may take: to write down what came, and for clocks that differ. */
const LEASE_MARGIN_MS = 15_000;
/** How often to look for more while slow ones are waited for. */
const LOOK_MS = 250;

/** Tells subscribers what happened. Any number of processes share the work. */
export const deliver: Job = {
  name: "deliver",
  restMs: 1_000,
  async run(deps, signal) {
    const inWork = new Set<Promise<void>>();
    let failure: unknown;
    try {
      while (!signal.aborted && failure === undefined) {
        const events = await fanOut(deps);
        const free = AT_ONCE - inWork.size;
        const taken = free > 0 ? await take(deps, free) : [];
        for (const due of taken) {
          const work: Promise<void> = deliverOne(deps, due)
            .catch((error: unknown) => {
              failure = error;
            })
            .finally(() => inWork.delete(work));
          inWork.add(work);
        }
        if (inWork.size >= AT_ONCE) await Promise.race(inWork);
        else if (taken.length === 0 && events === 0) {
          if (inWork.size === 0) break;
          await Promise.race([...inWork, rest(LOOK_MS)]);
        }
      }
    } finally {
      await Promise.all(inWork);
    }
    if (failure !== undefined) throw failure;
  },
};

/** Takes deliveries in a short transaction of its own: while they are sent, none is open. */
function take({ store, config, now }: Deps, limit: number): Promise<DueDelivery[]> {
  const at = now();
  const until = new Date(at.getTime() + config.webhooks.timeoutMs + LEASE_MARGIN_MS);
  const lease = newId(at.getTime());
  return inTransaction(store, (tx) => takeDeliveries(tx, { now: at, until, lease, limit, each: AT_ONCE_EACH }));
}

async function deliverOne(deps: Deps, due: DueDelivery): Promise<void> {
  const result = await attemptDelivery(deps, due);
  deps.metrics?.attempt(result.fault === "nobody" ? "delivered" : "failed", result.latencyMs / 1000);
  await settle(deps, due, result);
  deps.log("debug", "delivery_attempted", {
    deliveryId: due.delivery.id,
    eventId: due.event.id,
    webhookId: due.webhook.id,
    status: result.status,
    latencyMs: result.latencyMs,
  });
}

const rest = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));
