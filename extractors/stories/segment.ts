/**
 * Parts an article into its main story and the others it recalls: every sentence is labeled main or other, by a chain
 * that weighs all of them at once.
 */
import { CONCEPTS, conceptIndex, isCausePart } from "../languages/pack.ts";
import { chainMarginals, type PlaceScores } from "../text/chain.ts";
import { addFeature, createSink, type FeatureSink, takeKeys, template } from "../text/features.ts";
import { type LinearModel, scoreLinear } from "../text/linear-model.ts";
import { hasHint } from "../text/name-hints.ts";
import type { DateMention, Entity, Reading } from "../types.ts";
import { type NameParts, partSigns } from "./part-signs.ts";
import { sentenceAt } from "./sentence-at.ts";

export const STORY_CLASSES = ["main", "other"] as const;

const showConcept = (a: number): string => CONCEPTS[a] ?? `${a}`;
const CONCEPT = template("concept", showConcept);
const CONCEPT_BEFORE = template("concept-before", showConcept);
const CONCEPT_AFTER = template("concept-after", showConcept);
const PARAGRAPH_CONCEPT = template("paragraph-concept", showConcept);
const OPENING_CONCEPT = template("opening-concept", showConcept);
const WORD = template("word");
const BIGRAM = template("bigram");
const OPENING = template("opening");
const INDEX = template("index");
const FRACTION = template("fraction");
const PARAGRAPH_START = template("paragraph-start");
const LIST_ITEM = template("list-item");
const TITLE = template("title");
const LAST_PARAGRAPH = template("last-paragraph");
const NEW_NAMES = template("new-names");
const MAIN_NAME = template("main-name");
const LEAD_NAME = template("lead-name");
const TITLE_NAME = template("title-name");
const OLD_NAMES = template("old-names");
const NEW_NAME_OPENS = template("new-name-opens");
const NAME_FOCUS = template("name-focus");
const YEARS_BACK = template("years-back");
const MONTHS_BACK = template("months-back");
const DATE_FORM = template("date-form");
const REFERS = template("refers");
const HINGE = template("hinge");
const HINGE_CONCEPT = template("hinge-concept", showConcept);
const ATTACKER_FORM = template("attacker-form");
const BEFORE = template("label-before");
const BEFORE_PARTS = template("label-before-parts");
const BEFORE_CONCEPT = template("label-before-concept");
const BEFORE_NAMES = template("label-before-names");
const BEFORE_OPENING = template("label-before-opening");
const BEFORE_SHARES = template("label-before-shares");
const BEFORE_FRACTION = template("label-before-fraction");

/** What a sentence shows about names: its own, the ones seen before. */
interface NameView {
  /** Indexes of entities in each sentence, in order. */
  entities: number[][];
  /** Sentence in which an entity is first named. */
  first: number[];
  main: number;
  lead: ReadonlySet<number>;
  title: ReadonlySet<number>;
}

/** Names that can be a breached organization: no outlets, places or handles. */
function isBody(entity: Entity): boolean {
  const { hints } = entity;
  return !(
    hasHint(hints, "outlet-known") ||
    hasHint(hints, "own-outlet") ||
    hasHint(hints, "place") ||
    hasHint(hints, "actor-known") ||
    hasHint(hints, "forum-known") ||
    hasHint(hints, "channel-known") ||
    hasHint(hints, "authority-known") ||
    hasHint(hints, "generic") ||
    hasHint(hints, "person-shaped")
  );
}

function viewNames(reading: Reading): NameView {
  const { document, names } = reading;
  const entities: number[][] = document.sentences.map(() => []);
  const first: number[] = [];
  names.entities.forEach((entity, e) => {
    first[e] = Number.MAX_SAFE_INTEGER;
    for (const mention of entity.mentions) {
      const s = sentenceAt(document.sentences, mention.start);
      if (s < 0) continue;
      first[e] = Math.min(first[e]!, s);
      if (isBody(entity) && !entities[s]!.includes(e)) entities[s]!.push(e);
    }
  });
  for (const reference of names.references) {
    if (reference.entity === null || !isBody(names.entities[reference.entity]!)) continue;
    const s = sentenceAt(document.sentences, reference.start);
    if (s >= 0 && !entities[s]!.includes(reference.entity)) entities[s]!.push(reference.entity);
  }
  let body = 0;
  while (body < document.sentences.length && document.sentences[body]!.isTitle) body++;
  const title = new Set(entities.slice(0, body).flat());
  const lead = new Set(entities.slice(0, body + 2).flat());
  let main = -1;
  let most = 0;
  names.entities.forEach((entity, e) => {
    if (!isBody(entity)) return;
    const weight = entity.mentions.length + (title.has(e) ? 3 : 0) + (lead.has(e) ? 1.5 : 0);
    if (weight > most) {
      most = weight;
      main = e;
    }
  });
  return { entities, first, main, lead, title };
}

