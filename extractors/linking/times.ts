/** When what a story tells of happened, and how far two stories lie apart. */
import type { DateKind } from "../types.ts";
import type { LinkStory } from "./types.ts";

/** Days since 1970-01-01, both ends included. */
export interface DayRange {
  first: number;
  last: number;
  precision: "day" | "month" | "year";
}

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u;

/** Reads YYYY, YYYY-MM, YYYY-MM-DD or a timestamp (its day as written); null for anything else. */
export function dayRange(value: string | null): DayRange | null {
  const found = DATE.exec(value ?? "");
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] ? Number(found[2]) - 1 : null;
  const day = found[3] ? Number(found[3]) : null;
  const start = Date.UTC(year, month ?? 0, day ?? 1) / DAY_MS;
  if (day !== null) return { first: start, last: start, precision: "day" };
  if (month !== null) return { first: start, last: Date.UTC(year, month + 1, 0) / DAY_MS, precision: "month" };
  return { first: start, last: Date.UTC(year, 11, 31) / DAY_MS, precision: "year" };
}

/** Days between two ranges; 0 where they meet. */
export function gapDays(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/** How two stories lie in time. */
export interface TimeRelation {
  /** Days between what was compared; 0 where it meets. */
  gap: number;
  /**
   * What was compared: dates of one kind; dates of different kinds; or an article's date where its story dates nothing,
   * and may recall what is long past.
   */
  basis: "same-kind" | "events" | "recall";
  /** Dates of one kind that both give to the day, with the days between them, nearest first. */
  days: { kind: DateKind; gap: number }[];
  /** The nearest dates meet only because one of them is known to the year alone. */
  vague: boolean;
}

interface Event {
  kind: DateKind | null;
  range: DayRange;
}

const known = new WeakMap<LinkStory, Event[]>();

function eventsOf(story: LinkStory): Event[] {
  let events = known.get(story);
  if (!events) {
    events = story.dates.flatMap(({ kind, value }) => {
      const range = dayRange(value);
      return range ? [{ kind, range }] : [];
    });
    known.set(story, events);
  }
  return events;
}

/** Compares two stories in time; null where one of them gives no date at all. */
export function compareTimes(a: LinkStory, b: LinkStory): TimeRelation | null {
  const [eventsA, eventsB] = [eventsOf(a), eventsOf(b)];
  const pairs = eventsA.flatMap((x) => eventsB.map((y) => relate(x, y)));
  const sameKind = pairs.filter((pair) => pair.kind !== null);
  if (sameKind.length > 0) return nearest(sameKind, "same-kind");
  if (pairs.length > 0) return nearest(pairs, "events");
  const [first, second] = [eventsA.length > 0 ? eventsA : published(a), eventsB.length > 0 ? eventsB : published(b)];
  const loose = first.flatMap((x) => second.map((y) => relate(x, y)));
  // Two articles about one thing appear near each other, whatever dates one of them gives.
  if (a.isMain && b.isMain) loose.push(...published(a).flatMap((x) => published(b).map((y) => relate(x, y))));
  return loose.length > 0 ? nearest(loose, "recall") : null;
}

function published(story: LinkStory): Event[] {
  const range = dayRange(story.publishedAt);
  return range ? [{ kind: null, range }] : [];
}

interface Related {
  kind: DateKind | null;
  gap: number;
  toTheDay: boolean;
  vague: boolean;
}

function relate(x: Event, y: Event): Related {
  const gap = gapDays(x.range, y.range);
  const toTheDay = x.range.precision === "day" && y.range.precision === "day";
  const vague = gap === 0 && (x.range.precision === "year" || y.range.precision === "year");
  return { kind: x.kind === y.kind ? x.kind : null, gap, toTheDay, vague };
}

function nearest(pairs: readonly Related[], basis: TimeRelation["basis"]): TimeRelation {
  const gap = Math.min(...pairs.map((pair) => pair.gap));
  const days = pairs.flatMap(({ kind, gap, toTheDay }) => (kind !== null && toTheDay ? [{ kind, gap }] : []));
  days.sort((x, y) => x.gap - y.gap || (x.kind < y.kind ? -1 : 1));
  return { gap, basis, days, vague: pairs.filter((pair) => pair.gap === gap).every((pair) => pair.vague) };
}

const MONTHS_A_YEAR = 12;

/** Months (counted from year 0) in which a story or its events fall; none for a date known only to the year. */
export function monthsOf(story: LinkStory): Set<number> {
  const months = new Set<number>();
  for (const value of [story.publishedAt, ...story.dates.map((date) => date.value)]) {
    const found = DATE.exec(value ?? "");
    if (found?.[2]) months.add(Number(found[1]) * MONTHS_A_YEAR + Number(found[2]) - 1);
  }
  return months;
}
