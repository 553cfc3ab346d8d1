/** Cuts a text into paragraphs, sentences and clauses. */
import type { Sentence, Span, Token } from "../types.ts";
import { cutsOf } from "./limits.ts";

/** Stretches between line breaks, trimmed; empty ones left out. */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 0x0a) continue;
    let from = start;
    let to = i;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) paragraphs.push({ start: from, end: to });
    start = i + 1;
  }
  return paragraphs;
}

const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x0d ||
  unit === 0x09 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  unit === 0x202f ||
  unit === 0x2009;

const LIST_MARK = /^(?:[-*•▪◦‣·●■►–—]\s|\(?\d{1,2}[.)、]\s?|[一二三四五六七八九十]{1,3}、|[a-z][.)]\s)/u;
const CLOSERS = new Set([..."\"'”’»)）】」』》]"]);
const OPENERS = new Set([..."\"'“‘«(（【「『《[¿¡—–-"]);

/**
 * Sentences of the paragraphs, in order, covering each paragraph without gaps of words. A full stop ends a
 * sentence unless it stands in a number, behind a known abbreviation or an initial, or before a small letter.
 */
export function sentencesOf(
  text: string,
  folded: string,
  paragraphs: readonly Span[],
  bodyStart: number,
  abbreviations: ReadonlySet<string>,
): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    const isTitle = paragraph.start < bodyStart;
    const isListItem = LIST_MARK.test(folded.slice(paragraph.start, paragraph.start + 6));
    let start = paragraph.start;
    const push = (end: number): void => {
      for (const cut of cutsOf(text, start, end)) add(cut);
      add(end);
    };
    const add = (end: number): void => {
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      if (end > start) {
        sentences.push({
          start,
          end,
          paragraph: index,
          firstToken: 0,
          lastToken: 0,
          firstConcept: 0,
          lastConcept: 0,
          isTitle,
          isListItem,
        });
      }
      start = end;
    };
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b || unit === 0xff0e) {
        i = closeAfter(text, i, paragraph.end);
        push(i + 1);
      } else if (unit === 0x21 || unit === 0x3f || unit === 0x2026) {
        const last = closeAfter(text, i, paragraph.end);
        if (last + 1 >= paragraph.end || startsSentence(text, last + 1, paragraph.end)) {
          i = last;
          push(i + 1);
        }
      } else if (unit === 0x2e && endsWithStop(text, folded, i, paragraph, abbreviations)) {
        i = closeAfter(text, i, paragraph.end);
        push(i + 1);
      }
    }
    push(paragraph.end);
  });
  return sentences;
}

/** Offset of the last closing mark that belongs to the sentence ended at `i`. */
function closeAfter(text: string, i: number, end: number): number {
  let last = i;
  while (last + 1 < end) {
    const c = text[last + 1]!;
    if (CLOSERS.has(c) || c === "." || c === "!" || c === "?" || c === "。" || c === "！" || c === "？") last++;
    // « … . » has a space, often a narrow one, before its closing mark.
    else if (isSpace(c.charCodeAt(0)) && text[last + 2] === "»") last += 2;
    else break;
  }
  return last;
}

function startsSentence(text: string, at: number, end: number): boolean {
  let i = at;
  if (!isSpace(text.charCodeAt(i))) return false;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  if (i >= end) return true;
  while (i < end && (OPENERS.has(text[i]!) || isSpace(text.charCodeAt(i)))) i++;
  if (i >= end) return true;
  const c = text[i]!;
  // A handle may begin a sentence in lower case, so any letter that has no case counts too.
  return c === c.toUpperCase();
}

function endsWithStop(
  text: string,
  folded: string,
  i: number,
  paragraph: Span,
  abbreviations: ReadonlySet<string>,
): boolean {
  const last = closeAfter(text, i, paragraph.end);
  if (last + 1 >= paragraph.end) return true;
  if (!startsSentence(text, last + 1, paragraph.end)) return false;
  let w = i;
  while (w > paragraph.start && /[\p{L}\p{N}.'-]/u.test(folded[w - 1]!)) w--;
  const word = folded.slice(w, i);
  if (abbreviations.has(word)) return false;
  // An initial ("J. Smith") or an acronym with stops ("U.S. officials").
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) && text[w] === text[w]!.toUpperCase() && word !== "i" && word !== "à")
    return false;
  return true;
}

const CLAUSE_MARK = /[,;:()[\]（），、；：—–…"“”«»「」『』]|\s-\s/u;

/**
 * Gives every token its sentence and clause, and every sentence its token range. A clause ends at a comma, colon,
 * semicolon, dash, bracket or quotation mark between two tokens.
 */
export function assignTokens(text: string, tokens: Token[], sentences: Sentence[]): void {
  let t = 0;
  let clause = 0;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    while (t < tokens.length && tokens[t]!.start < sentence.start) t++;
    sentence.firstToken = t;
    clause++;
    while (t < tokens.length && tokens[t]!.start < sentence.end) {
      const token = tokens[t]!;
      if (t > sentence.firstToken) {
        const before = tokens[t - 1]!.end;
        if (token.start > before && !(token.start === before + 1 && text.charCodeAt(before) === 0x20)) {
          if (CLAUSE_MARK.test(text.slice(before, token.start))) clause++;
        }
      }
      token.sentence = s;
      token.clause = clause;
      t++;
    }
    sentence.lastToken = t;
  }
}
