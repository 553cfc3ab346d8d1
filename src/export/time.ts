import type { ExportArticle } from "./types.ts";

/** How much of a date is known. */
export type Precision = "year" | "month" | "day" | "second";

const SHAPE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/u;

/** How much of a date, `YYYY` to a full timestamp, is known; null for anything else. */
export function precisionOf(date: string): Precision | null {
  const [, , month, day] = SHAPE.exec(date) ?? [];
  if (firstInstant(date) === null) return null;
  if (date.includes("T")) return "second";
  if (day) return "day";
  return month ? "month" : "year";
}

/** The first instant of a year, month, day or timestamp, as `YYYY-MM-DDTHH:MM:SS.sssZ`; null where it is no date. */
export function firstInstant(date: string): string | null {
  const [whole, year, month = "01", day = "01"] = SHAPE.exec(date) ?? [];
  if (!whole) return null;
  const time = new Date(date.includes("T") ? date : `${year}-${month}-${day}T00:00:00.000Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** A timestamp of the store in UTC with milliseconds. Throws a RangeError on what is no timestamp. */
export const instant = (timestamp: string): string => new Date(timestamp).toISOString();

/** The later of two timestamps, in UTC with milliseconds. */
export const later = (a: string, b: string): string => new Date(Math.max(Date.parse(a), Date.parse(b))).toISOString();

/** When an article came out; when it was filed, where nobody said. */
export const articleInstant = (article: ExportArticle): string =>
  (article.publishedAt === null ? null : firstInstant(article.publishedAt)) ?? instant(article.createdAt);
