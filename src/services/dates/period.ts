import type { Precision } from "../../store/tables/index.ts";

const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([Zz]|[+-]\d{2}:?\d{2})?)?)?)?$/u;

/** Nothing earlier tells of a data breach; such a date is a mistake. */
const FIRST_YEAR = 1950;

export interface Period {
  /** First and last instant; the same for a timestamp. */
  from: Date;
  to: Date;
  precision: Precision;
}

/**
 * Reads a year, a month, a day, or a timestamp, taken as UTC where it names no zone. Days and longer are in UTC.
 * @returns null for anything else and for days the calendar lacks
 */
export function readPeriod(text: string): Period | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", zone = "Z"] = match;
  if (Number(year) < FIRST_YEAR) return null;
  const from = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  // "2026-02-30" is read as March 2.
  if (Number.isNaN(from.getTime()) || from.getUTCDate() !== Number(day ?? "1")) return null;
  if (hour !== undefined) {
    const offset = zone.toUpperCase() === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
    const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
    return Number.isNaN(at.getTime()) ? null : { from: at, to: at, precision: "instant" };
  }
  const next = new Date(from);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return { from, to: new Date(next.getTime() - 1), precision: day ? "day" : month ? "month" : "year" };
}
