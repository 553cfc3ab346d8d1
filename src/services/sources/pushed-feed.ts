import { FetchFault } from "../../net/fault.ts";
import { readFeed } from "../../readers/feed.ts";
import { read } from "../../store/database.ts";
import { deleteDocument, listDocuments } from "../../store/source-inbox.ts";
import type { PollLease, SourceRow } from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import { askHub } from "./ask-hub.ts";
import { type Ending, fail, type PollDeps, readSource } from "./read-source.ts";
import { takeEntries } from "./take-entries.ts";
import { makeVisitor, type Pause } from "./visit.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** How long before the end of a subscription it is asked for anew: a fifth of it, a day at most. */
const RENEWAL_PART = 5;

const isSubscribed = ({ subscribedUntil }: SourceRow, now: Date) => subscribedUntil !== null && subscribedUntil > now;

/** When the hub is asked next: an hour after it did not answer, or some time before the subscription ends. */
function nextAsk(source: SourceRow, now: Date): Date {
  const { askedAt, subscribedUntil } = source;
  if (askedAt === null) return now;
  if (!isSubscribed(source, now)) return new Date(askedAt.getTime() + HOUR_MS);
  const before = Math.min(DAY_MS, (subscribedUntil!.getTime() - askedAt.getTime()) / RENEWAL_PART);
  // Asked already in this time, it is left an hour to answer.
  return new Date(Math.max(subscribedUntil!.getTime() - before, askedAt.getTime() + HOUR_MS));
}

/** When a source that a hub pushes is due next: to read the feed for what the hub missed, or to ask the hub. */
export function nextRound(source: SourceRow, now: Date): Date {
  return new Date(Math.min((source.pollAt ?? now).getTime(), nextAsk(source, now).getTime()));
}

/**
 * One round of a source that a hub pushes: what was pushed is read; the feed itself where that is due, daily while the hub
 * pushes and as any feed while it does not; the hub is asked before its subscription ends.
 * @param force whether the feed is to be read in any case
 * @returns null where another process took the source over
 */
export async function readPushedFeed(
  deps: PollDeps,
  poll: PollLease,
  pause: Pause,
  force: boolean,
): Promise<Ending | null> {
  const { source } = poll;
  const pushed = await takeDocuments(deps, poll, pause);
  if (pushed === null) return null;
  const { counts: entries, left, change } = pushed;
  const ending: Ending = { outcome: pushed.any ? "read" : "unchanged", entries, left, change };
  if (force || source.pollAt === null || source.pollAt <= deps.now()) {
    const polled = await readSource(deps, { ...poll, source: { ...source, ...pushed.change } }, pause).catch(
      (error) => {
        if (error instanceof FetchFault) return fail(deps, source, error.message, null);
        throw error;
      },
    );
    if (polled === null) return null;
    const { dueAt } = polled.change;
    const daily = new Date(deps.now().getTime() + DAY_MS);
    const pollAt = dueAt && isSubscribed(source, deps.now()) && dueAt < daily ? daily : dueAt;
    Object.assign(ending.change, polled.change, { pollAt });
    ending.outcome = polled.outcome;
    ending.hub = polled.hub;
    for (const [outcome, count] of Object.entries(polled.entries ?? {})) {
      ending.entries![outcome as ItemOutcome] += count;
    }
  }
  if (nextAsk(source, deps.now()) > deps.now() || ending.change.pausedAt) return ending;
  const hub = source.hub ?? ending.hub?.hub ?? null;
  // Noted whatever comes of it, so that a hub that cannot be asked is not asked over and over.
  ending.change.askedAt = deps.now();
  const topic = source.topic ?? ending.hub?.selfUrl ?? source.url!;
  const fault = hub === null ? "The feed names no hub; it is polled." : await askHub(deps, poll, hub, topic);
  ending.change.lastError ??= fault;
  return ending;
}

async function takeDocuments(deps: PollDeps, poll: PollLease, pause: Pause) {
  const { source } = poll;
  const documents = await read(deps.store, (db) => listDocuments(db, source.id));
  const counts: Record<ItemOutcome, number> = { filed: 0, duplicate: 0, skipped: 0, retry: 0 };
  const change: Ending["change"] = { lastPolledAt: source.lastPolledAt };
  let left = false;
  for (const { id, body } of documents) {
    const feed = readFeed(body, source.url!);
    if (!("fault" in feed)) {
      const context = { source, feedTitle: feed.title, siteUrl: source.url!, visit: makeVisitor(deps.net, pause) };
      const taken = await takeEntries(deps, poll, feed, context);
      if (taken.lost) return null;
      for (const [outcome, count] of Object.entries(taken.counts)) counts[outcome as ItemOutcome] += count;
      change.newestAt = taken.newestAt;
      Object.assign(change, { lastSucceededAt: deps.now(), lastError: null, failures: 0 });
      left = taken.left;
      // The rest is read in a round of its own.
      if (left) break;
    }
    await read(deps.store, (db) => deleteDocument(db, id));
  }
  return { counts, change, left, any: documents.length > 0 };
}
