/** How the breach happened: cue concepts of the causes, weighed in their context. */
import { type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, template } from "../text/features.ts";
import type { Cause, ConceptHit, Draft, Reading } from "../types.ts";
import { addContext } from "./context.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

export interface CauseMention {
  hit: ConceptHit;
  category: Cause;
}

const CATEGORY: [Concept, Cause][] = [
  ["MISCONFIG", "misconfiguration"],
  ["STOLEN-CREDENTIALS", "stolen-credentials"],
  ["PHISHING", "phishing"],
  ["VULNERABILITY", "vulnerability"],
  ["MALWARE", "malware"],
  ["RANSOMWARE", "ransomware"],
  ["INSIDER", "insider"],
  ["SUPPLY-CHAIN", "supply-chain"],
  ["SUPPLIER", "supply-chain"],
  ["CAUSEORG", "supply-chain"],
  ["SCRAPING", "scraping"],
  ["PHYSICAL-THEFT", "physical"],
  ["HUMAN-ERROR", "human-error"],
];
const CATEGORY_OF = new Map<number, Cause>(CATEGORY.map(([concept, cause]) => [conceptIndex(concept), cause]));

const CONCEPT = template("cause-concept");
const TERM = template("cause-term");
const OTHER_CAUSES = template("other-causes");
const SAME_CAUSE = template("same-cause-hits");

function find(reading: Reading, explaining = false): Candidate<CauseMention>[] {
  const { document } = reading;
  const { concepts, tokens } = document;
  const hits = concepts.filter((hit) => CATEGORY_OF.has(hit.concept));
  const counts = new Map<Cause, number>();
  for (const hit of hits) {
    const cause = CATEGORY_OF.get(hit.concept)!;
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return hits.map((hit) =>
    candidate({ hit, category: CATEGORY_OF.get(hit.concept)! }, explaining, (sink) => {
      const category = CATEGORY_OF.get(hit.concept)!;
      addContext(sink, document, hit.firstToken, hit.lastToken, { words: 3 });
      addFeature(sink, CONCEPT, hit.concept);
      let term = 0;
      for (let t = hit.firstToken; t < hit.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
      addFeature(sink, TERM, term, hit.concept);
      addFeature(sink, SAME_CAUSE, hit.concept, Math.min(4, counts.get(category)!));
      for (const [cause] of counts) {
        if (cause !== category) addFeature(sink, OTHER_CAUSES, hit.concept, conceptOf(cause));
      }
    }),
  );
}

function conceptOf(cause: Cause): number {
  return conceptIndex(CATEGORY.find(([, c]) => c === cause)![0]);
}

export const causeTask: Task<CauseMention> = { name: "cause", classes: ["none", "said"], candidates: find };

/** A draft for every mention taken; the stories keep the surest one of each cause. */
export function causeDrafts(_scene: Reading, decisions: readonly Decision<CauseMention>[]): Draft[] {
  return decisions
    .filter((d) => d.taken > 0)
    .map(({ mention, probabilities, taken, reasons }) => ({
      field: "cause" as const,
      category: mention.category,
      span: { start: mention.hit.start, end: mention.hit.end },
      rule: "model.cause",
      probability: probabilities[taken]!,
      ...(reasons ? { reasons: reasons() } : {}),
    }));
}
