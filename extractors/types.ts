/**
 * The words of the engine. Imports nothing.
 *
 * Every span is `[start, end)` in UTF-16 code units. Inside the engine it counts into `Document.text`, which is
 * the title, a blank line and the body (the body alone where there is no title). `Evidence` is given back per
 * section, so a caller slices the title or the text that was posted.
 */

/** Languages that can be extracted, as BCP 47 tags. Both Chinese scripts share one pack. */
export type Language = "en" | "fr" | "zh-Hans" | "zh-Hant";
export const LANGUAGES = ["en", "fr", "zh-Hans", "zh-Hant"] as const satisfies readonly Language[];

/** The language packs. */
export type PackCode = "en" | "fr" | "zh";

export interface Span {
  start: number;
  end: number;
}

/** An article as the caller has it. `text` is plain text, paragraphs parted by a blank line. */
export interface Article {
  text: string;
  title?: string | null | undefined;
  /** ISO 8601: a timestamp, a day, a month or a year. Relative dates are resolved against it. */
  publishedAt?: string | null | undefined;
  outlet?: string | null | undefined;
}

/** A calendar date known to the year, the month or the day. `month` is 1–12. */
export interface PartialDate {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
}

/** What language a text is in. `confidence` is 0–1. */
export type Identification =
  | { kind: "supported"; language: Language; confidence: number }
  /** Another language; `language` is its ISO 639-3 code, `name` its English name. */
  | { kind: "unsupported"; language: string; name: string; confidence: number }
  /** Too short or too mixed to tell; `best` is the likeliest supported language, if any. */
  | { kind: "uncertain"; reason: "too-short" | "mixed" | "no-letters"; best: Language | null; confidence: number };

// ── Mentions: what is said, where ────────────────────────────────────────────

export type Bound = "exact" | "about" | "at-least" | "at-most";

/** A number in words or digits. The span covers the number alone ("1.2 million"), not its bound or unit. */
export interface NumberMention extends Span {
  /** Never NaN, never negative. */
  value: number;
  bound: Bound;
  /** Where the bound cue begins ("more than" …); equals `start` where there is none. */
  boundStart: number;
  /** Where a bound written behind the number ends (余, 以上, "or more"); equals `end` where there is none. */
  boundEnd: number;
  /** A number that counts nothing by itself: "12 %", "third", "九成", "version 2.0", a phone number. */
  decoy?: "percent" | "ordinal" | "fraction" | "identifier" | "year" | "time" | undefined;
  /** Set on both ends of a range: "between 10 and 20", "10-20万". */
  range?: "low" | "high" | undefined;
}

/** An amount of money. The span covers number and currency ("US$1.2 million"). */
export interface MoneyMention extends Span {
  /** Decimal, without exponent: "18400000", "0.15". */
  amount: string;
  /** ISO 4217, or BTC, ETH, XMR, USDT … */
  currency: string;
  /** False where a bare "$", "元", "¥" or "£" was resolved from the article's context. */
  currencyStated: boolean;
  bound: Bound;
  /** The number inside the span. */
  number: Span;
  range?: "low" | "high" | undefined;
}

/** A data size. Decimal units: 1 GB = 1 Go = 10^9 bytes. */
export interface SizeMention extends Span {
  bytes: number;
  bound: Bound;
}

/** A date expression and what it resolves to; `null` where the article does not allow it. */
export interface DateMention extends Span {
  value: PartialDate | null;
  /** How it was said: an explicit date, a weekday, a relative expression ("last month"), a duration ("a day after"). */
  form: "explicit" | "weekday" | "relative" | "offset";
}

// ── Document: the text with all that was found in it ────────────────────────

/** A word, a number or a single Han character, in reading order. */
export interface Token extends Span {
  /** The folded text of the span. */
  word: string;
  /** `word`, lightly stemmed. */
  stem: string;
  /** 32-bit hash of the stem. */
  hash: number;
  /** Index of the clause: the stretch between commas, colons, dashes, brackets or sentence ends. */
  clause: number;
  /** Index into `Document.sentences`. */
  sentence: number;
}

