/**
 * What the breached organization, an operator or an authority says or does: pairs of a stance cue and a party in
 * its sentence, or the party that the sentences before speak of.
 */
import { CONCEPTS, type Concept, conceptIndex, isCausePart } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, template } from "../text/features.ts";
import { hasHint } from "../text/name-hints.ts";
import { type Draft, NAME_HINTS, type Sentence, STANCES, type Stance } from "../types.ts";
import { spellingsOf } from "./names.ts";
import type { Scene } from "./scene.ts";
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
/** Cues that open a stance by themselves; the others only where the voice is a party. */
const NEGATIONS: ReadonlySet<number> = new Set(
  (["NEG", "NEGATION-STRONG", "NEGATION-WEAK"] as const).map(conceptIndex),
);

/** How many sentences a party stays the one spoken of. */
const CARRY = 3;
/** Parties weighed for one cue. */
const MOST_PARTIES = 5;

export interface ResponseMention {
  stance: Stance;
  /** Index into `names.entities`. */
  party: number;
  sentence: number;
  /** Token range of the cue. */
  firstToken: number;
  lastToken: number;
  /** Token range of the party's mention; equal ends when it is carried from before. */
  partyFirst: number;
  partyLast: number;
}

const shown = (a: number, b: number): string => `${a} ${STANCES[b] ?? ""}`;
const showConcept = (a: number, b: number): string => `${CONCEPTS[a] ?? a} ${STANCES[b] ?? ""}`;
const STANCE = template("stance", shown);
const CUE = template("cue", showConcept);
const CUE_TERM = template("cue-term", shown);
const SENTENCE = template("sentence", showConcept);
const PREVIOUS = template("previous", showConcept);
const NEXT = template("next", showConcept);
const LEFT_OF_CUE = template("left-of-cue", showConcept);
const RIGHT_OF_CUE = template("right-of-cue", showConcept);
const BETWEEN = template("between", showConcept);
const WORD_LEFT = template("word-left-of-cue", shown);
const WORD_RIGHT = template("word-right-of-cue", shown);
const WORD_AFTER_PARTY = template("word-after-party", shown);
const WORD_BEFORE_PARTY = template("word-before-party", shown);
const BIGRAM_AFTER_PARTY = template("bigram-after-party", shown);
const WORD_SENTENCE = template("word", shown);
const ORDER = template("order", shown);
const DISTANCE = template("distance", shown);
const CLAUSES = template("clauses-apart", shown);
const CARRIED = template("carried", shown);
const RIVALS = template("rivals", shown);
const NEAREST = template("nearest", shown);
const HINT = template("hint", (a, b) => `${NAME_HINTS[a] ?? a} ${STANCES[b] ?? ""}`);
const KIND = template("kind", (a, b) => `${VOICES[a - 1] ?? "?"} ${STANCES[b] ?? ""}`);
const KIND_CUE = template(
  "kind-cue",
  (a, b) => `${VOICES[Math.floor(a / 256) - 1] ?? "?"} ${CONCEPTS[a % 256]} ${STANCES[b] ?? ""}`,
);
const SPEAKER = template("is-speaker", shown);
const FREQUENCY = template("mentions", shown);
const TITLE = template("in-title", shown);
const RANK = template("rank", shown);
const PLACE = template("place", shown);
const NEGATED = template("negated", shown);
const ELSEWHERE = template("elsewhere", shown);
const QUOTED = template("quoted", shown);
const MAIN = template("is-main", shown);
const MAIN_CUE = template("main-cue", showConcept);
const PARTY_WORD = template("party-word", shown);
const PARTY_CONCEPT = template("party-concept", (a, b) => `${CONCEPTS[a] ?? a} ${STANCES[b >> 1] ?? ""}`);

interface Party {
  entity: number;
  firstToken: number;
  lastToken: number;
  /** Sentences since it was named; 0 in its own sentence. */
  carried: number;
  kind: number;
}

