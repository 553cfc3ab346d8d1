/**
 * What the breached organization, an operator or an authority says or does: for every party that a sentence names,
 * describes or goes on speaking of, five yes-or-no decisions, one a stance, over the same signs.
 */
import { CONCEPTS, type Concept, conceptIndex, isCausePart } from "../languages/pack.ts";
import { addFeature, createSink, distanceBucket, type FeatureSink, takeKeys, template } from "../text/features.ts";
import { eachHint, hasHint } from "../text/name-hints.ts";
import { type Document, type Draft, NAME_HINTS, type Sentence, type Span, STANCES, type Stance } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { spellingsOf } from "./names.ts";
import { addScene, type Scene } from "./scene.ts";
import type { Candidate, Decision, Task } from "./task.ts";
import { VOICES } from "./voice.ts";

/** Cues by stance, best first. */
const CUES: Record<Stance, readonly Concept[]> = {
  confirmed: [
    "CONFIRM",
    "ADMIT",
    "ANNOUNCE",
    "FOUND",
    "DISCOVER",
    "COUNTV",
    "NOTIFY",
    "SAY",
    "FINE",
    "SOURCE-CUE",
    "REMEDIATION",
  ],
  denied: ["DENY", "FALSE-BREACH", "REFUSE", "WRONG", "NEGATION-STRONG"],
  "no-comment": ["NO-COMMENT", "REFUSE", "NEG"],
  investigating: ["INVESTIGATE", "FOUND", "COURT", "MODAL"],
  notified: ["NOTIFY", "ANNOUNCE", "DATE-DISCLOSED"],
};
const STANCE_CUES: readonly (readonly number[])[] = STANCES.map((stance) => CUES[stance].map(conceptIndex));
/** Any of them. */
const ANY_CUE: ReadonlySet<number> = new Set(STANCE_CUES.flat());
const NEGATIONS: ReadonlySet<number> = new Set(
  (["NEG", "NEGATION-STRONG", "NEGATION-WEAK"] as const).map(conceptIndex),
);

/** How many sentences a party stays the one spoken of. */
const CARRY = 3;
/** Stands for "longer ago" where the distance of a party is a sign. */
const FAR = 9;
/** Parties weighed in one sentence. */
const MOST_PARTIES = 6;

export interface ResponseMention {
  /** Index into `names.entities`. */
  party: number;
  sentence: number;
  /** Token range of the party's first mention in the sentence; equal ends when it is carried from before. */
  partyFirst: number;
  partyLast: number;
}

const showConcept = (a: number, b: number): string => `${CONCEPTS[a] ?? a}${b ? ` ${b}` : ""}`;
const showKind = (a: number, b: number): string => `${VOICES[a - 1] ?? "?"}${b ? ` ${CONCEPTS[b - 1] ?? b}` : ""}`;
const PARTY = template("party");
const PARTY_KIND = template("party-kind", showKind);
const PARTY_MAIN = template("party-main", showConcept);
const PARTY_MAIN_CUE = template("party-main-cue", showConcept);
const PARTY_SPEAKS = template("party-speaks");
const PARTY_FREQUENCY = template("party-mentions");
const PARTY_RANK = template("party-rank");
const PARTY_TITLE = template("party-in-title");
const PARTY_PLACE = template("party-place");
const PARTY_CUE = template("party-cue", (a, b) => `${showConcept(a, 0)} ${b}`);
const PARTY_CUE_NEAREST = template("party-cue-nearest", showConcept);
const PARTY_CUE_RIVALS = template("party-cue-rivals", showConcept);
const PARTY_NEGATED = template("party-cue-negated", showConcept);
const CUE_TERM = template("party-cue-term");
const PARTY_RIVALS = template("party-rivals");
const PARTY_FIRST = template("party-first");
const PARTY_WORD = template("party-clause-word");
const PARTY_CONCEPT = template("party-clause-concept", showConcept);
const SENTENCE_WORD = template("word-sentence");
const CARRIED = template("party-carried");
const CARRIED_CONCEPT = template("party-carried-concept", showConcept);
const CARRIED_OPENING = template("party-carried-opening");
const CARRIED_NEXT = template("party-carried-next", showConcept);
const PARTY_HINT = template("hint", (a) => NAME_HINTS[a] ?? `${a}`);

