import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Field, Language } from "../../extractors/types.ts";
import { type Executor, rows } from "./database.ts";
import { conditionsOf, type FactFilter } from "./facts.ts";
import { entities } from "./tables/entities.ts";
import { facts } from "./tables/facts.ts";

/** Names counted at most: those of the most stories. */
const MOST_NAMES = 50;

/** Facts by month of publication, by language and by field, each row for one of the three; and all of them. */
export interface CountRow extends Record<string, unknown> {
  month: string | null;
  language: Language | null;
  field: Field | null;
  /** Which of the three the row is for; "all" for none. */
  by: "month" | "language" | "field" | "all";
  facts: number;
}

/** How many facts meet the filter, in one walk over them: counted by what an index holds, then summed up thrice. */
export function countFacts(db: Executor, filter: FactFilter): Promise<CountRow[]> {
  return rows<CountRow>(
    db,
    sql`with counted as (
        select ${facts.publishedAt} as at, ${facts.language} as l, ${facts.field} as f, count(*) as n
        from ${facts} where ${and(...conditionsOf(filter))} group by 1, 2, 3
      ), months as (select to_char(at at time zone 'UTC', 'YYYY-MM') as m, l, f, n from counted)
      select m as month, l as language, f as field, n as facts,
        case g when 3 then 'month' when 5 then 'language' when 6 then 'field' else 'all' end as by
      from (
        select m, l, f, coalesce(sum(n), 0)::int as n, grouping(m, l, f) as g
        from months group by grouping sets ((m), (l), (f), ())
      ) summed order by g, month, language, field`,
  );
}

export interface DistributionRow extends Record<string, unknown> {
  facts: number;
  least: string;
  median: string;
  p90: string;
  most: string;
  /** By power of ten: 3 is 1,000 to 9,999. */
  decades: { power: number; facts: number }[];
}

/** Prices by currency and kind. */
export function distributePrices(db: Executor, filter: FactFilter) {
  return distribute<{ currency: string; kind: string }>(db, filter, ["currency", "kind"], sql`amount`);
}

/** Victim counts by unit and status. */
export function distributeCounts(db: Executor, filter: FactFilter) {
  return distribute<{ unit: string; status: string }>(db, filter, ["unit", "status"], sql`value`);
}

function distribute<K extends Record<string, string>>(
  db: Executor,
  filter: FactFilter,
  keys: readonly (keyof K & string)[],
  value: SQL,
): Promise<(K & DistributionRow)[]> {
  const group = sql.raw(keys.join(", "));
  return rows<K & DistributionRow>(
    db,
    // Each value once, as the index has them: what follows is done for the values and not for the facts.
    sql`with valued as (select ${group}, ${value} as v, count(*) as n
        from ${facts} where ${and(isNotNull(facts[keys[0] as "currency" | "unit"]), ...conditionsOf(filter))}
        group by ${group}, ${value}),
      ranked as (select ${group}, v, n, ${powerOfTen(sql`v`)} as d, sum(n) over (partition by ${group} order by v) as upto,
          sum(n) over (partition by ${group}) as total from valued),
      powers as (select ${group}, d, sum(n)::int as n from ranked group by ${group}, d),
      spread as (select ${group}, json_agg(json_build_object('power', d, 'facts', n) order by d) as decades
        from powers group by ${group}),
      summed as (select ${group}, sum(n)::int as facts, min(v)::text as least, max(v)::text as most,
          (min(v) filter (where upto >= ceil(0.5 * total)))::text as median,
          (min(v) filter (where upto >= ceil(0.9 * total)))::text as p90
        from ranked group by ${group})
      select * from summed join spread using (${group}) order by facts desc, ${group}`,
  );
}

/** 3 for 1,000 to 9,999. By the digits: a logarithm of decimals takes a thousand times as long. */
const powerOfTen = (value: SQL) =>
  sql`case when ${value} >= 1 then length(trunc(${value})::text) - 1 when ${value} > 0 then floor(log(${value}))::int else 0 end`;

/** Entities of a field by how many stories name them, among the stories of facts that meet the filter. */
export function countNames(
  db: Executor,
  filter: FactFilter,
  field: "forum" | "operator",
): Promise<{ id: string; name: string; stories: number }[]> {
  const conditions = conditionsOf(filter).filter((condition) => condition !== undefined);
  // With nothing asked but to be current, every story is meant.
  const isAll = !filter.superseded && conditions.length === 1;
  const stories = sql<number>`count(distinct ${facts.storyId})::int`;
  const named = db
    .select({ id: facts.entityId, stories: stories.as("stories") })
    .from(facts)
    .where(
      and(
        eq(facts.field, field),
        isNull(facts.supersededAt),
        isNotNull(facts.entityId),
        isAll ? undefined : sql`${facts.storyId} in (select story_id from ${facts} where ${and(...conditions)})`,
      ),
    )
    .groupBy(facts.entityId)
    .orderBy(desc(sql`stories`), facts.entityId)
    .limit(MOST_NAMES)
    .as("named");
  return db
    .select({ id: entities.id, name: entities.name, stories: named.stories })
    .from(named)
    .innerJoin(entities, eq(entities.id, named.id))
    .orderBy(desc(named.stories), entities.name);
}
