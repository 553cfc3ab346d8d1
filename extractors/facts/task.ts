/**
 * A decision to be learned: candidates with their features on one side, classes on the other. The engine and the
 * trainer walk the same tasks, so that what was trained is what runs.
 */
import { createSink, type FeatureSink, takeKeys } from "../text/features.ts";
import { explain, type Model, predict } from "../text/model.ts";
import type { Reading } from "../types.ts";

export interface Candidate<M> {
  mention: M;
  keys: number[];
  /** Further keys, the same array for neighboring candidates that have them in common. */
  shared?: readonly number[] | undefined;
  /** Key → readable name, only when explaining. */
  names: ReadonlyMap<number, string> | null;
}

export interface Task<M, I extends Reading = Reading> {
  /** Names the model and the rule id (`model.<name>`). */
  name: string;
  /** The first class is "none". */
  classes: readonly string[];
  candidates(input: I, explaining?: boolean): Candidate<M>[];
  /**
   * The same for an engine that need not explain: those of the candidates whose decision is of any use, with what they have
   * in common kept apart. Training learns from all of them.
   */
  deciding?(input: I): Candidate<M>[];
}

function candidatesOf<M, I extends Reading>(task: Task<M, I>, input: I, explaining: boolean): Candidate<M>[] {
  return !explaining && task.deciding ? task.deciding(input) : task.candidates(input, explaining);
}

export interface Decision<M> {
  mention: M;
  /** Probabilities in the order of the task's classes. */
  probabilities: readonly number[];
  /** Index of the class taken, 0 for none. */
  taken: number;
  /** The strongest signs for a class, the one taken unless another is given; only when explaining. */
  reasons: ((of?: number) => { feature: string; weight: number }[]) | null;
}

/** Builds a candidate; `describe` adds its features to the sink. */
export function candidate<M>(mention: M, explaining: boolean, describe: (sink: FeatureSink) => void): Candidate<M> {
  const sink = createSink(explaining);
  describe(sink);
  return { mention, keys: takeKeys(sink), names: sink.names };
}

/**
 * Decides every candidate of a task: the likeliest class whose probability reaches its threshold, else none.
 */
export function decide<M, I extends Reading>(
  task: Task<M, I>,
  model: Model,
  input: I,
  explaining = false,
): Decision<M>[] {
  return candidatesOf(task, input, explaining).map((one) => decideOne(one, model));
}

/**
 * Decides several tasks that have the same candidates, by name. Models that share a layer sum it once a candidate that way.
 */
export function decideTogether<K extends string, M, I extends Reading>(
  tasks: Record<K, Task<M, I>>,
  models: Record<K, Model>,
  input: I,
  explaining = false,
): Record<K, Decision<M>[]> {
  const names = Object.keys(tasks) as K[];
  const decisions = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, Decision<M>[]>;
  for (const one of candidatesOf(tasks[names[0]!], input, explaining)) {
    for (const name of names) decisions[name].push(decideOne(one, models[name]));
  }
  return decisions;
}

/** Decides one candidate. */
export function decideOne<M>({ mention, keys, shared, names }: Candidate<M>, model: Model): Decision<M> {
  const probabilities = predict(model, keys, shared);
  let taken = 0;
  let best = 0;
  for (let c = 1; c < probabilities.length; c++) {
    if (probabilities[c]! > best) {
      best = probabilities[c]!;
      if (best >= model.thresholds[c]!) taken = c;
      else taken = 0;
    }
  }
  const reasons = names ? (of = taken) => explain(model, keys, names, of) : null;
  return { mention, probabilities, taken, reasons };
}
