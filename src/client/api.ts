// biome-ignore-all format: written by scripts/update-client.ts
// biome-ignore-all lint: written by scripts/update-client.ts
/** The types of the API, written out of the server's schema by `npm run docs`. */

export interface ActorFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "actor";
  alias: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ActorLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "actor";
  alias: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ActorListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "actor";
  alias: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ActorReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "actor";
  alias: string;
  /** Other spellings. */
  aliases: string[];
}

export interface Answer {
  /** The candidate that it is one with; null for none. */
  incidentId: string | null;
  /** Why, for those who come later. */
  note?: string | null | undefined;
}

export interface Article {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  /** As it was given. */
  publishedAt: string | null;
  language: string;
  languageConfidence: number;
  revision: RevisionSummary;
  createdAt: string;
  updatedAt: string;
  text: string;
  stories: Story[];
  facts: Fact[];
  undecided: Undecided[];
  warnings: string[];
}

export interface ArticleInput {
  /** Where the article stands: http or https. Fragment and tracking parameters are dropped. The same address again is the same article. */
  url?: string | null | undefined;
  /** The headline. */
  title?: string | null | undefined;
  /** The article as plain text, paragraphs parted by a blank line, without the headline. Either this or `html`. */
  text?: string | null | undefined;
  /** The article as HTML, in place of `text`. Offsets count into the text made from it, which is in the answer. */
  html?: string | null | undefined;
  /** When it was published: a timestamp, a day, a month or a year of ISO 8601. Words such as “Wednesday” are resolved against it. */
  publishedAt?: string | null | undefined;
  /** The newspaper, agency or site. */
  outlet?: string | null | undefined;
  /** Settles the language in place of identifying it. */
  language?: "en" | "fr" | "zh-Hans" | "zh-Hant" | null | undefined;
}

export interface ArticlePage {
  data: ArticleSummary[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface ArticleSummary {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  /** As it was given. */
  publishedAt: string | null;
  language: string;
  languageConfidence: number;
  revision: RevisionSummary;
  createdAt: string;
  updatedAt: string;
}

/** Who asserts it. */
export type Attribution = {
  kind: "actor" | "organization" | "authority" | "researcher" | "outlet" | "other";
  name: string | null;
} | null;

export interface CauseFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "cause";
  category: "misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error";
}

export interface CauseLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "cause";
  category: "misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error";
}

export interface CauseListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "cause";
  category: "misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error";
}

export interface CauseReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "cause";
  category: "misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error";
}

/** Null unless revised. */
export type Changes = {
  /** Which of title, text, outlet, publishedAt, language differ; `engine` alone where it was read again. */
  fields: string[];
  /** Facts that the text before did not state. */
  added: Fact[];
  /** Facts that only the text before stated. */
  removed: Fact[];
  /** How many facts both state. */
  kept: number;
} | null;

export interface DataClassFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataClass";
  class: "names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other";
}

export interface DataClassLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataClass";
  class: "names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other";
}

export interface DataClassListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataClass";
  class: "names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other";
}

export interface DataClassReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataClass";
  class: "names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other";
}

export interface DataVolumeFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataVolume";
  bytes: number;
  bound: "exact" | "about" | "at-least" | "at-most";
}

export interface DataVolumeLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataVolume";
  bytes: number;
  bound: "exact" | "about" | "at-least" | "at-most";
}

export interface DataVolumeListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataVolume";
  bytes: number;
  bound: "exact" | "about" | "at-least" | "at-most";
}

export interface DataVolumeReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "dataVolume";
  bytes: number;
  bound: "exact" | "about" | "at-least" | "at-most";
}

export interface DateFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "date";
  kind: "breached" | "posted" | "discovered" | "disclosed";
  value: string;
}

export interface DateLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "date";
  kind: "breached" | "posted" | "discovered" | "disclosed";
  value: string;
}

export interface DateListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "date";
  kind: "breached" | "posted" | "discovered" | "disclosed";
  value: string;
}

export interface DateReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "date";
  kind: "breached" | "posted" | "discovered" | "disclosed";
  value: string;
}

export interface Decided {
  /** POST /v1/actions/{id}/undo takes it back. */
  actionId: string;
  created: string[];
  revised: string[];
  merged: {
  incidentId: string;
  into: string;
}[];
}

export interface Delivery {
  id: string;
  /** The webhook-id of every attempt. */
  eventId: string;
  eventType: "article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test";
  eventAt: string;
  status: "pending" | "delivered" | "dead";
  nextAttemptAt: string | null;
  settledAt: string | null;
  createdAt: string;
  attempts: DeliveryAttempt[];
}

export interface DeliveryAttempt {
  number: number;
  startedAt: string;
  latencyMs: number;
  /** HTTP status; null where none came. */
  status: number | null;
  error: string | null;
  /** The beginning of what was answered. */
  excerpt: string | null;
}

