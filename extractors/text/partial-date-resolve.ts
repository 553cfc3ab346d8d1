/**
 * Resolves date expressions from left to right against the publication date and the dates before them.
 */
import type { DateMention, PartialDate } from "../types.ts";
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  isCivilDay,
  type LunarFeast,
  lunarFeast,
  weekdayOf,
} from "./calendar.ts";
import { earliestDay, latestDay } from "./partial-date.ts";
import type { CalendarUnit, DateExpression } from "./partial-date-expression.ts";

/** Years that an article may speak of; anything else is a number. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** How many sentences on a stated year still holds for a month named alone. */
const YEAR_REACH = 1;
/** How many sentences on a month still holds for a day named alone. */
const MONTH_REACH = 3;
/** A deadline may lie this many months after the publication. */
const DEADLINE_MONTHS = 4;
/** Leap years are at most this far apart. */
const LEAP_GAP_YEARS = 8;
/** How far behind "two days after the strike" its date may stand, in code units. */
const EVENT_REACH = 90;

interface Anchor {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  /** Number of the sentence it stood in. */
  sentence: number;
  /** Whether its year was said, not inferred. */
  yearStated: boolean;
  /** Whether it opens its sentence, and so sets the time of what follows: "In 2021, …". */
  frames: boolean;
}

interface Context {
  published: PartialDate | null;
  /** Number of the publication day, or null where only a month or year is known. */
  publishedDay: number | null;
  /** The last date resolved at least to the day, the month, the year. */
  day: Anchor | null;
  month: Anchor | null;
  year: Anchor | null;
  sentence: number;
}

/**
 * Gives every expression its date, or null where the article does not allow one. `said` is in order and does
 * not overlap; `folded` is the text they were found in.
 */
export function resolveDates(
  folded: string,
  said: readonly DateExpression[],
  published: PartialDate | null,
): DateMention[] {
  const context: Context = {
    published,
    publishedDay:
      published?.day === undefined || published.month === undefined
        ? null
        : dayNumber(published.year, published.month, published.day),
    day: null,
    month: null,
    year: null,
    sentence: 0,
  };
  const mentions: DateMention[] = [];
  let read = 0;
  const expressions = said.map((e, i) => shareYear(e, said[i + 1], folded));
  expressions.forEach((expression, index) => {
    context.sentence += sentenceEnds(folded, read, expression.start);
    read = expression.start;
    const value = bounded(resolve(expression, context, folded, expressions, index));
    mentions.push({ start: expression.start, end: expression.end, value, form: formOf(expression) });
    if (value)
      remember(
        value,
        expression,
        context,
        FRAME.test(folded.slice(Math.max(0, expression.start - 12), expression.start)),
      );
  });
  return mentions;
}

