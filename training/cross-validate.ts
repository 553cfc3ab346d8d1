/** Out-of-fold predictions: every article is decided by a model that has not seen it. */
import { encodeModel, type LinearModel, loadModel, predictLinear } from "../extractors/text/linear-model.ts";
import { FOLDS, foldOf } from "./corpus.ts";
import { type Example, type FitOptions, fitSoftmax } from "./softmax.ts";

export interface Settings {
  l2: number;
  l1?: number;
  iterations: number;
  minArticles: number;
  /** Features whose weights all stay below this are left out of the model. */
  smallestWeight: number;
  refit?: FitOptions["refit"];
}

export const DEFAULT_SETTINGS: Settings = { l2: 2, l1: 0.3, iterations: 60, minArticles: 3, smallestWeight: 0.05 };

/** Fits one model; thresholds are 0.5 until they are tuned. */
export function fitModel(classes: readonly string[], examples: readonly Example[], settings: Settings): LinearModel {
  const fitted = fitSoftmax(examples, { classes: classes.length, ...settings });
  const thresholds = classes.map((_, c) => (c === 0 ? 0 : 0.5));
  return loadModel(encodeModel(classes, fitted.bias, thresholds, fitted.keys, fitted.weights, settings.smallestWeight));
}

/**
 * Probabilities of each example from the model fitted without its fold. Examples with label −1 are only predicted,
 * `further` ones only trained on, those of an article (number 0 or more) only for the other folds.
 */
export function outOfFold(
  classes: readonly string[],
  examples: readonly Example[],
  settings: Settings = DEFAULT_SETTINGS,
  further: readonly Example[] = [],
): number[][] {
  const answers: number[][] = new Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(
      classes,
      [...examples, ...further].filter((e) => (e.article < 0 || foldOf(e.article) !== fold) && e.label >= 0),
      settings,
    );
    examples.forEach((e, i) => {
      if (foldOf(e.article) === fold) answers[i] = predictLinear(model, e.keys);
    });
  }
  return answers;
}
