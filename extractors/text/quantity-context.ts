/** What stands around a number: bounds, percent signs, words that make it a year or a name, the other end of a range. */
import type { Bound, NumberMention } from "../types.ts";
import type { ReadNumber } from "./numeral-words.ts";

/** A language's words around numbers. Patterns ending in "Before" match up to the end of what precedes the number. */
export interface NumberCues {
  /** Sticky, right behind the number: "%", "per cent". */
  percent: RegExp;
  /** Groups `least`, `most`, `about`. */
  boundBefore: RegExp;
  /** Sticky, right behind the number; groups as above. What follows the last group's cue does not belong to it. */
  boundAfter: RegExp;
  /** A currency mark between a bound and its number: "US$", "Rs ". */
  markBefore: RegExp;
  /** "in", "since": four digits behind it are a year. */
  yearBefore: RegExp;
  /** Sticky, behind four digits: a noun that they count, so that they are no year. */
  countedAfter: RegExp;
  /** "version", "page": plain digits behind it name something. */
  nameBefore: RegExp;
  /** Sticky, behind plain digits: "-year-old" is none, "th floor" is one. */
  nameAfter: RegExp | null;
  /** Between the two ends of a range; group `pair` needs `betweenBefore`, group `or` makes no range but shares a scale. */
  rangeLink: RegExp;
  betweenBefore: RegExp;
  /** What makes "from 10 to 20" a change and no range. */
  changeBefore: RegExp;
}

const LOOKBACK = 32;
const MAX_LINK = 36;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
/** A range's low end shares the scale of the high end only below this: "10 to 20 million". */
const MAX_SHARED = 1000;

/** Makes mentions of the numbers read: finds bounds and ranges, marks decoys. Order and spans stay. */
export function placeNumbers(text: string, numbers: ReadNumber[], cues: NumberCues): NumberMention[] {
  const mentions: NumberMention[] = [];
  let previous: NumberMention | null = null;
  for (const [i, number] of numbers.entries()) {
    const mention: NumberMention = {
      start: number.start,
      end: number.end,
      value: number.value,
      bound: number.bound,
      boundStart: number.start,
      boundEnd: number.end,
    };
    const before = text.slice(Math.max(0, number.start - LOOKBACK), number.start);
    const decoy = number.decoy ?? decoyOf(text, number, before, cues);
    if (decoy) mention.decoy = decoy;
    if (decoy !== "identifier" && decoy !== "time") readBounds(text, mention, before, cues);
    if (previous && i > 0) linkRange(text, numbers[i - 1]!, previous, number, mention, cues);
    mentions.push(mention);
    previous = mention;
  }
  return mentions;
}

/** Matches a sticky pattern at an index; null where it does not. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function decoyOf(text: string, number: ReadNumber, before: string, cues: NumberCues): NumberMention["decoy"] {
  if (matchAt(cues.percent, text, number.end)) return "percent";
  if (!number.plain) return undefined;
  if (cues.nameBefore.test(before)) return "identifier";
  if (cues.nameAfter && matchAt(cues.nameAfter, text, number.end)) return "identifier";
  const isYear = number.end - number.start === 4 && number.value >= FIRST_YEAR && number.value <= LAST_YEAR;
  if (isYear && (cues.yearBefore.test(before) || !matchAt(cues.countedAfter, text, number.end))) return "year";
  return undefined;
}

/** The bound said before or behind a span, and where that cue begins and ends. */
export function readBounds(
  text: string,
  mention: { start: number; end: number; bound: Bound; boundStart: number; boundEnd: number },
  before: string,
  cues: NumberCues,
): void {
  const mark = cues.markBefore.exec(before)?.[0].length ?? 0;
  const lead = mark > 0 ? before.slice(0, before.length - mark) : before;
  const cue = cues.boundBefore.exec(lead);
  if (cue) {
    mention.bound = boundOf(cue);
    mention.boundStart = mention.start - mark - cue[0].length + leadingSpaces(cue[0]);
    return;
  }
  const tail = matchAt(cues.boundAfter, text, mention.end);
  if (!tail) return;
  mention.bound = boundOf(tail);
  mention.boundEnd = mention.end + tail[0].length;
}

function boundOf(match: RegExpExecArray): Bound {
  const g = match.groups ?? {};
  if ((g.least ?? g.least2 ?? g.least3) !== undefined) return "at-least";
  return (g.most ?? g.most2 ?? g.most3) !== undefined ? "at-most" : "about";
}

function leadingSpaces(text: string): number {
  return text.length - text.trimStart().length;
}

/** Whether two numbers are the ends of a range as they stand, whatever it is said of: "from 10 to 20". */
export function isLinked(text: string, low: NumberMention, high: NumberMention, cues: NumberCues): boolean {
  if (high.start - low.end > MAX_LINK || high.start < low.end) return false;
  const link = cues.rangeLink.exec(text.slice(low.end, high.start));
  if (!link) return false;
  return (
    link.groups?.pair === undefined || cues.betweenBefore.test(text.slice(Math.max(0, low.start - LOOKBACK), low.start))
  );
}

/** Marks both ends of a range and gives the low end the scale of the high one. */
function linkRange(
  text: string,
  low: ReadNumber,
  lowMention: NumberMention,
  high: ReadNumber,
  highMention: NumberMention,
  cues: NumberCues,
): void {
  if (high.start - low.end > MAX_LINK || low.decoy || high.decoy) return;
  const link = cues.rangeLink.exec(text.slice(low.end, high.start));
  if (!link) return;
  const before = text.slice(Math.max(0, low.start - LOOKBACK), low.start);
  const isPair = link.groups?.pair !== undefined;
  if (isPair && !cues.betweenBefore.test(before)) return;
  const mantissa = high.value / high.scale;
  if (low.scale === 1 && high.scale >= 1000 && low.value < Math.min(mantissa, MAX_SHARED) && low.value > 0) {
    lowMention.value = Math.round(low.value * high.scale);
  }
  if (highMention.decoy === "percent") lowMention.decoy = "percent";
  if (highMention.decoy === "year" && low.plain && low.end - low.start === 4) lowMention.decoy = "year";
  if (lowMention.decoy || highMention.decoy || link.groups?.or !== undefined) return;
  if (lowMention.value >= highMention.value || cues.changeBefore.test(before)) return;
  lowMention.range = "low";
  highMention.range = "high";
}
