import { AppError } from "../../errors.ts";
import type { Feed, FeedEntry } from "../../readers/feed.ts";
import { findArticleByUrl } from "../../store/articles.ts";
import { inTransaction, read } from "../../store/database.ts";
import { findItems, type PollLease, putItem, renewLease, type SourceItemRow } from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { fileArticle } from "../articles/file.ts";
import { sha256 } from "../articles/sha256.ts";
import { normalizeUrl } from "../articles/url.ts";
import { extractArticle } from "../extraction/extract.ts";
import { type EntryContext, readEntry } from "./read-entry.ts";

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

interface Taken {
  outcome: ItemOutcome;
  reason: string | null;
  articleId: string | null;
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
    const taken = await takeEntry(deps, entry, item, context);
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
  // Only the source that filed an article may revise it: two feeds that cut its text differently would go on and on.
  const isOurs = item?.outcome === "filed" && item.articleId !== null;
  const leaveOut = (reason: string): Taken => ({ outcome: "skipped", reason, articleId: item?.articleId ?? null });
  try {
    const filed = isOurs || entry.url === null ? null : await findFiled(deps, entry.url);
    if (filed !== null) return { outcome: "duplicate", reason: null, articleId: filed };
    const reading = await readEntry(deps, entry, context);
    if ("retry" in reading) return { outcome: "retry", reason: reading.retry, articleId: item?.articleId ?? null };
    if ("skipped" in reading) return leaveOut(reading.skipped);
    if (context.source.onlyBreaches) {
      const { stories } = await extractArticle(deps, reading.article);
      if (stories.length === 0) return leaveOut("It tells of no breach.");
    }
    const { outcome, article } = await fileArticle(deps, reading.article, { keepFiled: !isOurs });
    const isKnown = outcome === "unchanged" && !isOurs && item?.articleId !== article.id;
    return { outcome: isKnown ? "duplicate" : "filed", reason: null, articleId: article.id };
  } catch (error) {
    if (error instanceof AppError && error.status < 500) {
      return leaveOut([error.detail, ...error.errors.map(({ detail }) => detail)].join(" "));
    }
    throw error;
  }
}

async function findFiled({ store }: PollDeps, given: string): Promise<string | null> {
  const address = normalizeUrl(given);
  if (!("url" in address)) return null;
  return (await read(store, (db) => findArticleByUrl(db, address.url)))?.article.id ?? null;
}
