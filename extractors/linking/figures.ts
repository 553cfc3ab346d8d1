/** Whether two stories give the same figures, and how much an equal figure says. */
import type { LinkStory } from "./types.ts";

/** A figure both stories give. `digits` is how many significant digits agree: 2 for 1.2 million. */
export interface SharedFigure {
  digits: number;
  value: number;
  /** Both wrote it so; false where one rounds the other. */
  exact: boolean;
}

const MOST_DIGITS = 9;
const EXACT_SHARE = 0.0005;

/** Significant digits of a figure as written: 1 for 4,000, 3 for 2.15 million. */
export function significantDigits(value: number): number {
  if (!(value > 0)) return 0;
  const digits = value.toPrecision(MOST_DIGITS).replace(/e.*$/u, "").replace(".", "").replace(/^0+/u, "");
  return Math.max(1, digits.replace(/0+$/u, "").length);
}

/** Rounds to a number of significant digits. */
export function roundTo(value: number, digits: number): number {
  return value > 0 ? Number(value.toPrecision(digits)) : 0;
}

/** How two figures agree: equal, one a rounding of the other (to two digits or more), or null. */
export function agree(a: number, b: number): SharedFigure | null {
  if (a > 2 * b || b > 2 * a) return null;
  if (Math.abs(a - b) <= EXACT_SHARE * Math.max(a, b)) {
    return { digits: Math.min(significantDigits(a), significantDigits(b)), value: a, exact: true };
  }
  const [rough, fine] = significantDigits(a) <= significantDigits(b) ? [a, b] : [b, a];
  const digits = significantDigits(rough);
  if (digits < 2 || digits === significantDigits(fine)) return null;
  return roundTo(fine, digits) === rough ? { digits, value: rough, exact: false } : null;
}

const countsRecords = (unit: string) => unit === "record" || unit === "file";

/** Counts that both stories give, most telling first. Units may differ: people in one telling are accounts in another. */
export function sharedCounts(a: LinkStory, b: LinkStory): (SharedFigure & { sameUnit: boolean })[] {
  if (a.counts.length === 0 || b.counts.length === 0) return [];
  const shared = a.counts.flatMap((x) =>
    b.counts.flatMap((y) => {
      const found = agree(x.value, y.value);
      return found ? [{ ...found, sameUnit: countsRecords(x.unit) === countsRecords(y.unit) }] : [];
    }),
  );
  const seen = new Set<number>();
  return shared
    .sort((x, y) => y.digits - x.digits || y.value - x.value || Number(y.sameUnit) - Number(x.sameUnit))
    .filter((x) => !seen.has(x.value) && seen.add(x.value));
}

/** Prices in one currency that both stories give, most telling first. */
export function sharedPrices(a: LinkStory, b: LinkStory): (SharedFigure & { currency: string })[] {
  const shared = a.prices.flatMap((x) =>
    b.prices.flatMap((y) => {
      if (x.currency !== y.currency) return [];
      const found = agree(x.amount, y.amount);
      return found?.exact ? [{ ...found, currency: x.currency }] : [];
    }),
  );
  const seen = new Set<string>();
  return shared
    .sort((x, y) => y.digits - x.digits || y.value - x.value || (x.currency < y.currency ? -1 : 1))
    .filter((x) => !seen.has(x.currency + x.value) && seen.add(x.currency + x.value));
}

/** Data sizes that both stories give, most telling first. */
export function sharedVolumes(a: LinkStory, b: LinkStory): SharedFigure[] {
  return a.volumes
    .flatMap((x) => b.volumes.flatMap((y) => agree(x, y) ?? []))
    .sort((x, y) => y.digits - x.digits || y.value - x.value);
}
