/**
 * What every language must supply. A missing slot does not compile.
 */
import type {
  DateMention,
  Language,
  MoneyMention,
  NumberMention,
  PackCode,
  PartialDate,
  SizeMention,
} from "../types.ts";

/**
 * The cue concepts that every language maps its words to, so that one decision layer serves all of them. Their
 * order is their number in `ConceptHit.concept`.
 */
export const CONCEPTS = [
  "ACTOR",
  "ADMIT",
  "AFFECT",
  "ALIAS-CUE",
  "ANNOUNCE",
  "ASK",
  "AUTH",
  "BASE",
  "BIZ",
  "BREACH",
  "CALLED",
  "CAUSEORG",
  "CHANGE",
  "CLAIM",
  "CONFIRM",
  "COST",
  "COUNTV",
  "COURT",
  "DATA-LIST-CUE",
  "DATA:bank-accounts",
  "DATA:biometric-data",
  "DATA:credentials-keys",
  "DATA:criminal-records",
  "DATA:dates-of-birth",
  "DATA:device-data",
  "DATA:drivers-licenses",
  "DATA:education-records",
  "DATA:email-addresses",
  "DATA:employment-records",
  "DATA:family-members",
  "DATA:financial-records",
  "DATA:genders",
  "DATA:geolocation",
  "DATA:government-ids",
  "DATA:health-records",
  "DATA:insurance-records",
  "DATA:internal-documents",
  "DATA:ip-addresses",
  "DATA:names",
  "DATA:nationalities",
  "DATA:other",
  "DATA:passport-numbers",
  "DATA:password-hashes",
  "DATA:passwords",
  "DATA:payment-cards",
  "DATA:phone-numbers",
  "DATA:photos",
  "DATA:physical-addresses",
  "DATA:private-messages",
  "DATA:purchase-history",
  "DATA:social-security-numbers",
  "DATA:source-code",
  "DATA:tax-records",
  "DATA:travel-records",
  "DATA:usernames",
  "DATA:vaccination-status",
  "DATASET",
  "DATE-BREACHED",
  "DATE-DISCLOSED",
  "DENY",
  "DEVELOP",
  "DISCOVER",
  "EARLIER",
  "EARLIER-CASE",
  "EQUIV",
  "FALSE-BREACH",
  "FICTION",
  "FINE",
  "FORUM-NOUN",
  "FOUND",
  "FREE",
  "HOLD",
  "HOST",
  "HOW:abuse",
  "HOW:anyone",
  "HOW:bot",
  "HOW:bribe",
  "HOW:bulk",
  "HOW:bulk-query",
  "HOW:buy",
  "HOW:carry",
  "HOW:change-number",
  "HOW:copy",
  "HOW:credential",
  "HOW:default",
  "HOW:defect",
  "HOW:device",
  "HOW:discard",
  "HOW:encrypt",
  "HOW:fake",
  "HOW:fall",
  "HOW:flaw",
  "HOW:former",
  "HOW:gang",
  "HOW:guess",
  "HOW:lock",
  "HOW:log-in",
  "HOW:look-up",
  "HOW:lost",
  "HOW:lure",
  "HOW:malware",
  "HOW:message",
  "HOW:mfa",
  "HOW:mistake",
  "HOW:misuse",
  "HOW:no-check",
  "HOW:not-so",
  "HOW:not-us",
  "HOW:old-software",
  "HOW:open-access",
  "HOW:others-data",
  "HOW:paper",
  "HOW:paralyze",
  "HOW:patch",
  "HOW:phish",
  "HOW:phrase-open",
  "HOW:place",
  "HOW:pose",
  "HOW:public",
  "HOW:public-profile",
  "HOW:publish",
  "HOW:reach",
  "HOW:recipient",
  "HOW:redact",
  "HOW:repo",
  "HOW:reuse",
  "HOW:sell-on",
  "HOW:send",
  "HOW:serves",
  "HOW:setting",
  "HOW:shared",
  "HOW:staff",
  "HOW:still",
  "HOW:stolen",
  "HOW:storage",
  "HOW:supplier",
  "HOW:take-away",
  "HOW:test",
  "HOW:thief",
  "HOW:third-party",
  "HOW:unpatched",
  "HOW:way-in",
  "HOW:without",
  "HOW:wrong",
  "HUMAN-ERROR",
  "INITIAL",
  "INSIDER",
  "INVESTIGATE",
  "JOURN",
  "LAW",
  "LEAK-SITE-NOUN",
  "LOT",
  "MALWARE",
  "MEDIA",
  "MISCONFIG",
  "MODAL",
  "NEG",
  "NEGATION-STRONG",
  "NEGATION-WEAK",
  "NO-COMMENT",
  "NOTIFY",
  "NOWC",
  "OFTHEM",
  "OPERATE",
  "ORG",
  "ORGVOICE",
  "OTHERSTAT",
  "OWN",
  "PARENT",
  "PART",
  "PAST-CUSTOMERS-SAFE",
  "PAYV",
  "PERREC",
  "PHISHING",
  "PHYSICAL-THEFT",
  "POP",
  "POST-DATE",
  "PUBLISH",
  "RANSOM",
  "RANSOMWARE",
  "REFUSE",
  "REMEDIATION",
  "RESEARCHER",
  "REVENUE",
  "REWARD",
  "RUMOUR",
  "SAME-ACTOR-AGAIN",
  "SAMPLE",
  "SAY",
  "SCRAPING",
  "SEEMS-UNVERIFIED",
  "SELL",
  "SIZECMP",
  "SOURCE-CUE",
  "STOLEN-CREDENTIALS",
  "SUPPLIER",
  "SUPPLY-CHAIN",
  "TOTAL-SEVERAL",
  "UNIT-ACCOUNT",
  "UNIT-FILE",
  "UNIT-PERSON",
  "UNIT-RECORD",
  "VERIFY",
  "VICTIMSPK",
  "VULNERABILITY",
  "WENT-TO-POLICE",
  "WRONG",
] as const;
export type Concept = (typeof CONCEPTS)[number];

