import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { makeRandom } from "../../../bench/fill/random.ts";
import type { LinkFact } from "../../../extractors/linking/story.ts";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { mergeIncidents, splitIncident, undoAction } from "../../../src/services/incidents/decide.ts";
import { getIncident, type LedgerRequest } from "../../../src/services/incidents/get.ts";
import { listIncidents } from "../../../src/services/incidents/list.ts";
import { relinkBatch } from "../../../src/services/incidents/relink-archive.ts";
import { relinkCrowds } from "../../../src/services/incidents/relink-crowds.ts";
import { viewIncident, viewWhole } from "../../../src/services/incidents/view.ts";
import { rows } from "../../../src/store/database.ts";
import { loadIncidents } from "../../../src/store/incident-records.ts";
import { sketchIncidents } from "../../../src/store/incident-sketches.ts";
import { BREACHES, type CrowdArticle, makeCrowd, tellingOf } from "../../linking-corpus/crowd.ts";
import { fakeEngine } from "../fake-engine.ts";
import { makeDeps, type TestDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { clear, parts } from "./linking-archive.ts";

const CROWD = makeCrowd({ great: 40, again: 3, other: 3 });
const by = { principal: { keyId: null, scopes: new Set(["admin" as const]) }, note: null };

const words = "the a one of them said wrote heard that it was in for".split(" ");

/** An article whose text has little in common with the others. */
function post({ id, publishedAt, outlet, facts }: CrowdArticle) {
  const r = makeRandom(id.length * 31 + Number(/\d+$/u.exec(id)![0]));
  const prose = Array.from({ length: 60 }, () => words[r.below(words.length)]! + r.below(500)).join(" ");
  return {
    url: `https://news.example/${id}`,
    title: `Article ${id}`,
    text: `${prose}\n\n${facts.map((fact) => JSON.stringify(Object.assign({ field: fact.field }, fact))).join(" ")}`,
    publishedAt,
    outlet,
    language: "en" as const,
  };
}

onEachStore("an incident that many tell of", (on) => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = makeDeps(on.store);
    await clear(deps);
  });

  const file = (articles: readonly CrowdArticle[]) =>
    articles.reduce(
      async (before, article) => [...(await before), await fileArticle(deps, post(article))],
      Promise.resolve([] as Awaited<ReturnType<typeof fileArticle>>[]),
    );
  const links = () =>
    rows<{ lineage: string; follows: string | null; incident: string | null; url: string; story: string }>(
      on.store.db,
      sql`select l.lineage_id as lineage, l.follows, m.incident_id as incident, a.url, l.story_id as story
        from link_stories l join articles a on a.id = l.article_id
        left join memberships m on m.lineage_id = l.lineage_id and m.left_at is null order by a.url`,
    );
  /** Whoever follows stands in the incident of a story that leads; stories and memberships say the same. */
  async function checkWhole() {
    const all = await links();
    const leading = new Map(all.filter(({ follows }) => follows === null).map((row) => [row.lineage, row]));
    for (const { follows, incident } of all) {
      expect(incident).not.toBeNull();
      if (follows !== null) expect(leading.get(follows)?.incident).toBe(incident);
    }
    const [differing] = await rows<{ n: number }>(
      on.store.db,
      sql`select count(*)::int as n from stories s join articles a on a.revision_id = s.revision_id
        left join memberships m on m.lineage_id = s.lineage_id and m.left_at is null
        where m.incident_id is distinct from s.incident_id`,
    );
    expect(differing!.n).toBe(0);
    const [empty] = await rows<{ n: number }>(
      on.store.db,
      sql`select count(*)::int as n from incidents i where closed_at is null
        and not exists (select 1 from memberships m where m.incident_id = i.id and m.left_at is null)`,
    );
    expect(empty!.n).toBe(0);
    return all;
  }
  const sizes = async () => (await parts(deps)).map((group) => group.length).sort((a, b) => b - a);
  const emptyText = (article: CrowdArticle) => ({
    url: post(article).url,
    text: "Nothing happened, the paper said on Monday.",
  });

  test("is shown by its first and last stories, and its ledger comes in pages that make up the whole", async () => {
    const crowd = CROWD.filter(({ breach }) => breach === "great").slice(0, 14);
    await file(crowd);
    deps.pass(60_000);
    const revised = { ...post(crowd[3]!), text: `${post(crowd[3]!).text} It was said again.` };
    expect((await fileArticle(deps, revised)).outcome).toBe("revised");
    const id = (await links())[0]!.incident!;
    const pagesOf = async (request: LedgerRequest) => {
      const pages = [await getIncident(deps, id, request)];
      for (let cursor = pages[0]!.nextCursor; cursor !== null; cursor = pages.at(-1)!.nextCursor) {
        pages.push(await getIncident(deps, id, { ...request, cursor }));
      }
      return pages;
    };
    for (const at of [{}, { asOf: "2099" }, { asOf: "2099", by: "filed" as const }]) {
      const whole = await getIncident(deps, id, at);
      expect(whole).toMatchObject({ articles: 14, nextCursor: null, summedUp: { stories: 14, of: 14 } });
      expect(whole.ledger.filter(({ standing }) => standing === "superseded")).not.toEqual([]);
      const pages = await pagesOf({ ...at, limit: 4 });
      expect(pages).toHaveLength(4);
      expect(pages.flatMap(({ ledger }) => ledger)).toEqual(whole.ledger);
      expect(pages.flatMap(({ stories }) => stories)).toEqual(whole.stories);
      const { ledger, stories, originGroups, nextCursor, ...summary } = whole;
      for (const page of pages) expect(page).toMatchObject(summary);
      const other = { ...at, cursor: pages[0]!.nextCursor! };
      const listed = await listIncidents(deps, {}, { limit: 5, order: "newest" });
      expect(listed.data).toEqual([summary]);
      await expect(getIncident(deps, listed.data[0]!.id, { ...other, asOf: "2098" })).rejects.toThrow(
        expect.objectContaining({ code: "bad_cursor" }),
      );
    }

    const [whole] = await loadIncidents(on.store.db, [id]);
    const [all] = await sketchIncidents(on.store.db, [id], 28);
    expect(viewIncident(deps.engine, all!)).toEqual(viewWhole(deps.engine, whole!));
    const current = whole!.stories.filter(({ story, article }) => story.revisionId === article.revisionId);
    const [some] = await sketchIncidents(on.store.db, [id], 4);
    expect(some!.stories.map(({ story }) => story.id)).toEqual(
      [...current.slice(0, 2), ...current.slice(-2)].map(({ story }) => story.id),
    );
    const short = viewIncident(deps.engine, some!);
    const long = viewIncident(deps.engine, all!);
    expect(short).toMatchObject({ articles: 14, summedUp: { stories: 4, of: 14 } });
    expect(short.firstPublishedAt).toBe(long.firstPublishedAt);
    expect(short.lastPublishedAt).toBe(long.lastPublishedAt);
  }, 240_000);

  test("is led by some of its stories, and parted alike in any order and at once", async () => {
    await file(CROWD);
    const found = await parts(deps);
    expect(await sizes()).toEqual([40, 3, 3]);
    const followers = (await checkWhole()).filter(({ follows }) => follows !== null);
    expect(followers.length).toBeGreaterThan(15);
    await clear(deps);
    await file(CROWD.toReversed());
    expect(await parts(deps)).toEqual(found);
    await checkWhole();
    await clear(deps);
    await Promise.all(CROWD.map((article) => fileArticle(deps, post(article))));
    expect(await parts(deps)).toEqual(found);
    await checkWhole();
  }, 240_000);

  test("stays one when stories that lead are told no more, and closes when none is left", async () => {
    const crowd = CROWD.slice(0, 30);
    await file(crowd);
    const before = await checkWhole();
    const led = new Set(before.flatMap(({ follows }) => follows ?? []));
    const leaders = crowd.filter(({ id }) => before.some(({ url, follows }) => url.endsWith(`/${id}`) && !follows));
    expect(led.size).toBeGreaterThan(0);
    deps.pass(60_000);
    for (const article of leaders) await fileArticle(deps, emptyText(article));
    const after = await checkWhole();
    expect(after).toHaveLength(crowd.length - leaders.length);
    expect(new Set(after.map(({ incident }) => incident))).toEqual(new Set([before[0]!.incident]));
    for (const article of crowd) await fileArticle(deps, emptyText(article));
    expect(await checkWhole()).toEqual([]);
    const [closed] = await rows<{ n: number }>(
      on.store.db,
      sql`select count(*)::int as n from incidents where closed_at is not null and merged_into is null`,
    );
    expect(closed!.n).toBe(1);
  }, 240_000);

  test("loses a story that follows when its new text tells of another breach", async () => {
    await file(CROWD);
    const follower = (await links()).find(({ follows, url }) => follows !== null && url.includes("great"))!;
    const other = CROWD.find(({ breach }) => breach === "other")!;
    deps.pass(60_000);
    const moved = await fileArticle(deps, { ...post({ ...other, id: "moved-1" }), url: follower.url });
    expect(moved.outcome).toBe("revised");
    expect(await sizes()).toEqual([39, 4, 3]);
    await checkWhole();
  }, 240_000);

  test("takes both stories of an article only once", async () => {
    await file(CROWD);
    const r = makeRandom(5);
    const facts = [...tellingOf(BREACHES[0]!, r, "A"), ...tellingOf(BREACHES[0]!, r, "B")] as LinkFact[];
    const { article } = await fileArticle(deps, post({ ...CROWD[0]!, id: "round-up-1", facts }));
    const [one, two] = article.stories.map(({ incidentId }) => incidentId);
    expect(one).not.toBe(two);
    const homes = (await checkWhole()).filter(({ url }) => url.endsWith("round-up-1")).map(({ incident }) => incident);
    expect(homes.sort()).toEqual([one, two].sort());
  }, 240_000);

  test("goes whole where a person merges it, and comes back whole where that is undone", async () => {
    await file(CROWD);
    const before = await parts(deps);
    const idOf = async (name: string) => (await links()).find(({ url }) => url.includes(name))!.incident!;
    const [great, other] = [await idOf("great"), await idOf("other")];
    deps.pass(60_000);
    const { actionId, merged } = await mergeIncidents(deps, other, [great], by);
    expect(merged).toEqual([{ incidentId: great, into: other }]);
    expect(await sizes()).toEqual([43, 3]);
    await checkWhole();
    deps.pass(60_000);
    await undoAction(deps, actionId, by);
    expect(await parts(deps)).toEqual(before);
    expect(await idOf("great")).toBe(great);
    await checkWhole();
  }, 240_000);

  test("gives a story that follows away where a person takes it out, and so it stays", async () => {
    const [last, ...most] = CROWD.slice(0, 40).toReversed();
    await file(most);
    const before = await links();
    const followers = before.filter(({ follows }) => follows !== null).slice(0, 3);
    const led = before.find(({ lineage }) => lineage === followers[0]!.follows)!;
    deps.pass(60_000);
    const out = [...followers, led].map(({ story }) => story);
    const { actionId, created } = await splitIncident(deps, led.incident!, out, by);
    expect(created).toHaveLength(1);
    expect(await sizes()).toEqual([most.length - 4, 4]);
    await checkWhole();
    await file([last!]);
    expect((await sizes()).reduce((a, b) => a + b)).toBe(most.length + 1);
    const apart = (await links()).filter(({ incident }) => incident === created[0]);
    expect(apart.map(({ story }) => story)).toEqual(expect.arrayContaining(out));
    deps.pass(60_000);
    await undoAction(deps, actionId, by);
    expect(await sizes()).toEqual([most.length + 1]);
    await checkWhole();
  }, 240_000);

  test("is linked again by another version as it was", async () => {
    await file(CROWD);
    const found = await parts(deps);
    const next = makeDeps(on.store, {}, { engine: { ...fakeEngine, version: () => "next" } });
    for (let after: string | null = null; ; ) {
      const { last } = await relinkBatch(next, { after, limit: 20 });
      if (last === null) break;
      after = last;
    }
    expect(await parts(deps)).toEqual(found);
    await checkWhole();
  }, 240_000);

  test("is chosen anew as the set of its stories settles it, however it was filed", async () => {
    const chosen = async () => (await checkWhole()).flatMap(({ follows, url }) => (follows === null ? url : []));
    await file(CROWD);
    const [found, inOrder] = [await parts(deps), await chosen()];
    const report = await relinkCrowds(deps, () => {});
    expect(report).toMatchObject({ stories: expect.any(Number), moved: 0 });
    const settled = await chosen();
    expect(report.leading).toBeLessThan(report.stories);
    expect(await parts(deps)).toEqual(found);
    await clear(deps);
    await file(CROWD.toReversed());
    expect(await chosen()).not.toEqual(inOrder);
    await relinkCrowds(deps, () => {});
    expect(await chosen()).toEqual(settled);
    // One that was put elsewhere comes back.
    const astray = (await links()).find(({ follows }) => follows !== null)!;
    const other = (await links()).find(({ url }) => url.includes("other"))!;
    await on.store.db.execute(sql`update link_stories set follows = null where lineage_id = ${astray.lineage}`);
    await on.store.db.execute(
      sql`update memberships set incident_id = ${other.incident} where lineage_id = ${astray.lineage}`,
    );
    await relinkCrowds(deps, () => {});
    expect(await parts(deps)).toEqual(found);
    await checkWhole();
  }, 240_000);

  test("is told of by events that do not grow with it", async () => {
    const crowd = makeCrowd({ great: 70 });
    const filed = await file(crowd);
    const last = filed.at(-1)!.article;
    const [event] = await rows<{
      content: { data: { articleIds: string[] }; added: { articleId: string }[] };
      facts: number;
    }>(
      on.store.db,
      sql`select content, cardinality(fact_ids) as facts from events where type = 'incident.revised' order by id desc limit 1`,
    );
    expect(event!.content.data.articleIds).toHaveLength(51);
    expect(event!.content.data.articleIds).toContain(last.id);
    expect(event!.content.added.map(({ articleId }) => articleId)).toEqual(last.facts.map(() => last.id));
    expect(event!.facts).toBeLessThan(51 * 7);
  }, 240_000);
});
