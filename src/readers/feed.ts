/** A feed's text → its entries in one form, whatever the format. */
import { parseFeed } from "feedsmith";
import { readDate } from "./date.ts";

export interface FeedEntry {
  /** What the feed calls it by: its guid, id or link. */
  id: string;
  /** Where the article stands; absolute, where the feed or its address allows it. */
  url: string | null;
  /** HTML of one line. */
  title: string | null;
  /** HTML, the whole article where the feed carries it. */
  content: string | null;
  /** HTML, a teaser. */
  summary: string | null;
  publishedAt: string | null;
  /** When it last changed, as the feed says it. */
  updatedAt: string | null;
  language: string | null;
}

export interface Feed {
  format: "rss" | "atom" | "rdf" | "json";
  title: string | null;
  /** Of the site that the feed belongs to. */
  siteUrl: string | null;
  /** Seconds between two readings that the feed asks for; null where it asks for none. */
  intervalSeconds: number | null;
  /** Who pushes it (WebSub), and what it is called there; null where it does not say. */
  hub: string | null;
  selfUrl: string | null;
  entries: FeedEntry[];
}

/** Entries read of one feed at most; real ones have 10 to 500. */
const MAX_ENTRIES = 1_000;

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/**
 * Reads a feed. Documents that declare entities are refused: no feed needs one, and they unfold to any size.
 * @param url the address that it was read from, against which links are resolved
 * @returns what is wrong with it, as a sentence, where it is no feed
 */
export function readFeed(text: string, url: string): Feed | { fault: string } {
  const start = text.slice(0, 200).trimStart();
  if (!start.startsWith("{") && /<!ENTITY/iu.test(text)) return { fault: "It declares entities, which are not read." };
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text.trimStart(), { maxItems: MAX_ENTRIES });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : null;
    const isPage = /^<(?:!doctype html|html)/iu.test(start);
    if (isPage) return { fault: "It is a web page, not a feed." };
    return {
      fault: cause === null ? "It is no RSS, Atom, RDF or JSON Feed." : `It is no well-formed feed: ${oneLine(cause)}.`,
    };
  }
  if (parsed.format === "atom") return fromAtom(parsed.feed, url);
  if (parsed.format === "json") return fromJson(parsed.feed, url);
  return parsed.format === "rdf" ? fromRdf(parsed.feed, url) : fromRss(parsed.feed, url);
}

type Parsed<Format extends Feed["format"]> = Extract<ReturnType<typeof parseFeed>, { format: Format }>["feed"];

function fromRss(feed: Parsed<"rss">, url: string): Feed {
  const siteUrl = resolve(feed.link, url);
  const ttlSeconds = feed.ttl && feed.ttl > 0 ? feed.ttl * 60 : null;
  return {
    format: "rss",
    title: exact(feed.title),
    siteUrl,
    intervalSeconds: longest(ttlSeconds, syndication(feed.sy)),
    ...hubOf(feed.atom?.links, url),
    entries: (feed.items ?? []).flatMap((item) => {
      const guid = item.guid;
      const link = resolve(item.link ?? (guid?.isPermaLink === false ? undefined : guid?.value), siteUrl ?? url);
      return entry(guid?.value ?? item.link ?? item.title, {
        url: link,
        title: exact(item.title),
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
        publishedAt: readDate(item.pubDate) ?? readDate(item.dc?.dates?.[0]),
        updatedAt: readDate(item.atom?.updated),
        language: item.dc?.languages?.[0] ?? feed.language ?? null,
      });
    }),
  };
}

function fromRdf(feed: Parsed<"rdf">, url: string): Feed {
  const siteUrl = resolve(feed.link, url);
  return {
    format: "rdf",
    title: exact(feed.title),
    siteUrl,
    intervalSeconds: syndication(feed.sy),
    ...hubOf(feed.atom?.links, url),
    entries: (feed.items ?? []).flatMap((item) =>
      entry(item.rdf?.about ?? item.link ?? item.title, {
        url: resolve(item.link ?? item.rdf?.about, siteUrl ?? url),
        title: exact(item.title),
        content: item.content?.encoded ?? null,
        summary: item.description ?? null,
        publishedAt: readDate(item.dc?.dates?.[0]),
        updatedAt: null,
        language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0] ?? null,
      }),
    ),
  };
}

