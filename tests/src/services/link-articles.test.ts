import { fc, test as prop } from "@fast-check/vitest";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as linking from "../../../extractors/linking/index.ts";
import { fileArticle } from "../../../src/services/articles/file.ts";
import type { ArticleInput } from "../../../src/services/articles/input.ts";
import { rows } from "../../../src/store/database.ts";
import { type LinkingArticle, readLinkingCorpus } from "../../linking-corpus/read.ts";
import { makeDeps, type TestDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

/** Families with followers that fit two breaches, a seller with two victims, a company breached twice. */
const HARD = new Set(["F01", "F08", "F11", "F29"]);
const corpus = readLinkingCorpus().tuning.filter(({ family }) => HARD.has(family));

/** An article of the corpus whose annotated facts stand in its text, where the engine of the tests reads them. */
const post = ({ id, title, text, publishedAt, outlet, language, facts }: LinkingArticle): ArticleInput => ({
  url: `https://news.example/${id}`,
  title,
  text: `${text}\n\n${facts.map(({ quote: _, ...fact }) => JSON.stringify(Object.assign({ field: fact.field }, defaults(fact)))).join(" ")}`,
  publishedAt,
  outlet,
  language: language as ArticleInput["language"],
});

/** Keys that the annotation leaves out. */
function defaults(fact: {
  field: string;
  amount?: unknown;
  equivalent?: { amount: unknown; currency: string } | null;
}) {
  if (fact.field !== "price") return { aliases: [], bound: "exact", ...fact };
  const { amount, equivalent } = fact;
  return {
    bound: "exact",
    ...fact,
    amount: String(amount),
    equivalent: equivalent ? { ...equivalent, amount: String(equivalent.amount) } : null,
  };
}

/** The groups of stories by article and letter, as they are filed. */
async function parts(deps: TestDeps): Promise<string[][]> {
  const found = await rows<{ incident: string; story: string }>(
    deps.store.db,
    sql`select s.incident_id as incident, a.url || '/' || s.letter as story
      from stories s join articles a on a.revision_id = s.revision_id order by 2`,
  );
  expect(found.every(({ incident }) => incident !== null)).toBe(true);
  return [...Map.groupBy(found, ({ incident }) => incident).values()].map((group) => group.map(({ story }) => story));
}

/** The groups that parting the whole archive at once gives. */
async function partsAtOnce(deps: TestDeps): Promise<string[][]> {
  const found = await rows<{ story: linking.LinkStory; name: string }>(
    deps.store.db,
    sql`select l.story, a.url || '/' || s.letter as name
      from link_stories l join stories s on s.id = l.story_id join articles a on a.id = s.article_id`,
  );
  const names = new Map(found.map(({ story, name }) => [story.id, name]));
  const { incidents } = linking.cluster(found.map(({ story }) => story));
  return incidents.map((group) => group.map((id) => names.get(id)!).sort()).sort(byFirst);
}

const byFirst = (a: readonly string[], b: readonly string[]) => (a[0]! < b[0]! ? -1 : 1);

/** Empties the store. */
const clear = (deps: TestDeps) =>
  deps.store.db.execute(sql`truncate articles, incidents, actions, events, entities cascade`);

onEachStore("linking as articles are filed", (on) => {
  prop.prop([fc.shuffledSubarray(corpus, { minLength: 6, maxLength: 12 })], { numRuns: 8 })(
    "gives in any order what parting the whole set at once gives",
    async (articles) => {
      const deps = makeDeps(on.store);
      await clear(deps);
      for (const article of articles) await fileArticle(deps, post(article));
      const inOrder = await parts(deps);
      expect(inOrder).toEqual(await partsAtOnce(deps));
      await clear(deps);
      for (const article of articles.toReversed()) await fileArticle(deps, post(article));
      expect(await parts(deps)).toEqual(inOrder);
    },
    120_000,
  );

  test("articles that arrive at once are linked as if one came after the other", async () => {
    const deps = makeDeps(on.store);
    for (let round = 0; round < 3; round++) {
      await clear(deps);
      await Promise.all(corpus.map((article) => fileArticle(deps, post(article))));
      const found = await parts(deps);
      expect(found).toEqual(await partsAtOnce(deps));
      expect(found.length).toBeLessThan(corpus.length);
    }
  }, 180_000);

  test("sixteen papers that print one story at once make one incident", async () => {
    const deps = makeDeps(on.store);
    await clear(deps);
    const one = post(corpus[0]!);
    await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        fileArticle(deps, { ...one, url: `https://paper${i}.example/a`, outlet: `Paper ${i}` }),
      ),
    );
    expect(await parts(deps)).toHaveLength(1);
    const [open] = await rows<{ n: number }>(
      on.store.db,
      sql`select count(*)::int as n from incidents where closed_at is null`,
    );
    expect(open!.n).toBe(1);
  }, 120_000);

  test("a revised text moves its story, and the incident it leaves says that nothing tells of it", async () => {
    const deps = makeDeps(on.store);
    await clear(deps);
    const [first, other] = [corpus[0]!, corpus.find(({ family }) => family !== corpus[0]!.family)!];
    const filed = await fileArticle(deps, post(first));
    await fileArticle(deps, post(other));
    deps.pass(60_000);
    const again = await fileArticle(deps, { ...post(first), title: "Another headline" });
    expect(again.article.stories[0]!.incidentId).toBe(filed.article.stories[0]!.incidentId);
    const gone = await fileArticle(deps, {
      url: post(first).url,
      text: "Nothing happened here, the paper said on Monday.",
    });
    expect(gone.article.stories).toEqual([]);
    const [incident] = await rows<{ closed: boolean; into: string | null }>(
      on.store.db,
      sql`select closed_at is not null as closed, merged_into as into from incidents
        where id = ${filed.article.stories[0]!.incidentId}`,
    );
    expect(incident).toEqual({ closed: true, into: null });
  });
});

describe("the corpus of this test", () => {
  test("has several incidents with several stories", () => {
    expect(corpus.length).toBeGreaterThan(10);
  });
});
