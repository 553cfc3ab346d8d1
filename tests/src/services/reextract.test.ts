import { expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { getArticle } from "../../../src/services/articles/get.ts";
import { getRevisions } from "../../../src/services/articles/revisions.ts";
import { listFacts } from "../../../src/services/facts/list.ts";
import { reextractBatch } from "../../../src/services/reextraction/reextract.ts";
import { reportReextraction } from "../../../src/services/reextraction/report.ts";
import type { Engine } from "../../../src/types.ts";
import { fakeEngine, ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

const [actor, forum, price] = ONE_OF_EACH;

/** A version that finds no forums, and reads a price of 1 where none is. Counts how often it reads. */
function nextEngine(version: string) {
  const reads: string[] = [];
  const engine: Engine = {
    ...fakeEngine,
    version: () => version,
    extract(article) {
      reads.push(article.text);
      const extraction = fakeEngine.extract(article);
      const facts = extraction.facts.filter(({ field }) => field !== "forum");
      return { ...extraction, engine: version, facts };
    },
  };
  return { engine, reads };
}

onEachStore("reading the archive again", (on) => {
  test("changes what differs, keeps the old facts superseded, and tells what changed", async () => {
    const deps = makeDeps(on.store);
    const changed = await fileArticle(deps, { url: "https://re.example/a", text: tell(actor, forum, price) });
    const same = await fileArticle(deps, { url: "https://re.example/b", text: tell(actor) });
    expect(await reextractBatch(deps, { limit: 10 })).toMatchObject({ taken: 0 });

    const { engine } = nextEngine("fake-2");
    const next = makeDeps(on.store, {}, { engine });
    expect(await reextractBatch(next, { limit: 10 })).toEqual({ taken: 2, same: 1, changed: 1, failed: 0 });
    expect(await reextractBatch(next, { limit: 10 })).toMatchObject({ taken: 0 });
    expect(await reportReextraction(next)).toEqual({
      engine: "fake-2",
      open: 0,
      same: 1,
      changed: 1,
      failed: 0,
      fields: {
        actor: { kept: 1, added: 0, gone: 0 },
        forum: { kept: 0, added: 0, gone: 1 },
        price: { kept: 1, added: 0, gone: 0 },
      },
      errors: {},
    });

    const article = await getArticle(next, changed.article.id);
    expect(article.revision).toMatchObject({ number: 2, engine: "fake-2" });
    expect(article.facts.map(({ field }) => field)).toEqual(["actor", "price"]);
    const all = await listFacts(next, { articleId: article.id, superseded: true }, { limit: 50, order: "oldest" });
    expect(all.data.map(({ field, supersededAt }) => [field, supersededAt !== null])).toEqual([
      ["actor", true],
      ["forum", true],
      ["price", true],
      ["actor", false],
      ["price", false],
    ]);
    const revisions = await getRevisions(next, article.id);
    expect(revisions[1]!.changes).toMatchObject({
      fields: ["engine"],
      kept: 2,
      added: [],
      removed: [{ field: "forum" }],
    });
    expect((await getArticle(next, same.article.id)).revision.number).toBe(1);
  });

  test("several processes share the work, each article read once", async () => {
    const deps = makeDeps(on.store);
    for (let i = 0; i < 12; i++) {
      await fileArticle(deps, { url: `https://share.example/${i}`, text: `${i} ${tell(actor, forum)}` });
    }
    const { engine, reads } = nextEngine("fake-3");
    const next = makeDeps(on.store, {}, { engine });
    const work = async () => {
      let taken = 0;
      for (;;) {
        const batch = await reextractBatch(next, { limit: 3 });
        if (batch.taken === 0) return taken;
        taken += batch.taken;
      }
    };
    const taken = await Promise.all([work(), work(), work(), work()]);
    const report = await reportReextraction(next);
    expect(report).toMatchObject({ open: 0, failed: 0 });
    expect(taken.reduce((a, b) => a + b)).toBe(report.same + report.changed);
    expect(reads.filter((text) => /^\d+ The/u.test(text))).toHaveLength(12);
  });

  test("what a process held that died is taken over when its lease has run out, and begun five times at most", async () => {
    const { engine } = nextEngine("fake-4");
    const dying = makeDeps(
      on.store,
      {},
      {
        engine: {
          ...engine,
          extract: () => {
            throw new Error("killed");
          },
        },
      },
    );
    const { open } = await reportReextraction(dying);
    await expect(reextractBatch(dying, { limit: 100 })).rejects.toThrow("killed");
    const next = makeDeps(on.store, {}, { engine });
    expect(await reextractBatch(next, { limit: 100 })).toMatchObject({ taken: 0 });
    for (let i = 0; i < 3; i++) {
      dying.pass(6 * 60_000);
      await expect(reextractBatch(dying, { limit: 100 })).rejects.toThrow("killed");
    }
    next.pass(30 * 60_000);
    expect(await reextractBatch(next, { limit: 100 })).toMatchObject({ taken: open, failed: 0 });
    expect(await reportReextraction(next)).toMatchObject({ open: 0 });
  });

  test("a text that cannot be read any more keeps what it said, and is told of", async () => {
    const deps = makeDeps(on.store);
    const { article } = await fileArticle(deps, { url: "https://lost.example/", text: tell(actor) });
    const engine: Engine = {
      ...nextEngine("fake-5").engine,
      identify: () => ({ kind: "unsupported", language: "spa", name: "Spanish", confidence: 0.9 }),
    };
    const next = makeDeps(on.store, {}, { engine });
    expect((await reextractBatch(next, { limit: 100 })).failed).toBeGreaterThan(0);
    expect(await reextractBatch(next, { limit: 100 })).toMatchObject({ taken: 0 });
    expect(await reportReextraction(next)).toMatchObject({ errors: { unsupported_language: expect.any(Number) } });
    expect((await getArticle(next, article.id)).facts).toHaveLength(1);
  });
});
