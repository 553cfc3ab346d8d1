import { grouped } from "../current-facts.ts";
import type { Parties, Party } from "../parties.ts";
import { oneLine, sayAttribution, sayFact } from "../say-fact.ts";
import type { ExportIncident, FactOf } from "../types.ts";
import { evidenceOf, LEAKDESK_ID } from "./extensions.ts";
import type { Supported } from "./impacts.ts";
import { langOf, type StixObject, stixConfidence, stixId, times } from "./object.ts";

/** What a party says about the breach is its opinion of the incident; anything else it does is noted. */
const OPINIONS: Partial<Record<FactOf<"response">["stance"], "agree" | "disagree">> = {
  confirmed: "agree",
  denied: "disagree",
};

/** "Orbit Pay denies the breach. “…” – Orbit Pay (organization)", a line each. */
function explain(facts: readonly FactOf<"response">[], party: Party): string {
  const lines = facts.map((fact) => {
    const by = sayAttribution(fact.attribution);
    return `${sayFact({ ...fact, party: party.name })} “${oneLine(fact.evidence.quote)}”${by ? ` – ${by}` : ""}`;
  });
  return [...new Set(lines)].join("\n");
}

/**
 * Opinions (confirmations, denials) and notes (no comment, investigations, notices) from the response facts, one for
 * each party and stance, with the quotes of all articles.
 */
export function statementsOf(
  incident: ExportIncident,
  incidentId: string,
  facts: readonly FactOf<"response">[],
  parties: Parties,
  idOf: (party: Party) => string,
  reports: ReadonlyMap<string, string>,
): Supported[] {
  const partyOf = (fact: FactOf<"response">) => parties.of(fact, "responder")!;
  const groups = [...grouped(facts, (fact) => `${fact.stance} ${partyOf(fact).key}`)];
  return groups.map(([key, group]) => {
    const { stance } = group[0]!;
    const party = partyOf(group[0]!);
    const opinion = OPINIONS[stance];
    const type = opinion ? "opinion" : "note";
    const text = explain(group, party);
    const authors = [oneLine(party.name) || party.name];
    const object: StixObject = {
      type,
      spec_version: "2.1",
      id: stixId(type, `${incident.id}:${key}`),
      created_by_ref: LEAKDESK_ID,
      ...times(incident),
      confidence: stixConfidence(group),
      ...langOf(incident, group),
      ...(opinion ? { explanation: text, authors, opinion } : { abstract: stance, content: text, authors }),
      // A note is about who keeps silent or acts, too; an opinion is of the incident alone.
      object_refs: opinion ? [incidentId] : [incidentId, idOf(party)],
      extensions: evidenceOf(group, reports),
    };
    return { object, facts: group };
  });
}
