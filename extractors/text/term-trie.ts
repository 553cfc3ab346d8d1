/**
 * Finds the terms of a lexicon in a token sequence. One pass; the cost of a text does not grow with the number
 * of terms.
 */
import type { Token } from "../types.ts";

/** Values must be small integers. */
interface Node {
  /** Stem id → child. */
  next: Map<number, Node> | null;
  /** Open last words by prefix: the token only has to begin so. */
  open: Map<string, number[]> | null;
  /** Lengths of the prefixes in `open`, ascending. */
  openLengths: number[];
  values: number[] | null;
}

export interface TermTrie {
  root: Node;
  /** Stem → id; stems outside the lexicon have none. */
  vocabulary: Map<string, number>;
  /** Children of the root by stem id. */
  first: (Node | undefined)[];
  /** Word → open values at the root, remembered because most words come back. */
  openFirst: Map<string, number[]>;
}

export interface TermHit {
  firstToken: number;
  lastToken: number;
  value: number;
}

/** Words remembered for the open terms of the root before the memory is emptied. */
const OPEN_MEMORY = 20_000;
const NONE: number[] = [];

const node = (): Node => ({ next: null, open: null, openLengths: [], values: null });

/** An empty trie. */
export function createTrie(): TermTrie {
  return { root: node(), vocabulary: new Map(), first: [], openFirst: new Map() };
}

/**
 * Adds a term given as the stems of its tokens. `open` lets the last word continue ("misconfigur" finds
 * "misconfigured"). One sequence may carry several values.
 */
export function addTerm(trie: TermTrie, stems: readonly string[], value: number, open = false): void {
  if (stems.length === 0) return;
  let at = trie.root;
  const path = open ? stems.slice(0, -1) : stems;
  for (const s of path) {
    let id = trie.vocabulary.get(s);
    if (id === undefined) {
      id = trie.vocabulary.size;
      trie.vocabulary.set(s, id);
    }
    at.next ??= new Map();
    let child = at.next.get(id);
    if (!child) {
      child = node();
      at.next.set(id, child);
      if (at === trie.root) trie.first[id] = child;
    }
    at = child;
  }
  if (!open) {
    at.values ??= [];
    if (!at.values.includes(value)) at.values.push(value);
    return;
  }
  const prefix = stems[stems.length - 1]!;
  at.open ??= new Map();
  const values = at.open.get(prefix);
  if (values) {
    if (!values.includes(value)) values.push(value);
    return;
  }
  at.open.set(prefix, [value]);
  if (!at.openLengths.includes(prefix.length)) {
    at.openLengths.push(prefix.length);
    at.openLengths.sort((a, b) => a - b);
  }
}

function openValues(at: Node, word: string): number[] {
  let found = NONE;
  for (const length of at.openLengths) {
    if (length > word.length) break;
    const values = at.open!.get(word.slice(0, length));
    if (values) found = found === NONE ? values : [...found, ...values];
  }
  return found;
}

function openAtRoot(trie: TermTrie, word: string): number[] {
  let values = trie.openFirst.get(word);
  if (values === undefined) {
    if (trie.openFirst.size >= OPEN_MEMORY) trie.openFirst.clear();
    values = openValues(trie.root, word);
    trie.openFirst.set(word, values);
  }
  return values;
}

/**
 * The longest term of each value beginning at each token, leaving out a term that lies inside a longer one of the
 * same value. Hits come in order of their first token. A term never crosses a sentence.
 */
export function findTerms(trie: TermTrie, tokens: readonly Token[]): TermHit[] {
  const hits: TermHit[] = [];
  const covered: number[] = [];
  const ids = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) ids[i] = trie.vocabulary.get(tokens[i]!.stem) ?? -1;
  const values: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { sentence, word } = tokens[i]!;
    values.length = 0;
    ends.length = 0;
    const note = (value: number, end: number): void => {
      const at = values.indexOf(value);
      if (at >= 0) ends[at] = end;
      else {
        values.push(value);
        ends.push(end);
      }
    };
    if (trie.root.open) for (const value of openAtRoot(trie, word)) note(value, i + 1);
    let at = ids[i]! >= 0 ? trie.first[ids[i]!] : undefined;
    for (let j = i + 1; at; j++) {
      if (at.values) for (const value of at.values) note(value, j);
      if (j >= tokens.length || tokens[j]!.sentence !== sentence) break;
      if (at.open) for (const value of openValues(at, tokens[j]!.word)) note(value, j + 1);
      at = at.next && ids[j]! >= 0 ? at.next.get(ids[j]!) : undefined;
    }
    for (let v = 0; v < values.length; v++) {
      const value = values[v]!;
      const end = ends[v]!;
      if (end <= (covered[value] ?? 0)) continue;
      covered[value] = end;
      hits.push({ firstToken: i, lastToken: end, value });
    }
  }
  return hits;
}
