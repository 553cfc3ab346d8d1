import { valueJson } from "../fact-json.ts";
import type { ExportFact, FactOf } from "../types.ts";
import { type StixObject, withoutEmpty } from "./object.ts";

/** Incident core and impact extensions of the OASIS incident extension suite, version 2.1 (draft of 20 February 2024). */
export const INCIDENT_CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
export const IMPACT = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

/** Our own: where a statement stands, and what stolen data was offered for. */
export const EVIDENCE = "extension-definition--42dc7bd5-b814-4eaf-898f-b2a3e65bce77";
export const SALE = "extension-definition--ea55260a-fe11-470c-8546-e04950de2311";

/** The identity that made the objects. */
export const LEAKDESK_ID = "identity--33566799-2677-4933-b5b5-0379e0a5a999";

/** When these constant objects were last changed. */
const DEFINED = { created: "2026-11-24T00:00:00.000Z", modified: "2026-11-24T00:00:00.000Z" };

/** Objects that every bundle with an incident holds: who made it, and what its own extensions mean. */
export const CONSTANT_OBJECTS: readonly StixObject[] = [
  {
    type: "identity",
    spec_version: "2.1",
    id: LEAKDESK_ID,
    ...DEFINED,
    name: "Leakdesk",
    description: "Reads press articles about data breaches and files what they say, each value with its quote.",
    identity_class: "system",
  },
  {
    type: "extension-definition",
    spec_version: "2.1",
    id: EVIDENCE,
    created_by_ref: LEAKDESK_ID,
    ...DEFINED,
    name: "Leakdesk evidence",
    description: "The press statements that an object rests on, each with its exact quote and who asserts it.",
    schema:
      "facts: list of objects. fact_id: UUID. field: which of Leakdesk's twelve fields. value: the field's keys as in " +
      "docs/fields.md. quote: exact substring of the article. section: title or text. start, end: UTF-16 code units " +
      "into the section. rule: what decided. basis: stated or inferred. confidence: 0 to 1. asserted_by: kind and " +
      "name of the speaker, if any. report_ref: the report of the article.",
    version: "1.0.0",
    extension_types: ["property-extension"],
  },
  {
    type: "extension-definition",
    spec_version: "2.1",
    id: SALE,
    created_by_ref: LEAKDESK_ID,
    ...DEFINED,
    name: "Leakdesk sale of data",
    description:
      "What stolen data was offered or sold for. A sale price is no ransom: nobody is asked to pay for silence.",
    schema:
      "offers: list of objects, in order of publication. fact_id: UUID, also in the evidence extension. amount: decimal " +
      "string. currency: ISO 4217, or BTC, ETH, XMR, USDT. kind: asking or paid. stage: initial where the price later " +
      "changed, else current. per: lot or record. bound: exact, about, at-least or at-most. equivalent_amount, " +
      "equivalent_currency: the same price in another currency.",
    version: "1.0.0",
    extension_types: ["property-extension"],
  },
];

function evidenceItem(fact: ExportFact, reportId: string | undefined): Record<string, unknown> {
  const { quote, section, start, end, rule } = fact.evidence;
  return withoutEmpty({
    fact_id: fact.id,
    field: fact.field,
    value: withoutEmpty(valueJson(fact)),
    quote,
    section,
    start,
    end,
    rule,
    basis: fact.basis,
    confidence: fact.confidence,
    asserted_by: fact.attribution && withoutEmpty({ kind: fact.attribution.kind, name: fact.attribution.name }),
    report_ref: reportId,
  });
}

/** The evidence extension for facts, keyed for `extensions`; `reports` gives a story's report. Nothing for no facts. */
export function evidenceOf(
  facts: readonly ExportFact[],
  reports: ReadonlyMap<string, string>,
): Record<string, Record<string, unknown>> {
  if (facts.length === 0) return {};
  return {
    [EVIDENCE]: {
      extension_type: "property-extension",
      facts: facts.map((fact) => evidenceItem(fact, reports.get(fact.storyId))),
    },
  };
}

/** The sale extension for asking prices and prices paid, keyed for `extensions`. Nothing for no prices. */
export function saleOf(prices: readonly FactOf<"price">[]): Record<string, Record<string, unknown>> {
  if (prices.length === 0) return {};
  const offers = prices.map((price) =>
    withoutEmpty({
      fact_id: price.id,
      amount: price.amount,
      currency: price.currency,
      kind: price.kind,
      stage: price.stage,
      per: price.per,
      bound: price.bound,
      equivalent_amount: price.equivalent?.amount,
      equivalent_currency: price.equivalent?.currency,
    }),
  );
  return { [SALE]: { extension_type: "property-extension", offers } };
}
