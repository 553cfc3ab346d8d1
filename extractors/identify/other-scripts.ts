/**
 * Languages of the Cyrillic, Arabic, Hebrew and Devanagari scripts, told by letters that few of them write.
 */

/** Looked up in order; the first whose letters occur often enough is taken. */
const CYRILLIC: readonly (readonly [code: string, letters: RegExp, perThousand: number])[] = [
  ["bel", /[ўЎ]/gu, 3],
  ["ukr", /[їєґЇЄҐ]/gu, 3],
  ["mkd", /[ѓќѕЃЌЅ]/gu, 1],
  ["srp", /[ђћљњџјЂЋЉЊЏЈ]/gu, 5],
  ["kaz", /[әғқңұһӘҒҚҢҰҺ]/gu, 10],
  ["mon", /[өүӨҮ]/gu, 20],
];
const RUSSIAN = /[ыэёЫЭЁ]/gu;
const HARD_SIGN = /[ъЪщЩ]/gu;

const URDU = /[ٹڈڑےں]/gu;
const PERSIAN = /[پچژگکی]/gu;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** ISO 639-3 code of the likeliest language of `text`, whose letters are mostly Cyrillic; `letters` is their number. */
export function cyrillicLanguage(text: string, letters: number): string {
  for (const [code, own, perThousand] of CYRILLIC) {
    if (count(text, own) * 1000 >= perThousand * letters && count(text, own) > 0) return code;
  }
  // Bulgarian has no ы, э or ё, and writes ъ as a vowel.
  return count(text, RUSSIAN) === 0 && count(text, HARD_SIGN) * 100 >= letters ? "bul" : "rus";
}

/** ISO 639-3 code of the likeliest language of `text`, whose letters are mostly Arabic. */
export function arabicLanguage(text: string, letters: number): string {
  if (count(text, URDU) * 50 >= letters) return "urd";
  return count(text, PERSIAN) * 25 >= letters ? "fas" : "ara";
}
