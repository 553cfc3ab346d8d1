import { readSizes, type SizeCues } from "../../text/quantity-size.ts";
import type { NumberMention, SizeMention } from "../../types.ts";
import { numberCues } from "./number.ts";

const CUES: SizeCues = {
  unit: /(?: {0,2}|-)(?:de |d')?(?:(?<unit>[kmgtpe]i?[ob]|(?:kilo|m[ée]ga|giga|t[ée]ra|p[ée]ta|exa)[- ]?(?:octets?|bytes?)|gigas?|téras?|mégas?))(?![\p{L}\p{N}/]| \d)/uy,
  lone: /(?<![\p{L}\p{N}-])(?:(?<half>un demi-)|une? )(?<unit>(?:kilo|m[ée]ga|giga|t[ée]ra|p[ée]ta|exa)-?octet)(?!\p{L})/gu,
  loneWord: "octet",
  numbers: numberCues,
};

/**
 * All data sizes of a folded French text, in bytes, decimal units: "23 To", "9,5 Go", "300 gigaoctets".
 * @source newspaper forms collected in size.corpus.ts
 */
export function sizes(folded: string, numbers: readonly NumberMention[]): SizeMention[] {
  return readSizes(folded, numbers, CUES);
}
