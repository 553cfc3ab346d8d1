import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { AppError } from "../errors.ts";
import { timePart } from "../stopwatch.ts";

/** Runs queries: the store itself, or a transaction in it. The same on both drivers. */
// biome-ignore lint/suspicious/noExplicitAny: the schema's type differs by driver and no query depends on it.
export type Executor = PgDatabase<PgQueryResultHKT, any, any>;

/** An open store. */
export interface Store {
  /** `embedded` is one process's own; `postgres` is shared. */
  kind: "embedded" | "postgres";
  /** Where the data lies, fit to be shown: no password. */
  location: string;
  db: Executor;
  /** A copy that may be some seconds behind, for queries that may be too. */
  replica?: Executor;
  close(): Promise<void>;
}

/** Postgres takes back a transaction that met another one half way; it is then run again from the start. */
const RETRIED_CODES = new Set(["40001", "40P01"]);
const MAX_ATTEMPTS = 5;

/**
 * Runs `work` in one transaction; again from the start, a few times, where Postgres gave it up for another's sake.
 * `work` must use only the executor that it is given.
 */
export async function inTransaction<T>(store: Store, work: (tx: Executor) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await timePart("store", () => store.db.transaction(work));
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !RETRIED_CODES.has(databaseCode(error) ?? "")) throw toAppError(error);
    }
  }
}

/** Runs a query that has no transaction of its own, naming a store that cannot be reached for what it is. */
export async function read<T>(store: Store, query: (db: Executor) => Promise<T>): Promise<T> {
  try {
    return await timePart("store", () => query(store.db));
  } catch (error) {
    throw toAppError(error);
  }
}

/**
 * Runs a query whose answer may be some seconds old: on the replica where there is one, and on the store itself where the
 * replica cannot be reached or gave the query up to keep pace.
 */
export async function readLagging<T>(store: Store, query: (db: Executor) => Promise<T>): Promise<T> {
  const { replica } = store;
  if (replica === undefined) return read(store, query);
  try {
    return await timePart("store", () => query(replica));
  } catch (error) {
    const code = databaseCode(error) ?? "";
    if (UNREACHABLE.test(code) || RETRIED_CODES.has(code)) return read(store, query);
    throw error;
  }
}

/**
 * Runs queries that read much and belong together, as `readLagging` does: all see the store as it was at one time. The planner is told that a page
 * beside the last one costs hardly more than the last one did, as it does where rows that belong together were written together.
 */
export function readTogether<T>(store: Store, queries: (tx: Executor) => Promise<T>): Promise<T> {
  return readLagging(store, (db) =>
    db.transaction(
      async (tx) => {
        await tx.execute(sql`set local random_page_cost = 1.1`);
        return queries(tx);
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    ),
  );
}

/** Runs raw SQL and gives its rows: postgres.js answers an array, PGlite an object that holds one. */
export async function rows<T extends Record<string, unknown>>(db: Executor, query: SQL): Promise<T[]> {
  const result = (await db.execute(query)) as unknown as T[] | { rows: T[] };
  return Array.isArray(result) ? [...result] : result.rows;
}

/**
 * Makes transactions that bear the same keys run one after the other, up to their ends. Keys are taken in one order,
 * so that two transactions never wait for each other.
 */
export async function lockKeys(tx: Executor, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const list = sql.join(
    keys.map((key) => sql`(${key})`),
    sql`, `,
  );
  // The order holds for the locks as well: without "offset 0" they might be taken before it.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hash) from (
      select distinct hashtextextended(key, 0) as hash from (values ${list}) as given (key) order by hash offset 0
    ) as hashes`,
  );
}

/** SQLSTATE, or the code of a connection that failed, wherever it lies in the chain of causes. */
export function databaseCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === "string") return code;
  }
  return undefined;
}

/** Connection refused, lost or not to be had; a server that starts, stops or is full. */
const UNREACHABLE =
  /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_\w+|08\w{3}|57P0\d|53300)$/u;

function toAppError(error: unknown): unknown {
  if (error instanceof AppError || !UNREACHABLE.test(databaseCode(error) ?? "")) return error;
  return new AppError("store_unavailable", { cause: error });
}
