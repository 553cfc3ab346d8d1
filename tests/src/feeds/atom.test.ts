import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { ExportIncident } from "../../../src/export/index.ts";
import { atomOfIncidents } from "../../../src/feeds/atom.ts";
import type { FeedPage } from "../../../src/feeds/index.ts";
import { expectGolden } from "../export/conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, SALE, textOf } from "../export/incidents.ts";
import { page } from "./pages.ts";

const atom = (incidents: readonly ExportIncident[], changes: Partial<FeedPage> = {}) =>
  textOf(atomOfIncidents(page("atom", changes), incidents));

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

const REFERENCES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const decode = (text: string) => {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/u.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : REFERENCES[name]!,
  );
};

/** A strict reader of the XML that is used here: throws on anything not well-formed, and on characters XML forbids. */
function readXml(xml: string): Node {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Char of XML 1.0
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/u.test(xml)) throw new Error("an illegal character");
  const token = /<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/uy;
  const body = xml.replace('<?xml version="1.0" encoding="utf-8"?>\n', "");
  const root: Node = { name: "", attributes: {}, children: [] };
  const open = [root];
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [whole, close, name, attributes = "", empty, text] = token.exec(body) ?? [];
    if (whole === undefined) throw new Error(`not well-formed: ${body.slice(at, at + 60)}`);
    if (text !== undefined) open.at(-1)!.children.push(decode(text));
    else if (close !== undefined) {
      if (open.pop()!.name !== close) throw new Error(`</${close}> closes nothing`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/gu)].map(
        ([, key, value]) => [key!, decode(value!)] as const,
      );
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice in ${whole}`);
      const node: Node = { name: name!, attributes: Object.fromEntries(pairs), children: [] };
      open.at(-1)!.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is left open`);
  return root.children.find((child) => typeof child !== "string") as Node;
}

const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
const textIn = (node: Node): string =>
  node.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

describe("atom", () => {
  test("another reader finds what was written", async () => {
    const feed = parseAtomFeed(await atom([RANSOM, SALE]));
    expect(feed).toMatchObject({
      id: page("atom").feedUrl,
      title: { value: "Leakdesk: incidents" },
      subtitle: { value: "New and revised incidents with field=price & currency=USD." },
      updated: "2026-07-01T09:15:30.250Z",
      authors: [{ name: "Leakdesk" }],
    });
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ["self", page("atom").pageUrl],
      ["alternate", "https://desk.example/"],
      ["next", page("atom").nextUrl],
    ]);
    const [ransom, sale] = feed.entries!;
    expect(ransom).toMatchObject({
      title: { value: "Data breach: clinique Saint-Amand" },
      categories: [{ term: "new" }, {}, {}],
    });
    expect(sale).toMatchObject({
      id: `urn:uuid:${SALE.id}`,
      updated: "2026-06-06T02:00:00.000Z",
      published: "2026-06-05T07:00:00.000Z",
      categories: [{ term: "revised" }, {}, {}, {}, {}],
    });
    expect(sale!.summary!.value).toContain("The price asked for the data is 4,000 USD; also named: 5,000 USD.");
    expect(sale!.links?.map(({ rel }) => rel)).toEqual(["alternate", "related", "related"]);
  });

  test("each entry has what RFC 4287 demands", async () => {
    const entries = all(readXml(await atom([RANSOM, SALE, BARE, EMPTIED])), "entry");
    expect(entries).toHaveLength(4);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated"]) expect(all(entry, name)).toHaveLength(1);
      expect(textIn(all(entry, "summary")[0]!)).not.toBe("");
      // An entry without content must say where it can be read.
      expect(all(entry, "link").filter(({ attributes }) => attributes.rel === "alternate")).toHaveLength(1);
      expect(textIn(all(entry, "updated")[0]!)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
    }
  });

  test("the facts stand under our namespace, typed, with their quotes", async () => {
    const root = readXml(await atom([SALE]));
    expect(root.attributes["xmlns:leakdesk"]).toBe("urn:x-leakdesk:facts:1");
    const facts = all(root, "leakdesk:fact");
    const standing = SALE.facts.filter((fact) => fact.supersededAt === null);
    expect(new Set(facts.map(({ attributes }) => attributes.id))).toEqual(new Set(standing.map(({ id }) => id)));
    const price = facts.find((fact) => textIn(fact) === "4000美元")!;
    expect(price.attributes).toMatchObject({
      field: "price",
      amount: "4000",
      currency: "USD",
      stage: "current",
      assertedBy: "graywren",
    });
    expect(all(price, "leakdesk:quote")[0]!.attributes).toMatchObject({ "xml:lang": "zh-Hant", section: "text" });
  });

  test("a later page points to the first, the last one to no next", async () => {
    const pageUrl = `${page("atom").feedUrl}&cursor=abc`;
    const feed = parseAtomFeed(await atom([SALE], { pageUrl, nextUrl: null }));
    expect(feed.id).toBe(page("atom").feedUrl);
    expect(feed.links?.map(({ rel }) => rel)).toEqual(["self", "alternate", "first"]);
  });

  test("a feed of nothing is valid", async () => {
    const text = await atom([], { updatedAt: null, nextUrl: null });
    expect(parseAtomFeed(text).updated).toBe("1970-01-01T00:00:00.000Z");
    readXml(text);
    expectGolden("feeds/empty.atom", text);
  });

  test.each(Object.entries(HOSTILE))("survives %s", async (_, { text, incident }) => {
    const xml = await atom([incident]);
    const root = readXml(xml);
    expect(() => parseAtomFeed(xml)).not.toThrow();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    const legal = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu, "");
    const [first] = all(root, "leakdesk:fact");
    expect(textIn(all(first!, "leakdesk:quote")[0]!)).toBe(legal);
    expect(first!.attributes.alias).toBe(legal);
    expect(all(root, "leakdesk:fact").map(({ attributes }) => attributes.value)).toContain("1000000000000000000000");
  });

  test("same incidents, same bytes; golden file", async () => {
    const text = await atom([RANSOM, SALE]);
    expect(await atom(structuredClone([RANSOM, SALE]))).toBe(text);
    expectGolden("feeds/incidents.atom", text);
  });
});
