/** Texts to grow: of a wished length, and of wished hostility. */

import { packOf } from "../../extractors/languages/index.ts";
import { CONCEPTS } from "../../extractors/languages/pack.ts";
import type { Language, PackCode } from "../../extractors/types.ts";
import { articlesOf } from "../speed/articles.ts";

/** Paragraphs of breach stories of the corpus, one after the other and over again, cut at a length in bytes. */
export function textOf(language: PackCode, bytes: number): string {
  const stories = articlesOf(language, 60).filter((article) => article.facts.length > 0);
  const once = stories.map((article) => article.text).join("\n\n");
  let text = "";
  while (Buffer.byteLength(text) < bytes) text += `${once}\n\n`;
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString("utf8")
    .replace(/\uFFFD+$/u, "");
}

/** Pieces that single rules look at, to be repeated: numbers, money, dates, quotations, names, and every cue concept's terms. */
const PIECES: Readonly<Record<string, string>> = {
  digits: "1",
  "digits with points": "1.",
  "digits with commas": "1,234,",
  "digits with spaces": "1 ",
  "Han digits": "一",
  "Han units": "万",
  "Han digits and units": "三万5千",
  "number words": "twenty-one thousand and ",
  "French number words": "quatre-vingt-dix mille ",
  "half and half": "two and a half ",
  "un demi": "un demi-",
  "dollar signs": "$",
  "dollar amounts": "$1 ",
  "amount chains": "$1.2 million or €3,4 Md ",
  "implied amounts": "it was thirty-five, now twenty, ",
  "crypto amounts": "0.15 BTC (XMR 3) ",
  "yuan and years": "2024年元",
  sizes: "1 TB2 Go",
  months: "january ",
  "dates in a row": "le 1er janvier 2024 ",
  "relative dates": "last month yesterday two days ago ",
  "Han dates": "今年3月5日上周一",
  weekdays: "monday, ",
  "open quotes": "“",
  "open and closed quotes": "“a”",
  "straight quotes": '"a" ',
  "title marks": "《",
  "nested Han quotes": "「『",
  brackets: "(",
  "bracketed names": "Acme (ACME) ",
  capitals: "A ",
  "capitalized words": "Norvik Rail ",
  "one long name": "Norvik",
  "links of names": "Bank of the ",
  "French links of names": "Mairie de la ",
  "alias cues": "also known as ",
  handles: "x_y1 ",
  "handles behind cues": "going by a1_b, aka c2_d, ",
  institutions: "Ministry of Health of ",
  municipal: "City of ",
  "Han names": "北京市公安局",
  "Han companies": "某某科技有限公司",
  "references back": "the company said. ",
  "Han references back": "该公司表示。",
  apostrophes: "l'",
  possessives: "Acme's ",
  abbreviations: "mr. inc. ",
  "sentence ends": "A. ",
  "line feeds": "\n",
  "blank paragraphs": "a\n\n",
  "list items": "- a\n",
  spaces: " ",
  "mixed spaces": "\u00a0\u202f\u3000",
  "combining marks": "e\u0301",
  "lone surrogates": "\ud83d",
  commas: ",",
  hyphens: "-a",
  responses: "Acme denied and Norvik confirmed it. ",
  "counts of a count": "14 of 20 people ",
  "data kinds": "names, e-mail addresses, passwords, ",
  "claimed counts": "Acme said 5 million customers were affected. ",
  operators: "Acme, owned by Norvik, hosted by Tessera, ",
};

/** Texts of about `bytes` bytes by the name of what is repeated in them. */
export function* hostileTexts(bytes: number): Generator<{ name: string; language: Language; text: string }> {
  const grow = (piece: string): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
  for (const [name, piece] of Object.entries(PIECES)) {
    const languages: Language[] = /[\u3400-\u9fff]/u.test(piece) ? ["zh-Hans"] : ["en", "fr", "zh-Hans"];
    for (const language of languages) yield { name, language, text: grow(piece) };
  }
  for (const language of ["en", "fr", "zh-Hans"] as const) {
    const { lexicon } = packOf(language);
    for (const concept of CONCEPTS) {
      const terms = lexicon.terms[concept].split("|").filter(Boolean);
      if (terms.length === 0) continue;
      const piece = terms.map((term) => term.replace("*", "")).join(language === "zh-Hans" ? "" : " ");
      yield { name: `cue ${concept}`, language, text: grow(`${piece} `).slice(0, bytes) };
    }
  }
}
