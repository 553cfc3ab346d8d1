/** Definite descriptions in place of names, and the entity each most likely means. */
import { hintBit } from "../text/name-hints.ts";
import type { Entity, Reference, ReferenceKind } from "../types.ts";
import type { LatinView } from "./latin-view.ts";
import { PHRASE, WORD } from "./name-words.ts";

const KIND_OF: ReadonlyMap<number, ReferenceKind> = new Map<number, ReferenceKind>([
  [PHRASE.authority, "authority"],
  [PHRASE.actor, "actor"],
  [PHRASE.forum, "forum"],
  [PHRASE.organization, "organization"],
  [PHRASE.researcher, "researcher"],
  [PHRASE.outlet, "outlet"],
  [PHRASE.platform, "platform"],
  [PHRASE.anaphorActor, "actor"],
  [PHRASE.anaphorForum, "forum"],
  [PHRASE.anaphorOrganization, "organization"],
  [PHRASE.anaphorAuthority, "authority"],
  [PHRASE.anaphorPlatform, "platform"],
]);

const bits = (...names: Parameters<typeof hintBit>[0][]): number => names.reduce((all, name) => all | hintBit(name), 0);
const ACTOR = bits("actor-known", "actor-noun", "alias-cue", "handle-shaped");
const FORUM = bits("forum-known", "channel-known", "forum-noun");
const AUTHORITY = bits("authority-known", "authority-noun");
const FIRM = bits("organization-known", "organization-noun", "company-suffix", "institution");
const RESEARCHER = bits("firm-known", "researcher-noun");
const OUTLET = bits("outlet-known", "outlet-noun", "own-outlet");

/** How well hints fit a kind; 0 rules the entity out. */
function fit(hints: number, kind: ReferenceKind): number {
  const known = (mask: number): boolean => (hints & mask) !== 0;
  switch (kind) {
    case "actor":
      return known(ACTOR)
        ? 3
        : known(bits("quoted", "foreign-script", "lower-case")) && !known(FIRM | FORUM | AUTHORITY)
          ? 2
          : 0;
    case "forum":
      return known(FORUM) ? 3 : 0;
    case "authority":
      return known(AUTHORITY) && !known(bits("generic")) ? 3 : 0;
    case "researcher":
      return known(RESEARCHER) ? 3 : known(bits("person-shaped")) ? 1 : 0;
    case "outlet":
      return known(OUTLET) ? 3 : 0;
    case "organization":
    case "platform":
      if (known(AUTHORITY | bits("forum-known", "channel-known", "actor-known", "place", "generic"))) return 0;
      if (known(FIRM) && !known(bits("alias-cue"))) return 3;
      if (known(ACTOR | bits("outlet-known", "firm-known"))) return 0;
      return known(bits("person-shaped", "person-noun", "researcher-noun", "forum-noun", "lower-case")) ? 0.5 : 1.5;
  }
}

/** A reference looks back over this many mentions; what lies farther is seldom meant. */
const REACH = 40;

interface Mention {
  at: number;
  entity: number;
}

/**
 * "the company", "le pirate", 该平台 … in order, with the entity each most likely means: the last one mentioned before
 * that fits its kind, one that was called by the same noun first.
 */
