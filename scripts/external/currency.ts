import { currencyNames } from "../../extractors/gazetteers/currencies.ts";
import { money as en } from "../../extractors/languages/en/money.ts";
import { numbers as enNumbers } from "../../extractors/languages/en/number.ts";
import { money as fr } from "../../extractors/languages/fr/money.ts";
import { numbers as frNumbers } from "../../extractors/languages/fr/number.ts";
import { money as zh } from "../../extractors/languages/zh/money.ts";
import { numbers as zhNumbers } from "../../extractors/languages/zh/number.ts";
import { fold } from "../../extractors/text/fold.ts";
import type { MoneyMention, PackCode } from "../../extractors/types.ts";
import { isSameValue, readCases } from "./read-cases.ts";
import { countCase, newReport, type Report } from "./report.ts";

interface CurrencyGold {
  kind: string;
  /** Recognizers: amounts, and currencies named without one (`value` null). */
  results?: { text: string; resolution: { value: string | null; unit: string; isoCurrency?: string } }[];
  /** Duckling: one amount, or the ends of a range or a bound. */
  currency?: string;
  value?: number;
  args?: number[];
}

const READERS: Record<PackCode, (folded: string) => MoneyMention[]> = {
  en: (folded) => en(folded, enNumbers(folded), "en"),
  fr: (folded) => fr(folded, frNumbers(folded), "fr"),
  zh: (folded) => zh(folded, zhNumbers(folded), "zh-Hans"),
};
const AIM_PERCENT = 90;

/** Names that both sets leave open, with the currencies that the engine may read for them. */
const OPEN_UNITS: Readonly<Record<string, RegExp>> = {
  dollar: /^(?:USD|CAD|AUD|NZD|HKD|TWD|SGD|CNY)$/u,
  pound: /^(?:GBP|EGP|LBP|SYP|SDG)$/u,
  livre: /^GBP$/u,
  franc: /^(?:CHF|XOF|XAF|CDF)$/u,
  dinar: /^(?:KWD|DZD|TND|JOD|IQD|BHD|LYD|RSD)$/u,
  rial: /^(?:SAR|QAR|OMR|YER|IRR)$/u,
  riyal: /^(?:SAR|QAR|OMR|YER|IRR)$/u,
  rupee: /^INR$/u,
  roupie: /^INR$/u,
};
const CENTS: ReadonlySet<string> = new Set(["cent", "pence", "penny"]);
const HUNDREDTH = 0.01;

/**
 * Amounts of money of the two outside sets, by language. A case is right when every amount is read with its value and
 * currency and no other is; a currency named without an amount is not looked for.
 */
export async function checkCurrency(): Promise<Report[]> {
  const cases = [
    ...readCases<CurrencyGold>("recognizers.jsonl", (gold) => gold.kind === "currency"),
    ...readCases<CurrencyGold>("duckling.jsonl", (gold) => gold.kind === "money"),
  ];
  return (["en", "fr", "zh"] as const).map((language) => {
    const report = newReport(`currency, ${language}`, AIM_PERCENT);
    for (const { id, text, gold } of cases.filter((each) => each.lang === language)) {
      const found = READERS[language](fold(text));
      const wanted = amountsOf(gold, language);
      const isRight =
        found.length === wanted.length &&
        wanted.every((amount) => found.some((each) => agrees(each, amount, language)));
      countCase(
        report,
        isRight,
        () =>
          `${id}: ${JSON.stringify(text)} read as ${describe(found)}, not ${wanted.map((each) => `${each.value} ${each.unit}`).join("; ")}`,
      );
    }
    return report;
  });
}

interface Amount {
  value: number;
  unit: string;
  iso: string | undefined;
}

function amountsOf(gold: CurrencyGold, language: PackCode): Amount[] {
  if (gold.results) {
    return gold.results
      .filter((each) => each.resolution.value !== null && each.resolution.value !== undefined)
      .map(({ resolution }) => ({
        value: parseValue(resolution.value!, language),
        unit: resolution.unit,
        iso: resolution.isoCurrency,
      }));
  }
  return (gold.args ?? [gold.value ?? 0]).map((value) => ({ value, unit: gold.currency ?? "", iso: undefined }));
}

/** French resolutions write a decimal comma. */
function parseValue(value: string, language: PackCode): number {
  return Number(language === "fr" ? value.replace(",", ".") : value);
}

function agrees(mention: MoneyMention, amount: Amount, language: PackCode): boolean {
  const unit = amount.unit.toLowerCase();
  if (CENTS.has(unit)) return isSameValue(Number(mention.amount), amount.value * HUNDREDTH);
  if (!isSameValue(Number(mention.amount), amount.value)) return false;
  const code = amount.iso ?? (/^[A-Z]{3}$/u.test(amount.unit) ? amount.unit : codeOf(unit, language));
  return code === undefined ? (OPEN_UNITS[unit]?.test(mention.currency) ?? false) : mention.currency === code;
}

/** The code of a unit's name in the case's language, or in English. */
function codeOf(unit: string, language: PackCode): string | undefined {
  for (const names of [currencyNames(language), currencyNames("en")]) {
    for (const spelling of [
      unit,
      unit.replace("dollar états-unis", "dollar des états-unis"),
      unit.replaceAll(/s(?= |$)/gu, ""),
    ]) {
      const name = names.get(spelling);
      if (name && !name.isFamily) return name.of;
    }
  }
  return undefined;
}

function describe(found: readonly MoneyMention[]): string {
  return `[${found.map((each) => `${each.amount} ${each.currency}`).join("; ")}]`;
}
