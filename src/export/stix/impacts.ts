import type { Loss } from "../losses.ts";
import { lossesOf } from "../losses.ts";
import { sayFact } from "../say-fact.ts";
import type { ExportFact, ExportIncident, FactOf } from "../types.ts";
import { evidenceOf, IMPACT, LEAKDESK_ID } from "./extensions.ts";
import { langOf, STIX_MAX_INTEGER, type StixObject, stixConfidence, stixId, times, withoutEmpty } from "./object.ts";

/** An object, and the facts that it rests on. */
export interface Supported {
  object: StixObject;
  facts: readonly ExportFact[];
}

const wholeNumber = (value: number | null) =>
  value !== null && Number.isInteger(value) && value <= STIX_MAX_INTEGER ? value : null;

function impact(
  incident: ExportIncident,
  key: string,
  facts: readonly ExportFact[],
  reports: ReadonlyMap<string, string>,
  properties: Record<string, unknown>,
  category: "confidentiality" | "monetary",
  details: Record<string, unknown>,
): Supported {
  const object: StixObject = {
    type: "impact",
    spec_version: "2.1",
    id: stixId("impact", `${incident.id}:${key}`),
    created_by_ref: LEAKDESK_ID,
    ...times(incident),
    confidence: stixConfidence(facts),
    ...langOf(incident, facts),
    impact_category: category,
    ...withoutEmpty(properties),
    extensions: {
      [IMPACT]: { extension_type: "new-sdo" },
      [`${category}-ext`]: withoutEmpty(details),
      ...evidenceOf(facts, reports),
    },
  };
  return { object, facts };
}

const lossImpact = (
  incident: ExportIncident,
  loss: Loss,
  victims: readonly string[],
  reports: ReadonlyMap<string, string>,
) =>
  impact(
    incident,
    loss.key,
    loss.facts,
    reports,
    {
      description: loss.description,
      start_time: loss.start?.instant,
      start_time_fidelity: loss.start?.precision,
      impacted_refs: victims,
    },
    "confidentiality",
    {
      information_type: loss.informationType,
      loss_type: loss.lossType,
      record_count: wholeNumber(loss.recordCount),
      record_size: wholeNumber(loss.recordBytes),
    },
  );

const ransomImpact = (
  incident: ExportIncident,
  [price, ...more]: readonly FactOf<"price">[],
  victims: readonly string[],
  reports: ReadonlyMap<string, string>,
) => {
  const { amount, currency, kind, stage } = price!;
  return impact(
    incident,
    `${kind} ${stage} ${amount} ${currency}`,
    [price!, ...more],
    reports,
    { description: sayFact(price!), impacted_refs: victims },
    "monetary",
    {
      variety: kind === "paid" ? "ransom-payment" : "ransom-demand",
      currency,
      // A demand ranges from nothing to what is demanded; a payment is one sum.
      min_amount: kind === "paid" ? Number(amount) : 0,
      max_amount: Number(amount),
    },
  );
};

/**
 * The impacts of an incident: a confidentiality impact for each number, size and kind of information, a monetary one
 * for each ransom demanded or paid. `victims` are ids of the identities hit.
 */
export function impactsOf(
  incident: ExportIncident,
  facts: readonly ExportFact[],
  ransoms: readonly FactOf<"price">[][],
  victims: readonly string[],
  reports: ReadonlyMap<string, string>,
): Supported[] {
  return [
    ...lossesOf(facts).map((loss) => lossImpact(incident, loss, victims, reports)),
    ...ransoms.map((group) => ransomImpact(incident, group, victims, reports)),
  ];
}
