/**
 * The signs around a mention that every decision weighs: which cue concepts stand in its clause, sentence,
 * neighbours, paragraph and title, on which side and how far; which words surround it; who speaks.
 */
import { CONCEPTS, conceptIndex, isCausePart } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, template } from "../text/features.ts";
import type { Document, Token } from "../types.ts";

const conceptName = (a: number): string => CONCEPTS[a] ?? `${a}`;
const showConcept = (a: number, b: number): string => `${conceptName(a)}${b ? ` ${b}` : ""}`;

const LEFT_CLAUSE = template("clause-left", showConcept);
const RIGHT_CLAUSE = template("clause-right", showConcept);
const IN_MENTION = template("inside", showConcept);
const CLAUSE = template("clause", showConcept);
const SENTENCE = template("sentence", showConcept);
const SENTENCE_LEFT = template("sentence-left", showConcept);
const SENTENCE_RIGHT = template("sentence-right", showConcept);
const NEXT_CLAUSE = template("next-clause", showConcept);
const PREVIOUS_CLAUSE = template("previous-clause", showConcept);
const PREVIOUS = template("previous-sentence", showConcept);
const NEXT = template("next-sentence", showConcept);
const PARAGRAPH = template("paragraph", showConcept);
const TITLE = template("title", showConcept);
const NEAREST_LEFT = template("nearest-left", showConcept);
const NEAREST_RIGHT = template("nearest-right", showConcept);
const WORD_LEFT = template("word-left");
const WORD_RIGHT = template("word-right");
const BIGRAM_LEFT = template("bigram-left");
const BIGRAM_RIGHT = template("bigram-right");
const WORD_NEAR = template("word-near");
const WORD_SENTENCE = template("word-sentence");
const VOICE_LEFT = template("voice-left", showConcept);
const VOICE_RIGHT = template("voice-right", showConcept);
const VOICE_FIRST = template("voice-first", showConcept);
const VOICE_CARRIED = template("voice-carried", showConcept);
const PLACE = template("place");
const QUOTED = template("quoted");

/** Concepts that name somebody who can assert something. */
const VOICES: ReadonlySet<number> = new Set(
  (["ACTOR", "ORG", "ORGVOICE", "AUTH", "RESEARCHER", "MEDIA", "JOURN", "VICTIMSPK"] as const).map(conceptIndex),
);

const IS_VOICE = Uint8Array.from(CONCEPTS, (_, concept) => (VOICES.has(concept) ? 1 : 0));

// What has been said of a concept in the current call, so that a sentence which repeats one over and over says it once:
// a stamp per call for each concept, side, relation of the clauses and distance.
const SIDES = 3;
const RELATIONS = 3;
const BUCKETS = 8;
const said = new Int32Array(CONCEPTS.length * SIDES * RELATIONS * BUCKETS);
let call = 0;
const LAST_CALL = 0x7fffffff;

/** Whether the call says this for the first time. */
function isNew(concept: number, side: number, relation: number, bucket: number): boolean {
  const at = ((concept * SIDES + side) * RELATIONS + relation) * BUCKETS + bucket;
  if (said[at] === call) return false;
  said[at] = call;
  return true;
}

const NUMBER_WORD = 0x23;

/** A word's identity as a feature: all numbers are one word. */
function wordOf(token: Token): number {
  const first = token.stem.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 ? NUMBER_WORD : token.hash;
}

export interface ContextOptions {
  /** Tokens on each side whose words count by position. Default 4. */
  words?: number;
  /** Whether all words of the sentence count, unordered. Default false. */
  sentenceWords?: boolean;
  /** Where the signs go that all mentions of a sentence have in common; null leaves them out. Default the mention's own sink. */
  common?: FeatureSink | null;
}

