import { expect, test } from "vitest";
import { readCorpus } from "../../training/corpus.ts";

const { fit, check } = readCorpus();

test("ids of annotated articles are unique, and the check third is kept apart", () => {
  const ids = [...fit, ...check].map((article) => article.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(check).toHaveLength(30);
});

test("every annotated quote stands in its article, and no fact is annotated twice", () => {
  const faults = fit.flatMap(({ id, title, text, facts }) => {
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
