import { fc, test as property } from "@fast-check/vitest";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { fold } from "../../../extractors/text/fold.ts";
import { toSearchQuery, toSearchVector } from "../../../src/services/search/tokens.ts";
import { rows } from "../../../src/store/database.ts";
import { onEachStore } from "../test-stores.ts";

test("words are folded, Han characters paired", () => {
  expect(toSearchVector(["Été à 上海市, v2.0", null, "IPHONE手机"], fold)).toBe(
    "'ete':1 'a':2 '上海':3 '海市':4 '市':5 'v2':6 '0':7 'iphone':9 '手机':10 '机':11",
  );
});

onEachStore("full-text search", (on) => {
  const matches = async (text: string, typed: string) => {
    const [row] = await rows<{ found: boolean }>(
      on.store.db,
      sql`select ${toSearchVector([text], fold)}::tsvector @@ ${toSearchQuery(typed, fold)}::tsquery as found`,
    );
    return row!.found;
  };

  test.each([
    ["上海隨申碼數據外洩", "上海 随申码"],
    ["上海隨申碼數據外洩", "洩"],
    ["上海隨申碼數據外洩", '"隨申碼數據"'],
    ["Les données de l’État volées", "etat donnees"],
    ["Les données de l’État volées", "l'État"],
    ["ShinyHunters sold it", "shinyhunters SOLD"],
    ["ShinyHunters sold it", "shiny*"],
    ["ShinyHunters sold it", '"sold it"'],
    ["用iPhone手机拍", "iPhone手机拍"],
    ["上海 data", '"上海 data"'],
    ["𠮷野家𠮷野", "𠮷野"],
    ["price is 4,850 dollars", "4,850"],
  ])("%s is found by %s", async (text, typed) => {
    expect(await matches(text, typed)).toBe(true);
  });

  test.each([
    ["上海隨申碼數據外洩", "海上"],
    ["上海隨申碼數據外洩", "上海 北京"],
    ["上海，隨申碼", "上隨"],
    ["sold to it", '"sold it"'],
    ["ShinyHunters", "hunters"],
    ["price is 4,850 dollars", "48"],
  ])("%s is not found by %s", async (text, typed) => {
    expect(await matches(text, typed)).toBe(false);
  });

  property.prop([fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "binary", maxLength: 40 })], {
    numRuns: 60,
  })("takes any text and any query", async (text, typed) => {
    const [row] = await rows(
      on.store.db,
      sql`select ${toSearchVector([text], fold)}::tsvector is not null as v,
        ${toSearchQuery(typed, fold) ?? "'x'"}::tsquery is not null as q`,
    );
    expect(row).toEqual({ v: true, q: true });
  });
});
