/** Sorted feature keys as a compact string, and a table that finds a key's place among them. */

/** Feature key → row. Open addressing: a slot holds a key + 1, or 0. */
export interface KeyIndex {
  slots: Int32Array;
  rows: Int32Array;
  size: number;
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
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const rows = new Int32Array(size);
  keys.forEach((k, row) => {
    let slot = Math.imul(k, 0x9e3779b1) >>> 0;
    for (slot &= size - 1; slots[slot] !== 0; slot = (slot + 1) & (size - 1));
    slots[slot] = k + 1;
    rows[slot] = row;
  });
  return { slots, rows, size: keys.length };
}

/** The row of a key, or −1. */
export function rowOf(index: KeyIndex, key: number): number {
  const { slots } = index;
  const mask = slots.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  for (;;) {
    const found = slots[slot];
    if (found === 0) return -1;
    if (found === key + 1) return index.rows[slot]!;
    slot = (slot + 1) & mask;
  }
}

// Which rows the current call has counted: a stamp per call, so that nothing has to be cleared between calls.
let marks = new Uint32Array(1024);
let stamp = 0;

/** Calls `visit` with the row of every key that has one, each row once. */
export function eachRow(index: KeyIndex, keys: readonly number[], visit: (row: number) => void): void {
  if (marks.length < index.size) marks = new Uint32Array(index.size);
  stamp = (stamp + 1) >>> 0;
  if (stamp === 0) {
    marks.fill(0);
    stamp = 1;
  }
  for (let k = 0; k < keys.length; k++) {
    const row = rowOf(index, keys[k]!);
    if (row < 0 || marks[row] === stamp) continue;
    marks[row] = stamp;
    visit(row);
  }
}
