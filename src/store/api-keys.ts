import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { apiKeys } from "./tables/api-keys.ts";

export type ApiKeyRow = typeof apiKeys.$inferSelect;

/** Files a key. */
export async function insertApiKey(db: Executor, row: ApiKeyRow): Promise<void> {
  await db.insert(apiKeys).values(row);
}

/** Finds a key by its public part; null where there is none. A revoked key is found too. */
export async function findApiKey(db: Executor, handle: string): Promise<ApiKeyRow | null> {
  return (await db.select().from(apiKeys).where(eq(apiKeys.handle, handle)))[0] ?? null;
}

/** All keys, revoked ones too, in the order in which they were made. */
export function listApiKeys(db: Executor): Promise<ApiKeyRow[]> {
  return db.select().from(apiKeys).orderBy(asc(apiKeys.id));
}

/** Whether there is a key that is not revoked. */
export async function hasApiKey(db: Executor): Promise<boolean> {
  const found = await db.select({ one: sql`1` }).from(apiKeys).where(isNull(apiKeys.revokedAt)).limit(1);
  return found.length > 0;
}

/** Revokes a key; one that is revoked keeps its date. @returns null where there is no such key */
export async function revokeApiKey(db: Executor, id: string, now: Date): Promise<ApiKeyRow | null> {
  await db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
  return (await db.select().from(apiKeys).where(eq(apiKeys.id, id)))[0] ?? null;
}

/** Notes that a key was used, unless that was noted after `before`. */
export async function touchApiKey(db: Executor, id: string, now: Date, before: Date): Promise<void> {
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))));
}
