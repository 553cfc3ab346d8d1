import { and, asc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { type DisabledReason, webhookDeliveries, webhooks } from "./tables/events.ts";

export type WebhookRow = typeof webhooks.$inferSelect;

/** Files a subscription. */
export async function insertWebhook(tx: Executor, row: WebhookRow): Promise<void> {
  await tx.insert(webhooks).values(row);
}

/** Finds a subscription; null where there is none. */
export async function findWebhook(db: Executor, id: string): Promise<WebhookRow | null> {
  return (await db.select().from(webhooks).where(eq(webhooks.id, id)))[0] ?? null;
}

/**
 * Finds a subscription and keeps everything else from it up to the end of the transaction: writers of deliveries, too,
 * which hold it by a weaker lock.
 */
export async function lockWebhook(tx: Executor, id: string): Promise<WebhookRow | null> {
  return (await tx.select().from(webhooks).where(eq(webhooks.id, id)).for("update"))[0] ?? null;
}

/** Lists subscriptions. */
export function listWebhooks(db: Executor, page: Page): Promise<WebhookRow[]> {
  return db
    .select()
    .from(webhooks)
    .where(behind(webhooks.id, page))
    .orderBy(inOrder(webhooks.id, page))
    .limit(page.limit);
}

/** Changes a subscription. @returns null where there is no such one */
export async function updateWebhook(
  tx: Executor,
  id: string,
  values: Partial<Omit<WebhookRow, "id" | "createdAt">>,
): Promise<WebhookRow | null> {
  return (await tx.update(webhooks).set(values).where(eq(webhooks.id, id)).returning())[0] ?? null;
}

/** Deletes a subscription with its deliveries. @returns whether there was one */
export async function deleteWebhook(tx: Executor, id: string): Promise<boolean> {
  return (await tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ id: webhooks.id })).length > 0;
}

/**
 * The subscriptions that are told of events, held so that none is disabled while deliveries for it are written: whoever
 * disables one then sees them.
 */
export function holdActiveWebhooks(tx: Executor): Promise<WebhookRow[]> {
  return tx.select().from(webhooks).where(isNull(webhooks.disabledAt)).orderBy(asc(webhooks.id)).for("key share");
}

/** Notes that a subscriber took something. */
export async function noteSuccess(tx: Executor, id: string): Promise<void> {
  await tx
    .update(webhooks)
    .set({ failingSince: null, silentAttempts: 0, heldUntil: null })
    .where(and(eq(webhooks.id, id), or(isNotNull(webhooks.failingSince), gt(webhooks.silentAttempts, 0))));
}

/**
 * Notes that an attempt failed, and until when the subscriber is to be left alone, if at all.
 * @returns the subscription as it is now; null where it is gone
 */
export async function noteFailure(
  tx: Executor,
  id: string,
  { now, heldUntil, silent }: { now: Date; heldUntil: Date | null; silent: boolean },
): Promise<WebhookRow | null> {
  const held = heldUntil && sql`greatest(${webhooks.heldUntil}, ${heldUntil.toISOString()}::timestamptz)`;
  const [row] = await tx
    .update(webhooks)
    .set({
      failingSince: sql`coalesce(${webhooks.failingSince}, ${now.toISOString()}::timestamptz)`,
      silentAttempts: silent ? sql`${webhooks.silentAttempts} + 1` : 0,
      ...(held && { heldUntil: held }),
    })
    .where(eq(webhooks.id, id))
    .returning();
  return row ?? null;
}

/**
 * Disables a subscription, which must be locked, and gives up what waits for it. What is being tried keeps its lease, so
 * that a success still counts.
 */
export async function disableWebhook(tx: Executor, id: string, reason: DisabledReason, now: Date): Promise<WebhookRow> {
  const values = { disabledAt: now, disabledReason: reason, updatedAt: now };
  const [row] = await tx.update(webhooks).set(values).where(eq(webhooks.id, id)).returning();
  await tx
    .update(webhookDeliveries)
    .set({ status: "dead", settledAt: now })
    .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, "pending")));
  return row!;
}
