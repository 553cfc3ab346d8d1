import type { Executor } from "./database.ts";
import { events } from "./tables/events.ts";

export type EventRow = typeof events.$inferSelect;

/** Writes events into the outbox. They are told when the transaction has ended, and never where it failed. */
export async function insertEvents(tx: Executor, rows: readonly EventRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(events).values([...rows]);
}
