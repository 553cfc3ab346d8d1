/** Looks at the tokens of a text whose script has capitals: what each looks like, and what the lexicon says of it. */
import { CONCEPTS } from "../languages/pack.ts";
import type { TermHit } from "../text/term-trie.ts";
import type { Document } from "../types.ts";
import { type NameWords, PHRASE } from "./name-words.ts";

// What a token looks like.
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HANDLE = 4;
export const FOREIGN = 8;
export const NUMBER = 16;
/** A capital and another inside: "BreachBell". */
export const CAMEL = 32;
export const NAME_LIKE = CAPITAL | HANDLE | FOREIGN;

export const UNIT =
  /^(?:[gmtkp][bo]|ko|go|mo|to|po|bn?|m|k|km|cm|mm|kg|g|h|min|s|am|pm|st|nd|rd|th|er|e|ème|eme|ers|x|px|p|d|ghz|mhz|kwh|mw|kw|usd|eur|gbp|btc|eth|xmr|usdt|crore|lakh|million|nm)$/u;
export const TLD =
  /^(?:com|net|org|io|in|is|to|st|cc|sx|onion|ru|fr|cn|hk|tw|co|uk|me|tv|gg|lol|xyz|info|biz|app|dev|sh|vc|lv|su|pro|site|online|store|shop|top|club|bj|dz|be|ch|de|eu|gouv|gov|edu|sur|py|ws|lt|pl|nl|se|no|es|it|ca|au|nz|jp|kr|sg|my|ph|id|vn|th|br|mx|ai)$/u;
export const INITIAL = /^\p{L}$/u;
export const SAINT = /^(?:st|ste|mt|ft|no|dr|jr|mr|mrs|ms|prof)$/u;
export const PARTICLE =
  /^(?:de|du|des|la|le|les|da|do|dos|das|di|del|della|dello|degli|dei|van|von|vom|zu|zum|der|den|ter|ten|el|al|bin|ben|ibn|e|y|i|und|och|og|et|för|für|av|af|af)$/u;
/** What English hangs to a name with a hyphen. */
export const COMPOUND =
  /^(?:based|linked|owned|led|backed|run|born|built|made|only|style|wide|speaking|language|related|controlled|listed|era|like|free|focused|facing|funded|friendly|sized|hosted|branded|sponsored|registered|headquartered|area|bound|aligned|affiliated|inspired|themed|driven|powered|enabled|developed|operated|managed|trained|designed|educated|occupied|dominated|style|class|level|type|certified|compliant|approved|issued|held|first|next|to|the|a|and|or|in|on|day|week|month|year|hour|minute)$/u;
export const ELISION = /^(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|quelqu)'$/u;

export const MARKED = /[\d_\u0370-\u1dff\u1f00-\uffff]/u;
export const FOREIGN_LETTER = /[\u0370-\u1dff\u1f00-\uffff]/u;

/** `LatinView.covered` where the word is part of a kind of data: "passport", "Social Security". */
export const DATA_COVERED = 3;
const DATA = new Set(CONCEPTS.flatMap((name, i) => (name.startsWith("DATA:") ? [i] : [])));
const isData = (concept: number): boolean => DATA.has(concept);

/** The text of a document with what each token looks like and is. */
export interface LatinView {
  document: Document;
  lexicon: NameWords;
  words: string[];
  shapes: Uint8Array;
  kinds: Uint8Array;
  /** Token → 1 where a single cue word stands, 2 inside a longer cue. */
  covered: Uint8Array;
  phrases: readonly TermHit[];
  /** Token → 1 where a cue for an alias or a noun for somebody begins. */
  opensCue: Uint8Array;
  /** Folded words that the body also writes in small letters. */
  small: Set<string>;
  /** Folded words that stand capitalized inside a sentence. */
  proper: Set<string>;
}

