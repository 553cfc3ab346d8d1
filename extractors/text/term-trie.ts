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
 * The longest terms beginning at each token, leaving out a term that lies wholly inside a longer one. Two terms
 * of the same tokens both count. Hits come in order of their first token. A term never crosses a sentence.
 */
export function findTerms<T>(trie: TermTrie<T>, tokens: readonly Token[]): TermHit<T>[] {
  const hits: TermHit<T>[] = [];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    let at: Node<T> = trie.root;
    let best: readonly T[] | null = null;
    let bestEnd = i;
    const sentence = tokens[i]!.sentence;
    for (let j = i; j < tokens.length && tokens[j]!.sentence === sentence; j++) {
      const s = tokens[j]!.stem;
      if (at.open) {
        for (const o of at.open) {
          if (s.startsWith(o.prefix)) {
            best = o.values;
            bestEnd = j + 1;
            break;
          }
        }
      }
      const child = at.next?.get(s);
      if (!child) break;
      at = child;
      if (at.values) {
        best = at.values;
        bestEnd = j + 1;
      }
    }
    if (!best || bestEnd <= covered) continue;
    covered = bestEnd;
    for (const value of best) hits.push({ firstToken: i, lastToken: bestEnd, value });
  }
  return hits;
}
