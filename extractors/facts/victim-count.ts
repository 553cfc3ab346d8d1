/** Which numbers count victims, and on whose word: claimed, sample, verified, confirmed, reported. */
import { type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, magnitude, template } from "../text/features.ts";
import type { Model } from "../text/model.ts";
import { BOUNDS, COUNT_STATUSES, COUNT_UNITS, type Draft, type NumberMention } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { rivalsOf } from "./rival.ts";
import { addScene, clauseConcepts, type Scene } from "./scene.ts";
import { showConcept, showUnit, showUnitConcept, showVoiceConcept, showVoiceUnit } from "./shown.ts";
import { type Candidate, candidate, type Decision, decideOne, type Task } from "./task.ts";

const UNITS = (["UNIT-PERSON", "UNIT-ACCOUNT", "UNIT-RECORD", "UNIT-FILE"] as const).map(conceptIndex);
const CROSSED: ReadonlySet<number> = new Set(
  (
    [
      "AFFECT",
      "BASE",
      "BIZ",
      "CALLED",
      "CLAIM",
      "CONFIRM",
      "COUNTV",
      "DATASET",
      "HOLD",
      "NOTIFY",
      "OTHERSTAT",
      "PART",
      "OFTHEM",
      "POP",
      "SAMPLE",
      "SELL",
      "TOTAL-SEVERAL",
      "VERIFY",
      "VICTIMSPK",
      "WRONG",
      "PUBLISH",
      "FOUND",
      "ADMIT",
    ] satisfies Concept[]
  ).map(conceptIndex),
);
/** Tokens between a number and the noun it counts: "3.4 million LoopCart shoppers", "2100万名寄件人". */
const UNIT_REACH = 6;

const UNIT = template("unit", showUnit);
const UNIT_LEFT = template("unit-left");
const UNIT_CONCEPT = template("unit-concept", showUnitConcept);
const SIZE = template("magnitude");
const ROUND = template("round");
const BOUND = template("bound");
const SPEAKER_UNIT = template("speaker-unit", showVoiceUnit);
const SPEAKER_CONCEPT = template("speaker-concept", showVoiceConcept);
const REPEATED = template("repeated");
const RANK = template("rank");
const IN_TITLE = template("value-in-title");
const BEFORE = template("number-before");
const AFTER = template("number-after");
const OF = template("of-number");
const RANGE = template("range");
const ORDER = template("order");
const ARTICLE = template("article", showConcept);
const MONEY_NEAR = template("money-near");
const YEAR_LIKE = template("year-like");
const FORM = template("digits");
const ELSEWHERE_SPEAKER = template("elsewhere-speaker");
const UNIT_WORD = template("unit-word");

/** Concepts whose presence anywhere tells what kind of article this is. */
const ARTICLE_SIGNS: readonly number[] = (
  [
    "ACTOR",
    "SELL",
    "RANSOM",
    "SAMPLE",
    "CLAIM",
    "CALLED",
    "COURT",
    "FICTION",
    "LAW",
    "REVENUE",
    "SEEMS-UNVERIFIED",
    "NOTIFY",
  ] as const
).map(conceptIndex);

export interface CountMention {
  number: NumberMention;
  firstToken: number;
  lastToken: number;
  /** Unit concept found beside the number (0–3 as in `COUNT_UNITS`), or −1. */
  unit: number;
}

/** Numbers that could count victims: whole, not an amount, size or date. */
export function countMentions(scene: Scene): CountMention[] {
  const { document, numbers } = scene;
  const taken = [...scene.money, ...scene.sizes, ...scene.dates].sort((a, b) => a.start - b.start);
  const mentions: CountMention[] = [];
  let t = 0;
  for (const number of numbers) {
    if (number.decoy || number.value < 1 || !Number.isInteger(number.value)) continue;
    while (t < taken.length && taken[t]!.end <= number.start) t++;
    if (t < taken.length && taken[t]!.start < number.end) continue;
    const { first, last } = tokenRange(document, number.start, number.end);
    if (first >= document.tokens.length) continue;
    mentions.push({ number, firstToken: first, lastToken: last, unit: unitAfter(scene, first, last) });
  }
  return mentions;
}

function unitAfter(scene: Scene, first: number, last: number): number {
  const { document } = scene;
  const sentence = document.sentences[document.tokens[first]!.sentence]!;
  let best = -1;
  let bestDistance = UNIT_REACH + 1;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = document.concepts[c]!;
    const unit = UNITS.indexOf(hit.concept);
    if (unit < 0 || hit.lastToken <= last - 1) continue;
    const distance = Math.max(0, hit.firstToken - last);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = unit;
    }
  }
  return best;
}

