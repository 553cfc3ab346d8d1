import { expect, test } from "vitest";
import { nameLanguage } from "../../src/services/extraction/name-language.ts";

test.each([
  [
    "Waxaa la sheegay in koox burcad ah ay xadeen xogta macaamiisha shirkadda isgaarsiinta, waxayna boolisku bilaabeen baaritaan ku saabsan dhacdadan oo saameysay dad badan.",
    { code: "som", name: "Somali" },
  ],
  [
    "Ƴan sanda sun ce sun kama mutane uku da ake zargi da satar bayanan abokan ciniki na banki, kuma suna ci gaba da bincike domin gano sauran mutanen da suka taimaka musu.",
    { code: "hau", name: "Hausa" },
  ],
])("a language without word lists gets its name", (text, expected) => {
  expect(nameLanguage(text)).toEqual(expected);
});

test("too little to tell stays nameless", () => {
  expect(nameLanguage("ok")).toBeNull();
});
