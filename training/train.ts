/**
 * Learns the engine's weights from the project's corpus and writes them to `extractors/facts/weights`.
 *
 *     node training/train.ts [--dry] [--predictions FILE]
 *
 * Every figure it prints is out of fold: each article is decided by models that have not seen it, and what one
 * decision hands to the next was out of fold too. `--dry` writes no weights; `--predictions` keeps the out-of-fold facts
 * in the guide's format, to look at what is missed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { calibrationBins, judgeFacts, renderCalibration } from "../evaluation/calibration.ts";
import type { GuideArticle } from "../evaluation/guide.ts";
import { toGuideFacts } from "../evaluation/guide.ts";
import { score } from "../evaluation/score.ts";

import { causeDrafts, causeTask } from "../extractors/facts/cause.ts";
import { dataClassDrafts, dataClassTask } from "../extractors/facts/data-class.ts";
import { dataVolumeDrafts, dataVolumeTask } from "../extractors/facts/data-volume.ts";
import { type DateKindMention, dateKindDrafts, dateKindTask } from "../extractors/facts/date-kind.ts";
import { type GateMention, gateTask, tellingOrNone } from "../extractors/facts/gate.ts";
import {
  draftsOf,
  mainOrganization,
  partsOfNames,
  perhapsBreached,
  type RoleDecisions,
  voicesOfRoles,
} from "../extractors/facts/index.ts";
import { type OperatorMention, operatorDrafts, operatorTask } from "../extractors/facts/operator.ts";
import { PRICE_CLASSES, type PriceMention, priceDrafts, priceTask } from "../extractors/facts/price.ts";
import { type ResponseMention, responseDrafts, responseTasks } from "../extractors/facts/response.ts";
import { possibleOrganizations, ROLES, roleDrafts, roleTasks } from "../extractors/facts/role.ts";
import { buildScene, type Scene } from "../extractors/facts/scene.ts";
import type { Decision } from "../extractors/facts/task.ts";
import {
  type CountMention,
  countUnitTask,
  victimCountDrafts,
  victimCountTask,
} from "../extractors/facts/victim-count.ts";
import { toFacts } from "../extractors/finish.ts";
import { createGazetteer } from "../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../extractors/reading.ts";
import { placeDrafts, storyNumbers } from "../extractors/stories/place.ts";
import { STORY_CLASSES, segment, storySigns } from "../extractors/stories/segment.ts";
import { encodeModel, loadModel, type ModelFile } from "../extractors/text/linear-model.ts";
import { meanProbabilities } from "../extractors/text/model.ts";
import { COUNT_STATUSES, DATE_KINDS, type Draft, OPERATOR_ROLES, STANCES, type Stance } from "../extractors/types.ts";
import { calibrateOutOfFold, fitCalibration, type RawJudged } from "./calibrate.ts";
import { type Chain, type ChainSettings, fitChain } from "./chain.ts";
import { FOLDS, foldOf, readCorpus } from "./corpus.ts";
import { DEFAULT_SETTINGS, type Settings } from "./cross-validate.ts";
import { causeSentences, labelCause } from "./labels/cause.ts";
import { labelDataClass } from "./labels/data-class.ts";
import { labelDataVolume } from "./labels/data-volume.ts";
import { labelDateKind } from "./labels/date-kind.ts";
import { beginnings, labelGate, shortArticles } from "./labels/gate.ts";
import { labelOperator } from "./labels/operator.ts";
import { labelPrice } from "./labels/price.ts";
import { labelResponse } from "./labels/response.ts";
import { labelRole } from "./labels/role.ts";
import { storyLabels } from "./labels/story.ts";
import { labelCountUnit, labelVictimCount } from "./labels/victim-count.ts";
import { NETWORK_SETTINGS, type NetworkSettings } from "./network.ts";
import { answerOutOfFold, finish, type Stage, type StageResult, take, tuneThresholds } from "./stage.ts";
import { answerTogether } from "./together.ts";
import { undecidedCurve } from "./undecided.ts";

/** Probability of a breach from which an article is read; see the curve that training prints. */
const GATE_THRESHOLD = 0.6;
const SETTINGS: Settings = { ...DEFAULT_SETTINGS };
/** The first pass only hands parts and voices to the decisions of the second. */
const FIRST_PASS: NetworkSettings = { ...NETWORK_SETTINGS, units: 24, epochs: 5 };
/**
 * The chain of stories. F1 over the sentences of other breaches, three folds of five of 3,972 articles: l1 0.3 76.0, 0.6 75.9, none 74.7 at
 * its best leaning with twice as many signs.
 */
