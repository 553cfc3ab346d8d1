/** Data sizes: a number and a unit of bytes behind it, decimal units as the press means them. */
import type { NumberMention, SizeMention } from "../types.ts";
import { matchAt, type NumberCues, readBounds } from "./quantity-context.ts";

export interface SizeCues {
  /** Sticky, right behind the number; group `unit` begins with the letter of its prefix: k, m, g, t, p, e. */
  unit: RegExp;
  /** Global: a unit that an article counts, "a terabyte", "un demi-téraoctet"; groups `half`, `unit`. */
  lone: RegExp;
  /** What every lone unit holds, looked for first. */
  loneWord: string;
  numbers: NumberCues;
}

const POWERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  p: 1e15,
  e: 1e18,
  千: 1e3,
  兆: 1e6,
  吉: 1e9,
  太: 1e12,
  拍: 1e15,
};
const LOOKBACK = 32;

/** All data sizes in order, not overlapping. The low end of a range takes the unit of the high end. */
export function readSizes(text: string, numbers: readonly NumberMention[], cues: SizeCues): SizeMention[] {
  const sizes: SizeMention[] = [];
  for (const [i, number] of numbers.entries()) {
    if (number.decoy) continue;
    const unit = matchAt(cues.unit, text, number.end);
    if (!unit) continue;
    const power = powerOf(unit);
    const low = numbers[i - 1];
    if (low?.range === "low" && number.range === "high" && sizes.at(-1)?.start !== low.start) {
      sizes.push({ start: low.start, end: low.end, bytes: low.value * power, bound: low.bound });
    }
    sizes.push({
      start: number.start,
      end: number.end + unit[0].length,
      bytes: Math.round(number.value * power),
      bound: number.bound,
    });
  }
  if (text.includes(cues.loneWord)) addLone(text, sizes, cues);
  return sizes;
}

function powerOf(unit: RegExpExecArray): number {
  return POWERS[unit.groups?.unit?.[0]?.replace("é", "e") ?? ""] ?? 1;
}

/** Adds the sizes that only an article counts, where no size with a number stands. */
function addLone(text: string, sizes: SizeMention[], cues: SizeCues): void {
  const lone: SizeMention[] = [];
  let next = 0;
  for (const match of text.matchAll(cues.lone)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < sizes.length && sizes[next]!.end <= start) next++;
    if (next < sizes.length && sizes[next]!.start < end) continue;
    const mention = { start, end, bound: "exact" as const, boundStart: start, boundEnd: end };
    readBounds(text, mention, text.slice(Math.max(0, start - LOOKBACK), start), cues.numbers);
    const bytes = powerOf(match) * (match.groups?.half === undefined ? 1 : 1 / 2);
    lone.push({ start, end, bytes, bound: mention.bound });
  }
  if (lone.length === 0) return;
  for (const each of lone) sizes.push(each);
  sizes.sort((a, b) => a.start - b.start);
}
