/**
 * Finds name candidates in scripts that have capitals, in any language: capitalized runs, handles, aliases behind a
 * cue, quoted names, institutions by their noun. Generous; roles are decided later.
 */
import type { LanguagePack } from "../languages/pack.ts";
import { hintBit } from "../text/name-hints.ts";
import type { TermHit } from "../text/term-trie.ts";
import type { Document, NameHint, Token } from "../types.ts";
import { bracketed } from "./name-brackets.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { type NameWords, PHRASE, WORD } from "./name-words.ts";

// What a token looks like.
const CAPITAL = 1;
const ALL_CAPITALS = 2;
const HANDLE = 4;
const FOREIGN = 8;
export const NUMBER = 16;
/** A capital and another inside: "BreachBell". */
const CAMEL = 32;
const NAME_LIKE = CAPITAL | HANDLE | FOREIGN;

/** A run longer than this is a headline or a table, not a name. */
const LONGEST_RUN = 9;
/** A quotation of more words than this is speech. */
const LONGEST_QUOTED_NAME = 6;
const UNIT = /^(?:[gmtkp][bo]|ko|go|mo|to|po|bn?|m|k|km|cm|mm|kg|g|h|min|s|am|pm|st|nd|rd|th|er|e|ème|eme|ers|x|px|p|d|ghz|mhz|kwh|mw|kw|usd|eur|gbp|btc|eth|xmr|usdt|crore|lakh|million|nm)$/u;
const TLD = /^(?:com|net|org|io|in|is|to|st|cc|sx|onion|ru|fr|cn|hk|tw|co|uk|me|tv|gg|lol|xyz|info|biz|app|dev|sh|vc|lv|su|pro|site|online|store|shop|top|club|bj|dz|be|ch|de|eu|gouv|gov|edu|sur|py|ws|lt|pl|nl|se|no|es|it|ca|au|nz|jp|kr|sg|my|ph|id|vn|th|br|mx|ai)$/u;
const INITIAL = /^\p{L}$/u;
const SAINT = /^(?:st|ste|mt|ft|no|dr|jr|mr|mrs|ms|prof)$/u;
const PARTICLE = /^(?:de|du|des|la|le|les|da|do|dos|das|di|del|della|dello|degli|dei|van|von|vom|zu|zum|der|den|ter|ten|el|al|bin|ben|ibn|e|y|i|und|och|og|et|för|für|av|af|af)$/u;
/** What English hangs to a name with a hyphen. */
const COMPOUND =
  /^(?:based|linked|owned|led|backed|run|born|built|made|only|style|wide|speaking|language|related|controlled|listed|era|like|free|focused|facing|funded|friendly|sized|hosted|branded|sponsored|registered|headquartered|area|bound|aligned|affiliated|inspired|themed|driven|powered|enabled|developed|operated|managed|trained|designed|educated|occupied|dominated|style|class|level|type|certified|compliant|approved|issued|held|first|next|to|the|a|and|or|in|on|day|week|month|year|hour|minute)$/u;
const ELISION = /^(?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd|quelqu)'$/u;

/** The text of a document with what each token looks like and is. */
export interface LatinView {
  document: Document;
  lexicon: NameWords;
  words: string[];
  shapes: Uint8Array;
  kinds: Uint8Array;
  /** Token → 1 where a single cue word stands, 2 inside a longer cue. */
  covered: Uint8Array;
  phrases: readonly TermHit<number>[];
  /** Token → 1 where a cue for an alias or a noun for somebody begins. */
  opensCue: Uint8Array;
  /** Folded words that the body also writes in small letters. */
  small: Set<string>;
  /** Folded words that stand capitalized inside a sentence. */
  proper: Set<string>;
}

/** Looks at every token once. */
export function viewLatin(document: Document, lexicon: NameWords, phrases: readonly TermHit<number>[]): LatinView {
  const { text, folded, tokens, sentences, concepts, bodyStart } = document;
  const n = tokens.length;
  const words: string[] = new Array(n);
  const shapes = new Uint8Array(n);
  const kinds = new Uint8Array(n);
  const covered = new Uint8Array(n);
  for (const hit of concepts) {
    const one = hit.lastToken - hit.firstToken === 1 ? 1 : 2;
    for (let t = hit.firstToken; t < hit.lastToken; t++) if (covered[t]! < one) covered[t] = one;
  }
  const small = new Set<string>();
  const proper = new Set<string>();
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const word = folded.slice(token.start, token.end);
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
      const capital = text.charCodeAt(token.start) !== folded.charCodeAt(token.start);
      if (capital) shape |= CAPITAL;
      let digits = false;
      let inner = 0;
      let under = false;
      for (let at = token.start; at < token.end; at++) {
        const unit = folded.charCodeAt(at);
        if (unit >= 0x30 && unit <= 0x39) digits = true;
        else if (unit === 0x5f) under = true;
        else if (unit >= 0x370 && !(unit >= 0x1e00 && unit < 0x1f00)) shape |= FOREIGN;
        if (at > token.start && text.charCodeAt(at) !== unit) inner++;
      }
      if (capital && inner === token.end - token.start - 1 && inner > 0) shape |= ALL_CAPITALS;
      else if (capital && inner > 0) shape |= CAMEL;
      if (under || digits || (!capital && inner > 0)) shape |= HANDLE;
      // Small Latin letters in Chinese are a foreign name as likely as not.
      else if (document.pack === "zh" && !capital && kinds[i] === 0 && word.length > 2) shape |= HANDLE;
      if (!capital && !(shape & HANDLE) && token.start >= bodyStart) small.add(word);
      else if (capital && i > sentences[token.sentence]!.firstToken && !sentences[token.sentence]!.isTitle) {
        const before = text[token.start - 1];
        if (before === " " || before === "-" || before === "'" || before === "’") proper.add(word);
      }
    }
    shapes[i] = shape;
  }
  const opensCue = new Uint8Array(n);
  for (const hit of phrases) if ((hit.value === PHRASE.cue || hit.value === PHRASE.actor) && hit.lastToken - hit.firstToken === 1) opensCue[hit.firstToken] = 1;
  return { document, lexicon, words, shapes, kinds, covered, phrases, opensCue, small, proper };
}

