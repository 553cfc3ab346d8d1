import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Migration } from "./migrate.ts";

const FOLDER = join(import.meta.dirname, "../../migrations");

/** Reads the generated SQL files in their order. @throws where one that the journal names is missing */
export function readMigrations(folder = FOLDER): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const file = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return {
      name: tag,
      hash: createHash("sha256").update(file).digest("hex"),
      statements: file.split("--> statement-breakpoint").map((statement) => statement.trim()),
    };
  });
}
