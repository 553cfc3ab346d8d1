/** A learned decision: a linear model of its own, a head of the shared network, or the mean of both. */
import { type LinearModel, linearWeight, predictLinear } from "./linear-model.ts";
import { type NetworkModel, networkWeight, predictNetwork } from "./network.ts";

/** Two models that answer by the mean of their probabilities; the thresholds are for the mean. */
export interface MeanModel {
  classes: readonly string[];
  thresholds: readonly number[];
  linear: LinearModel;
  network: NetworkModel;
}

export type Model = LinearModel | NetworkModel | MeanModel;

/** The mean of two models of the same decision. The thresholds are those of the linear model's file. */
export function meanOf(linear: LinearModel, network: NetworkModel): MeanModel {
  return { classes: linear.classes, thresholds: linear.thresholds, linear, network };
}

/**
 * Class probabilities, in the order of `model.classes`, summing to 1. A key given twice counts once. `shared` are further
 * keys of this and the next questions: they are summed once as long as the same array is asked about.
 */
export function predict(model: Model, keys: readonly number[], shared?: readonly number[]): number[] {
  if ("linear" in model)
    return meanProbabilities(predictLinear(model.linear, keys, shared), predictNetwork(model.network, keys, shared));
  return "layer" in model ? predictNetwork(model, keys, shared) : predictLinear(model, keys, shared);
}

/** The mean, class by class. */
export function meanProbabilities(a: readonly number[], b: readonly number[]): number[] {
  return a.map((p, c) => (p + b[c]!) / 2);
}

function weightOf(model: Model, keys: readonly number[], key: number, of: number): number {
  if ("linear" in model) {
    return (linearWeight(model.linear, key, of) + networkWeight(model.network, keys, key, of)) / 2;
  }
  return "layer" in model ? networkWeight(model, keys, key, of) : linearWeight(model, key, of);
}

/** The features that spoke loudest for class `of` (against the mean of the others), strongest first. */
export function explain(
  model: Model,
  keys: readonly number[],
  names: ReadonlyMap<number, string>,
  of: number,
  limit = 8,
): { feature: string; weight: number }[] {
  return [...new Set(keys)]
    .map((key) => ({ feature: names.get(key) ?? `#${key}`, weight: weightOf(model, keys, key, of) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, limit);
}
