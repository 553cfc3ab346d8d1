import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Executor, Store } from "./database.ts";

export interface PostgresOptions {
  /** Connections at most. */
  max?: number;
  connectTimeoutSeconds?: number;
  /** Address of a read replica. */
  replicaUrl?: string | undefined;
}

/**
 * Opens a Postgres by its address; connects at the first query. Uses nothing that a pooler in transaction mode or
 * Hyperdrive would not pass: no prepared statements, no session state, no look-up of types.
 */
export function openPostgres(url: string, options: PostgresOptions = {}): Store {
  const client = connect(url, options);
  const replica = options.replicaUrl === undefined ? null : connect(options.replicaUrl, options);
  return {
    kind: "postgres",
    location: describe(url),
    db: executorOn(client),
    ...(replica && { replica: executorOn(replica) }),
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), replica?.end({ timeout: 5 })]);
    },
  };
}

const executorOn = (client: postgres.Sql) => drizzle(client, { casing: "snake_case" }) as unknown as Executor;

function connect(url: string, { max = 10, connectTimeoutSeconds = 10 }: PostgresOptions): postgres.Sql {
  return postgres(url, {
    max,
    prepare: false,
    fetch_types: false,
    connect_timeout: connectTimeoutSeconds,
    idle_timeout: 60,
    onnotice: () => {},
  });
}

function describe(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `Postgres at ${host}${pathname}`;
  } catch {
    return "Postgres";
  }
}
