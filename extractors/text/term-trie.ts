/**
 * Finds the terms of a lexicon in a token sequence. One pass; the cost of a text does not grow with the number
 * of terms.
 */
import type { Token } from "../types.ts";
import { hashString } from "./tokens.ts";

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
  /** The same by the stems' hashes, which tokens carry; built at the first search. */
  ids: StemIds | null;
  /** Children of the root by stem id. */
  first: (Node | undefined)[];
  /** Word → open values at the root, remembered because most words come back. */
  openFirst: Map<string, number[]>;
}

/** Open addressing by a stem's hash, so that looking a token up hashes no string. */
interface StemIds {
  /** Slot → id + 1, or 0. */
  slots: Int32Array;
  stems: readonly string[];
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
  return { root: node(), vocabulary: new Map(), ids: null, first: [], openFirst: new Map() };
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
      trie.ids = null;
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
  const ids = idsOf(trie, tokens);
  const values: number[] = [];
  const ends: number[] = [];
  const hasOpen = trie.root.open !== null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opens = hasOpen ? openAtRoot(trie, token.word) : NONE;
    let at = ids[i]! >= 0 ? trie.first[ids[i]!] : undefined;
    if (opens.length === 0 && at === undefined) continue;
    values.length = 0;
    ends.length = 0;
    for (const value of opens) note(values, ends, value, i + 1);
    for (let j = i + 1; at; j++) {
      if (at.values) for (const value of at.values) note(values, ends, value, j);
      if (j >= tokens.length || tokens[j]!.sentence !== token.sentence) break;
      if (at.open) for (const value of openValues(at, tokens[j]!.word)) note(values, ends, value, j + 1);
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

/** Keeps the longest end of each value; ends come in ascending order. */
function note(values: number[], ends: number[], value: number, end: number): void {
  const at = values.indexOf(value);
  if (at >= 0) ends[at] = end;
  else {
    values.push(value);
    ends.push(end);
  }
}

/** The stem id of every token, −1 outside the lexicon. */
function idsOf(trie: TermTrie, tokens: readonly Token[]): Int32Array {
  trie.ids ??= indexStems([...trie.vocabulary.keys()]);
  const { slots, stems } = trie.ids;
  const mask = slots.length - 1;
  const ids = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { stem, hash } = tokens[i]!;
    let slot = hash & mask;
    let id = slots[slot]! - 1;
    while (id >= 0 && stems[id] !== stem) {
      slot = (slot + 1) & mask;
      id = slots[slot]! - 1;
    }
    ids[i] = id;
  }
  return ids;
}

function indexStems(stems: readonly string[]): StemIds {
  let size = 16;
  while (size < stems.length * 4) size *= 2;
  const slots = new Int32Array(size);
  stems.forEach((stem, id) => {
    let slot = hashString(stem) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id + 1;
  });
  return { slots, stems };
}
