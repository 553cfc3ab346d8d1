/**
 * Dates known to the year, the month or the day: reading, writing, and the days that they may mean.
 */
import type { PartialDate } from "../types.ts";
import { daysInMonth, isCivilDay } from "./calendar.ts";

const ISO = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?\s*$/su;

/**
 * Reads an ISO 8601 timestamp, day, month or year; a timestamp counts as the day that it writes, whatever its zone.
 * @returns null for anything else and for days that the calendar does not have.
 */
export function parsePartialDate(text: string | null | undefined): PartialDate | null {
  const match = text ? ISO.exec(text) : null;
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (match[3] === undefined) return month >= 1 && month <= 12 ? { year, month } : null;
  const day = Number(match[3]);
  return isCivilDay(year, month, day) ? { year, month, day } : null;
}

/** Writes YYYY, YYYY-MM or YYYY-MM-DD. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const head = String(year).padStart(4, "0");
  if (month === undefined) return head;
  const middle = `${head}-${String(month).padStart(2, "0")}`;
  return day === undefined ? middle : `${middle}-${String(day).padStart(2, "0")}`;
}

/** The last day that the date may mean, in days since 1970 scaled for comparison only (year, month, day as digits). */
export function latestDay({ year, month, day }: PartialDate): number {
  const m = month ?? 12;
  return year * 10_000 + m * 100 + (day ?? daysInMonth(year, m));
}

/** The first day that the date may mean, scaled as in `latestDay`. */
export function earliestDay({ year, month, day }: PartialDate): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
}
