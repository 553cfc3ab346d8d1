import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { endedSubscriptions, sourceDocuments, sourceMessages } from "./tables/sources.ts";

export type SourceDocumentRow = typeof sourceDocuments.$inferSelect;
export type SourceMessageRow = typeof sourceMessages.$inferSelect;

export type EndedSubscriptionRow = typeof endedSubscriptions.$inferSelect;

/** Notes the subscription of a source that is removed. */
export async function insertEndedSubscription(db: Executor, row: EndedSubscriptionRow): Promise<void> {
  await db.insert(endedSubscriptions).values(row);
}

/** Finds the subscription that a removed source had; null where there is none. */
export async function findEndedSubscription(db: Executor, sourceId: string): Promise<EndedSubscriptionRow | null> {
  return (await db.select().from(endedSubscriptions).where(eq(endedSubscriptions.sourceId, sourceId)))[0] ?? null;
}

/** Forgets subscriptions that ended before a time. */
export async function forgetSubscriptions(db: Executor, before: Date): Promise<void> {
  await db.delete(endedSubscriptions).where(lt(endedSubscriptions.endedAt, before));
}

/** Keeps a document that a hub delivered until it is read. */
export async function insertDocument(db: Executor, row: SourceDocumentRow): Promise<void> {
  await db.insert(sourceDocuments).values(row);
}

/** Documents of a source that are not yet read, the first one first. */
export function listDocuments(db: Executor, sourceId: string): Promise<SourceDocumentRow[]> {
  return db
    .select()
    .from(sourceDocuments)
    .where(eq(sourceDocuments.sourceId, sourceId))
    .orderBy(asc(sourceDocuments.id));
}

/** Forgets a document that was read. */
export async function deleteDocument(db: Executor, id: string): Promise<void> {
  await db.delete(sourceDocuments).where(eq(sourceDocuments.id, id));
}

/**
 * Notes that a signed message has come. @returns the message of that id that came before; null where this is the first
 */
export async function takeMessage(db: Executor, row: SourceMessageRow): Promise<SourceMessageRow | null> {
  const taken = await db
    .insert(sourceMessages)
    .values(row)
    .onConflictDoNothing()
    .returning({ messageId: sourceMessages.messageId });
  if (taken.length > 0) return null;
  const same = and(eq(sourceMessages.sourceId, row.sourceId), eq(sourceMessages.messageId, row.messageId));
  return (await db.select().from(sourceMessages).where(same))[0] ?? null;
}

/** Notes that a message's articles are filed. */
export async function settleMessage(
  db: Executor,
  { sourceId, messageId, timestamp }: SourceMessageRow,
  now: Date,
): Promise<void> {
  await db
    .update(sourceMessages)
    .set({ settledAt: now, timestamp })
    .where(and(eq(sourceMessages.sourceId, sourceId), eq(sourceMessages.messageId, messageId)));
}

/** Forgets a message of which nothing was filed, so that its sender may put it right and send it again. */
export async function dropMessage(
  db: Executor,
  { sourceId, messageId }: Pick<SourceMessageRow, "sourceId" | "messageId">,
): Promise<void> {
  await db
    .delete(sourceMessages)
    .where(
      and(
        eq(sourceMessages.sourceId, sourceId),
        eq(sourceMessages.messageId, messageId),
        isNull(sourceMessages.settledAt),
      ),
    );
}

/** Forgets messages that came before `before`: long after their timestamps have ceased to be taken. */
export async function forgetMessages(db: Executor, before: Date): Promise<void> {
  await db.delete(sourceMessages).where(lt(sourceMessages.receivedAt, before));
}
