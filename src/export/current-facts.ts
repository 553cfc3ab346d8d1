import { articleInstant } from "./time.ts";
import type { ExportFact, ExportIncident, FactOf } from "./types.ts";

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The facts that stand, in order of their articles' publication and then of the text; superseded and rejected ones
 * are left out. The order in which the store gave them does not matter.
 */
export function currentFacts(incident: ExportIncident): ExportFact[] {
  const articles = new Map(incident.stories.map(({ article }) => [article.id, articleInstant(article)]));
  const stands = incident.facts.filter((fact) => fact.supersededAt === null && fact.review !== "rejected");
  return stands.sort(
    (a, b) =>
      order(articles.get(a.articleId) ?? "", articles.get(b.articleId) ?? "") ||
      order(a.articleId, b.articleId) ||
      (a.evidence.section === b.evidence.section ? 0 : a.evidence.section === "title" ? -1 : 1) ||
      a.evidence.start - b.evidence.start ||
      order(a.field, b.field) ||
      order(a.id, b.id),
  );
}

/** The facts of one field, in the order given. */
export const ofField = <F extends ExportFact["field"]>(facts: readonly ExportFact[], field: F): FactOf<F>[] =>
  facts.filter((fact): fact is FactOf<F> => fact.field === field);

/** Groups facts that say the same, by a key, in order of first appearance. */
export function grouped<F extends ExportFact>(facts: readonly F[], keyOf: (fact: F) => string): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/** Whether somebody who can know says that the breach happened: the organization or an authority. */
export const isConfirmed = (facts: readonly ExportFact[]): boolean =>
  facts.some(
    (fact) =>
      (fact.field === "response" && (fact.stance === "confirmed" || fact.stance === "notified")) ||
      (fact.field === "victimCount" && fact.status === "confirmed"),
  );

/** Highest confidence of facts that say the same; 0 for none. */
export const bestConfidence = (facts: readonly ExportFact[]): number =>
  facts.reduce((best, { confidence }) => Math.max(best, confidence), 0);

const STATUS_RANK: Record<FactOf<"victimCount">["status"], number> = {
  confirmed: 4,
  verified: 3,
  reported: 2,
  claimed: 1,
  sample: 0,
};

/**
 * The count that stands: of the surest status, and of those the one of the latest article. Samples are no total, nor
 * is a number above `max`. Null where nothing is left.
 */
export function standingCount(
  counts: readonly FactOf<"victimCount">[],
  max: number = Number.POSITIVE_INFINITY,
): FactOf<"victimCount"> | null {
  return counts
    .filter(({ status, value }) => status !== "sample" && Number.isInteger(value) && value <= max)
    .reduce<FactOf<"victimCount"> | null>(
      (best, fact) => (best && STATUS_RANK[best.status] > STATUS_RANK[fact.status] ? best : fact),
      null,
    );
}