interface Party {
  entity: number;
  firstToken: number;
  lastToken: number;
  /** Sentences since it was named; 0 in its own sentence. */
  carried: number;
  kind: number;
}

/** What a sentence shows to every party weighed in it. */
interface Weighed {
  scene: Scene;
  index: number;
  sentence: Sentence;
  parties: readonly Party[];
  /** Those that the sentence itself names or describes. */
  here: readonly Party[];
  cues: readonly Cue[];
  /** By entity, its mentions, and how many entities have more. */
  frequency: readonly number[];
  ranks: readonly number[];
}

/** A concept that is a cue of some stance. */
interface Cue {
  concept: number;
  firstToken: number;
  lastToken: number;
  /** Hash of its words. */
  term: number;
  isNegated: boolean;
}

const remembered = new WeakMap<Scene, Candidate<ResponseMention>[]>();

function candidates(scene: Scene, explaining = false): Candidate<ResponseMention>[] {
  const known = explaining ? undefined : remembered.get(scene);
  if (known) return known;
  const found = weigh(scene, (weighed, party) => {
    const sink = createSink(explaining);
    addSigns(sink, sink, weighed, party);
    return { mention: mentionOf(weighed, party), keys: takeKeys(sink), names: sink.names };
  });
  if (!explaining) remembered.set(scene, found);
  return found;
}

/**
 * The parties that may respond. Those that a sentence does not name have all its words in common, and are most: its keys are
 * made and summed once.
 */
function deciding(scene: Scene): Candidate<ResponseMention>[] {
  let of: Weighed | null = null;
  let shared: number[] | undefined;
  return weigh(scene, (weighed, party) => {
    if (!mayRespond(scene, party.entity)) return null;
    const sink = createSink();
    const mention = mentionOf(weighed, party);
    if (party.carried === 0) {
      addSigns(sink, sink, weighed, party);
      return { mention, keys: takeKeys(sink), names: null };
    }
    const common = of === weighed ? null : createSink();
    addSigns(sink, common, weighed, party);
    if (common) shared = takeKeys(common);
    of = weighed;
    return { mention, keys: takeKeys(sink), shared, names: null };
  });
}

/** Walks the sentences and the parties weighed in each; `describe` may turn one away with null. */
function weigh(
  scene: Scene,
  describe: (weighed: Weighed, party: Party) => Candidate<ResponseMention> | null,
): Candidate<ResponseMention>[] {
  const { document, names, voices, voiceStart } = scene;
  const { sentences } = document;
  const frequency = names.entities.map((e) => e.mentions.length);
  const ranks = frequency.map((mentions) => frequency.filter((f) => f > mentions).length);
  const found: Candidate<ResponseMention>[] = [];
  const recent: Party[] = [];
  const unvoiced = unvoicedParties(scene);
  for (let s = 0; s < sentences.length; s++) {
    const parties: Party[] = [];
    for (let v = voiceStart[s]!; v < voiceStart[s + 1]!; v++) {
      const { entity, firstToken, lastToken, kind } = voices[v]!;
      if (entity === null || !canRespond(kind)) continue;
      parties.push({ entity, firstToken, lastToken, carried: 0, kind });
    }
    parties.push(...unvoiced[s]!);
    const named = parties.length;
    for (let r = recent.length - 1; r >= 0 && parties.length < MOST_PARTIES; r--) {
      const old = recent[r]!;
      if (parties.some((p) => p.entity === old.entity)) continue;
      const apart = s - document.tokens[old.firstToken]!.sentence;
      if (apart > CARRY) break;
      parties.push({ ...old, carried: apart });
    }
    // "Customers were told": whom nobody is named for, the organization that the article is about speaks.
    const main = scene.main >= 0 && !parties.some((p) => p.entity === scene.main);
    const before = main ? recent.findLast((p) => p.entity === scene.main) : undefined;
    if (before) parties.push({ ...before, carried: FAR });
    recent.push(...parties.slice(0, named));
    if (parties.length === 0) continue;
    const sentence = sentences[s]!;
    const here = parties.filter((p) => p.carried === 0);
    const weighed = { scene, index: s, sentence, parties, here, cues: cuesOf(scene, sentence), frequency, ranks };
    for (let p = 0; p < parties.length; p++) {
      const party = parties[p]!;
      if (parties.findIndex((other) => other.entity === party.entity) < p) continue;
      const one = describe(weighed, party);
      if (one) found.push(one);
    }
  }
  return found;
}

