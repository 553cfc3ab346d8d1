import { describe, expect, it } from "vitest";
import {
  createGazetteer,
  type ExtraName,
  findGazetteerNames,
  NAME_KINDS,
} from "../../extractors/gazetteers/gazetteer.ts";
import { fold } from "../../extractors/text/fold.ts";
import { tokenize } from "../../extractors/text/tokens.ts";

const gazetteer = createGazetteer();

function found(text: string, extra?: readonly ExtraName[]): [string, string[]][] {
  const g = extra ? createGazetteer(extra) : gazetteer;
  const folded = fold(text);
  return findGazetteerNames(g, text, folded, tokenize(folded, "en"))
    .filter((hit) => !hit.weak)
    .map((hit) => [text.slice(hit.start, hit.end), hit.entries.map((e) => g.entries[e]!.name)]);
}

describe("known names", () => {
  it("are found in all three languages and both Chinese scripts", () => {
    expect(found("路透社, Reuters")).toEqual([
      ["路透社", ["Reuters"]],
      ["Reuters", ["Reuters"]],
    ]);
    expect(found("華爾街日報")[0]![1]).toEqual(["Wall Street Journal"]);
    expect(found("la Commission nationale de l'informatique et des libertés")[0]![1]).toEqual(["CNIL"]);
  });

  it("take the longest spelling", () => {
    expect(found("Tencent Cloud")).toEqual([["Tencent Cloud", ["Tencent Cloud"]]]);
  });

  it("are found however they are spaced", () => {
    for (const text of ["BreachForums", "Breach Forums", "breach forums".replace("b", "B")]) {
      expect(found(text).map(([, names]) => names[0])).toEqual(["BreachForums"]);
    }
  });

  it("need their capital, and short ones all of them", () => {
    expect(found("le monde entier")).toEqual([]);
    expect(found("Un journal")).toEqual([]);
    expect(found("the UN")[0]![1]).toEqual(["United Nations"]);
  });

  it("are found translated word by word", () => {
    expect(found("le Poste de Washington")[0]![1]).toEqual(["Washington Post"]);
    expect(found("Wall Bourse Journal")[0]![1]).toEqual(["Wall Street Journal"]);
    expect(found("恶习社会")[0]![1]).toEqual(["Vice Society"]);
  });

  it("say who stands above whom", () => {
    const owner = (name: string): string | null | undefined => gazetteer.entries.find((e) => e.name === name)?.owner;
    expect(owner("Alipay")).toBe("Ant Group");
    expect(owner("Ant Group")).toBe("Alibaba");
    expect(owner("Instagram")).toBe("Meta");
  });

  it("cover every kind, and every spelling of an entry leads back to it", () => {
    expect(new Set(gazetteer.entries.map((e) => e.kind))).toEqual(new Set(NAME_KINDS));
    for (const [index, entry] of gazetteer.entries.entries()) {
      expect(
        [...gazetteer.spellings.values()].some((list) => list.some((s) => s.entry === index)),
        entry.name,
      ).toBe(true);
    }
  });
});

describe("names given at run time", () => {
  const extra: ExtraName[] = [
    { kind: "forum", name: "Velvet Hatch", aliases: ["天鹅绒暗门", "VH-Forum"] },
    { kind: "organization", name: "Ostravex", owner: "Lumbera Holdings" },
    { kind: "outlet", name: "  " },
  ];

  it("are found beside the built-in ones", () => {
    expect(found("Velvet Hatch, 天鹅绒暗门, VH-Forum, Reuters", extra).map(([, names]) => names[0])).toEqual([
      "Velvet Hatch",
      "Velvet Hatch",
      "Velvet Hatch",
      "Reuters",
    ]);
  });

  it("leave the built-in gazetteer as it was", () => {
    createGazetteer(extra);
    expect(found("Velvet Hatch")).toEqual([]);
  });
});
