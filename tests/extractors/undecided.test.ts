import { expect, test } from "vitest";
import { closeSecond, rivalsOf } from "../../extractors/facts/rival.ts";
import { extract } from "../../extractors/index.ts";
import { readCorpus } from "../../training/corpus.ts";

const NAMES = ["none", "claimed", "sample", "reported"];

test("the second reading is told where it comes close, none never", () => {
  expect(rivalsOf(NAMES, [0.5, 0.3, 0.01, 0.19], 1)).toEqual([
    { value: "claimed", other: "reported", share: 0.19 / 0.3 },
  ]);
  expect(rivalsOf(NAMES, [0.5, 0.45, 0.01, 0.04], 1)).toEqual([]);
});

test("a class can be left out, and a task without none has all its classes", () => {
  expect(closeSecond([0.1, 0.5, 0.1, 0.3], 1, 0.5, 1, 3)).toBe(-1);
  expect(closeSecond([0.45, 0.5, 0.05], 1, 0.5, 0)).toBe(0);
});

test("each undecided mention is that of a fact, which gives the likelier reading", () => {
  const articles = readCorpus().fit.filter((_, i) => i % 40 === 0);
  const found = articles.flatMap((article) => {
    const { facts, undecided } = extract(article);
    for (const { field, evidence, readings } of undecided) {
      const fact = facts.find((f) => f.field === field && f.evidence.start === evidence.start)!;
      expect(fact.evidence).toEqual(evidence);
      expect(readings).toHaveLength(2);
      expect(readings[0]!.probability).toBe(fact.confidence);
      expect(readings[1]!.probability).toBeLessThanOrEqual(fact.confidence);
      expect(readings[0]!.value).not.toBe(readings[1]!.value);
    }
    return undecided;
  });
  expect(found.length).toBeGreaterThan(0);
});