/** The sentence's concepts that are a cue of some stance. */
function cuesOf({ document }: Scene, sentence: Sentence): Cue[] {
  const { tokens, concepts } = document;
  const found: Cue[] = [];
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const { concept, firstToken, lastToken } = concepts[c]!;
    if (!ANY_CUE.has(concept)) continue;
    let term = 0;
    for (let t = firstToken; t < lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
    let isNegated = false;
    for (let n = sentence.firstConcept; n < sentence.lastConcept; n++) {
      const other = concepts[n]!;
      if (NEGATIONS.has(other.concept) && Math.abs(other.firstToken - firstToken) <= 4) isNegated = true;
    }
    found.push({ concept, firstToken, lastToken, term, isNegated });
  }
  return found;
}

const canRespond = (kind: number): boolean => {
  const name = VOICES[kind];
  return name !== "victims" && name !== "own-outlet";
};

/** By sentence the names whose shape says nothing: most companies and many institutions. */
function unvoicedParties(scene: Scene): Party[][] {
  const { document, names, voices } = scene;
  const { tokens } = document;
  const voiced = new Set(voices.flatMap((v) => (v.entity === null ? [] : [`${v.entity} ${v.firstToken}`])));
  const parties: Party[][] = document.sentences.map(() => []);
  names.entities.forEach((entity, e) => {
    for (const mention of entity.mentions) {
      const { first, last } = tokenRange(document, mention.start, mention.end);
      if (first >= tokens.length || voiced.has(`${e} ${first}`)) continue;
      parties[tokens[first]!.sentence]!.push({ entity: e, firstToken: first, lastToken: last, carried: 0, kind: -1 });
    }
  });
  return parties;
}

function mentionOf({ index }: Weighed, { entity, firstToken, lastToken, carried }: Party): ResponseMention {
  return { party: entity, sentence: index, partyFirst: firstToken, partyLast: carried ? firstToken : lastToken };
}

/**
 * Adds the signs of a party in a sentence; those that all parties carried into it have in common go to `common`, which is
 * null where they are known already.
 */
function addSigns(sink: FeatureSink, common: FeatureSink | null, weighed: Weighed, party: Party): void {
  const { scene, index, sentence, here, cues, frequency, ranks } = weighed;
  const { document, names } = scene;
  const { tokens } = document;
  const entity = names.entities[party.entity]!;
  const own = here.filter((p) => p.entity === party.entity);
  addFeature(sink, PARTY, party.carried ? 1 : 0);
  for (const p of own) {
    addContext(sink, document, p.firstToken, p.lastToken, { words: 4 });
    addScene(sink, scene, p.firstToken, p.lastToken);
    addPartyClause(sink, scene, p, here, sentence);
  }
  if (party.carried > 0) addCarried(sink, common, weighed, party);
  if (common) {
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) addFeature(common, SENTENCE_WORD, tokens[t]!.hash);
  }
  const kind = (scene.kinds?.[party.entity] ?? party.kind) + 1;
  addFeature(sink, PARTY_KIND, kind);
  const isMain = party.entity === scene.main ? 1 : 0;
  addFeature(sink, PARTY_MAIN, 0, isMain);
  for (const cue of cues) {
    addFeature(sink, PARTY_KIND, kind, cue.concept + 1);
    if (isMain) addFeature(sink, PARTY_MAIN_CUE, cue.concept);
    if (common) {
      addFeature(common, CUE_TERM, cue.term);
      if (cue.isNegated) addFeature(common, PARTY_NEGATED, cue.concept);
    }
    if (own.length > 0) addCue(sink, document, cue, own, here);
  }
  if (here[0] && here[0].entity === party.entity) addFeature(sink, PARTY_FIRST);
  addFeature(sink, PARTY_RIVALS, Math.min(4, new Set(here.map((p) => p.entity)).size), party.carried ? 1 : 0);
  eachHint(entity.hints, (h) => addFeature(sink, PARTY_HINT, h));
  const speaker = scene.speakers[index];
  addFeature(sink, PARTY_SPEAKS, speaker ? (speaker.entity === party.entity ? 2 : 1 + (speaker.kind + 2) * 4) : 0);
  addFeature(sink, PARTY_FREQUENCY, Math.min(5, frequency[party.entity]!));
  addFeature(sink, PARTY_RANK, Math.min(4, ranks[party.entity]!));
  if (hasHint(entity.hints, "in-title")) addFeature(sink, PARTY_TITLE);
  addFeature(sink, PARTY_PLACE, sentence.isTitle ? 1 : index <= 2 ? 2 : 3);
}

