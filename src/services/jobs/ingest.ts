import { inTransaction } from "../../store/database.ts";
import { endIngests } from "../../store/ingests.ts";
import { ingestBatch } from "../ingestion/ingest.ts";
import type { Job } from "./job.ts";

/** Lines taken at a time: few, so that a process that is killed holds up few. */
const BATCH = 20;

/** Files the archives that wait in the queue. Any number of processes share the work. */
export const ingest: Job = {
  name: "ingest",
  restMs: 5_000,
  async run(deps, signal) {
    const total = { taken: 0, filed: 0, failed: 0 };
    while (!signal.aborted) {
      const batch = await ingestBatch(deps, { limit: BATCH, signal });
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += batch[key];
      if (batch.taken === 0) break;
    }
    if (total.taken > 0) deps.log("info", "ingested", total);
    for (const archive of await inTransaction(deps.store, (tx) => endIngests(tx, deps.now())))
      deps.log("info", "ingest_done", { archive });
  },
};