export interface DeliveryPage {
  data: Delivery[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** Who stands behind what, as articles state it. */
export interface Edge {
  role: "operator" | "owner" | "parent" | "host" | "developer";
  /** `from` this entity to what it stands behind, or `to` it from what stands behind it. */
  direction: "from" | "to";
  other: {
  id: string | null;
  name: string;
};
  /** How many facts state it. */
  facts: number;
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  /** The newest facts that state it, three at most. */
  evidence: ListedFact[];
}

export interface Entity {
  id: string;
  kind: "organization" | "actor" | "forum" | "outlet";
  /** The canonical spelling, or the one under which it was first filed. */
  name: string;
  spellings: {
  spelling: string;
  /** Languages of the articles that use it; none for one that is known without having been read. */
  languages: string[];
}[];
  createdAt: string;
}

export interface EntityDetail {
  id: string;
  kind: "organization" | "actor" | "forum" | "outlet";
  /** The canonical spelling, or the one under which it was first filed. */
  name: string;
  spellings: {
  spelling: string;
  /** Languages of the articles that use it; none for one that is known without having been read. */
  languages: string[];
}[];
  createdAt: string;
  /** How many current facts name it, by field. */
  counts: Record<string, number>;
  edges: Edge[];
  links: {
  facts: string;
  articles: string;
  stories: string;
};
}

export interface EntityPage {
  data: Entity[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface Evidence {
  /** What `start` and `end` count into. */
  section: "title" | "text";
  /** First UTF-16 code unit; `section.slice(start, end)` is the quote. */
  start: number;
  end: number;
  /** The same in Unicode characters, as Python counts. */
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
  /** Id of the rule or model that decided. */
  rule: string;
}

export interface Extraction {
  language: string;
  languageConfidence: number;
  title: string | null;
  /** What offsets count into: as posted, or as made from HTML. */
  text: string;
  stories: ({
  incident: string;
  title: string | null;
})[];
  facts: ReadFact[];
  /** Mentions between whose readings the engine could not choose. */
  undecided: Undecided[];
  warnings: string[];
  engine: string;
}

export type Fact = ActorFact | ForumFact | PriceFact | VictimCountFact | DataVolumeFact | DataClassFact | OrganizationFact | OperatorFact | CauseFact | DateFact | ResponseFact | SourceFact;

export interface FactArticle {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
}

export interface FactPage {
  data: ListedFact[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface FactReview {
  actionId: string;
  /** Where it is another one: the same fact of an earlier text. */
  factId: string;
  at: string;
  decision: "confirmed" | "corrected" | "rejected" | "undo";
  correction: Record<string, unknown> | null;
  note: string | null;
  /** The API key of who reviewed it. */
  keyId: string | null;
  undoes: string | null;
  undoneBy: string | null;
  /** Taken over from this fact of the text or reading before. */
  carriedFrom: string | null;
}

export interface FactReviews {
  data: FactReview[];
}

export interface FiledArticle {
  outcome: "created" | "revised" | "unchanged";
  article: Article;
  changes: Changes;
}

export interface ForumFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "forum";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ForumLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "forum";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ForumListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "forum";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface ForumReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "forum";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

/** What the facts that stand come to. Computed, never stored. */
export interface Headline {
  organizations: HeadlineName[];
  actors: HeadlineName[];
  forums: HeadlineName[];
  operators: HeadlineName[];
  prices: ({
  kind: "asking" | "ransom" | "paid";
  current: HeadlineSum;
  /** Those before it, in order of time. */
  earlier: HeadlineSum[];
})[];
  /** Side by side by status and unit: confirmed, verified, reported, claimed, sample. */
  counts: ({
  status: "claimed" | "sample" | "verified" | "confirmed" | "reported";
  unit: "person" | "account" | "record" | "file";
  min: number;
  max: number;
  /** The count of the latest article. */
  latest: number;
  counts: ({
  value: number;
  unit: "person" | "account" | "record" | "file";
  bound: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
})[];
})[];
  stances: ({
  name: string;
  aliases: string[];
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
  earlier: ({
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
  saidAt: string;
  factId: string;
})[];
})[];
  causes: {
  category: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}[];
  dataClasses: {
  class: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}[];
  dataVolumes: {
  bytes: number;
  bound: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}[];
  dates: {
  kind: string;
  value: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}[];
}

export interface HeadlineName {
  name: string;
  aliases: string[];
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}

/** The price that stands. */
export interface HeadlineSum {
  amount: number;
  amountText: string;
  currency: string;
  per: string;
  bound: string;
  /** Independent origins that state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  firstSaidAt: string;
  lastSaidAt: string;
}

export interface Incident {
  id: string;
  /** The breached organization, where an article names it. */
  title: string | null;
  status: "open" | "undecided" | "merged" | "withdrawn";
  /** The incident that took its stories over. */
  mergedInto: string | null;
  createdAt: string;
  /** When a story or fact of it last changed. */
  revisedAt: string;
  /** How many tell of it; where `summedUp` has but some of its stories, as many as it has stories. */
  articles: number;
  /** How many stories the title, `origins`, `languages` and the headline are from, of how many: those that came out first and last, half and half, where it has many. */
  summedUp: {
  stories: number;
  of: number;
};
  /** Independent origins; copies of one text count once. */
  origins: number;
  languages: string[];
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  headline: Headline;
  stories: ({
  id: string;
  /** The same for a story in all texts of its article. */
  lineageId: string;
  /** Its letter in the article. */
  incident: string;
  title: string | null;
  article: IncidentArticle;
})[];
  /** Stories that come from one hand. */
  originGroups: {
  storyIds: string[];
}[];
  /** Every fact of the page's stories, in order of time. */
  ledger: LedgerFact[];
  /** What to send as `cursor` for the stories behind these and their facts; null where there are none. */
  nextCursor: string | null;
}

export interface IncidentArticle {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
  revision: number;
}

export interface IncidentHistory {
  data: ({
  at: string;
  kind: "joined" | "left" | "merge" | "split" | "answer" | "review" | "undo";
  articleId: string | null;
  /** The story's letter in the article. */
  incident: string | null;
  lineageId: string | null;
  score: number | null;
  /** Signs for and against, of the story that it fits best. */
  reasons: {
  sign: string;
  weight: number;
  detail: string;
}[];
  /** The action that it is, or that is behind it. */
  actionId: string | null;
  keyId: string | null;
  note: string | null;
  incidentIds: string[];
  undoes: string | null;
  undoneBy: string | null;
})[];
}

export interface IncidentPage {
  data: IncidentSummary[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface IncidentSummary {
  id: string;
  /** The breached organization, where an article names it. */
  title: string | null;
  status: "open" | "undecided" | "merged" | "withdrawn";
  /** The incident that took its stories over. */
  mergedInto: string | null;
  createdAt: string;
  /** When a story or fact of it last changed. */
  revisedAt: string;
  /** How many tell of it; where `summedUp` has but some of its stories, as many as it has stories. */
  articles: number;
  /** How many stories the title, `origins`, `languages` and the headline are from, of how many: those that came out first and last, half and half, where it has many. */
  summedUp: {
  stories: number;
  of: number;
};
  /** Independent origins; copies of one text count once. */
  origins: number;
  languages: string[];
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  headline: Headline;
}

export interface Ingest {
  id: string;
  /** The file's, unless it was given another one. */
  name: string;
  createdAt: string;
  /** When its end was put into the queue; null before. */
  putAt: string | null;
  /** When nothing of it waited any more; null before. */
  doneAt: string | null;
  /** Put into the queue so far. */
  articles: number;
  waiting: number;
  created: number;
  revised: number;
  unchanged: number;
  /** Could not be filed, and are kept. */
  failed: number;
}

/** What a person said of it last; null where nobody judged it. */
export type Judgment = {
  decision: "confirmed" | "corrected" | "rejected";
  reviewedAt: string;
  /** Where values were put right: what was read, by key. */
  asRead: Record<string, unknown> | null;
} | null;

export type LedgerFact = ActorLedgerFact | ForumLedgerFact | PriceLedgerFact | VictimCountLedgerFact | DataVolumeLedgerFact | DataClassLedgerFact | OrganizationLedgerFact | OperatorLedgerFact | CauseLedgerFact | DateLedgerFact | ResponseLedgerFact | SourceLedgerFact;

export type ListedFact = ActorListedFact | ForumListedFact | PriceListedFact | VictimCountListedFact | DataVolumeListedFact | DataClassListedFact | OrganizationListedFact | OperatorListedFact | CauseListedFact | DateListedFact | ResponseListedFact | SourceListedFact;

export interface ListedStory {
  id: string;
  articleId: string;
  revisionId: string;
  /** The letter that its facts bear. */
  incident: string;
  /** The breached organization, where the article names it. */
  title: string | null;
  /** The incident in the world that it tells of. */
  incidentId: string | null;
  createdAt: string;
  article: FactArticle;
  links: {
  facts: string;
};
}

export interface Merge {
  incidentIds: string[];
  /** Why, for those who come later. */
  note?: string | null | undefined;
}

export type Money = {
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
} | null;

export type NewSource = (Source) & ({
  /** What its sender signs with (`whsec_…`) or shows (`lds_…`). Never shown again. Null for a feed, and where you gave the secret. */
  secret: string | null;
});

export interface NewWebhook {
  id: string;
  url: string;
  description: string | null;
  eventTypes: ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test")[];
  filters: Record<string, unknown> | null;
  enabled: boolean;
  disabledAt: string | null;
  disabledReason: "manual" | "gone" | "failing" | null;
  /** Since when every attempt has failed. */
  failingSince: string | null;
  /** Until when the secret before signs too. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
  /** Shown this once. */
  secret: string;
}

export interface OperatorFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "operator";
  name: string;
  /** Other spellings. */
  aliases: string[];
  platform: string;
  role: "operator" | "owner" | "parent" | "host" | "developer";
}

export interface OperatorLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "operator";
  name: string;
  /** Other spellings. */
  aliases: string[];
  platform: string;
  role: "operator" | "owner" | "parent" | "host" | "developer";
}

export interface OperatorListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "operator";
  name: string;
  /** Other spellings. */
  aliases: string[];
  platform: string;
  role: "operator" | "owner" | "parent" | "host" | "developer";
}

export interface OperatorReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "operator";
  name: string;
  /** Other spellings. */
  aliases: string[];
  platform: string;
  role: "operator" | "owner" | "parent" | "host" | "developer";
}

export interface OrganizationFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "organization";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface OrganizationLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "organization";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface OrganizationListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "organization";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface OrganizationReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "organization";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface Poll {
  sourceId: string;
  name: string;
  outcome: "read" | "unchanged" | "failed" | "lost";
  status: number | null;
  error: string | null;
  entries: {
  filed: number;
  duplicate: number;
  skipped: number;
  retry: number;
};
  nextPollAt: string | null;
}

export interface PriceFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "price";
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
  kind: "asking" | "ransom" | "paid";
  stage: "initial" | "current";
  per: "lot" | "record";
  bound: "exact" | "about" | "at-least" | "at-most";
  equivalent: Money;
}

export interface PriceLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "price";
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
  kind: "asking" | "ransom" | "paid";
  stage: "initial" | "current";
  per: "lot" | "record";
  bound: "exact" | "about" | "at-least" | "at-most";
  equivalent: Money;
}

export interface PriceListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "price";
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
  kind: "asking" | "ransom" | "paid";
  stage: "initial" | "current";
  per: "lot" | "record";
  bound: "exact" | "about" | "at-least" | "at-most";
  equivalent: Money;
}

export interface PriceReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "price";
  amount: number;
  /** The amount to the last digit. */
  amountText: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
  kind: "asking" | "ransom" | "paid";
  stage: "initial" | "current";
  per: "lot" | "record";
  bound: "exact" | "about" | "at-least" | "at-most";
  equivalent: Money;
}

