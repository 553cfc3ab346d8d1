import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { extract } from "../../extractors/index.ts";
import { type CorpusArticle, digestReading } from "./digest-reading.ts";

const CORPUS = resolve(import.meta.dirname, "../corpus");

/** Reads the whole corpus with the engine as it runs here. @returns each article's lines and what was read, as a digest, by file */
export async function readCorpus(): Promise<{ file: string; lines: string; digests: string[] }[]> {
  const files = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".jsonl"));
  return Promise.all(
    files.sort().map(async (file) => {
      const lines = readFileSync(join(CORPUS, file), "utf8").trim();
      const digests: string[] = [];
      for (const line of lines.split("\n"))
        digests.push(await digestReading(extract, JSON.parse(line) as CorpusArticle));
      return { file, lines, digests };
    }),
  );
}
