import { describe, expect, test } from "vitest";
import { jsonldNodesOf } from "../../../src/export/jsonld.ts";
import { conforms, stringsIn } from "./conformance.ts";
import { BARE, RANSOM, SALE } from "./incidents.ts";

conforms("jsonld", (text) => {
  const document = JSON.parse(text);
  expect(document["@context"]).toBe("https://schema.org");
  return stringsIn(document["@graph"]);
});

// biome-ignore lint/suspicious/noExplicitAny: nodes of many types
const nodes = (type: string, incident = SALE): any[] =>
  jsonldNodesOf(incident).filter((node) => node["@type"] === type);

/** Properties that schema.org gives these types, their ancestors' included. */
const VOCABULARY: Record<string, string[]> = {
  Event: ["name", "description", "startDate"],
  NewsArticle: ["url", "headline", "inLanguage", "datePublished", "publisher", "version", "about"],
  Claim: ["text", "author", "appearance", "about", "mainEntity", "hasPart"],
  Quotation: ["text", "inLanguage", "isPartOf", "position"],
  PropertyValue: ["propertyID", "value", "valueReference"],
  MonetaryAmount: ["value", "amount", "currency"],
  Organization: ["name", "disambiguatingDescription"],
  Thing: ["name", "disambiguatingDescription"],
};

function faultsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(faultsIn);
  if (node === null) return ["null"];
  if (typeof node !== "object") return [];
  const type = (node as Record<string, string>)["@type"];
  const own = Object.keys(node).filter((key) => !key.startsWith("@"));
  const allowed = type === undefined ? [] : (VOCABULARY[type] ?? []);
  return [
    ...own.filter((key) => !allowed.includes(key)).map((key) => `${type} has no ${key}`),
    ...Object.values(node).flatMap(faultsIn),
  ];
}

describe("jsonld", () => {
  test("uses schema.org's types and properties, and no nulls", () => {
    for (const incident of [SALE, RANSOM, BARE]) expect(faultsIn(jsonldNodesOf(incident))).toEqual([]);
  });

  test("an article is a NewsArticle about the incident", () => {
    const [event] = nodes("Event");
    expect(event).toMatchObject({ name: "Data breach: Lakeshore Transit", startDate: "2026-05" });
    expect(nodes("NewsArticle")).toMatchObject([
      { inLanguage: "en", publisher: { name: "The Morning Post-Dispatch" }, about: [{ "@id": event["@id"] }] },
      { inLanguage: "zh-Hant", url: "https://xn--efvv70d.example/%E6%B9%96%E5%B2%B8%E4%BA%A4%E9%80%9A" },
    ]);
  });

  test("each fact that stands is a claim with its quotation", () => {
    const standing = SALE.facts.filter((fact) => fact.supersededAt === null);
    const claims = nodes("Claim");
    expect(claims.map((claim) => claim.hasPart.text).sort()).toEqual(
      standing.map((fact) => fact.evidence.quote).sort(),
    );
    const asked = claims.find((claim) => claim.hasPart.text === "4000美元");
    expect(asked).toMatchObject({
      text: "The price asked for the data is 4,000 USD.",
      author: { name: "graywren", disambiguatingDescription: "actor" },
      mainEntity: { propertyID: "price", value: { "@type": "MonetaryAmount", value: "4000", currency: "USD" } },
    });
  });

  test("no key of a fact's value is lost", () => {
    const [ransom] = nodes("Claim", RANSOM).filter((claim) => claim.mainEntity.propertyID === "price");
    const others = Object.fromEntries(
      // biome-ignore lint/suspicious/noExplicitAny: as above
      ransom.mainEntity.valueReference.map(({ propertyID, value }: any) => [propertyID, value]),
    );
    expect(others).toMatchObject({ kind: "ransom", stage: "current", per: "lot", bound: "exact" });
    expect(others.equivalent).toMatchObject({ "@type": "MonetaryAmount", currency: "USD" });
  });
});
