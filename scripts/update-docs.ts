/**
 * Writes what the documents say that can be measured or printed: the README's accuracy, on the check third of the
 * corpus, and its example; the commands' help in docs/cli.md; a fact in docs/api.md; the programs
 * of docs/client.md. With `--check` it writes nothing and exits with 1 where a
 * document does not tell how things are now.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseJsonLines, splitFitAndCheck } from "../evaluation/corpus.ts";
import type { GuideArticle } from "../evaluation/guide.ts";
import { predict } from "../evaluation/predict.ts";
import { score } from "../evaluation/score.ts";
import { renderMarkdown } from "../evaluation/table.ts";
import { renderHelp, type Terminal } from "../src/cli/command.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { run } from "../src/cli/run.ts";
import { loadEngine } from "../src/node.ts";
import { extractArticle } from "../src/services/extraction/extract.ts";
import { readBlock, replaceBlock } from "./marked-block.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLE = ["extract", "tests/articles/en/quickstart.txt", "--published", "2024-03-14", "--table"];

function scores(): string {
  const articles = ["en", "fr", "zh"].flatMap((language) =>
    parseJsonLines<GuideArticle>(readFileSync(`${ROOT}tests/corpus/${language}.jsonl`, "utf8")),
  );
  const { check } = splitFitAndCheck(articles);
  return renderMarkdown(score(check, check.map(predict)).report);
}

async function example(): Promise<string> {
  let output = "";
  const unused = () => {
    throw new Error("the example reads one file and writes a table");
  };
  const terminal: Terminal = {
    write: (text) => {
      output += text;
    },
    note: unused,
    redraw: () => {},
    readInput: unused,
    readLines: unused,
    isTerminal: false,
    columns: 112,
    style: (_, text) => text,
    env: {},
  };
  await run(EXAMPLE, terminal);
  return `\`\`\`text\n${output.trim()}\n\`\`\``;
}

async function commands(): Promise<string> {
  const parts: string[] = [];
  for (const [name, load] of Object.entries(COMMANDS)) {
    parts.push(`## ${name}\n\n\`\`\`text\n${renderHelp(await load()).trim()}\n\`\`\``);
  }
  return parts.join("\n\n");
}

/** The price of the text that docs/api.md posts. */
async function fact(): Promise<string> {
  const [, body] = /curl -s \S+\/v1\/extract [^']*'[^']*' -d '([^']+)'/u.exec(
    readFileSync(`${ROOT}docs/api.md`, "utf8"),
  )!;
  const { facts } = await extractArticle(
    { engine: await loadEngine(), now: () => new Date("2026-03-20") },
    JSON.parse(body!),
  );
  return `\`\`\`json\n${JSON.stringify(facts.find(({ field }) => field === "price") ?? facts, null, 2)}\n\`\`\``;
}

/** A program that the documents show, as it is run in tests. */
const program = (name: string, language: string) =>
  `\`\`\`${language}\n${readFileSync(`${ROOT}docs/examples/${name}`, "utf8").trim()}\n\`\`\``;

process.chdir(ROOT);
for (const [path, name, content] of [
  ["README.md", "example", await example()],
  ["README.md", "scores", scores()],
  ["docs/cli.md", "commands", await commands()],
  ["docs/api.md", "fact", await fact()],
  ["docs/client.md", "newsroom", program("newsroom.ts", "ts")],
  ["docs/client.md", "prices.sh", program("prices.sh", "sh")],
  ["docs/client.md", "prices.R", program("prices.R", "r")],
  ["docs/client.md", "prices.py", program("prices.py", "python")],
] as const) {
  const document = readFileSync(path, "utf8");
  if (!process.argv.includes("--check")) writeFileSync(path, replaceBlock(document, name, content));
  else if (readBlock(document, name) !== content.trim()) {
    console.error(`${path} does not tell how things are now (${name}): run npm run docs`);
    process.exitCode = 1;
  }
}
