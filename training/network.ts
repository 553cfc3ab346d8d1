/**
 * Fits the shared network: one table of features that all decisions read, a layer of units over it, and a softmax a
 * decision. Learning the decisions together (Caruana, Machine Learning 28, 1997) lets what one has seen of a word or cue
 * serve the others; leaving out features at random (dropout: Srivastava et al., JMLR 15, 2014) keeps a few telling words
 * from deciding alone. Stochastic gradients with Adam (Kingma and Ba, ICLR 2015), moments kept for the rows that a batch
 * touches. Deterministic: random numbers come from a fixed seed.
 */
import type { Network } from "../extractors/text/network.ts";

/** Something to decide, by one or several heads that look at the same features. */
export interface NetworkExample {
  keys: readonly number[];
  /** Article the example is from. */
  article: number;
  /** Per answer the index of its head and of the class in it; a class of −1 is left out of training. */
  answers: readonly { head: number; label: number }[];
}

export interface NetworkSettings {
  units: number;
  epochs: number;
  /** Share of an example's features left out at each step. */
  featureDropout: number;
  unitDropout: number;
  /** What a weight loses at each of its updates, times the rate. */
  decay: number;
  /** Step of Adam at the beginning; it falls to almost 0 in the last two thirds. */
  rate: number;
  /** A feature must occur in at least this many articles. */
  minArticles: number;
  seed: number;
}

export const NETWORK_SETTINGS: NetworkSettings = {
  units: 32,
  epochs: 7,
  featureDropout: 0.4,
  unitDropout: 0.15,
  decay: 0.03,
  rate: 0.004,
  minArticles: 32,
  seed: 1,
};

/** Examples a step. */
const BATCH = 64;
/** Features count a tenth inside, so that one step of Adam moves a sum of 200 of them by little. */
const SCALE = 0.1;
const SPREAD = 0.1;
const BETA1 = 0.9;
const BETA2 = 0.999;

/** Uniform numbers in [0, 1): mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Weights with their moments and the gradient of the current step. */
class Parameters {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  private readonly first: Float32Array;
  private readonly second: Float32Array;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.gradient = new Float32Array(size);
    this.first = new Float32Array(size);
    this.second = new Float32Array(size);
  }

  /** One step of Adam on `[from, to)`; clears the gradient there. */
  update(from: number, to: number, rate: number, decay: number): void {
    const { values, gradient, first, second } = this;
    for (let i = from; i < to; i++) {
      const g = gradient[i]!;
      gradient[i] = 0;
      const m = BETA1 * first[i]! + (1 - BETA1) * g;
      const v = BETA2 * second[i]! + (1 - BETA2) * g * g;
      first[i] = m;
      second[i] = v;
      values[i]! -= rate * (m / (Math.sqrt(v) + 1e-8) + decay * values[i]!);
    }
  }
}

