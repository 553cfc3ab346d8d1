import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Executor, Store } from "./database.ts";

export interface PostgresOptions {
  /** Connections at most. */
  max?: number;
  connectTimeoutSeconds?: number;
}

/**
 * Opens a Postgres by its address; connects at the first query. Uses nothing that a pooler in transaction mode or
 * Hyperdrive would not pass: no prepared statements, no session state, no look-up of types.
 */
export function openPostgres(url: string, { max = 10, connectTimeoutSeconds = 10 }: PostgresOptions = {}): Store {
  const client = postgres(url, {
    max,
    prepare: false,
    fetch_types: false,
    connect_timeout: connectTimeoutSeconds,
    idle_timeout: 60,
    onnotice: () => {},
  });
  return {
    kind: "postgres",
    location: describe(url),
    db: drizzle(client, { casing: "snake_case" }) as unknown as Executor,
    close: () => client.end({ timeout: 5 }),
  };
}

function describe(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `Postgres at ${host}${pathname}`;
  } catch {
    return "Postgres";
  }
}
