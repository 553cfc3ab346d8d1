/**
 * Writes the README's table of accuracy from a run over the check third of the corpus, which nothing was tuned on.
 * With `--check` it writes nothing and exits with 1 where the table is not what the engine reaches now.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseJsonLines, splitFitAndCheck } from "../evaluation/corpus.ts";
import type { GuideArticle } from "../evaluation/guide.ts";
import { predict } from "../evaluation/predict.ts";
import { score } from "../evaluation/score.ts";
import { renderMarkdown } from "../evaluation/table.ts";
import { readBlock, replaceBlock } from "./marked-block.ts";

const CORPUS = new URL("../tests/corpus/", import.meta.url);
const README = new URL("../README.md", import.meta.url);

const articles = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => parseJsonLines<GuideArticle>(readFileSync(new URL(name, CORPUS), "utf8")));
const { check } = splitFitAndCheck(articles);
const table = renderMarkdown(score(check, check.map(predict)).report);
const readme = readFileSync(README, "utf8");

if (!process.argv.includes("--check")) writeFileSync(README, replaceBlock(readme, "scores", table));
else if (readBlock(readme, "scores") !== table) {
  console.error("README.md does not show the accuracy of the engine as it is: run npm run scores");
  process.exitCode = 1;
}
