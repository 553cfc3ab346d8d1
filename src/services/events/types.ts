import type { EventType } from "../../store/tables/index.ts";

/** All types of events, in the order of the documents. */
export const EVENT_TYPES = [
  "article.extracted",
  "incident.created",
  "incident.revised",
  "incident.merged",
  "fact.reviewed",
  "webhook.disabled",
  "webhook.test",
] as const satisfies readonly EventType[];

/** What the events of a type say beside the facts: ids, and a few words to recognize them by. */
export interface EventData {
  "article.extracted": {
    articleId: string;
    revisionId: string;
    /** 1, 2, 3 … within the article. */
    revision: number;
    /** `created` for a new article, `revised` for a new text of one, `reread` for the same text read by new rules. */
    outcome: "created" | "revised" | "reread";
    url: string | null;
    title: string | null;
    outlet: string | null;
    publishedAt: string | null;
    language: string;
    stories: { id: string; incident: string; title: string | null }[];
  };
  "incident.created": IncidentData;
  /** `reason` says what changed it, such as a new article, a review or a split. */
  "incident.revised": IncidentData & { reason: string };
  /** `incidentId` is the one that stays. */
  "incident.merged": IncidentData & { mergedIncidentIds: string[] };
  "fact.reviewed": {
    factId: string;
    articleId: string;
    incidentId: string | null;
    /** What the person decided, such as confirmed, corrected or rejected. */
    decision: string;
  } & Record<string, unknown>;
  "webhook.disabled": { webhookId: string; url: string; reason: string; disabledAt: string };
  "webhook.test": { webhookId: string; message: string };
}

type IncidentData = {
  incidentId: string;
  title: string | null;
  articleIds: string[];
} & Record<string, unknown>;
