/**
 * The network that most decisions share: a table with a row of small numbers a feature, summed over the features of a
 * candidate into a layer of units, and for each decision (a head) a softmax over the units that are above zero.
 * `training/network.ts` fits it.
 */
import { decodeKeys, encodeKeys, type FoundRows, findMoreRows, findRows, type KeyIndex, rowOf } from "./key-index.ts";
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
  /** The table as bytes, four to a lane of 32 bits, so that one addition adds four of them: `packTable`. */
  lanes: Int32Array;
  steps: readonly number[];
  /** The keys that were asked about last, and their sums over the units: several heads ask about a candidate in turn. */
  last: {
    keys: readonly number[] | null;
    with: readonly number[] | undefined;
    sums: Float64Array;
    /** The shared keys whose rows the index has marked, and their sums in steps. */
    shared: readonly number[] | undefined;
    sharedSums: Float64Array;
  };
}

/** One decision of the network. */
export interface NetworkModel {
  classes: readonly string[];
  thresholds: readonly number[];
  layer: Layer;
  head: { unitBias: Float64Array; weights: Float64Array; bias: readonly number[] };
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
  const layer: Layer = {
    index,
    units: file.units,
    lanes: packTable(file.table, file.units),
    steps: file.steps,
    last: {
      keys: null,
      with: undefined,
      sums: new Float64Array(file.units),
      shared: undefined,
      sharedSums: new Float64Array(file.units),
    },
  };
  return Object.fromEntries(
    Object.entries(file.heads).map(([name, { classes, thresholds, unitBias, weights, bias }]) => [
      name,
      {
        classes,
        thresholds,
        layer,
        head: { unitBias: Float64Array.from(unitBias), weights: Float64Array.from(weights), bias },
      },
    ]),
  );
}

/** A number is kept as a byte above zero, so that no sum of bytes borrows from the byte beside it. */
const LIFT = LARGEST;
/** So many rows can be summed in bytes, and so many in halves of a lane, before one runs over. */
const ROWS_IN_BYTES = Math.floor(0xff / (LARGEST + LIFT));
const ROWS_IN_HALVES = Math.floor(0xffff / (LARGEST + LIFT));
/** Two bytes of the four of a lane, each with room for sums of 16 bits. */
const HALVES = 0x00ff00ff;

const lanesOf = (units: number): number => Math.ceil(units / 4);

function packTable(text: string, units: number): Int32Array {
  const width = lanesOf(units);
  const lanes = new Int32Array((text.length / units) * width);
  for (let row = 0, at = 0; at < text.length; row++) {
    for (let u = 0; u < units; u++, at++)
      lanes[row * width + (u >> 2)]! |= (text.charCodeAt(at) - ZERO + LIFT) << (8 * (u & 3));
  }
  return lanes;
}

/** The sums over the units. Hold until other keys are asked about. */
function unitSums(layer: Layer, keys: readonly number[], shared?: readonly number[]): Float64Array {
  const { units, steps, index, last } = layer;
  if (last.keys === keys && last.with === shared) return last.sums;
  last.keys = keys;
  last.with = shared;
  if (!shared) {
    last.shared = undefined;
    last.sums.fill(0);
    addSteps(last.sums, layer, findRows(index, keys));
  } else {
    if (last.shared !== shared) {
      last.shared = shared;
      last.sharedSums.fill(0);
      addSteps(last.sharedSums, layer, findRows(index, shared));
    }
    last.sums.set(last.sharedSums);
    addSteps(last.sums, layer, findMoreRows(index, keys));
  }
  for (let u = 0; u < units; u++) last.sums[u]! *= steps[u]!;
  return last.sums;
}

/** Adds the numbers of rows, in steps: whole numbers, so that their sum is the same in any order. */
function addSteps(sums: Float64Array, layer: Layer, { rows, count }: Readonly<FoundRows>): void {
  for (let u = 0; u < sums.length; u++) sums[u]! -= LIFT * count;
  for (let from = 0; from < count; from += ROWS_IN_HALVES)
    addRows(sums, layer, rows, from, Math.min(count, from + ROWS_IN_HALVES));
}

/** Adds the bytes of rows `[from, to)`, at most `ROWS_IN_HALVES`, to the sums. */
function addRows(sums: Float64Array, { lanes, units }: Layer, rows: Int32Array, from: number, to: number): void {
  const width = lanesOf(units);
  for (let lane = 0; lane < width; lane++) {
    let even = 0;
    let odd = 0;
    let i = from;
    for (; i + ROWS_IN_BYTES <= to; i += ROWS_IN_BYTES) {
      const four =
        lanes[rows[i]! * width + lane]! +
        lanes[rows[i + 1]! * width + lane]! +
        lanes[rows[i + 2]! * width + lane]! +
        lanes[rows[i + 3]! * width + lane]!;
      even += four & HALVES;
      odd += (four >>> 8) & HALVES;
    }
    for (; i < to; i++) {
      const one = lanes[rows[i]! * width + lane]!;
      even += one & HALVES;
      odd += (one >>> 8) & HALVES;
    }
    const u = lane * 4;
    sums[u]! += even & 0xffff;
    sums[u + 1]! += odd & 0xffff;
    sums[u + 2]! += even >>> 16;
    sums[u + 3]! += odd >>> 16;
  }
}

/**
 * Class probabilities, in the order of `model.classes`, summing to 1. `shared` are further keys, summed once as long as the
 * same array is asked about.
 */
export function predictNetwork(model: NetworkModel, keys: readonly number[], shared?: readonly number[]): number[] {
  const { unitBias, weights, bias } = model.head;
  const k = bias.length;
  const sums = unitSums(model.layer, keys, shared);
  const scores = bias.slice();
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
    const step = numberAt(layer, row, u) * layer.steps[u]!;
    weight += step * (head.weights[u * k + of]! - others / Math.max(1, k - 1));
  }
  return weight;
}
/** A number of the table, in steps. */
function numberAt({ lanes, units }: Layer, row: number, unit: number): number {
  return ((lanes[row * lanesOf(units) + (unit >> 2)]! >>> (8 * (unit & 3))) & 0xff) - LIFT;
}
