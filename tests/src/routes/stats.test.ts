import { beforeAll, expect, test } from "vitest";
import { fileArticle } from "../../../src/services/articles/file.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";
import { client } from "./request.ts";

onEachStore("GET /v1/stats", (on) => {
  beforeAll(async () => {
    const deps = makeDeps(on.store);
    const price = ONE_OF_EACH[2];
    await fileArticle(deps, { url: "https://stats.example/a", publishedAt: "2024-03-02", text: tell(...ONE_OF_EACH) });
    await fileArticle(deps, {
      url: "https://stats.example/b",
      publishedAt: "2024-04",
      text: tell(
        { field: "forum", name: "BreachForums", aliases: [] },
        { ...price, amount: "9", kind: "asking" },
        { ...price, amount: "12000", kind: "asking" },
        { ...price, amount: "3", currency: "BTC", kind: "ransom" },
      ),
    });
  });

  const stats = async (query: string) => {
    const response = await client(makeDeps(on.store)).get(`/v1/stats?${query}`);
    expect(response.status).toBe(200);
    return response.json();
  };

  test("counts everything", async () => {
    expect(await stats("")).toMatchObject({
      facts: 16,
      byMonth: [
        { month: "2024-03", facts: 12 },
        { month: "2024-04", facts: 4 },
      ],
      byLanguage: [{ language: "en", facts: 16 }],
      byForum: [{ name: "BreachForums", stories: 2 }],
      byOperator: [{ name: "Tessera Systems", stories: 1 }],
      byCurrency: [
        { currency: "USD", facts: 3 },
        { currency: "BTC", facts: 1 },
      ],
      prices: [
        {
          currency: "USD",
          kind: "asking",
          facts: 3,
          least: 9,
          median: 4850,
          p90: 12000,
          most: 12000,
          decades: [
            { power: 0, facts: 1 },
            { power: 3, facts: 1 },
            { power: 4, facts: 1 },
          ],
        },
        { currency: "BTC", kind: "ransom", facts: 1 },
      ],
      counts: [{ unit: "person", status: "claimed", facts: 1, median: 3_200_000, decades: [{ power: 6, facts: 1 }] }],
    });
  });

  test("counts what the filters choose, and the names of its stories", async () => {
    expect(await stats("field=price&operator=Tessera%20Systems")).toMatchObject({
      facts: 1,
      byField: [{ field: "price", facts: 1 }],
      byForum: [{ name: "BreachForums", stories: 1 }],
      counts: [],
    });
    expect(await stats("q=nothing")).toMatchObject({ facts: 0, byMonth: [], byForum: [], prices: [] });
  });

  test("powers of ten are those of the digits, below one too", async () => {
    const price = ONE_OF_EACH[2];
    const amounts = ["0.05", "0.5", "1", "9.99", "999.99", "1000", "0"];
    await fileArticle(makeDeps(on.store), {
      url: "https://stats.example/powers",
      text: tell(...amounts.map((amount) => ({ ...price, amount, currency: "XMR", kind: "asking", equivalent: null }))),
    });
    const { prices } = (await stats("currency=XMR")) as { prices: { decades: object[] }[] };
    expect(prices[0]!.decades).toEqual([
      { power: -2, facts: 1 },
      { power: -1, facts: 1 },
      { power: 0, facts: 3 },
      { power: 2, facts: 1 },
      { power: 3, facts: 1 },
    ]);
  });
});
