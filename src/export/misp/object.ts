import { later } from "../time.ts";
import type { ExportIncident } from "../types.ts";
import { uuidV5 } from "../uuid-v5.ts";

/** An attribute of a MISP event or object. */
export interface MispAttribute {
  uuid: string;
  object_relation?: string;
  category: string;
  type: string;
  value: string;
  comment: string;
  to_ids: false;
  disable_correlation: boolean;
  distribution: "5";
  timestamp: string;
}

/** A reference from a MISP object to another object or attribute. */
export interface MispReference {
  uuid: string;
  object_uuid: string;
  referenced_uuid: string;
  relationship_type: string;
  comment: string;
  timestamp: string;
}

/** A MISP object after one of the object templates. */
export interface MispObject {
  uuid: string;
  name: string;
  "meta-category": string;
  description: string;
  template_uuid: string;
  template_version: string;
  comment: string;
  distribution: "5";
  timestamp: string;
  Attribute: MispAttribute[];
  ObjectReference: MispReference[];
}

/** Templates of MISP's object repository that are used, with the version they were written against. */
const TEMPLATES = {
  "news-media": ["691463c5-5302-4847-9bec-4c56ccfec677", "3", "misc", "A press article that tells of the breach"],
  victim: ["a8806e40-39ad-435f-be02-ac2a13d6fc7d", "10", "misc", "A breached organization"],
  organization: ["f750e12b-127a-432c-b022-b3f9153c4e2a", "9", "misc", "An organization or platform that articles name"],
  "confidentiality-impact": ["b0027f13-56e4-4c85-9632-3cf81208429b", "1", "misc", "What was lost, as one claim has it"],
  incident: ["38597424-f9bb-4865-9b4b-819172df0334", "1", "misc", "The breach"],
  "ransom-negotiation": ["fb72f951-de2e-4b54-a570-8fc560a74b06", "2", "financial", "A ransom demanded or paid"],
} as const;
export type MispTemplate = keyof typeof TEMPLATES;

/** Category of an attribute by its type; each is one that MISP allows for the type. */
const CATEGORIES = {
  text: "Other",
  link: "External analysis",
  "target-org": "Targeting data",
  counter: "Other",
  "size-in-bytes": "Other",
  datetime: "Other",
  float: "Other",
  boolean: "Other",
  "threat-actor": "Attribution",
} as const;
type AttributeType = keyof typeof CATEGORIES;

/** One line of an object: relation of its template, type, value, comment; a null value leaves it out. */
export type MispLine = [relation: string, type: AttributeType, value: string | null, comment?: string];

/** Unix seconds, as MISP keeps time. */
export const mispTime = (incident: ExportIncident): string =>
  String(Math.floor(Date.parse(later(incident.createdAt, incident.revisedAt)) / 1000));

/** An attribute. `key` makes its id, and must be unique in the incident. */
export function mispAttribute(
  incident: ExportIncident,
  key: string,
  type: AttributeType,
  value: string,
  comment: string,
  more: { object_relation?: string; category?: string } = {},
): MispAttribute {
  return {
    uuid: uuidV5(`misp:${incident.id}:${key}`),
    category: CATEGORIES[type],
    type,
    value,
    comment,
    to_ids: false,
    // Counts, dates and kinds of data are the same in thousands of events; only names are worth correlating.
    disable_correlation: type !== "target-org" && type !== "link" && type !== "threat-actor",
    distribution: "5",
    timestamp: mispTime(incident),
    ...more,
  };
}

/** An object after a template, with the lines that have a value. `key` makes its id, as above. */
export function mispObject(
  incident: ExportIncident,
  template: MispTemplate,
  key: string,
  lines: readonly MispLine[],
  comment = "",
): MispObject {
  const [template_uuid, template_version, category, description] = TEMPLATES[template];
  const filled = lines.filter(([, , value]) => value !== null && value !== "");
  return {
    uuid: uuidV5(`misp:${incident.id}:${key}`),
    name: template,
    "meta-category": category,
    description,
    template_uuid,
    template_version,
    comment,
    distribution: "5",
    timestamp: mispTime(incident),
    Attribute: filled.map(([object_relation, type, value, note = ""], index) =>
      mispAttribute(incident, `${key}:${index}:${object_relation}`, type, value!, note, { object_relation }),
    ),
    ObjectReference: [],
  };
}

/** Adds a reference from an object to another object or attribute; the same one twice is kept once. */
export function refer(from: MispObject, relationship_type: string, to: { uuid: string }, comment = ""): void {
  const uuid = uuidV5(`misp:${from.uuid}:${relationship_type}:${to.uuid}`);
  if (from.uuid === to.uuid || from.ObjectReference.some((reference) => reference.uuid === uuid)) return;
  from.ObjectReference.push({
    uuid,
    object_uuid: from.uuid,
    referenced_uuid: to.uuid,
    relationship_type,
    comment,
    timestamp: from.timestamp,
  });
}
