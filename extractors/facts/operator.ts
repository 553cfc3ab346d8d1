/**
 * Who stands behind a platform: operates, owns, parents, hosts or developed it. Every name in a sentence with a cue
 * of these ties is weighed; its platform is the name or description at the other end of the tie.
 */
import { CONCEPTS, type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, template } from "../text/features.ts";
import { hasHint } from "../text/name-hints.ts";
import { type Draft, NAME_HINTS, OPERATOR_ROLES } from "../types.ts";
import { addContext } from "./context.ts";
import { spellingsOf } from "./names.ts";
import { rivalsOf } from "./rival.ts";
import { addScene, type Scene } from "./scene.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";
import { VOICES } from "./voice.ts";

const TIES = (["OPERATE", "OWN", "PARENT", "HOST", "DEVELOP", "SUPPLIER", "CAUSEORG"] satisfies Concept[]).map(
  conceptIndex,
);
const TIE_SET: ReadonlySet<number> = new Set(TIES);

export interface OperatorMention {
  /** Index into `names.entities`. */
  entity: number;
  sentence: number;
  firstToken: number;
  lastToken: number;
  /** Entity at the other end, or −1. */
  platform: number;
}

interface Named {
  entity: number;
  firstToken: number;
  lastToken: number;
  reference: boolean;
}

const showTie = (a: number, b: number): string => `${CONCEPTS[a] ?? a} ${b}`;
const TIE = template("tie", showTie);
const TIE_LEFT = template("tie-left", showTie);
const TIE_RIGHT = template("tie-right", showTie);
const TIE_TERM_LEFT = template("tie-term-left");
const TIE_TERM_RIGHT = template("tie-term-right");
const TIE_NEAREST = template("tie-nearest", showTie);
const TIE_BETWEEN = template("tie-between", showTie);
const NAMES_BETWEEN = template("names-between", showTie);
const TIES_HERE = template("ties");
const HINT = template("hint", (a) => NAME_HINTS[a] ?? `${a}`);
const HINT_TIE = template("hint-tie", (a, b) => `${NAME_HINTS[a] ?? a} ${CONCEPTS[b] ?? b}`);
const OTHER_HINT = template("other-hint", (a) => NAME_HINTS[a] ?? `${a}`);
const OTHERS = template("others");
const PLACE_IN_LIST = template("place-among-names");
const KNOWN_OWNER = template("known-owner");
const KIND = template("kind", (a, b) => `${VOICES[a - 1] ?? "?"} ${CONCEPTS[b] ?? b}`);
const MENTIONS = template("mentions");
const POSSESSIVE = template("possessive");
const JOIN = template("join");
const NAME_WORD = template("name-word");

/** Names and resolved descriptions of a sentence, in order. */
function namedIn(scene: Scene): Named[][] {
  const { document, names } = scene;
  const { tokens, sentences } = document;
  const bySentence: Named[][] = sentences.map(() => []);
  const push = (start: number, end: number, entity: number, reference: boolean): void => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (tokens[mid]!.end <= start) low = mid + 1;
      else high = mid;
    }
    if (low >= tokens.length) return;
    let last = low + 1;
    while (last < tokens.length && tokens[last]!.start < end) last++;
    bySentence[tokens[low]!.sentence]!.push({ entity, firstToken: low, lastToken: last, reference });
  };
  names.entities.forEach((entity, e) => {
    for (const mention of entity.mentions) push(mention.start, mention.end, e, false);
  });
  for (const r of names.references) if (r.entity !== null) push(r.start, r.end, r.entity, true);
  for (const list of bySentence) list.sort((a, b) => a.firstToken - b.firstToken);
  return bySentence;
}