function find(scene: Scene, explaining = false): Candidate<ResponseMention>[] {
  const { document, names, voices, voiceStart } = scene;
  const { sentences, concepts } = document;
  const frequency = names.entities.map((e) => e.mentions.length);
  const rank = rankBy(frequency);
  const candidates: Candidate<ResponseMention>[] = [];
  const recent: Party[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    const parties: Party[] = [];
    for (let v = voiceStart[s]!; v < voiceStart[s + 1]!; v++) {
      const voice = voices[v]!;
      if (voice.entity === null || !canRespond(voice.kind)) continue;
      parties.push({
        entity: voice.entity,
        firstToken: voice.firstToken,
        lastToken: voice.lastToken,
        carried: 0,
        kind: voice.kind,
      });
    }
    for (const entity of unvoiced(scene, s)) parties.push(entity);
    for (let r = recent.length - 1; r >= 0 && parties.length < MOST_PARTIES; r--) {
      const old = recent[r]!;
      if (parties.some((p) => p.entity === old.entity)) continue;
      const apart = s - document.tokens[old.firstToken]!.sentence;
      if (apart > CARRY) break;
      parties.push({ ...old, carried: apart });
    }
    for (const p of parties) if (p.carried === 0) recent.push(p);
    if (parties.length === 0) continue;

    STANCES.forEach((_, index) => {
      const wanted = STANCE_CUES[index]!;
      for (const party of parties) {
        const cue = cueFor(scene, sentence, wanted, party);
        if (cue < 0) continue;
        // The mention of the party that stands nearest to the cue speaks for it.
        const at = concepts[cue]!.firstToken;
        if (parties.some((p) => p !== party && p.entity === party.entity && closer(p, party, at))) continue;
        candidates.push(describe(scene, s, index, cue, party, parties, frequency, rank, explaining));
      }
    });
  }
  return candidates;
}

/**
 * The cue of a stance that goes best with the party: near it, in its clause, behind it, and strong. −1 where the
 * sentence has none.
 */
function cueFor(scene: Scene, sentence: Sentence, wanted: readonly number[], party: Party): number {
  const { tokens, concepts } = scene.document;
  let best = -1;
  let least = Number.MAX_SAFE_INTEGER;
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    const strength = wanted.indexOf(hit.concept);
    if (strength < 0) continue;
    let cost = strength * 3;
    if (party.carried === 0) {
      const behind = hit.firstToken - party.lastToken;
      const before = party.firstToken - hit.lastToken;
      cost += behind >= 0 ? behind : before >= 0 ? before + 3 : 0;
      cost += 4 * Math.abs(tokens[hit.firstToken]!.clause - tokens[party.firstToken]!.clause);
    }
    if (cost < least) {
      least = cost;
      best = c;
    }
  }
  return best;
}

const canRespond = (kind: number): boolean => {
  const name = VOICES[kind];
  return name !== "victims" && name !== "own-outlet";
};

const closer = (a: Party, b: Party, token: number): boolean =>
  Math.abs(a.firstToken - token) < Math.abs(b.firstToken - token);

/** Names in the sentence whose shape says nothing: most companies and many institutions. */
function unvoiced(scene: Scene, s: number): Party[] {
  const { document, names, voices, voiceStart } = scene;
  const sentence = document.sentences[s]!;
  const parties: Party[] = [];
  names.entities.forEach((entity, e) => {
    for (const mention of entity.mentions) {
      if (mention.start < sentence.start || mention.start >= sentence.end) continue;
      let first = sentence.firstToken;
      while (first < sentence.lastToken && document.tokens[first]!.end <= mention.start) first++;
      if (first >= sentence.lastToken) continue;
      let known = false;
      for (let v = voiceStart[s]!; v < voiceStart[s + 1]!; v++) {
        if (voices[v]!.entity === e && voices[v]!.firstToken === first) known = true;
      }
      if (known) continue;
      let last = first + 1;
      while (last < sentence.lastToken && document.tokens[last]!.start < mention.end) last++;
      parties.push({ entity: e, firstToken: first, lastToken: last, carried: 0, kind: -1 });
    }
  });
  return parties;
}

function rankBy(frequency: readonly number[]): number[] {
  return frequency.map((f) => frequency.filter((g) => g > f).length);
}

