/** Fractions and halves among number items: "two thirds", "a quarter of a million", "and a half", "point two". */
import { type Cardinal, readCardinal } from "./numeral-cardinal.ts";
import { type Item, isJoined } from "./numeral-items.ts";

export interface Fraction {
  value: number;
  next: number;
  /** The scale the fraction counts ("a third of a MILLION"); 1 where it counts nothing. */
  scale: number;
  decoy: "fraction" | "ordinal" | undefined;
}

/** Longer runs of number words are not tried as fractions. */
const MAX_ITEMS = 10;
/** A fraction of a scale this large or larger is rounded to a whole: a third of a million is 333,333. */
const WHOLE_SCALE = 1000;
const MILLION = 1e6;

/** "(of) (a) million" from item k on, behind a fraction. */
export function readScaled(
  text: string,
  items: readonly Item[],
  k: number,
  part: number,
): { value: number; scale: number; next: number } | null {
  let next = k;
  if (!isJoined(text, items, next - 1)) return null;
  if (items[next]!.role === "of") {
    if (!isJoined(text, items, next)) return null;
    next++;
  }
  if (items[next]!.role === "one" || items[next]!.role === "article") {
    if (!isJoined(text, items, next)) return null;
    next++;
  }
  const item = items[next]!;
  if (item.role !== "scale" && item.role !== "group" && (item.role !== "hundred" || next === k)) return null;
  const value = part * item.value;
  return { value: item.value >= WHOLE_SCALE ? Math.round(value) : value, scale: item.value, next: next + 1 };
}

/** The fraction or ordinal that begins at item k; null where no denominator follows. */
export function readFraction(text: string, items: readonly Item[], k: number): Fraction | null {
  let p = k;
  for (; p - k < MAX_ITEMS; p++) {
    const role = items[p]?.role;
    if (role === "part" || role === "half") break;
    if (role === undefined || !CARDINAL_ROLES.has(role) || !isJoined(text, items, p)) return null;
  }
  const bottom = items[p];
  if (!bottom || p - k >= MAX_ITEMS) return null;
  if (bottom.role === "half") {
    const isOne = p === k + 1 && (items[k]!.role === "article" || items[k]!.role === "one");
    return p === k || isOne ? withScale(text, items, p, 1 / 2, "fraction") : null;
  }
  if (p === k) {
    // "quarter million", but "the fourth million".
    const scaled = bottom.special && !bottom.plural ? readScaled(text, items, p + 1, 1 / bottom.value) : null;
    return scaled ? { ...scaled, decoy: undefined } : { value: bottom.value, next: p + 1, scale: 1, decoy: "ordinal" };
  }
  if (!divides(items, k, p)) return null;
  const parts = divide(text, items.slice(k, p + 1));
  if (!parts) return null;
  if (parts.decoy === "ordinal") return { value: parts.part, next: p + 1, scale: 1, decoy: "ordinal" };
  const scaled = readScaled(text, items, p + 1, parts.part);
  if (scaled) {
    const isSum = parts.whole === 0 || parts.whole > scaled.scale;
    const value = isSum ? parts.whole + scaled.value : Math.round((parts.whole + parts.part) * scaled.scale);
    return { value, next: scaled.next, scale: scaled.scale, decoy: undefined };
  }
  if (parts.whole >= MILLION) {
    // "five billion and three quarters": three quarters of a billion.
    const unit = largestScale(parts.whole);
    return { value: parts.whole + Math.round(parts.part * unit), next: p + 1, scale: unit, decoy: undefined };
  }
  return { value: parts.whole + parts.part, next: p + 1, scale: 1, decoy: "fraction" };
}

/** "and a half", "et demi", "point two", "½" behind a number, with a scale behind it that counts for both. */
export function extendByPart(text: string, items: readonly Item[], number: Cardinal): void {
  if (!isJoined(text, items, number.next - 1)) return;
  const tail = readPart(text, items, number);
  if (!tail) return;
  const { part, next } = tail;
  const follows = isJoined(text, items, next - 1) ? items[next]! : null;
  if (follows?.role === "scale" || follows?.role === "group") {
    if (!number.endsInScale) {
      number.value = Math.round((number.value + part) * follows.value * MILLION) / MILLION;
      number.scale = follows.value;
      number.endsInScale = true;
      number.next = next + 1;
      return;
    }
    if (follows.value < number.scale) {
      number.value += Math.round(part * follows.value);
      number.next = next + 1;
      return;
    }
  }
  number.value += number.endsInScale && number.scale >= 12 ? Math.round(part * number.scale * MILLION) / MILLION : part;
  number.next = next;
}

const CARDINAL_ROLES: ReadonlySet<string> = new Set([
  "article",
  "one",
  "unit",
  "tens",
  "hundred",
  "scale",
  "digits",
  "and",
]);

function withScale(text: string, items: readonly Item[], p: number, part: number, decoy: Fraction["decoy"]): Fraction {
  const scaled = readScaled(text, items, p + 1, part);
  return scaled ? { ...scaled, decoy: undefined } : { value: part, next: p + 1, scale: 1, decoy };
}