/** Keys that occur in enough articles, ascending. */
function frequentKeys(examples: readonly NetworkExample[], minArticles: number): number[] {
  const last = new Map<number, number>();
  const articles = new Map<number, number>();
  for (const { keys, article } of examples) {
    for (const key of keys) {
      if (last.get(key) === article) continue;
      last.set(key, article);
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
  }
  return [...articles].flatMap(([key, n]) => (n >= minArticles ? [key] : [])).sort((a, b) => a - b);
}

/** Fits a network for heads with the given classes. */
export function fitNetwork(
  heads: readonly { name: string; classes: readonly string[] }[],
  examples: readonly NetworkExample[],
  settings: NetworkSettings = NETWORK_SETTINGS,
): Network {
  const { units, epochs, featureDropout, unitDropout, decay } = settings;
  const random = randomNumbers(settings.seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const keys = frequentKeys(examples, settings.minArticles);
  const column = new Map(keys.map((key, row) => [key, row]));
  const rows = examples.map((e) => Int32Array.from([...new Set(e.keys)].flatMap((key) => column.get(key) ?? [])));

  const table = new Parameters(keys.length * units);
  for (let i = 0; i < table.values.length; i++) table.values[i] = SPREAD * normal();
  // Of each head: the bias of its units, its weights (unit by unit, class by class), the bias of its classes.
  const offsets: number[] = [];
  let size = 0;
  for (const { classes } of heads) {
    offsets.push(size);
    size += units + units * classes.length + classes.length;
  }
  const tops = new Parameters(size);
  heads.forEach(({ classes }, h) => {
    const at = offsets[h]! + units;
    for (let i = 0; i < units * classes.length; i++) tops.values[at + i] = SPREAD * normal();
  });

  const order = Int32Array.from(examples.keys());
  const sums = new Float64Array(units);
  const sumGradient = new Float64Array(units);
  const active = new Float64Array(units);
  const gain = new Float64Array(units);
  const scores = new Float64Array(Math.max(...heads.map((h) => h.classes.length)));
  const kept = new Int32Array(rows.reduce((most, row) => Math.max(most, row.length), 1));
  const touched = new Int32Array(keys.length);
  const isTouched = new Uint8Array(keys.length);
  const input = SCALE / (1 - featureDropout);
  const steps = epochs * Math.ceil(examples.length / BATCH);
  let step = 0;

  /** Adds the gradients of one head's answer. */
  const learn = (head: number, label: number, weight: number): void => {
    const k = heads[head]!.classes.length;
    const biasAt = offsets[head]!;
    const weightsAt = biasAt + units;
    const classesAt = weightsAt + units * k;
    const { values, gradient } = tops;
    for (let c = 0; c < k; c++) scores[c] = values[classesAt + c]!;
    for (let u = 0; u < units; u++) {
      const a = sums[u]! + values[biasAt + u]!;
      gain[u] = a > 0 && random() >= unitDropout ? 1 / (1 - unitDropout) : 0;
      active[u] = a > 0 ? a * gain[u]! : 0;
      if (active[u] === 0) continue;
      for (let c = 0, at = weightsAt + u * k; c < k; c++, at++) scores[c]! += active[u]! * values[at]!;
    }
    let top = -Infinity;
    for (let c = 0; c < k; c++) if (scores[c]! > top) top = scores[c]!;
    let total = 0;
    for (let c = 0; c < k; c++) {
      scores[c] = Math.exp(scores[c]! - top);
      total += scores[c]!;
    }
    for (let c = 0; c < k; c++) {
      scores[c] = weight * (scores[c]! / total - (c === label ? 1 : 0));
      gradient[classesAt + c]! += scores[c]!;
    }
    for (let u = 0; u < units; u++) {
      if (gain[u] === 0) continue;
      let g = 0;
      for (let c = 0, at = weightsAt + u * k; c < k; c++, at++) {
        gradient[at]! += scores[c]! * active[u]!;
        g += scores[c]! * values[at]!;
      }
      g *= gain[u]!;
      gradient[biasAt + u]! += g;
      sumGradient[u]! += g;
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swapped = order[i]!;
      order[i] = order[j]!;
      order[j] = swapped;
    }
    for (let from = 0; from < order.length; from += BATCH) {
      const to = Math.min(order.length, from + BATCH);
      let touches = 0;
      for (let n = from; n < to; n++) {
        const example = examples[order[n]!]!;
        const row = rows[order[n]!]!;
        let count = 0;
        for (let j = 0; j < row.length; j++) if (random() >= featureDropout) kept[count++] = row[j]!;
        sums.fill(0);
        for (let j = 0; j < count; j++)
          for (let u = 0, at = kept[j]! * units; u < units; u++, at++) sums[u]! += table.values[at]!;
        for (let u = 0; u < units; u++) sums[u]! *= input;
        sumGradient.fill(0);
        const weight = 1 / (to - from);
        for (const { head, label } of example.answers) if (label >= 0) learn(head, label, weight);
        for (let u = 0; u < units; u++) sumGradient[u]! *= input;
        for (let j = 0; j < count; j++) {
          const r = kept[j]!;
          if (isTouched[r] === 0) {
            isTouched[r] = 1;
            touched[touches++] = r;
          }
          for (let u = 0, at = r * units; u < units; u++, at++) table.gradient[at]! += sumGradient[u]!;
        }
      }
      step++;
      const left = Math.min(1, 1.5 * (1 - step / steps) + 0.02);
      const rate = (settings.rate * left * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step);
      for (let i = 0; i < touches; i++) {
        const r = touched[i]!;
        isTouched[r] = 0;
        table.update(r * units, (r + 1) * units, rate, decay);
      }
      tops.update(0, size, rate, 0);
    }
  }

  return {
    keys,
    units,
    table: table.values.map((x) => SCALE * x),
    heads: heads.map(({ name, classes }, h) => {
      const at = offsets[h]!;
      const k = classes.length;
      return {
        name,
        classes,
        unitBias: tops.values.slice(at, at + units),
        weights: tops.values.slice(at + units, at + units + units * k),
        bias: tops.values.slice(at + units + units * k, at + units + units * k + k),
      };
    }),
  };
}