function describe(
  scene: Scene,
  s: number,
  stance: number,
  cue: number,
  party: Party,
  parties: readonly Party[],
  frequency: readonly number[],
  rank: readonly number[],
  explaining: boolean,
): Candidate<ResponseMention> {
  const { document, names } = scene;
  const { tokens, sentences, concepts } = document;
  const hit = concepts[cue]!;
  const sentence = sentences[s]!;
  const entity = names.entities[party.entity]!;
  const mention: ResponseMention = {
    stance: STANCES[stance]!,
    party: party.entity,
    sentence: s,
    firstToken: hit.firstToken,
    lastToken: hit.lastToken,
    partyFirst: party.firstToken,
    partyLast: party.carried ? party.firstToken : party.lastToken,
  };
  return candidate(mention, explaining, (sink) => {
    addFeature(sink, STANCE, 0, stance);
    addFeature(sink, CUE, hit.concept, stance);
    let term = 0;
    for (let t = hit.firstToken; t < hit.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
    addFeature(sink, CUE_TERM, term, stance);
    for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
      const other = concepts[c]!;
      if (isCausePart(other.concept)) continue;
      addFeature(sink, SENTENCE, other.concept, stance);
      if (other.lastToken <= hit.firstToken && hit.firstToken - other.lastToken <= 5)
        addFeature(sink, LEFT_OF_CUE, other.concept, stance);
      if (other.firstToken >= hit.lastToken && other.firstToken - hit.lastToken <= 5)
        addFeature(sink, RIGHT_OF_CUE, other.concept, stance);
      if (party.carried === 0) {
        const [from, to] =
          party.lastToken <= hit.firstToken ? [party.lastToken, hit.firstToken] : [hit.lastToken, party.firstToken];
        if (other.firstToken >= from && other.lastToken <= to) addFeature(sink, BETWEEN, other.concept, stance);
      }
      if (NEGATIONS.has(other.concept) && Math.abs(other.firstToken - hit.firstToken) <= 4)
        addFeature(sink, NEGATED, 0, stance);
    }
    addNeighborConcepts(sink, scene, s - 1, PREVIOUS, stance);
    addNeighborConcepts(sink, scene, s + 1, NEXT, stance);
    for (let t = sentence.firstToken; t < sentence.lastToken; t++)
      addFeature(sink, WORD_SENTENCE, tokens[t]!.hash, stance);
    for (let i = 1; i <= 3; i++) {
      const l = hit.firstToken - i;
      if (l >= sentence.firstToken) addFeature(sink, WORD_LEFT, tokens[l]!.hash, stance);
      const r = hit.lastToken + i - 1;
      if (r < sentence.lastToken) addFeature(sink, WORD_RIGHT, tokens[r]!.hash, stance);
    }
    if (party.carried === 0) {
      for (let i = 0; i < 4; i++) {
        const r = party.lastToken + i;
        if (r < sentence.lastToken) {
          addFeature(sink, WORD_AFTER_PARTY, tokens[r]!.hash, stance * 8 + i);
          if (i > 0)
            addFeature(sink, BIGRAM_AFTER_PARTY, (Math.imul(tokens[r - 1]!.hash, 31) + tokens[r]!.hash) | 0, stance);
        }
      }
      for (let i = 1; i <= 2; i++) {
        const l = party.firstToken - i;
        if (l >= sentence.firstToken) addFeature(sink, WORD_BEFORE_PARTY, tokens[l]!.hash, stance * 8 + i);
      }
      const before = party.lastToken <= hit.firstToken;
      const distance = before ? hit.firstToken - party.lastToken : Math.max(0, party.firstToken - hit.lastToken);
      addFeature(sink, ORDER, before ? 1 : party.firstToken >= hit.lastToken ? 2 : 3, stance);
      addFeature(sink, DISTANCE, distanceBucket(distance) * 2 + (before ? 1 : 0), stance);
      const clauses = Math.abs(tokens[party.firstToken]!.clause - tokens[hit.firstToken]!.clause);
      addFeature(sink, CLAUSES, Math.min(3, clauses) * 2 + (before ? 1 : 0), stance);
      const here = parties.filter((p) => p.carried === 0);
      const nearer = here.filter((p) => p.entity !== party.entity && closer(p, party, hit.firstToken)).length;
      addFeature(sink, NEAREST, Math.min(3, nearer), stance);
      addPartyClause(sink, scene, party, parties, sentence, stance);
      if (here[0]!.entity === party.entity) addFeature(sink, RIVALS, 9, stance);
    } else {
      addFeature(sink, CARRIED, party.carried, stance);
      const first = parties.filter((p) => p.carried > 0)[0]!.entity === party.entity;
      addFeature(sink, CARRIED, first ? 10 : 11, stance);
    }
    addFeature(sink, RIVALS, Math.min(4, parties.filter((p) => p.carried === 0).length), stance);
    for (let h = 0; h < NAME_HINTS.length; h++)
      if (hasHint(entity.hints, NAME_HINTS[h]!)) addFeature(sink, HINT, h, stance);
    const kind = (scene.kinds?.[party.entity] ?? party.kind) + 1;
    addFeature(sink, KIND, kind, stance);
    addFeature(sink, KIND_CUE, kind * 256 + hit.concept, stance);
    addFeature(sink, MAIN, party.entity === scene.main ? 1 : 0, stance);
    addFeature(sink, MAIN_CUE, party.entity === scene.main ? hit.concept : 999, stance);
    const speaker = scene.speakers[s];
    addFeature(sink, SPEAKER, speaker ? (speaker.entity === party.entity ? 2 : 1 + (speaker.kind + 2) * 4) : 0, stance);
    addFeature(sink, FREQUENCY, Math.min(5, frequency[party.entity]!), stance);
    addFeature(sink, RANK, Math.min(4, rank[party.entity]!), stance);
    if (hasHint(entity.hints, "in-title")) addFeature(sink, TITLE, 1, stance);
    addFeature(sink, PLACE, sentence.isTitle ? 1 : s <= 2 ? 2 : 3, stance);
    const at = tokens[hit.firstToken]!.start;
    if (document.quotes.some((q) => q.kind === "quotation" && q.start < at && at < q.end))
      addFeature(sink, QUOTED, 0, stance);
    if (scene.elsewhere[s]! > 0.5) addFeature(sink, ELSEWHERE, 0, stance);
  });
}

