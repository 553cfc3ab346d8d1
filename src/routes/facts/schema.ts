import { z } from "@hono/zod-openapi";
import {
  BOUNDS,
  CAUSES,
  COUNT_STATUSES,
  COUNT_UNITS,
  DATA_CLASSES,
  DATE_KINDS,
  OPERATOR_ROLES,
  PRICE_KINDS,
  PRICE_STAGES,
  STANCES,
} from "../../../extractors/types.ts";

const evidence = z
  .object({
    section: z.enum(["title", "text"]).openapi({ description: "What `start` and `end` count into." }),
    start: z.int().openapi({ description: "First UTF-16 code unit; `section.slice(start, end)` is the quote." }),
    end: z.int(),
    startCodePoint: z.int().openapi({ description: "The same in Unicode characters, as Python counts." }),
    endCodePoint: z.int(),
    quote: z.string(),
    rule: z
      .string()
      .openapi({ description: "Id of the rule or model that decided.", example: "en.money.symbol-before" }),
  })
  .openapi("Evidence");

const attribution = z
  .object({
    kind: z.enum(["actor", "organization", "authority", "researcher", "outlet", "other"]),
    name: z.string().nullable(),
  })
  .openapi("Attribution", { description: "Who asserts it." });

const read = {
  incident: z.string().openapi({ description: "The story of the article: A, B, C …", example: "A" }),
  evidence,
  attribution: attribution.nullable(),
  confidence: z.number().openapi({ description: "0 to 1." }),
  basis: z.enum(["stated", "inferred"]).openapi({ description: "Whether the value stands in the text." }),
};

const aliases = z.array(z.string()).openapi({ description: "Other spellings." });
const amountText = z.string().openapi({ description: "The amount to the last digit.", example: "4850" });
const currency = z.string().openapi({ description: "ISO 4217, or BTC, ETH, XMR, USDT …", example: "USD" });
const bound = z.enum(BOUNDS);
const money = z.object({ amount: z.number(), amountText, currency }).openapi("Money");

/** Each field's own keys. */
const KEYS = {
  actor: { alias: z.string(), aliases },
  forum: { name: z.string(), aliases },
  price: {
    amount: z.number().openapi({ example: 4850 }),
    amountText,
    currency,
    kind: z.enum(PRICE_KINDS),
    stage: z.enum(PRICE_STAGES),
    per: z.enum(["lot", "record"]),
    bound,
    equivalent: money.nullable(),
  },
  victimCount: { value: z.number(), unit: z.enum(COUNT_UNITS), bound, status: z.enum(COUNT_STATUSES) },
  dataVolume: { bytes: z.number(), bound },
  dataClass: { class: z.enum(DATA_CLASSES) },
  organization: { name: z.string(), aliases },
  operator: { name: z.string(), aliases, platform: z.string(), role: z.enum(OPERATOR_ROLES) },
  cause: { category: z.enum(CAUSES) },
  date: { kind: z.enum(DATE_KINDS), value: z.string().openapi({ example: "2026-03-11" }) },
  response: { party: z.string(), aliases, stance: z.enum(STANCES) },
  source: { name: z.string(), aliases },
} as const;

type FieldName = keyof typeof KEYS;

/** One schema a field, each with the given keys beside its own. */
function everyField<const T extends z.ZodRawShape>(suffix: string, more: T) {
  const one = <F extends FieldName>(field: F) =>
    z
      .object({ ...more, ...read, field: z.literal(field), ...KEYS[field] })
      .openapi(`${field[0]!.toUpperCase()}${field.slice(1)}${suffix}`);
  return z.discriminatedUnion("field", [
    one("actor"),
    one("forum"),
    one("price"),
    one("victimCount"),
    one("dataVolume"),
    one("dataClass"),
    one("organization"),
    one("operator"),
    one("cause"),
    one("date"),
    one("response"),
    one("source"),
  ]);
}

const filed = {
  id: z.uuid(),
  articleId: z.uuid(),
  revisionId: z.uuid(),
  storyId: z.uuid(),
  createdAt: z.iso.datetime(),
  supersededAt: z.iso
    .datetime()
    .nullable()
    .openapi({ description: "When a later text of the article took its place." }),
  review: z
    .object({
      decision: z.enum(["confirmed", "corrected", "rejected"]),
      reviewedAt: z.iso.datetime(),
      asRead: z
        .record(z.string(), z.unknown())
        .nullable()
        .openapi({ description: "Where values were put right: what was read, by key." }),
    })
    .nullable()
    .openapi("Judgment", { description: "What a person said of it last; null where nobody judged it." }),
};

/** A fact that is not filed. */
export const readFactSchema = everyField("Reading", {}).openapi("ReadFact");

/** A filed fact. */
export const factSchema = everyField("Fact", filed).openapi("Fact");

/** The article that states something. */
export const factArticleSchema = z
  .object({
    id: z.uuid(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
  })
  .openapi("FactArticle");

/** A filed fact with its article. */
export const listedFactSchema = everyField("ListedFact", { ...filed, article: factArticleSchema }).openapi(
  "ListedFact",
);

/** A filed fact in an incident's ledger, with the article that states it. */
export const ledgerFactSchema = (article: z.ZodType) =>
  everyField("LedgerFact", {
    ...filed,
    saidAt: z.iso.datetime().openapi({ description: "When its article came out; when it was filed where none said." }),
    standing: z.enum(["stands", "outdated", "superseded", "rejected"]).openapi({
      description:
        "`outdated`: a later price took its place; `superseded`: a later text of its article did; `rejected`: a person says that it is wrong.",
    }),
    article,
  }).openapi("LedgerFact");

/** A mention that the engine could not decide. */
export const undecidedSchema = z
  .object({
    field: z.enum(Object.keys(KEYS) as [FieldName, ...FieldName[]]),
    evidence,
    readings: z.array(z.object({ value: z.string(), probability: z.number() })),
  })
  .openapi("Undecided");