const STORY_CHAIN: ChainSettings = { l2: 2, l1: 0.3, iterations: 60, minChains: 3 };
/** Added to the score of "another breach" at each sentence: the rarer label is missed more often than it is given in vain. */
const STORY_LEANING = 0.15;
/** A linear model beside the network keeps fewer signs. */
const BESIDE_NETWORK: Settings = { ...SETTINGS, l1: 0.6 };
const WEIGHTS = join(import.meta.dirname, "../extractors/facts/weights");

const started = performance.now();
const log = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const dry = process.argv.includes("--dry");
const { fit } = readCorpus();
const gazetteer = createGazetteer();
const readings = fit.map((article) => readArticle(article, article.language, gazetteer));
log(`${fit.length} articles read`);

const files: Record<string, ModelFile> = {};

/** Answers a stage out of fold, tunes its thresholds and keeps its final model. */
function run<M>(
  stage: Stage<M>,
  scenes: readonly Scene[],
  field: Draft["field"] | null,
  toDrafts?: (article: number, decisions: readonly Decision<M>[]) => { draft: Draft; class: number }[],
): StageResult<M> {
  const result = answerOutOfFold(stage, scenes, fit);
  if (field && toDrafts) tuneThresholds(result, fit, field, toDrafts);
  files[stage.task.name] = finish(stage, result).file;
  const size = gzipSync(JSON.stringify(files[stage.task.name])).length;
  log(
    `${stage.task.name.padEnd(14)} ${result.examples.length} candidates, ${(size / 1024).toFixed(1)} KiB, thresholds ${result.thresholds.map((t) => t.toFixed(2)).join(" ")}${result.f1 === null ? "" : `, F1 ${(100 * result.f1).toFixed(1)}`}`,
  );
  return result;
}

/** Two models' answers to the same candidates, averaged. */
const mean = <M>(linear: StageResult<M>, network: StageResult<M>): StageResult<M> => ({
  ...network,
  decisions: network.decisions.map((list, a) =>
    list.map((d, i) => ({
      ...d,
      probabilities: meanProbabilities(linear.decisions[a]![i]!.probabilities, d.probabilities),
    })),
  ),
});

const single = (drafts: Draft[], classOf: (draft: Draft) => number) =>
  drafts.map((draft) => ({ draft, class: classOf(draft) }));

const tune = <M>(
  result: StageResult<M>,
  name: string,
  field: Draft["field"] | null,
  toDrafts?: (article: number, decisions: readonly Decision<M>[]) => { draft: Draft; class: number }[],
): StageResult<M> => {
  if (field && toDrafts) tuneThresholds(result, fit, field, toDrafts);
  log(
    `${name.padEnd(14)} ${result.decisions.flat().length} candidates, thresholds ${result.thresholds.map((t) => t.toFixed(2)).join(" ")}${result.f1 === null ? "" : `, F1 ${(100 * result.f1).toFixed(1)}`}`,
  );
  return result;
};

/** Tunes the thresholds of the stances together: they are one field. */
function tuneResponses(results: Record<Stance, StageResult<ResponseMention>>): void {
  const classes = ["none", ...STANCES];
  const asOne = scenes.map((_, a) =>
    STANCES.flatMap((stance, s) =>
      results[stance].decisions[a]!.map((d) => {
        const probabilities: number[] = new Array(classes.length).fill(0);
        probabilities[s + 1] = d.probabilities[1]!;
        return { ...d, probabilities };
      }),
    ),
  );
  const all = { decisions: asOne, examples: [], thresholds: classes.map((_, c) => (c === 0 ? 0 : 0.5)), f1: null };
  tune<ResponseMention>(all, "response", "response", (a, decisions) =>
    STANCES.flatMap((stance, s) =>
      responseDrafts(
        scenes[a]!,
        stance,
        decisions.flatMap((d) =>
          d.probabilities[s + 1]! > 0 ? [{ ...d, probabilities: d.probabilities.slice(s, s + 2) }] : [],
        ),
      ).map((draft) => ({ draft, class: s + 1 })),
    ),
  );
  STANCES.forEach((stance, s) => {
    results[stance].thresholds = [0, all.thresholds[s + 1]!];
    take(results[stance].decisions, results[stance].thresholds);
  });
}

