/** Learns how often facts are right at each probability: one monotone map a field. */
import type { Judged } from "../evaluation/calibration.ts";
import { type CalibrationMap, calibrate } from "../extractors/text/calibration.ts";
import { FIELDS, type Field } from "../extractors/types.ts";
import { FOLDS, foldOf } from "./corpus.ts";

/** A judged fact with its raw probability as confidence, and the number of its article. */
export interface RawJudged extends Judged {
  article: number;
}

export type CalibrationMaps = Partial<Record<Field, CalibrationMap>>;

/** Facts that one point of a map stands for at least, and points at most. */
const LEAST_FACTS = 40;
const MOST_POINTS = 15;
/** Facts added to each point, right as often as the field's mean: a point of few facts says little. */
const PRIOR = 4;

interface Block {
  facts: number;
  probability: number;
  right: number;
}

const mean = (block: Block): number => block.right / block.facts;

/** Isotonic regression over groups of facts of about equal number, by pooling adjacent violators. */
function fitMap(judged: readonly Judged[]): CalibrationMap {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const size = Math.max(LEAST_FACTS, Math.ceil(sorted.length / MOST_POINTS));
  const groups = Math.max(1, Math.floor(sorted.length / size));
  const base = sorted.filter(({ isRight }) => isRight).length / Math.max(1, sorted.length);
  const blocks: Block[] = [];
  for (let g = 0; g < groups; g++) {
    const from = Math.floor((g * sorted.length) / groups);
    const group = sorted.slice(from, Math.floor(((g + 1) * sorted.length) / groups));
    blocks.push({
      facts: group.length + PRIOR,
      probability:
        group.reduce((sum, { confidence }) => sum + confidence, 0) + PRIOR * group[group.length >> 1]!.confidence,
      right: group.filter(({ isRight }) => isRight).length + PRIOR * base,
    });
    while (blocks.length > 1 && mean(blocks.at(-2)!) >= mean(blocks.at(-1)!)) {
      const last = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.facts += last.facts;
      before.probability += last.probability;
      before.right += last.right;
    }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const points = blocks.map((block) => [round(block.probability / block.facts), round(mean(block))] as const);
  return points.filter((point, i) => i === 0 || point[0] > points[i - 1]![0]);
}

/** One map for each field that has facts. Deterministic. */
export function fitCalibration(judged: readonly RawJudged[]): CalibrationMaps {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const own = judged.filter((fact) => fact.field === field);
      return own.length > 0 ? [[field, fitMap(own)]] : [];
    }),
  );
}

/** The judged facts with the confidence that maps learned from the other folds' articles give them. */
export function calibrateOutOfFold(judged: readonly RawJudged[]): Judged[] {
  const maps = Array.from({ length: FOLDS }, (_, fold) =>
    fitCalibration(judged.filter(({ article }) => foldOf(article) !== fold)),
  );
  return judged.map((fact) => ({
    ...fact,
    confidence: calibrate(maps[foldOf(fact.article)]![fact.field], fact.confidence),
  }));
}
