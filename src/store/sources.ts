import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { type ItemOutcome, sourceItems, sources } from "./tables/sources.ts";
import { newId } from "./uuid.ts";

export type SourceRow = typeof sources.$inferSelect;
export type SourceItemRow = typeof sourceItems.$inferSelect;

/** A poll that this process runs. */
export interface PollLease {
  source: SourceRow;
  lease: string;
}

/** Files a source. @returns false where another one has its address */
export async function insertSource(db: Executor, row: SourceRow): Promise<boolean> {
  const filed = await db.insert(sources).values(row).onConflictDoNothing().returning({ id: sources.id });
  return filed.length > 0;
}

/** Finds a source by id; null where there is none. */
export async function findSource(db: Executor, id: string): Promise<SourceRow | null> {
  return (await db.select().from(sources).where(eq(sources.id, id)))[0] ?? null;
}

/** Lists sources. */
export function listSources(db: Executor, page: Page): Promise<SourceRow[]> {
  return db.select().from(sources).where(behind(sources.id, page)).orderBy(inOrder(sources.id, page)).limit(page.limit);
}

/** Every source, in the order in which they were made. */
export function allSources(db: Executor): Promise<SourceRow[]> {
  return db.select().from(sources).orderBy(asc(sources.id));
}

/** Changes a source. @returns null where there is none */
export async function updateSource(
  db: Executor,
  id: string,
  change: Partial<Omit<SourceRow, "id">>,
): Promise<SourceRow | null> {
  return (await db.update(sources).set(change).where(eq(sources.id, id)).returning())[0] ?? null;
}

/** Removes a source and what is known of its entries; articles stay. @returns null where there is none */
export async function deleteSource(db: Executor, id: string): Promise<SourceRow | null> {
  return (await db.delete(sources).where(eq(sources.id, id)).returning())[0] ?? null;
}

/**
 * Takes sources whose poll is due, those due longest first, and leaves those that another process takes at the same
 * moment. Until `until` nobody else takes them; then the poll counts as lost.
 */
export async function claimDueSources(db: Executor, now: Date, until: Date, limit: number): Promise<PollLease[]> {
  const due = db
    .select({ id: sources.id })
    .from(sources)
    .where(and(lte(sources.dueAt, now), isNull(sources.pausedAt)))
    .orderBy(asc(sources.dueAt), asc(sources.id))
    .limit(limit)
    .for("update", { skipLocked: true });
  return claim(db, until, inArray(sources.id, due), now.getTime());
}

/** Takes one source, due or not. @returns null where another process polls it, or there is none */
export async function claimSource(db: Executor, id: string, now: Date, until: Date): Promise<PollLease | null> {
  const free = or(isNull(sources.lease), lte(sources.dueAt, now));
  return (await claim(db, until, and(eq(sources.id, id), free)!, now.getTime()))[0] ?? null;
}

async function claim(db: Executor, until: Date, which: SQL, nowMs: number): Promise<PollLease[]> {
  const lease = newId(nowMs);
  const taken = await db.update(sources).set({ lease, dueAt: until }).where(which).returning();
  return taken.map((source) => ({ source, lease }));
}

const mine = ({ source, lease }: PollLease) => and(eq(sources.id, source.id), eq(sources.lease, lease));

/** Keeps a source for longer. @returns false where it was lost to another process, or removed */
export async function renewLease(db: Executor, poll: PollLease, until: Date): Promise<boolean> {
  return (await db.update(sources).set({ dueAt: until }).where(mine(poll)).returning({ id: sources.id })).length > 0;
}

/** Ends a poll. @returns null where the source was lost to another process, or removed */
export async function settlePoll(
  db: Executor,
  poll: PollLease,
  change: Partial<Omit<SourceRow, "id" | "lease">>,
): Promise<SourceRow | null> {
  return (
    (
      await db
        .update(sources)
        .set({ ...change, lease: null })
        .where(mine(poll))
        .returning()
    )[0] ?? null
  );
}

/** Finds a source and keeps others from changing it up to the transaction's end; null where there is none. */
export async function lockSource(tx: Executor, id: string): Promise<SourceRow | null> {
  return (await tx.select().from(sources).where(eq(sources.id, id)).for("update"))[0] ?? null;
}

/** Makes a source due, unless it is polled right now. */
export async function wakeSource(db: Executor, id: string, now: Date): Promise<void> {
  await db
    .update(sources)
    .set({ dueAt: now })
    .where(and(eq(sources.id, id), isNull(sources.lease)));
}

/** What became of these entries of a feed, by key. */
export async function findItems(
  db: Executor,
  sourceId: string,
  keys: readonly string[],
): Promise<Map<string, SourceItemRow>> {
  if (keys.length === 0) return new Map();
  const found = await db
    .select()
    .from(sourceItems)
    .where(and(eq(sourceItems.sourceId, sourceId), inArray(sourceItems.key, [...keys])));
  return new Map(found.map((row) => [row.key, row]));
}

/** Notes what became of an entry. */
export async function putItem(db: Executor, row: SourceItemRow): Promise<void> {
  const { id: _, sourceId: __, key: ___, createdAt: ____, ...change } = row;
  await db
    .insert(sourceItems)
    .values(row)
    .onConflictDoUpdate({ target: [sourceItems.sourceId, sourceItems.key], set: change });
}

/** Lists what became of the entries of a source, of some outcomes or of all. */
export function listItems(
  db: Executor,
  sourceId: string,
  outcomes: readonly ItemOutcome[] | undefined,
  page: Page,
): Promise<SourceItemRow[]> {
  return db
    .select()
    .from(sourceItems)
    .where(
      and(
        eq(sourceItems.sourceId, sourceId),
        outcomes && inArray(sourceItems.outcome, [...outcomes]),
        behind(sourceItems.id, page),
      ),
    )
    .orderBy(inOrder(sourceItems.id, page))
    .limit(page.limit);
}

/** How many entries of each outcome the sources have. */
export async function countItems(
  db: Executor,
  sourceIds: readonly string[],
): Promise<{ sourceId: string; outcome: ItemOutcome; count: number }[]> {
  if (sourceIds.length === 0) return [];
  return db
    .select({ sourceId: sourceItems.sourceId, outcome: sourceItems.outcome, count: sql<number>`count(*)::int` })
    .from(sourceItems)
    .where(inArray(sourceItems.sourceId, [...sourceIds]))
    .groupBy(sourceItems.sourceId, sourceItems.outcome);
}
