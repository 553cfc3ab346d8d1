/** Once a run: databases behind Hyperdrive's local binding, and what the engine reads on Node. */
import { createRequire } from "node:module";
import type { TestProject } from "vitest/node";
import { readSeed } from "../src/seed-article.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the Worker's own migrated database, with the password that Hyperdrive asks for. */
    hyperdrive: string;
    /** A migrated database on the same server, to copy. */
    hyperdriveTemplate: string;
    /** What Node reads out of each article of the corpus. */
    readingsOnNode: Readings;
  }
}

// By Node itself: this configuration resolves packages as workerd does.
const require = createRequire(import.meta.url);
const { dropDatabase, findServer, makeTemplate, runOn, withDatabase } =
  require("../src/postgres-server.ts") as typeof import("../src/postgres-server.ts");
const { readCorpus } = require("./read-corpus.ts") as typeof import("./read-corpus.ts");
type Readings = Awaited<ReturnType<typeof import("./read-corpus.ts").readCorpus>>;

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  if (server === null) throw new Error("The suites inside workerd need a Postgres: set TEST_DATABASE_URL");
  const template = await makeTemplate(server);
  const own = `${template}_worker`;
  await runOn(server, `create database ${own} template ${template}`);
  const url = new URL(withDatabase(server, own));
  url.password ||= "none";
  project.provide("hyperdrive", url.href);
  project.provide("hyperdriveTemplate", template);
  project.provide("seedArticle", readSeed());
  project.provide("readingsOnNode", await readCorpus());
  return async () => {
    await dropDatabase(server, own);
    await dropDatabase(server, template);
  };
}
