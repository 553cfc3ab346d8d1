import { fc, test as prop } from "@fast-check/vitest";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { rows } from "../../../src/store/database.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { clear, corpus, parts, partsAtOnce, post } from "./linking-archive.ts";

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
