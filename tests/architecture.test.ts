import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readModule } from "./architecture/module.ts";
import { architectureFaults } from "./architecture/rules.ts";

const ROOT = resolve(import.meta.dirname, "..");
const FOLDERS = ["extractors", "evaluation", "training", "src"];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** Faults of a tree that exists only here. */
const faultsOf = (files: Record<string, string>) =>
  architectureFaults(Object.entries(files).map(([path, source]) => readModule(path, source)));

describe("the tree", () => {
  const present = FOLDERS.filter((folder) => readdirSync(ROOT).includes(folder));
  const modules = present.flatMap(sources).map((path) => readModule(path, readFileSync(join(ROOT, path), "utf8")));

  test("holds its table of imports, has no cycle and a pure engine", () => {
    expect(modules.length).toBeGreaterThan(50);
    expect(architectureFaults(modules)).toEqual([]);
  });
});

describe("the check refuses", () => {
  test.each([
    ["a builtin in the engine", "extractors/text/fold.ts", 'import { readFileSync } from "node:fs";', "package"],
    [
      "the service in the engine",
      "extractors/facts/price.ts",
      'import type { Env } from "../../src/env.ts";',
      "may import only",
    ],
    [
      "a stage in another stage",
      "extractors/facts/price.ts",
      'import { a } from "../mentions/money.ts";',
      "may import only",
    ],
    [
      "the registry in a stage",
      "extractors/mentions/money.ts",
      'import { packs } from "../languages/index.ts";',
      "may import only",
    ],
    [
      "a lazy import of a stage",
      "extractors/facts/price.ts",
      'const a = await import("../stories/split.ts");',
      "may import only",
    ],
    [
      "a type import in a type",
      "extractors/facts/price.ts",
      'type A = import("../stories/split.ts").A;',
      "may import only",
    ],
    [
      "one language in another",
      "extractors/languages/fr/money.ts",
      'import { a } from "../en/money.ts";',
      "may import only",
    ],
    ["an import in types.ts", "extractors/types.ts", 'import type { A } from "./text/span.ts";', "may import only"],
    ["the parent in a child", "extractors/mentions/money.ts", 'import type { A } from "./index.ts";', "parent"],
    ["the door's types in a stage", "extractors/mentions/money.ts", 'import type { A } from "../index.ts";', "parent"],
    ["the command line in a command", "src/cli/extract.ts", 'import { main } from "../cli.ts";', "parent"],
    [
      "the store in a route",
      "src/routes/facts/list.ts",
      'import { db } from "../../store/index.ts";',
      "may import only",
    ],
    [
      "a route in a service",
      "src/services/facts/list.ts",
      'import { s } from "../../routes/facts/schema.ts";',
      "may import only",
    ],
    [
      "a service in the store",
      "src/store/facts.ts",
      'import { s } from "../services/facts/list.ts";',
      "may import only",
    ],
    [
      "a stage of the engine in a service",
      "src/services/facts/list.ts",
      'import { a } from "../../../extractors/facts/price.ts";',
      "may import only",
    ],
    ["Drizzle outside the store", "src/services/facts/list.ts", 'import { eq } from "drizzle-orm";', "package"],
    [
      "Drizzle's subpaths outside the store",
      "src/routes/facts/list.ts",
      'import { x } from "drizzle-orm/pg-core";',
      "package",
    ],
    ["a value import in src/types.ts", "src/types.ts", 'import { Hono } from "hono";', "types only"],
    ["a re-export outside a door", "extractors/text/span.ts", 'export { a } from "./fold.ts";', "re-exports"],
    ["a default export", "src/store/facts.ts", "export default 1;", "default"],
    ["a catch-all file", "src/store/utils.ts", "export const a = 1;", "name the file"],
    ["a name that is not kebab-case", "src/store/FactRows.ts", "export const a = 1;", "kebab-case"],
    ["the clock in the engine", "extractors/facts/date.ts", "export const a = Date.now();", "pure"],
    ["today in the engine", "extractors/facts/date.ts", "export const a = new Date();", "pure"],
    ["randomness in the engine", "extractors/facts/date.ts", "export const a = Math.random();", "pure"],
    ["the environment in the engine", "extractors/facts/date.ts", "export const a = process.env.A;", "pure"],
    ["a folder that nobody named", "src/misc/a.ts", "export const a = 1;", "no part of the tree"],
  ])("%s", (_, path, source, reason) => {
    expect(faultsOf({ [path]: source })).toEqual([expect.stringContaining(reason)]);
  });

  test("a cycle, through types too", () => {
    const files = {
      "extractors/text/a.ts": 'import type { B } from "./b.ts";',
      "extractors/text/b.ts": 'import { c } from "./c.ts";',
      "extractors/text/c.ts": 'import { a } from "./a.ts";',
    };
    expect(faultsOf(files)).toEqual([
      "a cycle: extractors/text/a.ts → extractors/text/b.ts → extractors/text/c.ts → extractors/text/a.ts",
    ]);
  });
});

test("the check takes what the table allows", () => {
  const files = {
    "extractors/index.ts":
      'export * from "./types.ts"; import { packs } from "./languages/index.ts"; import "./facts/price.ts";',
    "extractors/languages/index.ts": 'import { fr } from "./fr/index.ts"; import type { P } from "./pack.ts";',
    "extractors/languages/fr/index.ts": 'import { money } from "./money.ts"; import type { P } from "../pack.ts";',
    "extractors/languages/fr/money.ts": 'import { fold } from "../../text/fold.ts"; // import "../en/money.ts"',
    "extractors/identify/index.ts": 'import { franc } from "franc";',
    "extractors/facts/price.ts": "export const at = new Date(0); export const a = { process: 1 }.process;",
    "extractors/types.ts": "export const text = 'import a from \"node:fs\"';",
    "src/services/facts/list.ts":
      'import { extract } from "../../../extractors/index.ts"; import { s } from "../../store/index.ts";',
    "src/store/index.ts": 'import { eq } from "drizzle-orm"; export * from "./facts.ts";',
    "src/worker.ts": "export default {};",
  };
  expect(faultsOf(files)).toEqual([]);
});