export interface Problem {
  /** Where the error is described. */
  type: string;
  title: string;
  status: number;
  code: "malformed_json" | "invalid_request" | "bad_cursor" | "key_required" | "key_invalid" | "scope_missing" | "host_refused" | "route_not_found" | "article_not_found" | "fact_not_found" | "entity_not_found" | "source_not_found" | "ingest_not_found" | "source_exists" | "source_busy" | "source_not_pushed" | "source_not_polled" | "signature_invalid" | "token_invalid" | "message_replayed" | "invalid_feed" | "invalid_source" | "address_refused" | "incident_not_found" | "question_not_found" | "action_not_found" | "key_not_found" | "webhook_not_found" | "delivery_not_found" | "method_not_allowed" | "webhook_disabled" | "conflict" | "body_too_large" | "unsupported_media_type" | "invalid_article" | "invalid_webhook" | "invalid_decision" | "unsupported_language" | "unclear_language" | "rate_limited" | "internal" | "store_unavailable" | "public_url_missing" | "secret_key_missing" | "store_locked" | "store_migration" | "invalid_setting" | "listen_refused";
  /** What happened. */
  detail: string;
  /** What to do about it. */
  hint: string;
  errors?: ({
  in: "body" | "query" | "path" | "header" | "environment";
  /** JSON pointer to the value. */
  pointer: string;
  detail: string;
})[] | undefined;
  /** Under which the server's log tells of the request. */
  requestId?: string | undefined;
}

export interface Push {
  sourceId: string;
  /** A signed message of this id was taken before. */
  repeated: boolean;
  /** A feed that a hub pushed is kept, and read soon. */
  kept: boolean;
  articles: ({
  /** `duplicate`: filed before from elsewhere. `skipped`: left out by the source's settings. */
  outcome: "created" | "revised" | "unchanged" | "duplicate" | "skipped" | "refused";
  articleId: string | null;
  /** Why it was skipped. */
  reason: string | null;
  /** Why it was refused, with pointers into what was sent. */
  problem: {
  code: string;
  detail: string;
  errors: {
  in: string;
  pointer: string;
  detail: string;
}[];
} | null;
})[];
}

export interface Question {
  id: string;
  kind: "several" | "weak";
  incidentId: string;
  title: string | null;
  candidates: ({
  incidentId: string;
  title: string | null;
  score: number;
  reasons: {
  sign: string;
  weight: number;
  detail: string;
}[];
})[];
  createdAt: string;
}

