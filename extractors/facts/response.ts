/**
 * What the breached organization, an operator or an authority says or does: for every party that a sentence names,
 * describes or goes on speaking of, five yes-or-no decisions, one a stance, over the same signs.
 */
import { CONCEPTS, type Concept, conceptIndex, isCausePart } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, template } from "../text/features.ts";
import { hasHint } from "../text/name-hints.ts";
import { type Draft, NAME_HINTS, type Sentence, type Span, STANCES, type Stance } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { spellingsOf } from "./names.ts";
import { addScene, type Scene } from "./scene.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";
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

const remembered = new WeakMap<Scene, Candidate<ResponseMention>[]>();

function candidates(scene: Scene, explaining = false): Candidate<ResponseMention>[] {
  const known = explaining ? undefined : remembered.get(scene);
  if (known) return known;
  const { document, names, voices, voiceStart } = scene;
  const { sentences } = document;
  const frequency = names.entities.map((e) => e.mentions.length);
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
    const done = new Set<number>();
    for (const party of parties) {
      if (done.has(party.entity)) continue;
      done.add(party.entity);
      found.push(describe(scene, s, party, parties, frequency, explaining));
    }
  }
  if (!explaining) remembered.set(scene, found);
  return found;
}

/** Indexes of the sentence's concepts that are a cue of some stance. */
function cuesOf(scene: Scene, sentence: Sentence): number[] {
  const found: number[] = [];
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++)
    if (ANY_CUE.has(scene.document.concepts[c]!.concept)) found.push(c);
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

function describe(
  scene: Scene,
  s: number,
  party: Party,
  parties: readonly Party[],
  frequency: readonly number[],
  explaining: boolean,
): Candidate<ResponseMention> {
  const { document, names } = scene;
  const { tokens, concepts } = document;
  const sentence = document.sentences[s]!;
  const entity = names.entities[party.entity]!;
  const here = parties.filter((p) => p.carried === 0);
  const own = here.filter((p) => p.entity === party.entity);
  const mention: ResponseMention = {
    party: party.entity,
    sentence: s,
    partyFirst: party.firstToken,
    partyLast: party.carried ? party.firstToken : party.lastToken,
  };
  return candidate(mention, explaining, (sink) => {
    addFeature(sink, PARTY, party.carried ? 1 : 0);
    for (const p of own) {
      addContext(sink, document, p.firstToken, p.lastToken, { words: 4 });
      addScene(sink, scene, p.firstToken, p.lastToken);
      addPartyClause(sink, scene, p, here, sentence);
    }
    if (party.carried > 0) addCarried(sink, scene, s, party, parties);
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) addFeature(sink, SENTENCE_WORD, tokens[t]!.hash);
    const kind = (scene.kinds?.[party.entity] ?? party.kind) + 1;
    addFeature(sink, PARTY_KIND, kind);
    const isMain = party.entity === scene.main ? 1 : 0;
    addFeature(sink, PARTY_MAIN, 0, isMain);
    for (const c of cuesOf(scene, sentence)) {
      const cue = concepts[c]!;
      addFeature(sink, PARTY_KIND, kind, cue.concept + 1);
      if (isMain) addFeature(sink, PARTY_MAIN_CUE, cue.concept);
      let term = 0;
      for (let t = cue.firstToken; t < cue.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
      addFeature(sink, CUE_TERM, term);
      let isNegated = false;
      for (let n = sentence.firstConcept; n < sentence.lastConcept; n++) {
        const other = concepts[n]!;
        if (NEGATIONS.has(other.concept) && Math.abs(other.firstToken - cue.firstToken) <= 4) isNegated = true;
      }
      if (isNegated) addFeature(sink, PARTY_NEGATED, cue.concept);
      if (own.length === 0) continue;
      const nearest = own.reduce((a, b) => (apart(b, cue) < apart(a, cue) ? b : a));
      const isBefore = nearest.lastToken <= cue.firstToken;
      const distance = Math.max(0, apart(nearest, cue));
      const clauses = Math.min(2, Math.abs(tokens[nearest.firstToken]!.clause - tokens[cue.firstToken]!.clause));
      addFeature(sink, PARTY_CUE, cue.concept, 100 + clauses * 2 + (isBefore ? 1 : 0));
      addFeature(sink, PARTY_CUE, cue.concept, distanceBucket(distance) * 2 + (isBefore ? 1 : 0));
      const nearer = here.filter((p) => p.entity !== party.entity && apart(p, cue) < distance);
      addFeature(sink, PARTY_CUE_RIVALS, cue.concept, Math.min(3, nearer.length));
      if (nearer.length === 0) addFeature(sink, PARTY_CUE_NEAREST, cue.concept, isBefore ? 1 : 0);
    }
    if (here[0] && here[0].entity === party.entity) addFeature(sink, PARTY_FIRST);
    addFeature(sink, PARTY_RIVALS, Math.min(4, new Set(here.map((p) => p.entity)).size), party.carried ? 1 : 0);
    for (let h = 0; h < NAME_HINTS.length; h++)
      if (hasHint(entity.hints, NAME_HINTS[h]!)) addFeature(sink, PARTY_HINT, h);
    const speaker = scene.speakers[s];
    addFeature(sink, PARTY_SPEAKS, speaker ? (speaker.entity === party.entity ? 2 : 1 + (speaker.kind + 2) * 4) : 0);
    addFeature(sink, PARTY_FREQUENCY, Math.min(5, frequency[party.entity]!));
    addFeature(sink, PARTY_RANK, Math.min(4, frequency.filter((f) => f > frequency[party.entity]!).length));
    if (hasHint(entity.hints, "in-title")) addFeature(sink, PARTY_TITLE);
    addFeature(sink, PARTY_PLACE, sentence.isTitle ? 1 : s <= 2 ? 2 : 3);
  });
}

/** Tokens between a party and a cue; 0 where they touch or overlap. */
function apart(party: Party, cue: { firstToken: number; lastToken: number }): number {
  return Math.max(0, cue.firstToken - party.lastToken, party.firstToken - cue.lastToken);
}

/** The signs of a party that the sentence does not name: what the sentence itself holds, and how far back the name is. */
function addCarried(sink: FeatureSink, scene: Scene, s: number, party: Party, parties: readonly Party[]): void {
  const { sentences, tokens, concepts } = scene.document;
  const sentence = sentences[s]!;
  const isFirst = parties.find((p) => p.carried > 0)!.entity === party.entity;
  addFeature(sink, CARRIED, party.carried, isFirst ? 1 : 0);
  if (party.carried < FAR)
    addFeature(sink, CARRIED, 10, sentences[Math.max(0, s - party.carried)]!.paragraph === sentence.paragraph ? 1 : 0);
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const { concept } = concepts[c]!;
    if (!isCausePart(concept)) addFeature(sink, CARRIED_CONCEPT, concept, isFirst ? 1 : 0);
  }
  for (let t = sentence.firstToken; t < Math.min(sentence.lastToken, sentence.firstToken + 3); t++)
    addFeature(sink, CARRIED_OPENING, tokens[t]!.hash, t - sentence.firstToken);
  const next = sentences[s + 1];
  if (!next) return;
  for (let c = next.firstConcept; c < next.lastConcept; c++) {
    const { concept } = concepts[c]!;
    if (!isCausePart(concept)) addFeature(sink, CARRIED_NEXT, concept);
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
