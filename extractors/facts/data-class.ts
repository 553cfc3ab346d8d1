/** Which kinds of data the breach touches: lexicon hits, weighed in their context. */
import { CONCEPTS, type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, createSink, distanceBucket, type FeatureSink, takeKeys, template } from "../text/features.ts";
import { hashString } from "../text/tokens.ts";
import type { ConceptHit, DataClass, Document, Draft, Reading, Token } from "../types.ts";
import { addContext } from "./context.ts";
import { showConcept, showConcepts, showConceptWord } from "./shown.ts";
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

const CLASS = template("class", showConcept);
const TERM = template("term");
const FORM = template("form");
const LENGTH = template("term-length");
const NEIGHBORS = template("other-classes");
const GAP_BEFORE = template("gap-before");
const GAP_AFTER = template("gap-after");
const ALSO = template("same-words-say", showConcepts);
const RUN_LEFT = template("run-left", showConcept);
const RUN_RIGHT = template("run-right", showConcept);
const RUN_LEFT_WORD = template("run-left-word");
const RUN_RIGHT_WORD = template("run-right-word");
const RUN = template("run-length");
const RUN_PLACE = template("run-place");
const TIMES = template("times-said");
const CLASSES = template("classes-in-article");
const CLASS_NEXT = template("class-next-word", showConceptWord);
const CLASS_BEFORE = template("class-word-before", showConceptWord);
const CLASS_SENTENCE = template("class-in-sentence", showConcepts);
const NEGATED = template("negated");

/** Tokens that may part two members of one list. A Chinese token is a character. */
const LIST_GAP = { en: 4, fr: 5, zh: 5 } as const;
/** Tokens beside a list whose words and concepts count. */
const BESIDE = { en: 6, fr: 6, zh: 10 } as const;

const CROSSED: ReadonlySet<number> = new Set(
  (
    [
      "AFFECT",
      "CALLED",
      "CLAIM",
      "DATA-LIST-CUE",
      "DATASET",
      "DENY",
      "FICTION",
      "HOLD",
      "LAW",
      "NEG",
      "NEGATION-STRONG",
      "NEGATION-WEAK",
      "NOTIFY",
      "PAST-CUSTOMERS-SAFE",
      "PUBLISH",
      "REMEDIATION",
      "SAMPLE",
      "SELL",
      "STOLEN-CREDENTIALS",
      "VERIFY",
    ] as const satisfies readonly Concept[]
  ).map(conceptIndex),
);
const NEGATIONS: ReadonlySet<number> = new Set(
  (["NEG", "NEGATION-STRONG", "NEGATION-WEAK", "PAST-CUSTOMERS-SAFE"] as const).map(conceptIndex),
);

const IS_CROSSED = Uint8Array.from(CONCEPTS, (_, concept) => (CROSSED.has(concept) ? 1 : 0));
const IS_NEGATION = Uint8Array.from(CONCEPTS, (_, concept) => (NEGATIONS.has(concept) ? 1 : 0));

const NUMBER_WORD = 0x23;
const wordOf = (token: Token): number => (/^[0-9]/u.test(token.word) ? NUMBER_WORD : token.hash);

interface Run {
  first: number;
  last: number;
  firstToken: number;
  lastToken: number;
}

/** Lists of data: hits of one sentence with few tokens between them. One run for each hit. */
function runsOf(document: Document, hits: readonly ConceptHit[]): Run[] {
  const gap = LIST_GAP[document.pack];
  const runs: Run[] = [];
  let run: Run | null = null;
  hits.forEach((hit, i) => {
    if (run && hits[run.last]!.sentence === hit.sentence && hit.firstToken - run.lastToken <= gap) {
      run.last = i;
      run.lastToken = Math.max(run.lastToken, hit.lastToken);
    } else run = { first: i, last: i, firstToken: hit.firstToken, lastToken: hit.lastToken };
    runs.push(run);
  });
  return runs;
}

type Describe = (sink: FeatureSink, common: FeatureSink | null) => void;

function find(reading: Reading, explaining = false): Candidate<DataClassMention>[] {
  return weigh(reading, (mention, describe) => candidate(mention, explaining, (sink) => describe(sink, sink)));
}

/** Kinds of data mostly come in lists: what the members of one have in common is made and summed once. */
function deciding(reading: Reading): Candidate<DataClassMention>[] {
  let of = -1;
  let shared: number[] | undefined;
  return weigh(reading, (mention, describe) => {
    const sink = createSink();
    const common = of === mention.hit.sentence ? null : createSink();
    describe(sink, common);
    if (common) shared = takeKeys(common);
    of = mention.hit.sentence;
    return { mention, keys: takeKeys(sink), shared, names: null };
  });
}

