/** Once a run: a migrated embedded store as a dump to start from, and a migrated Postgres database to copy. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/store/migrate.ts";
import { openEmbedded } from "../../src/store/open-embedded.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of a dump of a migrated embedded store. */
    storeDump: string;
    /** The directory of that store, closed, to copy. */
    dataDirectory: string;
    /** A Postgres server to make databases on, and the migrated one to copy; null without a server. */
    postgres: { url: string; template: string } | null;
  }
}

const DEFAULT_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "leakdesk-test-"));
  const [storeDump, dataDirectory] = [join(folder, "store.tar"), join(folder, "data")];
  const [server] = await Promise.all([findServer(), makeEmbedded(dataDirectory, storeDump)]);
  project.provide("storeDump", storeDump);
  project.provide("dataDirectory", dataDirectory);
  const template = server === null ? null : await makeTemplate(server);
  project.provide("postgres", server && template ? { url: server, template } : null);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server && template) await runOn(server, `drop database if exists ${template} with (force)`);
  };
}

async function makeEmbedded(directory: string, dumpPath: string): Promise<void> {
  const store = await openEmbedded(directory);
  await migrate(store, readMigrations(), new Date());
  writeFileSync(dumpPath, new Uint8Array(await (await store.dump()).arrayBuffer()));
  await store.close();
}

/** The server of TEST_DATABASE_URL, which must answer, or the one of this machine, if it does. */
async function findServer(): Promise<string | null> {
  const asked = process.env.TEST_DATABASE_URL;
  try {
    await runOn(asked ?? DEFAULT_SERVER, "select 1");
    return asked ?? DEFAULT_SERVER;
  } catch (error) {
    if (asked) throw new Error(`No Postgres answers at TEST_DATABASE_URL (${asked})`, { cause: error });
    const line = "!".repeat(78);
    console.warn(`\n${line}\nNO POSTGRES: nothing answers on 127.0.0.1:5432, so the store was tested on PGlite ALONE.
Start one, or set TEST_DATABASE_URL=postgres://…, to test it on PostgreSQL too.\n${line}\n`);
    return null;
  }
}

async function makeTemplate(server: string): Promise<string> {
  const name = `leakdesk_template_${process.pid}_${Date.now().toString(36)}`;
  await runOn(server, `create database ${name}`);
  const store = openPostgres(withDatabase(server, name), { max: 1 });
  await migrate(store, readMigrations(), new Date());
  await store.close();
  return name;
}

/** The address of another database on the same server. */
export function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on a server. */
export async function runOn(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
