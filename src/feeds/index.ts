import type { ExportIncident, Rows } from "../export/index.ts";
import { atomOfIncidents } from "./atom.ts";
import { jsonFeedOfIncidents } from "./json-feed.ts";
import type { FeedPage } from "./types.ts";

export { FACTS_NAMESPACE } from "./atom.ts";
export { isNotModified, validatorsOf } from "./conditional.ts";
export * from "./types.ts";

interface FeedFormat {
  contentType: string;
  /** Ending of the address, without the dot. */
  extension: string;
  /** Turns a page of incidents into text, piece by piece. */
  stream(page: FeedPage, rows: Rows<ExportIncident>): AsyncIterable<string>;
}

/** The feed formats by name. */
export const FEED_FORMATS = {
  atom: { contentType: "application/atom+xml; charset=utf-8", extension: "atom", stream: atomOfIncidents },
  json: { contentType: "application/feed+json; charset=utf-8", extension: "json", stream: jsonFeedOfIncidents },
} as const satisfies Record<string, FeedFormat>;

export type FeedFormatName = keyof typeof FEED_FORMATS;
