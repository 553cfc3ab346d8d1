import { type FollowedAnswer, follow } from "../../net/follow.ts";
import { decodeDocument } from "../../readers/decode.ts";
import { type Feed, readFeed } from "../../readers/feed.ts";
import type { PollLease, SourceRow } from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { hubOfHeaders } from "./hub-links.ts";
import { intervalOf, nextPoll, retryAfter } from "./schedule.ts";
import { takeEntries } from "./take-entries.ts";
import { makeVisitor, type Pause } from "./visit.ts";

export type PollDeps = Pick<Deps, "config" | "engine" | "store" | "net" | "now" | "log">;

/** Seconds until the next poll where entries are left over. */
export const SOON = 60;

const FEED = {
  timeoutMs: 30_000,
  maxBytes: 5_000_000,
  accept:
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
};

/** How a poll ended, and what is to be written down of it. */
export interface Ending {
  outcome: "read" | "unchanged" | "failed";
  entries?: Record<ItemOutcome, number>;
  /** Whether of what was pushed something is left for a later poll. */
  left?: boolean;
  /** Who pushes the feed, as its answer or the feed itself says it. */
  hub?: Pick<Feed, "hub" | "selfUrl">;
  change: Partial<Omit<SourceRow, "id" | "lease">>;
}

/** Asks a feed and files what is new in it. @throws FetchFault @returns null where another process took it over */
export async function readSource(deps: PollDeps, poll: PollLease, pause: Pause): Promise<Ending | null> {
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
  const linked = hubOfHeaders(answer.headers, answer.url);
  return { ...ending, entries: taken.counts, hub: linked.hub === null ? feed : linked };
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

/** Writes down a poll that failed. @param answer what came; null where nothing did */
export function fail(deps: PollDeps, source: SourceRow, error: string, answer: FollowedAnswer | null): Ending {
  const now = deps.now();
  const failures = source.failures + 1;
  const asked = answer && retryAfter(answer.headers, now);
  const dueAt = nextPoll(now, { ...source, failures }, asked);
  return { outcome: "failed", change: { failures, lastStatus: answer?.status ?? null, lastError: error, dueAt } };
}
