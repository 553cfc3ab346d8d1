import type { Party } from "../parties.ts";
import type { ExportIncident } from "../types.ts";
import { LEAKDESK_ID } from "./extensions.ts";
import { type StixObject, stixId, times, withoutEmpty } from "./object.ts";

const TYPES = { actor: "threat-actor", forum: "infrastructure", organization: "identity" } as const;

function details(party: Party): Record<string, unknown> {
  if (party.kind === "organization") {
    // An identity has no aliases in STIX; who is only ever a platform is a system, as far as the articles say.
    const isSystem = !party.entity && [...party.roles].every((role) => role === "platform");
    return withoutEmpty({
      description: party.aliases.length > 0 ? `Also called ${party.aliases.join("; ")}.` : null,
      identity_class: isSystem ? "system" : "organization",
    });
  }
  const label = party.kind === "forum" ? ["leak-venue"] : [];
  return withoutEmpty({ aliases: party.aliases, labels: label });
}

/** Id of a party's object; for a canonical entity the same in every incident. */
export const partyStixId = (party: Party): string => stixId(TYPES[party.kind], party.key);

/**
 * The threat actor, infrastructure (forum) or identity of a party. A canonical entity's object says only what holds in
 * every incident, so that two exports never give one id two contents.
 */
export function partyObject(party: Party, incident: ExportIncident): StixObject {
  return {
    type: TYPES[party.kind],
    spec_version: "2.1",
    id: partyStixId(party),
    created_by_ref: LEAKDESK_ID,
    ...times(party.entity ?? incident),
    name: party.name,
    ...details(party),
  };
}