/** Adds the context of the mention that covers tokens `[first, last)`. */
export function addContext(
  sink: FeatureSink,
  document: Document,
  first: number,
  last: number,
  options: ContextOptions = {},
): void {
  const { tokens, sentences, concepts } = document;
  if (first >= tokens.length || last <= first) return;
  const sentenceIndex = tokens[first]!.sentence;
  const sentence = sentences[sentenceIndex]!;
  const clause = tokens[first]!.clause;
  const lastClause = tokens[last - 1]!.clause;
  const common = options.common === undefined ? sink : options.common;

  if (call === LAST_CALL) {
    said.fill(0);
    call = 0;
  }
  call++;
  let nearestLeft = -1;
  let nearestRight = -1;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    const concept = hit.concept;
    if (isCausePart(concept)) continue;
    const hitClause = tokens[hit.firstToken]!.clause;
    if (hit.lastToken <= first) {
      nearestLeft = c;
      const relation = hitClause >= clause ? 2 : hitClause === clause - 1 ? 1 : 0;
      const bucket = relation === 2 ? distanceBucket(first - hit.lastToken) : 0;
      if (!isNew(concept, 0, relation, bucket)) continue;
      if (common) addFeature(common, SENTENCE, concept);
      addFeature(sink, SENTENCE_LEFT, concept);
      if (relation === 2) {
        addFeature(sink, CLAUSE, concept);
        addFeature(sink, LEFT_CLAUSE, concept, 1 + bucket);
      } else if (relation === 1) addFeature(sink, PREVIOUS_CLAUSE, concept);
    } else if (hit.firstToken >= last) {
      if (nearestRight < 0) nearestRight = c;
      const relation = hitClause <= lastClause ? 2 : hitClause === lastClause + 1 ? 1 : 0;
      const bucket = relation === 2 ? distanceBucket(hit.firstToken - last) : 0;
      if (!isNew(concept, 1, relation, bucket)) continue;
      if (common) addFeature(common, SENTENCE, concept);
      addFeature(sink, SENTENCE_RIGHT, concept);
      if (relation === 2) {
        addFeature(sink, CLAUSE, concept);
        addFeature(sink, RIGHT_CLAUSE, concept, 1 + bucket);
      } else if (relation === 1) addFeature(sink, NEXT_CLAUSE, concept);
    } else if (isNew(concept, 2, 0, 0)) {
      if (common) addFeature(common, SENTENCE, concept);
      addFeature(sink, IN_MENTION, concept);
    }
  }
  if (nearestLeft >= 0) addFeature(sink, NEAREST_LEFT, concepts[nearestLeft]!.concept);
  if (nearestRight >= 0) addFeature(sink, NEAREST_RIGHT, concepts[nearestRight]!.concept);

  if (common) addSurroundings(common, document, sentenceIndex);
  addWords(sink, document, first, last, options);
  addVoices(sink, common, document, first, last);
  if (common) addPlace(common, document, sentenceIndex);
  const at = tokens[first]!.start;
  if (document.quotes.some((q) => q.kind === "quotation" && q.start < at && at < q.end)) addFeature(sink, QUOTED);
}

/** What the sentences around one say. */
function addSurroundings(sink: FeatureSink, document: Document, index: number): void {
  const { sentences } = document;
  const { paragraph } = sentences[index]!;
  addNeighbor(sink, document, index - 1, paragraph, PREVIOUS);
  addNeighbor(sink, document, index + 1, paragraph, NEXT);
  for (let s = index - 2; s >= 0 && sentences[s]!.paragraph === paragraph; s--) {
    addNeighbor(sink, document, s, paragraph, PARAGRAPH);
  }
  for (let s = 0; s < sentences.length && sentences[s]!.isTitle; s++) {
    if (s !== index) addNeighbor(sink, document, s, sentences[s]!.paragraph, TITLE);
  }
}

function addPlace(sink: FeatureSink, document: Document, index: number): void {
  const { isTitle, isListItem } = document.sentences[index]!;
  if (isTitle) addFeature(sink, PLACE, 1);
  if (isListItem) addFeature(sink, PLACE, 2);
  if (index <= firstBodySentence(document)) addFeature(sink, PLACE, 3);
}

function firstBodySentence(document: Document): number {
  let s = 0;
  while (s < document.sentences.length && document.sentences[s]!.isTitle) s++;
  return s;
}

function addNeighbor(
  sink: FeatureSink,
  document: Document,
  index: number,
  paragraph: number,
  t: ReturnType<typeof template>,
): void {
  const neighbor = document.sentences[index];
  if (!neighbor) return;
  const sameParagraph = neighbor.paragraph === paragraph ? 1 : 0;
  for (const concept of distinctConcepts(document, index)) addFeature(sink, t, concept, sameParagraph);
}