export function findReferences(view: LatinView, entities: readonly Entity[]): Reference[] {
  const { document, phrases, words, kinds } = view;
  const { tokens, folded } = document;
  const chinese = document.pack === "zh";
  const mentions: Mention[] = entities
    .flatMap((e, entity) => e.mentions.map((m) => ({ at: m.start, entity })))
    .sort((a, b) => a.at - b.at);
  const owner = ownersByToken(view, entities);
  const called = nounsOf(view, entities, owner);
  const references: Reference[] = [];
  for (let p = 0; p < phrases.length; ) {
    const hit = phrases[p]!;
    const { firstToken: a, lastToken: b } = hit;
    const possible: ReferenceKind[] = [];
    let anaphor = false;
    let q = p;
    for (; q < phrases.length && phrases[q]!.firstToken === a && phrases[q]!.lastToken === b; q++) {
      const kind = KIND_OF.get(phrases[q]!.value);
      if (phrases[q]!.value >= PHRASE.anaphorActor) anaphor = true;
      if (kind && !possible.includes(kind)) possible.push(kind);
    }
    p = q;
    if (possible.length === 0) continue;
    // Part of a name, or a noun beside one ("the forum XSS"), refers to nothing else.
    if (owner[a]! >= 0 && !(entities[owner[a]!]!.hints & bits("generic"))) continue;
    if (b < tokens.length && owner[b]! >= 0 && tokens[b]!.start <= tokens[b - 1]!.end + 1) continue;
    let start = tokens[a]!.start;
    if (chinese) {
      if (!anaphor || !standsAlone(view, a, b)) continue;
    } else {
      const before = a - 1;
      const determined =
        before >= 0 && tokens[before]!.sentence === tokens[a]!.sentence && (kinds[before]! & WORD.determiner) !== 0;
      // One adjective may stand between: "the Dutch company", "the same forum".
      const second = before - 1;
      const far =
        !determined &&
        second >= 0 &&
        tokens[second]!.sentence === tokens[a]!.sentence &&
        (kinds[second]! & WORD.determiner) !== 0 &&
        !/[,.;:]/u.test(folded.slice(tokens[second]!.end, tokens[a]!.start)) &&
        words[before]!.length > 2;
      if (!determined && !far) continue;
      start = tokens[determined ? before : second]!.start;
    }
    const noun = folded.slice(tokens[a]!.start, tokens[b - 1]!.end);
    // "its leak site, Kestrel Nest": the name follows.
    const next =
      b < tokens.length && /^(?:, | \(| — | - )$/u.test(document.text.slice(tokens[b - 1]!.end, tokens[b]!.start))
        ? owner[b]!
        : -1;
    const follows = next >= 0 ? possible.find((kind) => fit(entities[next]!.hints, kind) > 1) : undefined;
    if (follows) {
      references.push({ start, end: tokens[b - 1]!.end, kind: follows, noun, entity: next });
      continue;
    }
    const found = antecedent(entities, mentions, called, noun, possible, start);
    references.push({
      start,
      end: tokens[b - 1]!.end,
      kind: found?.kind ?? possible[0]!,
      noun,
      entity: found?.entity ?? null,
    });
  }
  return references;
}

/** Chinese nouns refer back where no other noun or name runs into them: 公司表示, not 物流公司. */
function standsAlone(view: LatinView, a: number, b: number): boolean {
  const { tokens, text } = view.document;
  const before = text[tokens[a]!.start - 1];
  const open =
    before === undefined ||
    /[\s，。；：、“「（(！？…—”」》]/u.test(before) ||
    /[但而则称说由向对与和及被让把在从是使令将，、并该这]/u.test(before);
  if (!open) return false;
  const after = text[tokens[b - 1]!.end];
  return after === undefined || !/[\p{Script=Latin}]/u.test(after);
}

function ownersByToken(view: LatinView, entities: readonly Entity[]): Int32Array {
  const { tokens } = view.document;
  const owner = new Int32Array(tokens.length + 1).fill(-1);
  const spans = entities
    .flatMap((e, entity) => e.mentions.map((m) => ({ ...m, entity })))
    .sort((a, b) => a.start - b.start);
  let t = 0;
  for (const span of spans) {
    while (t > 0 && tokens[t - 1]!.end > span.start) t--;
    while (t < tokens.length && tokens[t]!.end <= span.start) t++;
    for (; t < tokens.length && tokens[t]!.start < span.end; t++) owner[t] = span.entity;
  }
  return owner;
}

/** Entity → the nouns it is called by: beside its name or inside it. */
function nounsOf(view: LatinView, entities: readonly Entity[], owner: Int32Array): ReadonlySet<string>[] {
  const { tokens, folded } = view.document;
  const called = entities.map(() => new Set<string>());
  for (const hit of view.phrases) {
    if (!KIND_OF.has(hit.value) || hit.value >= PHRASE.anaphorActor) continue;
    const sentence = tokens[hit.firstToken]!.sentence;
    let entity = owner[hit.lastToken - 1]!;
    for (let t = hit.lastToken; entity < 0 && t < hit.lastToken + 2 && t < tokens.length; t++)
      if (tokens[t]!.sentence === sentence) entity = owner[t]!;
    for (let t = hit.firstToken - 1; entity < 0 && t >= hit.firstToken - 4 && t >= 0; t--)
      if (tokens[t]!.sentence === sentence) entity = owner[t]!;
    if (entity >= 0) called[entity]!.add(folded.slice(tokens[hit.firstToken]!.start, tokens[hit.lastToken - 1]!.end));
  }
  return called;
}

function antecedent(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  called: readonly ReadonlySet<string>[],
  noun: string,
  possible: readonly ReferenceKind[],
  start: number,
): { entity: number; kind: ReferenceKind } | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid]!.at < start) low = mid + 1;
    else high = mid;
  }
  const bare = noun.replace(/^[该这本此]家?|^同一/u, "");
  let best: { entity: number; kind: ReferenceKind; score: number } | null = null;
  for (let i = low - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const { entity } = mentions[i]!;
    for (const kind of possible) {
      const fits = fit(entities[entity]!.hints, kind);
      if (fits === 0) continue;
      const { mentions: said, hints } = entities[entity]!;
      const salience = Math.min(said.length, 6) * 0.35 + (hints & bits("in-title") ? 0.5 : 0);
      const score =
        fits + salience + (called[entity]!.has(noun) || called[entity]!.has(bare) ? 4 : 0) - Math.min(seen, 8) * 0.3;
      if (!best || score > best.score) best = { entity, kind, score };
    }
  }
  return best;
}