/** Walks the mentions of data; each is made a candidate of what `describe` adds to a sink of its own and a common one. */
function weigh(
  reading: Reading,
  made: (mention: DataClassMention, describe: Describe) => Candidate<DataClassMention>,
): Candidate<DataClassMention>[] {
  const { document } = reading;
  const { concepts, tokens, sentences } = document;
  const all = concepts.filter((hit) => CLASS_OF.has(hit.concept));
  // "E-mail addresses" holds "addresses": the longest term says the class.
  const hits = outermost(all);
  const runs = runsOf(document, hits);
  const beside = BESIDE[document.pack];
  const times = new Map<number, number>();
  const classesOf = new Map<number, Set<number>>();
  for (const hit of hits) {
    times.set(hit.concept, (times.get(hit.concept) ?? 0) + 1);
    const here = classesOf.get(hit.sentence);
    if (here) here.add(hit.concept);
    else classesOf.set(hit.sentence, new Set([hit.concept]));
  }
  return hits.map((hit, i) =>
    made({ hit, class: CLASS_OF.get(hit.concept)! }, (sink, common) => {
      addContext(sink, document, hit.firstToken, hit.lastToken, { words: 3, common });
      addFeature(sink, CLASS, hit.concept);
      let term = 0;
      for (let t = hit.firstToken; t < hit.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
      addFeature(sink, TERM, term, hit.concept);
      // "Named" is no name, and "scanned" no scan, though their stems are the same.
      addFeature(sink, FORM, hashString(document.folded.slice(hit.start, hit.end)));
      addFeature(sink, LENGTH, Math.min(4, hit.lastToken - hit.firstToken));
      const sentence = sentences[hit.sentence]!;
      addFeature(sink, NEIGHBORS, Math.min(5, classesOf.get(hit.sentence)!.size));
      for (let j = Math.max(0, i - 3); j <= i + 3; j++) {
        const other = hits[j];
        if (!other || j === i || other.firstToken >= hit.lastToken || hit.firstToken >= other.lastToken) continue;
        addFeature(sink, ALSO);
        addFeature(sink, ALSO, other.concept, hit.concept + 1);
      }
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
      const run = runs[i]!;
      addFeature(sink, RUN, Math.min(8, run.last - run.first + 1));
      addFeature(sink, RUN_PLACE, i === run.first ? 1 : i === run.last ? 2 : 0);
      for (let t = Math.max(sentence.firstToken, run.firstToken - beside); t < run.firstToken; t++) {
        addFeature(sink, RUN_LEFT_WORD, wordOf(tokens[t]!));
      }
      for (let t = run.lastToken; t < Math.min(sentence.lastToken, run.lastToken + beside); t++) {
        addFeature(sink, RUN_RIGHT_WORD, wordOf(tokens[t]!));
      }
      let negation = 0;
      for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
        const other = concepts[c]!;
        if (other.lastToken <= run.firstToken && run.firstToken - other.lastToken <= beside) {
          addFeature(sink, RUN_LEFT, other.concept);
        } else if (other.firstToken >= run.lastToken && other.firstToken - run.lastToken <= beside) {
          addFeature(sink, RUN_RIGHT, other.concept);
        }
        if (IS_CROSSED[other.concept] === 1) addFeature(sink, CLASS_SENTENCE, hit.concept, other.concept + 1);
        if (IS_NEGATION[other.concept] === 1) {
          // The nearest negation before the list, or one behind its end.
          if (other.firstToken <= hit.firstToken)
            negation = 1 + distanceBucket(Math.max(0, run.firstToken - other.lastToken));
          else if (negation === 0 && other.firstToken >= hit.lastToken) {
            negation = 10 + distanceBucket(Math.max(0, other.firstToken - run.lastToken));
          }
        }
      }
      addFeature(sink, NEGATED, negation);
      const next = tokens[hit.lastToken];
      const previous = tokens[hit.firstToken - 1];
      addFeature(sink, CLASS_NEXT, hit.concept, hit.lastToken < sentence.lastToken ? wordOf(next!) : 0);
      addFeature(sink, CLASS_BEFORE, hit.concept, hit.firstToken > sentence.firstToken ? wordOf(previous!) : 0);
      addFeature(sink, TIMES, Math.min(4, times.get(hit.concept)!));
      addFeature(sink, CLASSES, Math.min(12, times.size));
    }),
  );
}

/** Hits that no longer one holds; hits come in order of their first token. */
function outermost(hits: readonly ConceptHit[]): ConceptHit[] {
  const longest = hits.reduce((most, hit) => Math.max(most, hit.lastToken - hit.firstToken), 0);
  return hits.filter((hit, i) => {
    for (let j = i - 1; j >= 0 && hit.firstToken - hits[j]!.firstToken < longest; j--) {
      if (isInside(hit, hits[j]!)) return false;
    }
    for (let j = i + 1; j < hits.length && hits[j]!.firstToken === hit.firstToken; j++) {
      if (isInside(hit, hits[j]!)) return false;
    }
    return true;
  });
}

function isInside(hit: ConceptHit, other: ConceptHit): boolean {
  const longer = other.lastToken - other.firstToken > hit.lastToken - hit.firstToken;
  return longer && other.firstToken <= hit.firstToken && hit.lastToken <= other.lastToken;
}

export const dataClassTask: Task<DataClassMention> = {
  name: "data-class",
  classes: ["none", "said"],
  candidates: find,
  deciding,
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
