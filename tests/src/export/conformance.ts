import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type ExportFormatName, type ExportIncident } from "../../../src/export/index.ts";
import { BARE, EMPTIED, HOSTILE, RANSOM, rowsOf, SALE, textOf } from "./incidents.ts";

const GOLDEN = join(import.meta.dirname, "../../golden");

/** Compares text with a golden file; `UPDATE_GOLDEN=1` writes it instead. */
export function expectGolden(path: string, text: string): void {
  const file = join(GOLDEN, path);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${path} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** Streams incidents, or their facts, through a format. */
export const exported = (format: ExportFormatName, ...incidents: readonly ExportIncident[]): Promise<string> => {
  const { of, stream } = EXPORT_FORMATS[format];
  return textOf(of === "facts" ? stream(rowsOf(...incidents)) : stream(incidents));
};

/** All strings in a JSON value, keys left out. */
export function stringsIn(json: unknown): string[] {
  if (typeof json === "string") return [json];
  if (Array.isArray(json)) return json.flatMap(stringsIn);
  return json !== null && typeof json === "object" ? Object.values(json).flatMap(stringsIn) : [];
}

const plain = (text: string) => text.replace(/[\p{Cc}\s]+/gu, " ").trim();

const shuffled = (incident: ExportIncident): ExportIncident => ({
  ...incident,
  facts: [...incident.facts].reverse(),
  entities: [...incident.entities].reverse(),
});

/**
 * The suite that every format passes.
 * @param stringsOf parses the format's text with a reader of its own and gives every string value in it; throws where
 *   the text is not of the format
 * @param written what the format makes of a value, where it may not carry it to the letter
 */
export function conforms(
  format: ExportFormatName,
  stringsOf: (text: string) => string[],
  written: (text: string) => string = (text) => text,
): void {
  const carries = (strings: readonly string[], value: string) =>
    strings.some((string) => string.includes(written(value)) || plain(string).includes(plain(written(value))));

  describe(`${format} conforms`, () => {
    test("empty: no rows are a valid export", async () => {
      const text = await exported(format);
      expect(() => stringsOf(text)).not.toThrow();
      expectGolden(`exports/empty.${EXPORT_FORMATS[format].extension}`, text);
    });

    test("one row", async () => {
      const one = { ...SALE, stories: [SALE.stories[0]!], facts: [SALE.facts[7]!] };
      const strings = stringsOf(await exported(format, one));
      expect(carries(strings, SALE.facts[7]!.evidence.quote)).toBe(true);
      expect(carries(strings, one.facts[0]!.evidence.rule) || format === "misp" || format === "ftm").toBe(true);
    });

    test("incidents with nothing in them", async () => {
      const text = await exported(format, BARE, EMPTIED);
      expect(() => stringsOf(text)).not.toThrow();
      if (EXPORT_FORMATS[format].of === "incidents")
        expect(text.length).toBeGreaterThan((await exported(format)).length);
    });

    test("carries the quote of every fact that stands", async () => {
      for (const incident of [SALE, RANSOM]) {
        const strings = stringsOf(await exported(format, incident));
        const standing = incident.facts.filter((fact) => fact.supersededAt === null);
        const missing = standing.filter((fact) => !carries(strings, fact.evidence.quote));
        expect(missing.map((fact) => fact.evidence.quote)).toEqual([]);
      }
    });

    test.each(Object.entries(HOSTILE))("survives %s", async (_, { text, incident }) => {
      const strings = stringsOf(await exported(format, incident));
      expect(carries(strings, text)).toBe(true);
    });

    test("carries huge numbers in full", async () => {
      const strings = stringsOf(await exported(format, HOSTILE.chinese!.incident))
        .join("\n")
        .replaceAll(",", "");
      expect(strings).toContain("98765432109876543210987654321098765432.123456789");
      expect(strings).toContain("9007199254740991");
      expect(strings).toContain("1000000000000000000000");
    });

    test("leaves out a rejected fact's object, or marks it", async () => {
      const facts = SALE.facts.map((fact) =>
        fact.field === "response" && fact.stance === "denied" ? { ...fact, review: "rejected" as const } : fact,
      );
      const text = await exported(format, { ...SALE, facts });
      const isMarked = text.includes("rejected");
      expect(isMarked).toBe(EXPORT_FORMATS[format].of === "facts");
      expect(text.includes("denied that its systems")).toBe(isMarked);
    });

    test("same rows, same bytes, from a list or a stream", async () => {
      const { of, stream } = EXPORT_FORMATS[format];
      const text = await exported(format, SALE, RANSOM);
      expect(await exported(format, structuredClone(SALE), structuredClone(RANSOM))).toBe(text);
      async function* flow<T>(rows: readonly T[]) {
        for (const row of rows) yield row;
      }
      expect(await textOf(of === "facts" ? stream(flow(rowsOf(SALE, RANSOM))) : stream(flow([SALE, RANSOM])))).toBe(
        text,
      );
    });

    if (EXPORT_FORMATS[format].of === "incidents") {
      test("the order of an incident's facts does not matter", async () => {
        expect(await exported(format, shuffled(SALE))).toBe(await exported(format, SALE));
      });
    }

    test("streams: a row is written before the one after next is read", async () => {
      let read = 0;
      function* counted<T>(rows: readonly T[]) {
        for (const row of rows) {
          read += 1;
          yield row;
        }
      }
      const { of, stream } = EXPORT_FORMATS[format];
      const out = (
        of === "facts" ? stream(counted(rowsOf(SALE, RANSOM))) : stream(counted([SALE, RANSOM, BARE, BARE]))
      )[Symbol.asyncIterator]();
      const seen: number[] = [];
      for (let piece = await out.next(); !piece.done; piece = await out.next()) seen.push(read);
      expect(Math.max(...seen.slice(0, 2))).toBeLessThanOrEqual(2);
      expect(new Set(seen).size).toBeGreaterThan(2);
    });

    test("golden file", async () => {
      expectGolden(`exports/incidents.${EXPORT_FORMATS[format].extension}`, await exported(format, SALE, RANSOM));
    });
  });
}