const distinct = new WeakMap<Document, number[][]>();

/** The concepts of a sentence, each once, parts of causes left out. */
function distinctConcepts(document: Document, index: number): readonly number[] {
  let sentences = distinct.get(document);
  if (!sentences) {
    sentences = [];
    distinct.set(document, sentences);
  }
  let found = sentences[index];
  if (!found) {
    const { firstConcept, lastConcept } = document.sentences[index]!;
    const concepts = document.concepts.slice(firstConcept, lastConcept).map((hit) => hit.concept);
    found = [...new Set(concepts)].filter((concept) => !isCausePart(concept));
    sentences[index] = found;
  }
  return found;
}

function addWords(sink: FeatureSink, document: Document, first: number, last: number, options: ContextOptions): void {
  const { tokens } = document;
  const reach = options.words ?? 4;
  const sentence = tokens[first]!.sentence;
  const from = document.sentences[sentence]!.firstToken;
  const to = document.sentences[sentence]!.lastToken;
  for (let i = 1; i <= reach; i++) {
    const l = first - i;
    if (l >= from) {
      const word = wordOf(tokens[l]!);
      addFeature(sink, WORD_LEFT, word, i <= 2 ? i : 3);
      addFeature(sink, WORD_NEAR, word);
      if (l + 1 < first || i === 1) {
        const next = l + 1 < first ? wordOf(tokens[l + 1]!) : 1;
        addFeature(sink, BIGRAM_LEFT, word, next);
      }
    } else if (l === from - 1) addFeature(sink, WORD_LEFT, 0, i <= 2 ? i : 3);
    const r = last + i - 1;
    if (r < to) {
      const word = wordOf(tokens[r]!);
      addFeature(sink, WORD_RIGHT, word, i <= 2 ? i : 3);
      addFeature(sink, WORD_NEAR, word);
      const previous = r > last ? wordOf(tokens[r - 1]!) : 1;
      addFeature(sink, BIGRAM_RIGHT, previous, word);
    } else if (r === to) addFeature(sink, WORD_RIGHT, 0, i <= 2 ? i : 3);
  }
  if (options.sentenceWords) {
    let before = -1;
    for (let i = from; i < to; i++) {
      if (i >= first && i < last) continue;
      const word = wordOf(tokens[i]!);
      // A row of numbers is one word over and over.
      if (word !== before) addFeature(sink, WORD_SENTENCE, word);
      before = word;
    }
  }
}

function addVoices(
  sink: FeatureSink,
  common: FeatureSink | null,
  document: Document,
  first: number,
  last: number,
): void {
  const { tokens, sentences, concepts } = document;
  const index = tokens[first]!.sentence;
  const sentence = sentences[index]!;
  let left = -1;
  let right = -1;
  let firstVoice = -1;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    if (IS_VOICE[hit.concept] === 0) continue;
    if (firstVoice < 0) firstVoice = hit.concept;
    if (hit.lastToken <= first) left = hit.concept;
    else if (hit.firstToken >= last && right < 0) right = hit.concept;
  }
  if (left >= 0) addFeature(sink, VOICE_LEFT, left);
  if (right >= 0) addFeature(sink, VOICE_RIGHT, right);
  if (!common) return;
  if (firstVoice >= 0) {
    addFeature(common, VOICE_FIRST, firstVoice);
    return;
  }
  // Nobody speaks in this sentence: the voice of the sentence before it in the paragraph goes on.
  for (let s = index - 1; s >= 0 && sentences[s]!.paragraph === sentence.paragraph; s--) {
    for (let c = sentences[s]!.firstConcept; c < sentences[s]!.lastConcept; c++) {
      if (IS_VOICE[concepts[c]!.concept] === 1) {
        addFeature(common, VOICE_CARRIED, concepts[c]!.concept, Math.min(3, index - s));
        return;
      }
    }
  }
}

/** Token range of a span: first token that ends after its start, to the last that begins before its end. */
export function tokenRange(document: Document, start: number, end: number): { first: number; last: number } {
  const { tokens } = document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.end <= start) low = mid + 1;
    else high = mid;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return { first: low, last: Math.max(last, Math.min(low + 1, tokens.length)) };
}
