/**
 * A short, fixed-size stand-in for a text, by which near-duplicates are found without the text: MinHash over
 * shingles of three tokens (words in English and French, single characters in Chinese).
 */
import { fold } from "../text/fold.ts";
import { hashString, tokenize } from "../text/tokens.ts";

const SLOTS = 64;
const HEX_PER_SLOT = 4;
const HEX_OF_SIZE = 4;
const LARGEST_SIZE = 0xffff;
const SHINGLE_TOKENS = 3;
/** Slots a band: texts that share half of their shingles meet in one of 16 bands with 64 %, at 0.7 with 99 %. */
const BAND_SLOTS = 4;

/** Odd multipliers and offsets, one pair a slot, from a fixed linear congruential sequence (Numerical Recipes). */
const PERMUTATIONS = ((): Uint32Array => {
  const values = new Uint32Array(2 * SLOTS);
  let x = 0x9e3779b9;
  for (let i = 0; i < values.length; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    values[i] = i % 2 === 0 ? x | 1 : x;
  }
  return values;
})();

/** Scrambles a 32-bit hash, so that neighboring hashes part (MurmurHash3's finalizer). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function shinglesOf(text: string): Set<number> {
  const words = tokenize(fold(text), "zh").map((token) => token.word);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_TOKENS <= words.length; i++) {
    shingles.add(hashString(words.slice(i, i + SHINGLE_TOKENS).join(" ")));
  }
  return shingles;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");

/**
 * The fingerprint of a text: 260 hexadecimal digits, the number of its shingles and 64 slots of 16 bits. The same
 * on every runtime. Null for a text of fewer than three tokens.
 */
export function fingerprint(text: string): string | null {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return null;
  const least = new Uint32Array(SLOTS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const value = mix(Math.imul(shingle, PERMUTATIONS[2 * slot]!) + PERMUTATIONS[2 * slot + 1]!);
      if (value < least[slot]!) least[slot] = value;
    }
  }
  let digits = hex(Math.min(shingles.size, LARGEST_SIZE), HEX_OF_SIZE);
  for (const value of least) digits += hex(value & 0xffff, HEX_PER_SLOT);
  return digits;
}

/**
 * The share of the shorter text's shingles that the longer one has too, 0–1, estimated from two fingerprints: 1 for
 * a text and its first half.
 */
export function overlap(a: string, b: string): number {
  let equal = 0;
  for (let at = HEX_OF_SIZE; at < a.length; at += HEX_PER_SLOT) {
    let digit = 0;
    while (digit < HEX_PER_SLOT && a.charCodeAt(at + digit) === b.charCodeAt(at + digit)) digit++;
    if (digit === HEX_PER_SLOT) equal++;
  }
  return overlapOf(equal, a, b);
}

/** The same, given how many slots of the two are equal. */
export function overlapOf(equal: number, a: string, b: string): number {
  if (equal === 0) return 0;
  const jaccard = equal / SLOTS;
  const [first, second] = [a, b].map((f) => Number.parseInt(f.slice(0, HEX_OF_SIZE), 16)) as [number, number];
  const shared = (jaccard * (first + second)) / (1 + jaccard);
  return Math.min(1, shared / Math.min(first, second));
}

/** The slots of a fingerprint as numbers that tell their place too, so that only equal slots of one place are equal. */
export function printSlots(print: string): number[] {
  return Array.from({ length: SLOTS }, (_, slot) => {
    const at = HEX_OF_SIZE + slot * HEX_PER_SLOT;
    return slot * 0x10000 + Number.parseInt(print.slice(at, at + HEX_PER_SLOT), 16);
  });
}

/** Keys of which two near-duplicate texts share at least one. */
export function fingerprintBands(print: string): string[] {
  const width = BAND_SLOTS * HEX_PER_SLOT;
  const bands: string[] = [];
  for (let at = HEX_OF_SIZE, band = 0; at < print.length; at += width, band++) {
    bands.push(`${hex(band, 1)}:${print.slice(at, at + width)}`);
  }
  return bands;
}
