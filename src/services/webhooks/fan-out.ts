import { inTransaction } from "../../store/database.ts";
import { markFannedOut, takeEvents } from "../../store/events.ts";
import { insertDeliveries } from "../../store/webhook-deliveries.ts";
import { holdActiveWebhooks } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { matchEvents } from "./match.ts";

/** Events taken at a time. Their facts are asked for together, once a subscription. */
const BATCH = 100;

/**
 * Writes the deliveries of events that have none yet, all of a batch or none.
 * @returns how many events were taken; fewer than there may be
 */
export function fanOut({ store, engine, now, log }: Pick<Deps, "store" | "engine" | "now" | "log">): Promise<number> {
  return inTransaction(store, async (tx) => {
    const events = await takeEvents(tx, BATCH);
    if (events.length === 0) return 0;
    const at = now();
    for (const webhook of await holdActiveWebhooks(tx)) {
      const deliveries = await matchEvents(tx, engine, webhook, events, at);
      await insertDeliveries(tx, deliveries);
    }
    await markFannedOut(
      tx,
      events.map(({ id }) => id),
      at,
    );
    log("debug", "events_fanned_out", { events: events.length });
    return events.length;
  });
}
