import { readSizes, type SizeCues } from "../../text/quantity-size.ts";
import type { NumberMention, SizeMention } from "../../types.ts";
import { numberCues } from "./number.ts";

const CUES: SizeCues = {
  unit: /(?: {0,2}|个|多个?|余)(?<unit>[kmgtp]i?b(?:ytes?)?(?![\p{sc=Latn}\p{N}/])|[千兆吉太拍](?:字节|位元组)|[gt](?![\p{sc=Latn}\p{N}网时手基套恤台字型])|(?:k|m|g|t)(?=字节))(?:字节)?/uy,
  lone: /(?:(?<half>半个)|一个)(?<unit>[kmgtp]b)(?![\p{sc=Latn}\p{N}])/gu,
  loneWord: "b",
  numbers: numberCues,
};

/**
 * All data sizes of a folded Chinese text, in bytes, decimal units: 23TB, 三十GB, 9.5 GB, 500G.
 * @source newspaper forms collected in size.corpus.ts
 */
export function sizes(folded: string, numbers: readonly NumberMention[]): SizeMention[] {
  return readSizes(folded, numbers, CUES);
}
