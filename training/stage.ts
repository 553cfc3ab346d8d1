/** One learned decision: examples out of the corpus, out-of-fold answers, thresholds, the final model. */
import type { GuideArticle, GuideFact } from "../evaluation/guide.ts";
import { sameFact } from "../evaluation/match.ts";
import type { Scene } from "../extractors/facts/scene.ts";
import type { Decision, Task } from "../extractors/facts/task.ts";
import { encodeModel, type LinearModel, loadModel, type ModelFile } from "../extractors/text/linear-model.ts";
import type { Draft } from "../extractors/types.ts";
import { outOfFold, type Settings } from "./cross-validate.ts";
import { draftFact } from "./draft-fact.ts";
import { type Example, fitSoftmax } from "./softmax.ts";

export interface Stage<M> {
  task: Task<M, Scene>;
  /** Class index of a candidate, 0 for none, −1 to leave it out of training. */
  label(mention: M, scene: Scene, article: GuideArticle): number;
  settings: Settings;
  /** Examples only trained on. Those from outside the articles have negative article numbers. */
  further?: readonly Example[];
}

export interface StageResult<M> {
  /** Out-of-fold decisions of each article, `taken` by the tuned thresholds. */
  decisions: Decision<M>[][];
  examples: Example[];
  thresholds: number[];
  /** F1 of the field at the tuned thresholds, stories aside; null until they are tuned. */
  f1: number | null;
}

/** Candidates and labels of all articles, answered by models that have not seen them. Thresholds are 0.5. */
export function answerOutOfFold<M>(
  stage: Stage<M>,
  scenes: readonly Scene[],
  articles: readonly GuideArticle[],
): StageResult<M> {
  const examples: Example[] = [];
  const mentions: M[][] = [];
  scenes.forEach((scene, article) => {
    mentions[article] = [];
    for (const { mention, keys } of stage.task.candidates(scene)) {
      mentions[article]!.push(mention);
      examples.push({ keys, label: stage.label(mention, scene, articles[article]!), article });
    }
  });
  const answers = outOfFold(stage.task.classes, examples, stage.settings, stage.further);
  let at = 0;
  const decisions = mentions.map((list) =>
    list.map((mention) => ({ mention, probabilities: answers[at++]!, taken: 0, reasons: null })),
  );
  const thresholds = stage.task.classes.map((_, c) => (c === 0 ? 0 : 0.5));
  take(decisions, thresholds);
  return { decisions, examples, thresholds, f1: null };
}

/** Applies thresholds to decisions in place: the likeliest class but "none", where it reaches its threshold. */
export function take<M>(decisions: readonly Decision<M>[][], thresholds: readonly number[]): void {
  for (const list of decisions) {
    for (const d of list) {
      let best = 1;
      for (let c = 2; c < d.probabilities.length; c++) if (d.probabilities[c]! > d.probabilities[best]!) best = c;
      d.taken = d.probabilities[best]! >= thresholds[best]! ? best : 0;
    }
  }
}

interface Item {
  article: number;
  /** What the article counts. */
  weight: number;
  class: number;
  probability: number;
  key: string;
  gold: number[];
}

/**
 * What an article of our own counts when thresholds are tuned, against one of the corpus's first articles. Ours were written to be hard
 * and are four in five of all; thresholds for the mix let too much through on others.
 */
const OWN_WEIGHT = 0.25;

const GRID = Array.from({ length: 19 }, (_, i) => 0.05 * (i + 1));
const ROUNDS = 3;

/**
 * Thresholds per class that make the F1 of the field largest, by coordinate ascent over a grid. `toDrafts` turns
 * the decisions of one article, all taken, into one draft each or none; `classOf` gives a draft's class.
 */
export function tuneThresholds<M>(
  result: StageResult<M>,
  articles: readonly GuideArticle[],
  field: GuideFact["field"],
  toDrafts: (article: number, decisions: readonly Decision<M>[]) => { draft: Draft; class: number }[],
): number[] {
  const classes = result.thresholds.length;
  take(
    result.decisions,
    result.thresholds.map((_, c) => (c === 0 ? 0 : 0.02)),
  );
  const items: Item[] = [];
  let goldCount = 0;
  articles.forEach((article, a) => {
    const gold = article.facts.filter((f) => f.field === field);
    const weight = article.id.includes("-h-") ? OWN_WEIGHT : 1;
    goldCount += weight * gold.length;
    for (const { draft, class: c } of toDrafts(a, result.decisions[a]!)) {
      const fact = draftFact(draft);
      items.push({
        article: a,
        weight,
        class: c,
        probability: draft.probability,
        key: JSON.stringify({ ...fact, quote: "", aliases: 0 }),
        gold: gold.flatMap((g, i) => (sameFact(g, fact) ? [i] : [])),
      });
    }
  });
  items.sort((x, y) => x.article - y.article || y.probability - x.probability);
  const score = (thresholds: readonly number[]): number => {
    let hits = 0;
    let predicted = 0;
    let article = -1;
    let keys = new Set<string>();
    let used = new Set<number>();
    for (const item of items) {
      if (item.article !== article) {
        article = item.article;
        keys = new Set();
        used = new Set();
      }
      if (item.probability < thresholds[item.class]! || keys.has(item.key)) continue;
      keys.add(item.key);
      predicted += item.weight;
      const free = item.gold.find((g) => !used.has(g));
      if (free !== undefined) {
        used.add(free);
        hits += item.weight;
      }
    }
    return (2 * hits) / Math.max(1, predicted + goldCount);
  };
  let thresholds: number[] = result.thresholds.map((_, c) => (c === 0 ? 0 : 0.4));
  let best = score(thresholds);
  for (let round = 0; round < ROUNDS; round++) {
    for (let c = 1; c < classes; c++) {
      for (const t of GRID) {
        const next = thresholds.with(c, t);
        const f = score(next);
        if (f > best + 1e-9) {
          best = f;
          thresholds = next;
        }
      }
    }
  }
  result.thresholds = thresholds;
  result.f1 = best;
  take(result.decisions, thresholds);
  return thresholds;
}

/** Fits the stage on all its examples and writes it as a model file. */
export function finish<M>(stage: Stage<M>, result: StageResult<M>): { file: ModelFile; model: LinearModel } {
  const examples = [...result.examples.filter((e) => e.label >= 0), ...(stage.further ?? [])];
  const fitted = fitSoftmax(examples, { classes: stage.task.classes.length, ...stage.settings });
  const file = encodeModel(
    stage.task.classes,
    fitted.bias,
    result.thresholds,
    fitted.keys,
    fitted.weights,
    stage.settings.smallestWeight,
  );
  return { file, model: loadModel(file) };
}
