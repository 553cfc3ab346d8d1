import {
  currentFacts,
  type ExportArticle,
  type ExportFact,
  type ExportIncident,
  instant,
  later,
  summarize,
  titleOf,
} from "../export/index.ts";

/** What both formats say of an incident. */
export interface FeedEntry {
  /** Lasting id. */
  id: string;
  title: string;
  /** Whether anything changed since the incident was first filed. */
  change: "new" | "revised";
  publishedAt: string;
  updatedAt: string;
  /** Plain English sentences. */
  sentences: string[];
  /** Each once, in order of its story. */
  articles: ExportArticle[];
  /** Those that stand. */
  facts: ExportFact[];
  /** Causes and kinds of data. */
  tags: string[];
}

/** Reads an entry off an incident. */
export function entryOf(incident: ExportIncident): FeedEntry {
  const facts = currentFacts(incident);
  const updatedAt = later(incident.createdAt, incident.revisedAt);
  const publishedAt = instant(incident.createdAt);
  const tags = facts.flatMap((fact) =>
    fact.field === "cause" ? fact.category : fact.field === "dataClass" ? fact.class : [],
  );
  return {
    id: `urn:uuid:${incident.id}`,
    title: titleOf(incident),
    change: updatedAt > publishedAt ? "revised" : "new",
    publishedAt,
    updatedAt,
    sentences: summarize(incident, facts),
    articles: [...new Map(incident.stories.map(({ article }) => [article.id, article])).values()],
    facts,
    tags: [...new Set(tags)],
  };
}
