import { numbers as en } from "../../extractors/languages/en/number.ts";
import { numbers as zh } from "../../extractors/languages/zh/number.ts";
import { fold } from "../../extractors/text/fold.ts";
import type { NumberMention } from "../../extractors/types.ts";
import { readCases } from "./read-cases.ts";
import { countCase, newReport, type Report } from "./report.ts";

interface BreachGold {
  pwn_count: number;
  pwn_count_in_text: boolean;
}

interface DigestGold {
  affected_value?: number;
  affected_text?: string;
  affected_in_text?: boolean;
}

const ENGLISH_AIM_PERCENT = 98;
const CHINESE_AIM_PERCENT = 90;
/** The prose rounds or cuts what the record counts: "over 85 million", "3.1M" for 3,123,439. */
const MAX_SIGNIFICANT_DIGITS = 4;
const TOLERANCE = 0.01;

/** Whether the stated number of accounts is among the numbers found: breach descriptions in English, digests in Chinese. */
export async function checkCounts(): Promise<Report[]> {
  const english = newReport("stated count found, en", ENGLISH_AIM_PERCENT);
  for (const { id, text, gold } of readCases<BreachGold>("hibp_en.jsonl", (each) => each.pwn_count_in_text)) {
    const found = en(fold(text));
    countCase(english, holds(found, gold.pwn_count), () => `${id}: ${gold.pwn_count} not among ${valuesOf(found)}`);
  }
  const chinese = newReport("stated count found, zh", CHINESE_AIM_PERCENT);
  const digests = readCases<DigestGold>(
    "dork_zh.jsonl",
    (each) => each.affected_value !== undefined && each.affected_in_text === true,
  );
  for (const { id, text, gold } of digests) {
    const found = zh(fold(text));
    countCase(
      chinese,
      holds(found, gold.affected_value!),
      () => `${id}: ${gold.affected_value} (${gold.affected_text}) not among ${valuesOf(found)}`,
    );
  }
  return [english, chinese];
}

function holds(found: readonly NumberMention[], count: number): boolean {
  return found.some(
    (each) => each.decoy === undefined && (isRounded(each.value, count) || isRounded(count, each.value)),
  );
}

/** Whether a value is a count rounded, or cut, to its first digits; either may be the rounded one. */
function isRounded(value: number, count: number): boolean {
  if (Math.abs(value - count) <= TOLERANCE * count) return true;
  for (let digits = 1; digits <= MAX_SIGNIFICANT_DIGITS; digits++) {
    const unit = 10 ** (Math.floor(Math.log10(count)) + 1 - digits);
    if (value === Math.round(count / unit) * unit || value === Math.floor(count / unit) * unit) return true;
  }
  return false;
}

function valuesOf(found: readonly NumberMention[]): string {
  return found.map((each) => `${each.value}${each.decoy === undefined ? "" : ` ${each.decoy}`}`).join(", ");
}
