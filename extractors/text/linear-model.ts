/**
 * Softmax over sparse features with weights learned from the annotated corpus (`training/`). A model file holds
 * the sorted feature keys as gaps and the weights in steps of 1/32, both in base64.
 */

/** The file format of a model. */
export interface ModelFile {
  classes: string[];
  /** Bias per class. */
  bias: number[];
  /** Probability from which a class is taken, per class; the first class ("none") has none. */
  thresholds: number[];
  /** Base64 of the gaps between sorted keys, as LEB128. */
  keys: string;
  /** Base64 of signed bytes, key by key, class by class. */
  weights: string;
}

export interface LinearModel {
  classes: readonly string[];
  bias: readonly number[];
  thresholds: readonly number[];
  /** Open addressing: slot → key + 1, or 0. */
  slots: Int32Array;
  rows: Int32Array;
  weights: Int8Array;
}

const STEPS = 32;

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Reads a model file. Throws on a damaged one. */
export function loadModel(file: ModelFile): LinearModel {
  const gaps = bytesOf(file.keys);
  const weights = new Int8Array(bytesOf(file.weights).buffer);
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
  if (keys.length * file.classes.length !== weights.length) throw new Error("damaged model: keys and weights disagree");
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
  return {
    classes: file.classes,
    bias: file.bias,
    thresholds: file.thresholds,
    slots,
    rows,
    weights,
  };
}

function rowOf(model: LinearModel, key: number): number {
  const mask = model.slots.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  for (;;) {
    const found = model.slots[slot];
    if (found === 0) return -1;
    if (found === key + 1) return model.rows[slot]!;
    slot = (slot + 1) & mask;
  }
}

// Which rows the current call has counted: a stamp per call, so that nothing has to be cleared between calls.
let marks = new Uint32Array(1024);
let stamp = 0;

/** Class probabilities, in the order of `model.classes`, summing to 1. A key given twice counts once. */
export function predict(model: LinearModel, keys: readonly number[]): Float64Array {
  const n = model.classes.length;
  const scores = new Float64Array(n);
  for (let c = 0; c < n; c++) scores[c] = model.bias[c]!;
  const rows = model.weights.length / n;
  if (marks.length < rows) marks = new Uint32Array(rows);
  stamp = (stamp + 1) >>> 0;
  if (stamp === 0) {
    marks.fill(0);
    stamp = 1;
  }
  for (let k = 0; k < keys.length; k++) {
    const row = rowOf(model, keys[k]!);
    if (row < 0 || marks[row] === stamp) continue;
    marks[row] = stamp;
    for (let c = 0, at = row * n; c < n; c++, at++) scores[c]! += model.weights[at]! / STEPS;
  }
  let top = -Infinity;
  for (let c = 0; c < n; c++) top = Math.max(top, scores[c]!);
  let sum = 0;
  for (let c = 0; c < n; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < n; c++) scores[c]! /= sum;
  return scores;
}

/** The features that spoke loudest for class `of` (against the mean of the others), strongest first. */
export function explain(
  model: LinearModel,
  keys: readonly number[],
  names: ReadonlyMap<number, string>,
  of: number,
  limit = 8,
): { feature: string; weight: number }[] {
  const n = model.classes.length;
  const signs: { feature: string; weight: number }[] = [];
  for (const key of new Set(keys)) {
    const row = rowOf(model, key);
    if (row < 0) continue;
    let others = 0;
    for (let c = 0; c < n; c++) if (c !== of) others += model.weights[row * n + c]!;
    const weight = (model.weights[row * n + of]! - others / Math.max(1, n - 1)) / STEPS;
    if (weight !== 0) signs.push({ feature: names.get(key) ?? `#${key}`, weight });
  }
  return signs.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, limit);
}

/**
 * Writes a model file from dense weights (`weights[row * classes + class]`). Rows without a weight of at least
 * `smallest` are dropped.
 */
export function encodeModel(
  classes: readonly string[],
  bias: readonly number[],
  thresholds: readonly number[],
  keys: readonly number[],
  weights: Float64Array,
  smallest = 1 / (2 * STEPS),
): ModelFile {
  const n = classes.length;
  const rows = keys
    .map((key, row) => ({
      key,
      steps: Array.from({ length: n }, (_, c) =>
        Math.max(-127, Math.min(127, Math.round(weights[row * n + c]! * STEPS))),
      ),
    }))
    .filter((row) => row.steps.some((s) => Math.abs(s) >= smallest * STEPS))
    .sort((a, b) => a.key - b.key);
  const gaps: number[] = [];
  let previous = 0;
  for (const { key } of rows) {
    let gap = key - previous;
    previous = key;
    while (gap >= 0x80) {
      gaps.push((gap & 0x7f) | 0x80);
      gap >>>= 7;
    }
    gaps.push(gap);
  }
  return {
    classes: [...classes],
    bias: bias.map((b) => Math.round(b * 1000) / 1000),
    thresholds: thresholds.map((t) => Math.round(t * 1000) / 1000),
    keys: toBase64(gaps),
    weights: toBase64(rows.flatMap((row) => row.steps.map((s) => s & 0xff))),
  };
}

function toBase64(bytes: readonly number[]): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