interface Run {
  first: number;
  /** One past the last token. */
  last: number;
  /** Digits or a domain: its first word is no opener of a sentence. */
  glued: boolean;
}

/** Candidates of all kinds; they may overlap. */
export function latinNames(view: LatinView, pack: LanguagePack): NameCandidate[] {
  const found: NameCandidate[] = [];
  const heads = headsOf(view);
  const starts = new Uint8Array(view.words.length);
  runs(view, pack, heads, found, starts);
  institutions(view, pack, heads, found);
  aliases(view, found);
  quoted(view, found);
  return found;
}

/** Token → bits of the phrases that hold it (1 authority, 2 body, 4 apposed, 8 municipal); the last token carries bit 16. */
function headsOf(view: LatinView): Uint8Array {
  const heads = new Uint8Array(view.words.length);
  for (const hit of view.phrases) {
    if (hit.value > PHRASE.municipal) continue;
    for (let t = hit.firstToken; t < hit.lastToken; t++) heads[t] = heads[t]! | (1 << hit.value);
    heads[hit.lastToken - 1] = heads[hit.lastToken - 1]! | 16;
  }
  return heads;
}

const gapOf = (view: LatinView, i: number): string => {
  const { tokens, text } = view.document;
  const start = tokens[i]!.end;
  const end = tokens[i + 1]!.start;
  return end - start > 4 ? "\n" : text.slice(start, end);
};

/** Whether a UTF-16 code unit is a Han character. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isSpace = (gap: string): boolean => gap === " " || gap === "\u00a0" || gap === "\u202f";

function startsHandle(view: LatinView, i: number): boolean {
  // "0xDropBear", "23andMe", "8Base": digits glued to letters that are no unit.
  if (!(view.shapes[i]! & NUMBER) || i + 1 >= view.words.length) return false;
  const { tokens } = view.document;
  return (
    tokens[i + 1]!.start === tokens[i]!.end &&
    !(view.shapes[i + 1]! & NUMBER) &&
    !(view.words[i + 1]!.charCodeAt(0) >= 0x3400) &&
    !UNIT.test(view.words[i + 1]!) &&
    view.words[i]!.length <= 4 &&
    view.words[i + 1]!.length > 1
  );
}

/** A lower-case word that a dot glues to the next: "tormo.sur", "samsung-shop.spectos.com". */
function startsDomain(view: LatinView, i: number): boolean {
  const { tokens, text } = view.document;
  if (i + 1 >= view.words.length || view.shapes[i]! & NUMBER || view.words[i]!.length < 2) return false;
  const at = tokens[i]!.end;
  return (
    text[at] === "." &&
    tokens[i + 1]!.start === at + 1 &&
    (TLD.test(view.words[i + 1]!) || (view.shapes[i + 1]! & NUMBER) !== 0 || startsDomain(view, i + 1))
  );
}

function runs(view: LatinView, pack: LanguagePack, heads: Uint8Array, found: NameCandidate[], starts: Uint8Array): void {
  const { tokens, sentences } = view.document;
  const french = pack.code === "fr";
  const titleCase = sentences.map((s) => s.isTitle && isTitleCase(view, s.firstToken, s.lastToken));
  for (let i = 0; i < view.words.length; i++) {
    const token = tokens[i]!;
    const glued = startsHandle(view, i);
    const domain = startsDomain(view, i);
    if (!glued && !domain && !(view.shapes[i]! & NAME_LIKE)) continue;
    if (ELISION.test(view.words[i]!)) continue;
    const sentence = sentences[token.sentence]!;
    let last = i + 1;
    let links = 0;
    while (last < sentence.lastToken && last - i < LONGEST_RUN) {
      const next = extend(view, i, last, heads, french, domain || glued);
      if (next === 0) break;
      if (next > last + 1) links++;
      last = next;
    }
    push(view, { first: i, last, glued: domain || glued }, heads, titleCase[token.sentence]!, links, found, starts);
    i = last - 1;
  }
}

function isTitleCase(view: LatinView, first: number, last: number): boolean {
  let capitals = 0;
  let long = 0;
  for (let i = first; i < last; i++) {
    if (view.words[i]!.length < 4 || view.shapes[i]! & NUMBER) continue;
    long++;
    if (view.shapes[i]! & CAPITAL) capitals++;
  }
  return long >= 4 && capitals / long > 0.6;
}

