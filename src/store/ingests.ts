import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { type Executor, rows } from "./database.ts";
import { ingestLines, ingests, type LineOutcome } from "./tables/ingests.ts";

export type IngestRow = typeof ingests.$inferSelect;

/** A line that is put into the queue; `error` where it cannot be filed as it is. */
export interface NewLine {
  line: number;
  content: string;
  /** The address of its article; null for one without. */
  url: string | null;
  error: string | null;
}

/** A line that this process has in hand. */
export interface TakenLine extends Record<string, unknown> {
  ingest_id: string;
  line: number;
  content: string;
  /** Times that it was begun, with this one. */
  attempts: number;
}

/** Begins an archive, or finds the one of that name. */
export async function openIngest(tx: Executor, row: IngestRow): Promise<IngestRow> {
  await tx.insert(ingests).values(row).onConflictDoNothing();
  return (await findIngest(tx, row.name))!;
}

/** Finds an archive by name; null where there is none. */
export async function findIngest(db: Executor, name: string): Promise<IngestRow | null> {
  return (await db.select().from(ingests).where(eq(ingests.name, name)))[0] ?? null;
}

/**
 * Notes how far an archive was put into the queue.
 * @param from the last line before; @returns false where another process has put lines since
 */
export async function advanceIngest(
  tx: Executor,
  { id, lastLine: from }: Pick<IngestRow, "id" | "lastLine">,
  to: Pick<IngestRow, "lastLine" | "digest" | "putAt"> & { articles: number },
): Promise<boolean> {
  const { articles, ...reached } = to;
  const change = {
    ...reached,
    articles: sql`${ingests.articles} + ${articles}`,
    ...(articles > 0 && { doneAt: null }),
  };
  const moved = await tx
    .update(ingests)
    .set(change)
    .where(and(eq(ingests.id, id), eq(ingests.lastLine, from)))
    .returning({ id: ingests.id });
  return moved.length > 0;
}

/** Puts lines into the queue. */
export async function insertLines(tx: Executor, ingestId: string, lines: readonly NewLine[], now: Date): Promise<void> {
  if (lines.length === 0) return;
  await tx.insert(ingestLines).values(
    lines.map(({ line, content, url, error }) => ({
      ingestId,
      line,
      content,
      urlHash: url === null ? null : sql`hashtextextended(${url}, 0)`,
      attempts: 0,
      dueAt: now,
      outcome: error === null ? null : ("failed" as const),
      error,
    })),
  );
}

/**
 * Takes lines that are due, those due longest first. What another process takes at the same moment is passed over, and a line whose
 * article an earlier line of its archive gives too, as long as that one waits. Until `until` they are the taker's alone.
 */
