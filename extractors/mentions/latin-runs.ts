/** Finds capitalized runs, handles and domains in scripts that have capitals. */
import type { LanguagePack } from "../languages/pack.ts";
import { hintBit } from "../text/name-hints.ts";
import { latinBracket } from "./latin-brackets.ts";
import { extend, startsDomain, startsHandle } from "./latin-extend.ts";
import { nounHints, shapeHints } from "./latin-hints.ts";
import {
  ALL_CAPITALS,
  CAMEL,
  CAPITAL,
  DATA_COVERED,
  ELISION,
  FOREIGN,
  gapOf,
  HANDLE,
  isCalendar,
  isSpace,
  type LatinView,
  NAME_LIKE,
  NUMBER,
} from "./latin-view.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { WORD } from "./name-words.ts";

/** A run longer than this is a headline or a table, not a name. */
const LONGEST_RUN = 9;

interface Run {
  first: number;
  /** One past the last token. */
  last: number;
  /** Digits or a domain: its first word is no opener of a sentence. */
  glued: boolean;
}

/** Candidates by capital, digit or domain. */
export function runs(view: LatinView, pack: LanguagePack, heads: Uint8Array, found: NameCandidate[]): void {
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
    push(view, { first: i, last, glued: domain || glued }, heads, titleCase[token.sentence]!, links, found);
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

/** Trims a run, judges a sentence's opening capital and adds it. */
function push(
  view: LatinView,
  run: Run,
  heads: Uint8Array,
  titleCase: boolean,
  links: number,
  found: NameCandidate[],
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
      return '“"«:•·–—-*('.includes(c) && !(c === "-" && text[p - 1] !== " ");
    }
    return true;
  };
  // "SHANGHAI, July 4 — ", "ALGER - "
  if (
    tokens[first]!.start === paragraphs[sentence.paragraph]!.start &&
    !sentence.isTitle &&
    isDateline(view, first, last)
  )
    return;
  while (first < last && isCalendar(words[first]!)) first++;
  while (
    last > first &&
    (isCalendar(words[last - 1]!) || (links > 0 && kinds[last - 1]! & WORD.link && !(shapes[last - 1]! & CAPITAL)))
  )
    last--;
  const atStart = first < last && !run.glued && opens(first);
  if (atStart || titleCase) {
    while (first < last) {
      const word = words[first]!;
      const kind = kinds[first]!;
      if (shapes[first]! & (HANDLE | FOREIGN | NUMBER | CAMEL)) break;
      const article = (kind & (WORD.determiner | WORD.link)) !== 0;
      const cue = last - first > 1 && view.opensCue[first] === 1;
      if (
        !article &&
        !cue &&
        !(kind & (WORD.ordinary | WORD.title)) &&
        !(small.has(word) && !proper.has(word) && last - first > 1)
      )
        break;
      // "Change Healthcare": the same pair stands capitalized inside a sentence.
      if (!article && last - first > 1 && proper.has(word) && proper.has(words[first + 1]!)) break;
      first++;
      // Behind an article a capital says something again: "The Information Regulator".
      if (article && !titleCase) break;
    }
  }
  while (first < last && kinds[first]! & WORD.title && last - first > 1) first++;
  // "le studio d'Osaka Tanuki Works"
  if (
    document.pack === "fr" &&
    last - first > 1 &&
    kinds[first]! & WORD.place &&
    first > 0 &&
    /^(?:de|d'|à)$/u.test(words[first - 1]!) &&
    gapOf(view, first) === " "
  )
    first++;
  while (
    first < last &&
    (words[first] === "the" ||
      ELISION.test(words[first]!) ||
      (/^(?:le|la|les|un|une)$/u.test(words[first]!) && last - first > 1))
  )
    first++;
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
  if (!one && everyCovered(view, first, last)) return;
  if (!one && (view.lexicon.words.get(words.slice(first, last).join(" ")) ?? 0) & WORD.place) hints |= hintBit("place");
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
  if (
    !one &&
    kinds[last - 1]! & WORD.legal &&
    /^(?:inc|ltd|llc|plc|corp|gmbh|ag|sa|sas|bv|oy|pte|pty)$/u.test(words[last - 1]!) &&
    text[end] === "."
  )
    end++;
  hints |= nounHints(view, first, last);
  found.push({ start, end, hints, same: null, spread: false, loose: false, apposed: false });
  apposed(view, heads, first, last, start, end, found);
  // "Groupe Huazhu"
  if (
    document.pack === "fr" &&
    last - first > 1 &&
    heads[first]! & 4 &&
    heads[first]! & 16 &&
    shapes[first + 1]! & NAME_LIKE &&
    isSpace(gapOf(view, first))
  ) {
    const rest = candidate(tokens[first + 1]!.start, end);
    rest.same = { start, end };
    found.push(rest);
  }
  // "Australian Federal Police (AFP)"
  latinBracket(view, { start, end, hints, same: null, spread: false, loose: false, apposed: false }, found);
}

/** "Social Security" in "Social Security numbers": part of a kind of data. */
function everyCovered(view: LatinView, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (view.covered[t] !== DATA_COVERED) return false;
  return true;
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
    for (let t = first; t < last; t++)
      if (view.shapes[t]! & ALL_CAPITALS || view.kinds[t]! & WORD.place || view.kinds[t]! & WORD.link) capitals++;
    return capitals === last - first && (view.kinds[first]! & WORD.place) !== 0
      ? true
      : capitals === last - first && /^\s?[—–-]/u.test(rest);
  }
  return /^,[^.—–]{3,28}[—–]\s|^,[^.—–]{3,28}\s-\s/u.test(rest) && (view.shapes[first]! & ALL_CAPITALS) !== 0;
}

/** "groupe Harena", "clinique Sainte-Odile": the longer form is a spelling of the same thing. */
function apposed(
  view: LatinView,
  heads: Uint8Array,
  first: number,
  last: number,
  start: number,
  end: number,
  found: NameCandidate[],
): void {
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
  long.apposed = true;
  found.push(long);
}
