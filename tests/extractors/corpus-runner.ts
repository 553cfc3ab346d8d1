import { describe, expect, it } from "vitest";
import type { Corpus, CorpusCase, Expected } from "../../extractors/text/corpus.ts";
import type { PackCode, Span } from "../../extractors/types.ts";

/** Sentences that hold no number, amount, size or date of their own. */
const FRAMES: Record<PackCode, readonly [string, string]> = {
  en: ["The notice mentions ", ", people familiar with it said."],
  fr: ["L'avis mentionne ", ", selon des personnes informées."],
  zh: ["公告提到", "，知情人士称。"],
};

/**
 * Runs one grammar's corpus as tests: each text stands in a sentence of its language, `read` gets that sentence as an
 * article would hold it (it folds for itself) and gives back what counts as said.
 */
export function runCorpus<V extends Expected>(
  name: string,
  language: PackCode,
  corpus: Corpus<V>,
  read: (sentence: string) => readonly (Span & object)[],
): void {
  describe(name, () => {
    for (const entry of corpus) for (const [text, run] of tests(entry, language, read)) it(text, run);
  });
}

function* tests<V extends Expected>(
  entry: CorpusCase<V>,
  language: PackCode,
  read: (sentence: string) => readonly (Span & object)[],
): Generator<[string, () => void]> {
  if (entry.kind === "says") {
    for (const text of entry.texts) yield [`says ${text}`, () => check(text, entry.values, language, read)];
  } else if (entry.kind === "silent") {
    for (const text of entry.texts) yield [`is silent on ${text}`, () => check(text, [], language, read)];
  } else {
    yield [`still misreads ${entry.text}`, () => check(entry.text, entry.values, language, read)];
  }
}

function check(
  marked: string,
  values: readonly Expected[],
  language: PackCode,
  read: (sentence: string) => readonly (Span & object)[],
): void {
  const [before, after] = FRAMES[language];
  const text = marked.replaceAll(/[⟦⟧]/gu, "");
  const found = read(before + text + after);
  expect(found, JSON.stringify(found)).toHaveLength(values.length);
  for (const [i, value] of values.entries()) expect(found[i]).toMatchObject(value);
  for (const { start, end } of found) {
    expect(start).toBeGreaterThanOrEqual(before.length);
    expect(end).toBeLessThanOrEqual(before.length + text.length);
  }
  const spans = [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map((m) => m[1]);
  if (spans.length > 0) expect(found.map((m) => (before + text).slice(m.start, m.end))).toEqual(spans);
}
