/** Whether two names of organizations may be one: in one script, across languages, across scripts. */
import { fold, nameKey } from "../text/fold.ts";
import { readHan } from "./han-readings.ts";
import { nameWords } from "./name-words.ts";
import { coarseSounds, soundOfPinyin, soundsAlike } from "./sound.ts";
import type { LinkName, LinkStory } from "./types.ts";

/** How two names stand to each other. `strength` is 0–1 for "same" and "different", 0 for "unknown". */
export interface NameRelation {
  relation: "same" | "unknown" | "different";
  strength: number;
  how: string;
}

/** What one script of a name says. */
interface Reading {
  /** Distinctive words by meaning ("=blue") or as spelled; never what kind of thing it is. */
  words: Set<string>;
  kinds: Set<string>;
  /** Spelled words that are no word of the tables, in order, for comparing sounds. */
  spelled: string[];
}

type HanReading = Reading & { rest: string };

interface NameReading {
  keys: Set<string>;
  latin: Reading | null;
  han: HanReading | null;
  /** First letters of the Latin spellings of three words or more. */
  initials: Set<string>;
  /** Every spelling is a place alone: "Burgundy", for an organization there. */
  isPlace: boolean;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const SHORTEST_ACRONYM = 3;
const SHORTEST_PART = 3;
const SHORTEST_TRANSCRIPTION = 3;

/** Sounds this alike are taken for one name: 59 of 74 known transcriptions, 98 of 5,400 chance pairs. */
const ALIKE = 0.7;
/** Chance likenesses are common enough that a sound alone identifies nothing. */
export const SOUND = "sounds somewhat alike";
const UNLIKE = 0.35;
const AUTHORITIES = ["authority", "police", "ministry"];

const plainWords = (name: string): string[] =>
  fold(name)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((word) => word !== "");

/** Cuts "bluesail" into words that names are made of, if they cover it whole. */
function meaningOf(word: string): string[] | null {
  const { brands, kinds } = nameWords();
  const known = brands.get(word);
  if (known) return [`=${known}`];
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const head = brands.get(word.slice(0, cut));
    const tail = word.slice(cut);
    const rest = brands.get(tail);
    if (head && rest) return [`=${head}`, `=${rest}`];
    if (head && kinds.has(tail) && tail.length > SHORTEST_PART) return [`=${head}`, `=${kinds.get(tail)}`];
  }
  return null;
}

function readLatin(spellings: readonly string[]): { reading: Reading | null; initials: Set<string> } {
  const reading: Reading = { words: new Set(), kinds: new Set(), spelled: [] };
  const initials = new Set<string>();
  const { kinds, empty } = nameWords();
  for (const spelling of spellings) {
    const all = plainWords(spelling).filter((word) => LATIN.test(word) || /\d/u.test(word));
    const full = all.filter((word) => !empty.has(word));
    if (full.length >= SHORTEST_ACRONYM) initials.add(full.map((word) => word[0]).join(""));
    for (const word of full) {
      if (word.length === 1) continue;
      const kind = kinds.get(word);
      if (kind) {
        reading.kinds.add(kind);
        continue;
      }
      if (!reading.spelled.includes(word)) reading.spelled.push(word);
      for (const meaning of meaningOf(word) ?? [word]) reading.words.add(meaning);
    }
  }
  const found = reading.words.size > 0 || reading.kinds.size > 0;
  return { reading: found ? reading : null, initials };
}

/** Strips from a Chinese name, from its end and then its beginning, what says only what it is and where from. */
function readHanName(spelling: string): HanReading {
  const { hanKinds, hanBrands, origins } = nameWords();
  const kinds = new Set<string>();
  let rest = [...fold(spelling)].filter((c) => HAN.test(c)).join("");
  for (let found = true; found; ) {
    found = false;
    for (const [word, kind] of hanKinds) {
      if (!rest.endsWith(word) || rest.length - word.length < (word.length === 1 ? 2 : 0)) continue;
      if (kind) kinds.add(kind);
      rest = rest.slice(0, -word.length);
      found = rest !== "";
      break;
    }
  }
  const origin = origins.find((place) => rest.startsWith(place) && rest.length > place.length + 1);
  if (origin) rest = rest.slice(origin.length);
  const meanings: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const hit = hanBrands.find(([word]) => rest.startsWith(word, at));
    if (!hit) break;
    meanings.push(`=${hit[1]}`);
    at += hit[0].length;
    if (at === rest.length) return { words: new Set(meanings), kinds, spelled: [], rest };
  }
  return { words: new Set(rest === "" ? [] : [rest]), kinds, spelled: [], rest };
}

const readings = new WeakMap<LinkName, NameReading>();

