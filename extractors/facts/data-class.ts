/** Which kinds of data the breach touches: lexicon hits, weighed in their context. */
import { CONCEPTS } from "../languages/pack.ts";
import { addFeature, distanceBucket, template } from "../text/features.ts";
import type { ConceptHit, DataClass, Draft, Reading } from "../types.ts";
import { addContext } from "./context.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

export interface DataClassMention {
  hit: ConceptHit;
  class: DataClass;
}

const PREFIX = "DATA:";
const CLASS_OF = new Map<number, DataClass>(
  CONCEPTS.flatMap((name, i) =>
    name.startsWith(PREFIX) ? [[i, name.slice(PREFIX.length) as DataClass] as const] : [],
  ),
);

const CLASS = template("class");
const TERM = template("term");
const LENGTH = template("term-length");
const NEIGHBORS = template("other-classes");
const GAP_BEFORE = template("gap-before");
const GAP_AFTER = template("gap-after");

function find(reading: Reading, explaining = false): Candidate<DataClassMention>[] {
  const { document } = reading;
  const { concepts, tokens } = document;
  const all = concepts.filter((hit) => CLASS_OF.has(hit.concept));
  // "e-mail addresses" holds "mail addresses": the longest term says the class.
  const hits = all.filter((hit) => !all.some((other) => isInside(hit, other)));
  return hits.map((hit, i) =>
    candidate({ hit, class: CLASS_OF.get(hit.concept)! }, explaining, (sink) => {
      addContext(sink, document, hit.firstToken, hit.lastToken, { words: 3 });
      addFeature(sink, CLASS, hit.concept);
      let term = 0;
      for (let t = hit.firstToken; t < hit.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
      addFeature(sink, TERM, term, hit.concept);
      addFeature(sink, LENGTH, Math.min(4, hit.lastToken - hit.firstToken));
      const others = new Set(hits.filter((h) => h.sentence === hit.sentence).map((h) => h.concept));
      addFeature(sink, NEIGHBORS, Math.min(5, others.size));
      const before = hits[i - 1];
      const after = hits[i + 1];
      addFeature(
        sink,
        GAP_BEFORE,
        before?.sentence === hit.sentence ? 1 + distanceBucket(hit.firstToken - before.lastToken) : 0,
      );
      addFeature(
        sink,
        GAP_AFTER,
        after?.sentence === hit.sentence ? 1 + distanceBucket(after.firstToken - hit.lastToken) : 0,
      );
    }),
  );
}

function isInside(hit: ConceptHit, other: ConceptHit): boolean {
  const longer = other.lastToken - other.firstToken > hit.lastToken - hit.firstToken;
  return longer && other.firstToken <= hit.firstToken && hit.lastToken <= other.lastToken;
}

export const dataClassTask: Task<DataClassMention> = {
  name: "data-class",
  classes: ["none", "said"],
  candidates: find,
};

/** A draft for every mention taken; the stories keep the surest one of each class. */
export function dataClassDrafts(_scene: Reading, decisions: readonly Decision<DataClassMention>[]): Draft[] {
  return decisions
    .filter((d) => d.taken > 0)
    .map(({ mention, probabilities, taken, reasons }) => ({
      field: "dataClass" as const,
      class: mention.class,
      span: { start: mention.hit.start, end: mention.hit.end },
      rule: "model.data-class",
      probability: probabilities[taken]!,
      ...(reasons ? { reasons: reasons() } : {}),
    }));
}
