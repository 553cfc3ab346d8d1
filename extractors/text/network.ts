/**
 * The network that most decisions share: a table with a row of small numbers a feature, summed over the features of a
 * candidate into a layer of units, and for each decision (a head) a softmax over the units that are above zero.
 * `training/network.ts` fits it.
 */
import { decodeKeys, eachRow, encodeKeys, type KeyIndex, rowOf } from "./key-index.ts";
import { softmax } from "./linear-model.ts";

export interface Head {
  name: string;
  classes: readonly string[];
  /** One a unit. */
  unitBias: Float32Array;
  /** `weights[unit * classes + class]`. */
  weights: Float32Array;
  /** One a class. */
  bias: Float32Array;
}

/** A network as it is fitted. */
export interface Network {
  /** Feature keys, ascending. */
  keys: readonly number[];
  units: number;
  /** `table[row * units + unit]`. */
  table: Float32Array;
  heads: readonly Head[];
}

/** The file format of a network. */
export interface NetworkFile {
  units: number;
  /** As in a linear model's file. */
  keys: string;
  /** A character a number, row by row: its step, −28 to 28, from "#" to "[". */
  table: string;
  /** What a step is worth, a unit. */
  steps: number[];
  heads: Record<
    string,
    { classes: string[]; thresholds: number[]; unitBias: number[]; weights: number[]; bias: number[] }
  >;
}

interface Layer {
  index: KeyIndex;
  units: number;
  table: Int8Array;
  steps: readonly number[];
  /** Sums over the units by the array of keys that they are of: several heads ask about the same candidate. */
  sums: WeakMap<readonly number[], Float64Array>;
}

/** One decision of the network. */
export interface NetworkModel {
  classes: readonly string[];
  thresholds: readonly number[];
  layer: Layer;
  head: { unitBias: readonly number[]; weights: readonly number[]; bias: readonly number[] };
}

const LARGEST = 28;
/** The character of step 0: "?". The range of characters leaves out the quotation mark and the backslash. */
const ZERO = 63;
/** Steps to a standard deviation of a unit's numbers. */
const STEPS_PER_DEVIATION = 1;

/** Writes a network file. Rows that round to nothing are dropped. `thresholds` are given a head. */
export function encodeNetwork(network: Network, thresholds: Readonly<Record<string, readonly number[]>>): NetworkFile {
  const { keys, units, table } = network;
  const steps = Array.from({ length: units }, (_, u) => {
    let squares = 0;
    for (let at = u; at < table.length; at += units) squares += table[at]! * table[at]!;
    return rounded(Math.sqrt(squares / Math.max(1, keys.length)) / STEPS_PER_DEVIATION) || 1;
  });
  const kept: number[] = [];
  let text = "";
  keys.forEach((key, row) => {
    const codes = steps.map((step, u) => {
      const n = Math.round(table[row * units + u]! / step);
      return ZERO + Math.max(-LARGEST, Math.min(LARGEST, n));
    });
    if (codes.every((code) => code === ZERO)) return;
    kept.push(key);
    text += String.fromCharCode(...codes);
  });
  return {
    units,
    keys: encodeKeys(kept),
    table: text,
    steps,
    heads: Object.fromEntries(
      network.heads.map(({ name, classes, unitBias, weights, bias }) => [
        name,
        {
          classes: [...classes],
          thresholds: (thresholds[name] ?? classes.map((_, c) => (c === 0 ? 0 : 0.5))).map(rounded),
          unitBias: Array.from(unitBias, rounded),
          weights: Array.from(weights, rounded),
          bias: Array.from(bias, rounded),
        },
      ]),
    ),
  };
}

const rounded = (x: number): number => Number(x.toPrecision(3));

/** Reads a network file: a model for each of its heads. Throws on a damaged one. */
export function loadNetwork(file: NetworkFile): Record<string, NetworkModel> {
  const index = decodeKeys(file.keys);
  if (index.size * file.units !== file.table.length) throw new Error("damaged network: keys and table disagree");
  const table = new Int8Array(file.table.length);
  for (let i = 0; i < table.length; i++) table[i] = file.table.charCodeAt(i) - ZERO;
  const layer: Layer = { index, units: file.units, table, steps: file.steps, sums: new WeakMap() };
  return Object.fromEntries(
    Object.entries(file.heads).map(([name, { classes, thresholds, ...head }]) => [
      name,
      { classes, thresholds, layer, head },
    ]),
  );
}

function unitSums(layer: Layer, keys: readonly number[]): Float64Array {
  const known = layer.sums.get(keys);
  if (known) return known;
  const { units, table } = layer;
  const sums = new Float64Array(units);
  eachRow(layer.index, keys, (row) => {
    for (let u = 0, at = row * units; u < units; u++, at++) sums[u]! += table[at]!;
  });
  for (let u = 0; u < units; u++) sums[u]! *= layer.steps[u]!;
  layer.sums.set(keys, sums);
  return sums;
}

/** Class probabilities, in the order of `model.classes`, summing to 1. */
export function predictNetwork(model: NetworkModel, keys: readonly number[]): Float64Array {
  const { unitBias, weights, bias } = model.head;
  const k = bias.length;
  const sums = unitSums(model.layer, keys);
  const scores = Float64Array.from(bias);
  for (let u = 0; u < sums.length; u++) {
    const a = sums[u]! + unitBias[u]!;
    if (a > 0) for (let c = 0, at = u * k; c < k; c++, at++) scores[c]! += a * weights[at]!;
  }
  return softmax(scores);
}

/** What a key adds to class `of` against the mean of the others, among these keys: exact while no unit turns on or off. */
export function networkWeight(model: NetworkModel, keys: readonly number[], key: number, of: number): number {
  const { layer, head } = model;
  const row = rowOf(layer.index, key);
  if (row < 0) return 0;
  const k = model.classes.length;
  const sums = unitSums(layer, keys);
  let weight = 0;
  for (let u = 0; u < layer.units; u++) {
    if (sums[u]! + head.unitBias[u]! <= 0) continue;
    let others = 0;
    for (let c = 0; c < k; c++) if (c !== of) others += head.weights[u * k + c]!;
    const step = layer.table[row * layer.units + u]! * layer.steps[u]!;
    weight += step * (head.weights[u * k + of]! - others / Math.max(1, k - 1));
  }
  return weight;
}
