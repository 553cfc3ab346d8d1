import { AppError } from "../../errors.ts";
import { inTransaction } from "../../store/database.ts";
import {
  claimLines,
  failLine,
  foldLines,
  putOffLine,
  renewLines,
  settleLine,
  type TakenLine,
} from "../../store/ingests.ts";
import type { Deps } from "../../types.ts";
import { fileArticle } from "../articles/file.ts";
import { faultOf, readLine } from "./line.ts";

type IngestDeps = Pick<Deps, "engine" | "store" | "now" | "log" | "metrics">;

/** After it another process may take over what a dead one held. One that lives renews it. */
const LEASE_MS = 5 * 60_000;
/** So often that a renewal may fail and the next one still comes in time. */
const RENEW_MS = 100_000;
/** Times that a line is begun before it counts as failed. */
const MAX_ATTEMPTS = 5;
/** How long a line rests that failed for a reason that is not its own, for each time that it did. */
const REST_MS = 60_000;
/** Articles in work at a time: while the store answers for one, the engine reads another. */
const AT_ONCE = 4;

/** What came of lines that were taken: how many were filed, failed, and are left for later. */
export interface IngestBatch {
  taken: number;
  filed: number;
  failed: number;
}

/**
 * Files lines that wait in the queue. Those in hand stay this process's own however long a filing takes. Several processes share them through the database; each is settled in the transaction that
 * files its article, so that none is filed twice or lost. Told to stop, it gives back what it has not begun.
 */
export async function ingestBatch(
  deps: IngestDeps,
  { limit, signal, renewMs = RENEW_MS }: { limit: number; signal?: AbortSignal; renewMs?: number },
): Promise<IngestBatch> {
  const now = deps.now();
  const taken = await inTransaction(deps.store, (tx) => claimLines(tx, { now, until: leaseFrom(now), limit }));
  const inHand = new Set(taken);
  const result: IngestBatch = { taken: taken.length, filed: 0, failed: 0 };
  const waiting = taken.values();
  const work = async () => {
    for (const line of waiting) {
      const outcome = signal?.aborted ? await giveBack(deps, line) : await fileLine(deps, line);
      inHand.delete(line);
      if (outcome !== null) result[outcome]++;
    }
  };
  const renewing = setInterval(() => void renew(deps, [...inHand]), renewMs);
  // All are brought to their ends, also where one of them meets a store that is away.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  clearInterval(renewing);
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  for (const id of new Set(taken.map((line) => line.ingest_id)))
    await inTransaction(deps.store, (tx) => foldLines(tx, id));
  return result;
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

async function renew(deps: IngestDeps, lines: readonly TakenLine[]): Promise<void> {
  try {
    await inTransaction(deps.store, (tx) => renewLines(tx, lines, leaseFrom(deps.now())));
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    deps.log("error", "ingest_lease_not_renewed", { name, code });
  }
}

/** @returns null where it is left for later */
async function fileLine(deps: IngestDeps, line: TakenLine): Promise<"filed" | "failed" | null> {
  try {
    if (line.attempts > MAX_ATTEMPTS)
      return await fail(deps, line, `It was begun ${MAX_ATTEMPTS} times and never ended.`);
    await fileArticle(deps, readLine(line.content), { settle: (tx, outcome) => settleLine(tx, line, outcome) });
    return "filed";
  } catch (error) {
    const fault = faultOf(error);
    if (fault !== null) return fail(deps, line, fault);
    if (error instanceof AppError) throw error;
    const { name, code } = error as { name?: string; code?: string };
    deps.log("error", "ingest_line_failed", { ingestId: line.ingest_id, line: line.line, name, code });
    if (line.attempts === MAX_ATTEMPTS) return fail(deps, line, "Something went wrong; the log has what.");
    const dueAt = new Date(deps.now().getTime() + line.attempts * REST_MS);
    const change = { dueAt, attempts: line.attempts, error: "Something went wrong; it is tried again." };
    await inTransaction(deps.store, (tx) => putOffLine(tx, line, change));
    return null;
  }
}

async function fail(deps: IngestDeps, line: TakenLine, error: string): Promise<"failed"> {
  await inTransaction(deps.store, (tx) => failLine(tx, line, error));
  return "failed";
}

async function giveBack(deps: IngestDeps, line: TakenLine): Promise<null> {
  const change = { dueAt: deps.now(), attempts: line.attempts - 1 };
  await inTransaction(deps.store, (tx) => putOffLine(tx, line, change));
  return null;
}