function significant(value: number): number {
  let v = value;
  while (v >= 10 && v % 10 === 0) v /= 10;
  return Math.min(5, String(v).length);
}

function describeAll(scene: Scene, mentions: readonly CountMention[], explaining: boolean): Candidate<CountMention>[] {
  const { document } = scene;
  const { tokens, sentences, concepts } = document;
  const present = new Set(concepts.map((hit) => hit.concept));
  const values = mentions.map((m) => m.number.value);
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  const descending = [...values].sort((a, b) => b - a);
  const withMoney = new Set(scene.money.map((m) => tokenSentence(scene, m.start)));
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const titled = new Set(mentions.filter((m) => m.number.start < document.bodyStart).map((m) => m.number.value));

  return mentions.map((mention, i) =>
    candidate(mention, explaining, (sink) => {
      const { number, firstToken, lastToken, unit } = mention;
      const s = tokens[firstToken]!.sentence;
      addContext(sink, document, firstToken, lastToken, { words: 5, sentenceWords: true });
      addScene(sink, scene, firstToken, lastToken);
      addFeature(sink, UNIT, unit + 1);
      addFeature(sink, SIZE, magnitude(number.value));
      addFeature(sink, ROUND, significant(number.value), number.value >= 10_000 ? 1 : 0);
      addFeature(sink, BOUND, BOUNDS.indexOf(number.bound));
      if (number.range) addFeature(sink, RANGE, number.range === "low" ? 1 : 2);
      addFeature(sink, REPEATED, Math.min(3, counts.get(number.value)!));
      if (titled.has(number.value)) addFeature(sink, IN_TITLE, number.start < document.bodyStart ? 1 : 2);
      let larger = 0;
      while (larger < 4 && larger < descending.length && descending[larger]! > number.value) larger++;
      addFeature(sink, RANK, larger, number.value * 2 > largest ? 1 : 0);
      addFeature(sink, ORDER, Math.min(4, i));
      addFeature(sink, FORM, /^[0-9]/u.test(tokens[firstToken]!.word) ? 1 : 0);
      if (number.value >= 1900 && number.value <= 2100) addFeature(sink, YEAR_LIKE, 1);
      addNeighbors(sink, scene, mentions, i);
      const speaker = scene.speakers[s];
      const speaking = speaker ? speaker.kind + 1 : 0;
      addFeature(sink, SPEAKER_UNIT, speaking, unit + 1);
      if (scene.elsewhere[s]! > 0.5) addFeature(sink, ELSEWHERE_SPEAKER, speaking);
      for (const concept of clauseConcepts(scene, firstToken, lastToken, CROSSED)) {
        addFeature(sink, SPEAKER_CONCEPT, speaking, concept);
        addFeature(sink, UNIT_CONCEPT, unit + 1, concept);
      }
      for (let c = sentences[s]!.firstConcept; c < sentences[s]!.lastConcept; c++) {
        const hit = concepts[c]!;
        const u = UNITS.indexOf(hit.concept);
        if (u >= 0 && hit.lastToken <= firstToken && firstToken - hit.lastToken <= 3) addFeature(sink, UNIT_LEFT, u);
      }
      const next = tokens[lastToken];
      if (next && next.sentence === s && unit < 0) addFeature(sink, UNIT_WORD, next.hash);
      for (const sign of ARTICLE_SIGNS) if (present.has(sign)) addFeature(sink, ARTICLE, sign);
      if (withMoney.has(s)) addFeature(sink, MONEY_NEAR, 1);
    }),
  );
}

