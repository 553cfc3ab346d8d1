/** Amounts of money: a number with a currency before or behind it. Amounts are decimal strings throughout. */
import type { Language, MoneyMention, NumberMention } from "../types.ts";
import { plainDecimal, shiftDecimal } from "./numeral-decimal.ts";
import { type DigitStyle, isDigit, readDigits } from "./numeral-digits.ts";
import type { CurrencyName } from "./quantity-book.ts";
import { isLinked, matchAt, type NumberCues, readBounds } from "./quantity-context.ts";
import { newResolver, resolveFamily, type StatedCurrency } from "./quantity-currency.ts";
import { currencyAfter, currencyBefore, type NameCues } from "./quantity-mark.ts";

export interface MoneyCues extends NameCues {
  digits: DigitStyle;
  /** A scale behind the currency: "75 USD million". */
  scaleAfter: RegExp;
  scales: Readonly<Record<string, number>>;
  /** Global: an amount that only an article counts, "a bitcoin", "un euro pièce"; groups `half`, `name`. */
  lone: RegExp;
  /** Amounts with a value of their own: a tenner. */
  loneValues: Readonly<Record<string, { amount: string; currency: string }>>;
  /** Between two parts of one amount: "15 dollars AND 50 cents". */
  partLink: RegExp;
  numbers: NumberCues;
}

/** What was found beside a number, before families are resolved. */
interface Found {
  start: number;
  end: number;
  number: NumberMention;
  amount: string;
  name: CurrencyName;
  isMark: boolean;
  bound: MoneyMention["bound"];
}

const BOUND_LOOKBACK = 32;
const MAX_PART_GAP = 5;
const HUNDREDTHS = 100;
const LONGEST_POWER = 18;

/**
 * All amounts in order, not overlapping. `language`, the text and the folded name of the `outlet` resolve what a bare "$",
 * 元 or "R" means.
 */
export function readMoney(
  text: string,
  numbers: readonly NumberMention[],
  language: Language,
  cues: MoneyCues,
  outlet = "",
): MoneyMention[] {
  const found = findAmounts(text, numbers, cues);
  if (found.length === 0) return [];
  const stated: StatedCurrency[] = [];
  for (const { name, start, isMark } of found) if (!name.isFamily) stated.push({ code: name.of, start, isMark });
  const resolver = newResolver(text, cues.book, language, stated, outlet);
  return found.flatMap(({ start, end, number, amount, name, bound }) => {
    const currency = name.isFamily ? resolveFamily(resolver, name.of, start, number.value) : name.of;
    // A letter that marks a currency in some countries only, and none of them is named.
    if (currency === "") return [];
    return {
      start,
      end,
      amount,
      currency,
      currencyStated: !name.isFamily,
      bound,
      number: { start: number.start, end: number.end },
      ...(number.range && { range: number.range }),
    };
  });
}

function findAmounts(text: string, numbers: readonly NumberMention[], cues: MoneyCues): Found[] {
  const found: Found[] = [];
  let lastEnd = 0;
  for (const [i, number] of numbers.entries()) {
    if (!isCountable(number) || number.start < lastEnd) continue;
    const amount = findCurrency(text, number, lastEnd, numbers[i + 1]?.start ?? text.length, cues);
    if (amount) {
      completeRange(text, found, amount, numbers[i - 1], cues);
      if (!joinParts(text, found, amount, cues)) found.push(amount);
    } else if (!takeHundredths(text, found, number, cues)) {
      const shared = shareFromLow(text, found, number, cues);
      if (shared) found.push(shared);
    }
    lastEnd = Math.max(lastEnd, found.at(-1)?.end ?? 0);
  }
  addLone(text, found, cues);
  return found;
}

function isCountable(number: NumberMention): boolean {
  return number.decoy === undefined || number.decoy === "year" || number.decoy === "fraction";
}

/** The currency beside a number, or null. A mark before it wins over a family's name behind it. */
function findCurrency(text: string, number: NumberMention, from: number, until: number, cues: MoneyCues): Found | null {
  const before = number.decoy === "fraction" ? null : currencyBefore(text, number, from, cues);
  let after = currencyAfter(text, number, cues);
  if (after && after.end > until && until > number.end) after = null;
  // "rmb 10 usd 20": the code behind belongs to the next number.
  if (before && after?.isMark && / {0,2}\d/uy.test(text.slice(after.end, after.end + 3))) after = null;
  if (!before && !after) return null;
  const name =
    before && after && (after.name.isFamily || after.name.of === before.name.of) && !before.name.isFamily
      ? before.name
      : (after?.name ?? before!.name);
  const hasConflict =
    before !== null &&
    after !== null &&
    !before.name.isFamily &&
    !after.name.isFamily &&
    before.name.of !== after.name.of;
  const start = before && !hasConflict ? before.start : number.start;
  let end = after?.end ?? number.end;
  let amount = amountOf(text, number, cues);
  const scale = after || before ? scaleBehind(text, number, end, cues) : null;
  if (scale) {
    amount = shiftDecimal(amount, scale.power);
    end = scale.end;
  }
  if (name.per > 1) amount = shiftDecimal(amount, -Math.round(Math.log10(name.per)));
  return { start, end, number, amount, name, isMark: before?.isMark ?? after!.isMark, bound: number.bound };
}

/** The number as a plain decimal: exact from its digits where it has any, else from its value. */
export function amountOf(text: string, number: NumberMention, cues: { digits: DigitStyle }): string {
  const first = text.charCodeAt(number.start);
  if (isDigit(first) || text[number.start] === "." || text[number.start] === ",") {
    const run = readDigits(text, number.start, cues.digits);
    if (run.end <= number.end) {
      if (run.value === number.value) return shiftDecimal(run.decimal, 0);
      for (let power = 1; power <= LONGEST_POWER; power++) {
        if (Number(`${run.decimal}e${power}`) === number.value) return shiftDecimal(run.decimal, power);
      }
    }
  }
  return plainDecimal(number.value);
}

