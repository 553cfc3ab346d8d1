import { expect, test } from "vitest";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { extract } from "../../extractors/index.ts";
import { readArticle } from "../../extractors/reading.ts";

const gazetteer = createGazetteer();
const documentOf = (text: string, language: "en" | "zh-Hans" = "en") =>
  readArticle({ text }, language, gazetteer).document;

test("a sentence without end is cut at spaces, and nothing of it is lost", () => {
  const text = "names and addresses of customers ".repeat(200).trim();
  const { sentences, tokens } = documentOf(text);
  expect(sentences.length).toBeGreaterThan(5);
  expect(sentences.every(({ start, end }) => end - start <= 700)).toBe(true);
  expect(sentences.every(({ end }) => end === text.length || text[end] === " ")).toBe(true);
  expect(sentences.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text);
  expect(tokens.map(({ sentence }) => sentence)).toEqual(
    sentences.flatMap((s, i) => new Array(s.lastToken - s.firstToken).fill(i)),
  );
});

test("one without spaces is cut anywhere", () => {
  const { sentences } = documentOf("数据".repeat(2000), "zh-Hans");
  expect(sentences.map(({ start, end }) => end - start)).toEqual([700, 700, 700, 700, 700, 500]);
});

test("a paragraph without end is taken for several, each sentence in one of them", () => {
  const text = "It was stolen. ".repeat(120).trim();
  const { paragraphs, sentences } = documentOf(text);
  expect(paragraphs).toHaveLength(3);
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual(
    Array.from({ length: 120 }, (_, i) => Math.floor(i / 50)),
  );
  for (const { start, end, paragraph } of sentences) {
    expect(start).toBeGreaterThanOrEqual(paragraphs[paragraph]!.start);
    expect(end).toBeLessThanOrEqual(paragraphs[paragraph]!.end);
  }
});

test("what stands behind the limits is still read", () => {
  const filler = "The weather was fine and the streets were quiet. ".repeat(400);
  const text = `Norvik Rail confirmed a data breach.\n\n${filler}\n\nHackers stole the names and e-mail addresses of 860,000 customers, Norvik Rail said.`;
  const { facts } = extract({ text, language: "en" });
  expect(facts.flatMap((fact) => (fact.field === "victimCount" ? [fact.value] : []))).toEqual([860_000]);
});
