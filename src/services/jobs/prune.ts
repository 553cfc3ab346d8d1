import { inTransaction } from "../../store/database.ts";
import { deleteEvents } from "../../store/events.ts";
import { forgetMessages, forgetSubscriptions } from "../../store/source-inbox.ts";
import type { Job } from "./job.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Events deleted in one transaction. */
const BATCH = 500;

/** Lets go of events, deliveries, logs and the ids of pushed messages that are older than the settings keep them. */
export const prune: Job = {
  name: "prune",
  restMs: 60 * 60 * 1000,
  async run({ store, config, now, log }, signal) {
    const before = new Date(now().getTime() - config.webhooks.keepDays * DAY_MS);
    let total = 0;
    for (let deleted = BATCH; deleted === BATCH && !signal.aborted; total += deleted) {
      deleted = await inTransaction(store, (tx) => deleteEvents(tx, before, BATCH));
    }
    await inTransaction(store, (tx) => forgetMessages(tx, before));
    await inTransaction(store, (tx) => forgetSubscriptions(tx, before));
    if (total > 0) log("info", "events_pruned", { events: total });
  },
};
