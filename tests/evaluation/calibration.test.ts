import { describe, expect, test } from "vitest";
import {
  calibrationBins,
  calibrationError,
  type Judged,
  judgeFacts,
  renderCalibration,
} from "../../evaluation/calibration.ts";
import type { GuideArticle } from "../../evaluation/guide.ts";
import { calibrate } from "../../extractors/text/calibration.ts";
import type { Fact } from "../../extractors/types.ts";
import { calibrateOutOfFold, fitCalibration, type RawJudged } from "../../training/calibrate.ts";

/** Facts of which `rate(p)` are right at probability p, spread evenly over articles. */
function facts(count: number, rate: (p: number) => number): RawJudged[] {
  return Array.from({ length: count }, (_, i) => {
    const confidence = ((i * 37) % 100) / 100;
    return { field: "price", article: i, confidence, isRight: ((i * 61) % 97) / 97 < rate(confidence) };
  });
}

describe("the map from probability to the share right", () => {
  const overSure = (p: number) => 0.2 + 0.5 * p;
  const maps = fitCalibration(facts(20_000, overSure));

  test("comes near the true shares and never falls", () => {
    const at = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((p) => calibrate(maps.price, p));
    for (const [i, p] of [0.1, 0.3, 0.5, 0.7, 0.9].entries())
      expect(Math.abs(at[i + 1]! - overSure(p))).toBeLessThan(0.05);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
    expect(at.at(-1)).toBeLessThanOrEqual(1);
  });

  test("pools what would fall", () => {
    const { price } = fitCalibration(facts(2000, (p) => 1 - p));
    expect(new Set(price!.map(([, share]) => share)).size).toBe(1);
  });

  test("leaves a field without one as it is", () => {
    expect([calibrate(undefined, 0.4), calibrate([], 0.4)]).toEqual([0.4, 0.4]);
  });

  test("is learned from other folds where its figures are told", () => {
    const judged = facts(4000, overSure);
    expect(calibrationError(calibrationBins(judged))).toBeGreaterThan(0.1);
    expect(calibrationError(calibrationBins(calibrateOutOfFold(judged)))).toBeLessThan(0.04);
  });
});

test("facts are judged by the guide's matching, each annotated one once", () => {
  const fact = (value: number, confidence: number) =>
    ({
      field: "victimCount",
      value,
      unit: "person",
      bound: "exact",
      status: "claimed",
      incident: "A",
      evidence: { section: "text", start: 0, end: 1, quote: "x", rule: "model.victim-count" },
      attribution: null,
      confidence,
      basis: "stated",
    }) satisfies Fact;
  const gold = {
    field: "victimCount",
    value: 100,
    unit: "person",
    bound: "exact",
    status: "claimed",
    incident: "A",
    quote: "x",
  };
  const article = { id: "a", language: "en", text: "x", facts: [gold] } as GuideArticle;
  expect(judgeFacts(article, [fact(7, 0.3), fact(100, 0.9), fact(100, 0.8)]).map(({ isRight }) => isRight)).toEqual([
    false,
    true,
    false,
  ]);
});

test("bins hold their edges and are told in percent", () => {
  const judged: Judged[] = [
    { field: "price", confidence: 0.9, isRight: true },
    { field: "price", confidence: 0.9, isRight: false },
    { field: "price", confidence: 1, isRight: true },
  ];
  expect(calibrationBins(judged).map(({ from, facts: n, right }) => [from, n, right])).toEqual([
    [0.9, 2, 0.5],
    [0.95, 1, 1],
  ]);
  expect(renderCalibration(calibrationBins(judged))).toContain("| 0.90–0.95 | 2 | 90.0 | 50.0 |");
});
