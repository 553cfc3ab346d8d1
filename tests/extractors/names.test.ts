import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../extractors/document/index.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { corpus as enCorpus } from "../../extractors/languages/en/names.corpus.ts";
import { corpus as frCorpus } from "../../extractors/languages/fr/names.corpus.ts";
import { packOf } from "../../extractors/languages/index.ts";
import { corpus as zhCorpus } from "../../extractors/languages/zh/names.corpus.ts";
import { findEntities } from "../../extractors/mentions/entities.ts";
import type { Document, Language, Names } from "../../extractors/types.ts";
import { runCorpus } from "./corpus-runner.ts";

const gazetteer = createGazetteer();

function read(text: string, language: Language, title: string | null = null): { document: Document; names: Names } {
  const pack = packOf(language);
  const document = buildDocument({ title, text }, language, pack, null);
  return { document, names: findEntities(document, pack, gazetteer) };
}

/** Entities as mentions of the corpus runner: the span of the first mention. */
const entities = (language: Language) => (text: string) =>
  read(text, language).names.entities.map((e) => ({ ...e.mentions[0]!, name: e.name, names: e.names }));

runCorpus("names in English", "en", enCorpus, entities("en"));
runCorpus("names in French", "fr", frCorpus, entities("fr"));
runCorpus("names in Chinese", "zh", zhCorpus, entities("zh-Hans"));

const named = (text: string, language: Language, title?: string): string[] =>
  read(text, language, title ?? null).names.entities.map((e) => e.names.join("/"));

describe("entities of an article", () => {
  it("leaves out the place of a dateline", () => {
    expect(named("LEEDS, March 3 - Calderwick Homes said that it had been hacked.", "en")).toEqual([
      "Calderwick Homes",
    ]);
  });

  it("takes an opening capital for a name only where the word is no everyday one", () => {
    expect(
      named("Passwords were taken. Quillbright said so on Monday. Customers of Quillbright were told.", "en"),
    ).toEqual(["Quillbright"]);
  });

  it("keeps a gang and its leak site apart", () => {
    const found = named("The gang Black Kestrel posted the files on its leak site, Kestrel Nest.", "en");
    expect(found).toEqual(["Black Kestrel", "Kestrel Nest"]);
  });

  it("keeps sister companies apart", () => {
    expect(named("星海影城说系统遭入侵，同属一家的星海娱乐没有回应。", "zh-Hans")).toHaveLength(2);
  });

  it("joins an authority said in full with its bare noun", () => {
    const found = named("亚拉河谷地方法院周三通报此事。法院承认系统被人闖入。", "zh-Hans");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("亚拉河谷地方法院");
  });

  it("finds in a headline in capitals what the body names", () => {
    const found = read(
      "Marlow College said Tuesday that files were taken.",
      "en",
      "MARLOW COLLEGE OWNS UP TO LEAK OF STUDENT FILES",
    );
    expect(found.names.entities.map((e) => e.name)).toContain("Marlow College");
  });
});

describe("references", () => {
  const meant = (text: string, language: Language): (string | null)[] => {
    const { names } = read(text, language);
    return names.references.map((r) => (r.entity === null ? null : names.entities[r.entity]!.name));
  };

  it("resolves the company to the firm said before", () => {
    expect(meant("Ostravex was hacked by the gang Tin Orchard. The company denied it.", "en")).toContain("Ostravex");
  });

  it("resolves the seller to the handle", () => {
    expect(meant("gr4vel put files of Ostravex up for sale. The seller wants $500.", "en")).toEqual(["gr4vel"]);
  });

  it("prefers the name that was called by the same noun", () => {
    expect(
      meant("La clinique Bolingo et l'éditeur Medisys ont été touchés. La clinique a porté plainte.", "fr"),
    ).toContain("clinique Bolingo");
  });

  it("resolves a Chinese noun that stands alone", () => {
    expect(meant("黑客兜售“蓝鹭速运”的资料。蓝鹭速运是快递平台。该平台没有回应。", "zh-Hans").at(-1)).toBe("蓝鹭速运");
  });

  it("leaves a reference open where nothing fits", () => {
    expect(meant("The forum was taken down by somebody.", "en")).toEqual([null]);
  });
});

describe("any text", () => {
  const language = fc.constantFrom<Language>("en", "fr", "zh-Hans", "zh-Hant");
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      ..."“ ” « » ( ) （ ） 《 》 「 」 . , ， 。 : @ _ ' ’ - & / $ + \n".split(" "),
      "Acme Ltd",
      "the company",
      "going by ",
      "le groupe ",
      "mairie de ",
      "police of ",
      "网名",
      "公司",
      "由",
      "科技",
      "该平台",
      "也自称",
      " also known as ",
    ),
  );
  test.prop([fc.array(piece, { maxLength: 40 }), language])(
    "never throws, and every span lies in it",
    (pieces, tongue) => {
      const text = pieces.join("");
      const { document, names } = read(text, tongue);
      for (const entity of names.entities) {
        expect(entity.names[0]).toBe(entity.name);
        expect(entity.mentions.length).toBeGreaterThan(0);
        let end = 0;
        for (const mention of entity.mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(document.text.length);
        expect(entity.names.some((n) => document.text.includes(n))).toBe(true);
      }
      for (const reference of names.references) {
        expect(document.text.slice(reference.start, reference.end).length).toBeGreaterThan(0);
        if (reference.entity !== null) expect(names.entities[reference.entity]).toBeDefined();
      }
    },
  );

  // A finder that is not linear in these runs into the runner's own limit.
  const LENGTH = 100_000;
  const filled = (part: (i: number) => string): string => {
    let text = "";
    for (let i = 0; text.length < LENGTH; i++) text += part(i);
    return text.slice(0, LENGTH);
  };
  const han = (i: number): string => String.fromCharCode(0x4e00 + (i % 8000));
  const hostile: Record<string, (i: number) => string> = {
    "capitals without end": () => "A ",
    "open brackets": () => "(",
    "linked names": (i) => `Name${i} of the Board${i} and `,
    "quoted names with second names": (i) => `“Xy${i}” (Z${i}) `,
    hyphens: () => "Aa-",
    particles: () => "de la ",
    dots: () => "a.b.",
    "cues without names": () => "going by ",
    "suffixes without names": () => "公司集团科技",
    "firms without end": (i) => `蓝${han(i)}科技，由${han(i * 7)}云开发。`,
    "Chinese quotations": (i) => `“名${han(i)}${han(i * 3)}”论坛`,
    "second names without end": () => "X, also known as Y, ",
    "institutions without end": () => "commission d'accès à l'information et ",
    "references without end": (i) => `Alpha${i % 300} Group said. The company. `,
  };
  for (const [name, part] of Object.entries(hostile)) {
    it(`reads 100 kB of ${name}`, () => {
      const text = filled(part);
      for (const tongue of ["en", "fr", "zh-Hans"] as const) expect(() => read(text, tongue)).not.toThrow();
    }, 60_000);
  }
});
