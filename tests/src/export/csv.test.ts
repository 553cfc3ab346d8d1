import { describe, expect, test } from "vitest";
import { CSV_COLUMNS, csvCell, csvOfFacts } from "../../../src/export/csv.ts";
import { conforms } from "./conformance.ts";
import { HOSTILE, rowsOf, SALE, textOf } from "./incidents.ts";

/** A strict reader of RFC 4180: throws on a bare quotation mark, a bare line break or a row of another width. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0 || rows.some(({ length }) => length !== rows[0]!.length)) throw new Error("rows differ in width");
  return rows;
}

/** What docs/exports.md tells a reader to do: take off one apostrophe before what would be a formula. */
const undefuse = (cell: string) =>
  /^'(?:'*[\t\r\n]|[\p{Z}\p{Cc}\p{Cf}']*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u.test(cell) ? cell.slice(1) : cell;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what the format replaces
const clean = (text: string) => text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu, "\ufffd");

conforms("csv", (text) => parseCsv(text).flat().map(undefuse), clean);

describe("csv", () => {
  test("has its columns, and a row a fact", async () => {
    const rows = parseCsv(await textOf(csvOfFacts(rowsOf(SALE))));
    expect(rows[0]).toEqual(CSV_COLUMNS);
    expect(rows).toHaveLength(SALE.facts.length + 1);
    const price = Object.fromEntries(CSV_COLUMNS.map((name, index) => [name, rows[8]![index]]));
    expect(price).toMatchObject({
      field: "price",
      value: "4000 USD",
      amount: "4000",
      currency: "USD",
      price_kind: "asking",
      price_stage: "current",
      attribution_kind: "actor",
      attribution_name: "graywren",
      basis: "inferred",
      quote: "$4,000",
      superseded_at: "",
      language: "en",
    });
  });

  test("keeps superseded facts and marks them", async () => {
    const rows = parseCsv(await textOf(csvOfFacts(rowsOf(SALE))));
    const at = CSV_COLUMNS.indexOf("superseded_at");
    expect(rows.slice(1).filter((row) => row[at] !== "")).toHaveLength(1);
  });

  test("begins with a byte order mark on request only", async () => {
    expect(await textOf(csvOfFacts([], { bom: true }))).toBe(`\ufeff${CSV_COLUMNS.join(",")}\r\n`);
    expect(await textOf(csvOfFacts([]))).toBe(`${CSV_COLUMNS.join(",")}\r\n`);
  });

  test.each([
    "=1+1",
    "+33 1 23",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\tplain",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "﹦1",
    "−1",
    " =1",
    "\u00a0=1",
    "\u3000=1",
    "\u200b=1",
    "\ufeff=1",
    "'=1",
    "''=1",
    "'\tx",
    "' '=1",
  ])("defuses %j, reversibly", (value) => {
    const [[cell]] = parseCsv(`${csvCell(value)}\r\n`) as [[string]];
    expect(cell).toBe(`'${value}`);
    expect(undefuse(cell)).toBe(value);
  });

  test.each(["", "plain", "'quoted'", "d'Orbit", "1-2", "a=b", "上海", "'tis", "(1)", "5 % off"])(
    "leaves %j alone",
    (value) => {
      expect(csvCell(value)).toBe(value);
      expect(undefuse(value)).toBe(value);
    },
  );

  test("no cell of hostile rows reaches a spreadsheet as a formula", async () => {
    for (const { incident } of Object.values(HOSTILE)) {
      const cells = parseCsv(await textOf(csvOfFacts(rowsOf(incident)))).flat();
      expect(cells.filter((cell) => /^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    }
  });

  test("reads long runs of apostrophes and spaces once", () => {
    const long = `${"' ".repeat(200_000)}x`;
    expect(csvCell(long)).toBe(long);
  });
});