/** Looks at every token once. */
export function viewLatin(document: Document, lexicon: NameWords, phrases: readonly TermHit[]): LatinView {
  const { text, folded, tokens, sentences, concepts, bodyStart } = document;
  const n = tokens.length;
  const words: string[] = new Array(n);
  const shapes = new Uint8Array(n);
  const kinds = new Uint8Array(n);
  const covered = new Uint8Array(n);
  for (const hit of concepts) {
    const one = isData(hit.concept) ? DATA_COVERED : hit.lastToken - hit.firstToken === 1 ? 1 : 2;
    for (let t = hit.firstToken; t < hit.lastToken; t++) if (covered[t]! < one) covered[t] = one;
  }
  const small = new Set<string>();
  const proper = new Set<string>();
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const { word } = token;
    words[i] = word;
    const first = word.charCodeAt(0);
    if (first >= 0x3400 && first <= 0x9fff) {
      if (document.pack !== "zh") shapes[i] = FOREIGN;
      continue;
    }
    kinds[i] = lexicon.words.get(word) ?? 0;
    let shape = 0;
    if (first >= 0x30 && first <= 0x39) shape |= NUMBER;
    else {
      const plain = text.startsWith(word, token.start);
      const capital = !plain && text.charCodeAt(token.start) !== first;
      if (MARKED.test(word)) {
        if (/[\d_]/u.test(word)) shape |= HANDLE;
        if (FOREIGN_LETTER.test(word)) shape |= FOREIGN;
      }
      if (!plain) {
        let inner = 0;
        for (let at = token.start + 1; at < token.end; at++) if (text.charCodeAt(at) !== folded.charCodeAt(at)) inner++;
        if (!capital && inner > 0) shape |= HANDLE;
        else if (capital) {
          shape |= CAPITAL;
          if (inner > 0) shape |= inner === word.length - 1 ? ALL_CAPITALS : CAMEL;
        }
      } else if (document.pack === "zh" && shape === 0 && kinds[i] === 0 && word.length > 2) {
        // Small Latin letters in Chinese are a foreign name as likely as not.
        shape |= HANDLE;
      }
      if (!capital && !(shape & HANDLE) && token.start >= bodyStart) small.add(word);
      else if (capital && i > sentences[token.sentence]!.firstToken && !sentences[token.sentence]!.isTitle) {
        const before = text[token.start - 1];
        if (before === " " || before === "-" || before === "'" || before === "’") proper.add(word);
      }
    }
    shapes[i] = shape;
  }
  const opensCue = new Uint8Array(n);
  for (const hit of phrases)
    if ((hit.value === PHRASE.cue || hit.value === PHRASE.actor) && hit.lastToken - hit.firstToken === 1)
      opensCue[hit.firstToken] = 1;
  return { document, lexicon, words, shapes, kinds, covered, phrases, opensCue, small, proper };
}

/** Token → bits of the phrases that hold it (1 authority, 2 body, 4 apposed, 8 municipal); the last token carries bit 16. */
export function headsOf(view: LatinView): Uint8Array {
  const heads = new Uint8Array(view.words.length);
  for (const hit of view.phrases) {
    if (hit.value > PHRASE.municipal) continue;
    for (let t = hit.firstToken; t < hit.lastToken; t++) heads[t] = heads[t]! | (1 << hit.value);
    heads[hit.lastToken - 1] = heads[hit.lastToken - 1]! | 16;
  }
  return heads;
}

export const gapOf = (view: LatinView, i: number): string => {
  const { tokens, text } = view.document;
  const start = tokens[i]!.end;
  const end = tokens[i + 1]!.start;
  return end - start > 4 ? "\n" : text.slice(start, end);
};

/** Whether a UTF-16 code unit is a Han character. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
export const isSpace = (gap: string): boolean => gap === " " || gap === "\u00a0" || gap === "\u202f";

export const near = (view: LatinView, i: number): boolean => {
  const gap = gapOf(view, i);
  return gap === "" || isSpace(gap);
};

export const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;
export const isCalendar = (word: string): boolean => CALENDAR.test(word);