/** End of the run if it goes on behind token `last - 1`, or 0. */
function extend(view: LatinView, first: number, last: number, heads: Uint8Array, french: boolean, glued: boolean): number {
  const { document, words, shapes, kinds } = view;
  const gap = gapOf(view, last - 1);
  const shape = shapes[last]!;
  const word = words[last]!;
  const previous = words[last - 1]!;
  const nameLike = (shape & NAME_LIKE) !== 0;
  if (gap === "") {
    if (word === "'s") return possessive(view, last, heads);
    return (shapes[last - 1]! & NUMBER && glued) || (shapes[last - 1]! & FOREIGN && shape & FOREIGN) || word.charCodeAt(0) < 0x3400 ? last + 1 : 0;
  }
  if (gap === ".") {
    if (INITIAL.test(previous) || TLD.test(word) || (nameLike && (previous.length <= 2 || word.length === 1)) || glued) return last + 1;
    return 0;
  }
  if (gap === "-") {
    if (nameLike) return last + 1;
    const goesOn = last + 1 < words.length && gapOf(view, last) === "-";
    if (french) return word.length > 1 || (goesOn && shapes[last + 1]! & NAME_LIKE) ? last + 1 : 0;
    // "Val-de-Heure", "samsung-shop.spectos.com", "Lin Shu-fen"; not "Cyprus-based".
    if ((goesOn && PARTICLE.test(word)) || glued) return last + 1;
    return COMPOUND.test(word) || kinds[last]! & WORD.ordinary || view.covered[last]! > 0 || shape & NUMBER ? 0 : last + 1;
  }
  if (gap === "'" || gap === "’") return nameLike && !french ? last + 1 : 0;
  if ((gap === "' " || gap === "’ ") && !french && previous.endsWith("s")) return nameLike && possessive(view, last - 1, heads) > 0 ? last + 1 : 0;
  if (gap === ". ") return nameLike && (INITIAL.test(previous) || SAINT.test(previous)) ? last + 1 : 0;
  if (gap === " & " || gap === "&" || gap === " + ") return nameLike ? last + 1 : 0;
  if (!isSpace(gap)) return 0;
  const kind = kinds[last]!;
  if (nameLike) {
    if (ELISION.test(word)) {
      const after = last + 1;
      return after < words.length && shapes[after]! & NAME_LIKE ? after + 1 : 0;
    }
    if (isCalendar(word)) return 0;
    // A person behind an office: "Privacy Commissioner Ada Chung".
    if (heads[last - 1]! & 16 && kinds[last - 1]! & WORD.title && !(heads[last]! & 7) && last - first > 1) return 0;
    return last + 1;
  }
  if (shape & NUMBER) {
    if (word.length > 4 || word.includes(",") || word.includes(".")) return 0;
    // Only where the pair stands again: "Rahma 140", "BioStar 2", "Röstwerk 9".
    const pair = document.folded.slice(document.tokens[last - 1]!.start, document.tokens[last]!.end);
    if (last + 1 < words.length && gapOf(view, last) === "" && !/^\p{P}/u.test(words[last + 1]!)) return 0;
    if (document.folded.indexOf(pair) !== document.folded.lastIndexOf(pair)) return last + 1;
    // … or closes its clause: "le groupe Panthères 237."
    if (/^(?:19|20)\d\d$/u.test(word) || kinds[last - 1]! & WORD.ordinary) return 0;
    return /^[.,;:)»”"!?\n，。；：）」、]/u.test(document.text.slice(document.tokens[last]!.end).slice(0, 1)) && !/^[.,]\d/u.test(document.text.slice(document.tokens[last]!.end, document.tokens[last]!.end + 2)) ? last + 1 : 0;
  }
  return linked(view, first, last, heads, french, kind);
}

/** "St. Brannock's Hospital", but not "Ireland's Data Protection Commission": end behind the mark, or 0. */
function possessive(view: LatinView, mark: number, heads: Uint8Array): number {
  const { shapes, kinds, words } = view;
  if (mark + 1 >= words.length || kinds[mark - 1]! & WORD.place) return 0;
  for (let t = mark + 1; t < words.length && t <= mark + 3 && shapes[t]! & CAPITAL; t++) {
    if (gapOf(view, t - 1) !== " ") return 0;
    if (heads[t]! & 2) return mark + 1;
  }
  return 0;
}

/** "University of X", "Folha de X", "Commission d'accès à l'information": end behind the linked word, or 0. */
function linked(view: LatinView, first: number, last: number, heads: Uint8Array, french: boolean, kind: number): number {
  const { words, shapes, kinds, document } = view;
  const word = words[last]!;
  const sentenceEnd = document.sentences[document.tokens[last]!.sentence]!.lastToken;
  let head = 0;
  for (let t = first; t < last; t++) head |= heads[t]! & 15;
  if (!(kind & WORD.link) && !PARTICLE.test(word)) return 0;
  let at = last + 1;
  while (at < sentenceEnd && at < last + 3 && !(shapes[at]! & NAME_LIKE) && (kinds[at]! & WORD.link || words[at] === "the") && near(view, at - 1)) at++;
  if (at >= sentenceEnd || !(near(view, at - 1) || (/^(?:el|al)$/u.test(word) && gapOf(view, at - 1) === "-"))) return 0;
  if (ELISION.test(words[at]!) && at + 1 < sentenceEnd) at++;
  if (!(shapes[at]! & NAME_LIKE) || isCalendar(words[at]!)) return 0;
  const place = (kinds[at]! & WORD.place) !== 0;
  if (word === "et" || word === "and" || word === "à") {
    // "Casque et Pédale": the whole stands again.
    const whole = document.folded.slice(document.tokens[first]!.start, document.tokens[at]!.end);
    if (whole.length < 60 && document.folded.indexOf(whole) !== document.folded.lastIndexOf(whole)) return at + 1;
  }
  // "Souvenez-vous de X": an opening capital carries no name through "de".
  if (french && last - first === 1 && !(head & 15) && first === document.sentences[document.tokens[first]!.sentence]!.firstToken && !view.proper.has(words[first]!)) return 0;
  if (french) {
    if (word === "et") return /^(?:cie|fils|filles|associés|frères|compagnie)$/u.test(words[at]!) || head & 1 ? at + 1 : 0;
    if (/^(?:en|pour|sous|contre|sur|avec|dans|par|chez)$/u.test(word)) return head & 3 && !place ? at + 1 : 0;
    if (word === "à" || word === "au" || word === "aux") return !place && head & 3 ? at + 1 : 0;
    if (word === "la" || word === "le" || word === "les" || word === "l'") return 0;
    return place && !(head & 15) ? 0 : at + 1;
  }
  if (PARTICLE.test(word)) return at + 1;
  if (word === "and") {
    if (head & 3 && /^(?:of|for)$/u.test(words[last - 2] ?? "")) return at + 1;
    let end = at + 1;
    while (end < sentenceEnd && shapes[end]! & NAME_LIKE && isSpace(gapOf(view, end - 1))) end++;
    if (heads[end - 1]! & 1 || (end < sentenceEnd && heads[end]! & 1 && isSpace(gapOf(view, end - 1)) && end - at <= 2)) return at + 1;
    return 0;
  }
  if (word === "of" || word === "for" || word === "in") return head & 11 && (word !== "in" || head & 1) ? at + 1 : 0;
  return 0;
}

