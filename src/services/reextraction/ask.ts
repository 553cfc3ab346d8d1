import { inTransaction, read } from "../../store/database.ts";
import { askReextraction, findReextraction, type ReextractionRow } from "../../store/rereadings.ts";
import type { Deps } from "../../types.ts";
import { type ReextractionReport, reportReextraction } from "./report.ts";

/** How far reading the archive again with this version is, and whether it was asked for. */
export interface ReextractionView extends ReextractionReport {
  askedAt: string | null;
  /** When nothing was left to be read; null where no run was asked for or it goes on. */
  doneAt: string | null;
}

/** Asks for the archive to be read again in the background, by the processes that do the jobs. */
export async function requestReextraction(deps: Pick<Deps, "engine" | "store" | "now">): Promise<ReextractionView> {
  const run = await inTransaction(deps.store, (tx) => askReextraction(tx, deps.engine.version(), deps.now()));
  return view(await reportReextraction(deps), run);
}

/** Tells how far it is. */
export async function getReextraction(deps: Pick<Deps, "engine" | "store">): Promise<ReextractionView> {
  const run = await read(deps.store, (db) => findReextraction(db, deps.engine.version()));
  return view(await reportReextraction(deps), run);
}

const view = (report: ReextractionReport, run: ReextractionRow | null): ReextractionView => ({
  ...report,
  askedAt: run?.askedAt.toISOString() ?? null,
  doneAt: run?.doneAt?.toISOString() ?? null,
});