// Which part each name plays, by the words around it; counts, prices and operators are learned beside it.
const plain = readings.map((reading) => buildScene(reading));
const roleHeads = ROLES.map((role) => ({ task: roleTasks[role], label: labelRole(role), scenes: plain }));
const factHeads = (scenes: readonly Scene[]) => [
  { task: victimCountTask, label: labelVictimCount, scenes },
  { task: priceTask, label: labelPrice, scenes },
  { task: operatorTask, label: labelOperator, scenes },
  { task: dateKindTask, label: labelDateKind, scenes },
  { task: countUnitTask, label: labelCountUnit, scenes },
];
const tuneRoles = (answers: Map<string, StageResult<unknown>>) =>
  Object.fromEntries(
    ROLES.map((role) => [
      role,
      tune(answers.get(role) as StageResult<{ entity: number }>, role, role, (a, d) =>
        single(roleDrafts(plain[a]!, role, d), () => 1),
      ),
    ]),
  ) as Record<(typeof ROLES)[number], StageResult<{ entity: number }>>;
const first = await answerTogether([...roleHeads, ...factHeads(plain)], fit, FIRST_PASS, false);
let roleResults = tuneRoles(first.results);
const rolesOf = (a: number): RoleDecisions =>
  Object.fromEntries(ROLES.map((role) => [role, roleResults[role].decisions[a]!])) as RoleDecisions;

// Which sentences tell of another breach.
const chains = readings.map((reading, a) => ({
  places: storySigns(reading, partsOfNames(rolesOf(a))),
  labels: storyLabels(fit[a]!, reading),
}));
const fitStories = (some: readonly Chain[]): ModelFile => {
  const { bias, keys, weights } = fitChain(some, STORY_CHAIN);
  return encodeModel(
    STORY_CLASSES,
    [bias[0]!, bias[1]! + STORY_LEANING],
    [0, 0.5],
    keys,
    weights,
    SETTINGS.smallestWeight,
  );
};
const labels = new Array<Uint8Array>(fit.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = loadModel(fitStories(chains.filter((_, a) => foldOf(a) !== fold)));
  fit.forEach((_, a) => {
    if (foldOf(a) === fold) labels[a] = segment(chains[a]!.places, model);
  });
}
files.story = fitStories(chains);
{
  const told = chains.flatMap(({ labels: right }, a) =>
    right.flatMap((label, s) => (label < 0 ? [] : [{ label, given: labels[a]![s]! }])),
  );
  const count = (label: number, given: number) => told.filter((x) => x.label === label && x.given === given).length;
  const f1 = (2 * count(1, 1)) / (2 * count(1, 1) + count(0, 1) + count(1, 0));
  log(
    `story          ${told.length} sentences, ${(gzipSync(JSON.stringify(files.story)).length / 1024).toFixed(1)} KiB, F1 of other breaches ${(100 * f1).toFixed(1)}`,
  );
}

// All else, with the names' parts and the stories known.
const scenes = readings.map((reading, a) =>
  buildScene(reading, {
    kinds: voicesOfRoles(reading, rolesOf(a)),
    elsewhere: Float64Array.from(labels[a]!),
    main: mainOrganization(rolesOf(a)),
  }),
);
const responseHeads = STANCES.map((stance) => ({
  task: responseTasks[stance],
  label: labelResponse(stance),
  scenes,
}));
const heads = [...roleHeads, ...factHeads(scenes), ...responseHeads];
const fitting = answerTogether(heads, fit, NETWORK_SETTINGS, true);
const linearCounts = run({ task: victimCountTask, label: labelVictimCount, settings: BESIDE_NETWORK }, scenes, null);
const linearPrices = run({ task: priceTask, label: labelPrice, settings: BESIDE_NETWORK }, scenes, null);
/** Thresholds that let everything through, for tuning the real one. */
const ANY = causeTask.classes.map(() => 0);
const causes = run(
  {
    task: causeTask,
    label: labelCause,
    settings: { ...SETTINGS, l2: 2, l1: 0, minArticles: 4, refit: { weight: 0.1, l2: 2 } },
    further: causeSentences(),
  },
  scenes,
  "cause",
  (a, d) => single(causeDrafts(scenes[a]!, d, ANY), () => 1),
);
// Some causes are told too seldom for a threshold of their own.
causes.thresholds = causes.thresholds.map((_, c) => (c === 0 ? 0 : causes.thresholds[1]!));
files.cause!.thresholds = causes.thresholds;
const dataClasses = run(
  {
    task: dataClassTask,
    label: labelDataClass,
    settings: { ...SETTINGS, l2: 4, l1: 0, refit: { weight: 0.12, l2: 3 } },
  },
  scenes,
  "dataClass",
  (a, d) => single(dataClassDrafts(scenes[a]!, d), () => 1),
);
const volumes = run(
  { task: dataVolumeTask, label: labelDataVolume, settings: SETTINGS },
  scenes,
  "dataVolume",
  (a, d) => single(dataVolumeDrafts(scenes[a]!, d), () => 1),
);

