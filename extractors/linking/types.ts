/** What linking reads and answers. Plain data: a store may keep it as JSON. */
import type { Cause, CountStatus, CountUnit, DataClass, DateKind, Language, PriceKind, PriceStage } from "../types.ts";

/** A name as one article gives it. */
export interface LinkName {
  name: string;
  aliases: readonly string[];
  /** Keys of the well-known things it may stand for, the same in every language; empty for an unknown name. */
  known: readonly string[];
  /** 0–1: how sure it is that the name was read right. */
  confidence: number;
}

/** What one story offers for linking. */
export interface LinkStory {
  /** Unique among all stories; stories are put in order by it. */
  id: string;
  /** Whether the article is about this story, not recalling it beside another. */
  isMain: boolean;
  /** Two stories of one article never tell of one incident, unless a person says so. */
  article: string;
  language: Language;
  /** ISO 8601, a day or longer; or a month or a year. */
  publishedAt: string | null;
  outlet: LinkName | null;
  organizations: readonly LinkName[];
  actors: readonly LinkName[];
  forums: readonly LinkName[];
  /** Who stands behind a platform of the story. */
  operators: readonly LinkName[];
  /** Others that the story speaks of in ways the breached organization is spoken of: who answered, whose platform it is. */
  parties: readonly LinkName[];
  prices: readonly { amount: number; currency: string; kind: PriceKind; stage: PriceStage }[];
  counts: readonly { value: number; unit: CountUnit; status: CountStatus }[];
  /** Bytes. */
  volumes: readonly number[];
  /** `value` is YYYY, YYYY-MM or YYYY-MM-DD. */
  dates: readonly { kind: DateKind; value: string }[];
  dataClasses: readonly DataClass[];
  causes: readonly Cause[];
  /** Names in the title by which the text goes on, folded, without accents; Latin script only. */
  headline: readonly string[];
  /**
   * The article's title and text in the form in which names of other stories are looked up in it; null where it is not
   * at hand, and such names are then not found.
   */
  text: string | null;
  /** `fingerprint` of the article's title and text; null where it is not known. */
  fingerprint: string | null;
  /** Keys of the news agencies that the article credits. */
  agencies: readonly string[];
  /** Other outlets that the article relies on. */
  sources: readonly LinkName[];
}

/** What tells whether a story comes from one hand with others. */
export type OriginStory = Pick<LinkStory, "id" | "outlet" | "agencies" | "sources" | "fingerprint">;

/** An incident as it stands: the stories judged to tell of it. */
export interface KnownIncident {
  id: string;
  stories: readonly LinkStory[];
}

/** One sign for (positive weight) or against two stories telling of one incident. */
export interface Reason {
  sign: string;
  weight: number;
  /** What was compared: "tidewarden", "3,400,000", "2023-03-12". */
  detail: string;
}

/** How much speaks for two stories telling of one incident. */
export interface Verdict {
  score: number;
  /** Strongest first. */
  reasons: Reason[];
}

/** A person's word that two stories tell of one incident, or of two. Later decisions outweigh earlier ones. */
export interface Decision {
  kind: "together" | "apart";
  stories: readonly [string, string];
}