export interface Sentence extends Span {
  /** Index into `Document.paragraphs`. */
  paragraph: number;
  /** First and one-past-last token index. */
  firstToken: number;
  lastToken: number;
  /** First and one-past-last index into `Document.concepts`. */
  firstConcept: number;
  lastConcept: number;
  isTitle: boolean;
  isListItem: boolean;
}

export interface Quote extends Span {
  /** The span without its marks. */
  inner: Span;
  kind: "quotation" | "title";
}

/** A cue word or phrase of the language's lexicon. `concept` indexes `CONCEPTS`. */
export interface ConceptHit extends Span {
  concept: number;
  sentence: number;
  /** First and one-past-last token index. */
  firstToken: number;
  lastToken: number;
}

/** Where a text brings up another breach than the one before. */
export interface StoryTurns {
  /** By sentence: where a hinge ("comes weeks after") ends in it; null where it has none. */
  hinges: (number | null)[];
  /** Indexes into `concepts` of attackers brought up for the first time ("a hacker"). */
  newcomers: ReadonlySet<number>;
}

export interface Document {
  /** Title, blank line, body. */
  text: string;
  /** Offset at which the body begins; 0 where there is no title. */
  bodyStart: number;
  /** `text` folded one code unit for one: lower case, half width, simplified Han, plain apostrophes and spaces. */
  folded: string;
  language: Language;
  pack: PackCode;
  publishedAt: PartialDate | null;
  outlet: string | null;
  paragraphs: Span[];
  sentences: Sentence[];
  tokens: Token[];
  quotes: Quote[];
  concepts: ConceptHit[];
  turns: StoryTurns;
}

/** What speaks for a reading of an entity; bit i of `Entity.hints` is `NAME_HINTS[i]`, so that there is room for no more than these 32. */
export const NAME_HINTS = [
  "forum-known",
  "channel-known",
  "actor-known",
  "outlet-known",
  "firm-known",
  "authority-known",
  "organization-known",
  /** The known spelling is an everyday word too. */
  "known-weakly",
  /** The known name was translated word by word. */
  "translated",
  /** Digits, underscores or inner capitals: "d4mselfly", "Drk_Saqr", "xenZen". */
  "handle-shaped",
  "lower-case",
  "quoted",
  /** In 《》. */
  "title-marks",
  /** Behind a cue for an alias: "going by", 网名. */
  "alias-cue",
  /** Beside a noun that says what it is: "forum X", "X, a ransomware gang", 论坛X. */
  "actor-noun",
  "forum-noun",
  "organization-noun",
  "researcher-noun",
  "outlet-noun",
  "person-noun",
  /** A noun of an institution is part of the name: police, mairie, 医院. */
  "institution",
  "authority-noun",
  /** No proper noun in it: "the police", 网信办. */
  "generic",
  "company-suffix",
  "person-shaped",
  "acronym",
  "foreign-script",
  "place",
  "domain",
  "in-title",
  "own-outlet",
  /** Shaped like a person's name and begun by a given name: "Tom Odhiambo". */
  "person-name",
] as const;
export type NameHint = (typeof NAME_HINTS)[number];

/** A thing that the article names, with all its spellings and all places where they stand. */
export interface Entity {
  /** The shortest full name in the text. */
  name: string;
  /** All spellings in the text, `name` first. */
  names: string[];
  /** In order of position, not overlapping. */
  mentions: Span[];
  /** Bits by `NAME_HINTS`. */
  hints: number;
  /** Canonical spelling of a known name and what else it is called; null for an unknown one. */
  known: { name: string; spellings: readonly string[]; owner: string | null } | null;
}

