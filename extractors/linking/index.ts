/** Linking: which incident a story tells of. Pure; the caller keeps the stories and hands in those that may matter. */
export { canonicalNames } from "./canonical.ts";
export { ASK, cluster, JOIN, linked, type OpenQuestion, type Partition, type WeighPair } from "./cluster.ts";
export { type Condensed, condense } from "./condense.ts";
export { fingerprint, overlap } from "./fingerprint.ts";
export { COVER, type Following, follow, LEADERS } from "./follow.ts";
export { blockingKeys } from "./keys.ts";
export { type LinkResult, link } from "./link.ts";
export { countOrigins, independentOrigins, type SharedOrigin, sameOrigin } from "./origins.ts";
export { type Reconciled, reconcile } from "./reconcile.ts";
export { weigh } from "./signs.ts";
export { type Canonical, type LinkArticle, storyOf } from "./story.ts";
export type { Decision, KnownIncident, LinkName, LinkStory, OriginStory, Reason, Verdict } from "./types.ts";