// Whether the article tells of a breach at all.
const gateStage: Stage<GateMention> = {
  task: gateTask,
  label: labelGate,
  settings: { ...SETTINGS, l2: 8, l1: 0, smallestWeight: 0.02 },
  further: [...shortArticles(), ...beginnings(fit, plain)],
};
const gate = run(gateStage, plain, null);
{
  const answers = gate.decisions.map((d, a) => ({ p: d[0]!.probabilities[1]!, breach: fit[a]!.facts.length > 0 }));
  const [none, breaches] = [answers.filter((x) => !x.breach), answers.filter((x) => x.breach)];
  for (const tau of [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const silent = none.filter((x) => x.p < tau).length;
    const lost = breaches.filter((x) => x.p < tau).length;
    log(
      `gate at ${tau}: ${silent} of ${none.length} without a breach silent, ${lost} of ${breaches.length} breaches lost`,
    );
  }
  gate.thresholds = [0, GATE_THRESHOLD];
  files.gate = finish(gateStage, gate).file;
}

// The decisions that share the network, once it is fitted.
const { results: together, network } = await fitting;
roleResults = tuneRoles(together);
const units = tune(together.get("count-unit") as StageResult<CountMention>, "count-unit", null);
const counts = tune(
  mean(linearCounts, together.get("victim-count") as StageResult<CountMention>),
  "victim-count",
  "victimCount",
  (a, d) =>
    single(victimCountDrafts(scenes[a]!, d, units.decisions[a]!), (draft) =>
      draft.field === "victimCount" ? 1 + COUNT_STATUSES.indexOf(draft.status) : 0,
    ),
);
files["victim-count"]!.thresholds = counts.thresholds;
const prices = tune(mean(linearPrices, together.get("price") as StageResult<PriceMention>), "price", "price", (a, d) =>
  single(priceDrafts(scenes[a]!, d), (draft) =>
    draft.field === "price"
      ? PRICE_CLASSES.indexOf(`${draft.kind}-${draft.stage}` as (typeof PRICE_CLASSES)[number])
      : 0,
  ),
);
files.price!.thresholds = prices.thresholds;
const operators = tune(together.get("operator") as StageResult<OperatorMention>, "operator", "operator", (a, d) =>
  single(operatorDrafts(scenes[a]!, d, mainOrganization(rolesOf(a))), (draft) =>
    draft.field === "operator" ? 1 + OPERATOR_ROLES.indexOf(draft.role) : 0,
  ),
);
const dates = tune(together.get("date-kind") as StageResult<DateKindMention>, "date-kind", "date", (a, d) =>
  single(dateKindDrafts(scenes[a]!, d), (draft) => (draft.field === "date" ? 1 + DATE_KINDS.indexOf(draft.kind) : 0)),
);

const responses = Object.fromEntries(
  STANCES.map((stance) => [stance, together.get(`response-${stance}`) as StageResult<ResponseMention>]),
) as Record<Stance, StageResult<ResponseMention>>;
tuneResponses(responses);

// The whole of it, scored.
const judged: RawJudged[] = [];
const predictions = fit.map((article, a) => {
  const drafts =
    gate.decisions[a]![0]!.probabilities[1]! < GATE_THRESHOLD
      ? []
      : draftsOf(scenes[a]!, {
          roles: rolesOf(a),
          operators: operators.decisions[a]!,
          counts: counts.decisions[a]!,
          units: units.decisions[a]!,
          prices: prices.decisions[a]!,
          responses: Object.fromEntries(STANCES.map((stance) => [stance, responses[stance].decisions[a]!])) as Record<
            Stance,
            Decision<ResponseMention>[]
          >,
          dates: dates.decisions[a]!,
          causes: causes.decisions[a]!,
          causeThresholds: causes.thresholds,
          dataClasses: dataClasses.decisions[a]!,
          volumes: volumes.decisions[a]!,
        });
  const possible = drafts.length === 0 ? [] : possibleOrganizations(scenes[a]!, perhapsBreached(rolesOf(a)));
  const placed = tellingOrNone(
    readings[a]!.document,
    placeDrafts(readings[a]!, storyNumbers(readings[a]!, labels[a]!), drafts, possible),
  );
  const facts = toFacts(readings[a]!, scenes[a]!, placed, {});
  judged.push(...judgeFacts(article, facts).map((fact) => ({ ...fact, article: a })));
  const confidences = facts.map(({ confidence }) => ({ confidence }));
  const told = toGuideFacts(facts).map((fact, i) => ({ ...fact, ...confidences[i] }));
  return { id: article.id, language: article.language, facts: told };
});
const at = process.argv.indexOf("--predictions");
if (at > 0) writeFileSync(process.argv[at + 1]!, predictions.map((p) => `${JSON.stringify(p)}\n`).join(""));
for (const [name, result, first, without] of [
  ["victim-count", counts],
  ["count-unit", units, 0],
  ["price", prices, 1, PRICE_CLASSES.indexOf("equivalent")],
  ["operator", operators],
  ["date-kind", dates],
] as [string, StageResult<unknown>, number?, number?][]) {
  for (const line of undecidedCurve(name, result, first, without)) log(line);
}
console.log(`\nConfidence before calibration:\n${renderCalibration(calibrationBins(judged))}`);
console.log(
  `Confidence, by maps of the other folds:\n${renderCalibration(calibrationBins(calibrateOutOfFold(judged)))}`,
);
const silenced = predictions.filter((p, a) => fit[a]!.facts.length === 0 && p.facts.length === 0).length;
log(`${silenced} of ${fit.filter((a) => a.facts.length === 0).length} articles without a breach gave no fact`);
const print = (name: string, articles: readonly GuideArticle[]): void => {
  const { report } = score(articles, predictions);
  const pct = (x: number): string => (100 * x).toFixed(1).padStart(6);
  console.log(`\n${name}: ${articles.length} articles, out of fold`);
  const languages = Object.keys(report.byLanguage);
  console.log(`${"".padEnd(14)}     P     R    F1  evid.  incid.  ${languages.map((l) => l.padStart(6)).join("")}`);
  const row = (
    label: string,
    r: { p: number; r: number; f1: number; evidenceRate: number; incidentRate: number },
    by: number[],
  ): void =>
    console.log(
      `${label.padEnd(14)}${pct(r.p)}${pct(r.r)}${pct(r.f1)} ${pct(r.evidenceRate)} ${pct(r.incidentRate)}  ${by.map(pct).join("")}`,
    );
  row(
    "all",
    report.all,
    languages.map((l) => report.byLanguage[l]!.all.f1),
  );
  row(
    "core",
    report.core,
    languages.map((l) => report.byLanguage[l]!.core.f1),
  );
  for (const [field, by] of Object.entries(report.byField)) {
    row(
      field,
      by.all!,
      languages.map((l) => by[l]!.f1),
    );
  }
};
print("fit", fit);
print(
  "fit, hard articles",
  fit.filter((a) => a.id.includes("-d-")),
);
print(
  "fit, articles of our own",
  fit.filter((a) => a.id.includes("-h-")),
);

if (!dry) {
  for (const [name, { thresholds }] of together) network!.heads[name]!.thresholds = thresholds;
  writeFileSync(join(WEIGHTS, "network.json"), `${JSON.stringify(network)}\n`);
  log(`network        ${(gzipSync(JSON.stringify(network)).length / 1024).toFixed(1)} KiB`);
  mkdirSync(WEIGHTS, { recursive: true });
  for (const [name, file] of Object.entries(files))
    writeFileSync(join(WEIGHTS, `${name}.json`), `${JSON.stringify(file)}\n`);
  writeFileSync(join(WEIGHTS, "calibration.json"), `${JSON.stringify(fitCalibration(judged))}\n`);
  const total = Object.values(files).reduce((n, f) => n + gzipSync(JSON.stringify(f)).length, 0);
  log(`weights written: ${(total / 1024).toFixed(1)} KiB gzip`);
}
