import { expect, test } from "vitest";
import { extract } from "../../extractors/index.ts";

const article = {
  title: "Seller cuts price of data said to come from Norvik Rail",
  publishedAt: "2024-03-14",
  text: "A person who goes by “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price was $12,000 on Monday; by Wednesday the seller had cut it to $7,500.",
};

test("every fact is explained by signs that a person can read", () => {
  const { facts, explanations } = extract(article, { explain: true });
  expect(facts.length).toBeGreaterThan(0);
  expect(explanations).toHaveLength(facts.length);
  const signs = explanations!.flat().map(({ feature }) => feature);
  expect(signs.some((sign) => sign.startsWith("word-") && /\(\p{L}/u.test(sign))).toBe(true);
  expect(signs.filter((sign) => /^word-(?:left|right|near)\(\d{5,}/u.test(sign))).toEqual([]);
});

test("explaining changes no fact", () => {
  expect(extract(article, { explain: true }).facts).toEqual(extract(article).facts);
});
