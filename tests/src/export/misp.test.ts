import AjvDraft4 from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import type { MispObject } from "../../../src/export/misp/object.ts";
import { type MispEvent, mispEventOf, mispOfIncidents } from "../../../src/export/misp.ts";
import type { ExportIncident } from "../../../src/export/types.ts";
import { conforms, stringsIn } from "./conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, SALE, textOf } from "./incidents.ts";
import { againstSchemas, readSchema } from "./shared-schemas.ts";

conforms("misp", (text) => {
  const { response } = JSON.parse(text);
  expect(Array.isArray(response)).toBe(true);
  return stringsIn(response);
});

const ALL: [string, ExportIncident][] = [
  ["a sale", SALE],
  ["an extortion", RANSOM],
  ["a bare incident", BARE],
  ["an emptied incident", EMPTIED],
  ...Object.entries(HOSTILE).map(([name, { incident }]): [string, ExportIncident] => [name, incident]),
];

const named = ({ Event }: MispEvent, name: string) => Event.Object.filter((object) => object.name === name);
const values = (object: MispObject, relation: string) =>
  object.Attribute.filter(({ object_relation }) => object_relation === relation).map(({ value }) => value);

describe("misp", () => {
  test("an article is news-media that describes the incident", () => {
    const event = mispEventOf(SALE);
    const news = named(event, "news-media");
    expect(news.flatMap((object) => values(object, "source"))).toEqual(["The Morning Post-Dispatch", "海港日報"]);
    const [breach] = named(event, "incident");
    expect(news.map(({ ObjectReference }) => ObjectReference[0])).toMatchObject([
      { relationship_type: "describes", referenced_uuid: breach!.uuid },
      { relationship_type: "describes", referenced_uuid: breach!.uuid },
    ]);
  });

  test("the breached organization is one victim, which the incident affects", () => {
    const event = mispEventOf(SALE);
    const [victim, ...others] = named(event, "victim");
    expect(others).toEqual([]);
    expect(values(victim!, "name")).toEqual(["Lakeshore Transit"]);
    const [breach] = named(event, "incident");
    expect(breach!.ObjectReference.find(({ referenced_uuid }) => referenced_uuid === victim!.uuid)).toMatchObject({
      relationship_type: "affects",
    });
  });

  test("operators form a chain of organizations", () => {
    const event = mispEventOf(SALE);
    const nameOf = new Map(named(event, "organization").map((object) => [object.uuid, values(object, "name")[0]]));
    const edges = named(event, "organization").flatMap(({ uuid, ObjectReference }) =>
      ObjectReference.map(
        (edge) => `${nameOf.get(uuid)} ${edge.relationship_type} ${nameOf.get(edge.referenced_uuid)}`,
      ),
    );
    expect(edges.sort()).toEqual(["Meridian Holdings parent-of Orbit Pay", "Orbit Pay operator-of LakeCard"]);
  });

  test("a count has its status as loss type and its quotes from both articles as comment", () => {
    const counts = named(mispEventOf(SALE), "confidentiality-impact").flatMap((object) => {
      const count = object.Attribute.find(({ object_relation }) => object_relation === "record_count");
      return count ? [[count.value, values(object, "loss_type")[0], count.comment]] : [];
    });
    expect(counts[0]).toEqual([
      "1200000",
      "suspected-loss",
      "“1,200,000” – graywren (actor), The Morning Post-Dispatch, 2026-06-05 | “120萬” – graywren (actor), 海港日報, 2026-06-06",
    ]);
    expect(counts.map(([count, loss]) => [count, loss])).toContainEqual(["300000", "confirmed-loss"]);
  });

  test("a sale price is an attribute, a ransom an object", () => {
    const sale = mispEventOf(SALE);
    expect(named(sale, "ransom-negotiation")).toEqual([]);
    const prices = sale.Event.Attribute.filter(({ category }) => category === "Financial fraud");
    expect(prices.map(({ value }) => value)).toEqual([
      "5,000 USD, initial asking price",
      "4,000 USD, current asking price",
    ]);
    const ransom = named(mispEventOf(RANSOM), "ransom-negotiation");
    expect(ransom.map((object) => [values(object, "initial_ransom"), values(object, "final_ransom")])).toEqual([
      [["10"], []],
      [[], ["6"]],
    ]);
  });

  test("single gives the event alone, and fails on none or several", async () => {
    const one = await textOf(mispOfIncidents([SALE], { single: true }));
    expect(JSON.parse(one)).toEqual(JSON.parse(JSON.stringify(mispEventOf(SALE))));
    await expect(textOf(mispOfIncidents([], { single: true }))).rejects.toThrow(RangeError);
    await expect(textOf(mispOfIncidents([SALE, RANSOM], { single: true }))).rejects.toThrow(RangeError);
  });

  test.each(ALL)("ids are unique, no newer than version 5, and references resolve: %s", (_, incident) => {
    const { Event } = mispEventOf(incident);
    const attributes = [...Event.Attribute, ...Event.Object.flatMap(({ Attribute }) => Attribute)];
    const references = Event.Object.flatMap(({ ObjectReference }) => ObjectReference);
    const ids = [...attributes, ...Event.Object, ...references].map(({ uuid }) => uuid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id))).toBe(
      true,
    );
    const known = new Set(ids);
    expect(references.filter(({ referenced_uuid }) => !known.has(referenced_uuid))).toEqual([]);
    expect(attributes.every(({ value }) => value.length > 0)).toBe(true);
  });
});

