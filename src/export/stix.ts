import { currentFacts, ofField } from "./current-facts.ts";
import { partiesOf } from "./parties.ts";
import { pricesOf } from "./prices.ts";
import { CONSTANT_OBJECTS } from "./stix/extensions.ts";
import { impactsOf } from "./stix/impacts.ts";
import { incidentObject } from "./stix/incident.ts";
import { type StixObject, stixId } from "./stix/object.ts";
import { partyObject, partyStixId } from "./stix/parties.ts";
import { relationshipsOf } from "./stix/relationships.ts";
import { reportId, reportOf } from "./stix/reports.ts";
import { statementsOf } from "./stix/statements.ts";
import type { ExportIncident, Rows } from "./types.ts";
import { uuidV5 } from "./uuid-v5.ts";

/** The STIX objects of one incident, without the constant ones. Objects of canonical entities recur in other incidents. */
export function stixObjectsOf(incident: ExportIncident): StixObject[] {
  const facts = currentFacts(incident);
  const parties = partiesOf(incident, facts);
  const id = stixId("incident", incident.id);
  const partyIds = new Map(parties.all.map((party) => [party, partyStixId(party)] as const));
  const reports = new Map(incident.stories.map((story) => [story.id, reportId(story)] as const));
  const idOf = (party: (typeof parties.all)[number]) => partyIds.get(party)!;
  const victims = parties.all.filter((party) => party.roles.has("victim")).map(idOf);

  const impacts = impactsOf(incident, facts, pricesOf(facts).ransom, victims, reports);
  const supported = [
    ...parties.all.map((party) => ({ id: idOf(party), facts: party.facts })),
    ...[
      ...impacts,
      ...statementsOf(incident, id, ofField(facts, "response"), parties, idOf, reports),
      ...relationshipsOf(incident, id, facts, parties, idOf, reports),
    ].map(({ object, facts: support }) => ({ id: object.id, facts: support, object })),
  ];

  const impactIds = impacts.map(({ object }) => object.id);
  const refs = new Map(incident.stories.map((story) => [story.id, new Set([id])]));
  for (const { id: ref, facts: support } of supported) {
    for (const fact of support) refs.get(fact.storyId)?.add(ref);
  }
  return [
    incidentObject(incident, id, facts, impactIds, reports),
    ...incident.stories.map((story) => reportOf(incident, story, [...refs.get(story.id)!])),
    ...parties.all.map((party) => partyObject(party, incident)),
    ...supported.flatMap((entry) => ("object" in entry ? [entry.object] : [])),
  ];
}

/** Types of which one object may belong to several incidents. */
const SHARED_TYPES = new Set(["identity", "threat-actor", "infrastructure", "extension-definition"]);

/**
 * Writes incidents as one STIX 2.1 bundle. Ids are name-based, so a second export updates what the first one made. An
 * object of an entity that several incidents share is written once. The bundle's own id comes last, since it depends
 * on what went before.
 */
export async function* stixOfIncidents(rows: Rows<ExportIncident>): AsyncIterable<string> {
  yield '{"type":"bundle"';
  const shared = new Set<string>();
  let bundle = uuidV5("bundle");
  let isEmpty = true;
  for await (const incident of rows) {
    const objects = stixObjectsOf(incident);
    bundle = uuidV5(`${bundle} ${incident.id} ${incident.revisedAt}`);
    for (const object of [...CONSTANT_OBJECTS, ...objects]) {
      if (shared.has(object.id)) continue;
      if (SHARED_TYPES.has(object.type)) shared.add(object.id);
      yield `${isEmpty ? ',"objects":[\n' : ",\n"}${JSON.stringify(object)}`;
      isEmpty = false;
    }
  }
  // A bundle may hold no objects, but not an empty list of them.
  yield `${isEmpty ? "" : "\n]"},"id":"bundle--${bundle}"}\n`;
}
