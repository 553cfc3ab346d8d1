import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { toGuideFacts } from "../evaluation/guide.ts";
import { extract } from "../extractors/index.ts";
import { readPlainText } from "../src/cli/read-article.ts";

/** Each article `<lang>/<name>.txt` beside `<name>.json`: when it was published, and what the engine reads out of it. */
const FOLDER = resolve(import.meta.dirname, "articles");
const articles = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));

test.each(articles)("%s is read as %s.json says", (name) => {
  const goldenPath = join(FOLDER, name.replace(/\.txt$/u, ".json"));
  const golden = JSON.parse(readFileSync(goldenPath, "utf8"));
  const raw = readPlainText(readFileSync(join(FOLDER, name), "utf8"));
  const { language, facts } = extract({ ...raw, text: raw.text ?? "", publishedAt: golden.publishedAt });
  const actual = { publishedAt: golden.publishedAt, language, facts: toGuideFacts(facts) };
  if (process.env.UPDATE_GOLDEN) writeFileSync(goldenPath, `${JSON.stringify(actual, null, 2)}\n`);
  else expect(actual).toEqual(golden);
});

test("there is an article for each language", () => {
  expect(articles.length).toBeGreaterThanOrEqual(3);
  for (const name of articles) expect(existsSync(join(FOLDER, name.replace(/\.txt$/u, ".json")))).toBe(true);
});
