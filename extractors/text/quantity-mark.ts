/** Currency marks and names right beside a number: "US$", "€", "Rs", "5 BTC", "swiss francs", 比特币. */
import type { NumberMention } from "../types.ts";
import { isDigit } from "./numeral-digits.ts";
import { isLetter, lettersBefore, lettersEnd } from "./numeral-items.ts";
import type { CurrencyBook, CurrencyName } from "./quantity-book.ts";
import { matchAt } from "./quantity-context.ts";

/** What was found on one side of a number; `start` and `end` include the mark or name. */
export interface Side {
  start: number;
  end: number;
  name: CurrencyName;
  /** A mark ("HK$") rather than a name ("Hong Kong dollars"). */
  isMark: boolean;
}

/** How a language puts a currency's name behind or before a number. */
export interface NameCues {
  book: CurrencyBook;
  /** Sticky, may match nothing: what stands between a number and its currency's name, spaces included. */
  lead: RegExp;
  /** Up to the end of what precedes the number, a currency's name in group `name`. */
  nameBefore: RegExp;
  /** Spellings that are also other words; they count only for at least so many. */
  risky: Readonly<Record<string, number>>;
  /** Spellings that count only where this sticky pattern matches at the name. */
  guards: Readonly<Record<string, RegExp>>;
}

/** No mark is longer: "mxn$", "toncoin", "patacas". */
const LONGEST_MARK = 7;
/** Codes that are everyday words in lower case; beside small numbers they are not read. */
const RISKY_CODES: ReadonlySet<string> = new Set(
  "mad mop cop gel dash doge lak pen ron ves crc mur php amd etb bam sar ar dh dt tl kz kip rp".split(" "),
);
/** Of these no prefix is read at all: they are also short words, or names that follow a number. */
const NEVER_BEFORE: ReadonlySet<string> = new Set("ar dt dh tl kz euro euros eth dash doge".split(" "));
const RISKY_MINIMUM = 100;
/** Dollars whose mark tokenized text writes with a space: "hk $ 10". "a $" is an article and a sign. */
const SPACED: ReadonlySet<string> = new Set(["us", "hk", "nt", "nz", "ca", "c"]);
const QUALIFIED: Readonly<Record<string, string>> = {
  us: "USD",
  usd: "USD",
  ca: "CAD",
  can: "CAD",
  cad: "CAD",
  cdn: "CAD",
  c: "CAD",
  au: "AUD",
  aud: "AUD",
  hk: "HKD",
  nz: "NZD",
};
const LOOKBACK = 16;

/** The mark or name before a number, not reaching before `from`. */
export function currencyBefore(text: string, number: NumberMention, from: number, cues: NameCues): Side | null {
  const mark = markBefore(text, number, from, cues.book.marks);
  if (mark) return mark;
  const window = Math.max(from, number.start - LOOKBACK);
  const named = cues.nameBefore.exec(text.slice(window, number.start));
  const name = named ? cues.book.names.get(named.groups?.name ?? "") : undefined;
  return named && name ? { start: window + named.index, end: number.start, name, isMark: false } : null;
}

/** The name or mark behind a number. */
export function currencyAfter(text: string, number: NumberMention, cues: NameCues): Side | null {
  const at = number.end + (matchAt(cues.lead, text, number.end)?.[0].length ?? 0);
  const spelling = nameAt(text, at, cues.book);
  if (spelling !== null && number.value >= (cues.risky[spelling] ?? 0)) {
    const guard = cues.guards[spelling];
    const name = cues.book.names.get(spelling);
    if (name && (!guard || matchAt(guard, text, at))) {
      return { start: number.end, end: at + spelling.length, name, isMark: false };
    }
  }
  const { marks } = cues.book;
  return markAfter(text, number, number.end, marks) ?? (at > number.end ? markAfter(text, number, at, marks) : null);
}

