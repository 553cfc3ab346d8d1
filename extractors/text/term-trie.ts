/**
 * Finds the terms of a lexicon in a token sequence. One pass; the cost of a text does not grow with the number
 * of terms.
 */
import type { Token } from "../types.ts";
import { hashString } from "./tokens.ts";

/** Values must be small integers. */
interface Node {
  /** Stem id → child. */
  next: Map<number, Node>;
  open: OpenTerms | null;
  values: number[];
}

/** Terms whose last word is only begun. */
interface OpenTerms {
  /** Beginning of the last word → values. */
  values: Map<string, number[]>;
  /** Lengths of the beginnings, ascending. */
  lengths: number[];
}

/** A trie that terms are added to. */
export interface TrieBuilder {
  root: Node;
  /** Stem → id; stems outside the lexicon have none. */
  vocabulary: Map<string, number>;
}

/**
 * A trie to search. Nodes are numbered level by level and the children of a node side by side, in the order of their stem
 * ids; all lie in a few arrays, since a search touches many nodes once.
 */
export interface TermTrie {
  ids: StemIds;
  /** Stem id → the root's child, or 0, which is the root itself. */
  first: Int32Array;
  /** Node → its first child; one past the last child at the next node's. */
  children: Int32Array;
  /** Node → the stem id that leads to it. */
  stems: Int32Array;
  /** Node → where its values begin in `values`. */
  valueStarts: Int32Array;
  values: Int32Array;
  /** Node → its open terms. */
  open: (OpenTerms | null)[];
  /** Word → open values at the root, remembered because most words come back. */
  openFirst: Map<string, readonly number[]>;
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
const NONE: readonly number[] = [];

const node = (): Node => ({ next: new Map(), open: null, values: [] });

/** An empty trie. */
export function createTrie(): TrieBuilder {
  return { root: node(), vocabulary: new Map() };
}

/**
 * Adds a term given as the stems of its tokens. `open` lets the last word continue ("misconfigur" finds
 * "misconfigured"). One sequence may carry several values.
 */
export function addTerm(trie: TrieBuilder, stems: readonly string[], value: number, open = false): void {
  if (stems.length === 0) return;
  let at = trie.root;
  for (const s of open ? stems.slice(0, -1) : stems) {
    let id = trie.vocabulary.get(s);
    if (id === undefined) {
      id = trie.vocabulary.size;
      trie.vocabulary.set(s, id);
    }
    let child = at.next.get(id);
    if (!child) {
      child = node();
      at.next.set(id, child);
    }
    at = child;
  }
  if (!open) {
    if (!at.values.includes(value)) at.values.push(value);
    return;
  }
  const prefix = stems[stems.length - 1]!;
  at.open ??= { values: new Map(), lengths: [] };
  const { values, lengths } = at.open;
  const known = values.get(prefix) ?? [];
  values.set(prefix, known);
  if (!known.includes(value)) known.push(value);
  if (!lengths.includes(prefix.length)) {
    lengths.push(prefix.length);
    lengths.sort((a, b) => a - b);
  }
}

/** Makes the trie that is searched of all terms added. */
export function compileTrie({ root, vocabulary }: TrieBuilder): TermTrie {
  const nodes = [root];
  const stems = [-1];
  const children: number[] = [];
  const valueStarts: number[] = [];
  const values: number[] = [];
  for (let n = 0; n < nodes.length; n++) {
    children.push(nodes.length);
    valueStarts.push(values.length);
    values.push(...nodes[n]!.values);
    for (const [id, child] of [...nodes[n]!.next].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      stems.push(id);
    }
  }
  children.push(nodes.length);
  valueStarts.push(values.length);
  const first = new Int32Array(vocabulary.size);
  for (let child = children[0]!; child < children[1]!; child++) first[stems[child]!] = child;
  return {
    ids: indexStems([...vocabulary.keys()]),
    first,
    children: Int32Array.from(children),
    stems: Int32Array.from(stems),
    valueStarts: Int32Array.from(valueStarts),
    values: Int32Array.from(values),
    open: nodes.map((n) => n.open),
    openFirst: new Map(),
  };
}

function openValues({ values, lengths }: OpenTerms, word: string): readonly number[] {
  let found = NONE;
  for (const length of lengths) {
    if (length > word.length) break;
    const some = values.get(word.slice(0, length));
    if (some) found = found === NONE ? some : [...found, ...some];
  }
  return found;
}

function openAtRoot(trie: TermTrie, open: OpenTerms, word: string): readonly number[] {
  let values = trie.openFirst.get(word);
  if (values === undefined) {
    if (trie.openFirst.size >= OPEN_MEMORY) trie.openFirst.clear();
    values = openValues(open, word);
    trie.openFirst.set(word, values);
  }
  return values;
}

/** The child of a node by its stem id, or 0. */
function childOf({ children, stems }: TermTrie, parent: number, id: number): number {
  let low = children[parent]!;
  let high = children[parent + 1]!;
  while (low < high) {
    const mid = (low + high) >> 1;
    const found = stems[mid]!;
    if (found === id) return mid;
    if (found < id) low = mid + 1;
    else high = mid;
  }
  return 0;
}

/**
 * The longest term of each value beginning at each token, leaving out a term that lies inside a longer one of the
 * same value. Hits come in order of their first token. A term never crosses a sentence.
 */
export function findTerms(trie: TermTrie, tokens: readonly Token[]): TermHit[] {
  const hits: TermHit[] = [];
  const covered: number[] = [];
  const { first, valueStarts, open } = trie;
  const ids = idsOf(trie.ids, tokens);
  const values: number[] = [];
  const ends: number[] = [];
  const openRoot = open[0] ?? null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opens = openRoot ? openAtRoot(trie, openRoot, token.word) : NONE;
    let at = ids[i]! >= 0 ? first[ids[i]!]! : 0;
    if (opens.length === 0 && at === 0) continue;
    values.length = 0;
    ends.length = 0;
    for (const value of opens) note(values, ends, value, i + 1);
    for (let j = i + 1; at > 0; j++) {
      for (let v = valueStarts[at]!; v < valueStarts[at + 1]!; v++) note(values, ends, trie.values[v]!, j);
      if (j >= tokens.length || tokens[j]!.sentence !== token.sentence) break;
      const begun = open[at];
      if (begun) for (const value of openValues(begun, tokens[j]!.word)) note(values, ends, value, j + 1);
      at = ids[j]! >= 0 ? childOf(trie, at, ids[j]!) : 0;
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
function idsOf({ slots, stems }: StemIds, tokens: readonly Token[]): Int32Array {
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
