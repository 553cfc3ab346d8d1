/**
 * Who can be heard in each sentence: the attacker, the organization, an authority, researchers, a newspaper, the
 * victims. Names, definite descriptions and cue words are read alike, so that "XJP said", "the seller said" and
 * "卖家称" give the same sign.
 */
import { type Concept, conceptIndex } from "../languages/pack.ts";
import { hasHint } from "../text/name-hints.ts";
import type { Document, Entity, Names, ReferenceKind } from "../types.ts";

export const VOICES = [
  "actor",
  "organization",
  "authority",
  "researcher",
  "outlet",
  "own-outlet",
  "victims",
  "forum",
] as const;
export type VoiceKind = (typeof VOICES)[number];
const KIND = Object.fromEntries(VOICES.map((name, i) => [name, i])) as Record<VoiceKind, number>;

export interface Voice {
  firstToken: number;
  lastToken: number;
  sentence: number;
  /** Index into `VOICES`. */
  kind: number;
  /** Entity that speaks, where known. */
  entity: number | null;
}

const CONCEPT_VOICE: [Concept, VoiceKind][] = [
  ["ACTOR", "actor"],
  ["ORG", "organization"],
  ["ORGVOICE", "organization"],
  ["AUTH", "authority"],
  ["RESEARCHER", "researcher"],
  ["MEDIA", "outlet"],
  ["JOURN", "own-outlet"],
  ["VICTIMSPK", "victims"],
];
const VOICE_OF_CONCEPT = new Map(CONCEPT_VOICE.map(([concept, voice]) => [conceptIndex(concept), KIND[voice]]));

const VOICE_OF_REFERENCE: Record<ReferenceKind, number> = {
  actor: KIND.actor,
  organization: KIND.organization,
  forum: KIND.forum,
  authority: KIND.authority,
  outlet: KIND.outlet,
  researcher: KIND.researcher,
  platform: KIND.organization,
};

/** Verbs and nouns of assertion: a voice beside one of them is the speaker. */
const ASSERTIONS: ReadonlySet<number> = new Set(
  (
    [
      "SAY",
      "CLAIM",
      "CONFIRM",
      "ADMIT",
      "DENY",
      "ANNOUNCE",
      "COUNTV",
      "NOTIFY",
      "SOURCE-CUE",
      "FOUND",
      "VERIFY",
      "SELL",
      "ASK",
      "HOLD",
    ] as const
  ).map(conceptIndex),
);

/** The voice of an entity from what its name shows, or −1. */
export function voiceOfHints(entity: Entity): number {
  const { hints } = entity;
  if (hasHint(hints, "actor-known") || hasHint(hints, "alias-cue") || hasHint(hints, "actor-noun")) return KIND.actor;
  if (hasHint(hints, "own-outlet")) return KIND["own-outlet"];
  if (hasHint(hints, "outlet-known") || hasHint(hints, "outlet-noun")) return KIND.outlet;
  if (hasHint(hints, "authority-known") || hasHint(hints, "authority-noun")) return KIND.authority;
  if (hasHint(hints, "firm-known") || hasHint(hints, "researcher-noun")) return KIND.researcher;
  if (hasHint(hints, "forum-known") || hasHint(hints, "forum-noun")) return KIND.forum;
  if (
    hasHint(hints, "organization-known") ||
    hasHint(hints, "institution") ||
    hasHint(hints, "company-suffix") ||
    hasHint(hints, "organization-noun")
  ) {
    return KIND.organization;
  }
  return hasHint(hints, "handle-shaped") ? KIND.actor : -1;
}

/**
 * All voices in order of position. `kinds` gives an entity's voice where its role is known already; without it the
 * shape of the name decides.
 */
export function voicesOf(document: Document, names: Names, kinds?: readonly number[]): Voice[] {
  const { tokens, concepts } = document;
  const voices: Voice[] = [];
  const at = tokenFinder(document);
  names.entities.forEach((entity, e) => {
    const kind = kinds?.[e] ?? voiceOfHints(entity);
    if (kind < 0) return;
    for (const mention of entity.mentions) push(mention.start, mention.end, kind, e);
  });
  for (const reference of names.references) {
    const kind =
      reference.entity !== null && kinds && kinds[reference.entity]! >= 0
        ? kinds[reference.entity]!
        : VOICE_OF_REFERENCE[reference.kind];
    push(reference.start, reference.end, kind, reference.entity);
  }
  voices.sort((a, b) => a.firstToken - b.firstToken);
  const covered = new Uint8Array(tokens.length);
  for (const v of voices) covered.fill(1, v.firstToken, v.lastToken);
  const named = voices.length;
  for (const hit of concepts) {
    const kind = VOICE_OF_CONCEPT.get(hit.concept);
    if (kind === undefined || covered[hit.firstToken]) continue;
    voices.push({ firstToken: hit.firstToken, lastToken: hit.lastToken, sentence: hit.sentence, kind, entity: null });
  }
  if (voices.length > named) voices.sort((a, b) => a.firstToken - b.firstToken);
  return voices;

  function push(start: number, end: number, kind: number, entity: number | null): void {
    const firstToken = at(start);
    if (firstToken >= tokens.length) return;
    let lastToken = firstToken + 1;
    while (lastToken < tokens.length && tokens[lastToken]!.start < end) lastToken++;
    voices.push({ firstToken, lastToken, sentence: tokens[firstToken]!.sentence, kind, entity });
  }
}

/** A function from offset to the first token that ends behind it. */
function tokenFinder(document: Document): (offset: number) => number {
  const { tokens } = document;
  return (offset) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (tokens[mid]!.end <= offset) low = mid + 1;
      else high = mid;
    }
    return low;
  };
}

export interface Speaker {
  kind: number;
  entity: number | null;
  /** Concept of the assertion. */
  assertion: number;
}

/** Words that may stand between a speaker and the verb: "the company's spokesman X said on Monday". */
const REACH = 5;

/** The speaker of each sentence: the voice beside the first assertion, or null. */
export function speakersOf(document: Document, voices: readonly Voice[]): (Speaker | null)[] {
  const speakers: (Speaker | null)[] = new Array(document.sentences.length).fill(null);
  let from = 0;
  for (const [s, sentence] of document.sentences.entries()) {
    while (from < voices.length && voices[from]!.sentence < s) from++;
    let to = from;
    while (to < voices.length && voices[to]!.sentence === s) to++;
    let best: Speaker | null = null;
    let bestDistance = REACH + 1;
    for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
      const hit = document.concepts[c]!;
      if (!ASSERTIONS.has(hit.concept)) continue;
      for (let v = from; v < to; v++) {
        const voice = voices[v]!;
        // A subject stands before its verb, or behind it in "…, said the company".
        const distance =
          voice.lastToken <= hit.firstToken
            ? hit.firstToken - voice.lastToken
            : voice.firstToken >= hit.lastToken
              ? voice.firstToken - hit.lastToken + 1
              : REACH + 1;
        if (distance < bestDistance) {
          bestDistance = distance;
          best = { kind: voice.kind, entity: voice.entity, assertion: hit.concept };
        }
      }
    }
    speakers[s] = best;
    from = to;
  }
  return speakers;
}
