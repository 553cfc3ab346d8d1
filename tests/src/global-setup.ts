/** Once a run: a migrated embedded store as a dump to start from, and a migrated Postgres database to copy. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/store/migrate.ts";
import { openEmbedded } from "../../src/store/open-embedded.ts";
import { readMigrations } from "../../src/store/read-migrations.ts";
import { dropDatabase, findServer, makeTemplate } from "./postgres-server.ts";
import { readSeed } from "./seed-article.ts";

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

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "leakdesk-test-"));
  const [storeDump, dataDirectory] = [join(folder, "store.tar"), join(folder, "data")];
  const [server] = await Promise.all([findServer(), makeEmbedded(dataDirectory, storeDump)]);
  project.provide("storeDump", storeDump);
  project.provide("dataDirectory", dataDirectory);
  project.provide("seedArticle", readSeed());
  const template = server === null ? null : await makeTemplate(server);
  project.provide("postgres", server && template ? { url: server, template } : null);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server && template) await dropDatabase(server, template);
  };
}

async function makeEmbedded(directory: string, dumpPath: string): Promise<void> {
  const store = await openEmbedded(directory);
  await migrate(store, readMigrations(), new Date());
  writeFileSync(dumpPath, new Uint8Array(await (await store.dump()).arrayBuffer()));
  await store.close();
}
