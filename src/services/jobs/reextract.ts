import { inTransaction, read } from "../../store/database.ts";
import { endReextraction, findReextraction } from "../../store/rereadings.ts";
import { reextractBatch } from "../reextraction/reextract.ts";
import type { Job } from "./job.ts";

/** Articles taken at a time: few, so that a process that is told to stop, or that also answers, is soon done with them. */
const BATCH = 5;

/** Reads the archive again where that was asked for of this version. Any number of processes share the work. */
export const reextract: Job = {
  name: "reextract",
  restMs: 15_000,
  async run(deps, signal) {
    const { store, log, now } = deps;
    const engine = deps.engine.version();
    const run = await read(store, (db) => findReextraction(db, engine));
    if (!run || run.doneAt) return;
    const total = { taken: 0, same: 0, changed: 0, failed: 0 };
    while (!signal.aborted) {
      const batch = await reextractBatch(deps, { limit: BATCH });
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += batch[key];
      if (batch.taken > 0) continue;
      const ended = await inTransaction(store, (tx) => endReextraction(tx, engine, now()));
      if (ended) log("info", "reextraction_done", { engine });
      break;
    }
    if (total.taken > 0) log("info", "reextracted", { engine, ...total });
  },
};
