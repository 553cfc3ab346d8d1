import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Fact } from "../../../extractors/types.ts";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { getArticle } from "../../../src/services/articles/get.ts";
import { getRevisions } from "../../../src/services/articles/revisions.ts";
import { listFacts } from "../../../src/services/facts/list.ts";
import { rows } from "../../../src/store/database.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

const price = (amount: string, more: object = {}) => ({ ...ONE_OF_EACH[2], amount, equivalent: null, ...more });
const page = { limit: 50, order: "newest" } as const;

onEachStore("filing an article", (on) => {
  test("files all twelve fields so that they come back as they were read", async () => {
    const deps = makeDeps(on.store);
    const text = tell(...ONE_OF_EACH);
    const { outcome, article, changes } = await fileArticle(deps, {
      url: "https://news.example/twelve",
      title: "😀 A leak",
      text,
      publishedAt: "2026-03-14",
      outlet: "Eastern Wire",
    });
    expect([outcome, changes]).toEqual(["created", null]);
    expect(article).toMatchObject({
      url: "https://news.example/twelve",
      title: "😀 A leak",
      text,
      publishedAt: "2026-03-14",
      outlet: "Eastern Wire",
      language: "en",
      revision: { number: 1, engine: "fake-1" },
      stories: [{ incident: "A", title: "Norvik Rail" }],
    });
    expect(article.facts.map(({ field }) => field)).toEqual(ONE_OF_EACH.map(({ field }) => field));
    for (const [i, wanted] of ONE_OF_EACH.entries()) {
      const { amount, equivalent, ...rest } = wanted as Record<string, unknown> & { equivalent?: { amount: string } };
      expect(article.facts[i]).toMatchObject(rest);
      if (amount) expect(article.facts[i]).toMatchObject({ amount: Number(amount), amountText: amount });
      if (equivalent) {
        expect(article.facts[i]).toMatchObject({
          equivalent: { amount: 4200.5, amountText: "4200.50", currency: "EUR" },
        });
      }
      const { start, end, quote } = article.facts[i]!.evidence;
      expect(text.slice(start, end)).toBe(quote);
    }
    expect(await getArticle(deps, article.id)).toEqual(article);
  });

  test("counts characters beside code units", async () => {
    const { article } = await fileArticle(makeDeps(on.store), { text: `😀😀 ${tell(ONE_OF_EACH[0])}` });
    const { start, end, startCodePoint, endCodePoint, quote } = article.facts[0]!.evidence;
    expect(startCodePoint).toBe(start - 2);
    expect([...article.text].slice(startCodePoint, endCodePoint).join("")).toBe(quote);
    expect(end - endCodePoint).toBe(2);
  });

  test("the same text is the same article", async () => {
    const deps = makeDeps(on.store);
    const text = tell(price("1"));
    const first = await fileArticle(deps, { text, outlet: "Le Matin" });
    const again = await fileArticle(deps, { text });
    expect(again).toEqual({ outcome: "unchanged", article: first.article, changes: null });
    const elsewhere = await fileArticle(deps, { text, outlet: "The Herald" });
    expect(elsewhere.outcome).toBe("created");
    expect((await fileArticle(deps, { text, outlet: "the herald" })).article.id).toBe(elsewhere.article.id);
  });

  test("an article filed without an address takes the one it turns out to have, once", async () => {
    const deps = makeDeps(on.store);
    const text = tell(price("2"));
    const first = await fileArticle(deps, { text });
    const found = await fileArticle(deps, { text, url: "https://news.example/found?utm_source=x#top" });
    expect(found).toMatchObject({ outcome: "unchanged", article: { id: first.article.id } });
    expect(found.article.url).toBe("https://news.example/found");
    const copy = await fileArticle(deps, { text, url: "https://other.example/copy" });
    expect(copy.outcome).toBe("created");
  });

  test("a changed text at the same address is a revision that supersedes its own facts", async () => {
    const deps = makeDeps(on.store);
    const url = "https://news.example/revised";
    const first = await fileArticle(deps, { url, title: "One", text: tell(price("5000"), ONE_OF_EACH[0]) });
    deps.pass(60_000);
    const second = await fileArticle(deps, { url, text: tell(price("4000"), ONE_OF_EACH[0]) });
    expect(second).toMatchObject({
      outcome: "revised",
      article: { id: first.article.id, title: "One", revision: { number: 2 } },
      changes: {
        fields: ["text"],
        added: [{ amountText: "4000" }],
        removed: [{ amountText: "5000" }],
        kept: 1,
      },
    });
    const now = await listFacts(deps, { articleId: first.article.id }, page);
    expect(now.data.map(({ revisionId }) => revisionId)).toEqual(now.data.map(() => second.article.revision.id));
    const all = await listFacts(deps, { articleId: first.article.id, superseded: true }, page);
    expect(all.data.map(({ supersededAt }) => supersededAt)).toEqual([
      null,
      null,
      "2026-03-20T12:01:00.000Z",
      "2026-03-20T12:01:00.000Z",
    ]);

    const third = await fileArticle(deps, { url, text: second.article.text, publishedAt: "2026-03" });
    expect(third.changes).toMatchObject({ fields: ["publishedAt"], added: [], removed: [], kept: 2 });
    const revisions = await getRevisions(deps, first.article.id);
    expect(revisions.map(({ number, changes }) => [number, changes?.fields ?? null])).toEqual([
      [1, null],
      [2, ["text"]],
      [3, ["publishedAt"]],
    ]);
    expect(revisions[1]!.changes).toEqual({
      ...second.changes,
      added: second.changes!.added.map((fact) => ({ ...fact, supersededAt: third.article.revision.createdAt })),
      removed: revisions[1]!.changes!.removed,
    });
  });

  test("a language once named is kept, and a new one makes a revision", async () => {
    const deps = makeDeps(on.store);
    const url = "https://news.example/forced";
    await fileArticle(deps, { url, text: "XJP a vendu.", language: "fr" });
    expect((await fileArticle(deps, { url, text: "XJP a vendu !" })).article.language).toBe("fr");
    const changed = await fileArticle(deps, { url, text: "XJP a vendu !", language: "en" });
    expect(changed).toMatchObject({ outcome: "revised", changes: { fields: ["language"] } });
  });

  test("twenty posts of the same article at once file one", async () => {
    const deps = makeDeps(on.store);
    const text = tell(price("20"), ONE_OF_EACH[7]);
    const posts = Array.from({ length: 20 }, (_, i) =>
      fileArticle(deps, i % 2 === 0 ? { text, url: "https://news.example/twenty" } : { text }),
    );
    const filed = await Promise.all(posts);
    expect(new Set(filed.map(({ article }) => article.id)).size).toBe(1);
    expect(filed.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
    const [counted] = await rows<{ n: number }>(
      on.store.db,
      sql`select count(*)::int as n from revisions where article_id = ${filed[0]!.article.id}`,
    );
    expect(counted!.n).toBe(1);
  });

  test("articles that name the same new entities at once share them", async () => {
    const deps = makeDeps(on.store);
    const named = (i: number): object[] => [
      { field: "organization", name: "Zeta Corp", aliases: [`Zeta ${i}`] },
      { field: "organization", name: "Alpha Corp", aliases: [] },
      { field: "actor", alias: "zeta corp", aliases: [] },
    ];
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        fileArticle(deps, { text: tell(...(i % 2 ? named(i) : named(i).reverse()), price(`${100 + i}`)) }),
      ),
    );
    const found = await rows<{ kind: string; n: number }>(
      on.store.db,
      sql`select e.kind, count(n.spelling)::int as n from entities e join entity_names n on n.entity_id = e.id
        where e.key in ('zetacorp', 'alphacorp') group by e.id order by e.kind, n`,
    );
    expect(found).toEqual([
      { kind: "actor", n: 1 },
      { kind: "organization", n: 1 },
      { kind: "organization", n: 13 },
    ]);
  });

  test("an engine that fails leaves nothing behind", async () => {
    const deps = makeDeps(on.store);
    const broken = {
      ...deps,
      engine: {
        ...deps.engine,
        extract: (article: Parameters<typeof deps.engine.extract>[0]) => {
          const extraction = deps.engine.extract(article);
          // A number that no column takes.
          const facts = extraction.facts.map((fact) => ({ ...fact, amount: "many" }) as Fact);
          return { ...extraction, facts };
        },
      },
    };
    const url = "https://news.example/broken";
    await expect(fileArticle(broken, { url, text: tell(price("666")) })).rejects.toThrow();
    const left = await rows(on.store.db, sql`select 1 from articles where url = ${url}`);
    expect(left).toEqual([]);
    expect((await fileArticle(deps, { url, text: tell(price("666")) })).outcome).toBe("created");
  });

  test("names, numbers and texts of any size are stored", async () => {
    const deps = makeDeps(on.store);
    const long = "x".repeat(5_000);
    const { article } = await fileArticle(deps, {
      text: tell(
        { field: "actor", alias: long, aliases: [long, "…"] },
        { field: "forum", name: "!!!", aliases: [] },
        { field: "victimCount", value: 1e24, unit: "record", bound: "exact", status: "reported" },
        price("0.000000012"),
        { field: "date", kind: "breached", value: "2024-02" },
        { field: "date", kind: "breached", value: "2026" },
      ),
    });
    expect(article.facts).toMatchObject([
      { alias: long },
      { name: "!!!" },
      { value: 1e24 },
      { amount: 1.2e-8, amountText: "0.000000012" },
      { value: "2024-02" },
      { value: "2026" },
    ]);
    const days = await rows(
      on.store.db,
      sql`select date_from::text as "from", date_to::text as "to" from facts
        where article_id = ${article.id} and field = 'date' order by position`,
    );
    expect(days).toEqual([
      { from: "2024-02-01", to: "2024-02-29" },
      { from: "2026-01-01", to: "2026-12-31" },
    ]);
    const words = Array.from({ length: 28_000 }, (_, i) => `w${i.toString(36)}`).join(" ");
    expect((await fileArticle(deps, { text: words, language: "en" })).outcome).toBe("created");
    const han = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join("");
    expect((await fileArticle(deps, { text: han, language: "zh-Hans" })).outcome).toBe("created");
  });
});
