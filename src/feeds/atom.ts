import { type ExportFact, type ExportIncident, instant, type Rows, valueJson, webAddress } from "../export/index.ts";
import { plainNumber } from "../export/say-fact.ts";
import { entryOf, type FeedEntry } from "./entry.ts";
import type { FeedPage } from "./types.ts";
import { xmlElement, xmlText } from "./xml.ts";

/** Namespace of our elements. A name, not an address: nothing is to be fetched from it. */
export const FACTS_NAMESPACE = "urn:x-leakdesk:facts:1";

/** When nothing was ever filed: Atom must have a date. */
const NEVER = "1970-01-01T00:00:00.000Z";

const element = (name: string, text: string) => xmlElement(name, {}, xmlText(text));

/** A fact: its keys as attributes, its quote and what is a list or an amount of its own inside. */
function factElement(fact: ExportFact, language: string | undefined): string {
  const { aliases, equivalent, ...keys } = valueJson(fact) as Record<string, string | number> & {
    aliases?: string[];
    equivalent?: { amount: string; currency: string } | null;
  };
  const { section, start, end, quote, rule } = fact.evidence;
  const values = Object.entries(keys).map(([key, value]) => [
    key,
    typeof value === "number" ? plainNumber(value) : value,
  ]);
  const attributes = {
    id: fact.id,
    field: fact.field,
    ...Object.fromEntries(values),
    basis: fact.basis,
    confidence: fact.confidence,
    assertedBy: fact.attribution?.name,
    asserterKind: fact.attribution?.kind,
    article: fact.articleId,
    rule,
  };
  const children = [
    ...(aliases ?? []).map((alias) => element("leakdesk:alias", alias)),
    ...(equivalent ? [xmlElement("leakdesk:equivalent", { ...equivalent })] : []),
    xmlElement("leakdesk:quote", { section, start, end, "xml:lang": language }, xmlText(quote)),
  ];
  return xmlElement("leakdesk:fact", attributes, children.join(""));
}

function factElements({ facts, articles }: FeedEntry, origins: number): string {
  const languages = new Map(articles.map(({ id, language }) => [id, language]));
  const children = [
    ...articles.map(({ id, revision, outlet, language, publishedAt, title, url }) =>
      xmlElement("leakdesk:article", { id, revision, outlet, language, publishedAt, title, url: webAddress(url) }),
    ),
    ...facts.map((fact) => factElement(fact, languages.get(fact.articleId))),
  ];
  return xmlElement("leakdesk:incident", { origins }, `\n${children.map((child) => `      ${child}\n`).join("")}    `);
}

function atomEntry(page: FeedPage, incident: ExportIncident): string {
  const entry = entryOf(incident);
  const lines = [
    element("id", entry.id),
    element("title", entry.title),
    element("updated", entry.updatedAt),
    element("published", entry.publishedAt),
    xmlElement("link", { rel: "alternate", type: "application/json", href: page.incidentUrl(incident.id) }),
    ...entry.articles.flatMap(({ url, title, language }) => {
      const href = webAddress(url);
      return href ? xmlElement("link", { rel: "related", href, hreflang: language, title }) : [];
    }),
    xmlElement("category", { term: entry.change, scheme: `${FACTS_NAMESPACE}:change` }),
    ...entry.tags.map((term) => xmlElement("category", { term })),
    element("summary", entry.sentences.join(" ") || "No fact of it stands."),
    factElements(entry, incident.origins),
  ];
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join("")}  </entry>\n`;
}

/** Writes a page of incidents as Atom (RFC 4287), newest first as they come, their facts under our own namespace. */
export async function* atomOfIncidents(page: FeedPage, rows: Rows<ExportIncident>): AsyncIterable<string> {
  const links = [
    xmlElement("link", { rel: "self", type: "application/atom+xml", href: page.pageUrl }),
    xmlElement("link", { rel: "alternate", href: page.homeUrl }),
    ...(page.pageUrl === page.feedUrl ? [] : [xmlElement("link", { rel: "first", href: page.feedUrl })]),
    ...(page.nextUrl === null ? [] : [xmlElement("link", { rel: "next", href: page.nextUrl })]),
  ];
  const head = [
    element("id", page.feedUrl),
    element("title", page.title),
    element("subtitle", page.description),
    element("updated", page.updatedAt === null ? NEVER : instant(page.updatedAt)),
    "<author><name>Leakdesk</name></author>",
    "<generator>Leakdesk</generator>",
    ...links,
  ];
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:leakdesk="${FACTS_NAMESPACE}" xml:lang="en">\n`;
  yield head.map((line) => `  ${line}\n`).join("");
  for await (const incident of rows) yield atomEntry(page, incident);
  yield "</feed>\n";
}
