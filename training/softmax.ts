/**
 * Multinomial logistic regression over sparse binary features, fitted by L-BFGS with an L2 penalty on the weights
 * and none on the bias. Deterministic: no random numbers.
 */

export interface Example {
  /** Feature keys; duplicates count once. */
  keys: readonly number[];
  /** Index into the classes. */
  label: number;
  /** Article the example is from; folds never part an article. */
  article: number;
  weight?: number;
}

export interface Fitted {
  keys: number[];
  /** `weights[row * classes + class]`. */
  weights: Float64Array;
  bias: number[];
}

export interface FitOptions {
  classes: number;
  /** Penalty strength, in units of one example. */
  l2: number;
  /** Penalty on the sum of the weights' sizes, in the same units: makes most of them exactly 0. Default 0. */
  l1?: number;
  iterations: number;
  /** A feature must occur in at least this many articles. */
  minArticles: number;
  /** Fit twice: the second time only with features that had a weight of at least `weight`, under the penalty `l2`. */
  refit?: { weight: number; l2: number } | undefined;
}

interface Matrix {
  offsets: Int32Array;
  columns: Int32Array;
}

function index(examples: readonly Example[], minArticles: number): { keys: number[]; matrix: Matrix } {
  const last = new Map<number, number>();
  const articles = new Map<number, number>();
  for (const e of examples) {
    for (const key of e.keys) {
      if (last.get(key) === e.article) continue;
      last.set(key, e.article);
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
  }
  const keys = [...articles].filter(([, n]) => n >= minArticles).map(([key]) => key);
  keys.sort((a, b) => a - b);
  const column = new Map(keys.map((key, i) => [key, i]));
  const offsets = new Int32Array(examples.length + 1);
  const columns: number[] = [];
  examples.forEach((e, i) => {
    for (const key of new Set(e.keys)) {
      const c = column.get(key);
      if (c !== undefined) columns.push(c);
    }
    offsets[i + 1] = columns.length;
  });
  return { keys, matrix: { offsets, columns: Int32Array.from(columns) } };
}

/** Weights below this say nothing after a refit, and cost room in the model file. */
const SMALLEST = 0.05;
/** After a refit weights are multiples of this: fewer different bytes in the model file. */
const STEP = 1 / 16;

/**
 * Fits the weights. Loss: Σ weight·(−log p(label)) + l2/2·‖w‖². With `refit`, a first fit only chooses the features:
 * a fifth of them decides as well as all, once their weights no longer share the work with the others.
 */
export function fitSoftmax(examples: readonly Example[], options: FitOptions): Fitted {
  const fitted = fitOnce(examples, options);
  if (!options.refit) return fitted;
  const { weight, l2 } = options.refit;
  const k = options.classes;
  const kept = new Set(
    fitted.keys.filter((_, row) => fitted.weights.subarray(row * k, row * k + k).some((w) => Math.abs(w) >= weight)),
  );
  const refitted = fitOnce(
    examples.map((e) => ({ ...e, keys: e.keys.filter((key) => kept.has(key)) })),
    { ...options, l2, minArticles: 1 },
  );
  return {
    ...refitted,
    weights: refitted.weights.map((w) => (Math.abs(w) < SMALLEST ? 0 : Math.round(w / STEP) * STEP)),
  };
}

function fitOnce(examples: readonly Example[], options: FitOptions): Fitted {
  const { keys, matrix } = index(examples, options.minArticles);
  const k = options.classes;
  const size = keys.length * k + k;
  const biasAt = keys.length * k;
  const scores = new Float64Array(k);

  const evaluate = (w: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    for (let i = 0; i < examples.length; i++) {
      const e = examples[i]!;
      const weight = e.weight ?? 1;
      for (let c = 0; c < k; c++) scores[c] = w[biasAt + c]!;
      const from = matrix.offsets[i]!;
      const to = matrix.offsets[i + 1]!;
      for (let j = from; j < to; j++) {
        const at = matrix.columns[j]! * k;
        for (let c = 0; c < k; c++) scores[c]! += w[at + c]!;
      }
      let top = -Infinity;
      for (let c = 0; c < k; c++) if (scores[c]! > top) top = scores[c]!;
      let sum = 0;
      for (let c = 0; c < k; c++) sum += Math.exp(scores[c]! - top);
      const logSum = top + Math.log(sum);
      loss += weight * (logSum - scores[e.label]!);
      for (let c = 0; c < k; c++) scores[c] = weight * (Math.exp(scores[c]! - logSum) - (c === e.label ? 1 : 0));
      for (let j = from; j < to; j++) {
        const at = matrix.columns[j]! * k;
        for (let c = 0; c < k; c++) gradient[at + c]! += scores[c]!;
      }
      for (let c = 0; c < k; c++) gradient[biasAt + c]! += scores[c]!;
    }
    for (let j = 0; j < biasAt; j++) {
      loss += (options.l2 / 2) * w[j]! * w[j]!;
      gradient[j]! += options.l2 * w[j]!;
    }
    return loss;
  };

  const w = lbfgs(size, evaluate, options.iterations, options.l1 ?? 0, biasAt);
  return { keys, weights: w.subarray(0, biasAt), bias: [...w.subarray(biasAt)] };
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let s = 0;
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!;
  return s;
};

/**
 * Limited-memory BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, ch. 7); with `l1`
 * on the first `penalized` variables in its orthant-wise form (Andrew and Gao, ICML 2007).
 */
export function lbfgs(
  size: number,
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
  iterations: number,
  l1: number,
  penalized: number,
): Float64Array {
  const MEMORY = 8;
  const sizes = (x: Float64Array): number => {
    let sum = 0;
    if (l1 > 0) for (let i = 0; i < penalized; i++) sum += Math.abs(x[i]!);
    return l1 * sum;
  };
  /** The gradient with the penalty's part: at 0 the side that goes down, or 0 where neither does. */
  const slopes = (x: Float64Array, g: Float64Array): Float64Array => {
    if (l1 === 0) return g;
    const out = g.slice();
    for (let i = 0; i < penalized; i++) {
      if (x[i] !== 0) out[i]! += x[i]! > 0 ? l1 : -l1;
      else out[i] = g[i]! < -l1 ? g[i]! + l1 : g[i]! > l1 ? g[i]! - l1 : 0;
    }
    return out;
  };
  let x = new Float64Array(size);
  let g = new Float64Array(size);
  let f = evaluate(x, g) + sizes(x);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let it = 0; it < iterations; it++) {
    const slope = slopes(x, g);
    const d = slope.slice();
    const alphas: number[] = [];
    for (let h = history.length - 1; h >= 0; h--) {
      const { s, y, rho } = history[h]!;
      const alpha = rho * dot(s, d);
      alphas.push(alpha);
      for (let i = 0; i < size; i++) d[i]! -= alpha * y[i]!;
    }
    const latest = history.at(-1);
    const scale = latest ? dot(latest.s, latest.y) / dot(latest.y, latest.y) : 1 / Math.max(1, Math.sqrt(dot(d, d)));
    for (let i = 0; i < size; i++) d[i]! *= scale;
    for (const { s, y, rho } of history) {
      const beta = rho * dot(y, d);
      const alpha = alphas.pop()!;
      for (let i = 0; i < size; i++) d[i]! += (alpha - beta) * s[i]!;
    }
    if (l1 > 0) for (let i = 0; i < penalized; i++) if (d[i]! * slope[i]! <= 0) d[i] = 0;
    if (dot(slope, d) < 1e-10) break;
    let step = 1;
    const next = new Float64Array(size);
    const nextG = new Float64Array(size);
    let nextF = f;
    for (let tries = 0; tries < 20; tries++) {
      let down = 0;
      for (let i = 0; i < size; i++) {
        let to = x[i]! - step * d[i]!;
        // A weight does not change its sign within a step: it stops at 0.
        if (l1 > 0 && i < penalized && to * (x[i] !== 0 ? x[i]! : -slope[i]!) < 0) to = 0;
        next[i] = to;
        down += slope[i]! * (to - x[i]!);
      }
      nextF = evaluate(next, nextG) + sizes(next);
      if (nextF <= f + 1e-4 * down) break;
      step /= 2;
    }
    if (!(nextF < f)) break;
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      s[i] = next[i]! - x[i]!;
      y[i] = nextG[i]! - g[i]!;
    }
    const sy = dot(s, y);
    if (sy > 1e-12) {
      history.push({ s, y, rho: 1 / sy });
      if (history.length > MEMORY) history.shift();
    }
    const change = (f - nextF) / Math.max(1, Math.abs(f));
    x = next;
    g = nextG;
    f = nextF;
    if (change < 1e-6) break;
  }
  return x;
}
