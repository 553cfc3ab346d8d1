import { describe, expect, it } from "vitest";
import { gateTask, tellingOrNone } from "../../extractors/facts/gate.ts";
import { models } from "../../extractors/facts/models.ts";
import { decide } from "../../extractors/facts/task.ts";
import { readDocument } from "../../extractors/reading.ts";
import type { Draft } from "../../extractors/types.ts";
import { readCorpus } from "../../training/corpus.ts";
import { readScene } from "./read-scene.ts";

const { check } = readCorpus();
const passes = (article: (typeof check)[number]): boolean =>
  decide(gateTask, models().gate, readScene(article, article.language))[0]!.taken > 0;

it("lets every breach of the articles that nothing was learned on pass", () => {
  const breaches = check.filter((article) => article.facts.length > 0);
  expect(breaches.length).toBeGreaterThan(20);
  expect(breaches.filter((article) => !passes(article)).map((article) => article.id)).toEqual([]);
});

it("stops most of those that tell of none, though all were written to be mistaken for one", () => {
  const none = check.filter((article) => article.facts.length === 0);
  // Measured: all eight, two of them by a hair.
  expect(none.filter(passes).length).toBeLessThanOrEqual(none.length * 0.4);
});

describe("a text of which little was found", () => {
  /** As many facts as given, each this likely to be right. */
  const facts = (n: number, probability: number) =>
    Array.from({ length: n }, (): { draft: Draft } => ({
      draft: { field: "dataVolume", bytes: 1, bound: "exact", span: { start: 0, end: 1 }, rule: "test", probability },
    }));
  const long = readDocument({ text: "The council met on Monday and spoke of the budget. ".repeat(12) }, "en");
  const short = readDocument({ text: "The council met on Monday and spoke of the budget." }, "en");
  const longChinese = readDocument({ text: "市议会周一开会，讨论了下一年度的预算。".repeat(10) }, "zh-Hans");

  it("gives none where it is long and few are expected to be right", () => {
    expect(tellingOrNone(long, facts(5, 0.5))).toEqual([]);
    expect(tellingOrNone(longChinese, facts(2, 0.9))).toEqual([]);
  });

  it("gives all where it is short, or where enough are", () => {
    expect(tellingOrNone(short, facts(1, 0.5))).toHaveLength(1);
    expect(tellingOrNone(long, facts(5, 0.7))).toHaveLength(5);
  });
});
