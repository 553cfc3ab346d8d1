/**
 * Remembers what was made of a word, found by its letters where it stands in a text: most words come back, in an article
 * and from one to the next, and one that is known already need not even be cut out of its text.
 */

/** Open addressing by the hash of a word's letters. */
export interface WordMemory<T> {
  /** What a word not known yet is remembered as. */
  make(word: string): T;
  /** Slot → index into `words` and `values` + 1, or 0. */
  slots: Int32Array;
  /** Slot → the hash of the word in it. */
  hashes: Int32Array;
  words: string[];
  values: T[];
}

/** The memory is emptied when half of its slots are taken. */
const SLOTS = 1 << 15;
/** What is longer is seldom a word and never comes back. In UTF-16 code units. */
const LONGEST = 40;

export function createMemory<T>(make: (word: string) => T): WordMemory<T> {
  return { make, slots: new Int32Array(SLOTS), hashes: new Int32Array(SLOTS), words: [], values: [] };
}

/** What is remembered of the word at `[start, end)` of a text; what `make` makes of it, where it was not known. */
export function recall<T>(memory: WordMemory<T>, text: string, start: number, end: number): T {
  const { slots, hashes, words, values } = memory;
  if (end - start > LONGEST) return memory.make(text.slice(start, end));
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  let slot = hash & (SLOTS - 1);
  for (let at = slots[slot]!; at !== 0; at = slots[slot]!) {
    if (hashes[slot] === hash && isAt(words[at - 1]!, text, start, end)) return values[at - 1]!;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const word = copyOf(text, start, end);
  const value = memory.make(word);
  if (words.length >= SLOTS / 2) {
    slots.fill(0);
    words.length = 0;
    values.length = 0;
    slot = hash & (SLOTS - 1);
  }
  values.push(value);
  slots[slot] = words.push(word);
  hashes[slot] = hash;
  return value;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A piece of a text that does not keep the whole of it in memory, as a slice may. */
export function copyOf(text: string, start = 0, end = text.length): string {
  const units = new Array<number>(end - start);
  for (let i = start; i < end; i++) units[i - start] = text.charCodeAt(i);
  return String.fromCharCode.apply(null, units);
}
