/**
 * Finds the terms of a lexicon in a token sequence. One pass; the cost of a text does not grow with the number
 * of terms.
 */
import type { Token } from "../types.ts";

interface Node<T> {
  next: Map<string, Node<T>> | null;
  /** Open last words: the token only has to begin so. Longest first. */
  open: { prefix: string; values: T[] }[] | null;
  values: T[] | null;
}

export interface TermTrie<T> {
  root: Node<T>;
}

export interface TermHit<T> {
  firstToken: number;
  lastToken: number;
  value: T;
}

const node = <T>(): Node<T> => ({ next: null, open: null, values: null });

/** An empty trie. */
export function createTrie<T>(): TermTrie<T> {
  return { root: node() };
}

/**
 * Adds a term given as the stems of its tokens. `open` lets the last word continue ("misconfigur" finds
 * "misconfigured"). One sequence may carry several values.
 */
export function addTerm<T>(trie: TermTrie<T>, stems: readonly string[], value: T, open = false): void {
  if (stems.length === 0) return;
  let at = trie.root;
  const path = open ? stems.slice(0, -1) : stems;
  for (const s of path) {
    at.next ??= new Map();
    let child = at.next.get(s);
    if (!child) {
      child = node();
      at.next.set(s, child);
    }
    at = child;
  }
  if (!open) {
    at.values ??= [];
    if (!at.values.includes(value)) at.values.push(value);
    return;
  }
  const prefix = stems[stems.length - 1]!;
  at.open ??= [];
  const entry = at.open.find((o) => o.prefix === prefix);
  if (entry) {
    if (!entry.values.includes(value)) entry.values.push(value);
  } else {
    at.open.push({ prefix, values: [value] });
    at.open.sort((a, b) => b.prefix.length - a.prefix.length);
  }
}

/**
 * The longest term of each value beginning at each token, leaving out a term that lies inside a longer one of the
 * same value. Hits come in order of their first token. A term never crosses a sentence.
 */
export function findTerms<T>(trie: TermTrie<T>, tokens: readonly Token[]): TermHit<T>[] {
  const hits: TermHit<T>[] = [];
  const covered = new Map<T, number>();
  const ends = new Map<T, number>();
  for (let i = 0; i < tokens.length; i++) {
    let at: Node<T> = trie.root;
    const sentence = tokens[i]!.sentence;
    ends.clear();
    for (let j = i; j < tokens.length && tokens[j]!.sentence === sentence; j++) {
      const s = tokens[j]!.stem;
      if (at.open) {
        const { word } = tokens[j]!;
        for (const o of at.open) if (word.startsWith(o.prefix)) for (const value of o.values) ends.set(value, j + 1);
      }
      const child = at.next?.get(s);
      if (!child) break;
      at = child;
      if (at.values) for (const value of at.values) ends.set(value, j + 1);
    }
    for (const [value, end] of ends) {
      if (end <= (covered.get(value) ?? 0)) continue;
      covered.set(value, end);
      hits.push({ firstToken: i, lastToken: end, value });
    }
  }
  return hits;
}
