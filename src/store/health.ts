import { sql } from "drizzle-orm";
import { read, rows, type Store } from "./database.ts";

/** Asks the store for an answer. @throws AppError `store_unavailable` where it gives none */
export async function ping(store: Store): Promise<void> {
  await read(store, (db) => rows(db, sql`select 1 as one`));
}
