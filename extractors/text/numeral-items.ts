/** Cuts folded text into what numbers are made of: digits with their suffix, and the number words of a language. */
import { type DigitRun, type DigitStyle, digitsEnd, isDigit, readDigits, VULGAR_FRACTIONS } from "./numeral-digits.ts";

/**
 * What a word does in a number. `article` is "a"; `one` also counts; `group` is a noun that counts ("dozen",
 * "centaine"); `part` is a denominator, which alone is an ordinal; `over` stands in "one in five"; `vague` makes what
 * follows uncountable ("several hundred"); `determiner` allows a bare scale ("the million").
 */
export type NumeralRole =
  | "article"
  | "zero"
  | "one"
  | "unit"
  | "tens"
  | "hundred"
  | "scale"
  | "group"
  | "half"
  | "part"
  | "and"
  | "of"
  | "point"
  | "over"
  | "vague"
  | "determiner";

export interface NumeralWord {
  role: NumeralRole;
  value: number;
  plural?: boolean;
  /** The noun itself says "about": "une trentaine". */
  about?: boolean;
  /**
   * A word that does more than its role: a hundred or thousand without a word before it ("cent", "mille"), "vingt"
   * in "quatre-vingt", "dix" in "dix-sept", "quarter" in "quarter million", an "and" within tens ("vingt et un").
   */
  special?: boolean;
  /** A denominator that the language also writes without its plural: "trois cinquième". */
  loose?: boolean;
}

export interface NumeralLanguage {
  digits: DigitStyle;
  words: ReadonlyMap<string, NumeralWord>;
  /** Abbreviated scales right behind the digits: "18.4m", "95k". */
  suffixes: ReadonlyMap<string, number>;
  /** Abbreviated scales that may stand behind a space: "2,3 Mds". */
  spacedSuffixes: ReadonlyMap<string, number>;
  ordinalSuffixes: ReadonlySet<string>;
  /** Letters right before or behind digits that leave them a number: currencies, data units. */
  units: ReadonlySet<string>;
  /** Suffixes of clock times: "am", "h". */
  timeSuffixes: ReadonlySet<string>;
  /** Words before a hyphen that leave the digits a number: "mid-2022". */
  openPrefixes: ReadonlySet<string>;
}

export type ItemDecoy = "ordinal" | "fraction" | "identifier" | "time";

export interface Item {
  start: number;
  end: number;
  role: NumeralRole | "digits" | "decoy";
  value: number;
  /** The digits before any scale, as a plain decimal; empty for words. */
  decimal: string;
  /** The factor of the suffix that `value` already holds; 1 where there is none. */
  scale: number;
  plural: boolean;
  about: boolean;
  special: boolean;
  loose: boolean;
  grouped: boolean;
  decoy: ItemDecoy | undefined;
}

const MAX_WORD = 20;
const MAX_ATTACHED_LETTERS = 12;
const MAX_SPACED_SUFFIX = 4;
/** Letters before a hyphen that make the digits behind it part of a name: "sha-256", "covid-19". */
const MAX_NAME_PREFIX = 5;
const MIN_PHONE_DIGITS = 9;
const MAX_PHONE_DIGITS = 20;

/** All items of the text in order. Reads every unit a bounded number of times. */
export function cutItems(text: string, language: NumeralLanguage): Item[] {
  const items: Item[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) {
      const end = lettersEnd(text, i);
      const word = end - i > MAX_WORD ? undefined : language.words.get(text.slice(i, end));
      if (word) items.push(wordItem(i, end, word));
      i = end;
    } else if (isDigit(unit) || startsDecimal(text, i, unit)) {
      i = cutDigits(text, i, language, items);
    } else {
      const part = unit < 0xbc ? undefined : VULGAR_FRACTIONS.get(unit);
      if (part !== undefined) items.push({ ...newItem(i, i + 1, "decoy", part), decoy: "fraction" });
      i++;
    }
  }
  return items;
}

/**
 * Whether item k+1 follows item k within one number: next to it, or parted by spaces, a hyphen or an elision. Digits
 * and digits are parted by spaces alone.
 */
export function isJoined(text: string, items: readonly Item[], k: number): boolean {
  const left = items[k];
  const right = items[k + 1];
  if (left === undefined || right === undefined) return false;
  const gap = right.start - left.end;
  if (gap === 0) return left.role === "digits";
  if (gap > 3) return false;
  const areDigits = isDigitItem(left) && isDigitItem(right);
  for (let i = left.end; i < right.start; i++) {
    const sign = text[i];
    if (sign === " " || (sign === "-" && !areDigits && gap !== 2) || (sign === "'" && left.role === "of")) continue;
    return false;
  }
  return true;
}

/** A Latin, Greek or Cyrillic letter of folded text; no Han. */
export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7);
}

