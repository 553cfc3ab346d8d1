/** The Postgres server that tests make their databases on. */
import postgres from "postgres";
import { migrate } from "../../src/store/migrate.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";

const DEFAULT_SERVER = "postgres://postgres@127.0.0.1:5432/postgres";

/** The server of TEST_DATABASE_URL, which must answer, or the one of this machine, if it does. */
export async function findServer(): Promise<string | null> {
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

/** Makes a migrated database to copy. @returns its name */
export async function makeTemplate(server: string): Promise<string> {
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

/** Drops a database, and whoever is connected to it. */
export const dropDatabase = (server: string, name: string) =>
  runOn(server, `drop database if exists ${name} with (force)`);