/** How a cue stands to the party's own mentions in the sentence, and to those of others. */
function addCue(
  sink: FeatureSink,
  { tokens }: Document,
  cue: Cue,
  own: readonly Party[],
  here: readonly Party[],
): void {
  const nearest = own.reduce((a, b) => (apart(b, cue) < apart(a, cue) ? b : a));
  const isBefore = nearest.lastToken <= cue.firstToken;
  const distance = Math.max(0, apart(nearest, cue));
  const clauses = Math.min(2, Math.abs(tokens[nearest.firstToken]!.clause - tokens[cue.firstToken]!.clause));
  addFeature(sink, PARTY_CUE, cue.concept, 100 + clauses * 2 + (isBefore ? 1 : 0));
  addFeature(sink, PARTY_CUE, cue.concept, distanceBucket(distance) * 2 + (isBefore ? 1 : 0));
  const nearer = here.filter((p) => p.entity !== nearest.entity && apart(p, cue) < distance);
  addFeature(sink, PARTY_CUE_RIVALS, cue.concept, Math.min(3, nearer.length));
  if (nearer.length === 0) addFeature(sink, PARTY_CUE_NEAREST, cue.concept, isBefore ? 1 : 0);
}

/** Tokens between a party and a cue; 0 where they touch or overlap. */
function apart(party: Party, cue: { firstToken: number; lastToken: number }): number {
  return Math.max(0, cue.firstToken - party.lastToken, party.firstToken - cue.lastToken);
}

/** The signs of a party that the sentence does not name: what the sentence itself holds, and how far back the name is. */
function addCarried(sink: FeatureSink, common: FeatureSink | null, weighed: Weighed, party: Party): void {
  const { scene, index, sentence, parties } = weighed;
  const { sentences, tokens, concepts } = scene.document;
  const isFirst = parties.find((p) => p.carried > 0)!.entity === party.entity;
  addFeature(sink, CARRIED, party.carried, isFirst ? 1 : 0);
  if (party.carried < FAR) {
    const since = sentences[Math.max(0, index - party.carried)]!;
    addFeature(sink, CARRIED, 10, since.paragraph === sentence.paragraph ? 1 : 0);
  }
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const { concept } = concepts[c]!;
    if (!isCausePart(concept)) addFeature(sink, CARRIED_CONCEPT, concept, isFirst ? 1 : 0);
  }
  if (!common) return;
  for (let t = sentence.firstToken; t < Math.min(sentence.lastToken, sentence.firstToken + 3); t++)
    addFeature(common, CARRIED_OPENING, tokens[t]!.hash, t - sentence.firstToken);
  const next = sentences[index + 1];
  if (!next) return;
  for (let c = next.firstConcept; c < next.lastConcept; c++) {
    const { concept } = concepts[c]!;
    if (!isCausePart(concept)) addFeature(common, CARRIED_NEXT, concept);
  }
}

/** The words and concepts from the party to the next one, or to the end of its clause and the one behind it. */
function addPartyClause(
  sink: FeatureSink,
  scene: Scene,
  party: Party,
  here: readonly Party[],
  sentence: Sentence,
): void {
  const { tokens, concepts } = scene.document;
  const clause = tokens[party.firstToken]!.clause;
  let end = party.lastToken;
  while (end < sentence.lastToken && tokens[end]!.clause <= clause + 1) {
    if (here.some((p) => p.entity !== party.entity && p.firstToken === end)) break;
    end++;
  }
  for (let t = party.lastToken; t < end; t++) addFeature(sink, PARTY_WORD, tokens[t]!.hash);
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    if (hit.firstToken >= party.lastToken && hit.lastToken <= end && !isCausePart(hit.concept))
      addFeature(sink, PARTY_CONCEPT, hit.concept, tokens[hit.firstToken]!.clause > clause ? 1 : 0);
  }
}

