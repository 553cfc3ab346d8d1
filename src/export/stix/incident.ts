import { isConfirmed, ofField, standingCount } from "../current-facts.ts";
import { incidentTypesOf } from "../incident-types.ts";
import { pricesOf } from "../prices.ts";
import { summarize, titleOf } from "../summarize-incident.ts";
import type { ExportFact, ExportIncident } from "../types.ts";
import { evidenceOf, INCIDENT_CORE, LEAKDESK_ID, saleOf } from "./extensions.ts";
import { STIX_MAX_INTEGER, type StixObject, times, withoutEmpty } from "./object.ts";

/** Facts that no other object carries: what the data was offered for, causes and dates. */
export function incidentFacts(facts: readonly ExportFact[]): ExportFact[] {
  const sale = new Set<ExportFact>(pricesOf(facts).sale);
  return facts.filter((fact) => fact.field === "cause" || fact.field === "date" || sale.has(fact));
}

/** The incident object, with the OASIS core extension and our sale and evidence extensions. */
export function incidentObject(
  incident: ExportIncident,
  id: string,
  facts: readonly ExportFact[],
  impactIds: readonly string[],
  reports: ReadonlyMap<string, string>,
): StixObject {
  const people = standingCount(
    ofField(facts, "victimCount").filter(({ unit }) => unit === "person"),
    STIX_MAX_INTEGER,
  );
  const investigated = ofField(facts, "response").some(({ stance }) => stance === "investigating");
  return {
    type: "incident",
    spec_version: "2.1",
    id,
    created_by_ref: LEAKDESK_ID,
    ...times(incident),
    name: titleOf(incident),
    ...withoutEmpty({ description: summarize(incident, facts).join(" ") || null }),
    external_references: [{ source_name: "leakdesk", external_id: incident.id }],
    extensions: {
      [INCIDENT_CORE]: withoutEmpty({
        extension_type: "property-extension",
        determination: isConfirmed(facts) ? "confirmed" : "suspected",
        investigation_status: investigated ? "open" : "new",
        incident_types: incidentTypesOf(facts),
        impact_refs: impactIds,
        impacted_entity_counts: people === null ? null : { individual: people.value },
      }),
      ...saleOf(pricesOf(facts).sale),
      ...evidenceOf(incidentFacts(facts), reports),
    },
  };
}
