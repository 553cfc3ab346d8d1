/**
 * Softmax over sparse features with weights learned from the annotated corpus (`training/`). A model file holds
 * the sorted feature keys as gaps and the weights in steps of 1/32, both in base64.
 */
import {
  bytesOf,
  decodeKeys,
  encodeKeys,
  type FoundRows,
  findMoreRows,
  findRows,
  type KeyIndex,
  rowOf,
  toBase64,
} from "./key-index.ts";

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
  index: KeyIndex;
  weights: Int8Array;
  /** The shared keys that were asked about last, and their sums. */
  last: { keys: readonly number[] | null; sums: Int32Array };
}

const STEPS = 32;

/** Reads a model file. Throws on a damaged one. */
export function loadModel(file: ModelFile): LinearModel {
  const index = decodeKeys(file.keys);
  const weights = new Int8Array(bytesOf(file.weights).buffer);
  if (index.size * file.classes.length !== weights.length) throw new Error("damaged model: keys and weights disagree");
  const last = { keys: null, sums: new Int32Array(file.classes.length) };
  return { classes: file.classes, bias: file.bias, thresholds: file.thresholds, index, weights, last };
}

/**
 * Class probabilities, in the order of `model.classes`, summing to 1. A key given twice counts once. `shared` are further
 * keys, summed once as long as the same array is asked about.
 */
export function predictLinear(model: LinearModel, keys: readonly number[], shared?: readonly number[]): number[] {
  const { index, last } = model;
  let sums = new Int32Array(model.classes.length);
  if (!shared) {
    last.keys = null;
    addSteps(model, findRows(index, keys), sums);
  } else {
    if (last.keys !== shared) {
      last.keys = shared;
      last.sums.fill(0);
      addSteps(model, findRows(index, shared), last.sums);
    }
    sums = last.sums.slice();
    addSteps(model, findMoreRows(index, keys), sums);
  }
  const scores = model.bias.slice();
  for (let c = 0; c < sums.length; c++) scores[c]! += sums[c]! / STEPS;
  return softmax(scores);
}

/** Adds the weights of the keys to `scores`, class by class. A key given twice counts once. */
export function scoreLinear(model: LinearModel, keys: readonly number[], scores: number[]): number[] {
  const sums = new Int32Array(model.classes.length);
  addSteps(model, findRows(model.index, keys), sums);
  for (let c = 0; c < sums.length; c++) scores[c]! += sums[c]! / STEPS;
  return scores;
}

/** Adds the weights of rows, in steps: whole numbers, so that their sum is the same in any order. */
function addSteps({ weights }: LinearModel, { rows, count }: Readonly<FoundRows>, sums: Int32Array): void {
  const n = sums.length;
  if (n === 2) {
    // Most models have two classes, and most decisions are theirs.
    let none = 0;
    let taken = 0;
    for (let i = 0; i < count; i++) {
      const at = rows[i]! * 2;
      none += weights[at]!;
      taken += weights[at + 1]!;
    }
    sums[0]! += none;
    sums[1]! += taken;
    return;
  }
  for (let i = 0; i < count; i++) {
    for (let c = 0, at = rows[i]! * n; c < n; c++, at++) sums[c]! += weights[at]!;
  }
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: number[]): number[] {
  let top = -Infinity;
  for (let c = 0; c < scores.length; c++) top = Math.max(top, scores[c]!);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}

/** What a key adds to class `of`, against the mean of the others. */
export function linearWeight(model: LinearModel, key: number, of: number): number {
  const n = model.classes.length;
  const row = rowOf(model.index, key);
  if (row < 0) return 0;
  let others = 0;
  for (let c = 0; c < n; c++) if (c !== of) others += model.weights[row * n + c]!;
  return (model.weights[row * n + of]! - others / Math.max(1, n - 1)) / STEPS;
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
  return {
    classes: [...classes],
    bias: bias.map((b) => Math.round(b * 1000) / 1000),
    thresholds: thresholds.map((t) => Math.round(t * 1000) / 1000),
    keys: encodeKeys(rows.map((row) => row.key)),
    weights: toBase64(rows.flatMap((row) => row.steps.map((s) => s & 0xff))),
  };
}
