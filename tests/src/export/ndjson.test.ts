import { expect, test } from "vitest";
import { ndjsonOfFacts } from "../../../src/export/ndjson.ts";
import { conforms, stringsIn } from "./conformance.ts";
import { rowsOf, SALE, textOf } from "./incidents.ts";

const parse = (text: string) => {
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
};

/** Numbers as their digits, since the strings alone would miss them. */
const numbersIn = (json: unknown): string[] =>
  typeof json === "number"
    ? [Number.isInteger(json) ? BigInt(json).toString() : String(json)]
    : json !== null && typeof json === "object"
      ? Object.values(json).flatMap(numbersIn)
      : [];

conforms("ndjson", (text) => parse(text).flatMap((line) => [...stringsIn(line), ...numbersIn(line)]));

test("a line holds the fact, its story, article and incident, and no more", async () => {
  const rows = rowsOf(SALE).map((row) => ({
    ...row,
    fact: { ...row.fact, tenantId: "secret" },
    story: { ...row.story, article: { ...row.story.article, text: "the whole article" } },
  }));
  const text = await textOf(ndjsonOfFacts(rows));
  expect(text).not.toContain("secret");
  expect(text).not.toContain("the whole article");
  const [line] = parse(text);
  expect(Object.keys(line)).toEqual(["incident", "story", "article", "fact"]);
  expect(line.fact).toMatchObject({ field: "actor", alias: "graywren", aliases: [], supersededAt: null });
});
