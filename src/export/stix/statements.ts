import { ofField } from "../current-facts.ts";
import { oneLine, sayAttribution, sayFact } from "../say-fact.ts";
import type { ExportFact, ExportIncident, FactOf } from "../types.ts";
import { evidenceOf, LEAKDESK_ID } from "./extensions.ts";
import type { Supported } from "./impacts.ts";
import { langOf, type StixObject, stixConfidence, stixId, times } from "./object.ts";

/** What a party says about the breach is its opinion of the incident; anything else it does is noted. */
const OPINIONS: Partial<Record<FactOf<"response">["stance"], "agree" | "disagree">> = {
  confirmed: "agree",
  denied: "disagree",
};

async function statement(
  incident: ExportIncident,
  incidentId: string,
  fact: FactOf<"response">,
  partyId: string | undefined,
  reports: ReadonlyMap<string, string>,
): Promise<Supported> {
  const opinion = OPINIONS[fact.stance];
  const type = opinion ? "opinion" : "note";
  const by = sayAttribution(fact.attribution);
  const text = `${sayFact(fact)} “${oneLine(fact.evidence.quote)}”${by ? ` – ${by}` : ""}`;
  const object: StixObject = {
    type,
    spec_version: "2.1",
    id: await stixId(type, fact.id),
    created_by_ref: LEAKDESK_ID,
    ...times(incident),
    confidence: stixConfidence([fact]),
    ...langOf(incident, [fact]),
    ...(opinion
      ? { explanation: text, authors: [oneLine(fact.party)], opinion }
      : { abstract: fact.stance, content: text, authors: [oneLine(fact.party)] }),
    // A note is about who keeps silent or acts, too; an opinion is of the incident alone.
    object_refs: opinion || !partyId ? [incidentId] : [incidentId, partyId],
    extensions: evidenceOf([fact], reports),
  };
  return { object, facts: [fact] };
}

/** Opinions (confirmations, denials) and notes (no comment, investigations, notices) from the response facts. */
export async function statementsOf(
  incident: ExportIncident,
  incidentId: string,
  facts: readonly ExportFact[],
  partyIdOf: (fact: ExportFact) => string | undefined,
  reports: ReadonlyMap<string, string>,
): Promise<Supported[]> {
  return Promise.all(
    ofField(facts, "response").map((fact) => statement(incident, incidentId, fact, partyIdOf(fact), reports)),
  );
}
