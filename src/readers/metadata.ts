/** What a page says of itself in JSON-LD, Open Graph, meta and link elements. */
import { readDate } from "./date.ts";

export interface PageMetadata {
  title: string | null;
  publishedAt: string | null;
  outlet: string | null;
  /** BCP 47, as the page has it. */
  language: string | null;
  /** The address that the page names as its own, where it is of the same site. */
  canonicalUrl: string | null;
}

/** As much of a DOM as is needed. */
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsItem)$/u;

/** Objects of JSON-LD looked through at most. */
const MAX_NODES = 500;

/** Reads what a page says of itself, the more exact word first. @param url the address that it was read from */
export function readMetadata(page: Page, url: string): PageMetadata {
  const linked = readLinkedData(page);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const content = found?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return null;
  };
  const canonical = [page.querySelector('link[rel~="canonical"]')?.getAttribute("href"), meta("og:url"), linked.url];
  return {
    title: linked.title ?? meta("og:title", "twitter:title", "headline"),
    publishedAt:
      linked.publishedAt ??
      readDate(meta("article:published_time", "og:article:published_time", "datePublished")) ??
      readDate(
        meta("date", "dc.date", "DC.date.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date"),
      ) ??
      readDate(page.querySelector("time[datetime]")?.getAttribute("datetime")),
    outlet: linked.outlet ?? meta("og:site_name", "application-name", "dc.publisher"),
    language:
      page.querySelector("html")?.getAttribute("lang")?.trim() ||
      linked.language ||
      meta("og:locale", "content-language"),
    canonicalUrl: canonical.map((given) => sameSite(given, url)).find((found) => found !== null) ?? null,
  };
}

type LinkedData = {
  title: string | null;
  publishedAt: string | null;
  outlet: string | null;
  language: string | null;
  url: string | null;
};

function readLinkedData(page: Page): LinkedData {
  const nodes: Record<string, unknown>[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ""), nodes);
    } catch {
      // Not every page's JSON is JSON.
    }
  }
  const article = nodes.find((node) => list(node["@type"]).some((type) => ARTICLE_TYPE.test(String(type))));
  return {
    title: text(article?.headline) ?? text(article?.name),
    publishedAt: readDate(article?.datePublished) ?? readDate(article?.dateCreated),
    outlet: named(article?.publisher, nodes),
    language: text(article?.inLanguage),
    url: text(article?.url) ?? named(article?.mainEntityOfPage, [], "@id"),
  };
}

/** Objects at the top, in lists and in `@graph`. */
function collect(value: unknown, into: Record<string, unknown>[]): void {
  for (const node of list(value)) {
    if (typeof node !== "object" || node === null || into.length >= MAX_NODES) continue;
    const object = node as Record<string, unknown>;
    into.push(object);
    if (Array.isArray(object["@graph"])) for (const inner of object["@graph"]) collect([inner], into);
  }
}

/** The name of a thing that is given in place, in a list, as a text or by its id. */
function named(value: unknown, nodes: readonly Record<string, unknown>[], key = "name"): string | null {
  const [first] = list(value);
  if (typeof first !== "object" || first === null) return text(first);
  const object = first as Record<string, unknown>;
  const other = nodes.find((node) => node !== object && node["@id"] !== undefined && node["@id"] === object["@id"]);
  return text(object[key]) ?? text(other?.[key]);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const text = (value: unknown) => (typeof value === "string" ? value.replace(/\s+/gu, " ").trim() || null : null);

/** Parts of a host that name a view of a site, not another one. */
const VIEW = /^(?:www|m|mobile|amp)\./u;
const siteOf = (url: URL) => url.hostname.replace(VIEW, "");

/**
 * Whether two addresses are of one site. A page's word on its own address is taken for its own site only: it could
 * otherwise put its text in the place of another's.
 */
export function isSameSite(a: string, b: string): boolean {
  return siteOf(new URL(a)) === siteOf(new URL(b));
}

function sameSite(given: string | null | undefined, url: string): string | null {
  if (!given || !URL.canParse(given.trim(), url)) return null;
  const found = new URL(given.trim(), url);
  if (found.protocol !== "http:" && found.protocol !== "https:") return null;
  // Some sites name their front page on every page.
  const isFront = found.pathname === "/" && found.search === "" && new URL(url).pathname !== "/";
  return !isFront && isSameSite(found.href, url) ? found.href : null;
}