function markBefore(
  text: string,
  number: NumberMention,
  from: number,
  marks: ReadonlyMap<string, CurrencyName>,
): Side | null {
  let end = number.start;
  while (text[end - 1] === " " && number.start - end < 2) end--;
  if (end <= from) return null;
  const last = text.charCodeAt(end - 1);
  if (isDigit(last)) return null;
  if (text[end - 1] === "$" && text[end - 2] === " " && end < number.start) {
    const letters = lettersBefore(text, end - 2);
    const name = SPACED.has(letters) ? marks.get(`${letters}$`) : undefined;
    if (name) return { start: end - 2 - letters.length, end: number.start, name, isMark: true };
  }
  for (let length = Math.min(LONGEST_MARK, end - from); length > 0; length--) {
    const start = end - length;
    const spelling = text.slice(start, end);
    const name = marks.get(spelling);
    if (!name) continue;
    const isWord = isLetter(text.charCodeAt(start));
    if (isWord && (isLetter(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))) continue;
    if (isWord && length === 1 && end < number.start) return null;
    if (isLetter(last) && (NEVER_BEFORE.has(spelling) || (RISKY_CODES.has(spelling) && number.value < RISKY_MINIMUM)))
      return null;
    return { start, end: number.start, name, isMark: true };
  }
  return null;
}

const DE = /d[e'] ?/uy;
const QUALIFIER = / ?(?<code>usd|us|cad|can|cdn|ca|c|aud|au|hk|nz)(?![\p{L}\p{N}'])/uy;

/** The mark at `from`, behind the number and what may stand between them. */
function markAfter(
  text: string,
  number: NumberMention,
  from: number,
  marks: ReadonlyMap<string, CurrencyName>,
): Side | null {
  let at = from;
  if (text[at] === "-") at++;
  else while (text[at] === " " && at - from < 2) at++;
  at += matchAt(DE, text, at)?.[0].length ?? 0;
  if (isLetter(text.charCodeAt(at))) {
    const end = lettersEnd(text, at);
    const letters = end - at > LONGEST_MARK ? "" : text.slice(at, end);
    const mark = marks.get(text[end] === "$" ? `${letters}$` : letters);
    const stop = text[end] === "$" ? end + 1 : end;
    if (!mark || stop - at === 1 || isDigit(text.charCodeAt(stop))) return null;
    if (RISKY_CODES.has(letters) && number.value < RISKY_MINIMUM) return null;
    return { start: number.end, end: stop, name: mark, isMark: true };
  }
  for (let length = LONGEST_MARK; length > 0; length--) {
    const spelling = text.slice(at, at + length);
    const name = spelling.length === length ? marks.get(spelling) : undefined;
    if (!name) continue;
    const end = at + length;
    // "100 $20 bills": a sign right before the next digits belongs to them.
    if (isDigit(text.charCodeAt(end)) && at > from) return null;
    const qualifier = name.of === "dollar" ? matchAt(QUALIFIER, text, end) : null;
    const code = qualifier ? QUALIFIED[qualifier.groups?.code ?? ""] : undefined;
    if (qualifier && code) {
      return {
        start: number.end,
        end: end + qualifier[0].length,
        name: { of: code, isFamily: false, per: 1 },
        isMark: true,
      };
    }
    return { start: number.end, end, name, isMark: true };
  }
  return null;
}

const indexes = new WeakMap<CurrencyBook, Map<string, string[]>>();

/** The longest currency name of a language at `at`, or null. */
function nameAt(text: string, at: number, book: CurrencyBook): string | null {
  const candidates = indexOf(book).get(firstKey(text, at));
  if (!candidates) return null;
  for (const name of candidates) {
    if (text.startsWith(name, at) && !(isLetter(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + name.length))))
      return name;
  }
  return null;
}

/** Names by their first word, or first character in Chinese, longest first. */
function indexOf(book: CurrencyBook): Map<string, string[]> {
  const known = indexes.get(book);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const name of book.names.keys()) {
    const key = firstKey(name, 0);
    index.set(key, [...(index.get(key) ?? []), name]);
  }
  for (const names of index.values()) names.sort((a, b) => b.length - a.length);
  indexes.set(book, index);
  return index;
}

function firstKey(text: string, at: number): string {
  const end = lettersEnd(text, at);
  return end > at ? text.slice(at, Math.min(end, at + 20)) : (text[at] ?? "");
}
