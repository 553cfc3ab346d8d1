/** Numbers in digits: grouping, decimals, exponents, fractions, clock times; and strings of digits that only name something. */

/** How a language writes digits. */
export interface DigitStyle {
  /** The sign before decimals; of "." and "," the other one groups thousands. */
  decimal: "." | ",";
  /** Whether a plain space groups thousands: always, or only in two groups or more ("1 234 567"). */
  spaces: "group" | "group-twice";
}

export interface DigitRun {
  start: number;
  end: number;
  /** Unsigned plain decimal: "1234567.89". */
  decimal: string;
  value: number;
  /** Written with separators between thousands. */
  grouped: boolean;
  kind: "number" | "fraction" | "time" | "identifier";
}

/** ½ and its kind, with their values. */
export const VULGAR_FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbd, 1 / 2],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
]);

/** A count of more digits without separators than this is a number that names: an account, a card, a phone. */
const MAX_PLAIN_DIGITS = 11;
const MAX_EXPONENT = 300;

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/**
 * Reads the number that begins at `start`, where a digit stands or a decimal sign with a digit behind it.
 * Reads every unit at most twice; the value is finite and not negative.
 */
export function readDigits(text: string, start: number, style: DigitStyle): DigitRun {
  const run: DigitRun = { start, end: start, decimal: "0", value: 0, grouped: false, kind: "number" };
  if (!isDigit(text.charCodeAt(start))) {
    run.end = digitsEnd(text, start + 1);
    run.decimal = `0.${text.slice(start + 1, run.end)}`;
    return finish(text, run);
  }
  const firstEnd = digitsEnd(text, start);
  const group = groupsEnd(text, start, firstEnd, style);
  let whole = text.slice(start, firstEnd);
  let end = firstEnd;
  if (group) {
    whole = "";
    for (let i = start; i < group.end; i++) if (isDigit(text.charCodeAt(i))) whole += text[i];
    end = group.end;
    run.grouped = true;
  }
  const dotted = dottedEnd(text, start, end);
  if (dotted > 0 && !(group && group.sign === ".")) {
    run.end = dotted;
    run.decimal = whole;
    run.kind = "identifier";
    return finish(text, run);
  }
  const sign = text[end];
  const isDecimal =
    (sign === "." || sign === ",") &&
    isDigit(text.charCodeAt(end + 1)) &&
    (group
      ? sign !== group.sign && (sign === style.decimal || group.sign !== " ")
      : sign === style.decimal || (sign === "." && style.decimal === ","));
  if (isDecimal) {
    const decimalsEnd = digitsEnd(text, end + 1);
    run.decimal = `${whole}.${text.slice(end + 1, decimalsEnd)}`;
    run.end = decimalsEnd;
  } else {
    run.decimal = whole;
    run.end = end;
    if (!group && firstEnd - start > 1 && text[start] === "0") {
      run.kind = "identifier";
      run.end = pairsEnd(text, firstEnd);
    }
    if (!group && firstEnd - start > MAX_PLAIN_DIGITS) run.kind = "identifier";
  }
  return finish(text, run);
}

