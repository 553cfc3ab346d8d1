/** All tables. drizzle-kit reads this file to write migrations. */
export { apiKeys } from "./api-keys.ts";
export { articles, type Precision, revisions } from "./articles.ts";
export { type EntityKind, entities, entityNames } from "./entities.ts";
export {
  type DeliveryStatus,
  type DisabledReason,
  type EventContent,
  type EventFact,
  type EventType,
  events,
  webhookAttempts,
  webhookDeliveries,
  webhooks,
} from "./events.ts";
export { factNames, facts, type NameRole, type Review, stories } from "./facts.ts";
export { actions, incidents, memberships } from "./incidents.ts";
export { ingestLines, ingests, type LineOutcome } from "./ingests.ts";
export { decisions, linkStories, questions } from "./linking.ts";
export { type FieldCounts, type RereadingOutcome, reextractions, rereadings } from "./rereadings.ts";
export {
  endedSubscriptions,
  type FieldMapping,
  type ItemOutcome,
  type PagePolicy,
  type PausedReason,
  type SourceKind,
  sourceDocuments,
  sourceItems,
  sourceMessages,
  sources,
} from "./sources.ts";
