import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "vitest";

const SCHEMAS = join(import.meta.dirname, "../../../../shared/schemas");
const isPresent = existsSync(SCHEMAS);

/** Text of a file of the formats' own projects. */
export const readSchema = (path: string): string => readFileSync(join(SCHEMAS, path), "utf8");

/** Paths of all files under a folder of them that end as told. */
export const schemaFiles = (folder: string, ending: string): string[] =>
  readdirSync(join(SCHEMAS, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

/** Tests that need the schemas of the formats' own projects. Without them, they are skipped and say so. */
export function againstSchemas(name: string, tests: () => void): void {
  if (isPresent) describe(name, tests);
  else {
    console.warn(`SKIPPED: ${name}. The schemas are not at ${SCHEMAS}, so nothing checked the export against them.`);
    test.skip(`${name}: SKIPPED, no schemas at ${SCHEMAS}`, () => {});
  }
}