export interface QuestionPage {
  data: Question[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export type ReadFact = ActorReading | ForumReading | PriceReading | VictimCountReading | DataVolumeReading | DataClassReading | OrganizationReading | OperatorReading | CauseReading | DateReading | ResponseReading | SourceReading;

export interface Reextraction {
  /** The version that reads. */
  engine: string;
  askedAt: string | null;
  /** When nothing was left to be read. */
  doneAt: string | null;
  /** Articles that are yet to be read. */
  open: number;
  same: number;
  changed: number;
  failed: number;
  /** Facts of the articles that changed, by field. */
  fields: Record<string, {
  kept: number;
  added: number;
  gone: number;
}>;
  /** Why articles failed, by code. */
  errors: Record<string, number>;
}

export interface ResponseFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "response";
  party: string;
  /** Other spellings. */
  aliases: string[];
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
}

export interface ResponseLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "response";
  party: string;
  /** Other spellings. */
  aliases: string[];
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
}

export interface ResponseListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "response";
  party: string;
  /** Other spellings. */
  aliases: string[];
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
}

export interface ResponseReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "response";
  party: string;
  /** Other spellings. */
  aliases: string[];
  stance: "confirmed" | "denied" | "no-comment" | "investigating" | "notified";
}

export interface Review {
  decision: "confirmed" | "corrected" | "rejected";
  /** With `corrected`: what is right, some of the keys of the fact's field. */
  correction?: Record<string, unknown> | null | undefined;
  /** Why, for those who come later. */
  note?: string | null | undefined;
}

export interface Reviewed {
  /** POST /v1/actions/{id}/undo takes it back. */
  actionId: string;
  incidentId: string | null;
  fact: Fact;
}

export interface Revision {
  id: string;
  /** 1, 2, 3 … within the article. */
  number: number;
  /** Version of the rules that read it. */
  engine: string;
  createdAt: string;
  title: string | null;
  outlet: string | null;
  /** As it was given. */
  publishedAt: string | null;
  language: string;
  languageConfidence: number;
  text: string;
  changes: Changes;
}

export interface RevisionSummary {
  id: string;
  /** 1, 2, 3 … within the article. */
  number: number;
  /** Version of the rules that read it. */
  engine: string;
  createdAt: string;
}

export interface Revisions {
  data: Revision[];
}

export interface Source {
  id: string;
  kind: string;
  name: string;
  url: string | null;
  outlet: string | null;
  language: string | null;
  pages: string;
  onlyBreaches: boolean;
  /** Where its sender posts to; null for a feed. */
  hook: string | null;
  mapping: Record<string, string> | null;
  /** Who pushes it by WebSub. */
  hub: string | null;
  /** Until when the hub has said that it will. */
  subscribedUntil: string | null;
  createdAt: string;
  /** Why nothing is taken from it: `manual`, or `gone` after a 410. */
  paused: string | null;
  nextPollAt: string | null;
  /** Between two polls, by the feed's own hints. */
  intervalSeconds: number | null;
  lastPolledAt: string | null;
  lastSucceededAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
  /** Polls that failed since the last one that did not. */
  failures: number;
  newestAt: string | null;
  /** What became of the entries seen so far. */
  entries: {
  filed: number;
  duplicate: number;
  skipped: number;
  retry: number;
};
}

export interface SourceFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "source";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface SourceInput {
  /** `feed` is polled; `websub` is a feed that a hub pushes; `webhook` is pushed signed by Standard Webhooks; `mapped` is pushed as JSON of the sender's own shape. */
  kind?: "feed" | "websub" | "webhook" | "mapped" | undefined;
  /** The feed's address; none for what is pushed. */
  url?: string | null | undefined;
  /** The host where absent. */
  name?: string | null | undefined;
  /** Given to each article in place of what its page or its sender says. */
  outlet?: string | null | undefined;
  /** Settles the language in place of identifying it. */
  language?: "en" | "fr" | "zh-Hans" | "zh-Hant" | null | undefined;
  /** When an article's own page is read: where the feed has only a summary, always, never. */
  pages?: "auto" | "always" | "never" | undefined;
  /** Whether to leave out what tells of no breach. */
  onlyBreaches?: boolean | undefined;
  /** For `websub`: the hub's address. The one that the feed names where absent. */
  hub?: string | null | undefined;
  /** For what is pushed: where an article's values stand, as JSON Pointers. A `webhook` without one sends articles as POST /v1/articles takes them. */
  mapping?: {
  /** Leads to a list of articles; the other pointers then start at each of them. */
  items?: string | undefined;
  url?: string | undefined;
  title?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  publishedAt?: string | undefined;
  outlet?: string | undefined;
  language?: string | undefined;
} | null | undefined;
  /** For `webhook`: the sender's own secret. One is made where absent. */
  secret?: string | null | undefined;
}