const responseTask = (stance: Stance): Task<ResponseMention, Scene> => ({
  name: `response-${stance}`,
  classes: ["none", stance],
  candidates,
  deciding,
});

/** One decision a stance; all look at the same candidates. */
export const responseTasks: Record<Stance, Task<ResponseMention, Scene>> = {
  confirmed: responseTask("confirmed"),
  denied: responseTask("denied"),
  "no-comment": responseTask("no-comment"),
  investigating: responseTask("investigating"),
  notified: responseTask("notified"),
};

/** Attackers, forums and newspapers give no response in the guide's sense. */
function mayRespond(scene: Scene, party: number): boolean {
  const kind = VOICES[scene.kinds?.[party] ?? -1];
  return kind !== "actor" && kind !== "forum" && kind !== "outlet" && kind !== "own-outlet";
}

/**
 * The cue of a stance that goes best with the party: near it, in its clause, behind it, and strong. Null where the
 * sentence has none.
 */
function cueFor(
  scene: Scene,
  stance: Stance,
  mention: ResponseMention,
): { firstToken: number; lastToken: number } | null {
  const { tokens, concepts, sentences } = scene.document;
  const sentence = sentences[mention.sentence]!;
  const wanted = STANCE_CUES[STANCES.indexOf(stance)]!;
  let best = null;
  let least = Number.MAX_SAFE_INTEGER;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    const strength = wanted.indexOf(hit.concept);
    if (strength < 0) continue;
    let cost = strength * 3;
    if (mention.partyLast > mention.partyFirst) {
      const behind = hit.firstToken - mention.partyLast;
      const before = mention.partyFirst - hit.lastToken;
      cost += behind >= 0 ? behind : before >= 0 ? before + 3 : 0;
      cost += 4 * Math.abs(tokens[hit.firstToken]!.clause - tokens[mention.partyFirst]!.clause);
    }
    if (cost < least) {
      least = cost;
      best = hit;
    }
  }
  return best;
}

/** Longest quote of a stance that runs on to the end of its sentence, in UTF-16 code units. */
const LONGEST_QUOTE = 240;

/**
 * A draft for every party that takes the stance in a sentence. The words from the party to the stance's cue say it, and
 * the rest of the sentence says what was confirmed or denied.
 */
export function responseDrafts(scene: Scene, stance: Stance, decisions: readonly Decision<ResponseMention>[]): Draft[] {
  const { names } = scene;
  return decisions
    .filter((d) => d.taken > 0 && mayRespond(scene, d.mention.party))
    .map(({ mention, probabilities, taken, reasons }) => {
      const entity = names.entities[mention.party]!;
      return {
        field: "response",
        party: entity.name,
        aliases: spellingsOf(entity),
        stance,
        span: spanOf(scene, stance, mention),
        rule: "model.response",
        probability: probabilities[taken]!,
        ...(reasons ? { reasons: reasons() } : {}),
      };
    });
}

function spanOf(scene: Scene, stance: Stance, mention: ResponseMention): Span {
  const { tokens, sentences } = scene.document;
  const sentence = sentences[mention.sentence]!;
  const cue = cueFor(scene, stance, mention);
  const isNamed = mention.partyLast > mention.partyFirst;
  let first = cue?.firstToken ?? sentence.firstToken;
  let last = cue?.lastToken ?? sentence.lastToken;
  if (isNamed) {
    first = Math.min(cue?.firstToken ?? mention.partyFirst, mention.partyFirst);
    last = Math.max(cue?.lastToken ?? mention.partyLast, mention.partyLast);
  }
  const at = (from: number, to: number): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  const whole = at(sentence.firstToken, sentence.lastToken);
  if (whole.end - whole.start <= LONGEST_QUOTE) return whole;
  const { start, end } = at(first, last);
  let reach = last;
  while (reach < sentence.lastToken && tokens[reach]!.end - start <= LONGEST_QUOTE) reach++;
  return { start, end: Math.max(end, tokens[reach - 1]!.end) };
}
