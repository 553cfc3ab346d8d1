import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type FtmEntity, ftmEntitiesOf, ftmOfIncidents } from "../../../src/export/ftm.ts";
import type { ExportIncident } from "../../../src/export/types.ts";
import { conforms, stringsIn } from "./conformance.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, SALE, textOf } from "./incidents.ts";
import { againstSchemas, readSchema, schemaFiles } from "./shared-schemas.ts";

const linesOf = (text: string): FtmEntity[] => {
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
};

conforms("ftm", (text) => stringsIn(linesOf(text)));

const bySchema = (entities: readonly FtmEntity[], schema: string) => entities.filter((item) => item.schema === schema);
const property = ({ properties }: FtmEntity, name: string) => properties[name] ?? [];

describe("ftm", () => {
  test("the ownership chain: a parent owns a company, who runs a platform is linked to it", () => {
    const entities = ftmEntitiesOf(SALE);
    const name = new Map(entities.map((item) => [item.id, property(item, "name")[0]]));
    const [ownership] = bySchema(entities, "Ownership");
    expect(name.get(property(ownership!, "owner")[0]!)).toBe("Meridian Holdings");
    expect(name.get(property(ownership!, "asset")[0]!)).toBe("Orbit Pay");
    const [link] = bySchema(entities, "UnknownLink");
    expect(name.get(property(link!, "subject")[0]!)).toBe("Orbit Pay");
    expect([name.get(property(link!, "object")[0]!), property(link!, "role")]).toEqual(["LakeCard", ["operator"]]);
  });

  test("an actor is a legal entity with an account at the forum", () => {
    const entities = ftmEntitiesOf(SALE);
    const [account] = bySchema(entities, "UserAccount");
    expect(account!.properties).toMatchObject({ username: ["graywren"], service: ["Nightjar Forum"] });
    const actor = entities.find(({ id }) => id === property(account!, "owner")[0])!;
    expect([actor.schema, property(actor, "topics")]).toEqual(["LegalEntity", ["crime.cyber"]]);
  });

  test("each fact is documentation: what is said, in which words, by whom, of whom", () => {
    const entities = ftmEntitiesOf(SALE);
    const standing = SALE.facts.filter((fact) => fact.supersededAt === null);
    const statements = bySchema(entities, "Documentation");
    expect(new Set(statements.flatMap((item) => property(item, "recordId")))).toEqual(
      new Set(standing.map(({ id }) => id)),
    );
    const denial = statements.find((item) => property(item, "status")[0] === "denied")!;
    expect(denial.properties).toMatchObject({
      role: ["response"],
      summary: ["Orbit Pay denies the breach. Said by Orbit Pay (organization)."],
      description: ["denied that its systems were entered"],
    });
    const about = entities.find(({ id }) => id === property(denial, "entity")[0])!;
    expect(property(about, "name")).toEqual(["Orbit Pay"]);
  });

  test("what incidents share is written once", async () => {
    const ids = linesOf(await textOf(ftmOfIncidents([SALE, RANSOM]))).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const alone = [...ftmEntitiesOf(SALE), ...ftmEntitiesOf(RANSOM)].map(({ id }) => id);
    expect(alone.length).toBeGreaterThan(ids.length);
  });
});

interface Schema {
  extends?: string[];
  abstract?: boolean;
  required?: string[];
  properties?: Record<string, { type?: string; range?: string; maxLength?: number }>;
}

againstSchemas("ftm against the FollowTheMoney schemata", () => {
  const schemata = new Map<string, Schema>(
    schemaFiles("followthemoney", ".yaml").flatMap((path) =>
      Object.entries(parse(readSchema(path)) as Record<string, Schema>),
    ),
  );
  const ancestry = (name: string): string[] => [name, ...(schemata.get(name)?.extends ?? []).flatMap(ancestry)];

  const VALUES: Record<string, RegExp> = {
    date: /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u,
    url: /^https?:\/\/\S+$/u,
    language: /^[a-z]{3}$/u,
    topic: /^[a-z]+(?:\.[a-z]+)*$/u,
  };

  function faultsOf(item: FtmEntity, all: ReadonlyMap<string, FtmEntity>): string[] {
    const faults: string[] = [];
    const lineage = ancestry(item.schema);
    if (!schemata.has(item.schema)) return [`${item.schema} is no schema`];
    if (schemata.get(item.schema)!.abstract) faults.push(`${item.schema} is abstract`);
    // A schema's list of what it requires stands in place of its ancestors' list.
    const required = lineage.map((schema) => schemata.get(schema)?.required).find(Boolean) ?? [];
    for (const name of required) if (!(name in item.properties)) faults.push(`${item.schema} lacks ${name}`);
    for (const [name, values] of Object.entries(item.properties)) {
      const rule = lineage.map((schema) => schemata.get(schema)?.properties?.[name]).find(Boolean);
      if (!rule) {
        faults.push(`${item.schema} has no ${name}`);
        continue;
      }
      for (const value of values) {
        if (typeof value !== "string" || value === "") faults.push(`${name} is no text`);
        if (rule.maxLength && value.length > rule.maxLength) faults.push(`${name} is too long`);
        if (rule.type && VALUES[rule.type] && !VALUES[rule.type]!.test(value)) faults.push(`${name}: ${value}`);
        if (rule.type === "entity") {
          const target = all.get(value);
          if (!target) faults.push(`${name} points at nothing`);
          // Asset's own file is not among the schemata; a company is one.
          else if (!ancestry(target.schema).includes(rule.range!)) faults.push(`${name} may not be a ${target.schema}`);
        }
      }
    }
    return faults;
  }

  test.each([
    ["a sale", SALE],
    ["an extortion", RANSOM],
    ["a bare incident", BARE],
    ["an emptied incident", EMPTIED],
    ...Object.entries(HOSTILE).map(([name, { incident }]): [string, ExportIncident] => [name, incident]),
  ])("%s", (_, incident) => {
    const entities = ftmEntitiesOf(incident);
    const all = new Map(entities.map((item) => [item.id, item]));
    expect(all.size).toBe(entities.length);
    expect(entities.flatMap((item) => faultsOf(item, all))).toEqual([]);
  });

  test("the check can fail", () => {
    const [article] = bySchema(ftmEntitiesOf(SALE), "Article");
    const wrong = { ...article!, properties: { wings: ["2"], publishedAt: ["soon"] } };
    expect(faultsOf(wrong, new Map())).toEqual(["Article lacks fileName", "Article has no wings", "publishedAt: soon"]);
  });
});
