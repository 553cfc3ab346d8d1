/**
 * Chinese numerals, mixed digits included: 3万5千, 两百一十万, 2,300余万, 1亿7273万, 零点五. Reads folded text, so
 * simplified characters and half-width digits.
 */
import type { Bound } from "../types.ts";
import { digitsEnd, isDigit, readDigits } from "./numeral-digits.ts";
import { lettersEnd, timesScale } from "./numeral-items.ts";

export interface HanNumber {
  end: number;
  value: number;
  decoy: "percent" | "fraction" | "identifier" | "time" | undefined;
  bound: Bound;
  /** The last 万, 亿 or 兆 written; 1 where there is none. */
  scale: number;
  /** Digits without separator, decimal or unit. */
  plain: boolean;
  /** One Han digit alone: a figure only before a classifier. */
  lone: boolean;
  /** Begins with a unit that nothing multiplies: 百万, 亿. */
  bare: boolean;
  /** Says no number: 十几, 三四百. */
  vague: boolean;
}

export const HAN_DIGIT_STYLE = { decimal: ".", spaces: "group" } as const;
export const HAN_DIGITS = new Map<string, number>();
for (const [i, forms] of [
  "零〇○",
  "一壹",
  "二贰两俩",
  "三叁参仨",
  "四肆",
  "五伍",
  "六陆",
  "七柒",
  "八捌",
  "九玖",
].entries()) {
  for (const form of forms) HAN_DIGITS.set(form, i);
}
const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
  ["卌", 40],
]);
const UNITS = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
const SECTIONS = new Map([
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
]);
/** Formal digits are other words outside formal numbers: 登陆, 入伍, 放肆, 参加, 拾取. */
const FORMAL = new Set("参肆伍陆拾");
/** Latin suffixes; w, kw and e are slang for 万, 千万 and 亿. */
const SUFFIXES = new Map([
  ["k", 1e3],
  ["w", 1e4],
  ["kw", 1e7],
  ["e", 1e8],
  ["m", 1e6],
  ["b", 1e9],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
const MAX_SUFFIX = 9;
const MAX_VALUE = 1e18;
/** A number of more parts is noise. */
const MAX_PARTS = 40;

/** Whether a number may begin with this character. */
export function startsHanNumber(character: string): boolean {
  return HAN_DIGITS.has(character) || UNITS.has(character) || SECTIONS.has(character) || TENS.has(character);
}

interface State {
  i: number;
  /** Behind the last part that belongs to the number. */
  end: number;
  total: number;
  section: number;
  /** A digit or digits not yet multiplied; null where there is none. */
  digit: number | null;
  decimal: string;
  isArabic: boolean;
  lastUnit: number;
  unitInSection: number;
  scale: number;
  isZeroed: boolean;
  afterSection: boolean;
  parts: number;
  bare: boolean;
  bound: Bound;
  vague: boolean;
}

/**
 * The number that begins at `start`, without a fraction or percent behind it; null where none does. Looks at a bounded
 * stretch of text.
 */
export function readHanCardinal(text: string, start: number): HanNumber | null {
  const state = newState(start);
  while (state.parts < MAX_PARTS && readPart(text, state)) state.parts++;
  return state.parts === 0 ? null : closeNumber(text, start, state);
}

function newState(i: number): State {
  return {
    i,
    end: i,
    total: 0,
    section: 0,
    digit: null,
    decimal: "",
    isArabic: false,
    lastUnit: 0,
    unitInSection: Number.POSITIVE_INFINITY,
    scale: 1,
    isZeroed: false,
    afterSection: false,
    parts: 0,
    bare: false,
    bound: "exact",
    vague: false,
  };
}

/** 二〇二二, 一九九八: digits in a row are read one by one; 三四百 says no number. */
export function readPositional(text: string, start: number): HanNumber | null {
  let end = start;
  let value = 0;
  let hasZero = false;
  while (end - start < MAX_PARTS && HAN_DIGITS.has(text[end] ?? "")) {
    const digit = HAN_DIGITS.get(text[end]!)!;
    hasZero ||= digit === 0;
    value = value * 10 + digit;
    end++;
  }
  const length = end - start;
  if (length < 2) return null;
  const next = text[end] ?? "";
  if (HAN_DIGITS.get(text[start]!) === 0) return null;
  const isUnit = UNITS.has(next) || SECTIONS.has(next);
  if (isUnit || (length === 2 && !hasZero)) {
    let stop = end;
    while (stop - start < MAX_PARTS && (UNITS.has(text[stop] ?? "") || SECTIONS.has(text[stop] ?? ""))) stop++;
    return { ...finished(stop, value), vague: true };
  }
  return { ...finished(end, value), decoy: "identifier", plain: length === 4 };
}

export function finished(end: number, value: number): HanNumber {
  return {
    end,
    value,
    decoy: undefined,
    bound: "exact",
    scale: 1,
    plain: false,
    lone: false,
    bare: false,
    vague: false,
  };
}

/** Skips at most two spaces inside a number. */
export function afterSpaces(text: string, i: number): number {
  let next = i;
  while (text[next] === " " && next - i < 2) next++;
  return next;
}

/** Adds the part at state.i; false where the number ends before it. */
function readPart(text: string, state: State): boolean {
  const i = state.parts > 0 ? afterSpaces(text, state.i) : state.i;
  const c = text[i];
  if (c === undefined || state.vague) return false;
  if (isDigit(text.charCodeAt(i)) || (state.parts === 0 && c === "." && isDigit(text.charCodeAt(i + 1))))
    return addArabic(text, i, state);
  const digit = HAN_DIGITS.get(c);
  if (digit !== undefined) return addHanDigit(text, i, digit, state);
  const tens = TENS.get(c);
  if (tens !== undefined) {
    if (state.digit !== null || state.unitInSection <= 10) return false;
    state.section += tens;
    state.unitInSection = 10;
    state.lastUnit = 10;
    return advance(state, i + 1);
  }
  const unit = UNITS.get(c);
  if (unit !== undefined) return addUnit(text, i, unit, state);
  const section = SECTIONS.get(c);
  if (section !== undefined) return addSection(text, i, section, state);
  return state.parts > 0 && addMore(text, i, state);
}

function advance(state: State, i: number): boolean {
  state.i = i;
  state.end = i;
  return true;
}

function addArabic(text: string, i: number, state: State): boolean {
  if (state.digit !== null) return false;
  const run = readDigits(text, i, HAN_DIGIT_STYLE);
  if (run.kind !== "number") return false;
  if (state.parts > 0) {
    // 11万3000, 3万5千, 40万零1千; over a space only where a smaller unit follows.
    if (state.lastUnit === 0 || run.value >= state.lastUnit) return false;
    const next = text[afterSpaces(text, run.end)] ?? "";
    if (i > state.i && !UNITS.has(next) && !SECTIONS.has(next)) return false;
  }
  state.digit = run.value;
  state.decimal = run.decimal;
  state.isArabic = true;
  state.afterSection = false;
  return advance(state, run.end);
}

function addHanDigit(text: string, i: number, digit: number, state: State): boolean {
  if (state.digit !== null && !(state.digit === 0 && !state.isArabic)) return false;
  if (FORMAL.has(text[i]!) && !isFormalContext(text, i, state)) return false;
  if (digit === 0 && state.parts > 0) state.isZeroed = true;
  if (digit === 0 && state.lastUnit > 0) return advanceOver(state, i + 1);
  // 二百三四十 says no number.
  if (state.lastUnit > 0 && HAN_DIGITS.has(text[i + 1] ?? "")) {
    state.vague = true;
    return advance(state, i + 2);
  }
  state.digit = digit;
  state.decimal = String(digit);
  state.isArabic = false;
  state.afterSection = false;
  return advance(state, i + 1);
}

/** Goes over a 零 that counts only where something follows it. */
function advanceOver(state: State, i: number): boolean {
  state.i = i;
  return true;
}

function isFormalContext(text: string, i: number, state: State): boolean {
  if (state.lastUnit > 0) return true;
  const next = text[afterSpaces(text, i + 1)] ?? "";
  return UNITS.has(next) || SECTIONS.has(next) || text[i - 1] === "之";
}

function addUnit(text: string, i: number, unit: number, state: State): boolean {
  if (unit >= state.unitInSection && !(state.isArabic && state.digit !== null)) return false;
  if (FORMAL.has(text[i]!) && state.parts === 0 && !startsHanNumber(text[i + 1] ?? "")) return false;
  if (state.digit === null) {
    if (unit !== 10 && state.parts > 0) return false;
    if (unit !== 10) state.bare = true;
  }
  const factor = state.digit ?? 1;
  if (factor === 0) return false;
  state.section += state.isArabic && state.digit !== null ? timesScale(state.decimal, unit) : factor * unit;
  state.digit = null;
  state.isZeroed = false;
  state.unitInSection = unit;
  state.lastUnit = unit;
  state.afterSection = false;
  return advance(state, i + 1);
}

function addSection(text: string, i: number, section: number, state: State): boolean {
  // 兆字节 is a size, 兆瓦 a power.
  if (section === 1e12 && /[字赫瓦比欧帕]/u.test(text[i + 1] ?? "")) return false;
  const current = state.section + (state.digit ?? 0);
  if (current === 0) {
    if (state.parts === 0) {
      state.bare = true;
      state.total = section;
    } else if (state.afterSection) state.total *= section;
    else return false;
  } else {
    const scaled = state.section === 0 && state.isArabic ? timesScale(state.decimal, section) : current * section;
    if (state.total > 0 && section > state.scale) state.total = (state.total + current) * section;
    else if (state.total > 0 && section === state.scale) return false;
    else state.total += scaled;
  }
  if (state.total > MAX_VALUE) return false;
  state.section = 0;
  state.digit = null;
  state.isZeroed = false;
  state.scale = Math.max(section, state.afterSection ? state.scale * section : section);
  state.lastUnit = section;
  state.unitInSection = Number.POSITIVE_INFINITY;
  state.afterSection = true;
  return advance(state, i + 1);
}

/** 余, 多, 几, 来 before a larger unit: 500余万, 一千多万, 二十几万. */
function addMore(text: string, i: number, state: State): boolean {
  const c = text[i]!;
  // 三个亿.
  if (c === "个" && text[i + 1] === "亿" && state.lastUnit === 0) return advance(state, i + 1);
  if (c !== "余" && c !== "多" && c !== "几" && c !== "来") return false;
  const next = text[afterSpaces(text, i + 1)] ?? "";
  if (SECTIONS.has(next) && (state.lastUnit < 1e4 || state.scale === 1)) {
    state.bound = c === "来" ? "about" : "at-least";
    return advance(state, i + 1);
  }
  if (c === "几" && state.lastUnit > 0) {
    state.vague = state.total === 0;
    if (state.vague) state.end = i + 1;
  }
  return false;
}

function closeNumber(text: string, start: number, state: State): HanNumber | null {
  let value = state.total + state.section;
  if (state.digit !== null) {
    // 两千四百五, 一万三: a trailing digit counts the next smaller unit.
    const isShort =
      state.lastUnit > 10 && !state.isZeroed && state.digit < 10 && state.digit > 0 && Number.isInteger(state.digit);
    value += isShort ? (state.digit * state.lastUnit) / 10 : state.digit;
  }
  const number = finished(state.end, value);
  number.bound = state.bound;
  number.scale = state.scale;
  number.bare = state.bare;
  number.vague = state.vague;
  number.lone = state.parts === 1 && !state.isArabic && state.lastUnit === 0;
  number.plain = state.parts === 1 && state.isArabic && isPlainDigits(text, start, state.end);
  if (state.parts === 1 && state.isArabic) readSuffix(text, number, state.decimal);
  else if (!state.vague) readPoint(text, number, state);
  return number;
}

function isPlainDigits(text: string, start: number, end: number): boolean {
  return digitsEnd(text, start) === end;
}

/** 140k, 10w, 1.2M, 3 million. */
function readSuffix(text: string, number: HanNumber, decimal: string): void {
  const i = text[number.end] === " " ? number.end + 1 : number.end;
  const end = lettersEnd(text, i);
  const scale = SUFFIXES.get(text.slice(i, Math.min(end, i + MAX_SUFFIX)));
  if (scale === undefined || isDigit(text.charCodeAt(end))) return;
  number.value = timesScale(decimal, scale);
  number.scale = scale;
  number.end = end;
  number.plain = false;
}

/** 零点五, 五点八亿: decimals in Han digits; 三点十五分 is a time. */
function readPoint(text: string, number: HanNumber, state: State): void {
  const point = afterSpaces(text, number.end);
  if (text[point] !== "点" || state.isArabic) return;
  const first = afterSpaces(text, point + 1);
  let end = first;
  let decimals = "";
  while (end - first < MAX_PARTS) {
    const c = text[end] ?? "";
    const digit = isDigit(text.charCodeAt(end)) ? Number(c) : HAN_DIGITS.get(c);
    if (digit === undefined || c === "两" || c === "俩") break;
    decimals += String(digit);
    end++;
  }
  if (decimals === "" || /[十分刻半]/u.test(text[end] ?? "")) return;
  number.value = Number(`${number.value}.${decimals}`);
  if (!Number.isFinite(number.value)) number.value = 0;
  number.lone = false;
  number.end = end;
  const next = afterSpaces(text, end);
  const scale = UNITS.get(text[next] ?? "") ?? SECTIONS.get(text[next] ?? "");
  if (scale === undefined) return;
  number.value = Math.round(number.value * scale * 1e6) / 1e6;
  number.scale = scale;
  number.end = next + 1;
}
