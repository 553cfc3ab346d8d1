import { AppError } from "../../errors.ts";
import { FetchFault } from "../../net/fault.ts";
import { inTransaction, read } from "../../store/database.ts";
import { listDocuments } from "../../store/source-inbox.ts";
import {
  claimDueSources,
  claimSource,
  findSource,
  type PollLease,
  type SourceRow,
  settlePoll,
  updateSource,
} from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import { traceEvents } from "../../trace.ts";
import { sourceNotFound } from "./manage.ts";
import { nextRound, readPushedFeed } from "./pushed-feed.ts";
import { type Ending, fail, type PollDeps, readSource, SOON } from "./read-source.ts";
import { LEASE_MS } from "./take-entries.ts";
import type { Pause } from "./visit.ts";

/** Sources that one call takes at most; it polls them side by side. */
const MAX_SOURCES = 4;

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
  if (poll) return run(deps, poll, pause, true);
  throw new AppError("source_busy");
}

async function run(deps: PollDeps, poll: PollLease, pause: Pause, force = false): Promise<PollView> {
  const { source } = poll;
  let ending: Ending | null;
  const eventIds: string[] = [];
  try {
    ending = await traceEvents(eventIds, () =>
      source.kind === "websub" ? readPushedFeed(deps, poll, pause, force) : readSource(deps, poll, pause),
    );
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
    if (source.kind === "websub") ending.change.pollAt = ending.change.dueAt ?? null;
  }
  const change = { lastPolledAt: deps.now(), ...ending?.change };
  const settled = ending && (await settle(deps, poll, change, ending.left || ending.outcome === "failed"));
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
  deps.log(view.outcome === "failed" ? "warn" : "info", "poll", { ...logged, eventIds });
  return view;
}

/** Ends a poll. What a hub said or pushed meanwhile counts. @returns null where the source was lost to another process */
function settle(
  { store, now }: PollDeps,
  poll: PollLease,
  change: Partial<SourceRow>,
  later: boolean,
): Promise<SourceRow | null> {
  return inTransaction(store, async (tx) => {
    const settled = await settlePoll(tx, poll, change);
    if (settled?.kind !== "websub" || settled.pausedAt) return settled;
    const at = now();
    const soon = new Date(at.getTime() + SOON * 1000);
    const waiting = await listDocuments(tx, settled.id);
    const round = nextRound(settled, at);
    const dueAt = waiting.length > 0 ? (later ? soon : at) : round > soon ? round : soon;
    return updateSource(tx, settled.id, { dueAt });
  });
}
