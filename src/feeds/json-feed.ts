import { articleJson, type ExportIncident, factJson, type Rows, webAddress } from "../export/index.ts";
import { entryOf } from "./entry.ts";
import type { FeedPage } from "./types.ts";

type Json = Record<string, unknown>;

/** How many sentences of an incident's summary a reader's list shows. */
const SUMMARY_SENTENCES = 3;

function item(page: FeedPage, incident: ExportIncident): Json {
  const entry = entryOf(incident);
  const external = entry.articles.map(({ url }) => webAddress(url)).find((url) => url !== null);
  const sentences = entry.sentences.length > 0 ? entry.sentences : ["No fact of it stands."];
  return {
    id: entry.id,
    url: page.incidentUrl(incident.id),
    ...(external ? { external_url: external } : {}),
    title: entry.title,
    content_text: sentences.join("\n"),
    summary: sentences.slice(0, SUMMARY_SENTENCES).join(" "),
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    tags: [entry.change, ...entry.tags],
    _leakdesk: {
      ...(page.aboutUrl ? { about: page.aboutUrl } : {}),
      incidentId: incident.id,
      change: entry.change,
      origins: incident.origins,
      articles: entry.articles.map(articleJson),
      facts: entry.facts.map((fact) => ({ ...factJson(fact), articleId: fact.articleId })),
    },
  };
}

/** Writes a page of incidents as JSON Feed 1.1, newest first as they come, their facts under `_leakdesk`. */
export async function* jsonFeedOfIncidents(page: FeedPage, rows: Rows<ExportIncident>): AsyncIterable<string> {
  const head = {
    version: "https://jsonfeed.org/version/1.1",
    title: page.title,
    description: page.description,
    home_page_url: page.homeUrl,
    feed_url: page.feedUrl,
    ...(page.nextUrl === null ? {} : { next_url: page.nextUrl }),
    authors: [{ name: "Leakdesk" }],
    language: "en",
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let isFirst = true;
  for await (const incident of rows) {
    yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(item(page, incident))}`;
    isFirst = false;
  }
  yield "\n]}\n";
}