function find(scene: Scene, explaining = false): Candidate<OperatorMention>[] {
  const { document, names } = scene;
  const { sentences, tokens, concepts } = document;
  const kinds = new Map<number, number>();
  for (const voice of scene.voices)
    if (voice.entity !== null && !kinds.has(voice.entity)) kinds.set(voice.entity, voice.kind);
  const candidates: Candidate<OperatorMention>[] = [];
  namedIn(scene).forEach((named, s) => {
    const sentence = sentences[s]!;
    const ties = concepts.slice(sentence.firstConcept, sentence.lastConcept).filter((hit) => TIE_SET.has(hit.concept));
    const others = new Set(named.map((n) => n.entity));
    if (named.length === 0 || (ties.length === 0 && others.size < 2)) return;
    const done = new Set<number>();
    named.forEach((name, at) => {
      if (name.reference || done.has(name.entity)) return;
      if (ties.length === 0 && !possessive(scene, name, named[at + 1])) return;
      done.add(name.entity);
      const platform = otherEnd(named, at, ties);
      const mention: OperatorMention = {
        entity: name.entity,
        sentence: s,
        firstToken: name.firstToken,
        lastToken: name.lastToken,
        platform,
      };
      candidates.push(
        candidate(mention, explaining, (sink) => {
          addContext(sink, document, name.firstToken, name.lastToken, { words: 4, sentenceWords: true });
          addScene(sink, scene, name.firstToken, name.lastToken);
          const entity = names.entities[name.entity]!;
          let nearest = -1;
          let nearestDistance = Number.MAX_SAFE_INTEGER;
          for (const tie of ties) {
            const right = tie.firstToken >= name.lastToken;
            const inside = !right && tie.lastToken > name.firstToken;
            const distance = right ? tie.firstToken - name.lastToken : Math.max(0, name.firstToken - tie.lastToken);
            const clauses = Math.min(3, Math.abs(tokens[tie.firstToken]!.clause - tokens[name.firstToken]!.clause));
            addFeature(sink, TIE, tie.concept, inside ? 3 : right ? 1 : 2);
            addFeature(sink, right ? TIE_RIGHT : TIE_LEFT, tie.concept, distanceBucket(distance) * 4 + clauses);
            let term = 0;
            for (let t = tie.firstToken; t < tie.lastToken; t++) term = (Math.imul(term, 31) + tokens[t]!.hash) | 0;
            addFeature(sink, right ? TIE_TERM_RIGHT : TIE_TERM_LEFT, term);
            const between = named.filter((n) =>
              right
                ? n.firstToken >= name.lastToken && n.lastToken <= tie.firstToken
                : n.firstToken >= tie.lastToken && n.lastToken <= name.firstToken,
            ).length;
            addFeature(sink, NAMES_BETWEEN, tie.concept, Math.min(3, between) * 2 + (right ? 1 : 0));
            if (distance < nearestDistance) {
              nearestDistance = distance;
              nearest = tie.concept;
              addFeature(sink, TIE_BETWEEN, tie.concept, right ? 1 : 0);
            }
            for (let h = 0; h < NAME_HINTS.length; h++) {
              if (hasHint(entity.hints, NAME_HINTS[h]!)) addFeature(sink, HINT_TIE, h, tie.concept);
            }
            addFeature(sink, KIND, (kinds.get(name.entity) ?? -1) + 1, tie.concept);
          }
          if (nearest >= 0) addFeature(sink, TIE_NEAREST, nearest, distanceBucket(nearestDistance));
          addFeature(sink, TIES_HERE, Math.min(4, ties.length));
          addFeature(sink, OTHERS, Math.min(5, others.size));
          addFeature(sink, PLACE_IN_LIST, Math.min(4, at), Math.min(5, named.length));
          for (let h = 0; h < NAME_HINTS.length; h++)
            if (hasHint(entity.hints, NAME_HINTS[h]!)) addFeature(sink, HINT, h);
          const other = platform >= 0 ? names.entities[platform]! : null;
          if (other) {
            for (let h = 0; h < NAME_HINTS.length; h++)
              if (hasHint(other.hints, NAME_HINTS[h]!)) addFeature(sink, OTHER_HINT, h);
            if (other.known?.owner) addFeature(sink, KNOWN_OWNER, 1);
            const owner = other.known?.owner;
            if (owner && (entity.names.includes(owner) || entity.known?.name === owner))
              addFeature(sink, KNOWN_OWNER, 2);
          }
          addFeature(
            sink,
            MENTIONS,
            Math.min(5, entity.mentions.length),
            other ? Math.min(5, other.mentions.length) : 0,
          );
          if (possessive(scene, name, named[at + 1])) addFeature(sink, POSSESSIVE, 1);
          addJoin(sink, scene, name, named[at - 1], 1);
          addJoin(sink, scene, name, named[at + 1], 2);
          for (const word of entity.name.toLowerCase().split(/[^\p{L}]+/u))
            if (word.length > 3) addFeature(sink, NAME_WORD, hash(word));
        }),
      );
    });
  });
  return candidates;
}

