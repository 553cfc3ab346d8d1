import { expect, test } from "vitest";
import { dataClassTask } from "../../extractors/facts/data-class.ts";
import { dateKindTask } from "../../extractors/facts/date-kind.ts";
import { priceTask } from "../../extractors/facts/price.ts";
import { buildScene } from "../../extractors/facts/scene.ts";
import { victimCountTask } from "../../extractors/facts/victim-count.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { extract } from "../../extractors/index.ts";
import { readArticle } from "../../extractors/reading.ts";

const article = {
  title: "Seller cuts price of data said to come from Norvik Rail",
  publishedAt: "2024-03-14",
  text: "A person who goes by “quillmark” is offering the records of 3.2 million passengers of Norvik Rail on BreachForums. The asking price was $12,000 on Monday; by Wednesday the seller had cut it to $7,500. Norvik Rail confirmed that names and e-mail addresses, but no passwords, were stolen.",
};

test("every fact is explained by signs that a person can read", () => {
  const { facts, explanations } = extract(article, { explain: true });
  expect(facts.length).toBeGreaterThan(0);
  expect(explanations).toHaveLength(facts.length);
  const signs = explanations!.flat().map(({ feature }) => feature);
  expect(signs.some((sign) => sign.startsWith("word-") && /\(\p{L}/u.test(sign))).toBe(true);
  expect(signs.filter((sign) => /\d{5,}/u.test(sign))).toEqual([]);
});

test("explaining changes no fact, though all candidates are weighed then, each with all its keys", () => {
  const { explanations: _, ...explained } = extract(article, { explain: true });
  expect(extract(article)).toEqual(explained);
});

test("concepts are shown by their names wherever a sign holds one", () => {
  // All templates of signs that hold a concept, whether the article's strongest signs are among them or not.
  const shown: Record<string, RegExp> = {
    class: /^class\((?:DATA:\S+)(?: \d+)?\)$/u,
    "class-in-sentence": /^class-in-sentence\(DATA:\S+ [A-Z]\S*\)$/u,
    "run-left": /^run-left\([A-Z]\S*\)$/u,
    "run-right": /^run-right\([A-Z]\S*\)$/u,
    "speaker-concept": /^speaker-concept\(\S+ [A-Z]\S*\)$/u,
    "unit-concept": /^unit-concept\(.+ [A-Z]\S*\)$/u,
    "speaker-event": /^speaker-event\(\S+ [A-Z]\S*\)$/u,
    "form-event": /^form-event\([a-z]+ [A-Z]\S*\)$/u,
    "concept-pair": /^concept-pair\([A-Z]\S* [A-Z]\S*\)$/u,
    "concept-between": /^concept-between\([A-Z]\S* \d\)$/u,
  };
  const scene = buildScene(readArticle(article, "en", createGazetteer()));
  const tasks = [dataClassTask, victimCountTask, priceTask, dateKindTask];
  const names = tasks.flatMap((task) => task.candidates(scene, true).flatMap(({ names }) => [...names!.values()]));
  const seen = new Set<string>();
  for (const name of names) {
    const pattern = shown[name.slice(0, name.indexOf("("))];
    if (!pattern) continue;
    seen.add(name.slice(0, name.indexOf("(")));
    expect(name).toMatch(pattern);
  }
  expect([...seen].sort()).toEqual(Object.keys(shown).sort());
});

test("explaining changes no fact", () => {
  expect(extract(article, { explain: true }).facts).toEqual(extract(article).facts);
});
