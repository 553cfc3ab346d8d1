import { numbers as en } from "../../extractors/languages/en/number.ts";
import { numbers as fr } from "../../extractors/languages/fr/number.ts";
import { numbers as zh } from "../../extractors/languages/zh/number.ts";
import { fold } from "../../extractors/text/fold.ts";
import type { NumberMention, PackCode } from "../../extractors/types.ts";
import { isSameValue, readCases } from "./read-cases.ts";
import { countCase, newReport, type Report } from "./report.ts";

interface NumberGold {
  kind: string;
  /** Recognizers: every number of the text. */
  results?: { text: string; span: [number, number] | null; resolution: { value: string } }[];
  /** Duckling: the value of the whole text. */
  value?: number;
}

const READERS = { en, fr, zh };
const AIM_PERCENT = 95;

/**
 * Numbers of the two outside sets, by language. A case is right when each of its numbers is read with its value at its
 * place, as a number or as a marked decoy, and nothing else is read as an unmarked number.
 */
export async function checkNumbers(): Promise<Report[]> {
  const cases = [
    ...readCases<NumberGold>("recognizers.jsonl", (gold) => gold.kind === "number"),
    ...readCases<NumberGold>("duckling.jsonl", (gold) => gold.kind === "numeral"),
  ];
  return (["en", "fr", "zh"] as const).map((language) => {
    const report = newReport(`numbers, ${language}`, AIM_PERCENT);
    for (const { id, text, gold } of cases.filter((each) => each.lang === language)) {
      const found = READERS[language](fold(text));
      const isRight = gold.results
        ? isAllRead(text, gold.results, found, language)
        : found.some((each) => isSameValue(each.value, gold.value ?? 0));
      countCase(
        report,
        isRight,
        () => `${id}: ${JSON.stringify(text)} read as ${describe(text, found)}, not ${expected(gold)}`,
      );
    }
    return report;
  });
}

function isAllRead(
  text: string,
  results: NonNullable<NumberGold["results"]>,
  found: readonly NumberMention[],
  language: PackCode,
): boolean {
  const used = new Set<NumberMention>();
  for (const { span, resolution } of results) {
    const value = parseValue(resolution.value, language);
    const isThere = (each: NumberMention) => span === null || (each.start < span[1] && each.end > span[0]);
    const mention =
      found.find((each) => !used.has(each) && isThere(each) && isSameValue(each.value, value)) ??
      found.find((each) => isThere(each) && isAddress(text.slice(each.start, each.end)));
    if (!mention) return false;
    used.add(mention);
  }
  return found.every((each) => used.has(each) || each.decoy !== undefined);
}

/** An address or version is one identifier to the engine, four numbers to Recognizers. */
function isAddress(text: string): boolean {
  return /^\d+(?:\.\d+){2,}$/u.test(text);
}

/** French resolutions write a decimal comma. */
function parseValue(value: string, language: PackCode): number {
  return Number(language === "fr" ? value.replace(",", ".") : value);
}

function describe(text: string, found: readonly NumberMention[]): string {
  return `[${found.map((each) => `${text.slice(each.start, each.end)} = ${each.value}${each.decoy ? ` ${each.decoy}` : ""}`).join("; ")}]`;
}

function expected(gold: NumberGold): string {
  return gold.results
    ? `[${gold.results.map((each) => `${each.text} = ${each.resolution.value}`).join("; ")}]`
    : String(gold.value);
}
