import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Field } from "../../extractors/types.ts";
import { type Executor, rows } from "./database.ts";
import { countUnread } from "./figures.ts";
import { articles } from "./tables/articles.ts";
import { type FieldCounts, type RereadingOutcome, reextractions, rereadings } from "./tables/rereadings.ts";

export interface Claim {
  engine: string;
  now: Date;
  /** Until then what is taken is the taker's alone. */
  until: Date;
  limit: number;
  /** An article that was taken this often and never settled is left alone. */
  maxAttempts: number;
}

/**
 * Takes articles that another version read last. What another process holds, or has settled, is passed over; a lease that
 * ran out is taken over.
 * @returns their ids
 */
export async function claimRereadings(tx: Executor, claim: Claim): Promise<string[]> {
  const { engine, now, until, limit, maxAttempts } = claim;
  const [at, lease] = [now.toISOString(), until.toISOString()];
  const expired = await rows<{ article_id: string }>(
    tx,
    sql`update ${rereadings} set leased_until = ${lease}, attempts = attempts + 1
      where engine = ${engine} and article_id in (
        select article_id from ${rereadings}
        where engine = ${engine} and done_at is null and leased_until < ${at} and attempts < ${maxAttempts}
        limit ${limit} for update skip locked)
      returning article_id`,
  );
  const taken = expired.map(({ article_id }) => article_id);
  // Two ranges, so that the index over the versions passes over all that is done.
  for (const other of [sql`<`, sql`>`]) {
    if (taken.length >= limit) break;
    const fresh = await rows<{ article_id: string }>(
      tx,
      sql`insert into ${rereadings} (engine, article_id, attempts, leased_until, before)
        select ${engine}, a.id, 1, ${lease}, a.engine from ${articles} a
        where a.engine ${other} ${engine} and not exists (
          select 1 from ${rereadings} r where r.engine = ${engine} and r.article_id = a.id)
        order by a.engine, a.id limit ${limit - taken.length} for update of a skip locked
        on conflict do nothing returning article_id`,
    );
    taken.push(...fresh.map(({ article_id }) => article_id));
  }
  return taken;
}

/** Takes hold of a rereading up to the transaction's end. @returns false where it was settled meanwhile */
export async function holdRereading(tx: Executor, engine: string, articleId: string): Promise<boolean> {
  const found = await tx
    .select({ id: rereadings.articleId })
    .from(rereadings)
    .where(and(eq(rereadings.engine, engine), eq(rereadings.articleId, articleId), isNull(rereadings.doneAt)))
    .for("update");
  return found.length > 0;
}

/** Writes what came of it. */
export async function settleRereading(
  tx: Executor,
  engine: string,
  articleId: string,
  result: { doneAt: Date; outcome: RereadingOutcome; counts: FieldCounts | null; error: string | null },
): Promise<void> {
  await tx
    .update(rereadings)
    .set(result)
    .where(and(eq(rereadings.engine, engine), eq(rereadings.articleId, articleId)));
}

/** Numbers of a version's rereadings: by outcome, by field, by error, and how many articles are yet to be read. */
export async function sumRereadings(db: Executor, engine: string) {
  const outcomes = await rows<{ outcome: RereadingOutcome | null; articles: number }>(
    db,
    sql`select outcome, count(*)::int as articles from ${rereadings} where engine = ${engine} group by outcome`,
  );
  const fields = await rows<{ field: Field; kept: number; added: number; gone: number }>(
    db,
    sql`select f.key as field, sum((f.value->>'kept')::int)::int as kept, sum((f.value->>'added')::int)::int as added,
        sum((f.value->>'gone')::int)::int as gone
      from ${rereadings} r, jsonb_each(r.counts) f where r.engine = ${engine} group by f.key order by f.key`,
  );
  const errors = await rows<{ error: string; articles: number }>(
    db,
    sql`select error, count(*)::int as articles from ${rereadings}
      where engine = ${engine} and error is not null group by error order by error`,
  );
  const open = await countUnread(db, engine);
  return { outcomes, fields, errors, open };
}

export type ReextractionRow = typeof reextractions.$inferSelect;

/** Asks for the archive to be read again by a version; a run that is under way stays as it is. @returns what stands */
export async function askReextraction(tx: Executor, engine: string, now: Date): Promise<ReextractionRow> {
  const asked = { engine, askedAt: now, doneAt: null };
  await tx
    .insert(reextractions)
    .values(asked)
    .onConflictDoUpdate({
      target: reextractions.engine,
      set: { askedAt: now, doneAt: null },
      setWhere: isNotNull(reextractions.doneAt),
    });
  return (await findReextraction(tx, engine))!;
}

/** The run that was asked for of a version; null where none was. */
export async function findReextraction(db: Executor, engine: string): Promise<ReextractionRow | null> {
  return (await db.select().from(reextractions).where(eq(reextractions.engine, engine)))[0] ?? null;
}

/**
 * Ends a run of which nothing is left to be taken, unless some process has articles in hand that it may yet give back.
 * @returns whether it has ended here
 */
export async function endReextraction(tx: Executor, engine: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const ended = await rows(
    tx,
    sql`update ${reextractions} set done_at = ${at} where engine = ${engine} and done_at is null and not exists (
      select 1 from ${rereadings} r where r.engine = ${engine} and r.done_at is null and r.leased_until >= ${at})
      returning engine`,
  );
  return ended.length > 0;
}