const RANGE_GAP = /^(?: ?- ?| and | to | through | until | et | au? | et le | jusqu'au? |至|到|与|和)$/u;

/** The first end of a range takes the year of its second: "between March and October last year". */
function shareYear(e: DateExpression, next: DateExpression | undefined, folded: string): DateExpression {
  if (!next || (e.kind !== "month" && e.kind !== "day-month") || e.yearShift !== undefined || next.start - e.end > 12) {
    return e;
  }
  if (!RANGE_GAP.test(folded.slice(e.end, next.start))) return e;
  if (next.kind === "absolute" && next.month !== undefined) {
    const day = e.kind === "day-month" ? e.day : undefined;
    const year = e.month > next.month ? next.year - 1 : next.year;
    return { kind: "absolute", year, month: e.month, day, start: e.start, end: e.end };
  }
  if ((next.kind === "month" || next.kind === "day-month") && next.yearShift !== undefined) {
    return { ...e, yearShift: e.month > next.month ? next.yearShift - 1 : next.yearShift };
  }
  return e;
}

const FRAME =
  /(?:^|[.!?。\n]["»”’' ]*(?:[-–·*]+ ?)?)(?:(?:back |early |late )*in |en |fin |début |dès |d[ée]jà,? en )?$/u;

function remember(value: PartialDate, expression: DateExpression, context: Context, frames: boolean): void {
  // What lies ahead is a deadline, and no day that the story goes on from.
  if (context.published && !isPublished(value, context.published)) return;
  const yearStated =
    expression.kind === "absolute" ||
    ("yearShift" in expression && expression.yearShift !== undefined) ||
    ("sameYear" in expression && expression.sameYear === true) ||
    (expression.kind === "unit" && expression.unit === "year") ||
    (expression.kind === "ago" && expression.unit === "year") ||
    (expression.kind === "same" && expression.unit === "year") ||
    // A date counted or carried from one whose year was said keeps it.
    ((expression.kind === "offset" || expression.kind === "month" || expression.kind === "day-month") &&
      context.year?.year === value.year &&
      context.year.yearStated &&
      context.sentence - context.year.sentence <= YEAR_REACH);
  const anchor: Anchor = { ...value, sentence: context.sentence, yearStated, frames };
  context.year = anchor;
  if (value.month !== undefined) context.month = anchor;
  if (value.day !== undefined) context.day = anchor;
}

function resolve(
  e: DateExpression,
  context: Context,
  folded: string,
  all: readonly DateExpression[],
  index: number,
): PartialDate | null {
  const { published, publishedDay } = context;
  switch (e.kind) {
    case "absolute":
      return { year: e.year, month: e.month, day: e.day };
    case "feast":
    case "day-month":
      return dayOfMonth(e, context);
    case "movable-feast": {
      const year = e.yearShift !== undefined && published ? published.year + e.yearShift : null;
      return latestYear((y) => civilDay(feastDay(y, e.from) + e.offset), year, context);
    }
    case "month":
      return monthAlone(e, context);
    case "day":
      return dayAlone(e, context);
    case "weekday": {
      const base = e.spoken ? (dayNumberOf(context.day) ?? publishedDay) : publishedDay;
      return base === null ? null : civilDay(weekday(e, base));
    }
    case "ago":
      return published && counted(published, -e.count, e.unit, e.about ?? false);
    case "unit":
      if (!published) return null;
      if (e.unit === "week") {
        if (publishedDay === null) return e.shift === 0 ? { year: published.year, month: published.month } : null;
        return monthOf(civilDay(publishedDay + 7 * e.shift));
      }
      return counted(published, e.shift, e.unit, false);
    case "weekend": {
      const base = e.same || isNear(context.day, context) ? dayNumberOf(context.day) : publishedDay;
      if (base === null) return null;
      return monthOf(civilDay(base - ((weekdayOf(base) + 1) % 7) + 7 * (e.shift ?? 0)));
    }
    case "season":
      return seasonYear(e, context);
    case "offset":
      return offset(e, context, folded, all, index);
    case "same": {
      const anchor = e.unit === "day" ? context.day : e.unit === "year" ? context.year : context.month;
      if (!anchor) return null;
      if (e.unit === "day") return dateOf(anchor);
      if (e.unit === "year") return { year: anchor.year };
      return { year: anchor.year, month: anchor.month };
    }
    case "hour": {
      const own = context.day?.sentence === context.sentence ? context.day : published;
      return own?.day === undefined ? null : dateOf(own);
    }
    case "nth":
      return nthDay(e, context);
  }
}

function dayOfMonth(
  e: { month: number; day: number; yearShift?: number; sameYear?: boolean; after?: boolean; future?: boolean },
  context: Context,
): PartialDate | null {
  const { published } = context;
  const at = (year: number): PartialDate => ({ year, month: e.month, day: e.day });
  if (e.sameYear && context.year) return at(context.year.year);
  if (e.after && context.year) return at(context.year.year + 1);
  return latestYear(
    at,
    e.yearShift !== undefined && published ? published.year + e.yearShift : null,
    context,
    e.future,
  );
}

/** A lunar feast of a year without one on record is put where `bounded` drops it. */
function feastDay(year: number, feast: "easter" | LunarFeast): number {
  if (feast === "easter") return easterSunday(year);
  return lunarFeast(year, feast) ?? dayNumber(LAST_YEAR + 1, 1, 1);
}

/** The date in the given year, else in the year spoken of, else in the last year that puts it before publication. */
function latestYear(
  at: (year: number) => PartialDate,
  given: number | null,
  context: Context,
  future = false,
): PartialDate | null {
  if (given !== null) return at(given);
  const { published } = context;
  const spoken = spokenYear(context);
  if (!published) return spoken === null ? null : at(spoken);
  if (future) {
    const next = [published.year, published.year + 1].map(at).find((d) => latestDay(d) >= earliestDay(published));
    const limit = addMonths(published.year, published.month ?? 12, DEADLINE_MONTHS);
    if (next && earliestDay(next) <= latestDay({ year: limit.year, month: limit.month })) return next;
  }
  let latest = isPublished(at(published.year), published) ? published.year : published.year - 1;
  // 29 February is that of the last leap year.
  for (let back = 0; back < LEAP_GAP_YEARS && bounded(at(latest)) === null; back++) latest--;
  if (spoken === null || spoken >= latest) return at(latest);
  // Stories run forward: after "December 26 last year", "May 11" lies in the next year.
  const { year } = context;
  const there = at(spoken);
  const back = year?.month !== undefined && latestDay(there) < earliestDay(dateOf(year));
  return back ? at(Math.min(spoken + 1, latest)) : there;
}

/** Whether the date is not after the publication, as far as that is known. */
const isPublished = (date: PartialDate, published: PartialDate): boolean => earliestDay(date) <= latestDay(published);

/** The year that the sentence or the one before it set in so many words. */
function spokenYear({ year, sentence }: Context): number | null {
  if (!year?.yearStated || sentence - year.sentence > YEAR_REACH) return null;
  return year.month === undefined && !year.frames ? null : year.year;
}

function monthAlone(e: Extract<DateExpression, { kind: "month" }>, context: Context): PartialDate | null {
  const { published } = context;
  const at = (year: number): PartialDate => ({ year, month: e.month });
  if (e.sameYear && context.year) return at(context.year.year);
  if (e.after && context.month) {
    const { year, month } = context.month;
    return at(e.month > month! ? year : year + 1);
  }
  if (e.before && published) {
    return at(e.month < (published.month ?? 13) ? published.year : published.year - 1);
  }
  return latestYear(
    at,
    e.yearShift !== undefined && published ? published.year + e.yearShift : null,
    context,
    e.future,
  );
}

function dayAlone(e: Extract<DateExpression, { kind: "day" }>, context: Context): PartialDate | null {
  const { published, month } = context;
  if (e.monthShift !== undefined) {
    if (published?.month === undefined) return null;
    return { ...addMonths(published.year, published.month, e.monthShift), day: e.day };
  }
  if (isNear(month, context)) {
    const near = { year: month!.year, month: month!.month!, day: e.day };
    if ((!published || isPublished(near, published)) && falls(near, e.weekday)) return near;
  }
  if (published?.month === undefined) return month ? { year: month.year, month: month.month, day: e.day } : null;
  for (let back = 0; back <= LONGEST_GAP_MONTHS; back++) {
    const at = { ...addMonths(published.year, published.month, -back), day: e.day };
    if (isPublished(at, published) && falls(at, e.weekday)) return at;
  }
  return null;
}

/** A weekday and a day of the month meet again within 14 months; 31 January lies two months before 31 March. */
const LONGEST_GAP_MONTHS = 14;

function falls(
  { year, month, day }: { year: number; month: number; day: number },
  weekday: number | undefined,
): boolean {
  return isCivilDay(year, month, day) && (weekday === undefined || weekdayOf(dayNumber(year, month, day)) === weekday);
}

function isNear(anchor: Anchor | null, context: Context): boolean {
  return anchor !== null && context.sentence - anchor.sentence <= MONTH_REACH;
}

function weekday(e: Extract<DateExpression, { kind: "weekday" }>, publishedDay: number): number {
  const today = weekdayOf(publishedDay);
  if (e.week !== undefined) {
    const monday = publishedDay - ((today + 6) % 7);
    return monday + 7 * e.week + ((e.weekday + 6) % 7);
  }
  const back = (today - e.weekday + 7) % 7;
  if (e.after) return publishedDay + (7 - back);
  return publishedDay - (e.before && back === 0 ? 7 : back);
}

/** `count` units from a date, at the precision that both allow. */
function counted(from: PartialDate, count: number, unit: CalendarUnit, about: boolean): PartialDate | null {
  if (unit === "year") return { year: from.year + count };
  if (from.month === undefined) return null;
  if (unit === "month") return addMonths(from.year, from.month, count);
  if (from.day === undefined) {
    // A few days off a month may lie in its neighbor.
    return null;
  }
  const day = civilDay(dayNumber(from.year, from.month, from.day) + count * (unit === "week" ? 7 : 1));
  return about ? monthOf(day) : day;
}

function offset(
  e: Extract<DateExpression, { kind: "offset" }>,
  context: Context,
  folded: string,
  all: readonly DateExpression[],
  index: number,
): PartialDate | null {
  let { count } = e;
  let anchor = anchorFor(count === null && e.unit !== "year" ? "month" : e.unit, context);
  if (e.event) {
    const next = all[index + 1];
    if (next && isDateOfEvent(folded, e.end, next)) {
      const ahead = { ...context, sentence: context.sentence };
      const date = resolve(next, ahead, folded, all, index + 1);
      if (date) anchor = date;
    } else if (count !== null && (e.ofEvent || context.day?.sentence === context.sentence)) {
      // "… on 22 August, eleven days after the upload": the sentence's own day is known, so the event's is meant.
      count = -count;
    }
  }
  if (!anchor) {
    // With nothing said before it, "the day before" and "a month after the attack, …" count from the publication.
    if (count === null || (count >= 0 && !e.event) || !context.published) return null;
    anchor = context.published;
    count = -Math.abs(count);
  }
  if (count === null) return anchor.month === undefined ? null : { year: anchor.year, month: anchor.month };
  return counted(anchor, count, e.unit, false);
}

function anchorFor(unit: CalendarUnit, context: Context): PartialDate | null {
  const anchor = unit === "year" ? context.year : unit === "month" ? context.month : context.day;
  return anchor && dateOf(anchor);
}

/** Whether the date after "two days before" is that of its event: "… the vote on 20 November". */
function isDateOfEvent(folded: string, end: number, next: DateExpression): boolean {
  if (next.start - end > EVENT_REACH) return false;
  if (next.kind === "offset" || next.kind === "same" || next.kind === "ago") return false;
  return EVENT_GAP.test(folded.slice(end, next.start));
}
const EVENT_GAP =
  /^[^,;:.!?。，；：\n()]*(?:, (?:which|that|who|held|when|where|due|set|qui|où|dont|\p{L}+(?:ée?s?|ie?s?|te?s?|ue?s?))(?: [\p{L}']+){0,3} ?)?$/u;

function seasonYear(e: Extract<DateExpression, { kind: "season" }>, context: Context): PartialDate | null {
  const { published } = context;
  if (e.spoken && context.year) return { year: context.year.year };
  const spoken = spokenYear(context);
  if (spoken !== null && !e.before) return { year: spoken };
  if (!published) return null;
  const begun = (published.month ?? 12) >= e.month + (e.before ? 3 : 0);
  return { year: begun ? published.year : published.year - 1 };
}

function nthDay(e: Extract<DateExpression, { kind: "nth" }>, context: Context): PartialDate | null {
  let month: PartialDate | null;
  if (e.month !== null) {
    month = monthAlone({ kind: "month", month: e.month, start: e.start, end: e.end }, context);
  } else {
    const { published } = context;
    month = published?.month === undefined ? null : addMonths(published.year, published.month, e.monthShift ?? 0);
  }
  if (month?.month === undefined) return null;
  const last = daysInMonth(month.year, month.month);
  if (e.weekday === null) {
    const day = e.nth < 0 ? last : e.nth;
    return day <= last ? { ...month, day } : null;
  }
  const first = weekdayOf(dayNumber(month.year, month.month, 1));
  let day = 1 + ((e.weekday - first + 7) % 7);
  if (e.nth < 0) while (day + 7 <= last) day += 7;
  else day += 7 * (e.nth - 1);
  return day <= last ? { ...month, day } : null;
}

const dateOf = ({ year, month, day }: PartialDate): PartialDate => ({ year, month, day });
const monthOf = ({ year, month }: PartialDate): PartialDate => ({ year, month });

function dayNumberOf(date: PartialDate | null): number | null {
  return date?.month === undefined || date.day === undefined ? null : dayNumber(date.year, date.month, date.day);
}

/** Drops years that no article speaks of and days that the calendar does not have. */
function bounded(date: PartialDate | null): PartialDate | null {
  if (!date || !(date.year >= FIRST_YEAR && date.year <= LAST_YEAR)) return null;
  const { year, month, day } = date;
  if (month === undefined) return { year };
  if (day === undefined) return { year, month };
  return isCivilDay(year, month, day) ? { year, month, day } : null;
}

function formOf(e: DateExpression): DateMention["form"] {
  switch (e.kind) {
    case "weekday":
      return "weekday";
    case "ago":
    case "unit":
    case "weekend":
    case "season":
    case "hour":
      return "relative";
    case "offset":
    case "same":
      return "offset";
    case "month":
    case "day-month":
    case "feast":
    case "movable-feast":
      return e.yearShift !== undefined ? "relative" : "explicit";
    case "day":
      return e.monthShift !== undefined ? "relative" : "explicit";
    default:
      return "explicit";
  }
}

/** Sentences that end between two offsets. Every code unit of a text is looked at once. */
function sentenceEnds(folded: string, from: number, to: number): number {
  let count = 0;
  let open = false;
  for (let i = from; i < to; i++) {
    const c = folded.charCodeAt(i);
    if (c === 0x0a || c === 0x3002 || c === 0x21 || c === 0x3f || (c === 0x2e && folded.charCodeAt(i + 1) === 0x20)) {
      if (!open) count++;
      open = true;
    } else if (c !== 0x20) open = false;
  }
  return count;
}
