import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { stixOfIncidents } from "../../../src/export/stix.ts";
import type { ExportIncident } from "../../../src/export/types.ts";
import { conforms, exported, stringsIn } from "./conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, rowsOf, SALE, textOf } from "./incidents.ts";
import { againstSchemas, readSchema, schemaFiles } from "./shared-schemas.ts";

// biome-ignore lint/suspicious/noExplicitAny: parsed JSON of many shapes
type Json = any;

const CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
const IMPACT = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

conforms("stix", (text) => stringsIn(JSON.parse(text)));

const objectsOf = async (...incidents: ExportIncident[]): Promise<Json[]> =>
  JSON.parse(await exported("stix", ...incidents)).objects ?? [];
const ofType = (objects: readonly Json[], type: string) => objects.filter((object) => object.type === type);
const extension = (object: Json, name: string) => {
  const definitions = Object.entries(object.extensions ?? {}) as [string, Json][];
  return definitions.find(([, value]) => name in value)?.[1]?.[name];
};

const ALL: [string, ExportIncident][] = [
  ["a sale", SALE],
  ["an extortion", RANSOM],
  ["a bare incident", BARE],
  ["an emptied incident", EMPTIED],
  ...Object.entries(HOSTILE).map(([name, { incident }]): [string, ExportIncident] => [name, incident]),
];

