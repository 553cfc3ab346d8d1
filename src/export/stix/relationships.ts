import { ofField } from "../current-facts.ts";
import type { Parties, Party } from "../parties.ts";
import { sayFact } from "../say-fact.ts";
import type { ExportFact, ExportIncident, FactOf } from "../types.ts";
import { evidenceOf, LEAKDESK_ID } from "./extensions.ts";
import type { Supported } from "./impacts.ts";
import { langOf, type StixObject, stixConfidence, stixId, times } from "./object.ts";

/** The specification has no words for these; STIX allows any. */
const OPERATOR_RELATIONSHIPS: Record<FactOf<"operator">["role"], string> = {
  operator: "operates",
  owner: "owns",
  parent: "parent-of",
  host: "hosts",
  developer: "develops",
};

interface Edge {
  source: string;
  type: string;
  target: string;
  facts: ExportFact[];
}

/** The edges that facts state, one for all facts that state the same. */
function edgesOf(
  incidentId: string,
  facts: readonly ExportFact[],
  parties: Parties,
  idOf: (party: Party) => string,
  reports: ReadonlyMap<string, string>,
): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (source: string, type: string, target: string, fact: ExportFact) => {
    // A product run by a company of the same name is one party here; an edge from it to itself says nothing.
    if (source === target) return;
    const key = `${source} ${type} ${target}`;
    const edge = edges.get(key) ?? { source, type, target, facts: [] };
    edge.facts.push(fact);
    edges.set(key, edge);
  };
  for (const fact of ofField(facts, "actor")) add(incidentId, "attributed-to", idOf(parties.of(fact, "actor")!), fact);
  for (const fact of ofField(facts, "organization"))
    add(incidentId, "targets", idOf(parties.of(fact, "victim")!), fact);
  for (const fact of ofField(facts, "forum")) {
    const forum = idOf(parties.of(fact, "forum")!);
    add(incidentId, "related-to", forum, fact);
    // Which of several actors used the forum, the facts do not say.
    const actors = new Set(
      ofField(facts, "actor").flatMap((actor) =>
        actor.storyId === fact.storyId ? idOf(parties.of(actor, "actor")!) : [],
      ),
    );
    if (actors.size === 1) add([...actors][0]!, "uses", forum, fact);
  }
  for (const fact of ofField(facts, "operator")) {
    add(
      idOf(parties.of(fact, "operator")!),
      OPERATOR_RELATIONSHIPS[fact.role],
      idOf(parties.of(fact, "platform")!),
      fact,
    );
  }
  for (const fact of ofField(facts, "source")) {
    const report = reports.get(fact.storyId);
    if (report) add(report, "related-to", idOf(parties.of(fact, "source")!), fact);
  }
  return [...edges.values()];
}

/** The relationships of an incident, each with the facts that state it. */
export function relationshipsOf(
  incident: ExportIncident,
  incidentId: string,
  facts: readonly ExportFact[],
  parties: Parties,
  idOf: (party: Party) => string,
  reports: ReadonlyMap<string, string>,
): Supported[] {
  return edgesOf(incidentId, facts, parties, idOf, reports).map(({ source, type, target, facts: support }) => {
    const object: StixObject = {
      type: "relationship",
      spec_version: "2.1",
      id: stixId("relationship", `${incident.id}:${source}:${type}:${target}`),
      created_by_ref: LEAKDESK_ID,
      ...times(incident),
      confidence: stixConfidence(support),
      ...langOf(incident, support),
      relationship_type: type,
      description: [...new Set(support.map(sayFact))].join(" "),
      source_ref: source,
      target_ref: target,
      extensions: evidenceOf(support, reports),
    };
    return { object, facts: support };
  });
}
