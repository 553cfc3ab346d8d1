/**
 * Fits a chain of two labels (`extractors/text/chain.ts`) over sparse binary features, by L-BFGS with both penalties.
 * Places without a known label are summed over. Deterministic: no random numbers.
 */
import { chainMarginals, type PlaceScores } from "../extractors/text/chain.ts";
import { type Fitted, lbfgs } from "./softmax.ts";

export interface Chain {
  /** In order; `after` holds the features that stand with the label before, 0 or 1. */
  places: readonly { keys: readonly number[]; after: readonly [readonly number[], readonly number[]] }[];
  /** Of each place 0 or 1, −1 where nobody says. */
  labels: readonly number[];
}

export interface ChainSettings {
  l2: number;
  l1: number;
  iterations: number;
  /** A feature must occur in at least this many chains. */
  minChains: number;
}

/** What a place's features are in the table of weights. */
interface Columns {
  keys: Int32Array;
  after: [Int32Array, Int32Array];
}

function frequentKeys(chains: readonly Chain[], minChains: number): number[] {
  const counts = new Map<number, number>();
  for (const { places } of chains) {
    const own = new Set(places.flatMap(({ keys, after }) => [...keys, ...after[0], ...after[1]]));
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, n]) => (n >= minChains ? [key] : [])).sort((a, b) => a - b);
}

/**
 * Weights in two classes: of features of a place only the second class has one; of those that stand with the label
 * before, both. The bias is that of label 1.
 */
export function fitChain(chains: readonly Chain[], settings: ChainSettings): Fitted {
  const told = chains.filter(({ labels }) => labels.some((label) => label >= 0));
  const keys = frequentKeys(told, settings.minChains);
  const row = new Map(keys.map((key, i) => [key, i]));
  const columnsOf = (some: readonly number[]): Int32Array =>
    Int32Array.from([...new Set(some)].flatMap((key) => row.get(key) ?? []));
  const data = told.map(({ places }) =>
    places.map(
      ({ keys: own, after }): Columns => ({
        keys: columnsOf(own),
        after: [columnsOf(after[0]), columnsOf(after[1])],
      }),
    ),
  );
  const size = 2 * keys.length + 1;
  const biasAt = size - 1;

  const evaluate = (w: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    const sum = (columns: Int32Array, label: 0 | 1): number => {
      let total = 0;
      for (const c of columns) total += w[2 * c + label]!;
      return total;
    };
    const add = (columns: Int32Array, label: 0 | 1, by: number): void => {
      for (const c of columns) gradient[2 * c + label]! += by;
    };
    data.forEach((places, d) => {
      const scores = places.map(({ keys: own, after }): PlaceScores => {
        const base = w[biasAt]! + sum(own, 1);
        return [
          [sum(after[0], 0), base + sum(after[0], 1)],
          [sum(after[1], 0), base + sum(after[1], 1)],
        ];
      });
      const all = chainMarginals(scores);
      const right = chainMarginals(scores, told[d]!.labels);
      loss += all.logSum - right.logSum;
      places.forEach(({ keys: own, after }, i) => {
        let one = 0;
        for (const before of [0, 1] as const) {
          for (const label of [0, 1] as const) {
            const by = all.pairs[i]![before][label] - right.pairs[i]![before][label];
            if (by === 0) continue;
            if (label === 1) one += by;
            add(after[before], label, by);
          }
        }
        add(own, 1, one);
        gradient[biasAt]! += one;
      });
    });
    for (let j = 0; j < biasAt; j++) {
      loss += (settings.l2 / 2) * w[j]! * w[j]!;
      gradient[j]! += settings.l2 * w[j]!;
    }
    return loss;
  };
  const w = lbfgs(size, evaluate, settings.iterations, settings.l1, biasAt);
  return { keys, weights: w.subarray(0, biasAt), bias: [0, w[biasAt]!] };
}