function tokenSentence(scene: Scene, offset: number): number {
  const { sentences } = scene.document;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.end <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** How the number stands to the ones before and behind it: "14 of 20", "5,000 rows … 52 were". */
function addNeighbors(sink: FeatureSink, scene: Scene, mentions: readonly CountMention[], i: number): void {
  const { tokens } = scene.document;
  const mention = mentions[i]!;
  const s = tokens[mention.firstToken]!.sentence;
  const before = mentions[i - 1];
  const after = mentions[i + 1];
  if (before) {
    const gap = s - tokens[before.firstToken]!.sentence;
    if (gap <= 1) addFeature(sink, BEFORE, compare(mention, before), gap);
    const tokensBetween = mention.firstToken - before.lastToken;
    if (gap === 0 && tokensBetween <= 4)
      addFeature(sink, OF, 1 + distanceBucket(tokensBetween), compare(mention, before));
  }
  if (after) {
    const gap = tokens[after.firstToken]!.sentence - s;
    if (gap <= 1) addFeature(sink, AFTER, compare(mention, after), gap);
    const tokensBetween = after.firstToken - mention.lastToken;
    if (gap === 0 && tokensBetween <= 4)
      addFeature(sink, OF, 10 + distanceBucket(tokensBetween), compare(mention, after));
  }
}

function compare(a: CountMention, b: CountMention): number {
  const ratio = a.number.value / b.number.value;
  const size = ratio < 0.1 ? 1 : ratio < 1 ? 2 : ratio === 1 ? 3 : ratio <= 10 ? 4 : 5;
  return size * 2 + (a.unit === b.unit ? 1 : 0);
}

export const victimCountTask: Task<CountMention, Scene> = {
  name: "victim-count",
  classes: ["none", ...COUNT_STATUSES],
  candidates: (scene, explaining = false) => describeAll(scene, countMentions(scene), explaining),
};

/** Asked of numbers that count victims: persons, accounts, records or files. Its first class is "person". */
export const countUnitTask: Task<CountMention, Scene> = {
  name: "count-unit",
  classes: COUNT_UNITS,
  candidates: (scene, explaining = false) =>
    countMentions(scene).map((mention) => unitCandidate(scene, mention, explaining)),
};

function unitCandidate(scene: Scene, mention: CountMention, explaining = false): Candidate<CountMention> {
  return candidate(mention, explaining, (sink) => {
    const { firstToken, lastToken } = mention;
    addFeature(sink, UNIT, mention.unit + 1);
    addContext(sink, scene.document, firstToken, lastToken, { words: 5 });
  });
}

/** Answers `countUnitTask` for each of the numbers that were taken for a count, null for the others. */
export function decideUnits(
  scene: Scene,
  counts: readonly Decision<CountMention>[],
  model: Model,
): (Decision<CountMention> | null)[] {
  return counts.map(({ mention, taken }) => (taken === 0 ? null : decideOne(unitCandidate(scene, mention), model)));
}

/** A draft for every number taken for a count; `units` answers `countUnitTask` for those, by the same index. */
export function victimCountDrafts(
  scene: Scene,
  decisions: readonly Decision<CountMention>[],
  units: readonly (Decision<CountMention> | null)[],
): Draft[] {
  const { document } = scene;
  return decisions.flatMap(({ mention, probabilities, taken, reasons }, i) => {
    if (taken === 0) return [];
    const { number, lastToken } = mention;
    // "Eleven of the 47": eleven were found true, not the 47.
    if (COUNT_STATUSES[taken - 1] === "verified" && isWhole(scene, decisions[i - 1]?.mention, mention)) return [];
    const shares = units[i]!.probabilities;
    const unit = mostLikely(shares);
    // The noun beside the number belongs to the words that say it.
    const next = document.tokens[lastToken];
    const sameSentence = next && next.sentence === document.tokens[mention.firstToken]!.sentence;
    const end = sameSentence && next.start - number.boundEnd <= 2 ? nounEnd(scene, lastToken) : number.boundEnd;
    return [
      {
        field: "victimCount" as const,
        value: number.value,
        unit: COUNT_UNITS[unit]!,
        bound: number.bound,
        status: COUNT_STATUSES[taken - 1]!,
        span: { start: number.start, end: Math.max(end, number.end) },
        rule: "model.victim-count",
        probability: probabilities[taken]!,
        rivals: [...rivalsOf(victimCountTask.classes, probabilities, taken), ...rivalsOf(COUNT_UNITS, shares, unit, 0)],
        ...(reasons ? { reasons: reasons() } : {}),
      },
    ];
  });
}

/** Tokens between a part and its whole: "11 of the 47". */
const PART_REACH = 2;

/** Whether the number is the whole of which the one before it is a part. */
function isWhole(scene: Scene, before: CountMention | undefined, mention: CountMention): boolean {
  if (!before || before.number.value >= mention.number.value) return false;
  const { tokens } = scene.document;
  const apart = mention.firstToken - before.lastToken;
  return apart >= 1 && apart <= PART_REACH && tokens[before.firstToken]!.clause === tokens[mention.firstToken]!.clause;
}

function mostLikely(probabilities: readonly number[]): number {
  let best = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c]! > probabilities[best]!) best = c;
  return best;
}

/** Where the noun behind a number ends: the unit word that begins there, else the next word. */
function nounEnd(scene: Scene, token: number): number {
  const { document } = scene;
  const sentence = document.sentences[document.tokens[token]!.sentence]!;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = document.concepts[c]!;
    if (hit.firstToken >= token && hit.firstToken <= token + 1 && UNITS.includes(hit.concept)) return hit.end;
  }
  return document.tokens[token]!.end;
}
