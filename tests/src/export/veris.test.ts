import AjvDraft4 from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { CAUSES, DATA_CLASSES } from "../../../extractors/types.ts";
import type { ExportFact, ExportIncident } from "../../../src/export/types.ts";
import { verisOfIncidents, verisRecordOf } from "../../../src/export/veris.ts";
import { conforms, stringsIn } from "./conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, SALE, textOf } from "./incidents.ts";
import { againstSchemas, readSchema } from "./shared-schemas.ts";

conforms("veris", (text) => {
  const records = JSON.parse(text);
  expect(Array.isArray(records)).toBe(true);
  return stringsIn(records);
});

const withFacts = (change: (facts: ExportFact[]) => ExportFact[]): ExportIncident => ({
  ...SALE,
  facts: change(SALE.facts),
});
const only = (...fields: ExportFact["field"][]) =>
  withFacts((facts) => facts.filter(({ field }) => fields.includes(field)));

describe("veris", () => {
  test("the sale", () => {
    expect(verisRecordOf(SALE)).toMatchObject({
      schema_version: "1.4.0",
      security_incident: "Confirmed",
      victim: { victim_id: "Lakeshore Transit" },
      timeline: { incident: { year: 2026, month: 5 } },
      actor: { external: { name: ["graywren"], motive: ["Financial"] } },
      action: { error: { variety: ["Misconfiguration"] } },
      attribute: {
        confidentiality: {
          data_disclosure: "Yes",
          data_total: 300_000,
          data_volume: 20_000_000_000,
          data: [{ variety: "Personal" }, { variety: "Sensitive Personal" }],
        },
      },
    });
  });

  test("a sale price is no impact on the victim; a ransom paid is", () => {
    expect(verisRecordOf(SALE)).not.toHaveProperty("impact");
    expect(verisRecordOf(RANSOM)).toMatchObject({
      impact: { iso_currency_code: "XBT", loss: [{ variety: "Asset and fraud", amount: 6 }] },
    });
  });

  test("what only the seller claims is suspected", () => {
    const claimed = withFacts((facts) =>
      facts.filter(
        (fact) => !(fact.field === "response" || (fact.field === "victimCount" && fact.status === "confirmed")),
      ),
    );
    expect(verisRecordOf(claimed)).toMatchObject({
      security_incident: "Suspected",
      attribute: { confidentiality: { data_disclosure: "Potentially", data_total: 1_200_000 } },
    });
  });

  test("nothing known is said to be unknown", () => {
    expect(verisRecordOf(EMPTIED)).toMatchObject({
      confidence: "None",
      actor: { unknown: { notes: "No article names the attacker." } },
      action: { unknown: { notes: "No article says how it happened." } },
      timeline: { incident: { year: 2026 } },
    });
    expect(verisRecordOf(only("forum"))).toMatchObject({
      actor: { unknown: { notes: expect.stringContaining("夜鷹論壇") } },
    });
  });

  test("single gives the record alone, and fails on none or several", async () => {
    expect(JSON.parse(await textOf(verisOfIncidents([SALE], { single: true })))).toMatchObject({
      incident_id: SALE.id,
    });
    await expect(textOf(verisOfIncidents([], { single: true }))).rejects.toThrow(RangeError);
    await expect(textOf(verisOfIncidents([SALE, RANSOM], { single: true }))).rejects.toThrow(RangeError);
  });
});

againstSchemas("veris against the VERIS schema", () => {
  const validate = new AjvDraft4.default({ strict: false, allErrors: true, logger: false }).compile(
    JSON.parse(readSchema("veris/verisc-merged.json")),
  );
  const faultsOf = (incident: ExportIncident) =>
    validate(JSON.parse(JSON.stringify(verisRecordOf(incident))))
      ? []
      : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

  test.each([
    ["a sale", SALE],
    ["an extortion", RANSOM],
    ["a bare incident", BARE],
    ["an emptied incident", EMPTIED],
    ...Object.entries(HOSTILE).map(([name, { incident }]): [string, ExportIncident] => [name, incident]),
  ])("%s", (_, incident) => {
    expect(faultsOf(incident)).toEqual([]);
  });

  test.each(CAUSES)("cause %s", (category) => {
    const change = (facts: ExportFact[]) =>
      facts.map((fact) => (fact.field === "cause" ? { ...fact, category } : fact));
    expect(faultsOf(withFacts(change))).toEqual([]);
  });

  test("every cause and data class at once", () => {
    const cause = SALE.facts.find(({ field }) => field === "cause")!;
    const many = [
      ...CAUSES.map((category) => ({ ...cause, field: "cause" as const, category })),
      ...DATA_CLASSES.map((dataClass) => ({ ...cause, field: "dataClass" as const, class: dataClass })),
    ];
    expect(faultsOf({ ...SALE, facts: many })).toEqual([]);
  });

  test.each(["BTC", "ETH", "XMR", "EUR", "CNY", "USDT", "XYZ"])("a ransom paid in %s", (currency) => {
    const facts = RANSOM.facts.map((fact) => (fact.field === "price" ? { ...fact, currency } : fact));
    expect(faultsOf({ ...RANSOM, facts })).toEqual([]);
  });

  test("the check can fail", () => {
    expect(validate({ ...verisRecordOf(SALE), security_incident: "Perhaps" })).toBe(false);
  });
});
