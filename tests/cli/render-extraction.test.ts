import { describe, expect, test } from "vitest";
import type { Extraction, Fact } from "../../extractors/types.ts";
import { displayWidth } from "../../src/cli/columns.ts";
import { describeFact } from "../../src/cli/describe-fact.ts";
import { describeLanguage, renderExtraction } from "../../src/cli/render-extraction.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const base = (quote: string, incident = "A") => ({
  incident,
  evidence: { section: "text" as const, start: 0, end: quote.length, quote, rule: "model.test" },
  attribution: null,
  confidence: 0.93,
  basis: "stated" as const,
});

const facts: Fact[] = [
  { ...base("1200万"), field: "victimCount", value: 12_000_000, unit: "record", bound: "about", status: "claimed" },
  { ...base("夜航船"), field: "actor", alias: "夜航船", aliases: ["Night Boat"] },
  {
    ...base("2.5比特币"),
    field: "price",
    amount: "2.5",
    currency: "BTC",
    kind: "asking",
    stage: "current",
    per: "lot",
    bound: "exact",
    equivalent: { amount: "160000", currency: "USD" },
  },
  { ...base("南浦医院", "B"), field: "organization", name: "南浦医院", aliases: [] },
];

const extraction: Extraction = {
  identification: { kind: "supported", language: "zh-Hans", confidence: 0.99 },
  language: "zh-Hans",
  stories: [
    { incident: "A", title: "云栖快运", facts: [0, 1, 2] },
    { incident: "B", title: null, facts: [3] },
  ],
  facts,
  undecided: [],
  warnings: [],
  engine: "test",
};

describe("the table", () => {
  test("shows a block a story, fields in order, each fact with its quote", () => {
    expect(renderExtraction(extraction, fakeTerminal()).split("\n")).toEqual([
      "language zh-Hans (99 % sure), engine test",
      "",
      "A  云栖快运",
      "  actor         夜航船 (Night Boat)               93 %  “夜航船”",
      "  price         2.5 BTC (= 160,000 USD), asking   93 %  “2.5比特币”",
      "  victimCount   ≈ 12,000,000 records, claimed     93 %  “1200万”",
      "",
      "B  (no organization named)",
      "  organization  南浦医院                          93 %  “南浦医院”",
      "",
    ]);
  });

  test.each([60, 80, 100, 200])("keeps its columns on a terminal of %i columns", (columns) => {
    const lines = renderExtraction(extraction, fakeTerminal({ columns })).split("\n");
    const quotesBegin = lines.filter((line) => line.includes("“")).map((line) => displayWidth(line.split("“")[0]!));
    expect(new Set(quotesBegin).size).toBe(1);
    expect(quotesBegin).toHaveLength(facts.length);
  });

  test("shows below each fact what decided, where asked to", () => {
    const explanations = facts.map((fact) => [
      { feature: `near:${fact.field}`, weight: 1.25 },
      { feature: "title", weight: -0.5 },
    ]);
    const rendered = renderExtraction({ ...extraction, explanations }, fakeTerminal()).split("\n");
    const price = rendered.findIndex((line) => line.includes("2.5 BTC"));
    expect(rendered[price + 1]).toBe("                model.test  +1.25 near:price  −0.50 title");
  });

  test("says so where there is nothing", () => {
    const nothing = { ...extraction, stories: [], facts: [] };
    expect(renderExtraction(nothing, fakeTerminal())).toContain("No facts");
  });

  test("lets no control sequence of the article through", () => {
    const hostile: Extraction = { ...extraction, stories: [{ incident: "A", title: "\u001b[2J", facts: [0] }] };
    hostile.facts = [{ ...facts[0]!, evidence: { ...facts[0]!.evidence, quote: "a\u001b]0;x\u0007" } }];
    expect(renderExtraction(hostile, fakeTerminal())).not.toMatch(/\p{Cc}(?<!\n)/u);
  });
});

test.each([
  [{ ...facts[0]!, bound: "at-least", value: 1 } as Fact, "≥ 1 record, claimed"],
  [
    { ...facts[2]!, amount: "1234567.50", equivalent: null, stage: "initial", per: "record" } as Fact,
    "1,234,567.50 BTC a record, asking, initial",
  ],
  [{ ...base("23 TB"), field: "dataVolume", bytes: 23e12, bound: "at-most" } as Fact, "≤ 23 TB"],
  [{ ...base("1.1 TB"), field: "dataVolume", bytes: 1_100_000_000_000, bound: "exact" } as Fact, "1.1 TB"],
  [{ ...base("512"), field: "dataVolume", bytes: 512, bound: "exact" } as Fact, "512 bytes"],
  [
    { ...base("x"), field: "operator", name: "Calder", aliases: [], platform: "Tessera", role: "parent" } as Fact,
    "Calder, parent of Tessera",
  ],
  [{ ...base("x"), field: "response", party: "Norvik", aliases: [], stance: "denied" } as Fact, "Norvik: denied"],
  [{ ...base("x"), field: "date", kind: "posted", value: "2024-03" } as Fact, "2024-03, posted"],
] as const)("a fact is said in a line: %#", (fact, line) => {
  expect(describeFact(fact)).toBe(line);
});

test.each([
  [{ kind: "unsupported", language: "spa", name: "Spanish", confidence: 1 }, "in Spanish (spa)"],
  [{ kind: "uncertain", reason: "too-short", best: "fr", confidence: 0.4 }, "too short, fr at best"],
  [{ kind: "uncertain", reason: "mixed", best: null, confidence: 0.4 }, "it mixes languages"],
] as const)("a language that is not read is named: %#", (identification, words) => {
  expect(describeLanguage(identification)).toContain(words);
});