interface Template {
  uuid: string;
  version: number;
  "meta-category": string;
  required?: string[];
  requiredOneOf?: string[];
  attributes: Record<
    string,
    { "misp-attribute": string; multiple?: boolean; values_list?: string[]; sane_default?: string[] }
  >;
}

/** What a template of MISP's object repository finds wrong with an object. */
function templateFaults(object: MispObject, template: Template): string[] {
  const faults: string[] = [];
  const relations = object.Attribute.map(({ object_relation }) => object_relation!);
  const has = (relation: string) => relations.includes(relation);
  if (object.template_uuid !== template.uuid.toLowerCase()) faults.push("another template's uuid");
  if (object.template_version !== String(template.version)) faults.push(`template version is ${template.version}`);
  if (object["meta-category"] !== template["meta-category"]) faults.push("another meta-category");
  for (const relation of template.required ?? []) if (!has(relation)) faults.push(`lacks ${relation}`);
  if (template.requiredOneOf && !template.requiredOneOf.some(has)) faults.push("lacks all of requiredOneOf");
  for (const { object_relation: relation = "", type, value } of object.Attribute) {
    const rule = template.attributes[relation];
    if (!rule) {
      faults.push(`${relation} is no attribute of it`);
      continue;
    }
    if (rule["misp-attribute"] !== type) faults.push(`${relation} is a ${rule["misp-attribute"]}`);
    if (!rule.multiple && relations.filter((other) => other === relation).length > 1) faults.push(`${relation} twice`);
    // Of incident and impact the vocabularies are given as defaults, which is where they come from, too.
    const allowed = rule.values_list ?? (object.name === "victim" ? undefined : rule.sane_default);
    if (allowed && !allowed.includes(value)) faults.push(`${relation} may not be ${value}`);
  }
  return faults;
}

againstSchemas("misp against MISP's schema and object templates", () => {
  const schema = JSON.parse(readSchema("misp/event-schema-2.4.json"));
  const validate = new AjvDraft4.default({ strict: false, allErrors: true }).compile(schema);
  const relationships = new Set(
    JSON.parse(readSchema("misp/relationships.json")).values.map(({ name }: { name: string }) => name),
  );
  const templateOf = (name: string): Template => JSON.parse(readSchema(`misp/object-${name}.json`));

  test.each(ALL)("the event: %s", (_, incident) => {
    const { Object: objects, ...Event } = JSON.parse(JSON.stringify(mispEventOf(incident))).Event;
    // The schema is older than objects and their relations; what is in them is held to it attribute by attribute.
    const inside = objects.flatMap(({ Attribute }: MispObject) =>
      Attribute.map(({ object_relation, ...rest }) => rest),
    );
    expect(
      validate({ Event: { ...Event, Attribute: [...Event.Attribute, ...inside] } }),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test.each(ALL)("every object keeps its template: %s", (_, incident) => {
    const { Event } = mispEventOf(incident);
    for (const object of Event.Object) {
      expect([object.name, templateFaults(object, templateOf(object.name))]).toEqual([object.name, []]);
    }
    const used = Event.Object.flatMap(({ ObjectReference }) => ObjectReference.map((edge) => edge.relationship_type));
    expect(used.filter((type) => !relationships.has(type))).toEqual([]);
  });

  test("the check can fail", () => {
    const [victim] = named(mispEventOf(SALE), "victim");
    expect(templateFaults({ ...victim!, Attribute: [] }, templateOf("victim"))).toEqual(["lacks all of requiredOneOf"]);
    expect(templateFaults(victim!, templateOf("organization")).length).toBeGreaterThan(1);
    expect(validate({ Event: { info: 1 } })).toBe(false);
  });
});
