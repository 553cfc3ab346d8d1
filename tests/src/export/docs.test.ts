import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FIELDS } from "../../../extractors/types.ts";
import { CSV_COLUMNS } from "../../../src/export/csv.ts";
import { EXPORT_FORMATS } from "../../../src/export/index.ts";
import { EVIDENCE, SALE as SALE_EXTENSION } from "../../../src/export/stix/extensions.ts";
import { FACTS_NAMESPACE, FEED_FORMATS } from "../../../src/feeds/index.ts";

const text = readFileSync(join(import.meta.dirname, "../../../docs/exports.md"), "utf8");
const sections = new Map(
  text
    .split(/^## /mu)
    .slice(1)
    .map((part) => [part.split("\n", 1)[0]!, part] as const),
);

describe("docs/exports.md", () => {
  test.each(Object.entries(EXPORT_FORMATS))("lists %s", (name, { contentType, extension }) => {
    const row = text.split("\n").find((line) => line.startsWith(`| [${name}](#${name}) |`));
    expect(row).toContain(`\`${contentType}\``);
    expect(row).toContain(`\`${extension}\``);
    expect(sections.get(name)!.length).toBeGreaterThan(500);
  });

  test.each(["stix", "misp", "veris", "ftm", "jsonld"])("maps every field to %s", (name) => {
    expect(FIELDS.filter((field) => !sections.get(name)!.includes(`\`${field}\``))).toEqual([]);
  });

  test("names every column of the CSV", () => {
    expect(CSV_COLUMNS.filter((column) => !sections.get("csv")!.includes(`\`${column}\``))).toEqual([]);
  });

  test("gives the ids of our own extensions", () => {
    expect(sections.get("stix")).toContain(EVIDENCE);
    expect(sections.get("stix")).toContain(SALE_EXTENSION);
    expect(sections.get("Feeds")).toContain(FACTS_NAMESPACE);
  });

  test.each(Object.values(FEED_FORMATS))("gives the content type of a feed", ({ contentType }) => {
    expect(sections.get("Feeds")).toContain(contentType.split(";")[0]);
  });
});