export interface SourceLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "source";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface SourceListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "source";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface SourcePage {
  data: Source[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface SourceReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "source";
  name: string;
  /** Other spellings. */
  aliases: string[];
}

export interface SourceRotation {
  /** How long the secret or token before is taken too. */
  overlapHours?: number | undefined;
  /** For `webhook`: the sender's own secret. One is made where absent. */
  secret?: string | null | undefined;
}

export interface Split {
  storyIds: string[];
  /** Why, for those who come later. */
  note?: string | null | undefined;
}

export interface Stats {
  facts: number;
  /** By month of publication; null where none is known. */
  byMonth: ({
  month: string | null;
  facts: number;
})[];
  byLanguage: {
  language: string;
  facts: number;
}[];
  byField: {
  field: string;
  facts: number;
}[];
  /** How many of the stories name it; the fifty most named. */
  byForum: {
  entityId: string;
  name: string;
  stories: number;
}[];
  byOperator: {
  entityId: string;
  name: string;
  stories: number;
}[];
  byCurrency: {
  currency: string;
  facts: number;
}[];
  prices: {
  currency: string;
  kind: string;
  facts: number;
  least: number;
  median: number;
  p90: number;
  most: number;
  /** By power of ten: 3 is 1,000 to 9,999. */
  decades: {
  power: number;
  facts: number;
}[];
}[];
  counts: {
  unit: string;
  status: string;
  facts: number;
  least: number;
  median: number;
  p90: number;
  most: number;
  /** By power of ten: 3 is 1,000 to 9,999. */
  decades: {
  power: number;
  facts: number;
}[];
}[];
}

/** One article's telling of one breach. */
export interface Story {
  id: string;
  /** The letter that its facts bear. */
  incident: string;
  /** The breached organization, where the article names it. */
  title: string | null;
  /** The breach in the world that it tells of: see GET /v1/incidents/{id}. */
  incidentId: string | null;
}

export interface StoryPage {
  data: ListedStory[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface Undecided {
  field: "actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source";
  evidence: Evidence;
  readings: {
  value: string;
  probability: number;
}[];
}

export interface Undo {
  /** Why, for those who come later. */
  note?: string | null | undefined;
}

export interface VictimCountFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "victimCount";
  value: number;
  unit: "person" | "account" | "record" | "file";
  bound: "exact" | "about" | "at-least" | "at-most";
  status: "claimed" | "sample" | "verified" | "confirmed" | "reported";
}

export interface VictimCountLedgerFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  /** When its article came out; when it was filed where none said. */
  saidAt: string;
  /** `outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong. */
  standing: "stands" | "outdated" | "superseded" | "rejected";
  article: IncidentArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "victimCount";
  value: number;
  unit: "person" | "account" | "record" | "file";
  bound: "exact" | "about" | "at-least" | "at-most";
  status: "claimed" | "sample" | "verified" | "confirmed" | "reported";
}

export interface VictimCountListedFact {
  id: string;
  articleId: string;
  revisionId: string;
  storyId: string;
  createdAt: string;
  /** When a later text of the article took its place. */
  supersededAt: string | null;
  review: Judgment;
  article: FactArticle;
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "victimCount";
  value: number;
  unit: "person" | "account" | "record" | "file";
  bound: "exact" | "about" | "at-least" | "at-most";
  status: "claimed" | "sample" | "verified" | "confirmed" | "reported";
}

export interface VictimCountReading {
  /** The story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution;
  /** 0 to 1. */
  confidence: number;
  /** Whether the value stands in the text. */
  basis: "stated" | "inferred";
  field: "victimCount";
  value: number;
  unit: "person" | "account" | "record" | "file";
  bound: "exact" | "about" | "at-least" | "at-most";
  status: "claimed" | "sample" | "verified" | "confirmed" | "reported";
}

export interface Webhook {
  id: string;
  url: string;
  description: string | null;
  eventTypes: ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test")[];
  filters: Record<string, unknown> | null;
  enabled: boolean;
  disabledAt: string | null;
  disabledReason: "manual" | "gone" | "failing" | null;
  /** Since when every attempt has failed. */
  failingSince: string | null;
  /** Until when the secret before signs too. */
  previousSecretUntil: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface WebhookInput {
  /** Where events are posted: http or https, a public address. */
  url: string;
  description?: string | null | undefined;
  /** What it is told of; all but webhook.disabled where left out. */
  eventTypes?: ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled")[] | undefined;
  /** Filters of GET /v1/facts: an event is told where one of its facts passes, and only such facts are in it. */
  filters?: Record<string, unknown> | undefined;
}

export interface WebhookPage {
  data: Webhook[];
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

export interface WebhookPatch {
  /** Where events are posted: http or https, a public address. */
  url?: string | undefined;
  description?: string | null | undefined;
  /** What it is told of; all but webhook.disabled where left out. */
  eventTypes?: ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled")[] | undefined;
  /** Filters of GET /v1/facts: an event is told where one of its facts passes, and only such facts are in it. */
  filters?: Record<string, unknown> | undefined;
  /** `false` disables it, `true` enables it again. */
  enabled?: boolean | undefined;
}

export type WebhookReplay = {
  deliveryId: string;
} | {
  from: string;
  to?: string | undefined;
  include?: "undelivered" | "all" | undefined;
};

export interface WebhookReplayed {
  queued: number;
  /** `from` to go on with, where the range holds more. */
  nextFrom: string | null;
}

export interface WebhookRotation {
  /** How long the secret before signs too. */
  overlapHours?: number | undefined;
}

export interface WholeDelivery {
  id: string;
  /** The webhook-id of every attempt. */
  eventId: string;
  eventType: "article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test";
  eventAt: string;
  status: "pending" | "delivered" | "dead";
  nextAttemptAt: string | null;
  settledAt: string | null;
  createdAt: string;
  attempts: DeliveryAttempt[];
  /** What is posted, to the byte. */
  body: string;
}


/** One line of GET /v1/export.ndjson: a fact with what it belongs to. docs/exports.md tells of each key. */
export interface ExportedFact {
  incident: { id: string; title: string | null };
  story: { id: string; letter: string };
  article: { id: string; revision: number; url: string | null; title: string | null; outlet: string | null; language: string; publishedAt: string | null; createdAt: string };
  fact: { id: string; field: Fact["field"]; evidence: { section: "title" | "text"; start: number; end: number; quote: string; rule: string }; attribution: Attribution | null; confidence: number; basis: "stated" | "inferred"; engine: string; createdAt: string; supersededAt: string | null; review: "confirmed" | "corrected" | "rejected" | null; entityId: string | null; [key: string]: unknown };
}

/** One result of POST /v1/articles/batch. */
export type FiledLine =
  | { line: number; status: 200 | 201; outcome: "created" | "unchanged" | "revised"; articleId: string; revisionId: string; revision: number; language: string; stories: number; facts: number }
  | { line: number; status: number; outcome?: undefined; problem: Pick<Problem, "code" | "detail" | "status"> & Partial<Problem> };

/** What a line of each streamed operation holds. */
export interface Lines {
  exportFactsNdjson: ExportedFact;
}

/** What each operation takes and answers. One that answers no JSON gives its whole response, to be streamed. */
export interface Operations {
  /** Whether the process runs */
  getHealth: { args: {}; answer: {
  status: "ok";
  version: string;
} };
  /** Whether requests can be served */
  getReadiness: { args: {}; answer: {
  status: "ready";
  store: string;
} };
  /** Push articles */
  receivePush: { args: {
    /** The source's id. */
    source: string;
    /** The source's token. */
    token?: string | undefined;
    body: ReadableStream<Uint8Array>;
  }; answer: Push };
  /** Verify a subscription */
  verifySubscription: { args: {
    /** The source's id. */
    source: string;
    "hub.mode": "subscribe" | "unsubscribe" | "denied";
    "hub.topic": string;
    "hub.challenge"?: string | undefined;
    "hub.lease_seconds"?: string | undefined;
    "hub.reason"?: string | undefined;
    token?: string | undefined;
  }; answer: Response };
  /** List entities */
  listEntities: { args: {
    /** Entities of this kind. */
    kind?: ("organization" | "actor" | "forum" | "outlet") | readonly ("organization" | "actor" | "forum" | "outlet")[] | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: EntityPage };
  /** Get an entity */
  getEntity: { args: {
    /** The entity's id. */
    id: string;
  }; answer: EntityDetail };
  /** List stories */
  listStories: { args: {
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Stories of this article. */
    articleId?: string | undefined;
    /** Stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Stories that name this entity. */
    entityId?: string | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: StoryPage };
  /** Count facts */
  getStats: { args: {
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Whether facts of texts that were revised since are listed too. */
    superseded?: boolean | undefined;
  }; answer: Stats };
  /** Add a source */
  addSource: { args: {
    body: SourceInput;
  }; answer: NewSource };
  /** List sources */
  listSources: { args: {
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: SourcePage };
  /** Get a source */
  getSource: { args: {
    /** The source's id. */
    id: string;
  }; answer: Source };
  /** Remove a source */
  removeSource: { args: {
    /** The source's id. */
    id: string;
  }; answer: Source };
  /** Poll a source now */
  pollSource: { args: {
    /** The source's id. */
    id: string;
  }; answer: Poll };
  /** Change the secret of a source */
  rotateSource: { args: {
    /** The source's id. */
    id: string;
    body: SourceRotation;
  }; answer: NewSource };
  /** How far archives in the queue are */
  listIngests: { args: {}; answer: {
  data: Ingest[];
} };
  /** Have the archive read again */
  askReextraction: { args: {}; answer: Reextraction };
  /** How far the archive is read again */
  getReextraction: { args: {}; answer: Reextraction };
  /** Subscribe to events */
  createWebhook: { args: {
    body: WebhookInput;
  }; answer: NewWebhook };
  /** List webhooks */
  listWebhooks: { args: {
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: WebhookPage };
  /** Get a webhook */
  getWebhook: { args: {
    /** The webhook's id. */
    id: string;
  }; answer: Webhook };
  /** Change a webhook */
  updateWebhook: { args: {
    /** The webhook's id. */
    id: string;
    body: WebhookPatch;
  }; answer: Webhook };
  /** Remove a webhook */
  deleteWebhook: { args: {
    /** The webhook's id. */
    id: string;
  }; answer: undefined };
  /** Change the secret of a webhook */
  rotateWebhook: { args: {
    /** The webhook's id. */
    id: string;
    body: WebhookRotation;
  }; answer: NewWebhook };
  /** Send a test event */
  testWebhook: { args: {
    /** The webhook's id. */
    id: string;
  }; answer: Delivery };
  /** Send again */
  replayWebhook: { args: {
    /** The webhook's id. */
    id: string;
    body: WebhookReplay;
  }; answer: WebhookReplayed };
  /** List the deliveries of a webhook */
  listDeliveries: { args: {
    /** The webhook's id. */
    id: string;
    /** Deliveries of this status. */
    status?: ("pending" | "delivered" | "dead") | readonly ("pending" | "delivered" | "dead")[] | undefined;
    /** Deliveries of events of this type. */
    eventType?: ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test") | readonly ("article.extracted" | "incident.created" | "incident.revised" | "incident.merged" | "fact.reviewed" | "webhook.disabled" | "webhook.test")[] | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: DeliveryPage };
  /** Get a delivery */
  getDelivery: { args: {
    /** The webhook's id. */
    id: string;
    /** The delivery's id. */
    deliveryId: string;
  }; answer: WholeDelivery };
  /** Read an article without filing it */
  extract: { args: {
    body: ArticleInput;
  }; answer: Extraction };
  /** File an article */
  createArticle: { args: {
    body: ArticleInput;
  }; answer: FiledArticle };
  /** List articles */
  listArticles: { args: {
    /** The article of this address. */
    url?: string | undefined;
    /** Articles that name this entity. */
    entityId?: string | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: ArticlePage };
  /** File many articles */
  createArticles: { args: {
    body: ReadableStream<Uint8Array>;
  }; answer: Response };
  /** Get an article */
  getArticle: { args: {
    /** The article's id. */
    id: string;
  }; answer: Article };
  /** List the revisions of an article */
  listRevisions: { args: {
    /** The article's id. */
    id: string;
  }; answer: Revisions };
  /** List facts */
  listFacts: { args: {
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Whether facts of texts that were revised since are listed too. */
    superseded?: boolean | undefined;
    /** Sorts by this value in place of `order`, the largest first with `-`; facts without the value are left out. */
    sort?: "publishedAt" | "-publishedAt" | "amount" | "-amount" | "count" | "-count" | "bytes" | "-bytes" | "date" | "-date" | "confidence" | "-confidence" | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: FactPage };
  /** Review a fact */
  reviewFact: { args: {
    /** The fact's id. */
    id: string;
    body: Review;
  }; answer: Reviewed };
  /** List what people said of a fact */
  listReviews: { args: {
    /** The fact's id. */
    id: string;
  }; answer: FactReviews };
  /** Export an incident */
  exportIncident: { args: {
    id: string;
    format: "stix" | "misp" | "veris" | "ftm" | "jsonld";
  }; answer: Response };
  /** Export facts as CSV */
  exportFactsCsv: { args: {
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Whether facts of texts that were revised since are listed too. */
    superseded?: boolean | undefined;
    /** CSV: begin with a byte order mark, which some spreadsheets need to read accents and Chinese. */
    bom?: boolean | undefined;
  }; answer: Response };
  /** Export facts as NDJSON */
  exportFactsNdjson: { args: {
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Whether facts of texts that were revised since are listed too. */
    superseded?: boolean | undefined;
    /** CSV: begin with a byte order mark, which some spreadsheets need to read accents and Chinese. */
    bom?: boolean | undefined;
  }; answer: Response };
  /** List incidents */
  listIncidents: { args: {
    /** Incidents in this state; `open` and `undecided` ones where it is left out. */
    state?: ("open" | "undecided" | "merged" | "withdrawn") | readonly ("open" | "undecided" | "merged" | "withdrawn")[] | undefined;
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: IncidentPage };
  /** Get an incident */
  getIncident: { args: {
    /** The incident's id. */
    id: string;
    /** The incident as it was known then: to the end of the day, month or year named. */
    asOf?: string | undefined;
    /** What `asOf` goes by: `published`, what articles had said by then, as their texts stood (the default); `filed`, what this service had on file. */
    by?: "published" | "filed" | undefined;
    /** Of how many stories to give the facts at most, those that came out first. */
    limit?: number | string | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: Incident };
  /** Get the history of an incident */
  getIncidentHistory: { args: {
    /** The incident's id. */
    id: string;
  }; answer: IncidentHistory };
  /** Merge incidents */
  mergeIncidents: { args: {
    /** The incident's id. */
    id: string;
    body: Merge;
  }; answer: Decided };
  /** Split an incident */
  splitIncident: { args: {
    /** The incident's id. */
    id: string;
    body: Split;
  }; answer: Decided };
  /** List what is left to a person */
  listQuestions: { args: {
    /** How many at most. */
    limit?: number | string | undefined;
    /** By the time they were filed. */
    order?: "newest" | "oldest" | undefined;
    /** `nextCursor` of the page before. */
    cursor?: string | undefined;
  }; answer: QuestionPage };
  /** Answer a question */
  answerQuestion: { args: {
    /** The question's id. */
    id: string;
    body: Answer;
  }; answer: Decided };
  /** Take an action back */
  undoAction: { args: {
    /** The action's id. */
    id: string;
    body: Undo;
  }; answer: Decided };
  /** New and revised incidents as Atom */
  incidentFeedAtom: { args: {
    /** Incidents in this state; `open` and `undecided` ones where it is left out. */
    state?: ("open" | "undecided" | "merged" | "withdrawn") | readonly ("open" | "undecided" | "merged" | "withdrawn")[] | undefined;
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Entries a page. */
    limit?: number | string | undefined;
    /** The page of older entries: follow `next`. */
    before?: string | undefined;
  }; answer: Response };
  /** New and revised incidents as JSON Feed */
  incidentFeedJson: { args: {
    /** Incidents in this state; `open` and `undecided` ones where it is left out. */
    state?: ("open" | "undecided" | "merged" | "withdrawn") | readonly ("open" | "undecided" | "merged" | "withdrawn")[] | undefined;
    /** Facts of this field. */
    field?: ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source") | readonly ("actor" | "forum" | "price" | "victimCount" | "dataVolume" | "dataClass" | "organization" | "operator" | "cause" | "date" | "response" | "source")[] | undefined;
    /** Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling. */
    name?: string | readonly (string)[] | undefined;
    /** A breach whose attacker or seller goes by this name. */
    actor?: string | readonly (string)[] | undefined;
    /** A breach whose data is posted, sold or leaked there. */
    forum?: string | readonly (string)[] | undefined;
    /** A breach of this organization's data. */
    organization?: string | readonly (string)[] | undefined;
    /** A breach with this company behind a platform. */
    operator?: string | readonly (string)[] | undefined;
    /** A breach with an operator of this platform. */
    platform?: string | readonly (string)[] | undefined;
    /** A breach told on the word of this outlet, agency or researcher. */
    source?: string | readonly (string)[] | undefined;
    /** Articles of this outlet. */
    outlet?: string | readonly (string)[] | undefined;
    /** Articles in this language; `zh` is both scripts. */
    language?: ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant") | readonly ("en" | "fr" | "zh" | "zh-Hans" | "zh-Hant")[] | undefined;
    /** Published then or later. */
    publishedFrom?: string | undefined;
    /** Published then or earlier; all of the day, month or year named. */
    publishedTo?: string | undefined;
    /** Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so. */
    q?: string | undefined;
    /** Facts of this article. */
    articleId?: string | undefined;
    /** Facts of this story. */
    storyId?: string | undefined;
    /** Full text over the words that state the fact, as `q` over its article. */
    quote?: string | undefined;
    /** Facts that name this entity. */
    entityId?: string | undefined;
    /** Prices in this currency. */
    currency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much. */
    minAmount?: number | string | undefined;
    /** Prices of at most this much. */
    maxAmount?: number | string | undefined;
    /** Prices, or dates, of this kind. */
    kind?: ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed") | readonly ("asking" | "ransom" | "paid" | "breached" | "posted" | "discovered" | "disclosed")[] | undefined;
    /** Prices of this stage. */
    stage?: ("initial" | "current") | readonly ("initial" | "current")[] | undefined;
    /** Victim counts of at least this many. */
    minCount?: number | string | undefined;
    /** Victim counts of at most this many. */
    maxCount?: number | string | undefined;
    /** Victim counts of this status. */
    status?: ("claimed" | "sample" | "verified" | "confirmed" | "reported") | readonly ("claimed" | "sample" | "verified" | "confirmed" | "reported")[] | undefined;
    /** Victim counts in this unit. */
    unit?: ("person" | "account" | "record" | "file") | readonly ("person" | "account" | "record" | "file")[] | undefined;
    /** Data of this class. */
    class?: ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other") | readonly ("names" | "email-addresses" | "phone-numbers" | "physical-addresses" | "dates-of-birth" | "genders" | "passwords" | "password-hashes" | "usernames" | "ip-addresses" | "government-ids" | "passport-numbers" | "drivers-licenses" | "social-security-numbers" | "bank-accounts" | "payment-cards" | "financial-records" | "health-records" | "insurance-records" | "vaccination-status" | "biometric-data" | "photos" | "geolocation" | "travel-records" | "purchase-history" | "private-messages" | "criminal-records" | "employment-records" | "education-records" | "source-code" | "credentials-keys" | "internal-documents" | "device-data" | "family-members" | "tax-records" | "nationalities" | "other")[] | undefined;
    /** Causes of this category. */
    cause?: ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error") | readonly ("misconfiguration" | "stolen-credentials" | "phishing" | "vulnerability" | "malware" | "ransomware" | "insider" | "supply-chain" | "scraping" | "physical" | "human-error")[] | undefined;
    /** Operators in this role. */
    role?: ("operator" | "owner" | "parent" | "host" | "developer") | readonly ("operator" | "owner" | "parent" | "host" | "developer")[] | undefined;
    /** Responses with this stance. */
    stance?: ("confirmed" | "denied" | "no-comment" | "investigating" | "notified") | readonly ("confirmed" | "denied" | "no-comment" | "investigating" | "notified")[] | undefined;
    /** Dates that may be this one or a later one. */
    dateFrom?: string | undefined;
    /** Dates that may be this one or an earlier one. */
    dateTo?: string | undefined;
    /** Facts at least this certain. */
    minConfidence?: number | null | undefined;
    /** Facts at most this certain. */
    maxConfidence?: number | null | undefined;
    /** Facts of the stories with these letters: `A` is what the article is about. */
    incident?: string | readonly (string)[] | undefined;
    /** Facts of stories that tell of this incident. */
    incidentId?: string | undefined;
    /** Facts of this text of an article. */
    revisionId?: string | undefined;
    /** Prices for all the data, or for a record. */
    per?: ("lot" | "record") | readonly ("lot" | "record")[] | undefined;
    /** Prices, counts and sizes with this bound. */
    bound?: ("exact" | "about" | "at-least" | "at-most") | readonly ("exact" | "about" | "at-least" | "at-most")[] | undefined;
    /** Prices that are given in this currency too. */
    equivalentCurrency?: string | readonly (string)[] | undefined;
    /** Prices of at least this much in the other currency. */
    minEquivalentAmount?: number | string | undefined;
    /** Prices of at most this much in the other currency. */
    maxEquivalentAmount?: number | string | undefined;
    /** Data sizes of at least this many bytes. */
    minBytes?: number | string | undefined;
    /** Data sizes of at most this many bytes. */
    maxBytes?: number | string | undefined;
    /** Facts stated there. */
    section?: ("title" | "text") | readonly ("title" | "text")[] | undefined;
    /** Facts that this rule or model decided. */
    rule?: string | readonly (string)[] | undefined;
    /** Facts asserted by someone of this kind. */
    attribution?: ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other") | readonly ("actor" | "organization" | "authority" | "researcher" | "outlet" | "other")[] | undefined;
    /** Facts asserted by this person, group or organization. */
    attributedTo?: string | readonly (string)[] | undefined;
    /** Facts that stand in the text, or were taken from context. */
    basis?: ("stated" | "inferred") | readonly ("stated" | "inferred")[] | undefined;
    /** Facts filed then or later. */
    filedFrom?: string | undefined;
    /** Facts filed then or earlier. */
    filedTo?: string | undefined;
    /** Facts of which a person said this; `none` are those that nobody judged. */
    review?: ("none" | "confirmed" | "corrected" | "rejected") | readonly ("none" | "confirmed" | "corrected" | "rejected")[] | undefined;
    /** Entries a page. */
    limit?: number | string | undefined;
    /** The page of older entries: follow `next`. */
    before?: string | undefined;
  }; answer: Response };
}

/** Method, path, type of the body, and whether the answer is JSON. */
export const OPERATIONS = {
  getHealth: ["GET", "/healthz", null, "json"],
  getReadiness: ["GET", "/readyz", null, "json"],
  receivePush: ["POST", "/v1/hooks/{source}", "*/*", "json"],
  verifySubscription: ["GET", "/v1/hooks/{source}", null, "stream"],
  listEntities: ["GET", "/v1/entities", null, "json"],
  getEntity: ["GET", "/v1/entities/{id}", null, "json"],
  listStories: ["GET", "/v1/stories", null, "json"],
  getStats: ["GET", "/v1/stats", null, "json"],
  addSource: ["POST", "/v1/sources", "application/json", "json"],
  listSources: ["GET", "/v1/sources", null, "json"],
  getSource: ["GET", "/v1/sources/{id}", null, "json"],
  removeSource: ["DELETE", "/v1/sources/{id}", null, "json"],
  pollSource: ["POST", "/v1/sources/{id}/poll", null, "json"],
  rotateSource: ["POST", "/v1/sources/{id}/rotate", "application/json", "json"],
  listIngests: ["GET", "/v1/ingests", null, "json"],
  askReextraction: ["POST", "/v1/reextraction", null, "json"],
  getReextraction: ["GET", "/v1/reextraction", null, "json"],
  createWebhook: ["POST", "/v1/webhooks", "application/json", "json"],
  listWebhooks: ["GET", "/v1/webhooks", null, "json"],
  getWebhook: ["GET", "/v1/webhooks/{id}", null, "json"],
  updateWebhook: ["PATCH", "/v1/webhooks/{id}", "application/json", "json"],
  deleteWebhook: ["DELETE", "/v1/webhooks/{id}", null, "json"],
  rotateWebhook: ["POST", "/v1/webhooks/{id}/rotate", "application/json", "json"],
  testWebhook: ["POST", "/v1/webhooks/{id}/test", null, "json"],
  replayWebhook: ["POST", "/v1/webhooks/{id}/replay", "application/json", "json"],
  listDeliveries: ["GET", "/v1/webhooks/{id}/deliveries", null, "json"],
  getDelivery: ["GET", "/v1/webhooks/{id}/deliveries/{deliveryId}", null, "json"],
  extract: ["POST", "/v1/extract", "application/json", "json"],
  createArticle: ["POST", "/v1/articles", "application/json", "json"],
  listArticles: ["GET", "/v1/articles", null, "json"],
  createArticles: ["POST", "/v1/articles/batch", "application/x-ndjson", "stream"],
  getArticle: ["GET", "/v1/articles/{id}", null, "json"],
  listRevisions: ["GET", "/v1/articles/{id}/revisions", null, "json"],
  listFacts: ["GET", "/v1/facts", null, "json"],
  reviewFact: ["PATCH", "/v1/facts/{id}/review", "application/json", "json"],
  listReviews: ["GET", "/v1/facts/{id}/reviews", null, "json"],
  exportIncident: ["GET", "/v1/incidents/{id}.{format}.json", null, "stream"],
  exportFactsCsv: ["GET", "/v1/export.csv", null, "stream"],
  exportFactsNdjson: ["GET", "/v1/export.ndjson", null, "stream"],
  listIncidents: ["GET", "/v1/incidents", null, "json"],
  getIncident: ["GET", "/v1/incidents/{id}", null, "json"],
  getIncidentHistory: ["GET", "/v1/incidents/{id}/history", null, "json"],
  mergeIncidents: ["POST", "/v1/incidents/{id}/merge", "application/json", "json"],
  splitIncident: ["POST", "/v1/incidents/{id}/split", "application/json", "json"],
  listQuestions: ["GET", "/v1/questions", null, "json"],
  answerQuestion: ["POST", "/v1/questions/{id}/answer", "application/json", "json"],
  undoAction: ["POST", "/v1/actions/{id}/undo", "application/json", "json"],
  incidentFeedAtom: ["GET", "/v1/feeds/incidents.atom", null, "stream"],
  incidentFeedJson: ["GET", "/v1/feeds/incidents.json", null, "stream"],
} as const satisfies Record<keyof Operations, readonly [string, string, string | null, "json" | "stream"]>;
