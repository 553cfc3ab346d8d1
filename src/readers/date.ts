/** Dates as feeds and pages write them. */

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/iu;
/** 2026年3月14日, 2026/3/14, 2026.03.14, with or without a time behind it. */
const NUMBERED = /^(\d{4})\s?[年/.]\s?(\d{1,2})\s?[月/.]\s?(\d{1,2})(?!\d)/u;
/** RFC 822 and its relatives, the weekday often missing and the zone named in letters. */
const WRITTEN =
  /^(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\S{1,5})?)?$/u;
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2}|\b(?:UTC?|GMT|[ECMP][SD]T))$/iu;

/**
 * Reads a date.
 * @returns a timestamp in UTC, or the day alone where the zone is not said; null for what is no date
 */
export function readDate(given: unknown): string | null {
  if (typeof given === "number") return readNumber(given);
  if (typeof given !== "string") return null;
  const text = given.trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, day, minutes, seconds = ":00", zone] = iso;
    if (zone === undefined) return isDay(day!) ? day! : null;
    return toInstant(
      `${day}T${minutes}${seconds}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()}`,
    );
  }
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    const day = `${numbered[1]}-${numbered[2]!.padStart(2, "0")}-${numbered[3]!.padStart(2, "0")}`;
    return isDay(day) ? day : null;
  }
  if (!WRITTEN.test(text)) return null;
  if (HAS_ZONE.test(text)) return toInstant(text);
  // Read as if it stood in UTC, so that the machine's own zone plays no part.
  return toInstant(`${text.replace(/(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+\S+)?$/u, "$1")} UTC`)?.slice(0, 10) ?? null;
}

/** Seconds since 1970, or milliseconds. */
function readNumber(given: number): string | null {
  if (!Number.isFinite(given) || given <= 0) return null;
  return toInstant(given < 1e11 ? given * 1000 : given);
}

function toInstant(value: string | number): string | null {
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return year >= 1950 && year <= 9999 ? `${date.toISOString().slice(0, 19)}Z` : null;
}

const isDay = (day: string) => toInstant(`${day}T00:00:00Z`)?.slice(0, 10) === day;
