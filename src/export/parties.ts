import type { ExportEntity, ExportFact, ExportIncident } from "./types.ts";

export type PartyKind = "actor" | "forum" | "organization";
export type PartyRole = "actor" | "forum" | "victim" | "operator" | "platform" | "responder" | "source";

/** Somebody or something that the facts of an incident name, under all names used for it. */
export interface Party {
  kind: PartyKind;
  /** The same for the same incident; for a canonical entity the same in every incident. */
  key: string;
  name: string;
  /** Other names, sorted, without `name`. */
  aliases: string[];
  entity: ExportEntity | null;
  roles: Set<PartyRole>;
  facts: ExportFact[];
}

interface Reference {
  kind: PartyKind;
  role: PartyRole;
  names: string[];
  entityId: string | null;
  fact: ExportFact;
}

/** Compares names without case, accents, width, spaces and punctuation. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{P}\p{Z}\p{C}\p{S}]/gu, "") || name;

function referencesOf(fact: ExportFact): Reference[] {
  const refer = (kind: PartyKind, role: PartyRole, names: string[], entityId = fact.entityId): Reference => ({
    kind,
    role,
    names,
    entityId,
    fact,
  });
  switch (fact.field) {
    case "actor":
      return [refer("actor", "actor", [fact.alias, ...fact.aliases])];
    case "forum":
      return [refer("forum", "forum", [fact.name, ...fact.aliases])];
    case "organization":
      return [refer("organization", "victim", [fact.name, ...fact.aliases])];
    case "operator":
      return [
        refer("organization", "operator", [fact.name, ...fact.aliases]),
        refer("organization", "platform", [fact.platform], fact.platformEntityId),
      ];
    case "response":
      return [refer("organization", "responder", [fact.party, ...fact.aliases])];
    case "source":
      return [refer("organization", "source", [fact.name, ...fact.aliases])];
    default:
      return [];
  }
}

/** Who an incident's facts name. Names are one party where they point at one entity or, lacking that, share a spelling. */
export interface Parties {
  all: Party[];
  /** The party that a fact names in a role; undefined where it names none. */
  of(fact: ExportFact, role: PartyRole): Party | undefined;
}

/** Brings the names in an incident's facts together. Facts are read in the order given; see `currentFacts`. */
export function partiesOf(incident: ExportIncident, facts: readonly ExportFact[]): Parties {
  const entities = new Map(incident.entities.map((entity) => [entity.id, entity]));
  const parties: (Party & { keys: Set<string> })[] = [];
  const named = new Map<string, Party>();
  const references = facts.flatMap(referencesOf);
  // Names with an entity first, so that the ones without find it whatever the order of the articles.
  const sorted = [...references].sort((a, b) => Number(a.entityId === null) - Number(b.entityId === null));
  for (const { kind, role, names, entityId, fact } of sorted) {
    const entity = entityId === null ? null : (entities.get(entityId) ?? null);
    const keys = names.map(nameKey);
    let party = parties.find(
      (known) =>
        known.kind === kind &&
        (entity && known.entity ? known.entity.id === entity.id : keys.some((key) => known.keys.has(key))),
    );
    if (!party) {
      party = {
        kind,
        key: entity ? `entity:${entity.id}` : `incident:${incident.id}:${kind}:${keys[0]}`,
        name: entity?.name ?? names[0]!,
        aliases: [...(entity?.spellings ?? [])],
        entity,
        roles: new Set(),
        facts: [],
        keys: new Set([entity?.name, ...(entity?.spellings ?? [])].flatMap((name) => (name ? nameKey(name) : []))),
      };
      parties.push(party);
    }
    for (const key of keys) party.keys.add(key);
    // A canonical entity's own spellings say it all, and keep it the same in every incident.
    if (!party.entity) party.aliases.push(...names);
    party.roles.add(role);
    party.facts.push(fact);
    named.set(`${fact.id} ${role}`, party);
  }
  for (const party of parties) {
    party.aliases = [...new Set(party.aliases)].filter((alias) => alias !== party.name).sort();
  }
  return { all: parties, of: (fact, role) => named.get(`${fact.id} ${role}`) };
}
