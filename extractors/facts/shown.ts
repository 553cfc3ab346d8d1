/** How the arguments of signs are shown to a person: concepts, voices and units by their names. */
import { CONCEPTS } from "../languages/pack.ts";
import { COUNT_UNITS } from "../types.ts";
import { VOICES } from "./voice.ts";

const conceptOf = (index: number): string => CONCEPTS[index] ?? `${index}`;
const voiceOf = (kind: number): string => VOICES[kind - 1] ?? "nobody";

/** A concept and a number, which is left out where it is 0. */
export const showConcept = (a: number, b: number): string => `${conceptOf(a)}${b ? ` ${b}` : ""}`;
/** Two concepts; the second is counted from 1 and absent at 0. */
export const showConcepts = (a: number, b: number): string => `${conceptOf(a)}${b ? ` ${conceptOf(b - 1)}` : ""}`;
/** A concept and a word's hash, which the engine's door turns into the word; 0 is the edge of the sentence. */
export const showConceptWord = (a: number, b: number): string => `${conceptOf(a)} ${b === 0 ? "|" : b}`;
/** Two concepts, both counted from 0. */
export const showPair = (a: number, b: number): string => `${conceptOf(a)} ${conceptOf(b)}`;
/** Something else and a concept. */
export const showBefore = (a: number, b: number): string => `${a} ${conceptOf(b)}`;
/** Who speaks, counted from 1, and a concept. */
export const showVoiceConcept = (a: number, b: number): string => `${voiceOf(a)} ${conceptOf(b)}`;
/** Who speaks and what is counted, both from 1. */
export const showVoiceUnit = (a: number, b: number): string => `${voiceOf(a)} ${COUNT_UNITS[b - 1] ?? "no unit"}`;
/** What is counted, from 1, and a concept. */
export const showUnitConcept = (a: number, b: number): string => `${COUNT_UNITS[a - 1] ?? "no unit"} ${conceptOf(b)}`;
/** What is counted, from 1. */
export const showUnit = (a: number): string => COUNT_UNITS[a - 1] ?? "none";
/** Two voices, both counted from 0. */
export const showVoices = (a: number, b: number): string => `${voiceOf(a + 1)} ${voiceOf(b + 1)}`;
