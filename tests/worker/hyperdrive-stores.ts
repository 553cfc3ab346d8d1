/** Stands in for test-stores.ts inside workerd: databases of their own, each reached through Hyperdrive's binding. */
import { env } from "cloudflare:workers";
import postgres from "postgres";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openPostgres } from "../../src/store/open-postgres.ts";
import type { TestStore } from "../src/test-stores.ts";

const { connectionString } = env.HYPERDRIVE as { connectionString: string };

let made = 0;

/** Opens a migrated, empty store. */
export async function openTestStore(): Promise<TestStore & { drop(): Promise<void> }> {
  const name = `leakdesk_workerd_${Date.now().toString(36)}_${crypto.randomUUID().slice(0, 8)}_${made++}`;
  await run(`create database ${name} template ${inject("hyperdriveTemplate")}`);
  const url = addressOf(name);
  const store = openPostgres(url, { max: 8 });
  return {
    store,
    url,
    drop: async () => {
      await store.close();
      await run(`drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs a suite on a store of its own. */
export function onEachStore(name: string, suite: (on: TestStore) => void): void {
  describe(`${name} on postgres`, () => {
    const on = {} as TestStore;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const opened = await openTestStore();
      Object.assign(on, { store: opened.store, url: opened.url });
      drop = opened.drop;
    });
    afterAll(() => drop?.());
    suite(on);
  });
}

/** The binding leads to a server; which of its databases is meant stands in the address. */
function addressOf(database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

async function run(statement: string): Promise<void> {
  const sql = postgres(connectionString, { max: 1, prepare: false, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
