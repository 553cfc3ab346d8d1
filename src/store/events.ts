import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { type Executor, rows } from "./database.ts";
import { type EventType, events } from "./tables/events.ts";

export type EventRow = typeof events.$inferSelect;

/** What is needed to tell who is told of an event. */
export type EventHead = Pick<EventRow, "id" | "type" | "factIds" | "createdAt">;

const HEAD = { id: events.id, type: events.type, factIds: events.factIds, createdAt: events.createdAt };

/** Writes events into the outbox. They are told when the transaction has ended, and never where it failed. */
export async function insertEvents(tx: Executor, all: readonly EventRow[]): Promise<void> {
  if (all.length > 0) await tx.insert(events).values([...all]);
}

/** Takes events whose deliveries are not written yet, the oldest first, passing over those another process has. */
export function takeEvents(tx: Executor, limit: number): Promise<EventHead[]> {
  return tx
    .select(HEAD)
    .from(events)
    .where(isNull(events.fannedOutAt))
    .orderBy(asc(events.id))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** Notes that the deliveries of events are written. */
export async function markFannedOut(tx: Executor, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .update(events)
    .set({ fannedOutAt: now })
    .where(inArray(events.id, [...ids]));
}

/** Lists events of some types and of a time, the oldest first, behind one of them. */
export function listEvents(
  db: Executor,
  { types, from, to, after }: { types: readonly EventType[]; from: Date; to: Date; after: EventHead | null },
  limit: number,
): Promise<EventHead[]> {
  return db
    .select(HEAD)
    .from(events)
    .where(
      and(
        inArray(events.type, [...types]),
        gte(events.createdAt, from),
        lte(events.createdAt, to),
        after === null
          ? undefined
          : or(
              gt(events.createdAt, after.createdAt),
              and(eq(events.createdAt, after.createdAt), gt(events.id, after.id)),
            ),
      ),
    )
    .orderBy(asc(events.createdAt), asc(events.id))
    .limit(limit);
}

/**
 * Deletes events made before a time, with their deliveries and logs; not those of which a delivery still waits.
 * @returns how many
 */
export async function deleteEvents(tx: Executor, before: Date, limit: number): Promise<number> {
  const deleted = await rows(
    tx,
    sql`delete from events where id in (
      select e.id from events e
      where e.created_at < ${before.toISOString()}::timestamptz and e.fanned_out_at is not null
        and not exists (select 1 from webhook_deliveries d where d.event_id = e.id and d.status = 'pending')
      order by e.created_at limit ${limit} for update skip locked
    ) returning id`,
  );
  return deleted.length;
}