export interface SentenceSigns {
  keys: number[];
  /** Features that depend on the label of the sentence before: 0 main, 1 other. */
  after: [number[], number[]];
}

const ATTACKER = conceptIndex("ACTOR");
/** How far into a sentence what opens it may stand, in code units. */
const OPENING_REACH = 30;

/** The features of every sentence of an article. */
export function storySigns(reading: Reading, parts: NameParts): SentenceSigns[] {
  const { document } = reading;
  const { sentences, tokens, concepts } = document;
  const names = viewNames(reading);
  const roles = partSigns(reading, parts);
  const { named } = roles;
  const dates: DateMention[][] = sentences.map(() => []);
  for (const date of reading.dates) {
    const s = sentenceAt(sentences, date.start);
    if (s >= 0) dates[s]!.push(date);
  }
  const lastParagraph = document.paragraphs.length - 1;
  return sentences.map((sentence, i) => {
    const sink = createSink();
    const opensParagraph = i === 0 || sentences[i - 1]!.paragraph !== sentence.paragraph;
    for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
      if (isCausePart(concepts[c]!.concept)) continue;
      addFeature(sink, CONCEPT, concepts[c]!.concept);
      if (opensParagraph) addFeature(sink, OPENING_CONCEPT, concepts[c]!.concept);
    }
    addConcepts(sink, reading, i - 1, CONCEPT_BEFORE, sentence.paragraph);
    addConcepts(sink, reading, i + 1, CONCEPT_AFTER, sentence.paragraph);
    for (let p = i - 1; p >= 0 && sentences[p]!.paragraph === sentence.paragraph; p--) {
      addConcepts(sink, reading, p, PARAGRAPH_CONCEPT, sentence.paragraph);
    }
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
      addFeature(sink, WORD, tokens[t]!.hash);
      if (t > sentence.firstToken) addFeature(sink, BIGRAM, tokens[t - 1]!.hash, tokens[t]!.hash);
      if (t - sentence.firstToken < 4) addFeature(sink, OPENING, tokens[t]!.hash, opensParagraph ? 1 : 0);
    }
    addFeature(sink, INDEX, Math.min(20, i));
    addFeature(sink, FRACTION, Math.floor((5 * i) / sentences.length));
    if (sentence.isTitle) addFeature(sink, TITLE);
    if (sentence.isListItem) addFeature(sink, LIST_ITEM);
    if (sentence.paragraph === lastParagraph) addFeature(sink, LAST_PARAGRAPH);
    addFeature(sink, PARAGRAPH_START, opensParagraph ? 1 : 0);

    const here = names.entities[i]!;
    const fresh = here.filter((e) => names.first[e] === i);
    const known = here.filter((e) => names.first[e]! < i);
    addFeature(sink, NEW_NAMES, Math.min(3, fresh.length), opensParagraph ? 1 : 0);
    addFeature(sink, OLD_NAMES, Math.min(3, known.length), fresh.length > 0 ? 1 : 0);
    addFeature(sink, MAIN_NAME, here.includes(names.main) ? 1 : 0, fresh.length > 0 ? 1 : 0);
    if (here.some((e) => names.lead.has(e))) addFeature(sink, LEAD_NAME, 1);
    if (here.some((e) => names.title.has(e))) addFeature(sink, TITLE_NAME, 1);
    if (here.length > 0) addFeature(sink, NEW_NAME_OPENS, names.first[here[0]!] === i ? 1 : 0, opensParagraph ? 1 : 0);
    // A name that this paragraph brings up and that comes back is what the paragraph is about.
    const focus = fresh.some((e) => names.entities.slice(i + 1, i + 4).some((next) => next.includes(e)));
    addFeature(sink, NAME_FOCUS, focus ? 1 : 0);
    for (const date of dates[i]!) addDate(sink, date, reading);
    for (const reference of reading.names.references) {
      if (reference.start < sentence.start || reference.start >= sentence.end) continue;
      addFeature(sink, REFERS, reference.entity === null ? 0 : reference.entity === names.main ? 1 : 2);
    }

    addTurns(sink, reading, i, opensParagraph);
    roles.add(sink, i, opensParagraph);

    const recent = new Set(names.entities.slice(Math.max(0, i - 3), i).flat());
    const link = here.some((e) => recent.has(e) && e !== names.main) ? 1 : 0;
    const mainHere = here.includes(names.main) ? 2 : 0;
    // Whether the sentence goes on with a name of the one before, outlets and places too, or opens by pointing back.
    const shares = i > 0 && [...named[i]!].some((e) => named[i - 1]!.has(e)) ? 4 : 0;
    const pointsBack = reading.names.references.some(
      ({ start }) => start >= sentence.start && start < sentence.start + OPENING_REACH,
    );
    const goesOn = shares + (pointsBack ? 2 : 0) + (opensParagraph ? 1 : 0);
    const after = ([0, 1] as const).map((label) => {
      const own = createSink();
      addFeature(own, BEFORE, label, opensParagraph ? 1 : 0);
      addFeature(own, BEFORE_PARTS, label, roles.mixOf(i) * 2 + (opensParagraph ? 1 : 0));
      addFeature(own, BEFORE_NAMES, label, link + mainHere + (fresh.length > 0 ? 4 : 0) + (opensParagraph ? 8 : 0));
      if (i > 0) {
        addFeature(own, BEFORE_SHARES, label, goesOn);
        addFeature(own, BEFORE_FRACTION, label, Math.floor((5 * i) / sentences.length));
      }
      for (let c = sentence.firstConcept; c < sentence.lastConcept; c++)
        if (!isCausePart(concepts[c]!.concept)) addFeature(own, BEFORE_CONCEPT, concepts[c]!.concept, label);
      for (let t = sentence.firstToken; t < Math.min(sentence.lastToken, sentence.firstToken + 2); t++) {
        addFeature(own, BEFORE_OPENING, tokens[t]!.hash, label);
      }
      return takeKeys(own);
    }) as [number[], number[]];
    return { keys: takeKeys(sink), after };
  });
}

