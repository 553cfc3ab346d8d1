import { describe, expect, test } from "vitest";
import type { LedgerFact } from "../../../src/services/incidents/as-known.ts";
import { standingPrice } from "../../../src/services/incidents/current-price.ts";

/** "story stage amount confidence", in order of time. */
const prices = (...told: string[]) =>
  told.map((text) => {
    const [storyId, stage, amount, confidence = "0.9"] = text.split(" ");
    return { row: { storyId, stage, amount, currency: "USD", confidence: Number(confidence) } } as LedgerFact;
  });
const standing = (...told: string[]) => {
  const line = standingPrice(prices(...told));
  return line && [line.current.row.amount, line.earlier.map(({ row }) => row.amount)];
};

describe("the price that stands", () => {
  test.each([
    ["none", [], null],
    ["the only one, though it was the first", ["a initial 5"], ["5", []]],
    ["the later of two articles", ["a current 5", "b current 4"], ["4", ["5"]]],
    ["a raise too", ["a current 4", "b current 5"], ["5", ["4"]]],
    ["the current one of an article, not its first", ["a initial 6", "a current 4"], ["4", ["6"]]],
    [
      "not a first price that a later article repeats alone",
      ["a initial 6", "a current 4", "b current 6"],
      ["4", ["6", "6"]],
    ],
    ["the one read more surely of two in one article", ["a current 4 0.9", "a current 6 0.4"], ["4", ["6"]]],
    ["the same sum once", ["a current 4", "b current 4.0"], ["4.0", []]],
  ] as const)("%s", (_, told, wanted) => {
    expect(standing(...told)).toEqual(wanted);
  });
});