function readName(name: LinkName): NameReading {
  const known = readings.get(name);
  if (known) return known;
  const spellings = [name.name, ...name.aliases];
  const latin = readLatin(spellings.filter((s) => LATIN.test(s)));
  const han = spellings.filter((s) => HAN.test(s)).map(readHanName);
  const reading: NameReading = {
    keys: new Set([...name.known.map((key) => `known:${key}`), ...spellings.filter(isDistinctive).map(nameKey)]),
    latin: latin.reading,
    han: han.length > 0 ? han.reduce((a, b) => (b.rest.length > a.rest.length ? b : a)) : null,
    initials: latin.initials,
    isPlace: spellings.every((spelling) => nameWords().places.has(plainWords(spelling).join(" "))),
  };
  readings.set(name, reading);
  return reading;
}

/** False for "mairie", "the bank", 公司: words that say only what a thing is. */
export function isDistinctive(spelling: string): boolean {
  const latin = readLatin([spelling]).reading;
  const han = HAN.test(spelling) ? readHanName(spelling) : null;
  return (latin?.words.size ?? 0) > 0 || (han?.words.size ?? 0) > 0;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of a) if (b.has(x)) return true;
  return false;
};
const holds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of b) if (!a.has(x)) return false;
  return true;
};

const SAME = (strength: number, how: string): NameRelation => ({ relation: "same", strength, how });
const DIFFERENT = (strength: number, how: string): NameRelation => ({ relation: "different", strength, how });
const UNKNOWN: NameRelation = { relation: "unknown", strength: 0, how: "nothing to compare" };

/** Kinds speak against each other where both names have some and share none: a university and a council. */
const kindsClash = (a: Reading, b: Reading) => a.kinds.size > 0 && b.kinds.size > 0 && !meet(a.kinds, b.kinds);

function compareWords(a: Reading, b: Reading): NameRelation {
  if (a.words.size === 0 || b.words.size === 0) return UNKNOWN;
  if (!meet(a.words, b.words)) return DIFFERENT(1, "other words");
  if (kindsClash(a, b)) return DIFFERENT(0.6, "one word, another kind of thing");
  if (holds(a.words, b.words) && holds(b.words, a.words)) return SAME(0.95, "the same words");
  if (holds(a.words, b.words) || holds(b.words, a.words)) return SAME(0.7, "one name within the other");
  return DIFFERENT(0.5, "only some words in common");
}

/** Chinese names: a short form begins the long one; two transcriptions of a foreign name differ in a character. */
function compareHan(a: HanReading, b: HanReading): NameRelation {
  if (a.rest === "" || b.rest === "" || a.rest === b.rest) return compareWords(a, b);
  const [short, long] = a.rest.length < b.rest.length ? [a.rest, b.rest] : [b.rest, a.rest];
  if (short.length > 1 && long.startsWith(short)) {
    return kindsClash(a, b)
      ? DIFFERENT(0.6, "one word, another kind of thing")
      : SAME(0.6, "one name begins the other");
  }
  if (short.length >= SHORTEST_TRANSCRIPTION && long.length === short.length) {
    const shared = [...short].filter((c, i) => long[i] === c).length;
    const sounds = [readHan(short), readHan(long)].map((syllables) => syllables && soundOfPinyin(syllables));
    if (shared >= short.length - 1 && sounds[0] !== null && sounds[0] === sounds[1] && !kindsClash(a, b)) {
      return SAME(0.5, "two transcriptions of a name");
    }
  }
  return compareWords(a, b);
}

function compareScripts(han: HanReading, latin: Reading): NameRelation {
  if (han.rest === "" || latin.words.size === 0) return UNKNOWN;
  const clash = kindsClash(han, latin);
  const meant = [...han.words].filter((word) => word.startsWith("="));
  if (meant.length > 0 && meant.every((word) => latin.words.has(word)) && !clash) {
    return SAME(meant.length > 1 || latin.words.size === 1 ? 0.8 : 0.6, "a translation of the name");
  }
  const sound = soundsAlike(han.rest, latin.spelled);
  const first = soundsAlike(han.rest, latin.spelled.slice(0, 1));
  const best = Math.max(sound ?? 0, (first ?? 0) * 0.95);
  if (best >= ALIKE && !clash) return best === 1 ? SAME(0.8, "sounds alike") : SAME(0.5, SOUND);
  if (clash) return DIFFERENT(0.5, "another kind of thing");
  if (sound !== null && best < UNLIKE) return DIFFERENT(0.25, "sounds unlike");
  return UNKNOWN;
}

const compared = new WeakMap<LinkName, WeakMap<LinkName, NameRelation>>();
/** For a name, the one with the same spellings that what is found out is kept under. */
const twins = new WeakMap<LinkName, LinkName>();

