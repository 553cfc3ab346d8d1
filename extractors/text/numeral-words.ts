/**
 * Numbers of languages that write scales as words: "two and a half million", "quatre-vingt-dix mille", "3.2 bn".
 * The words come from the language; this file only goes from number to number.
 */

import type { Bound, NumberMention } from "../types.ts";
import { type Cardinal, readCardinal } from "./numeral-cardinal.ts";
import { extendByPart, readDecimals, readFraction, readScaled } from "./numeral-fraction.ts";
import { cutItems, type Item, isJoined, type NumeralLanguage } from "./numeral-items.ts";

/** A number as it stands, before its context is read. */
export interface ReadNumber {
  start: number;
  end: number;
  value: number;
  decoy: NumberMention["decoy"];
  /** What the number itself says: "une trentaine" is about thirty, 500余万 at least five million. */
  bound: Bound;
  /** The factor of the last scale word or suffix; 1 where there is none. */
  scale: number;
  /** Digits without separator, decimal or scale. */
  plain: boolean;
}

/** All numbers in the folded text, in order, not overlapping; values finite and not negative. */
export function readWordedNumbers(text: string, language: NumeralLanguage): ReadNumber[] {
  const items = cutItems(text, language);
  const numbers: ReadNumber[] = [];
  let k = 0;
  while (k < items.length) k = readAt(text, items, k, numbers);
  return numbers;
}

/** Reads what stands at item k into `out`; gives back the index to go on at. */
function readAt(text: string, items: readonly Item[], k: number, out: ReadNumber[]): number {
  const item = items[k]!;
  switch (item.role) {
    case "vague":
      return skipVague(text, items, k);
    case "determiner":
      return readDetermined(text, items, k, out);
    case "point":
      return readPointed(text, items, k, out);
    case "and":
    case "of":
    case "over":
      return k + 1;
    case "decoy":
      return readDecoy(text, items, k, out);
    default:
      return readCounted(text, items, k, out);
  }
}

/** "several hundred thousand", "plusieurs dizaines de milliers": passes over all of it. */
function skipVague(text: string, items: readonly Item[], k: number): number {
  let next = k + 1;
  while (isJoined(text, items, next - 1)) {
    const role = items[next]!.role;
    if (role !== "hundred" && role !== "scale" && role !== "group" && role !== "of") break;
    next++;
  }
  return next;
}

/** "point five" at the head of a clause. */
function readPointed(text: string, items: readonly Item[], k: number, out: ReadNumber[]): number {
  const start = items[k]!.start;
  const isHead = start === 0 || /[\p{P}\n] ?$/u.test(text.slice(Math.max(0, start - 2), start));
  const decimals = isHead ? readDecimals(text, items, k + 1) : null;
  if (!decimals) return k + 1;
  push(items, k, decimals.next, decimals.part, out, {});
  return decimals.next;
}

/** "le million", "another million", "negative one". */
function readDetermined(text: string, items: readonly Item[], k: number, out: ReadNumber[]): number {
  const next = items[k + 1];
  if (items[k]!.special && next?.role === "one" && isJoined(text, items, k) && !isJoined(text, items, k + 1)) {
    push(items, k + 1, k + 2, 1, out, {});
    return k + 2;
  }
  if (!isJoined(text, items, k) || next?.role !== "scale" || next.plural || next.special) return k + 1;
  push(items, k + 1, k + 2, next.value, out, { scale: next.value });
  return k + 2;
}

function readDecoy(text: string, items: readonly Item[], k: number, out: ReadNumber[]): number {
  const item = items[k]!;
  const scaled = item.decoy === "fraction" ? readScaled(text, items, k + 1, item.value) : null;
  if (scaled) push(items, k, scaled.next, scaled.value, out, { scale: scaled.scale });
  else push(items, k, k + 1, item.value, out, { decoy: item.decoy });
  return scaled?.next ?? k + 1;
}

function readCounted(text: string, items: readonly Item[], k: number, out: ReadNumber[]): number {
  const fraction = readFraction(text, items, k);
  if (fraction) {
    push(items, k, fraction.next, fraction.value, out, { decoy: fraction.decoy, scale: fraction.scale });
    return fraction.next;
  }
  const number = readCardinal(text, items, k) ?? loneOne(items, k);
  if (!number) return k + 1;
  extendByPart(text, items, number);
  const odds = readOdds(text, items, k, number);
  if (odds) {
    push(items, k, odds.next, odds.value, out, { decoy: "fraction" });
    return odds.next;
  }
  // A lone "one" or "un" is a pronoun or an article far more often than a figure.
  if (number.next === k + 1 && items[k]!.role === "one") return k + 1;
  push(items, k, number.next, number.value, out, { bound: number.about ? "about" : "exact", scale: number.scale });
  return number.next;
}

function loneOne(items: readonly Item[], k: number): Cardinal | null {
  if (items[k]!.role !== "one") return null;
  return { value: 1, next: k + 1, scale: 1, about: false, endsInScale: false };
}

/** "one in five", "1 sur 20"; "2000 over 3" where nothing follows that the second could count. */
function readOdds(
  text: string,
  items: readonly Item[],
  k: number,
  top: Cardinal,
): { value: number; next: number } | null {
  const over = items[top.next];
  if (over?.role !== "over" || !isJoined(text, items, top.next - 1) || !isJoined(text, items, top.next)) return null;
  const bottom = readCardinal(text, items, top.next + 1);
  if (!bottom || bottom.value === 0) return null;
  const isOdds =
    top.value === 1
      ? top.next === k + 1
      : over.special && standsAlone(text, items[k]!.start, items[bottom.next - 1]!.end);
  return isOdds ? { value: top.value / bottom.value, next: bottom.next } : null;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}$€£¥]/u.test(text.slice(end, end + 2)) && !/[$€£¥]/u.test(text.slice(Math.max(0, start - 2), start));
}

function push(
  items: readonly Item[],
  from: number,
  to: number,
  value: number,
  out: ReadNumber[],
  more: Partial<ReadNumber>,
): void {
  if (!Number.isFinite(value)) return;
  const first = items[from]!;
  const plain = to === from + 1 && first.role === "digits" && !first.grouped && first.scale === 1;
  const scale = to === from + 1 ? first.scale : 1;
  const number = {
    start: first.start,
    end: items[to - 1]!.end,
    value,
    decoy: undefined,
    bound: "exact" as const,
    scale,
    plain,
  };
  out.push({ ...number, ...more, scale: Math.max(scale, more.scale ?? 1) });
}
