import { AppError } from "../../errors.ts";
import { inTransaction } from "../../store/database.ts";
import { claimRereadings, holdRereading, settleRereading } from "../../store/rereadings.ts";
import type { FieldCounts, RereadingOutcome } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { rereadArticle } from "../articles/file.ts";

/** Longer than any batch takes; after it another process may take over what a dead one held. */
const LEASE_MS = 5 * 60_000;
/** Times that an article is begun by processes that die over it before it is left alone. */
const MAX_ATTEMPTS = 5;

/** What came of one batch; no article taken means that all are read, or are in other processes' hands. */
export type BatchResult = { taken: number } & Record<RereadingOutcome, number>;

/**
 * Reads a batch of articles again that an earlier version of the engine read last: the one function that the command
 * line calls until nothing is left, and that a cron may call. Several processes share the work through the database;
 * each article is settled in the transaction that files its new reading, so nothing is done twice or half.
 */
export async function reextractBatch(
  deps: Pick<Deps, "engine" | "store" | "now" | "metrics">,
  { limit }: { limit: number },
): Promise<BatchResult> {
  const engine = deps.engine.version();
  const now = deps.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const claim = { engine, now, until, limit, maxAttempts: MAX_ATTEMPTS };
  const taken = await inTransaction(deps.store, (tx) => claimRereadings(tx, claim));
  const result: BatchResult = { taken: taken.length, same: 0, changed: 0, failed: 0 };
  for (const articleId of taken) {
    const outcome = await reread(deps, engine, articleId);
    if (outcome) result[outcome]++;
    if (outcome === "changed") deps.metrics?.filed("reread");
  }
  return result;
}

/** @returns null where another process has settled it, its lease having run out here */
async function reread(
  deps: Pick<Deps, "engine" | "store" | "now" | "metrics">,
  engine: string,
  articleId: string,
): Promise<RereadingOutcome | null> {
  try {
    return await inTransaction(deps.store, async (tx) => {
      if (!(await holdRereading(tx, engine, articleId))) return null;
      const read = await rereadArticle(tx, deps, articleId);
      const outcome = read ? "changed" : "same";
      const counts = read && countByField(read);
      await settleRereading(tx, engine, articleId, { doneAt: deps.now(), outcome, counts, error: null });
      return outcome;
    });
  } catch (error) {
    // The text's own fault. What it said before stays; anything else ends the run, which can be taken up again.
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const settled = { doneAt: deps.now(), outcome: "failed", counts: null, error: error.code } as const;
    await inTransaction(deps.store, (tx) => settleRereading(tx, engine, articleId, settled));
    return "failed";
  }
}

function countByField({ changes, facts }: NonNullable<Awaited<ReturnType<typeof rereadArticle>>>): FieldCounts {
  const counts: FieldCounts = {};
  const of = (field: keyof FieldCounts) => {
    counts[field] ??= { kept: 0, added: 0, gone: 0 };
    return counts[field];
  };
  for (const { field } of facts) of(field).kept++;
  for (const { field } of changes.added) {
    of(field).kept--;
    of(field).added++;
  }
  for (const { field } of changes.removed) of(field).gone++;
  return counts;
}
