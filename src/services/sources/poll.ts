import { AppError } from "../../errors.ts";
import { FetchFault } from "../../net/fault.ts";
import { type FollowedAnswer, follow } from "../../net/follow.ts";
import { decodeDocument } from "../../readers/decode.ts";
import { readFeed } from "../../readers/feed.ts";
import { inTransaction, read } from "../../store/database.ts";
import {
  claimDueSources,
  claimSource,
  findSource,
  type PollLease,
  type SourceRow,
  settlePoll,
} from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { sourceNotFound } from "./manage.ts";
import { intervalOf, nextPoll, retryAfter } from "./schedule.ts";
import { LEASE_MS, takeEntries } from "./take-entries.ts";
import { makeVisitor, type Pause } from "./visit.ts";

type PollDeps = Pick<Deps, "engine" | "store" | "net" | "now" | "log">;

/** Sources that one call takes at most; it polls them side by side. */
const MAX_SOURCES = 4;
/** Seconds until the next poll where entries are left over. */
const SOON = 60;

const FEED = {
  timeoutMs: 30_000,
  maxBytes: 5_000_000,
  accept:
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
};

/** What a poll brought. */
export interface PollView {
  sourceId: string;
  name: string;
  /** Whether the feed was read, had not changed, could not be read, or was taken over by another process. */
  outcome: "read" | "unchanged" | "failed" | "lost";
  status: number | null;
  error: string | null;
  entries: Record<ItemOutcome, number>;
  nextPollAt: string | null;
}

const defaultPause: Pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Polls sources that are due, a few at once; of several processes each takes others. Call it again as long as it
 * polls any.
 */
export async function pollDueSources(deps: PollDeps, pause: Pause = defaultPause): Promise<PollView[]> {
  const now = deps.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const polls = await inTransaction(deps.store, (tx) => claimDueSources(tx, now, until, MAX_SOURCES));
  return Promise.all(polls.map((poll) => run(deps, poll, pause)));
}

/** Polls one source now, due or not. @throws AppError `source_not_found`, `source_not_polled`, `source_busy` */
export async function pollSource(deps: PollDeps, id: string, pause: Pause = defaultPause): Promise<PollView> {
  const source = await read(deps.store, (db) => findSource(db, id));
  if (!source) throw sourceNotFound(id);
  if (source.url === null) throw new AppError("source_not_polled");
  const now = deps.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const poll = await inTransaction(deps.store, (tx) => claimSource(tx, id, now, until));
  if (poll) return run(deps, poll, pause);
  throw new AppError("source_busy");
}

interface Ending {
  outcome: "read" | "unchanged" | "failed";
  entries?: PollView["entries"];
  change: Partial<Omit<SourceRow, "id" | "lease">>;
}

async function run(deps: PollDeps, poll: PollLease, pause: Pause): Promise<PollView> {
  const { source } = poll;
  let ending: Ending | null;
  try {
    ending = await readSource(deps, poll, pause);
  } catch (error) {
    if (!(error instanceof FetchFault)) {
      deps.log("error", "poll_failed", {
        sourceId: source.id,
        name: error instanceof Error ? error.name : typeof error,
      });
    }
    ending = fail(
      deps,
      source,
      error instanceof FetchFault ? error.message : "It could not be read by a fault of the server.",
      null,
    );
  }
  const change = { lastPolledAt: deps.now(), ...ending?.change };
  const settled = ending && (await inTransaction(deps.store, (tx) => settlePoll(tx, poll, change)));
  const view: PollView = {
    sourceId: source.id,
    name: source.name,
    outcome: settled ? ending!.outcome : "lost",
    status: ending?.change.lastStatus ?? null,
    error: ending?.change.lastError ?? null,
    entries: ending?.entries ?? { filed: 0, duplicate: 0, skipped: 0, retry: 0 },
    nextPollAt: settled?.dueAt?.toISOString() ?? null,
  };
  const { name: _, ...logged } = view;
  deps.log(view.outcome === "failed" ? "warn" : "info", "poll", logged);
  return view;
}

/** Reads a source. @returns null where another process took it over */
async function readSource(deps: PollDeps, poll: PollLease, pause: Pause): Promise<Ending | null> {
  const { source } = poll;
  const headers: Record<string, string> = { Accept: FEED.accept };
  if (source.etag) headers["If-None-Match"] = source.etag;
  if (source.lastModified) headers["If-Modified-Since"] = source.lastModified;
  const answer = await follow(deps.net, {
    url: source.url!,
    headers,
    timeoutMs: FEED.timeoutMs,
    maxBytes: FEED.maxBytes,
  });
  const { status } = answer;
  if (status === 304) return succeed(deps, source, "unchanged", answer, { intervalSeconds: source.intervalSeconds });
  if (status === 410) {
    const paused = { pausedAt: deps.now(), pausedReason: "gone" as const };
    return {
      outcome: "failed",
      change: { lastStatus: 410, lastError: "It is gone for good (410).", dueAt: null, ...paused },
    };
  }
  if (status !== 200) return fail(deps, source, `It answered ${status}.`, answer);
  const text = decodeDocument(answer.body, answer.headers.get("content-type")).text;
  const feed = readFeed(text, answer.url);
  if ("fault" in feed) return fail(deps, source, feed.fault, answer);
  const taken = await takeEntries(deps, poll, feed, {
    source,
    feedTitle: feed.title,
    // The feed's own word on its site is not asked: it could name any.
    siteUrl: answer.url,
    visit: makeVisitor(deps.net, pause),
  });
  if (taken.lost) return null;
  const intervalSeconds = intervalOf(feed.intervalSeconds, answer.headers);
  const ending = succeed(deps, source, "read", answer, { intervalSeconds, newestAt: taken.newestAt });
  if (taken.left) {
    // Without the marks of this state the feed answers whole again, and what is left is read.
    Object.assign(ending.change, { etag: null, lastModified: null });
    if (taken.counts.retry === 0) ending.change.dueAt = new Date(deps.now().getTime() + SOON * 1000);
  }
  return { ...ending, entries: taken.counts };
}

function succeed(
  deps: PollDeps,
  source: SourceRow,
  outcome: "read" | "unchanged",
  answer: FollowedAnswer,
  change: { intervalSeconds: number | null; newestAt?: Date | null },
): Ending {
  const now = deps.now();
  const marks =
    outcome === "unchanged"
      ? {}
      : { etag: answer.headers.get("etag"), lastModified: answer.headers.get("last-modified") };
  return {
    outcome,
    change: {
      ...change,
      ...marks,
      failures: 0,
      lastSucceededAt: now,
      lastStatus: answer.status,
      lastError: null,
      dueAt: nextPoll(now, { ...source, ...change, failures: 0 }),
    },
  };
}

function fail(deps: PollDeps, source: SourceRow, error: string, answer: FollowedAnswer | null): Ending {
  const now = deps.now();
  const failures = source.failures + 1;
  const asked = answer && retryAfter(answer.headers, now);
  const dueAt = nextPoll(now, { ...source, failures }, asked);
  return { outcome: "failed", change: { failures, lastStatus: answer?.status ?? null, lastError: error, dueAt } };
}
