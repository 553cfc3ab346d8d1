/** Looks names up in text. The cost of a text does not grow with the number of names. */
import { fold } from "../text/fold.ts";
import { hashString } from "../text/tokens.ts";
import type { Token } from "../types.ts";
import { ACTORS } from "./actors.ts";
import { CHANNELS, FORUMS } from "./forums.ts";
import { INSTITUTIONS } from "./institutions.ts";
import { ORGANIZATIONS } from "./organizations.ts";
import { FIRMS, OUTLETS } from "./outlets.ts";
import { NAME_WORDS } from "./words.ts";

export const NAME_KINDS = ["forum", "channel", "actor", "outlet", "firm", "authority", "organization"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * A name to know beside the built-in ones, as an operator of the service lists it. A spelling that begins with "?" is an
 * everyday word too: it counts only beside a cue.
 */
export interface ExtraName {
  kind: NameKind;
  /** Canonical spelling. */
  name: string;
  /** Other spellings, in any language. */
  aliases?: readonly string[] | undefined;
  /** Who owns or runs it. */
  owner?: string | undefined;
}

export interface GazetteerEntry {
  kind: NameKind;
  /** Canonical spelling. */
  name: string;
  /** All spellings, the canonical one first. */
  spellings: readonly string[];
  owner: string | null;
}

interface Spelling {
  entry: number;
  /** Also an everyday word: counts only beside a cue. */
  weak: boolean;
  /** Made by translating the name word by word. */
  translated: boolean;
  /** Written with a capital; a hit in small letters is then no hit. */
  capital: boolean;
  /** The last word has one too: "Le Monde" is not "le monde". */
  lastCapital: boolean;
  /** Three capitals or fewer: "UN", "AP"; a hit must be in capitals. */
  capitals: boolean;
}

export interface Gazetteer {
  entries: readonly GazetteerEntry[];
  /** Eight hexadecimal digits that change with any name added; null where none was. */
  added: string | null;
  /** Key of a spelling → what it may stand for. */
  spellings: ReadonlyMap<string, readonly Spelling[]>;
  /** First token (for Han, first two) → bit mask of the lengths in tokens of the spellings that begin so. */
  starts: ReadonlyMap<string, number>;
  /** A bit for each `signOf` a key of `starts`: most words of a text begin no name, and need not be looked up. */
  signs: Uint8Array;
}

/** A known spelling in the text. One span may stand for several entries (AFP, the agency and the police). */
export interface GazetteerHit {
  start: number;
  end: number;
  firstToken: number;
  lastToken: number;
  /** Indexes into `Gazetteer.entries`. */
  entries: readonly number[];
  weak: boolean;
  translated: boolean;
}

const LISTS: readonly (readonly [NameKind, string])[] = [
  ["forum", FORUMS],
  ["channel", CHANNELS],
  ["actor", ACTORS],
  ["outlet", OUTLETS],
  ["firm", FIRMS],
  ["authority", INSTITUTIONS],
  ["organization", ORGANIZATIONS],
];
/** A spelling longer than this in tokens is not indexed: bit masks hold 31. */
const LONGEST_SPELLING = 30;
/** Forms of one name that translation may give; beyond it a name is too general to be recognized so. */
const MOST_TRANSLATIONS = 64;

const ASCII = /^[\x20-\x7e]*$/u;
const ASCII_WORD = /[a-z_][a-z0-9_]*|\d+(?:[.,]\d+)*/gu;
/** Cuts as `text/tokens.ts` does. */
const ANY_WORD =
  /\p{Script=Han}|\d+(?:[.,]\d+)*|(?!\p{Script=Han})[\p{L}\p{M}_](?:(?!\p{Script=Han})[\p{L}\p{M}\d_])*/gu;
const CAPITALS = /^\p{Lu}{1,3}$/u;
const FIRST_HAN = 0x3400;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const withoutAccents = (s: string): string => s.normalize("NFD").replace(/\p{M}/gu, "");

/**
 * Builds the gazetteer from the built-in lists and the names given. Pure; a name given wins over a built-in one
 * of the same spelling only by standing beside it. Takes about 20 ms, so build it once.
 */
export function createGazetteer(extra: readonly ExtraName[] = []): Gazetteer {
  const entries: GazetteerEntry[] = [];
  const spellings = new Map<string, Spelling[]>();
  const starts = new Map<string, number>();

  const index = (text: string, entry: number, weak: boolean, translated: boolean): void => {
    const ascii = ASCII.test(text);
    const folded = ascii ? text.toLowerCase() : fold(text);
    const words = folded.match(ascii ? ASCII_WORD : ANY_WORD);
    if (!words || words.length > LONGEST_SPELLING) return;
    const first = folded.indexOf(words[0]!);
    const last = folded.lastIndexOf(words[words.length - 1]!);
    const spelling: Spelling = {
      entry,
      weak,
      translated,
      capital: text.charCodeAt(first) !== folded.charCodeAt(first),
      lastCapital: words.length > 1 && text.charCodeAt(last) !== folded.charCodeAt(last),
      capitals: text.length <= 3 && CAPITALS.test(text),
    };
    addKey(words, spelling);
    if (ascii || words[0]!.charCodeAt(0) >= FIRST_HAN) return;
    const plain = words.map(withoutAccents);
    if (plain.some((w, i) => w !== words[i])) addKey(plain, spelling);
  };
  const addKey = (words: readonly string[], spelling: Spelling): void => {
    const key = words.join("");
    const known = spellings.get(key);
    if (!known) spellings.set(key, [spelling]);
    else {
      const twin = known.find((s) => s.entry === spelling.entry);
      if (twin) twin.capital &&= spelling.capital;
      else known.push(spelling);
    }
    const start = startKey(words[0]!, words[1]);
    starts.set(start, (starts.get(start) ?? 0) | (1 << words.length));
  };
  const add = (kind: NameKind, names: readonly string[], owner: string | null): void => {
    const plain = names.map((n) => (n.startsWith("?") ? n.slice(1) : n));
    const entry = entries.length;
    entries.push({ kind, name: plain[0]!, spellings: plain, owner });
    const weak = new Set(names.filter((n) => n.startsWith("?")).map((n) => fold(n.slice(1))));
    for (const name of plain) index(name, entry, weak.has(fold(name)), false);
  };

  for (const [kind, list] of LISTS) {
    for (const line of list.split("\n")) {
      if (line === "") continue;
      const [names, owner] = line.split("<");
      add(kind, names!.split("|").filter(Boolean), owner ?? null);
    }
  }
  for (const e of extra) if (e.name.trim()) add(e.kind, [e.name, ...(e.aliases ?? [])], e.owner ?? null);

  const words = readWords();
  entries.forEach((e, entry) => {
    if (e.kind === "organization" || e.kind === "authority" || e.kind === "channel") return;
    for (const { text, weak } of translations(e.name, words)) index(text, entry, weak, true);
  });
  const signs = new Uint8Array(SIGNS >> 3);
  for (const start of starts.keys()) signs[signOf(start) >> 3]! |= 1 << (signOf(start) & 7);
  return { entries, added: extra.length > 0 ? versionOf(extra) : null, spellings, starts, signs };
}

/** So many that the built-in names set one in ten. */
const SIGNS = 1 << 17;

/** A number below `SIGNS` that tells most words apart at a glance: its first three letters, its last, its length. */
function signOf(word: string): number {
  const length = word.length;
  let h = Math.imul(word.charCodeAt(0), 0x9e3779b1) ^ length;
  if (length > 1) h = Math.imul(h ^ word.charCodeAt(1), 0x85ebca6b) ^ word.charCodeAt(length - 1);
  if (length > 2) h = Math.imul(h ^ (h >>> 15) ^ (word.charCodeAt(2) << 8), 0xc2b2ae35);
  return (h ^ (h >>> 13)) & (SIGNS - 1);
}

/** The mask in `starts` of a word, 0 where no name begins so. */
function lengthsOf({ starts, signs }: Gazetteer, word: string): number {
  const sign = signOf(word);
  return signs[sign >> 3]! & (1 << (sign & 7)) ? (starts.get(word) ?? 0) : 0;
}

function versionOf(extra: readonly ExtraName[]): string {
  const all = extra.map(({ kind, name, aliases = [], owner = "" }) => JSON.stringify([kind, name, owner, ...aliases]));
  return hashString(all.sort().join("\n")).toString(16).padStart(8, "0");
}

/** A token as written, without the apostrophe that languages cut differently. */
function wordAt(folded: string, token: Token): string {
  if (folded.charCodeAt(token.start) === 0x27) return token.word.slice(1);
  return folded.charCodeAt(token.end - 1) === 0x27 ? token.word.slice(0, -1) : token.word;
}

function startKey(first: string, second: string | undefined): string {
  return second !== undefined && first.length === 1 && isHan(first.charCodeAt(0)) ? first + second : first;
}

interface Word {
  french: string[];
  chinese: string[];
}

function readWords(): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const line of NAME_WORDS.split("\n")) {
    if (line === "") continue;
    const [english, french, chinese] = line.split(";");
    words.set(english!, { french: french!.split(","), chinese: chinese!.split(",") });
  }
  return words;
}