describe("stix", () => {
  test("ids are name-based, unlike the store's, and stay the same when an incident grows", async () => {
    const before = await objectsOf({ ...SALE, stories: SALE.stories.slice(0, 1), facts: SALE.facts.slice(0, 21) });
    const after = await objectsOf({ ...SALE, revisedAt: "2026-06-07T00:00:00.000Z" });
    const ids = new Set(after.map(({ id }) => id));
    expect(before.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(after.every(({ id }) => /--[0-9a-f]{8}-[0-9a-f]{4}-[45]/u.test(id))).toBe(true);
    expect(ids.size).toBe(after.length);
  });

  test("ids stay the same when the articles are read again, though stories and facts are new", async () => {
    const story = (id: string) => id.replace(/^0197/u, "0198");
    const again: ExportIncident = {
      ...SALE,
      stories: SALE.stories.map((item) => ({ ...item, id: story(item.id) })),
      facts: SALE.facts.map((fact) => ({ ...fact, id: story(fact.id), storyId: story(fact.storyId) })),
    };
    const ids = (objects: Json[]) => objects.map(({ id }) => id).sort();
    expect(ids(await objectsOf(again))).toEqual(ids(await objectsOf(SALE)));
  });

  test("every reference points at an object of the bundle", async () => {
    const objects = await objectsOf(SALE, RANSOM);
    const ids = new Set(objects.map(({ id }) => id));
    const references = objects.flatMap((object) =>
      stringsIn({ ...object, id: null, extensions: Object.values(object.extensions ?? {}) }).filter((value) =>
        /^[a-z-]+--[0-9a-f-]{36}$/u.test(value),
      ),
    );
    expect(references.length).toBeGreaterThan(40);
    expect(references.filter((reference) => !ids.has(reference))).toEqual([]);
  });

  test("a canonical entity is one object, the same whichever incident it comes from", async () => {
    const [inSale, inRansom] = await Promise.all([objectsOf(SALE), objectsOf(RANSOM)]);
    const actorOf = (objects: Json[]) => ofType(objects, "threat-actor")[0];
    expect(actorOf(inSale)).toEqual(actorOf(inRansom));
    expect(ofType(await objectsOf(SALE, RANSOM), "threat-actor")).toHaveLength(1);
  });

  test("two languages' names of one organization are one identity", async () => {
    const objects = await objectsOf(SALE);
    const lakeshore = ofType(objects, "identity").filter(({ name }) => /Lakeshore|湖岸/u.test(name));
    expect(lakeshore).toHaveLength(1);
    const [target] = ofType(objects, "relationship").filter((edge) => edge.relationship_type === "targets");
    expect(target.target_ref).toBe(lakeshore[0].id);
    expect(extension(target, "facts").map((fact: Json) => fact.quote)).toEqual(["Lakeshore Transit", "湖岸交通"]);
  });

  test("a sale price is no ransom: it lies in an extension of our own", async () => {
    const [incident] = ofType(await objectsOf(SALE), "incident");
    expect(extension(incident, "offers").map((offer: Json) => [offer.amount, offer.stage])).toEqual([
      ["5000", "initial"],
      ["4000", "current"],
      ["4000", "current"],
    ]);
    const impacts = ofType(await objectsOf(SALE), "impact");
    expect(impacts.map((impact) => impact.impact_category)).not.toContain("monetary");
  });

  test("a ransom is a monetary impact", async () => {
    const objects = await objectsOf(RANSOM);
    const monetary = ofType(objects, "impact").filter((impact) => impact.impact_category === "monetary");
    expect(monetary.map((impact) => impact.extensions["monetary-ext"])).toEqual([
      { variety: "ransom-demand", currency: "BTC", min_amount: 0, max_amount: 10 },
      { variety: "ransom-payment", currency: "BTC", min_amount: 6, max_amount: 6 },
    ]);
    expect(extension(ofType(objects, "incident")[0], "offers")).toBeUndefined();
  });

  test("a denial is an opinion, silence a note", async () => {
    const objects = await objectsOf(SALE);
    expect(ofType(objects, "opinion").map((o) => [o.authors[0], o.opinion])).toEqual([["Orbit Pay", "disagree"]]);
    const notes = ofType(objects, "note").map((note) => note.abstract);
    expect(notes.sort()).toEqual(["investigating", "no-comment", "notified"]);
  });

  test("the operator chain is edges between identities", async () => {
    const objects = await objectsOf(SALE);
    const names = new Map(objects.map((object) => [object.id, object.name]));
    const edges = ofType(objects, "relationship").map((edge) =>
      [names.get(edge.source_ref), edge.relationship_type, names.get(edge.target_ref)].join(" "),
    );
    expect(edges).toEqual(
      expect.arrayContaining([
        "Orbit Pay operates LakeCard",
        "Meridian Holdings parent-of Orbit Pay",
        "Data breach: Lakeshore Transit attributed-to graywren",
        "graywren uses Nightjar Forum",
      ]),
    );
  });

  test("a confirmed count is a confirmed loss, a claimed one a suspected loss", async () => {
    const counts = ofType(await objectsOf(SALE), "impact").flatMap(({ extensions }) => {
      const { record_count, loss_type } = extensions["confidentiality-ext"];
      return record_count === undefined ? [] : [[record_count, loss_type]];
    });
    expect(counts).toEqual([
      [1_200_000, "suspected-loss"],
      [500, "suspected-loss"],
      [300_000, "confirmed-loss"],
    ]);
  });

  test("each article is a report of what it states and of nothing else", async () => {
    const objects = await objectsOf(SALE);
    const [english, chinese] = ofType(objects, "report");
    const opinion = ofType(objects, "opinion")[0].id;
    expect(english).toMatchObject({ lang: "en", published: "2026-06-05T06:30:00.000Z" });
    expect(chinese).toMatchObject({ lang: "zh-Hant", published: "2026-06-06T00:00:00.000Z" });
    expect([english.object_refs.includes(opinion), chinese.object_refs.includes(opinion)]).toEqual([true, false]);
  });

  test("a superseded fact is left out", async () => {
    const quotes = (await objectsOf(SALE)).flatMap((object) => extension(object, "facts") ?? []);
    const standing = rowsOf(SALE).filter(({ fact }) => fact.supersededAt === null);
    expect(new Set(quotes.map((fact: Json) => fact.fact_id))).toEqual(new Set(standing.map(({ fact }) => fact.id)));
  });

  // What the prose of the OASIS incident extension suite demands, version 2.1.
  test.each(ALL)("keeps the rules of the incident extension suite: %s", async (_, incident) => {
    const objects = await objectsOf(incident);
    const [breach] = ofType(objects, "incident");
    const core = breach.extensions[CORE];
    expect(core.extension_type).toBe("property-extension");
    expect(["blocked", "confirmed", "failed-attempt", "false-positive", "suspected"]).toContain(core.determination);
    expect(["closed", "new", "open"]).toContain(core.investigation_status);
    const impacts = ofType(objects, "impact");
    expect(core.impact_refs ?? []).toEqual(impacts.map(({ id }) => id));
    expect(Object.values(core.impacted_entity_counts ?? {}).every(Number.isSafeInteger)).toBe(true);
    for (const { impact_category, extensions } of impacts) {
      expect(extensions[IMPACT]).toEqual({ extension_type: "new-sdo" });
      const details = extensions[`${impact_category}-ext`];
      if (impact_category === "confidentiality") {
        expect(details.information_type).toBeTruthy();
        expect(["confirmed-loss", "contained", "exploited-loss", "suspected-loss"]).toContain(details.loss_type);
      } else {
        expect(impact_category).toBe("monetary");
        expect(details.variety).toBeTruthy();
        expect(details.max_amount).toBeGreaterThanOrEqual(details.min_amount);
        expect(details.currency).toBeTruthy();
      }
    }
  });

  test("bundle ids tell versions apart", async () => {
    const idOf = async (...incidents: ExportIncident[]) => JSON.parse(await textOf(stixOfIncidents(incidents))).id;
    expect(await idOf(SALE)).toBe(await idOf(SALE));
    const others = [
      await idOf(SALE),
      await idOf(),
      await idOf(SALE, RANSOM),
      await idOf({ ...SALE, revisedAt: "2027-01-01T00:00:00Z" }),
    ];
    expect(new Set(others).size).toBe(4);
  });
});

againstSchemas("stix against the OASIS JSON schemas", () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  ajv.addFormat("idn-hostname", true);
  const byName = new Map<string, string>();
  for (const path of schemaFiles("stix2.1/schemas", ".json")) {
    const schema = JSON.parse(readSchema(path));
    ajv.addSchema(schema);
    byName.set(path.split("/").at(-1)!.replace(".json", ""), schema.$id);
  }
  const faultsOf = (name: string, object: unknown) => {
    const validate = ajv.getSchema(byName.get(name)!)!;
    return validate(object) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  // For types that it does not list, the bundle's schema wants exactly one of the two cores, though whatever meets the
  // object core meets the observable core too: it refuses every incident, note and opinion there is, OASIS's own
  // examples as well. Those are held to their own schemas, the others to the bundle's too.
  const listed = new Set(
    JSON.parse(readSchema("stix2.1/schemas/common/bundle.json")).properties.objects.items.anyOf[0].oneOf.map(
      ({ $ref }: Json) => $ref.split("/").at(-1).replace(".json", ""),
    ),
  );

  test.each(ALL)("every object and the bundle: %s", async (_, incident) => {
    const bundle = JSON.parse(await exported("stix", incident));
    for (const object of bundle.objects) {
      // Impact is a new object type of the extension suite: the common properties are all the schemas say of it.
      expect([object.type, faultsOf(object.type === "impact" ? "core" : object.type, object)]).toEqual([
        object.type,
        [],
      ]);
    }
    const objects = bundle.objects.filter(({ type }: Json) => listed.has(type));
    expect(objects.length).toBeGreaterThan(0);
    expect(faultsOf("bundle", { ...bundle, objects })).toEqual([]);
  });

  test("an empty bundle", async () => {
    expect(faultsOf("bundle", JSON.parse(await exported("stix")))).toEqual([]);
  });

  test("the check can fail", async () => {
    const [incident] = ofType(await objectsOf(SALE), "incident");
    expect(faultsOf("incident", { ...incident, name: undefined, id: `incident--${SALE.id}` })).not.toEqual([]);
  });
});