const CONCEPT_INDEX = new Map<string, number>(CONCEPTS.map((name, index) => [name, index]));

// The list is in order, so the parts stand together.
const FIRST_PART = CONCEPTS.findIndex((name) => name.startsWith("HOW:"));
const LAST_PART = CONCEPTS.findLastIndex((name) => name.startsWith("HOW:"));

/** The number of a concept. */
export function conceptIndex(name: Concept): number {
  return CONCEPT_INDEX.get(name)!;
}

/**
 * Whether a concept is only a part of paraphrases of causes (`HOW:…`). Its words are everyday ones, so no other
 * decision looks at it.
 */
export function isCausePart(concept: number): boolean {
  return concept >= FIRST_PART && concept <= LAST_PART;
}

/** Concept name → terms. A trailing `*` is an open stem. Terms are matched on folded text, longest first. */
export interface Lexicon {
  /** One string per concept, terms parted by `|`. */
  terms: Record<Concept, string>;
  /** Patterns with gaps, as regular expression sources over folded text; for languages without spaces. */
  patterns: Partial<Record<Concept, readonly string[]>>;
}

/** Words that make, introduce or refer back to names. Folded, alternatives parted by `|`. */
export interface NameLexicon {
  /** No name by themselves even with a capital: function words, days, months, openers of sentences. */
  ordinary: string;
  /** Stand before a person's name: "mr", "chief executive". */
  titles: string;
  /** Nouns of authorities, which can speak without a proper name: "police", "regulator". */
  authorities: string;
  /** Nouns of other institutions, which need a proper name: "hospital", "université". */
  bodies: string;
  /** Nouns beside which the proper name stands alone too: "groupe Harena", "clinic Bellbird". */
  apposed: string;
  /** Nouns of the government of a place: "mairie", "city", 市政府. */
  municipal: string;
  /** Words that may stand between such a noun and its proper name. */
  modifiers: string;
  /** Small words inside a name: "of", "de la". */
  links: string;
  /** Phrases directly before an alias: "going by", "sous le pseudonyme de". */
  aliasCues: string;
  /** Nouns that say what the name beside them is. */
  nouns: {
    actor: string;
    forum: string;
    organization: string;
    researcher: string;
    outlet: string;
    person: string;
    platform: string;
  };
  /** Make a noun a definite description: "the", "cette", 该. */
  determiners: string;
  /** Refer back without a determiner: 校方, 卖家, 公司. */
  anaphors: { actor: string; forum: string; organization: string; authority: string; platform: string };
  /** Legal forms at the end of a company's name. */
  legalSuffixes: string;
}

/** Turns of phrase that bring up another breach. Matched against folded text. */
export interface StoryCues {
  /** Says of one affair that it comes after, adds to or recalls another. */
  hinge: RegExp;
  /** Ends with an attacker brought up for the first time ("a hacker"): matched against a mention and the words before it. */
  newcomer: RegExp;
}

export interface LanguagePack {
  code: PackCode;
  lexicon: Lexicon;
  names: NameLexicon;
  storyCues: StoryCues;
  /** Words with a full stop that does not end a sentence, folded, without the stop: "mr", "inc". */
  abbreviations: ReadonlySet<string>;
  /** All numbers in the folded text, decoys marked, in order, not overlapping. */
  numbers(folded: string): NumberMention[];
  /** All amounts, in order. `language` resolves a bare "元" or "$" as the guide says. */
  money(folded: string, numbers: readonly NumberMention[], language: Language, outlet?: string): MoneyMention[];
  /** All data sizes, in order. */
  sizes(folded: string, numbers: readonly NumberMention[]): SizeMention[];
  /** All date expressions, in order, resolved against the publication date at the precision it allows. */
  dates(folded: string, publishedAt: PartialDate | null): DateMention[];
}
