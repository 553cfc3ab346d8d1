import { parseJsonFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { ExportIncident } from "../../../src/export/index.ts";
import type { FeedPage } from "../../../src/feeds/index.ts";
import { jsonFeedOfIncidents } from "../../../src/feeds/json-feed.ts";
import { expectGolden, stringsIn } from "../export/conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, SALE, textOf } from "../export/incidents.ts";
import { page } from "./pages.ts";

const json = (incidents: readonly ExportIncident[], changes: Partial<FeedPage> = {}) =>
  textOf(jsonFeedOfIncidents(page("json", changes), incidents));

describe("json feed", () => {
  test("another reader finds what was written", async () => {
    const feed = parseJsonFeed(await json([RANSOM, SALE]));
    expect(feed).toMatchObject({
      title: "Leakdesk: incidents",
      home_page_url: "https://desk.example/",
      feed_url: page("json").feedUrl,
      next_url: page("json").nextUrl,
      language: "en",
    });
    expect(feed.items).toMatchObject([
      { id: `urn:uuid:${RANSOM.id}`, tags: ["new", "health-records", "ransomware"] },
      {
        id: `urn:uuid:${SALE.id}`,
        url: `https://desk.example/v1/incidents/${SALE.id}`,
        external_url: "https://news.example/2026/06/lakeshore?ref=a&b=c",
        date_published: "2026-06-05T07:00:00.000Z",
        date_modified: "2026-06-06T02:00:00.000Z",
      },
    ]);
  });

  test("has what version 1.1 demands", async () => {
    const feed = JSON.parse(await json([RANSOM, SALE, BARE, EMPTIED]));
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    for (const item of feed.items) {
      expect(typeof item.id).toBe("string");
      expect(item.content_text).toBeTruthy();
      expect(stringsIn(item.tags)).toEqual(item.tags);
      expect(item._leakdesk.about).toBe("https://desk.example/docs");
    }
    const own = Object.keys(feed.items[1]).filter((key) => key.startsWith("_"));
    expect(own).toEqual(["_leakdesk"]);
  });

  test("the facts stand under the extension key", async () => {
    const [item] = JSON.parse(await json([SALE])).items;
    expect(item._leakdesk).toMatchObject({ incidentId: SALE.id, change: "revised", origins: 2 });
    const standing = SALE.facts.filter((fact) => fact.supersededAt === null);
    expect(item._leakdesk.facts).toHaveLength(standing.length);
    expect(
      item._leakdesk.facts.find(({ evidence }: { evidence: { quote: string } }) => evidence.quote === "4000美元"),
    ).toMatchObject({
      field: "price",
      amount: "4000",
      stage: "current",
      attribution: { kind: "actor", name: "graywren" },
    });
    expect(item._leakdesk.articles).toHaveLength(2);
  });

  test("a feed of nothing is valid", async () => {
    const text = await json([], { updatedAt: null, nextUrl: null, aboutUrl: null });
    expect(JSON.parse(text)).not.toHaveProperty("next_url");
    expect(JSON.parse(text).items).toEqual([]);
    expectGolden("feeds/empty.json", text);
  });

  test.each(Object.entries(HOSTILE))("survives %s", async (_, { text, incident }) => {
    const feed = await json([incident]);
    expect(() => parseJsonFeed(feed)).not.toThrow();
    expect(JSON.parse(feed).items[0]._leakdesk.facts[0].evidence.quote).toBe(text);
  });

  test("same incidents, same bytes; golden file", async () => {
    const text = await json([RANSOM, SALE]);
    expect(
      await json(
        structuredClone([RANSOM, SALE]).map((incident, i) => ({
          ...incident,
          facts: [...[RANSOM, SALE][i]!.facts].reverse(),
        })),
      ),
    ).toBe(text);
    expectGolden("feeds/incidents.json", text);
  });
});
