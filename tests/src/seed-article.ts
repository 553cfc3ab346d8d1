import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

declare module "vitest" {
  interface ProvidedContext {
    /** The article that lies beside the project, as a line of the annotation guide's JSON; null where there is none. */
    seedArticle: string | null;
  }
}

/** Reads the seed article, for suites that have no files to read. */
export function readSeed(): string | null {
  const path = resolve(import.meta.dirname, "../../../shared/corpus/seed.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n")[0]! : null;
}