function hash(word: string): number {
  let h = 7;
  for (let i = 0; i < word.length; i++) h = (Math.imul(h, 31) + word.charCodeAt(i)) | 0;
  return h;
}

/** The words between two neighboring names, where they are few: "X, a unit of Y", "X's Y". */
function addJoin(sink: FeatureSink, scene: Scene, name: Named, other: Named | undefined, side: number): void {
  if (!other) return;
  const [early, late] = side === 1 ? [other, name] : [name, other];
  const gap = late.firstToken - early.lastToken;
  if (gap < 0 || gap > 4) return;
  let joined = 0;
  for (let t = early.lastToken; t < late.firstToken; t++)
    joined = (Math.imul(joined, 31) + scene.document.tokens[t]!.hash) | 0;
  addFeature(sink, JOIN, joined, side);
}

/** "Tencent's WeChat", "旗下": a name directly followed by another with a possessive between. */
function possessive(scene: Scene, name: Named, next: Named | undefined): boolean {
  if (!next || next.firstToken - name.lastToken > 2) return false;
  const between = scene.document.folded.slice(
    scene.document.tokens[name.lastToken - 1]!.end,
    scene.document.tokens[next.firstToken]!.start,
  );
  return /'s|'|的|旗下|所属|属下/u.test(between);
}

/** The other name of the tie: nearest across the tie, else the nearest other name of the sentence, else −1. */
function otherEnd(
  named: readonly Named[],
  at: number,
  ties: readonly { firstToken: number; lastToken: number }[],
): number {
  const name = named[at]!;
  let best = -1;
  let bestCost = Number.MAX_SAFE_INTEGER;
  for (const other of named) {
    if (other.entity === name.entity) continue;
    const [early, late] = other.firstToken < name.firstToken ? [other, name] : [name, other];
    const crosses = ties.some((tie) => tie.firstToken >= early.lastToken - 1 && tie.lastToken <= late.firstToken + 1);
    const cost = Math.max(0, late.firstToken - early.lastToken) + (crosses ? 0 : 10);
    if (cost < bestCost) {
      bestCost = cost;
      best = other.entity;
    }
  }
  return best;
}

export const operatorTask: Task<OperatorMention, Scene> = {
  name: "operator",
  classes: ["none", ...OPERATOR_ROLES],
  candidates: find,
};

/** A draft for every tie. `main` is the entity to take for the platform where the sentence names none. */
export function operatorDrafts(scene: Scene, decisions: readonly Decision<OperatorMention>[], main: number): Draft[] {
  const { names, document } = scene;
  return decisions
    .filter((d) => d.taken > 0)
    .flatMap(({ mention, probabilities, taken, reasons }) => {
      const entity = names.entities[mention.entity]!;
      const platform = mention.platform >= 0 ? mention.platform : main;
      if (platform < 0 || platform === mention.entity) return [];
      return [
        {
          field: "operator" as const,
          name: entity.name,
          aliases: spellingsOf(entity),
          platform: names.entities[platform]!.name,
          role: OPERATOR_ROLES[taken - 1]!,
          span: { start: document.tokens[mention.firstToken]!.start, end: document.tokens[mention.lastToken - 1]!.end },
          rule: "model.operator",
          probability: probabilities[taken]!,
          rivals: rivalsOf(operatorTask.classes, probabilities, taken),
          ...(reasons ? { reasons: reasons() } : {}),
        },
      ];
    });
}
