import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { type Executor, rows } from "./database.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import {
  type DeliveryStatus,
  type EventType,
  events,
  webhookAttempts,
  webhookDeliveries,
  webhooks,
} from "./tables/events.ts";
import type { WebhookRow } from "./webhooks.ts";

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
export type AttemptRow = typeof webhookAttempts.$inferSelect;

/** A delivery with what it takes to make it. */
export interface DueDelivery {
  delivery: DeliveryRow;
  webhook: WebhookRow;
  event: Pick<typeof events.$inferSelect, "id" | "type" | "content" | "createdAt">;
}

/** Rows an INSERT at most: Postgres takes 65,535 parameters. */
const ROWS_PER_INSERT = 1_000;

const EVENT = { id: events.id, type: events.type, content: events.content, createdAt: events.createdAt };

/** Writes deliveries; one that a subscription has of an event already stays as it is. */
export async function insertDeliveries(tx: Executor, all: readonly DeliveryRow[]): Promise<void> {
  for (let start = 0; start < all.length; start += ROWS_PER_INSERT) {
    await tx
      .insert(webhookDeliveries)
      .values(all.slice(start, start + ROWS_PER_INSERT))
      .onConflictDoNothing();
  }
}

/**
 * Writes deliveries, and queues anew those that are there already: the dead ones, and the delivered ones where `again`.
 * @returns how many are to be made
 */
export async function requeueDeliveries(tx: Executor, all: readonly DeliveryRow[], again: boolean): Promise<number> {
  let count = 0;
  for (let start = 0; start < all.length; start += ROWS_PER_INSERT) {
    const queued = await tx
      .insert(webhookDeliveries)
      .values(all.slice(start, start + ROWS_PER_INSERT))
      .onConflictDoUpdate({
        target: [webhookDeliveries.webhookId, webhookDeliveries.eventId],
        set: {
          factIds: sql`excluded.fact_ids`,
          status: "pending",
          dueAt: sql`excluded.due_at`,
          lease: null,
          failures: 0,
          settledAt: null,
        },
        setWhere: again ? ne(webhookDeliveries.status, "pending") : eq(webhookDeliveries.status, "dead"),
      })
      .returning({ id: webhookDeliveries.id });
    count += queued.length;
  }
  return count;
}

/**
 * Takes deliveries that are due, for as long as the lease lasts: up to `limit`, a few of each subscription, so that one
 * with many waiting keeps nobody back. What a process took and did not settle is due again when its lease ends.
 */
export async function takeDeliveries(
  tx: Executor,
  { now, until, lease, limit, each }: { now: Date; until: Date; lease: string; limit: number; each: number },
): Promise<DueDelivery[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const taken = await rows<{ id: string }>(
    tx,
    sql`with due as (
      select d.id from webhooks w
      cross join lateral (
        select q.id from webhook_deliveries q
        where q.webhook_id = w.id and q.status = 'pending' and q.due_at <= ${at}
        order by q.due_at limit ${each} for update skip locked
      ) d
      where w.disabled_at is null and (w.held_until is null or w.held_until <= ${at}) and (
        select count(*) from webhook_deliveries l
        where l.webhook_id = w.id and l.lease is not null and l.status = 'pending' and l.due_at > ${at}
      ) < ${each}
      order by random() limit ${limit}
    )
    update webhook_deliveries set due_at = ${until.toISOString()}::timestamptz, lease = ${lease}
    from due where webhook_deliveries.id = due.id returning webhook_deliveries.id`,
  );
  if (taken.length === 0) return [];
  return listDue(
    tx,
    taken.map(({ id }) => id),
  );
}

/** Gets deliveries with what it takes to make them. */
export function listDue(db: Executor, ids: readonly string[]): Promise<DueDelivery[]> {
  return db
    .select({ delivery: webhookDeliveries, webhook: webhooks, event: EVENT })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(inArray(webhookDeliveries.id, [...ids]))
    .orderBy(asc(webhookDeliveries.id));
}

/**
 * Settles what was tried, and logs the attempt. One that was given up meanwhile, its subscription being disabled, stays so
 * unless it was delivered.
 * @returns the delivery; null where its lease has ended and another process has it, or it was queued anew
 */
export async function settleDelivery(
  tx: Executor,
  { id, lease }: { id: string; lease: string },
  values: { status: DeliveryStatus; dueAt: Date; failed: boolean; now: Date },
  attempt: Omit<AttemptRow, "deliveryId" | "number">,
): Promise<DeliveryRow | null> {
  const { status, dueAt, failed, now } = values;
  const settled = sql`case when ${status}::text = 'pending' and ${webhookDeliveries.status} = 'dead' then 'dead' else ${status}::text end`;
  const [row] = await tx
    .update(webhookDeliveries)
    .set({
      status: settled as never,
      dueAt,
      lease: null,
      attempts: sql`${webhookDeliveries.attempts} + 1`,
      failures: failed ? sql`${webhookDeliveries.failures} + 1` : 0,
      settledAt: status === "pending" ? webhookDeliveries.settledAt : now,
    })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.lease, lease)))
    .returning();
  if (!row) return null;
  await tx.insert(webhookAttempts).values({ ...attempt, deliveryId: id, number: row.attempts });
  return row;
}

export interface DeliveryFilter {
  webhookId: string;
  statuses?: readonly DeliveryStatus[] | undefined;
  types?: readonly EventType[] | undefined;
}

/** A delivery as the log shows it. */
export interface LoggedDelivery {
  delivery: DeliveryRow;
  event: { type: EventType; createdAt: Date };
  attempts: AttemptRow[];
}

/** Lists the deliveries of a subscription with their attempts. */
export async function listDeliveries(db: Executor, filter: DeliveryFilter, page: Page): Promise<LoggedDelivery[]> {
  const found = await db
    .select({ delivery: webhookDeliveries, event: { type: events.type, createdAt: events.createdAt } })
    .from(webhookDeliveries)
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(
      and(
        eq(webhookDeliveries.webhookId, filter.webhookId),
        behind(webhookDeliveries.id, page),
        filter.statuses && inArray(webhookDeliveries.status, [...filter.statuses]),
        filter.types && inArray(events.type, [...filter.types]),
      ),
    )
    .orderBy(inOrder(webhookDeliveries.id, page))
    .limit(page.limit);
  const attempts = await listAttempts(
    db,
    found.map(({ delivery }) => delivery.id),
  );
  return found.map((row) => ({ ...row, attempts: attempts.get(row.delivery.id) ?? [] }));
}

/** The attempts of deliveries, by delivery, the first one first. */
export async function listAttempts(db: Executor, ids: readonly string[]): Promise<Map<string, AttemptRow[]>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select()
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, [...ids]))
    .orderBy(asc(webhookAttempts.deliveryId), asc(webhookAttempts.number));
  return Map.groupBy(found, ({ deliveryId }) => deliveryId);
}
