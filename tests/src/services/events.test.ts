import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { emitEvent } from "../../../src/services/events/emit.ts";
import { inTransaction, rows } from "../../../src/store/database.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

interface Outbox extends Record<string, unknown> {
  type: string;
  content: { data: Record<string, unknown>; added: Record<string, unknown>[]; removed: Record<string, unknown>[] };
  fact_ids: unknown;
  fanned_out_at: unknown;
}

onEachStore("the outbox", (on) => {
  const outbox = () => rows<Outbox>(on.store.db, sql`select * from events order by id`);

  /** Those about articles. */
  const ofArticles = async () => (await outbox()).filter(({ type }) => type === "article.extracted");

  test("an article that is filed leaves an event with its facts, and one that is unchanged none", async () => {
    const deps = makeDeps(on.store);
    const url = "https://news.example/outbox";
    const { article } = await fileArticle(deps, { url, title: "T", text: tell(...ONE_OF_EACH) });
    await fileArticle(deps, { url, title: "T", text: tell(...ONE_OF_EACH) });
    const [event, ...others] = await ofArticles();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: "article.extracted",
      fanned_out_at: null,
      content: {
        data: { articleId: article.id, revision: 1, outcome: "created", url, title: "T", language: "en" },
        removed: [],
      },
    });
    expect(event!.content.added.map(({ id }) => id)).toEqual(article.facts.map(({ id }) => id));
    expect(event!.content.added[2]).toMatchObject({ field: "price", amountText: "4850", currency: "USD" });
    for (const { id } of article.facts) expect(String(event!.fact_ids)).toContain(id);
    const { incidentId } = article.stories[0]!;
    const created = (await outbox()).filter(({ type }) => type === "incident.created");
    expect(created).toMatchObject([
      { content: { data: { incidentId, title: "Norvik Rail", articleIds: [article.id] }, removed: [] } },
    ]);
    expect(created[0]!.content.added).toHaveLength(article.facts.length);

    const revised = await fileArticle(deps, { url, text: tell(ONE_OF_EACH[0], ONE_OF_EACH[4]) });
    const [, second] = await ofArticles();
    expect(second!.content.data).toMatchObject({ articleId: article.id, revision: 2, outcome: "revised", title: "T" });
    expect(second!.content.added).toEqual([]);
    expect(second!.content.removed.map(({ id }) => id)).toEqual(revised.changes!.removed.map(({ id }) => id));
    const changed = (await outbox()).filter(({ type }) => type === "incident.revised");
    expect(changed).toMatchObject([{ content: { data: { incidentId, reason: "article-revised" } } }]);
    expect(changed[0]!.content.removed).toHaveLength(revised.changes!.removed.length);
  });

  test("what is not committed is not told", async () => {
    const { now } = makeDeps(on.store);
    const before = (await outbox()).length;
    const failing = inTransaction(on.store, async (tx) => {
      await emitEvent(tx, now(), {
        type: "incident.merged",
        data: { incidentId: "a", title: null, articleIds: [], mergedIncidentIds: ["b"] },
      });
      throw new Error("taken back");
    });
    await expect(failing).rejects.toThrow("taken back");
    expect(await outbox()).toHaveLength(before);
  });

  test("a long quote is cut between characters", async () => {
    const deps = makeDeps(on.store);
    const fact = { field: "actor", alias: `x${"😀".repeat(300)}`, aliases: [] };
    const { article } = await fileArticle(deps, { text: tell(fact) });
    const event = (await ofArticles()).at(-1)!;
    const { quote } = event.content.added[0]!.evidence as { quote: string };
    expect(quote.length).toBeLessThanOrEqual(300);
    expect(quote).toMatch(/[^\p{Surrogate}]…$/u);
    expect(article.facts[0]!.evidence.quote.startsWith(quote.slice(0, -1))).toBe(true);
  });
});
