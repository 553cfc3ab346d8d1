/** Whether confidence means something: of the facts given 0.9, how many are right. */
import type { Fact } from "../extractors/types.ts";
import { type GuideArticle, toGuideFacts } from "./guide.ts";
import { matchFacts } from "./match.ts";

/** A fact that was found, with the confidence it was given and whether the annotation has it. */
export interface Judged {
  field: Fact["field"];
  confidence: number;
  isRight: boolean;
}

/** Facts whose confidence lies in `[from, to)`. */
export interface CalibrationBin {
  from: number;
  to: number;
  facts: number;
  /** Mean confidence and share right, 0–1. */
  confidence: number;
  right: number;
}

const EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];

/** Holds each fact of an article against the annotation, by the guide's matching; stories aside. */
export function judgeFacts(article: GuideArticle, facts: readonly Fact[]): Judged[] {
  const right = new Set(matchFacts(article.facts, toGuideFacts(facts)).map(([, j]) => j));
  return facts.map(({ field, confidence }, j) => ({ field, confidence, isRight: right.has(j) }));
}

/** The judged facts by confidence; empty bins are left out. */
export function calibrationBins(judged: readonly Judged[]): CalibrationBin[] {
  return EDGES.slice(1).flatMap((to, i) => {
    const from = EDGES[i]!;
    const inside = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const right = inside.filter(({ isRight }) => isRight).length;
    return [
      {
        from,
        to: Math.min(1, to),
        facts: inside.length,
        confidence: sum / inside.length,
        right: right / inside.length,
      },
    ];
  });
}

/** How far confidence is from the share right, weighed by facts: 0 where they agree in every bin. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const facts = bins.reduce((sum, bin) => sum + bin.facts, 0);
  return bins.reduce((sum, bin) => sum + bin.facts * Math.abs(bin.confidence - bin.right), 0) / Math.max(1, facts);
}

/** The bins as a Markdown table, the error beneath. */
export function renderCalibration(bins: readonly CalibrationBin[]): string {
  const pct = (x: number): string => (100 * x).toFixed(1);
  const rows = bins.map(
    (bin) =>
      `| ${bin.from.toFixed(2)}–${bin.to.toFixed(2)} | ${bin.facts} | ${pct(bin.confidence)} | ${pct(bin.right)} |`,
  );
  return [
    "| confidence | facts | mean confidence, % | right, % |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
    "",
    `Mean distance between confidence and share right: ${pct(calibrationError(bins))} points.`,
    "",
  ].join("\n");
}