/** What a name becomes when its words are translated one by one, in the order of either language. */
function translations(name: string, words: ReadonlyMap<string, Word>): { text: string; weak: boolean }[] {
  const english = name
    .replace(/^The /, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/^(ZD)(Net)$/iu, "$1 $2")
    .split(" ");
  const parts = english.map((w) => words.get(fold(w)));
  if (parts.length > 3 || parts.some((p) => p === undefined)) return [];
  const known = parts as Word[];
  const weak = known.length === 1;
  const upper = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
  const product = (lists: readonly (readonly string[])[]): string[][] =>
    lists.reduce<string[][]>((all, list) => all.flatMap((head) => list.map((w) => [...head, w])), [[]]);
  const forms: string[] = [];
  for (const combination of product(known.map((w, i) => [english[i]!, ...w.french]))) {
    const written = combination.map(upper);
    const [head, ...tail] = [...written].reverse();
    forms.push(written.join(" "));
    if (written.length > 1) {
      forms.push([head, ...tail.reverse()].join(" "));
      forms.push(`${head} de ${tail.join(" ")}`, `${head} d'${tail.join(" ")}`, `${head} du ${tail.join(" ")}`);
      forms.push([...written].reverse().join(" "));
    }
  }
  for (const combination of product(known.map((w) => w.chinese))) forms.push(combination.join(""));
  const original = fold(name);
  const distinct = [...new Set(forms)].filter((f) => fold(f) !== original && fold(f) !== original.replace(/^the /, ""));
  return distinct.length > MOST_TRANSLATIONS * 4 ? [] : distinct.map((text) => ({ text, weak }));
}

