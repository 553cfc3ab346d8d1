/**
 * Whether an article tells of a data breach at all. Films, funding rounds, advice and laws use the same words; what
 * tells them apart is which concepts stand together, and where.
 */
import { CONCEPTS, isCausePart } from "../languages/pack.ts";
import { addFeature, template } from "../text/features.ts";
import type { Reading } from "../types.ts";
import { type Candidate, candidate, type Task } from "./task.ts";

const showConcept = (a: number, b: number): string => `${CONCEPTS[a] ?? a} ${b}`;
const CONCEPT = template("concept", showConcept);
const SPREAD = template("spread", showConcept);
const TITLE = template("title", showConcept);
const LEAD = template("lead", showConcept);
const SIZES = template("sizes");
const AMOUNTS = template("amounts");
const NAMES = template("names");
const TITLE_WORD = template("title-word");

export interface GateMention {
  article: true;
}

function find(reading: Reading, explaining = false): Candidate<GateMention>[] {
  const { document } = reading;
  const { sentences, concepts, tokens } = document;
  return [
    candidate({ article: true }, explaining, (sink) => {
      const hits = new Map<number, number>();
      const spread = new Map<number, Set<number>>();
      for (const hit of concepts) {
        if (isCausePart(hit.concept)) continue;
        hits.set(hit.concept, (hits.get(hit.concept) ?? 0) + 1);
        const seen = spread.get(hit.concept) ?? new Set();
        seen.add(hit.sentence);
        spread.set(hit.concept, seen);
      }
      for (const [concept, n] of hits) {
        addFeature(sink, CONCEPT, concept);
        const share = spread.get(concept)!.size / Math.max(1, sentences.length);
        addFeature(sink, SPREAD, concept, share > 0.4 ? 3 : share > 0.2 ? 2 : n > 1 ? 1 : 0);
      }
      let lead = 0;
      for (const sentence of sentences) {
        if (!sentence.isTitle && ++lead > 2) break;
        for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
          const { concept } = concepts[c]!;
          if (!isCausePart(concept)) addFeature(sink, sentence.isTitle ? TITLE : LEAD, concept);
        }
        if (sentence.isTitle) {
          for (let t = sentence.firstToken; t < sentence.lastToken; t++) addFeature(sink, TITLE_WORD, tokens[t]!.hash);
        }
      }
      addFeature(sink, SIZES, Math.min(2, reading.sizes.length));
      addFeature(sink, AMOUNTS, Math.min(4, reading.money.length));
      addFeature(sink, NAMES, Math.min(6, Math.floor(reading.names.entities.length / 3)));
    }),
  ];
}

export const gateTask: Task<GateMention> = { name: "gate", classes: ["none", "breach"], candidates: find };