const near = (view: LatinView, i: number): boolean => {
  const gap = gapOf(view, i);
  return gap === "" || isSpace(gap);
};

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;
const isCalendar = (word: string): boolean => CALENDAR.test(word);

/** Trims a run, judges a sentence's opening capital and adds it. */
function push(
  view: LatinView,
  run: Run,
  heads: Uint8Array,
  titleCase: boolean,
  links: number,
  found: NameCandidate[],
  starts: Uint8Array,
): void {
  const { document, words, shapes, kinds, covered, small, proper } = view;
  const { tokens, text, sentences, paragraphs } = document;
  let { first, last } = run;
  const sentence = sentences[tokens[first]!.sentence]!;
  const opens = (at: number): boolean => {
    if (at === sentence.firstToken) return true;
    // Behind an opening mark, a colon or a list mark a capital says nothing either.
    for (let p = tokens[at]!.start - 1; p >= sentence.start; p--) {
      const c = text[p]!;
      if (c === " " || c === "\u00a0" || c === "\u202f") continue;
      return "“\"«:•·–—-*(".includes(c) && !(c === "-" && text[p - 1] !== " ");
    }
    return true;
  };
  // "SHANGHAI, July 4 — ", "ALGER - "
  if (tokens[first]!.start === paragraphs[sentence.paragraph]!.start && !sentence.isTitle && isDateline(view, first, last)) return;
  while (first < last && isCalendar(words[first]!)) first++;
  while (last > first && (isCalendar(words[last - 1]!) || (links > 0 && kinds[last - 1]! & WORD.link && !(shapes[last - 1]! & CAPITAL)))) last--;
  const atStart = first < last && !run.glued && opens(first);
  if (atStart || titleCase) {
    while (first < last) {
      const word = words[first]!;
      const kind = kinds[first]!;
      if (shapes[first]! & (HANDLE | FOREIGN | NUMBER | CAMEL)) break;
      const article = (kind & (WORD.determiner | WORD.link)) !== 0;
      const cue = last - first > 1 && view.opensCue[first] === 1;
      if (!article && !cue && !(kind & (WORD.ordinary | WORD.title)) && !(small.has(word) && !proper.has(word) && last - first > 1)) break;
      // "Change Healthcare": the same pair stands capitalized inside a sentence.
      if (!article && last - first > 1 && proper.has(word) && proper.has(words[first + 1]!)) break;
      first++;
      // Behind an article a capital says something again: "The Information Regulator".
      if (article && !titleCase) break;
    }
  }
  while (first < last && kinds[first]! & WORD.title && last - first > 1) first++;
  // "le studio d'Osaka Tanuki Works"
  if (document.pack === "fr" && last - first > 1 && kinds[first]! & WORD.place && first > 0 && /^(?:de|d'|à)$/u.test(words[first - 1]!) && gapOf(view, first) === " ") first++;
  while (first < last && (words[first] === "the" || ELISION.test(words[first]!) || (/^(?:le|la|les|un|une)$/u.test(words[first]!) && last - first > 1))) first++;
  if (first >= last) return;
  let hints = shapeHints(view, first, last);
  const one = last - first === 1;
  const word = words[first]!;
  const kind = kinds[first]!;
  if (one) {
    const shape = shapes[first]!;
    if (kind & WORD.ordinary && !(shape & (HANDLE | FOREIGN))) return;
    if (word.length < 2 && !(shape & FOREIGN)) return;
    if ((opens(first) || titleCase) && !(shape & (HANDLE | FOREIGN | NUMBER | CAMEL)) && !proper.has(word)) {
      if (small.has(word) || covered[first]! > 0 || (titleCase && !proper.has(word))) return;
    }
    if (kind & WORD.title && !(shape & HANDLE)) return;
    if (heads[first]! & 15 && kind & (WORD.ordinary | WORD.modifier)) return;
  } else if (titleCase) {
    let known = false;
    for (let t = first; t < last; t++) if (proper.has(words[t]!) && !(kinds[t]! & WORD.ordinary)) known = true;
    if (!known) return;
    // A headline in capitals runs names and words together: keep the stretch that the body writes so.
    while (first < last && !proper.has(words[first]!)) first++;
    while (last > first && !proper.has(words[last - 1]!)) last--;
    for (let t = first; t < last; t++) {
      if (!proper.has(words[t]!) && !(kinds[t]! & WORD.link)) {
        last = t;
        break;
      }
    }
    if (first >= last) return;
    hints = shapeHints(view, first, last);
  }
  if (kinds[first]! & WORD.place && (one || view.lexicon.words.get(words.slice(first, last).join(" ")) !== undefined)) {
    hints |= hintBit("place");
  }
  let start = tokens[first]!.start;
  let end = tokens[last - 1]!.end;
  if (text[start - 1] === "@") hints |= hintBit("handle-shaped");
  const mark = text[end];
  if ((mark === "$" || mark === "+") && !/\d/u.test(text[end - 1]!) && !/[\d]/u.test(text[end + 1] ?? " ")) end++;
  if (text.slice(end, end + 2) === "^_") start = tokens[first]!.start;
  const headBits = headsIn(heads, first, last);
  if (headBits & 3) hints |= hintBit("institution");
  if (headBits & 1) hints |= hintBit("authority-noun");
  if (!one && kinds[last - 1]! & WORD.legal) hints |= hintBit("company-suffix");
  if (!one && kinds[last - 1]! & WORD.legal && /^(?:inc|ltd|llc|plc|corp|gmbh|ag|sa|sas|bv|oy|pte|pty)$/u.test(words[last - 1]!) && text[end] === ".") end++;
  hints |= nounHints(view, first, last);
  found.push({ start, end, hints, same: null, spread: false, loose: false });
  starts[first] = 1;
  apposed(view, heads, first, last, start, end, found);
  // "Groupe Huazhu"
  if (document.pack === "fr" && last - first > 1 && heads[first]! & 4 && heads[first]! & 16 && shapes[first + 1]! & NAME_LIKE && isSpace(gapOf(view, first))) {
    const rest = candidate(tokens[first + 1]!.start, end);
    rest.same = { start, end };
    found.push(rest);
  }
  // "Australian Federal Police (AFP)"
  parenthesis(view, last, { start, end, hints, same: null, spread: false, loose: false }, found);
}

function headsIn(heads: Uint8Array, first: number, last: number): number {
  let bits = 0;
  for (let t = first; t < last; t++) bits |= heads[t]! & 15;
  return bits;
}

function isDateline(view: LatinView, first: number, last: number): boolean {
  const { text, tokens } = view.document;
  const end = tokens[last - 1]!.end;
  const rest = text.slice(end, end + 40);
  if (/^\s?(?:[—–:]|-\s|\([^)]{2,20}\)\s?[—–:-])/u.test(rest)) {
    let capitals = 0;
    for (let t = first; t < last; t++) if (view.shapes[t]! & ALL_CAPITALS || view.kinds[t]! & WORD.place || view.kinds[t]! & WORD.link) capitals++;
    return capitals === last - first && (view.kinds[first]! & WORD.place) !== 0 ? true : capitals === last - first && /^\s?[—–-]/u.test(rest);
  }
  return /^,[^.—–]{3,28}[—–]\s|^,[^.—–]{3,28}\s-\s/u.test(rest) && (view.shapes[first]! & ALL_CAPITALS) !== 0;
}

function shapeHints(view: LatinView, first: number, last: number): number {
  const { shapes, kinds, words, document } = view;
  let bits = 0;
  let plain = 0;
  for (let t = first; t < last; t++) {
    const shape = shapes[t]!;
    if (shape & HANDLE) bits |= hintBit("handle-shaped");
    if (shape & FOREIGN) bits |= hintBit("foreign-script");
    if (shape & CAPITAL && !(shape & (ALL_CAPITALS | HANDLE)) && !(kinds[t]! & (WORD.legal | WORD.place))) plain++;
  }
  const count = last - first;
  if (!(shapes[first]! & CAPITAL) && !(shapes[first]! & FOREIGN)) bits |= hintBit("lower-case");
  if (count === 1 && shapes[first]! & ALL_CAPITALS && words[first]!.length <= 6) bits |= hintBit("acronym");
  if (plain === count && count >= 2 && count <= 3) bits |= hintBit("person-shaped");
  const { start } = document.tokens[first]!;
  const { end } = document.tokens[last - 1]!;
  if (document.text.slice(start, end).includes(".") && TLD.test(words[last - 1]!)) bits |= hintBit("domain");
  return bits;
}

const NOUN_HINTS: readonly (readonly [number, NameHint])[] = [
  [PHRASE.actor, "actor-noun"],
  [PHRASE.forum, "forum-noun"],
  [PHRASE.organization, "organization-noun"],
  [PHRASE.researcher, "researcher-noun"],
  [PHRASE.outlet, "outlet-noun"],
  [PHRASE.person, "person-noun"],
  [PHRASE.cue, "alias-cue"],
];

/** What the noun directly before or behind says: "forum X", "le groupe X", "X, a ransomware gang". */
function nounHints(view: LatinView, first: number, last: number): number {
  const { phrases, words, kinds, document } = view;
  let bits = 0;
  // Phrases come in order of their first token: search the ones around.
  let low = 0;
  let high = phrases.length;
  const from = Math.max(0, first - 8);
  while (low < high) {
    const mid = (low + high) >> 1;
    if (phrases[mid]!.firstToken < from) low = mid + 1;
    else high = mid;
  }
  const sentence = document.tokens[first]!.sentence;
  for (let p = low; p < phrases.length && phrases[p]!.firstToken <= last + 4; p++) {
    const hit = phrases[p]!;
    const hint = NOUN_HINTS.find(([value]) => value === hit.value)?.[1];
    if (!hint || document.tokens[hit.firstToken]!.sentence !== sentence) continue;
    if (hit.lastToken <= first && first - hit.lastToken <= 1) {
      // At most a link between: "a forum called X", "groupe de X".
      if (first - hit.lastToken === 1 && !(kinds[hit.lastToken]! & (WORD.link | WORD.determiner | WORD.place)) && words[hit.lastToken] !== "telegram") continue;
      const gap = document.text.slice(document.tokens[hit.lastToken - 1]!.end, document.tokens[hit.lastToken]!.start);
      if (gap.length <= 3 && !/[.;)]/u.test(gap)) bits |= hintBit(hint);
    } else if (hint !== "alias-cue" && hit.firstToken >= last) {
      const gap = document.text.slice(document.tokens[last - 1]!.end, document.tokens[last]!.start);
      // "X, a leak site", "X forum"
      if (hit.firstToken === last ? gap === " " || gap === "” " || gap === '" ' || gap === " » " : hit.firstToken - last <= 3 && /^[”"»]?,|^ \(|^ [—–-]/u.test(gap)) {
        bits |= hintBit(hint);
      }
    }
  }
  return bits;
}

/** "groupe Harena", "clinique Sainte-Odile": the longer form is a spelling of the same thing. */
function apposed(view: LatinView, heads: Uint8Array, first: number, last: number, start: number, end: number, found: NameCandidate[]): void {
  const { document, kinds, shapes } = view;
  const { tokens } = document;
  let at = first - 1;
  if (at < 0 || tokens[at]!.sentence !== tokens[first]!.sentence || !isSpace(gapOf(view, at))) return;
  // One adjective or "Telegram" between is allowed: "groupe malgache Harena" is not a spelling, "groupe Harena" is.
  if (!(heads[at]! & 4) || !(heads[at]! & 16) || shapes[at]! & CAPITAL) return;
  while (at > 0 && heads[at - 1]! & 4 && !(heads[at - 1]! & 16)) at--;
  if (kinds[first]! & WORD.place && last - first === 1) return;
  const long = candidate(tokens[at]!.start, end);
  long.same = { start, end };
  found.push(long);
}

/** A short form or a second name in brackets behind a name. */
function parenthesis(view: LatinView, last: number, of: NameCandidate, found: NameCandidate[]): void {
  const { text } = view.document;
  if (view.document.pack === "zh") {
    const second = bracketed(text, of.end);
    if (second) {
      second.same = { start: of.start, end: of.end };
      found.push(second);
    }
    return;
  }
  if (text[of.end] !== " " && text[of.end] !== "(" && text[of.end] !== "（") return;
  const open = text[of.end] === " " ? of.end + 1 : of.end;
  if (text[open] !== "(" && text[open] !== "（") return;
  let close = open + 1;
  while (close < text.length && close - open < 60 && text[close] !== ")" && text[close] !== "）" && text[close] !== "\n") close++;
  if (text[close] !== ")" && text[close] !== "）") return;
  const inner = text.slice(open + 1, close);
  const words = inner.split(/\s+/u).length;
  if (words > 6 || /[\d,;:]/u.test(inner.replace(/\p{L}\d+/gu, "")) || last === 0) return;
  let from = open + 1;
  let to = close;
  if (/^[“"«「]/u.test(inner)) {
    from++;
    to--;
    while (text[from] === " " || text[from] === "\u00a0" || text[from] === "\u202f") from++;
    while (text[to - 1] === " " || text[to - 1] === "\u00a0" || text[to - 1] === "\u202f") to--;
  }
  const name = text.slice(from, to).replace(/^(?:ex-|aka |a\.k\.a\. |alias |dit |dite |the |le |la |l['’])/iu, (m) => {
    from += m.length;
    return "";
  });
  if (name.length < 2 || !/\p{L}/u.test(name)) return;
  const capital = name !== name.toLowerCase();
  const caseless = !/\p{Ll}|\p{Lu}/u.test(name);
  if (!capital && !caseless) return;
  const place = view.lexicon.words.get(name.toLowerCase()) ?? 0;
  if (place & (WORD.place | WORD.ordinary)) return;
  const inside = candidate(from, to, name === name.toUpperCase() && /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(name) ? ["acronym"] : []);
  inside.same = { start: of.start, end: of.end };
  inside.spread = true;
  found.push(inside);
}

/** Institutions by their noun, with or without a proper name: "health ministry", "police cantonale vaudoise". */
function institutions(view: LatinView, pack: LanguagePack, heads: Uint8Array, found: NameCandidate[]): void {
  const french = pack.code === "fr";
  let done = 0;
  for (const hit of view.phrases) {
    if (hit.value !== PHRASE.authority && hit.value !== PHRASE.body && hit.value !== PHRASE.municipal) continue;
    if (hit.firstToken < done) continue;
    const end = french ? frenchInstitution(view, heads, hit, found) : englishInstitution(view, heads, hit, found);
    if (end > 0) done = end;
  }
}

function englishInstitution(view: LatinView, heads: Uint8Array, hit: TermHit<number>, found: NameCandidate[]): number {
  const { document, words, shapes, kinds } = view;
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[hit.firstToken]!.sentence]!;
  let first = hit.firstToken;
  let last = hit.lastToken;
  let proper = false;
  for (let t = first; t < last; t++) if (shapes[t]! & CAPITAL && t > sentence.firstToken) proper = true;
  while (first > sentence.firstToken) {
    const before = first - 1;
    const gap = gapOf(view, before);
    if (!(isSpace(gap) || gap === "-" || gap === " & ")) break;
    if (shapes[before]! & (CAPITAL | HANDLE) && !isCalendar(words[before]!)) {
      if (words[before] === "the" || (kinds[before]! & WORD.ordinary && !(kinds[before]! & WORD.modifier) && before === sentence.firstToken)) break;
      proper = true;
      first = before;
      continue;
    }
    if (words[before] === "and" && proper && before > sentence.firstToken && shapes[before - 1]! & CAPITAL && heads[hit.firstToken]! & 1) {
      first = before - 1;
      continue;
    }
    if (kinds[before]! & WORD.modifier && (hit.value === PHRASE.authority || proper || hit.value === PHRASE.body)) {
      first = before;
      continue;
    }
    break;
  }
  // "of Hsinan County", "in Bamberg", "for Personal Data"
  let linkedName = false;
  while (last + 1 < sentence.lastToken && last - first < 12) {
    const link = words[last]!;
    if (!/^(?:of|for|in|and)$/u.test(link) || !isSpace(gapOf(view, last - 1))) break;
    let at = last + 1;
    if (words[at] === "the" && at + 1 < sentence.lastToken) at++;
    if (!isSpace(gapOf(view, at - 1))) break;
    const capital = (shapes[at]! & NAME_LIKE) !== 0 && !isCalendar(words[at]!);
    if (link === "in" && !(hit.value === PHRASE.authority && capital && words[at - 1] !== "the")) break;
    if (link === "and" && !(linkedName && capital)) break;
    if (!capital && !(kinds[at]! & WORD.modifier && (link === "of" || link === "for") && hit.value === PHRASE.authority)) break;
    last = at + 1;
    while (last < sentence.lastToken && (isSpace(gapOf(view, last - 1)) || gapOf(view, last - 1) === "-") && shapes[last]! & NAME_LIKE && !isCalendar(words[last]!)) last++;
    if (capital) linkedName = true;
  }
  if (hit.value === PHRASE.municipal && !linkedName && !proper) return 0;
  if (hit.value === PHRASE.body && !proper && !linkedName) return 0;
  // The capitalized part alone is one of the runs already.
  let small = first === sentence.firstToken && hit.value === PHRASE.authority;
  for (let t = first; t < last; t++) if (!(shapes[t]! & NAME_LIKE)) small = true;
  if (!small) return 0;
  const hints: NameHint[] = ["institution"];
  if (hit.value === PHRASE.authority) hints.push("authority-noun");
  if (!proper && !linkedName) hints.push("generic");
  const made = candidate(tokens[first]!.start, tokens[last - 1]!.end, hints);
  if (hit.value === PHRASE.municipal && linkedName && /^(?:of|de)$/u.test(words[hit.lastToken - 1]!)) {
    const run = { start: tokens[hit.lastToken]!.start, end: tokens[last - 1]!.end };
    made.same = run;
  } else if (heads[hit.firstToken]! & 4 && first < hit.firstToken && last === hit.lastToken && shapes[hit.firstToken - 1]! & NAME_LIKE) {
    // "the Glenbeg hotel", "the Morning Lantern newspaper"
    let from = hit.firstToken - 1;
    while (from > first && shapes[from - 1]! & NAME_LIKE) from--;
    made.same = { start: tokens[from]!.start, end: tokens[hit.firstToken - 1]!.end };
  }
  // "a data centre of Polder Hosting" names Polder Hosting as well.
  if (hit.value === PHRASE.body && linkedName && !(shapes[hit.firstToken]! & CAPITAL)) made.loose = true;
  found.push(made);
  parenthesis(view, last, made, found);
  return last;
}

const DEMONYM = /(?:[cdglnrstv]ien|[cdglnrstv]ienne|[dglnrtv]ais|[dglnrtv]aise|[dglnrtz]ois|[dglnrtz]oise|cain|caine|icain|icaine)$/u;
const ADJECTIVE = /(?:..al|..ale|...aux|...ales|..aire|..aires|..ienne|..aise|..oise|..aine|..ive|..euse|..nelle|libre|mixte)$/u;

function frenchInstitution(view: LatinView, heads: Uint8Array, hit: TermHit<number>, found: NameCandidate[]): number {
  const { document, words, shapes, kinds } = view;
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[hit.firstToken]!.sentence]!;
  const first = hit.firstToken;
  let last = hit.lastToken;
  const capitalHead = (shapes[first]! & CAPITAL) !== 0 && first > sentence.firstToken;
  let proper = capitalHead;
  let named = false;
  let stop = last;
  let open = true;
  while (last < sentence.lastToken && last - first < 16) {
    const gap = gapOf(view, last - 1);
    if (!(gap === "" || isSpace(gap) || gap === "-" || (gap === ". " && INITIAL.test(words[last - 1]!)))) break;
    const shape = shapes[last]!;
    const kind = kinds[last]!;
    const word = words[last]!;
    if (word === "et" && last + 1 < sentence.lastToken && (shapes[last + 1]! & CAPITAL || /^(?:le|la|l'|les|son|sa|ses|un|une)$/u.test(words[last + 1]!))) break;
    // "le musée Corsanego de Gênes"
    if (named && hit.value !== PHRASE.municipal && /^(?:de|d'|à)$/u.test(word) && last + 1 < sentence.lastToken && kinds[last + 1]! & WORD.place) break;
    if (ELISION.test(word) || (kind & WORD.link && !(shape & CAPITAL))) {
      last++;
      open = true;
      continue;
    }
    if (shape & NAME_LIKE && !isCalendar(word)) {
      proper = true;
      named = true;
      last++;
      stop = last;
      open = true;
      continue;
    }
    if (kind & WORD.modifier || DEMONYM.test(word) || (capitalHead && ADJECTIVE.test(word)) || (capitalHead && open && last - hit.lastToken <= 3 && /^(?:des|de|du|d')$/u.test(words[last - 1]!) && word.length > 3)) {
      last++;
      stop = last;
      continue;
    }
    if (gap === "-" && named) {
      last++;
      stop = last;
      continue;
    }
    break;
  }
  last = stop;
  if (hit.value === PHRASE.municipal && !named) return 0;
  if (hit.value === PHRASE.body && !named && !(capitalHead && last > hit.lastToken)) return 0;
  let small = first === sentence.firstToken && hit.value === PHRASE.authority;
  for (let t = first; t < last; t++) if (!(shapes[t]! & NAME_LIKE) && !ELISION.test(words[t]!) && !(kinds[t]! & WORD.link)) small = true;
  if (!small && last === hit.lastToken) return 0;
  const hints: NameHint[] = ["institution"];
  if (hit.value === PHRASE.authority) hints.push("authority-noun");
  if (!proper) hints.push("generic");
  const made = candidate(tokens[first]!.start, tokens[last - 1]!.end, hints);
  if (hit.value === PHRASE.municipal) {
    let at = first;
    while (at < last && !(shapes[at]! & NAME_LIKE)) at++;
    if (at < last && at > first) made.same = { start: tokens[at]!.start, end: tokens[last - 1]!.end };
  } else if (hit.value === PHRASE.body && shapes[last - 1]! & NAME_LIKE && !capitalHead) {
    let at = last - 1;
    while (at > first && (shapes[at - 1]! & NAME_LIKE || (ELISION.test(words[at - 1]!) && gapOf(view, at - 1) === ""))) at--;
    // Beside the noun it is the name: "l'intercommunale Vivalia". Behind "de" it may be the place, or a name too.
    if (at > first && !(kinds[at - 1]! & WORD.link) && !ELISION.test(words[at]!)) made.same = { start: tokens[at]!.start, end: tokens[last - 1]!.end };
    else made.loose = true;
  }
  found.push(made);
  parenthesis(view, last, made, found);
  return last;
}

/** Words that introduce a name only behind a noun for somebody, or where the name looks like one. */
const WEAK_CUE =
  /^(?:user|member|seller|vendor|actor|threat actor|hacker|hacker group|hacking group|group|gang|crew|collective|account|poster|broker|utilisateur|membre|vendeur|pirate|groupe|collectif|compte|profil|internaute|ex|named|called|handle|name|nommé|appelé|dit|dite|signature|identifiant|pseudo|surnom)s?$/u;

/** A name in small letters behind a cue: "going by gravel", "a user called sobaka", "le vendeur, kestrel, demande". */
function aliases(view: LatinView, found: NameCandidate[]): void {
  const { document, words, shapes, kinds, covered, small } = view;
  const { tokens, text, folded } = document;
  let actorEnd = -1;
  for (const hit of view.phrases) {
    if (hit.value === PHRASE.actor || hit.value === PHRASE.forum) actorEnd = Math.max(actorEnd, hit.lastToken);
    if (hit.value !== PHRASE.cue && hit.value !== PHRASE.actor) continue;
    let at = hit.lastToken;
    const sentence = tokens[hit.firstToken]!.sentence;
    while (at < tokens.length && /^(?:of|de|d'|the|as)$/u.test(words[at]!)) at++;
    if (at >= tokens.length || tokens[at]!.sentence !== sentence || shapes[at]! & (NAME_LIKE | NUMBER)) continue;
    const gap = text.slice(tokens[hit.lastToken - 1]!.end, tokens[at]!.start);
    const word = words[at]!;
    if (gap.length > 12 || /[.;!?)]/u.test(gap) || kinds[at]! !== 0 || word.length < 3 || !small.has(word) || covered[at]! > 0) continue;
    if (/["“«‘「]/u.test(gap)) continue; // quotations are read elsewhere
    const after = text[tokens[at]!.end];
    const apposition = gap === ", " && at === hit.lastToken && (after === "," || after === "." || after === ";") && tokens[at]!.end < document.sentences[sentence]!.end;
    const named = gap === " " || /^[:\s]+$/u.test(gap) || hit.lastToken < at;
    if (hit.value === PHRASE.actor) {
      if (!apposition && !(gap === ": " || gap === " : ")) continue;
    } else {
      if (!named && !apposition) continue;
      const cue = folded.slice(tokens[hit.firstToken]!.start, tokens[hit.lastToken - 1]!.end);
      if (WEAK_CUE.test(cue) && !apposition) {
        const who = actorEnd === hit.firstToken || /^(?:someone|somebody|one|quelqu'un|certain|certaine)$/u.test(words[hit.firstToken - 1] ?? "");
        const repeated = folded.indexOf(word, tokens[at]!.end) >= 0 && !/(?:ing|ed|ly|tion|ment|er|ent|ant)$/u.test(word);
        if (gap === ": " || gap === " : ") {
          if (!/[\n,;.]/u.test(after ?? "\n")) continue;
        } else if (!who && !repeated) continue;
      }
    }
    const made = candidate(tokens[at]!.start, tokens[at]!.end, ["lower-case", "alias-cue"]);
    made.spread = true;
    found.push(made);
  }
}

/** Short quotations that are names. */
function quoted(view: LatinView, found: NameCandidate[]): void {
  const { document, shapes, kinds, words } = view;
  const { tokens, text } = document;
  let t = 0;
  for (const quote of document.quotes) {
    const { start, end } = quote.inner;
    if (end - start > 60 || end <= start) continue;
    while (t > 0 && tokens[t - 1]!.start >= start) t--;
    while (t < tokens.length && tokens[t]!.start < start) t++;
    let last = t;
    while (last < tokens.length && tokens[last]!.end <= end) last++;
    const count = last - t;
    if (count === 0 || (view.document.pack === "zh" && isHan(words[t]!.charCodeAt(0)))) continue;
    if (count > LONGEST_QUOTED_NAME && !(shapes[t]! & FOREIGN)) continue;
    const inner = text.slice(start, end);
    if (/[,;:!?…]$|[.]$|[?!;]/u.test(inner)) continue;
    let nameLike = 0;
    let ordinary = 0;
    for (let i = t; i < last; i++) {
      if (shapes[i]! & NAME_LIKE) nameLike++;
      if (kinds[i]! & WORD.ordinary) ordinary++;
    }
    const before = nounHints(view, t, last);
    const cued = before & (hintBit("alias-cue") | hintBit("forum-noun") | hintBit("actor-noun") | hintBit("organization-noun"));
    const glued = count > 1 && !/\s/u.test(inner) && ordinary < count && inner.length <= 30;
    const proper = glued || nameLike === count || (shapes[t]! & NAME_LIKE && nameLike >= count / 2 && count > 1);
    if (!proper && !cued && !(count === 1 && ordinary === 0)) continue;
    if (count > 1 && nameLike === 0 && !glued && !(before & (hintBit("alias-cue") | hintBit("forum-noun")))) continue;
    if (ordinary === count && !cued) continue;
    if (ordinary > 0 && nameLike <= 1 && !cued) continue;
    let from = t;
    while (from + 1 < last && (words[from] === "the" || /^(?:le|la|les|l')$/u.test(words[from]!)) && !(shapes[from]! & CAPITAL)) from++;
    const made = { start: from === t ? start : tokens[from]!.start, end, hints: before | hintBit("quoted") | shapeHints(view, from, last), same: null, spread: true, loose: false };
    if (kinds[from]! & WORD.place && count === 1) made.hints |= hintBit("place");
    found.push(made);
    parenthesisAfterQuote(view, quote.end, made, found);
  }
}

function parenthesisAfterQuote(view: LatinView, end: number, of: NameCandidate, found: NameCandidate[]): void {
  const { text } = view.document;
  const at = text[end] === " " || text[end] === "\u00a0" ? end + 1 : end;
  if (text[at] !== "(" && text[at] !== "（") return;
  const shifted: NameCandidate = { ...of, end: text[end] === "(" || text[end] === "（" ? end : at - 1 };
  const before = found.length;
  parenthesis(view, 1, shifted, found);
  for (let i = before; i < found.length; i++) found[i]!.same = { start: of.start, end: of.end };
}

/** The tokens from `first` on as written. */
export function tokenSlice(tokens: readonly Token[], text: string, first: number, last: number): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
}
