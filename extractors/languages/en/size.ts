import { readSizes, type SizeCues } from "../../text/quantity-size.ts";
import type { NumberMention, SizeMention } from "../../types.ts";
import { numberCues } from "./number.ts";

const CUES: SizeCues = {
  unit: /(?: {0,2}|-)(?:(?<unit>[kmgtpe]i?bs?(?:ytes?)?|(?:kilo|mega|giga|tera|peta|exa)[- ]?bytes?|gigs?|megs?))(?![\p{L}\p{N}/])/uy,
  lone: /(?<![\p{L}\p{N}-])(?:(?<half>half an?)|an?|one) (?<unit>(?:kilo|mega|giga|tera|peta|exa)byte)(?![\p{L}-])/gu,
  loneWord: "byte",
  numbers: numberCues,
};

/**
 * All data sizes of a folded English text, in bytes, decimal units: "7.24 terabytes", "23TB", "about a terabyte".
 * @source newspaper forms collected in size.corpus.ts
 */
export function sizes(folded: string, numbers: readonly NumberMention[]): SizeMention[] {
  return readSizes(folded, numbers, CUES);
}