/** Compares two names with all their spellings. Generic spellings ("mairie") never make two names one. */
export function compareNames(one: LinkName, other: LinkName): NameRelation {
  const [left, right] = [twins.get(one) ?? one, twins.get(other) ?? other];
  let others = compared.get(left);
  if (!others) {
    others = new WeakMap();
    compared.set(left, others);
  }
  let relation = others.get(right);
  if (!relation) {
    relation = compareReadings(left, right);
    others.set(right, relation);
  }
  return relation;
}

function compareReadings(left: LinkName, right: LinkName): NameRelation {
  const [a, b] = [readName(left), readName(right)];
  if (left.known.some((key) => right.known.includes(key))) return SAME(1, "known under both spellings");
  if (left.known.length > 0 && right.known.length > 0) return DIFFERENT(1, "known for two things");
  if (a.isPlace || b.isPlace) return meet(a.keys, b.keys) ? SAME(0.5, "the same place") : UNKNOWN;
  if (meet(a.keys, b.keys)) {
    const conflict = a.latin && b.latin ? compareWords(a.latin, b.latin) : null;
    return conflict?.relation === "different"
      ? SAME(0.4, "one spelling in common, others differ")
      : SAME(1, "the same spelling");
  }
  if (meet(a.initials, b.keys) || meet(b.initials, a.keys)) {
    return SAME(0.7, "the initials of the other");
  }
  const results: NameRelation[] = [];
  if (a.latin && b.latin) results.push(compareWords(a.latin, b.latin));
  if (a.han && b.han) results.push(compareHan(a.han, b.han));
  if (results.length === 0) {
    if (a.han && b.latin) results.push(compareScripts(a.han, b.latin));
    if (b.han && a.latin) results.push(compareScripts(b.han, a.latin));
  }
  const told = results.filter((r) => r.relation !== "unknown");
  return told.find((r) => r.relation === "same") ?? told[0] ?? UNKNOWN;
}

/**
 * Notes which names of the stories have the same spellings, so that what is found out about a name is found out once.
 * How sure a name was read stays each story's own.
 */
export function shareNames(stories: readonly LinkStory[]): void {
  const shared = new Map<string, LinkName>();
  for (const { organizations, operators, parties } of stories) {
    for (const name of [...organizations, ...operators, ...parties]) {
      const key = JSON.stringify([name.name, name.aliases, name.known]);
      const first = shared.get(key);
      if (first && !twins.has(name)) twins.set(name, first);
      else shared.set(key, twins.get(name) ?? name);
    }
  }
}

/** The best relation between any name of one list and any of the other; a match anywhere wins. */
export function compareNameLists(left: readonly LinkName[], right: readonly LinkName[]): NameRelation {
  let best = UNKNOWN;
  if (left.length === 0 || right.length === 0) return UNKNOWN;
  const rank = (r: NameRelation) => (r.relation === "same" ? 1 + r.strength : -r.strength);
  let first = true;
  for (const a of left) {
    for (const b of right) {
      const found = compareNames(a, b);
      if (first || rank(found) > rank(best)) best = found;
      first = false;
    }
  }
  return best;
}

/**
 * What an index may find a name by. `lasting` keys stand for the whole name, whenever it was told of: each spelling,
 * and its distinctive words. `passing` ones, single words of it, are too common to be looked up without a time.
 */
export function nameIndexKeys(name: LinkName): { lasting: string[]; passing: string[] } {
  const reading = readName(name);
  const lasting = [...reading.keys, ...reading.initials];
  const passing: string[] = [];
  for (const spelling of [name.name, ...name.aliases]) {
    const latin = LATIN.test(spelling) ? readLatin([spelling]).reading : null;
    const han = HAN.test(spelling) ? readHanName(spelling) : null;
    for (const side of [latin, han]) {
      if (!side || side.words.size === 0) continue;
      lasting.push(`words:${[...side.words].sort().join("+")}`);
      if (side.words.size > 1) passing.push(...[...side.words].filter((word) => !word.startsWith("=")));
    }
  }
  return { lasting, passing };
}

/** Rough beginnings of how a name sounds, the same for a Chinese transcription and what it transcribes. */
export function nameSoundKeys(name: LinkName): string[] {
  const { han, latin } = readName(name);
  return [...coarseSounds(han?.rest ?? null, latin?.spelled ?? [])];
}

/** Whether a name is that of a regulator, a police force, a court or a ministry, which answer in many breaches. */
export function isAuthority(name: LinkName): boolean {
  const { latin, han } = readName(name);
  return [latin, han].some((side) => side !== null && AUTHORITIES.some((kind) => side.kinds.has(kind)));
}