export const REFERENCE_KINDS = [
  "actor",
  "organization",
  "forum",
  "authority",
  "outlet",
  "researcher",
  "platform",
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A definite description in place of a name: "the company", "le pirate", 该平台, 校方. */
export interface Reference extends Span {
  kind: ReferenceKind;
  /** The noun, folded. */
  noun: string;
  /** Index of the entity it most likely means, or null. */
  entity: number | null;
}

/** The names of a document, grouped, and what refers back to them. */
export interface Names {
  entities: Entity[];
  references: Reference[];
}

/** A document with every mention found in it, before any role is decided. */
export interface Reading {
  document: Document;
  numbers: NumberMention[];
  money: MoneyMention[];
  sizes: SizeMention[];
  dates: DateMention[];
  names: Names;
}

// ── Facts: a mention in a role, asserted about a breach ─────────────────────

/** A piece of the article. `start` and `end` count into the section, and slice exactly to `quote`. */
export interface Evidence {
  section: "title" | "text";
  start: number;
  end: number;
  quote: string;
  /** Id of the rule or model that decided, e.g. `fr.money.symbol-after` or `model.price`. Never reused. */
  rule: string;
}

/** Who asserts a fact. */
export interface Attribution {
  kind: "actor" | "organization" | "authority" | "researcher" | "outlet" | "other";
  name: string | null;
}

interface FactBase {
  /** Story of the article: A, B, C … */
  incident: string;
  evidence: Evidence;
  attribution: Attribution | null;
  /** 0–1: the share of facts of this field that were right where the models were as sure. Calibrated out of fold. */
  confidence: number;
  /** Whether the value stands in the text or was inferred from context (a bare "$"). */
  basis: "stated" | "inferred";
}

export const PRICE_KINDS = ["asking", "ransom", "paid"] as const;
export const PRICE_STAGES = ["initial", "current"] as const;
export const COUNT_UNITS = ["person", "account", "record", "file"] as const;
export const BOUNDS = ["exact", "about", "at-least", "at-most"] as const;
export const COUNT_STATUSES = ["claimed", "sample", "verified", "confirmed", "reported"] as const;
export const OPERATOR_ROLES = ["operator", "owner", "parent", "host", "developer"] as const;
export const DATE_KINDS = ["breached", "posted", "discovered", "disclosed"] as const;
export const STANCES = ["confirmed", "denied", "no-comment", "investigating", "notified"] as const;
export const CAUSES = [
  "misconfiguration",
  "stolen-credentials",
  "phishing",
  "vulnerability",
  "malware",
  "ransomware",
  "insider",
  "supply-chain",
  "scraping",
  "physical",
  "human-error",
] as const;
export const DATA_CLASSES = [
  "names",
  "email-addresses",
  "phone-numbers",
  "physical-addresses",
  "dates-of-birth",
  "genders",
  "passwords",
  "password-hashes",
  "usernames",
  "ip-addresses",
  "government-ids",
  "passport-numbers",
  "drivers-licenses",
  "social-security-numbers",
  "bank-accounts",
  "payment-cards",
  "financial-records",
  "health-records",
  "insurance-records",
  "vaccination-status",
  "biometric-data",
  "photos",
  "geolocation",
  "travel-records",
  "purchase-history",
  "private-messages",
  "criminal-records",
  "employment-records",
  "education-records",
  "source-code",
  "credentials-keys",
  "internal-documents",
  "device-data",
  "family-members",
  "tax-records",
  "nationalities",
  "other",
] as const;

export type PriceKind = (typeof PRICE_KINDS)[number];
export type PriceStage = (typeof PRICE_STAGES)[number];
export type CountUnit = (typeof COUNT_UNITS)[number];
export type CountStatus = (typeof COUNT_STATUSES)[number];
export type OperatorRole = (typeof OPERATOR_ROLES)[number];
export type DateKind = (typeof DATE_KINDS)[number];
export type Stance = (typeof STANCES)[number];
export type Cause = (typeof CAUSES)[number];
export type DataClass = (typeof DATA_CLASSES)[number];

export interface Money {
  /** Decimal string, without exponent. */
  amount: string;
  currency: string;
}

export interface ActorFact extends FactBase {
  field: "actor";
  alias: string;
  aliases: string[];
}
export interface ForumFact extends FactBase {
  field: "forum";
  name: string;
  aliases: string[];
}
export interface PriceFact extends FactBase, Money {
  field: "price";
  kind: PriceKind;
  stage: PriceStage;
  per: "lot" | "record";
  bound: Bound;
  equivalent: Money | null;
}
export interface VictimCountFact extends FactBase {
  field: "victimCount";
  value: number;
  unit: CountUnit;
  bound: Bound;
  status: CountStatus;
}
export interface DataVolumeFact extends FactBase {
  field: "dataVolume";
  bytes: number;
  bound: Bound;
}
export interface DataClassFact extends FactBase {
  field: "dataClass";
  class: DataClass;
}
export interface OrganizationFact extends FactBase {
  field: "organization";
  name: string;
  aliases: string[];
}
export interface OperatorFact extends FactBase {
  field: "operator";
  name: string;
  aliases: string[];
  platform: string;
  role: OperatorRole;
}
export interface CauseFact extends FactBase {
  field: "cause";
  category: Cause;
}
export interface DateFact extends FactBase {
  field: "date";
  kind: DateKind;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  value: string;
}
export interface ResponseFact extends FactBase {
  field: "response";
  party: string;
  aliases: string[];
  stance: Stance;
}
export interface SourceFact extends FactBase {
  field: "source";
  name: string;
  aliases: string[];
}

export type Fact =
  | ActorFact
  | ForumFact
  | PriceFact
  | VictimCountFact
  | DataVolumeFact
  | DataClassFact
  | OrganizationFact
  | OperatorFact
  | CauseFact
  | DateFact
  | ResponseFact
  | SourceFact;

export type Field = Fact["field"];
export const FIELDS = [
  "actor",
  "forum",
  "price",
  "victimCount",
  "dataVolume",
  "dataClass",
  "organization",
  "operator",
  "cause",
  "date",
  "response",
  "source",
] as const satisfies readonly Field[];
export const CORE_FIELDS = ["actor", "forum", "price", "victimCount", "operator"] as const satisfies readonly Field[];

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A decided fact before it is placed in a story. `span` counts into `Document.text`. */
export type Draft = DistributiveOmit<Fact, "incident" | "evidence" | "confidence" | "attribution" | "basis"> & {
  span: Span;
  /** Rule or model id. */
  rule: string;
  /** Raw probability of the decision, 0–1. */
  probability: number;
  basis?: "stated" | "inferred";
  attribution?: Attribution | null;
  /** Readings that came second, and close. */
  rivals?: Rival[];
  /** Readable reasons, only when explaining. */
  reasons?: { feature: string; weight: number }[];
};

/** A reading that came close to the one taken: `share` is its probability over that of the one taken, 0–1. */
export interface Rival {
  value: string;
  other: string;
  share: number;
}

/** Two readings of one mention that lie close: the one that its fact gives, then the other. */
export interface Undecided {
  field: Field;
  evidence: Evidence;
  readings: { value: string; probability: number }[];
}

/** One article's telling of one breach. */
export interface Story {
  incident: string;
  /** The breached organization's name, or null where the article gives none. */
  title: string | null;
  /** Indexes into `Extraction.facts`. */
  facts: number[];
}

/** What the engine reads out of one article. */
export interface Extraction {
  identification: Identification;
  /** Null where the language is not supported; `facts` is then empty. */
  language: Language | null;
  stories: Story[];
  facts: Fact[];
  undecided: Undecided[];
  warnings: string[];
  /** Version of rules, lexicons and weights; changes whenever an answer may change. */
  engine: string;
}
