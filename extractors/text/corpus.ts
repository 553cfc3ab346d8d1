/**
 * Words for the corpora that lie beside the rules: plain data, read by one runner.
 *
 * A text may mark the span it expects with ⟦ and ⟧; without marks the mention must lie inside the text and hold the
 * expected value. The runner puts every text into a sentence of its language and expects exactly the values given.
 */

/** Keys and values that the mention must have. Keys left out are not compared. */
export type Expected = Readonly<Record<string, unknown>>;

export type CorpusCase<V extends Expected> =
  | { kind: "says"; values: readonly V[]; texts: readonly string[] }
  | { kind: "silent"; texts: readonly string[] }
  | { kind: "known-wrong"; values: readonly V[]; text: string; why: string };

export type Corpus<V extends Expected> = readonly CorpusCase<V>[];

/** Each of the texts says exactly this value, or exactly these values in this order. */
export function says<V extends Expected>(value: V | readonly V[], ...texts: string[]): CorpusCase<V> {
  return { kind: "says", values: Array.isArray(value) ? value : [value as V], texts };
}

/** Near misses: none of the texts says anything that this grammar reads. */
export function silent(...texts: string[]): CorpusCase<never> {
  return { kind: "silent", texts };
}

/** A text read wrongly today, with the values given for it and why; the runner fails once that changes. */
export function knownWrong<V extends Expected>(text: string, valuesToday: readonly V[], why: string): CorpusCase<V> {
  return { kind: "known-wrong", values: valuesToday, text, why };
}
