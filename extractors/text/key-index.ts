/** Sorted feature keys as a compact string, and a table that finds a key's place among them. */

/** Bits of a feature key. Two of 20,000 features share a key with a chance of one in two hundred each: cheaper than names. */
export const KEY_BITS = 22;

/**
 * Feature key → row. Keys are hashes, so their upper bits spread them evenly over buckets; the lower bits of all keys lie in
 * their order, bucket by bucket, and a key's place there is its row. Small enough to stay in a processor's cache.
 */
export interface KeyIndex {
  /** Number of keys. */
  size: number;
  /** Bits of a key below those that choose the bucket. */
  shift: number;
  /** First row of each bucket, and the number of keys at the end. */
  starts: Uint16Array | Int32Array;
  /** What is left of each key. */
  rests: Uint8Array;
  /** Row → the stamp of the call that counted it last, so that nothing has to be cleared between calls. */
  marks: Uint16Array;
  /** The last stamp given, and that of the last `findRows`. */
  stamp: number;
  shared: number;
}

export function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export function toBase64(bytes: readonly number[]): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Base64 of the gaps between ascending keys, as LEB128. */
export function encodeKeys(keys: readonly number[]): string {
  const gaps: number[] = [];
  let previous = 0;
  for (const key of keys) {
    let gap = key - previous;
    previous = key;
    while (gap >= 0x80) {
      gaps.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    gaps.push(gap);
  }
  return toBase64(gaps);
}

/** Reads what `encodeKeys` wrote; a key's row is its place. */
export function decodeKeys(text: string): KeyIndex {
  const gaps = bytesOf(text);
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i < gaps.length; ) {
    let gap = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = gaps[i++]!;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    key += gap;
    keys.push(key);
  }
  // At least as many buckets as keys, and so many that a rest has 8 bits.
  let shift = 8;
  while (shift > 0 && 1 << (KEY_BITS - shift) < keys.length) shift--;
  const starts = new (keys.length <= 0xffff ? Uint16Array : Int32Array)((1 << (KEY_BITS - shift)) + 1);
  for (const k of keys) starts[(k >>> shift) + 1]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const rests = Uint8Array.from(keys, (k) => k & ((1 << shift) - 1));
  return { size: keys.length, shift, starts, rests, marks: new Uint16Array(keys.length), stamp: 0, shared: 0 };
}

/** The row of a key, or −1. */
export function rowOf(index: KeyIndex, key: number): number {
  const { shift, starts, rests } = index;
  const bucket = key >>> shift;
  const rest = key & ((1 << shift) - 1);
  for (let row = starts[bucket]!; row < starts[bucket + 1]!; row++) if (rests[row] === rest) return row;
  return -1;
}

export interface FoundRows {
  /** The first `count` are those found. */
  rows: Int32Array;
  count: number;
}
const found: FoundRows = { rows: new Int32Array(1024), count: 0 };

/** The rows of all keys that have one, each row once, in the order of the keys. Hold until the next call. */
export function findRows(index: KeyIndex, keys: readonly number[]): Readonly<FoundRows> {
  index.shared = nextStamp(index);
  return collect(index, keys, index.shared);
}

/** The rows that further keys have beyond those of the last `findRows` of the same index; each call stands for itself. */
export function findMoreRows(index: KeyIndex, keys: readonly number[]): Readonly<FoundRows> {
  return collect(index, keys, nextStamp(index));
}

const LAST_STAMP = 0xffff;

function nextStamp(index: KeyIndex): number {
  if (index.stamp === LAST_STAMP) {
    const { marks, shared } = index;
    for (let row = 0; row < marks.length; row++) marks[row] = marks[row] === shared ? 1 : 0;
    index.shared = 1;
    index.stamp = 1;
  }
  return ++index.stamp;
}

function collect(index: KeyIndex, keys: readonly number[], stamp: number): Readonly<FoundRows> {
  if (found.rows.length < keys.length) found.rows = new Int32Array(keys.length * 2);
  const { rows } = found;
  const { shift, starts, rests, marks, shared } = index;
  const low = (1 << shift) - 1;
  let count = 0;
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const bucket = key >>> shift;
    const rest = key & low;
    const end = starts[bucket + 1]!;
    for (let row = starts[bucket]!; row < end; row++) {
      if (rests[row] !== rest) continue;
      const mark = marks[row];
      if (mark !== stamp && mark !== shared) {
        marks[row] = stamp;
        rows[count++] = row;
      }
      break;
    }
  }
  found.count = count;
  return found;
}
