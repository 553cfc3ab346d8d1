import type { SaidFact } from "./as-known.ts";

/** Prices for one thing: what is asked, demanded or was paid, for the lot or a record. */
export interface PriceLine {
  /** The price that stands. */
  current: SaidFact;
  /** The others, in order of time. */
  earlier: SaidFact[];
}

const sumOf = ({ row }: SaidFact) => `${Number(row.amount)} ${row.currency}`;

/**
 * Which of several prices stands: the current one of the latest article, the surest of several. A sum that some article
 * calls the first of two does not stand again because a later one tells of it alone.
 * @param prices of one kind, in order of time
 */
export function standingPrice(prices: readonly SaidFact[]): PriceLine | null {
  const byStory = Map.groupBy(prices, ({ row }) => row.storyId);
  const given = new Set<string>();
  for (const told of byStory.values()) {
    const now = told.filter(({ row }) => row.stage === "current").map(sumOf);
    for (const price of told) {
      if (price.row.stage === "initial" && now.some((sum) => sum !== sumOf(price))) given.add(sumOf(price));
    }
  }
  const now = prices.filter(({ row }) => row.stage === "current");
  const open = now.filter((price) => !given.has(sumOf(price)));
  const current = surestOfLatest(open) ?? surestOfLatest(now) ?? prices.at(-1);
  if (!current) return null;
  return { current, earlier: prices.filter((price) => sumOf(price) !== sumOf(current)) };
}

/** Of the last story among prices in order of time: the one that was read most surely, the last of several. */
function surestOfLatest(prices: readonly SaidFact[]): SaidFact | undefined {
  const latest = prices.at(-1)?.row.storyId;
  const own = prices.filter(({ row }) => row.storyId === latest);
  const best = Math.max(...own.map(({ row }) => row.confidence));
  return own.findLast(({ row }) => row.confidence === best);
}
