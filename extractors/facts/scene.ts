/**
 * What a decision looks at beyond the words: who speaks in each sentence, which names play which part, and whether
 * the sentence tells of the article's main breach or of another one.
 */
import { CONCEPTS } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, template } from "../text/features.ts";
import type { Reading } from "../types.ts";
import { showVoices } from "./shown.ts";
import { type Speaker, speakersOf, VOICES, type Voice, voicesOf } from "./voice.ts";

export interface Scene extends Reading {
  voices: Voice[];
  /** First index into `voices` of each sentence, and one past the last at the end. */
  voiceStart: Int32Array;
  speakers: (Speaker | null)[];
  /** Probability that each sentence tells of another breach than the main one. */
  elsewhere: Float64Array;
  /** Voice of each entity by its part, once that is known. */
  kinds: readonly number[] | null;
  /** The entity that the article is about, once known, or −1. */
  main: number;
}

/** What is known once roles and stories are decided. */
export interface Known {
  kinds: readonly number[];
  elsewhere: Float64Array;
  main: number;
}

/** Builds the scene of a reading, before or after roles and stories are known. */
export function buildScene(reading: Reading, known?: Known): Scene {
  const { document, names } = reading;
  const voices = voicesOf(document, names, known?.kinds);
  const voiceStart = new Int32Array(document.sentences.length + 1);
  let v = 0;
  for (let s = 0; s < document.sentences.length; s++) {
    while (v < voices.length && voices[v]!.sentence < s) v++;
    voiceStart[s] = v;
  }
  voiceStart[document.sentences.length] = voices.length;
  return {
    ...reading,
    voices,
    voiceStart,
    speakers: speakersOf(document, voices),
    elsewhere: known?.elsewhere ?? new Float64Array(document.sentences.length),
    kinds: known?.kinds ?? null,
    main: known?.main ?? -1,
  };
}

const showVoice = (a: number, b: number): string => `${VOICES[a] ?? a}${b ? ` ${CONCEPTS[b - 1] ?? b}` : ""}`;
const SPEAKER = template("speaker", showVoice);
const SPEAKER_ASSERTS = template("speaker-asserts", showVoice);
const SPEAKER_BEFORE = template("speaker-before", showVoice);
const SPEAKER_AFTER = template("speaker-after", showVoice);
const FIRST = template("first-voice", showVoice);
const LEFT = template("left-voice", showVoice);
const RIGHT = template("right-voice", showVoice);
const CARRIED = template("carried-voice", showVoice);
const PAIR = template("voice-pair", showVoices);
const ELSEWHERE = template("elsewhere");

/** Adds who speaks around tokens `[first, last)`, and whether the sentence tells of another breach. */
export function addScene(sink: FeatureSink, scene: Scene, first: number, last: number): void {
  const { document, voices, voiceStart, speakers } = scene;
  const token = document.tokens[first];
  if (!token) return;
  const s = token.sentence;
  const from = voiceStart[s]!;
  const to = voiceStart[s + 1]!;
  let left = -1;
  let right = -1;
  for (let v = from; v < to; v++) {
    const voice = voices[v]!;
    if (voice.lastToken <= first) left = v;
    else if (voice.firstToken >= last && right < 0) right = v;
  }
  if (to > from) addFeature(sink, FIRST, voices[from]!.kind);
  if (left >= 0) addFeature(sink, LEFT, voices[left]!.kind, 1 + distanceBucket(first - voices[left]!.lastToken));
  if (right >= 0) addFeature(sink, RIGHT, voices[right]!.kind, 1 + distanceBucket(voices[right]!.firstToken - last));
  if (left >= 0 && right >= 0) addFeature(sink, PAIR, voices[left]!.kind, voices[right]!.kind);
  const speaker = speakers[s];
  if (speaker) {
    addFeature(sink, SPEAKER, speaker.kind);
    addFeature(sink, SPEAKER_ASSERTS, speaker.kind, speaker.assertion + 1);
  }
  const paragraph = document.sentences[s]!.paragraph;
  for (let p = s - 1; p >= 0 && document.sentences[p]!.paragraph === paragraph; p--) {
    const before = speakers[p];
    if (before) {
      addFeature(sink, SPEAKER_BEFORE, before.kind, speaker ? 1 : 0);
      if (!speaker) addFeature(sink, CARRIED, before.kind);
      break;
    }
  }
  if (document.sentences[s + 1]?.paragraph === paragraph && speakers[s + 1]) {
    addFeature(sink, SPEAKER_AFTER, speakers[s + 1]!.kind, speaker ? 1 : 0);
  }
  const elsewhere = scene.elsewhere[s]!;
  addFeature(sink, ELSEWHERE, elsewhere > 0.5 ? 2 : elsewhere > 0.2 ? 1 : 0);
}

/** The concepts of a clause that crossing with another sign pays for, once each. */
export function clauseConcepts(scene: Scene, first: number, last: number, wanted: ReadonlySet<number>): number[] {
  const { document } = scene;
  const token = document.tokens[first]!;
  const sentence = document.sentences[token.sentence]!;
  const clause = token.clause;
  const lastClause = document.tokens[last - 1]!.clause;
  const found: number[] = [];
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = document.concepts[c]!;
    if (!wanted.has(hit.concept) || found.includes(hit.concept)) continue;
    const at = document.tokens[hit.firstToken]!.clause;
    if (at >= clause && at <= lastClause) found.push(hit.concept);
  }
  return found;
}