function fromAtom(feed: Parsed<"atom">, url: string): Feed {
  const base = resolve(feed.xml?.base, url) ?? url;
  return {
    format: "atom",
    title: exact(feed.title?.value),
    siteUrl: resolve(pickLink(feed.links), base),
    intervalSeconds: syndication(feed.sy),
    ...hubOf(feed.links, base),
    entries: (feed.entries ?? []).flatMap((item) => {
      const at = resolve(item.content?.xml?.base ?? item.xml?.base, base) ?? base;
      return entry(item.id ?? pickLink(item.links) ?? item.title?.value, {
        url: resolve(pickLink(item.links), at),
        title: item.title?.type?.endsWith("html") ? exact(item.title.value) : titleHtml(item.title?.value),
        content: item.content?.src ? null : markup(item.content),
        summary: markup(item.summary),
        publishedAt: readDate(item.published) ?? readDate(item.updated),
        updatedAt: readDate(item.updated),
        language: item.xml?.lang ?? feed.xml?.lang ?? null,
      });
    }),
  };
}

function fromJson(feed: Parsed<"json">, url: string): Feed {
  return {
    format: "json",
    title: exact(feed.title),
    siteUrl: resolve(feed.home_page_url, url),
    intervalSeconds: null,
    hub: resolve(feed.hubs?.find(({ type }) => type?.toLowerCase() === "websub")?.url, url),
    selfUrl: resolve(feed.feed_url, url),
    entries: (feed.items ?? []).flatMap((item) =>
      entry(item.id ?? item.url ?? item.title, {
        url: resolve(item.url ?? item.external_url, url),
        title: titleHtml(item.title),
        content: item.content_html ?? (item.content_text ? toHtml(item.content_text) : null),
        summary: item.summary ? toHtml(item.summary) : null,
        publishedAt: readDate(item.date_published) ?? readDate(item.date_modified),
        updatedAt: readDate(item.date_modified),
        language: item.language ?? feed.language ?? null,
      }),
    ),
  };
}

/** An entry that nothing identifies cannot be told from the next. */
function entry(id: string | undefined, rest: Omit<FeedEntry, "id">): FeedEntry[] {
  const known = id?.trim() || rest.url;
  return known ? [{ id: known, ...rest }] : [];
}

type Links = { href?: string | undefined; rel?: string | undefined; type?: string | undefined }[] | undefined;

/** The link to the article itself. */
function pickLink(links: Links | readonly unknown[] | undefined): string | undefined {
  const own = ((links ?? []) as NonNullable<Links>).filter(({ rel = "alternate" }) => rel === "alternate");
  return (own.find(({ type }) => type === undefined || /html/iu.test(type)) ?? own[0])?.href;
}

function hubOf(links: Links | readonly unknown[] | undefined, base: string): Pick<Feed, "hub" | "selfUrl"> {
  const linked = (wanted: string) =>
    resolve(((links ?? []) as NonNullable<Links>).find(({ rel }) => rel?.toLowerCase() === wanted)?.href, base);
  return { hub: linked("hub"), selfUrl: linked("self") };
}

/** The content of an Atom element as HTML. */
function markup(text: { value?: string; type?: string } | undefined): string | null {
  if (!text?.value) return null;
  return text.type === undefined || text.type === "text" || text.type === "text/plain"
    ? toHtml(text.value)
    : text.value;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text as HTML: what parts lines parts paragraphs. */
const toHtml = (text: string) =>
  text
    .replace(/[&<>]/gu, (character) => ESCAPES[character]!)
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph.replace(/\n/gu, "<br>")}</p>`)
    .join("\n");

const exact = (text: string | undefined) => text?.replace(/\s+/gu, " ").trim() || null;

/** A title that is no markup, as HTML. */
const titleHtml = (text: string | undefined) => exact(text?.replace(/[&<>]/gu, (character) => ESCAPES[character]!));

function resolve(link: string | undefined, base: string): string | null {
  const given = link?.trim();
  if (!given || !URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function syndication(
  sy: { updatePeriod?: string | undefined; updateFrequency?: number | undefined } | undefined,
): number | null {
  const period = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? ""];
  if (period === undefined) return null;
  const times = sy?.updateFrequency;
  return Math.round(period / (times && times > 0 ? times : 1));
}

const longest = (...seconds: (number | null)[]) => {
  const known = seconds.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
};

/** What a parser says, fit for a log: one line, short. */
const oneLine = (text: string) => text.replace(/\s+/gu, " ").replace(/\.$/u, "").slice(0, 160);
