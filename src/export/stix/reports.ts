import { articleInstant } from "../time.ts";
import type { ExportIncident, ExportStory } from "../types.ts";
import { webAddress } from "../web-address.ts";
import { LEAKDESK_ID } from "./extensions.ts";
import { type StixObject, stixId, times, withoutEmpty } from "./object.ts";

/**
 * Id of the report of a story: an article that tells of two breaches is a report on each. A revised article's stories
 * are new to the store, yet the report stays the same.
 */
export const reportId = ({ article, letter }: ExportStory): string => stixId("report", `${article.id}:${letter}`);

/** The report of a story. `refs` are ids of the objects that it states, the incident first. */
export function reportOf(incident: ExportIncident, story: ExportStory, refs: readonly string[]): StixObject {
  const { article } = story;
  const url = webAddress(article.url);
  return {
    type: "report",
    spec_version: "2.1",
    id: reportId(story),
    created_by_ref: LEAKDESK_ID,
    ...times({ createdAt: article.createdAt, revisedAt: incident.revisedAt }),
    lang: article.language,
    external_references: [
      withoutEmpty({ source_name: article.outlet || "article", url, external_id: `${article.id}/${article.revision}` }),
    ],
    report_types: ["threat-report"],
    name: article.title || article.outlet || url || `Article ${article.id}`,
    published: articleInstant(article),
    object_refs: refs,
  };
}