/** The end of the run of letters at `i`. */
export function lettersEnd(text: string, i: number): number {
  let end = i;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The run of letters that ends at `end`; one unit more than any known word where it is longer. */
export function lettersBefore(text: string, end: number): string {
  let i = end;
  while (end - i <= MAX_ATTACHED_LETTERS && isLetter(text.charCodeAt(i - 1))) i--;
  return text.slice(i, end);
}

/** Multiplies a plain decimal by a scale without rounding twice: ("18.4", 1e6) → 18400000. */
export function timesScale(decimal: string, scale: number): number {
  const power = Math.round(Math.log10(scale));
  return 10 ** power === scale ? Number(`${decimal}e${power}`) : Number(decimal) * scale;
}

/** ".08" or ",5" with nothing before it that it could belong to. */
function startsDecimal(text: string, i: number, unit: number): boolean {
  if ((unit !== 0x2e && unit !== 0x2c) || !isDigit(text.charCodeAt(i + 1))) return false;
  const before = text[i - 1];
  return before === undefined || before === " " || before === "-" || before === "$" || before === "(";
}

function newItem(start: number, end: number, role: Item["role"], value: number): Item {
  return {
    start,
    end,
    role,
    value,
    decimal: "",
    scale: 1,
    plural: false,
    about: false,
    special: false,
    loose: false,
    grouped: false,
    decoy: undefined,
  };
}

function wordItem(start: number, end: number, word: NumeralWord): Item {
  const item = newItem(start, end, word.role, word.value);
  item.plural = word.plural ?? false;
  item.about = word.about ?? false;
  item.special = word.special ?? false;
  item.loose = word.loose ?? false;
  return item;
}

function isDigitItem(item: Item): boolean {
  return item.role === "digits" || item.role === "decoy";
}

/** Adds the item of the digits at `start` and gives back where it ends. */
function cutDigits(text: string, start: number, language: NumeralLanguage, items: Item[]): number {
  const run = readDigits(text, start, language.digits);
  const item = newItem(start, run.end, "digits", run.value);
  item.decimal = run.decimal;
  item.grouped = run.grouped;
  items.push(item);
  if (run.kind !== "number") return toDecoy(item, run.kind, run.end);
  const phoneEnd = readPhone(text, run);
  if (phoneEnd > 0) return toDecoy(item, "identifier", phoneEnd);
  const behind = lettersEnd(text, run.end);
  if (behind > run.end) readAttached(text, item, run, behind, language);
  else readSpacedSuffix(text, item, run, language);
  if (item.role === "digits" && isNamePrefix(text, start, item, language)) {
    return toDecoy(item, "identifier", nameEnd(text, item.end));
  }
  return item.end;
}

function toDecoy(item: Item, decoy: ItemDecoy, end: number): number {
  item.role = "decoy";
  item.decoy = decoy;
  item.end = end;
  return end;
}

/** The end of the letters, digits and hyphened digits that belong to an identifier. */
export function nameEnd(text: string, i: number): number {
  let end = i;
  for (;;) {
    const unit = text.charCodeAt(end);
    const links = text[end] === "_" || (text[end] === "-" && isDigit(text.charCodeAt(end + 1)));
    if (!isLetter(unit) && !isDigit(unit) && !links) return end;
    end++;
  }
}

/** "+33 6 12 34 56 78": the end of it, or 0. */
function readPhone(text: string, run: DigitRun): number {
  if (text[run.start - 1] !== "+") return 0;
  let end = run.end;
  let digits = run.end - run.start;
  while (" -.".includes(text[end] ?? "#") && isDigit(text.charCodeAt(end + 1)) && digits < MAX_PHONE_DIGITS) {
    const stop = digitsEnd(text, end + 1);
    digits += stop - end - 1;
    end = stop;
  }
  return digits >= MIN_PHONE_DIGITS ? end : 0;
}

/** The letters right behind the digits: a scale, an ordinal, a clock time, a unit; or a name of both. */
function readAttached(text: string, item: Item, run: DigitRun, behind: number, language: NumeralLanguage): void {
  const letters = behind - run.end > MAX_ATTACHED_LETTERS ? "" : text.slice(run.end, behind);
  if (language.timeSuffixes.has(letters)) {
    toDecoy(item, "time", digitsEnd(text, behind));
    return;
  }
  if (letters === "" || isDigit(text.charCodeAt(behind))) {
    toDecoy(item, "identifier", nameEnd(text, run.end));
    return;
  }
  const scale = language.suffixes.get(letters);
  if (scale !== undefined) applyScale(item, run, scale, behind);
  else if (language.ordinalSuffixes.has(letters)) toDecoy(item, "ordinal", behind);
  else if (!language.units.has(letters) && !language.words.has(letters)) {
    // "120 MEUR", "10k€" as letters.
    const first = language.suffixes.get(letters[0]!);
    if (first !== undefined && language.units.has(letters.slice(1))) applyScale(item, run, first, run.end + 1);
    else toDecoy(item, "identifier", nameEnd(text, run.end));
  }
}

function readSpacedSuffix(text: string, item: Item, run: DigitRun, language: NumeralLanguage): void {
  let i = run.end;
  while (text[i] === " " && i - run.end < 2) i++;
  if (i === run.end) return;
  const end = lettersEnd(text, i);
  if (end - i > MAX_SPACED_SUFFIX || end === i) return;
  const letters = text.slice(i, end);
  // "120 MEUR".
  const isUnit = end - i === 4 && language.units.has(letters.slice(1));
  const scale = language.spacedSuffixes.get(isUnit ? letters[0]! : letters);
  if (scale !== undefined && !isDigit(text.charCodeAt(end)) && text[end] !== "'")
    applyScale(item, run, scale, isUnit ? i + 1 : end);
}

function applyScale(item: Item, run: DigitRun, scale: number, end: number): void {
  item.value = timesScale(run.decimal, scale);
  item.scale = scale;
  item.end = end;
}

/** "sha256", "covid-19", "#12": what stands right before the digits makes them part of a name. */
function isNamePrefix(text: string, start: number, item: Item, language: NumeralLanguage): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (isLetter(text.charCodeAt(start - 1))) return !language.units.has(lettersBefore(text, start));
  if (before === "#" || before === "@" || before === "_" || before === "°" || before === "=") return true;
  if (before !== "-" || !isLetter(text.charCodeAt(start - 2)) || item.grouped || item.scale > 1) return false;
  const letters = lettersBefore(text, start - 1);
  return letters.length <= MAX_NAME_PREFIX && !language.openPrefixes.has(letters) && !language.words.has(letters);
}