export async function claimLines(
  tx: Executor,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<TakenLine[]> {
  const taken = await rows<TakenLine>(
    tx,
    sql`update ${ingestLines} set due_at = ${until.toISOString()}, attempts = attempts + 1
      where (ingest_id, line) in (
        select l.ingest_id, l.line from ${ingestLines} l
        where l.outcome is null and l.due_at <= ${now.toISOString()} and not exists (
          select 1 from ${ingestLines} e
          where e.ingest_id = l.ingest_id and e.url_hash = l.url_hash and e.line < l.line and e.outcome is null)
        order by l.due_at, l.ingest_id, l.line limit ${limit} for update skip locked)
      returning ingest_id, line, content, attempts`,
  );
  return taken.sort((a, b) => (a.ingest_id === b.ingest_id ? a.line - b.line : a.ingest_id < b.ingest_id ? -1 : 1));
}

const mine = ({ ingest_id, line }: TakenLine) =>
  and(eq(ingestLines.ingestId, ingest_id), eq(ingestLines.line, line), isNull(ingestLines.outcome));

/** Puts off when lines that this process has in hand may be taken by another; not of those that another has taken since, or that are settled. */
export async function renewLines(tx: Executor, lines: readonly TakenLine[], until: Date): Promise<void> {
  if (lines.length === 0) return;
  const held = lines.map((line) => and(mine(line), eq(ingestLines.attempts, line.attempts)));
  await tx
    .update(ingestLines)
    .set({ dueAt: until })
    .where(or(...held));
}

/** Notes that a line was filed, in the transaction that files it; nothing where another process has settled it. */
export async function settleLine(
  tx: Executor,
  taken: TakenLine,
  outcome: Exclude<LineOutcome, "failed">,
): Promise<void> {
  await tx.update(ingestLines).set({ outcome, content: null, error: null }).where(mine(taken));
}

/** Notes that a line cannot be filed. It is kept with its content. */
export async function failLine(tx: Executor, taken: TakenLine, error: string): Promise<void> {
  await tx.update(ingestLines).set({ outcome: "failed", error }).where(mine(taken));
}

/** Lets go of a line until a time. `attempts` is what to count of it. */
export async function putOffLine(
  tx: Executor,
  taken: TakenLine,
  change: { dueAt: Date; attempts: number; error?: string },
): Promise<void> {
  await tx.update(ingestLines).set(change).where(mine(taken));
}

/** Counts the lines of an archive that were filed, and lets go of them. */
export async function foldLines(tx: Executor, ingestId: string): Promise<void> {
  const gone = await rows<{ outcome: Exclude<LineOutcome, "failed"> }>(
    tx,
    sql`delete from ${ingestLines} where (ingest_id, line) in (
        select ingest_id, line from ${ingestLines}
        where ingest_id = ${ingestId} and outcome in ('created', 'revised', 'unchanged') for update skip locked)
      returning outcome`,
  );
  if (gone.length === 0) return;
  const count = (wanted: string) => gone.filter(({ outcome }) => outcome === wanted).length;
  await tx
    .update(ingests)
    .set({
      created: sql`${ingests.created} + ${count("created")}`,
      revised: sql`${ingests.revised} + ${count("revised")}`,
      unchanged: sql`${ingests.unchanged} + ${count("unchanged")}`,
    })
    .where(eq(ingests.id, ingestId));
}

/** Ends archives that were put into the queue to their ends and of which no line waits. @returns their names */
export async function endIngests(tx: Executor, now: Date): Promise<string[]> {
  const ended = await rows<{ name: string }>(
    tx,
    sql`update ${ingests} i set done_at = ${now.toISOString()} where done_at is null and put_at is not null and not exists (
      select 1 from ${ingestLines} l where l.ingest_id = i.id and l.outcome is null) returning name`,
  );
  return ended.map(({ name }) => name);
}

/** Archives with how many of their lines are settled and still there, by outcome; the one begun last first. */
export async function listIngests(db: Executor, limit: number) {
  const found = await db.select().from(ingests).orderBy(desc(ingests.id)).limit(limit);
  const settled = await rows<{ ingest_id: string; outcome: LineOutcome; lines: number }>(
    db,
    sql`select ingest_id, outcome, count(*)::int as lines from ${ingestLines}
      where outcome is not null group by ingest_id, outcome`,
  );
  return found.map((ingest) => {
    const count = (wanted: LineOutcome) =>
      settled.find(({ ingest_id, outcome }) => ingest_id === ingest.id && outcome === wanted)?.lines ?? 0;
    return { ingest, count };
  });
}

/** Lines that could not be filed, in their order, behind one. */
export function listFailedLines(
  db: Executor,
  ingestId: string,
  after: number,
  limit: number,
): Promise<{ line: number; content: string | null; error: string | null }[]> {
  return db
    .select({ line: ingestLines.line, content: ingestLines.content, error: ingestLines.error })
    .from(ingestLines)
    .where(and(eq(ingestLines.ingestId, ingestId), eq(ingestLines.outcome, "failed"), gt(ingestLines.line, after)))
    .orderBy(asc(ingestLines.line))
    .limit(limit);
}

/** Has all lines of an archive that failed filed again. @returns how many */
export async function retryLines(tx: Executor, ingestId: string, now: Date): Promise<number> {
  const again = await tx
    .update(ingestLines)
    .set({ outcome: null, attempts: 0, dueAt: now })
    .where(and(eq(ingestLines.ingestId, ingestId), eq(ingestLines.outcome, "failed")))
    .returning({ line: ingestLines.line });
  if (again.length > 0) await tx.update(ingests).set({ doneAt: null }).where(eq(ingests.id, ingestId));
  return again.length;
}
