import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseJsonLines } from "../../evaluation/corpus.ts";
import type { GuideArticle } from "../../evaluation/guide.ts";
import { readCorpus } from "../../training/corpus.ts";

const { fit, check } = readCorpus();
/** Never trained on. */
const heldOut = ["en", "fr", "zh"].flatMap((code) =>
  parseJsonLines<GuideArticle>(readFileSync(join(import.meta.dirname, `../held-out/${code}.jsonl`), "utf8")),
);

test("ids of annotated articles are unique, and the check third and the held-out ones are kept apart", () => {
  const ids = [...fit, ...check, ...heldOut].map((article) => article.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(check).toHaveLength(30);
});

test("every annotated quote stands in its article, and no fact is annotated twice", () => {
  const faults = [...fit, ...heldOut].flatMap(({ id, title, text, facts }) => {
    const seen = new Set<string>();
    return facts.flatMap((fact) => {
      const key = JSON.stringify({ ...fact, quote: "" });
      const twice = seen.has(key);
      seen.add(key);
      const stands = text.includes(fact.quote) || title?.includes(fact.quote);
      return [
        ...(stands ? [] : [`${id}: ${fact.quote} does not stand in it`]),
        ...(twice ? [`${id}: ${key} twice`] : []),
      ];
    });
  });
  expect(faults).toEqual([]);
});