/** Longest known spellings in the text, left to right, not overlapping. */
export function findGazetteerNames(
  gazetteer: Gazetteer,
  text: string,
  folded: string,
  tokens: readonly Token[],
): GazetteerHit[] {
  const hits: GazetteerHit[] = [];
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i < free) continue;
    const first = wordAt(folded, token);
    let lengths = lengthsOf(gazetteer, first);
    if (first.length === 1 && i + 1 < tokens.length && isHan(first.charCodeAt(0))) {
      const next = tokens[i + 1]!;
      lengths |= lengthsOf(gazetteer, first + wordAt(folded, next));
    }
    if (lengths === 0) continue;
    const capital = text.charCodeAt(token.start) !== folded.charCodeAt(token.start);
    for (let length = 31 - Math.clz32(lengths); length > 0; length--) {
      if (!(lengths & (1 << length)) || i + length > tokens.length) continue;
      const key = keyOf(text, folded, tokens, i, length);
      if (key === null) continue;
      const found = gazetteer.spellings.get(key)?.filter((s) => {
        if (s.capital && !capital) return false;
        if (s.capitals && !inCapitals(text, token)) return false;
        const last = tokens[i + length - 1]!;
        return !s.lastCapital || length === 1 || text.charCodeAt(last.start) !== folded.charCodeAt(last.start);
      });
      if (!found || found.length === 0) continue;
      hits.push({
        start: token.start,
        end: tokens[i + length - 1]!.end,
        firstToken: i,
        lastToken: i + length,
        entries: found.map((s) => s.entry),
        weak: found.every((s) => s.weak),
        translated: found.every((s) => s.translated),
      });
      free = i + length;
      break;
    }
  }
  return hits;
}

const inCapitals = (text: string, token: Token): boolean => !/\p{Ll}/u.test(text.slice(token.start, token.end));

/** Key of `length` tokens, or null where more than a small mark stands between two of them. */
function keyOf(text: string, folded: string, tokens: readonly Token[], first: number, length: number): string | null {
  let key = "";
  for (let i = first; i < first + length; i++) {
    const token = tokens[i]!;
    if (i > first) {
      const gap = token.start - tokens[i - 1]!.end;
      if (gap > 3) return null;
      for (let at = tokens[i - 1]!.end; at < token.start; at++) {
        const c = text[at]!;
        if (c === "," || c === "\n" || c === ";" || c === ":" || c === "。" || c === "，" || c === "、") return null;
        if ((c === "." || c === "!") && gap > 1 && text[at + 1] === " " && token.sentence !== tokens[i - 1]!.sentence)
          return null;
      }
    }
    key += wordAt(folded, token);
  }
  return key;
}
