import { openAsBlob } from "node:fs";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Store } from "../../src/store/database.ts";
import { openInMemory } from "../../src/store/open-embedded.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { runOn, withDatabase } from "./postgres-server.ts";

export interface TestStore {
  /** Opened before the first test. */
  store: Store;
  /** Address of its database; null for the embedded one. */
  url: string | null;
}

let made = 0;

/** Opens a migrated, empty store: a copy in memory, or a database of its own. */
export async function openTestStore(kind: Store["kind"]): Promise<TestStore & { drop(): Promise<void> }> {
  if (kind === "embedded") {
    const store = await openInMemory(await openAsBlob(inject("storeDump")));
    return { store, url: null, drop: () => store.close() };
  }
  const { url, template } = inject("postgres")!;
  const name = `leakdesk_test_${process.pid}_${process.hrtime.bigint().toString(36)}_${made++}`;
  await runOn(url, `create database ${name} template ${template}`);
  const store = openPostgres(withDatabase(url, name), { max: 8 });
  return {
    store,
    url: withDatabase(url, name),
    drop: async () => {
      await store.close();
      await runOn(url, `drop database if exists ${name} with (force)`);
    },
  };
}

/** The kinds of store to test on: PGlite, and Postgres where there is one. */
export const storeKinds = (): Store["kind"][] => (inject("postgres") ? ["embedded", "postgres"] : ["embedded"]);

/** Runs a suite on each kind of store, each time on an empty one of its own. */
export function onEachStore(name: string, suite: (on: TestStore) => void): void {
  describe.each(storeKinds())(`${name} on %s`, (kind) => {
    const on = {} as TestStore;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const opened = await openTestStore(kind);
      Object.assign(on, { store: opened.store, url: opened.url });
      drop = opened.drop;
    });
    afterAll(() => drop?.());
    suite(on);
  });
}
