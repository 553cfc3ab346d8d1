import type { Attribution, Evidence, Fact, Language } from "../../extractors/types.ts";

/**
 * What every export format and feed reads. Times are ISO 8601 timestamps in UTC unless a line says otherwise; ids are
 * UUIDs as the store has them (version 7). Nothing here knows of tables: the caller maps its rows.
 */

/** Rows as a query gives them, streamed or already at hand. */
export type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** The revision of an article that its facts were read from. Its text is not exported. */
export interface ExportArticle {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  language: Language;
  /** As posted: a timestamp, a day, a month or a year. */
  publishedAt: string | null;
  /** When it was first filed. */
  createdAt: string;
  /** 1 for the text first posted. */
  revision: number;
}

/** One article's telling of one breach. */
export interface ExportStory {
  id: string;
  /** The letter of the story inside its article: A, B, C … */
  letter: string;
  article: ExportArticle;
}

/** What a person said of a fact, if anybody looked at it. */
export type Review = "confirmed" | "corrected" | "rejected";

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Field, value and status of a fact, as the engine types them. */
export type FactValue = DistributiveOmit<Fact, "incident" | "evidence" | "attribution" | "confidence" | "basis">;

/** A filed fact: what is said, where, by whom, and whether it still stands. */
export type ExportFact = FactValue & {
  id: string;
  storyId: string;
  articleId: string;
  evidence: Evidence;
  attribution: Attribution | null;
  /** 0–1. */
  confidence: number;
  basis: "stated" | "inferred";
  /** Version of the engine that read it. */
  engine: string;
  createdAt: string;
  /** When a revision of its article or a newer engine took its place; null while it stands. */
  supersededAt: string | null;
  review: Review | null;
  /** Canonical entity of the name in an actor, forum, organization, operator, response or source fact. */
  entityId: string | null;
  /** Canonical entity of an operator fact's platform. */
  platformEntityId: string | null;
};

export type FactOf<F extends ExportFact["field"]> = Extract<ExportFact, { field: F }>;

/** A canonical organization, actor, forum or outlet. */
export interface ExportEntity {
  id: string;
  kind: "organization" | "actor" | "forum" | "outlet";
  name: string;
  /** Other spellings, in any language. */
  spellings: string[];
  createdAt: string;
  revisedAt: string;
}

/** A breach with everything filed about it. */
export interface ExportIncident {
  id: string;
  /** What a person would call it, usually the breached organization; null where no article names one. */
  title: string | null;
  createdAt: string;
  /** Last time a story or fact of it was added, changed, superseded, reviewed or moved. */
  revisedAt: string;
  /** How many independent origins tell of it; copies of one text count once. */
  origins: number;
  /** As the current revisions of their articles tell them. */
  stories: ExportStory[];
  /** Of these stories. Superseded ones may be among them; they may belong to a story of an earlier revision. */
  facts: ExportFact[];
  /** Those that the facts point at. */
  entities: ExportEntity[];
}

/** One fact with what it belongs to, for the formats that hold a line a fact. */
export interface ExportFactRow {
  incident: Pick<ExportIncident, "id" | "title">;
  story: ExportStory;
  fact: ExportFact;
}