/** The end of a run of digits at `i`. */
export function digitsEnd(text: string, i: number): number {
  let end = i;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function finish(text: string, run: DigitRun): DigitRun {
  run.value = Number(run.decimal);
  if (!Number.isFinite(run.value)) {
    run.value = 0;
    run.kind = "identifier";
    return run;
  }
  if (run.kind === "number") readTail(text, run);
  return run;
}

/** What digits may carry behind them: an exponent, a denominator, minutes, more groups of an identifier. */
function readTail(text: string, run: DigitRun): void {
  const next = text[run.end];
  if (next === "e" || next === "^" || next === "x") readExponent(text, run);
  else if (next === "/" && isDigit(text.charCodeAt(run.end + 1))) readFraction(text, run);
  else if (next === ":" && isDigit(text.charCodeAt(run.end + 1)) && run.end - run.start <= 2) {
    run.end = chainEnd(text, run.end, ":");
    run.kind = "time";
  } else if (next === "-" && isDigit(text.charCodeAt(run.end + 1)) && !run.grouped) readHyphens(text, run);
}

function readExponent(text: string, run: DigitRun): void {
  let i = run.end + 1;
  let base = 10;
  let mantissa = run.value;
  if (text[run.end] === "^") {
    base = run.value;
    mantissa = 1;
  } else if (text[run.end] === "x") {
    if (text.slice(i, i + 3) !== "10^") return;
    i += 3;
  }
  let sign = 1;
  let signs = 0;
  for (; (text[i] === "-" || text[i] === "+") && signs < 2; i++, signs++) if (text[i] === "-") sign = -sign;
  const end = digitsEnd(text, i);
  const exponent = sign * Number(text.slice(i, end));
  if (end === i || Math.abs(exponent) > MAX_EXPONENT) return;
  const value = base === 10 ? Number(`${mantissa}e${exponent}`) : mantissa * base ** exponent;
  if (!Number.isFinite(value)) return;
  run.value = value;
  run.end = end;
  run.kind = "identifier";
}

function readFraction(text: string, run: DigitRun): void {
  const end = chainEnd(text, run.end, "/");
  const denominator = Number(text.slice(run.end + 1, digitsEnd(text, run.end + 1)));
  const single = digitsEnd(text, run.end + 1) === end;
  run.end = end;
  if (single && denominator > 0 && Number.isFinite(denominator)) {
    run.value /= denominator;
    run.kind = "fraction";
  } else run.kind = "identifier";
}

/** "2023-05-01", "1-800-555", "555-1234" name something; "16-20" and "2021-2023" stay two numbers. */
function readHyphens(text: string, run: DigitRun): void {
  const end = chainEnd(text, run.end, "-");
  const second = digitsEnd(text, run.end + 1);
  const firstLength = run.end - run.start;
  const secondLength = second - run.end - 1;
  const isChain = end > second;
  const isPhone = firstLength === 3 && secondLength === 4 && !run.decimal.includes(".");
  if (!isChain && !isPhone) return;
  run.end = end;
  run.kind = "identifier";
}

/** The end of "12:30:00", "1/2/3" or "1-2-3", from the first separator on. */
function chainEnd(text: string, separator: number, sign: string): number {
  let end = separator;
  while (text[end] === sign && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

/** The end of a phone number in pairs, "06 12 34 56 78", from the end of its first pair on. */
function pairsEnd(text: string, firstEnd: number): number {
  let end = firstEnd;
  while (text[end] === " " && digitsEnd(text, end + 1) === end + 3) end += 3;
  return end;
}

/** The end of "192.168.1.2" or "2.0.1": at least two points between digits; else 0. */
function dottedEnd(text: string, start: number, firstEnd: number): number {
  if (text[firstEnd] !== "." || firstEnd === start) return 0;
  let end = firstEnd;
  let points = 0;
  while (text[end] === "." && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1);
    points++;
  }
  return points >= 2 ? end : 0;
}

function groupsEnd(
  text: string,
  start: number,
  firstEnd: number,
  style: DigitStyle,
): { end: number; sign: string } | null {
  const firstLength = firstEnd - start;
  const sign = text[firstEnd];
  if (firstLength > 3 || sign === undefined || (text[start] === "0" && firstLength > 0)) return null;
  if (sign !== "," && sign !== "." && sign !== " " && sign !== "'") return null;
  let end = firstEnd;
  let groups = 0;
  while (text[end] === sign && isGroup(text, end + 1)) {
    end += 4;
    groups++;
  }
  if (groups === 0) return sign === "," ? indianGroupsEnd(text, firstEnd) : null;
  if (sign === "'") return { end, sign };
  if (sign === " ") {
    // "1800 555 013": digits and a space before are the beginning of a telephone number.
    const goesOn = text[start - 1] === " " && isDigit(text.charCodeAt(start - 2));
    return !goesOn && (style.spaces === "group" || groups >= 2) ? { end, sign } : null;
  }
  if (sign === style.decimal) {
    // One group after the decimal sign is a decimal, unless it is a round thousand: "250.000" in English.
    const isAddress = sign === "." && groups === 3;
    return (groups >= 2 && !isAddress) || text.slice(firstEnd + 1, end) === "000" ? { end, sign } : null;
  }
  return { end, sign };
}

/** Exactly three digits at `i`. */
function isGroup(text: string, i: number): boolean {
  return (
    isDigit(text.charCodeAt(i)) &&
    isDigit(text.charCodeAt(i + 1)) &&
    isDigit(text.charCodeAt(i + 2)) &&
    !isDigit(text.charCodeAt(i + 3))
  );
}

/** "12,34,567": groups of two, then one of three. */
function indianGroupsEnd(text: string, firstEnd: number): { end: number; sign: string } | null {
  let end = firstEnd;
  while (text[end] === "," && digitsEnd(text, end + 1) === end + 3) end += 3;
  return end > firstEnd && text[end] === "," && isGroup(text, end + 1) ? { end: end + 4, sign: "," } : null;
}