function scaleBehind(
  text: string,
  number: NumberMention,
  end: number,
  cues: MoneyCues,
): { power: number; end: number } | null {
  if (number.value >= 1000 || end === number.end) return null;
  const match = matchAt(cues.scaleAfter, text, end);
  const scale = match ? cues.scales[match.groups?.scale ?? ""] : undefined;
  return match && scale ? { power: Math.round(Math.log10(scale)), end: end + match[0].length } : null;
}

/** "10 to 20 million dollars": the low end takes the currency of the high one. */
function completeRange(
  text: string,
  found: Found[],
  high: Found,
  low: NumberMention | undefined,
  cues: MoneyCues,
): void {
  if (!low || !isCountable(low) || low.value > high.number.value) return;
  const last = found.at(-1);
  if (last && last.number.start === low.start) return;
  if (last && last.end > low.start) return;
  if (!isLinked(text, low, high.number, cues.numbers)) return;
  const per = high.name.per > 1 ? -Math.round(Math.log10(high.name.per)) : 0;
  const amount = shiftDecimal(plainDecimal(low.value), per);
  found.push({ ...high, start: low.start, end: low.end, number: low, amount, bound: low.bound });
}

/** "$10-20 million": the high end takes the currency of the low one. */
function shareFromLow(text: string, found: readonly Found[], number: NumberMention, cues: MoneyCues): Found | null {
  const low = found.at(-1);
  if (number.range !== "high" || low?.number.range !== "low" || low.name.per > 1) return null;
  return {
    ...low,
    start: number.start,
    end: number.end,
    number,
    amount: amountOf(text, number, cues),
    bound: number.bound,
  };
}

/** "15 dollars and 50 cents", 五元六角: adds a smaller part to the amount before it. */
function joinParts(text: string, found: Found[], part: Found, cues: MoneyCues): boolean {
  const whole = found.at(-1);
  if (!whole || part.name.per === 1 || whole.name.per >= part.name.per) return false;
  const gap = text.slice(whole.end, part.start);
  if (gap.length > MAX_PART_GAP || !cues.partLink.test(gap) || part.number.value >= part.name.per) return false;
  if (whole.amount.includes(".") && part.name.per === HUNDREDTHS && whole.amount.split(".")[1]!.length > 1)
    return false;
  whole.amount = addDecimals(whole.amount, part.amount);
  whole.end = part.end;
  return true;
}

/** "15 dollars 50", "20 ringgit and 43": hundredths without their name, where nothing follows that they could count. */
function takeHundredths(text: string, found: Found[], number: NumberMention, cues: MoneyCues): boolean {
  const whole = found.at(-1);
  if (!whole || number.value >= HUNDREDTHS || number.value % 1 !== 0 || whole.amount.includes(".")) return false;
  if (number.decoy || whole.name.per > 1 || whole.number.value >= 1e5) return false;
  const gap = text.slice(whole.end, number.start);
  if (gap === "" || gap.length > MAX_PART_GAP || !cues.partLink.test(gap) || gap.includes(",")) return false;
  if (!/^(?:$|[.,!?;)](?:$|[ \n])| more(?!\p{L}))/u.test(text.slice(number.end, number.end + 6))) return false;
  whole.amount = addDecimals(whole.amount, shiftDecimal(plainDecimal(number.value), -2));
  whole.end = number.end;
  return true;
}

/** Adds two unsigned decimals, digit by digit through whole numbers. */
function addDecimals(left: string, right: string): string {
  const places = Math.max(fractionLength(left), fractionLength(right));
  const sum = BigInt(shiftDecimal(left, places)) + BigInt(shiftDecimal(right, places));
  return shiftDecimal(sum.toString(), -places);
}

function fractionLength(decimal: string): number {
  const dot = decimal.indexOf(".");
  return dot < 0 ? 0 : decimal.length - dot - 1;
}

/** Adds the amounts that only an article counts, where no amount with a number stands. */
function addLone(text: string, found: Found[], cues: MoneyCues): void {
  const lone: Found[] = [];
  let next = 0;
  for (const match of text.matchAll(cues.lone)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < found.length && found[next]!.end <= start) next++;
    if (next < found.length && found[next]!.start < end) continue;
    const amount = loneAmount(text, match, start, end, cues);
    if (amount) lone.push(amount);
  }
  if (lone.length === 0) return;
  for (const each of lone) found.push(each);
  found.sort((a, b) => a.start - b.start);
}

function loneAmount(text: string, match: RegExpExecArray, start: number, end: number, cues: MoneyCues): Found | null {
  const spelling = match.groups?.name ?? "";
  const own = cues.loneValues[spelling];
  const name = own ? { of: own.currency, isFamily: false, per: 1 } : cues.book.names.get(spelling);
  if (!name) return null;
  const one = match.groups?.half === undefined ? "1" : "0.5";
  const amount = own?.amount ?? shiftDecimal(one, -Math.round(Math.log10(name.per)));
  const numberEnd = own ? end : end - spelling.length - 1;
  const number: NumberMention = {
    start,
    end: numberEnd,
    value: Number(one),
    bound: "exact",
    boundStart: start,
    boundEnd: end,
  };
  readBounds(text, number, text.slice(Math.max(0, start - BOUND_LOOKBACK), start), cues.numbers);
  return { start, end, number, amount, name, isMark: false, bound: number.bound };
}
