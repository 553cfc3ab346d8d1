import postgres from "postgres";
import { expect, test } from "vitest";
import { factFilterCases, type Known, makeCases } from "../../../bench/fill/cases.ts";
import { load } from "../../../bench/fill/load.ts";
import { openMeasure } from "../../../bench/fill/measure.ts";
import { factQuery } from "../../../src/routes/facts/list.ts";
import { fakeEngine } from "../fake-engine.ts";
import { openTestStore, storeKinds } from "../test-stores.ts";

const hasPostgres = storeKinds().includes("postgres");
if (!hasPostgres) console.warn("NO POSTGRES: what bench:fill asks was NOT tried.");

test.runIf(hasPostgres)(
  "bench:fill fills a store that answers everything it asks, and tries every filter",
  async () => {
    const { url, drop } = await openTestStore("postgres");
    const sql = postgres(url!, { max: 1, prepare: false, onnotice: () => {} });
    try {
      const { cast, facts } = await load(sql, 60, () => {});
      expect(facts).toBeGreaterThan(60 * 15);
      const [known] = await sql<[Known]>`
      select f.article_id as "articleId", f.story_id as "storyId", f.revision_id as "revisionId",
        s.incident_id as "incidentId", '2019-01-01' as middle
      from facts f join stories s on s.id = f.story_id where f.superseded_at is null order by f.id limit 1`;
      const tried = factFilterCases(cast, known);
      expect(Object.keys(factQuery).filter((filter) => !tried.some((filters) => filter in filters))).toEqual([]);
      const { deps, measure, client } = openMeasure(url!, fakeEngine);
      const cases = makeCases(cast, known);
      for (const one of cases.filter(({ name }) => !name.includes("cursor"))) await one.run(deps);
      const seen = await measure(cases.find(({ name }) => name === "/v1/stats")!);
      expect(seen.queries).toBe(7);
      expect(seen.buffers).toBeGreaterThan(0);
      await client.end();
    } finally {
      await sql.end();
      await drop();
    }
  },
  // Some hundred and seventy calls, on machines with other things to do.
  300_000,
);
