import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import {
  addReports,
  countOpen,
  NOTHING_RELINKED,
  type RelinkReport,
  relinkBatch,
} from "../../../src/services/incidents/relink-archive.ts";
import { rows } from "../../../src/store/database.ts";
import type { Deps, Engine } from "../../../src/types.ts";
import { fakeEngine } from "../fake-engine.ts";
import { makeDeps, type TestDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { clear, corpus, parts, partsAtOnce, post } from "./linking-archive.ts";

/** Links until nothing is left, some articles at a time. */
async function relinkAll(deps: Deps, limit = 3): Promise<RelinkReport> {
  let report = NOTHING_RELINKED;
  for (let after: string | null = null; ; ) {
    const { done, last } = await relinkBatch(deps, { after, limit });
    report = addReports(report, done);
    if (last === null) return report;
    after = last;
  }
}

onEachStore("linking the archive again", (on) => {
  let deps: TestDeps;
  let filed: string[][];
  beforeEach(async () => {
    deps = makeDeps(on.store);
    await clear(deps);
    for (const article of corpus) await fileArticle(deps, post(article));
    filed = await parts(deps);
  }, 120_000);

  const withEngine = (more: Partial<Engine>) => makeDeps(on.store, {}, { engine: { ...fakeEngine, ...more } });
  const events = async () =>
    (
      await rows<{ n: number }>(on.store.db, sql`select count(*)::int as n from events where type like 'incident.%'`)
    )[0]!.n;
  const next = { version: () => "next" };

  test("finds nothing to do where all was linked by this version", async () => {
    expect(await countOpen(deps)).toBe(0);
    expect(await relinkAll(deps)).toEqual(NOTHING_RELINKED);
  });

  test("links stories that were filed before there were incidents, and goes on where it was stopped", async () => {
    await on.store.db.execute(sql`update stories set incident_id = null`);
    for (const table of ["questions", "memberships", "link_stories", "incidents"]) {
      await on.store.db.execute(sql.raw(`delete from ${table}`));
    }
    expect(await countOpen(deps)).toBe(corpus.length);
    const { done, last } = await relinkBatch(deps, { after: null, limit: 5 });
    expect(done).toMatchObject({ articles: 5, linked: expect.any(Number), withdrawn: 0 });
    expect(last).not.toBeNull();
    expect(await countOpen(deps)).toBe(corpus.length - 5);
    const rest = await relinkAll(deps);
    expect(rest.articles).toBe(corpus.length - 5);
    expect(done.linked + rest.linked).toBe(filed.flat().length);
    expect(await parts(deps)).toEqual(filed);
  }, 60_000);

  test("another version with the same rules moves nothing and tells nobody", async () => {
    const before = await events();
    const report = await relinkAll(withEngine(next));
    expect(report).toEqual({ ...NOTHING_RELINKED, articles: corpus.length });
    expect(await parts(deps)).toEqual(filed);
    expect(await events()).toBe(before);
    expect(await countOpen(withEngine(next))).toBe(0);
  }, 120_000);

  test("two processes at once do each article once", async () => {
    const other = withEngine(next);
    const reports = await Promise.all([relinkAll(other, 4), relinkAll(other, 5)]);
    expect(addReports(...(reports as [RelinkReport, RelinkReport])).articles).toBe(corpus.length);
    expect(await parts(deps)).toEqual(filed);
  }, 120_000);

  test("rules that read stories otherwise give what parting the whole archive by them gives", async () => {
    // Without figures less is joined; with them again, what was joined before.
    const linking = {
      ...fakeEngine.linking,
      storyOf: (...args: Parameters<typeof fakeEngine.linking.storyOf>) => {
        const [article, letter, facts, ...rest] = args;
        return fakeEngine.linking.storyOf(
          article,
          letter,
          facts.filter(({ field }) => field === "organization"),
          ...rest,
        );
      },
    };
    const report = await relinkAll(withEngine({ ...next, linking }));
    expect(report.articles).toBe(corpus.length);
    const found = await parts(deps);
    expect(found).toEqual(await partsAtOnce(deps));
    expect(found).not.toEqual(filed);
    expect(await events()).toBeGreaterThan(0);
    const back = await relinkAll(withEngine({ version: () => "after" }));
    expect(back.moved).toBeGreaterThan(0);
    expect(await parts(deps)).toEqual(filed);
  }, 240_000);
});
