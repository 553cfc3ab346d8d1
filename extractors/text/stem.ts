/**
 * Light stemming, so that one lexicon entry stands for the inflections of its words. It need not find the
 * linguist's stem: text and lexicon pass through the same function, and only have to meet.
 */
import type { PackCode } from "../types.ts";

const FRENCH_ENDINGS = [
  "issaient",
  "eraient",
  "issait",
  "issent",
  "issant",
  "eront",
  "erait",
  "aient",
  "èrent",
  "ante",
  "ant",
  "ent",
  "ait",
  "ons",
  "era",
  "ées",
  "ée",
  "re",
  "er",
  "ez",
  "ir",
  "it",
  "ie",
  "ue",
  "é",
  "i",
  "u",
  "e",
] as const;
const SHORTEST_FRENCH_STEM = 4;

function french(word: string): string {
  let w = word;
  if (w.length > 4 && (w.endsWith("s") || w.endsWith("x")) && !w.endsWith("ss")) w = w.slice(0, -1);
  for (const ending of FRENCH_ENDINGS) {
    if (w.length - ending.length >= SHORTEST_FRENCH_STEM && w.endsWith(ending)) {
      w = w.slice(0, -ending.length);
      break;
    }
  }
  return w;
}

function english(word: string): string {
  let w = word;
  if (w.length > 4 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us")) {
    w = w.endsWith("ies") ? `${w.slice(0, -3)}y` : w.slice(0, -1);
  }
  if (w.length > 5 && w.endsWith("ing")) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith("ied")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith("ed")) w = w.slice(0, -2);
  if (w.length > 3 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 3 && w.at(-1) === w.at(-2)) w = w.slice(0, -1);
  return w;
}

/** Stems one folded word of the pack's language; Chinese and anything with a digit come back as they are. */
export function stem(word: string, pack: PackCode): string {
  if (pack === "zh" || word.length < 4) return word;
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return word;
  return pack === "fr" ? french(word) : english(word);
}
