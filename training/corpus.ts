/** The project's annotated articles, read from `tests/corpus`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseJsonLines, splitFitAndCheck } from "../evaluation/corpus.ts";
import type { GuideArticle } from "../evaluation/guide.ts";

const FOLDER = join(import.meta.dirname, "../tests/corpus");

/** All articles in a fixed order: `fit` to study and train on, `check` to score only. */
export function readCorpus(): { fit: GuideArticle[]; check: GuideArticle[] } {
  const train = ["train", "own"].flatMap((folder) =>
    readdirSync(join(FOLDER, folder))
      .filter((name) => name.endsWith(".jsonl"))
      .sort()
      .map((name) => join(FOLDER, folder, name)),
  );
  const hard = ["en", "fr", "zh"].map((code) => join(FOLDER, `${code}.jsonl`));
  return splitFitAndCheck(
    [...hard, ...train].flatMap((file) => parseJsonLines<GuideArticle>(readFileSync(file, "utf8"))),
  );
}

export const FOLDS = 5;

/** The fold of an article: by its place in the fixed order, so that each fold holds every language and writer. */
export function foldOf(articleIndex: number): number {
  return articleIndex % FOLDS;
}
