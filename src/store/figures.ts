import { sql } from "drizzle-orm";
import { type Executor, rows } from "./database.ts";
import { articles } from "./tables/articles.ts";
import { rereadings } from "./tables/rereadings.ts";

/** What waits in the outbox. */
export interface OutboxCounts extends Record<string, unknown> {
  events: number;
  deliveries: number;
  due: number;
  dead: number;
  disabled: number;
  /** Milliseconds since 1970 of the oldest event that somebody is still to be told of; null where there is none. */
  oldest_ms: number | null;
}

/** Counts what waits in the outbox and what was given up. */
export async function countOutbox(db: Executor, now: Date): Promise<OutboxCounts> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [counts] = await rows<OutboxCounts>(
    db,
    sql`with waiting as (
      select count(*)::int as deliveries, (count(*) filter (where d.due_at <= ${at}))::int as due,
        min(e.created_at) as oldest
      from webhook_deliveries d join events e on e.id = d.event_id where d.status = 'pending'
    ), untold as (
      select count(*)::int as events, min(created_at) as oldest from events where fanned_out_at is null
    )
    select untold.events, waiting.deliveries, waiting.due,
      (select count(*)::int from webhook_deliveries where status = 'dead') as dead,
      (select count(*)::int from webhooks where disabled_at is not null) as disabled,
      (extract(epoch from least(waiting.oldest, untold.oldest)) * 1000)::float8 as oldest_ms
    from waiting, untold`,
  );
  return counts!;
}

/** How many articles a version of the engine is yet to read. */
export async function countUnread(db: Executor, engine: string): Promise<number> {
  const [found] = await rows<{ articles: number }>(
    db,
    sql`select count(*)::int as articles from ${articles} a where (a.engine < ${engine} or a.engine > ${engine})
      and not exists (select 1 from ${rereadings} r
        where r.engine = ${engine} and r.article_id = a.id and r.done_at is not null)`,
  );
  return found!.articles;
}