/** What brings up another breach: a hinge ("comes after") with what is said on either side of it, an attacker not met before. */
function addTurns(sink: FeatureSink, { document }: Reading, i: number, opensParagraph: boolean): void {
  const { sentences, concepts, turns } = document;
  const sentence = sentences[i]!;
  const lateness = Math.min(3, i >> 2);
  const hinge = turns.hinges[i]!;
  if (hinge !== null) addFeature(sink, HINGE, opensParagraph ? 1 : 0, lateness);
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const { concept, start } = concepts[c]!;
    if (isCausePart(concept)) continue;
    if (hinge !== null) addFeature(sink, HINGE_CONCEPT, concept, start >= hinge ? 1 : 0);
    if (concept === ATTACKER)
      addFeature(sink, ATTACKER_FORM, turns.newcomers.has(c) ? 1 : 0, lateness * 2 + (opensParagraph ? 1 : 0));
  }
}

function addConcepts(
  sink: FeatureSink,
  reading: Reading,
  index: number,
  t: ReturnType<typeof template>,
  paragraph: number,
): void {
  const sentence = reading.document.sentences[index];
  if (!sentence) return;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const { concept } = reading.document.concepts[c]!;
    if (!isCausePart(concept)) addFeature(sink, t, concept, sentence.paragraph === paragraph ? 1 : 0);
  }
}

function addDate(sink: FeatureSink, date: DateMention, reading: Reading): void {
  addFeature(sink, DATE_FORM, ["explicit", "weekday", "relative", "offset"].indexOf(date.form));
  const published = reading.document.publishedAt;
  if (!date.value || !published) return;
  addFeature(sink, YEARS_BACK, Math.max(-1, Math.min(4, published.year - date.value.year)));
  if (published.month && date.value.month) {
    const months = (published.year - date.value.year) * 12 + published.month - date.value.month;
    addFeature(sink, MONTHS_BACK, Math.max(-1, Math.min(6, months)));
  }
}

/**
 * The label of each sentence, 0 main and 1 other: other where that is likelier than not, all sentences weighed together.
 * The model's second class is "other"; a sentence's own signs speak for it alone, those with the label before for both.
 */
export function segment(signs: readonly SentenceSigns[], model: LinearModel): Uint8Array {
  if (signs.length === 0) return new Uint8Array();
  const scores = signs.map(({ keys, after }): PlaceScores => {
    const own = scoreLinear(model, keys, model.bias.slice());
    const [main, other] = after.map((some) => scoreLinear(model, some, own.slice()) as [number, number]);
    return [main!, other!];
  });
  return Uint8Array.from(chainMarginals(scores).pairs, ([main, other]) => (main[1] + other[1] > 0.5 ? 1 : 0));
}
