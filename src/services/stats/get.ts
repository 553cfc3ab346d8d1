import { readTogether } from "../../store/database.ts";
import {
  countFacts,
  countNames,
  type DistributionRow,
  distributeCounts,
  distributePrices,
} from "../../store/fact-stats.ts";
import type { Deps } from "../../types.ts";
import { type FactFilters, readFactFilters } from "../facts/filters.ts";

interface Distribution {
  facts: number;
  least: number;
  median: number;
  p90: number;
  most: number;
  /** By power of ten: 3 is 1,000 to 9,999. */
  decades: { power: number; facts: number }[];
}

export interface StatsView {
  /** Facts that meet the filters. */
  facts: number;
  byMonth: { month: string | null; facts: number }[];
  byLanguage: { language: string; facts: number }[];
  byField: { field: string; facts: number }[];
  /** How many of the stories of these facts name the forum, or the operator: the fifty most named. */
  byForum: { entityId: string; name: string; stories: number }[];
  byOperator: { entityId: string; name: string; stories: number }[];
  byCurrency: { currency: string; facts: number }[];
  prices: (Distribution & { currency: string; kind: string })[];
  counts: (Distribution & { unit: string; status: string })[];
}

/** Counts and distributions of the facts that meet the filters. @throws AppError `invalid_request` */
export function getStats({ store, engine }: Pick<Deps, "store" | "engine">, filters: FactFilters): Promise<StatsView> {
  const filter = readFactFilters(engine, filters);
  return readTogether(store, async (db) => {
    const counted = await countFacts(db, filter);
    const prices = await distributePrices(db, filter);
    const counts = await distributeCounts(db, filter);
    const [forums, operators] = [await countNames(db, filter, "forum"), await countNames(db, filter, "operator")];
    const by = (wanted: string) => counted.filter((row) => row.by === wanted);
    const view = ({ id, name, stories }: (typeof forums)[number]) => ({ entityId: id, name, stories });
    const perCurrency = Map.groupBy(prices, ({ currency }) => currency);
    return {
      facts: by("all")[0]?.facts ?? 0,
      byMonth: by("month").map(({ month, facts }) => ({ month, facts })),
      byLanguage: by("language").map(({ language, facts }) => ({ language: language!, facts })),
      byField: by("field").map(({ field, facts }) => ({ field: field!, facts })),
      byForum: forums.map(view),
      byOperator: operators.map(view),
      byCurrency: [...perCurrency].map(([currency, own]) => ({
        currency,
        facts: own.reduce((sum, { facts }) => sum + facts, 0),
      })),
      prices: prices.map(({ currency, kind, ...rest }) => ({ currency, kind, ...viewDistribution(rest) })),
      counts: counts.map(({ unit, status, ...rest }) => ({ unit, status, ...viewDistribution(rest) })),
    };
  });
}

function viewDistribution({ facts, least, median, p90, most, decades }: DistributionRow): Distribution {
  return { facts, least: Number(least), median: Number(median), p90: Number(p90), most: Number(most), decades };
}
