import { AppError } from "../../errors.ts";
import type { Feed, FeedEntry } from "../../readers/feed.ts";
import { findArticleByUrl } from "../../store/articles.ts";
import { inTransaction, read } from "../../store/database.ts";
import { findItems, type PollLease, putItem, renewLease, type SourceItemRow } from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { sha256 } from "../articles/sha256.ts";
import { normalizeUrl } from "../articles/url.ts";
import { type EntryContext, readEntry } from "./read-entry.ts";
import { isOurs, leftOut, type Taken, takeArticle } from "./take-article.ts";

type PollDeps = Pick<Deps, "engine" | "store" | "net" | "now" | "log">;

/** Entries read in one poll at most; the rest waits for the next. */
const MAX_ENTRIES = 50;
/** Reads of one entry that may fail before it is left out. */
const MAX_ATTEMPTS = 5;
/** How long a poll holds its source after each entry. */
export const LEASE_MS = 5 * 60_000;

export interface TakenEntries {
  counts: Record<ItemOutcome, number>;
  /** Whether entries are left for a later poll. */
  left: boolean;
  /** Whether another process took the source over meanwhile. */
  lost: boolean;
  newestAt: Date | null;
}

/** Reads the entries of a feed that are new or have changed, the oldest first, each once. */
export async function takeEntries(
  deps: PollDeps,
  poll: PollLease,
  feed: Feed,
  context: EntryContext,
): Promise<TakenEntries> {
  const entries = await Promise.all(
    feed.entries.toReversed().map(async (entry) => ({
      entry,
      key: await sha256(entry.id),
      hash: await sha256(JSON.stringify([entry.url, entry.title, entry.content, entry.summary, entry.updatedAt])),
    })),
  );
  const keys = entries.map(({ key }) => key);
  const known = await read(deps.store, (db) => findItems(db, poll.source.id, keys));
  const open = entries.filter(({ key, hash }) => {
    const item = known.get(key);
    return !item || item.hash !== hash || item.outcome === "retry";
  });
  const result: TakenEntries = {
    counts: { filed: 0, duplicate: 0, skipped: 0, retry: 0 },
    left: open.length > MAX_ENTRIES,
    lost: false,
    newestAt: poll.source.newestAt,
  };
  for (const { entry, key, hash } of open.slice(0, MAX_ENTRIES)) {
    const item = known.get(key) ?? null;
    const { filing: _, ...taken } = await takeEntry(deps, entry, item, context);
    const attempts = taken.outcome === "retry" ? (item?.attempts ?? 0) + 1 : 0;
    if (taken.outcome === "retry" && attempts >= MAX_ATTEMPTS) taken.outcome = "skipped";
    const now = deps.now();
    const kept = await inTransaction(deps.store, async (tx) => {
      if (!(await renewLease(tx, poll, new Date(now.getTime() + LEASE_MS)))) return false;
      await putItem(tx, {
        id: item?.id ?? newId(now.getTime()),
        sourceId: poll.source.id,
        key,
        hash,
        url: entry.url,
        title: entry.title,
        ...taken,
        attempts,
        createdAt: item?.createdAt ?? now,
        updatedAt: now,
      });
      return true;
    });
    if (!kept) return { ...result, lost: true };
    result.counts[taken.outcome]++;
    result.left ||= taken.outcome === "retry";
    const published = entry.publishedAt === null ? null : new Date(entry.publishedAt);
    if (published && published <= now && (!result.newestAt || published > result.newestAt)) result.newestAt = published;
  }
  return result;
}

async function takeEntry(
  deps: PollDeps,
  entry: FeedEntry,
  item: SourceItemRow | null,
  context: EntryContext,
): Promise<Taken> {
  const retry = (reason: string): Taken => ({ ...leftOut(item, reason), outcome: "retry" });
  try {
    const filed = isOurs(item) || entry.url === null ? null : await findFiled(deps, entry.url);
    if (filed !== null) return { outcome: "duplicate", reason: null, articleId: filed, filing: null };
    const reading = await readEntry(deps, entry, context);
    if ("retry" in reading) return retry(reading.retry);
    if ("skipped" in reading) return leftOut(item, reading.skipped);
    return await takeArticle(deps, context.source, item, reading.article);
  } catch (error) {
    if (error instanceof AppError && error.status < 500) {
      return leftOut(item, [error.detail, ...error.errors.map(({ detail }) => detail)].join(" "));
    }
    throw error;
  }
}

async function findFiled({ store }: PollDeps, given: string): Promise<string | null> {
  const address = normalizeUrl(given);
  if (!("url" in address)) return null;
  return (await read(store, (db) => findArticleByUrl(db, address.url)))?.article.id ?? null;
}