/**
 * Whether item p is a denominator of what stands before it: a plural, one of one ("a fifth"), or a tens' ordinal
 * ("twenty-first"). "4 million first-time users" and "two third parties" hold none.
 */
function divides(items: readonly Item[], k: number, p: number): boolean {
  const bottom = items[p]!;
  if (bottom.plural || bottom.special) return true;
  const before = items[p - 1]!;
  const first = items[k]!.role;
  if (first === "article" || first === "one" || before.role === "article" || before.role === "one") return true;
  if (before.role === "tens" && bottom.value < 10) return true;
  return bottom.loose && items.slice(k, p).every((item) => item.role !== "digits");
}

/** The value of a short run of items that ends in a denominator: a whole number and a part of one. */
function divide(text: string, run: readonly Item[]): { whole: number; part: number; decoy?: "ordinal" } | null {
  const p = run.length - 1;
  const bottom = run[p]!;
  if (bottom.value === 0) return null;
  let start = p;
  let divisor = bottom.value;
  // "twenty-first", "vingt et unième".
  const tens = run[p - 1]!.role === "and" && bottom.value === 1 ? p - 2 : p - 1;
  if (bottom.value < 10 && run[tens]?.role === "tens") {
    if (tens === 0 && !bottom.plural) return { whole: 0, part: run[tens]!.value + bottom.value, decoy: "ordinal" };
    if (tens > 0 && run[tens - 1]!.role !== "and" && cardinalOf(text, run, 0, tens) !== null) {
      start = tens;
      divisor += run[tens]!.value;
    }
  }
  const and = run.findLastIndex((item, i) => i > 0 && i < start && item.role === "and");
  if (and > 0) {
    const whole = cardinalOf(text, run, 0, and);
    const top = cardinalOf(text, run, and + 1, start);
    if (whole !== null && top !== null && top < divisor) return { whole, part: top / divisor };
  }
  const top = cardinalOf(text, run, 0, start);
  if (top !== null) return { whole: 0, part: top / divisor };
  for (let split = 1; split < start; split++) {
    const left = cardinalOf(text, run, 0, split);
    const right = cardinalOf(text, run, split, start);
    if (left !== null && right !== null) return { whole: 0, part: left / (right + divisor) };
  }
  return null;
}

/** The cardinal that items from … to make up as a whole, or null. */
function cardinalOf(text: string, run: readonly Item[], from: number, to: number): number | null {
  const role = run[from]?.role;
  if (to === from + 1 && (role === "article" || role === "one")) return 1;
  if (from >= to) return null;
  const cardinal = readCardinal(text, run.slice(0, to), from);
  if (!cardinal) return null;
  if (cardinal.next === to) return cardinal.value;
  // "twenty and three" stands only before a fraction.
  const tail = run[cardinal.next];
  const isSum =
    tail?.role === "and" && cardinal.value % 10 === 0 && cardinal.next + 2 === to && run[to - 1]!.role === "unit";
  return isSum ? cardinal.value + run[to - 1]!.value : null;
}

function largestScale(value: number): number {
  let scale = MILLION;
  while (value % (scale * 1000) === 0) scale *= 1000;
  return scale;
}

function readPart(text: string, items: readonly Item[], number: Cardinal): { part: number; next: number } | null {
  const item = items[number.next]!;
  if (item.role === "point") {
    return number.endsInScale ? null : readDecimals(text, items, number.next + 1);
  }
  if (item.role === "decoy" && item.decoy === "fraction") {
    return number.endsInScale || number.value % 1 !== 0 ? null : { part: item.value, next: number.next + 1 };
  }
  if (item.role !== "and" || !isJoined(text, items, number.next)) return null;
  const k = number.next + 1;
  const first = items[k]!;
  if (first.role === "half") return { part: 1 / 2, next: k + 1 };
  if (first.role === "part" && first.special && !first.plural) return { part: 1 / first.value, next: k + 1 };
  const counts = first.role === "article" || first.role === "one" || first.role === "unit";
  if (!counts || !isJoined(text, items, k)) return null;
  const bottom = items[k + 1]!;
  if (bottom.role === "half") return { part: first.value / 2, next: k + 2 };
  return bottom.role === "part" && bottom.value > first.value
    ? { part: first.value / bottom.value, next: k + 2 }
    : null;
}

/** Decimals in words or digits: "two", "nought three", "fifty-two". */
export function readDecimals(text: string, items: readonly Item[], k: number): { part: number; next: number } | null {
  let digits = "";
  let next = k;
  while (digits.length < MAX_ITEMS && isJoined(text, items, next - 1)) {
    const item = items[next]!;
    const isDigit = item.role === "zero" || item.role === "one" || (item.role === "unit" && item.value < 10);
    if (!isDigit) break;
    digits += String(item.value);
    next++;
  }
  if (isJoined(text, items, next - 1)) {
    const role = items[next]!.role;
    const rest = role === "tens" || role === "unit" || role === "digits" ? readCardinal(text, items, next, 100) : null;
    if (rest && rest.value < 100 && rest.value % 1 === 0) {
      digits += String(rest.value);
      next = rest.next;
    }
  }
  return digits === "" ? null : { part: Number(`0.${digits}`), next };
}