/** The words and concepts from the party to the next one, or to the end of its clause and the one behind it. */
function addPartyClause(
  sink: FeatureSink,
  scene: Scene,
  party: Party,
  parties: readonly Party[],
  sentence: Sentence,
  stance: number,
): void {
  const { tokens, concepts } = scene.document;
  const clause = tokens[party.firstToken]!.clause;
  let end = party.lastToken;
  while (end < sentence.lastToken && tokens[end]!.clause <= clause + 1) {
    if (parties.some((p) => p.carried === 0 && p.entity !== party.entity && p.firstToken === end)) break;
    end++;
  }
  for (let t = party.lastToken; t < end; t++) addFeature(sink, PARTY_WORD, tokens[t]!.hash, stance);
  for (let c = sentence.firstConcept; c < sentence.lastConcept; c++) {
    const hit = concepts[c]!;
    if (hit.firstToken >= party.lastToken && hit.lastToken <= end && !isCausePart(hit.concept)) {
      addFeature(sink, PARTY_CONCEPT, hit.concept, stance * 2 + (tokens[hit.firstToken]!.clause > clause ? 1 : 0));
    }
  }
}

function addNeighborConcepts(
  sink: FeatureSink,
  scene: Scene,
  index: number,
  t: ReturnType<typeof template>,
  stance: number,
): void {
  const neighbor = scene.document.sentences[index];
  if (!neighbor) return;
  for (let c = neighbor.firstConcept; c < neighbor.lastConcept; c++) {
    const { concept } = scene.document.concepts[c]!;
    if (!isCausePart(concept)) addFeature(sink, t, concept, stance);
  }
}

export const responseTask: Task<ResponseMention, Scene> = {
  name: "response",
  classes: ["none", "said"],
  candidates: find,
};

/** Attackers, forums and newspapers give no response in the guide's sense. */
function mayRespond(scene: Scene, party: number): boolean {
  const kind = VOICES[scene.kinds?.[party] ?? -1];
  return kind !== "actor" && kind !== "forum" && kind !== "outlet" && kind !== "own-outlet";
}

/** One draft per party and stance, from the mention that decided most surely. */
export function responseDrafts(scene: Scene, decisions: readonly Decision<ResponseMention>[]): Draft[] {
  const { document, names } = scene;
  return decisions
    .filter((d) => d.taken > 0 && mayRespond(scene, d.mention.party))
    .map(({ mention, probabilities, taken, reasons }) => {
      const entity = names.entities[mention.party]!;
      // The words from the party to its cue say it.
      const apart = mention.partyLast === mention.partyFirst;
      const first = document.tokens[apart ? mention.firstToken : Math.min(mention.firstToken, mention.partyFirst)]!;
      const last = document.tokens[(apart ? mention.lastToken : Math.max(mention.lastToken, mention.partyLast)) - 1]!;
      return {
        field: "response",
        party: entity.name,
        aliases: spellingsOf(entity),
        stance: mention.stance,
        span: { start: first.start, end: last.end },
        rule: "model.response",
        probability: probabilities[taken]!,
        ...(reasons ? { reasons: reasons() } : {}),
      };
    });
}
