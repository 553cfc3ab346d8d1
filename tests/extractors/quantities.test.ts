import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { en } from "../../extractors/languages/en/index.ts";
import { fr } from "../../extractors/languages/fr/index.ts";
import { zh } from "../../extractors/languages/zh/index.ts";
import { fold } from "../../extractors/text/fold.ts";
import { addHundredths, plainDecimal, shiftDecimal } from "../../extractors/text/numeral-decimal.ts";
import type { Language, MoneyMention, NumberMention, SizeMention, Span } from "../../extractors/types.ts";

const PACKS = { en, fr, zh };
type Pack = keyof typeof PACKS;
const LANGUAGES: Record<Pack, Language> = { en: "en", fr: "fr", zh: "zh-Hant" };

function read(pack: Pack, text: string, language: Language = LANGUAGES[pack]) {
  const folded = fold(text);
  const numbers = PACKS[pack].numbers(folded);
  return {
    folded,
    numbers,
    money: PACKS[pack].money(folded, numbers, language),
    sizes: PACKS[pack].sizes(folded, numbers),
  };
}

function currencies(pack: Pack, text: string, language?: Language): string[] {
  return read(pack, text, language).money.map(
    (each) => `${each.amount} ${each.currency}${each.currencyStated ? "" : "?"}`,
  );
}

describe("decoys are marked, not dropped", () => {
  it.each<[Pack, string, string, NumberMention["decoy"]]>([
    ["en", "12 % of users", "12", "percent"],
    ["en", "the third leak", "third", "ordinal"],
    ["en", "the 21st leak", "21st", "ordinal"],
    ["en", "two thirds of users", "two thirds", "fraction"],
    ["en", "in March 2021", "2021", "year"],
    ["en", "at 10:45", "10:45", "time"],
    ["en", "version 2.0.1", "2.0.1", "identifier"],
    ["en", "with AES-256", "256", "identifier"],
    ["en", "Windows 11", "11", "identifier"],
    ["fr", "12 pour cent", "12", "percent"],
    ["fr", "le 3e pirate", "3e", "ordinal"],
    ["fr", "deux tiers des comptes", "deux tiers", "fraction"],
    ["fr", "depuis 2021", "2021", "year"],
    ["fr", "à 14h30", "14h30", "time"],
    ["zh", "九成用户", "九成", "percent"],
    ["zh", "百分之五十", "百分之五十", "percent"],
    ["zh", "第三名", "三", "ordinal"],
    ["zh", "一半用户", "一半", "fraction"],
    ["zh", "三分之一", "三分之一", "fraction"],
    ["zh", "2022年", "2022", "year"],
    ["zh", "下午3点半", "3", "time"],
    ["zh", "360安全卫士", "360", "identifier"],
  ])("%s: %s", (pack, text, span, decoy) => {
    const { folded, numbers } = read(pack, text);
    expect(numbers.map((each) => [folded.slice(each.start, each.end), each.decoy])).toContainEqual([span, decoy]);
  });
});

describe("a bound's span reaches from its cue to its end", () => {
  it.each<[Pack, string, string]>([
    ["en", "It took more than US$1.2 million.", "more than us$1.2 million"],
    ["en", "Some 13,000 of them", "some 13,000"],
    ["en", "1,000 customers or more", "1,000 customers or more"],
    ["fr", "Près de 5 000 comptes", "près de 5 000"],
    ["fr", "240 000 dossiers au maximum", "240 000 dossiers au maximum"],
    ["zh", "涉及约4850万条", "约4850万"],
    ["zh", "100余名用户", "100余"],
  ])("%s: %s", (pack, text, span) => {
    const { folded, numbers } = read(pack, text);
    expect(folded.slice(numbers[0]!.boundStart, numbers[0]!.boundEnd)).toBe(span);
  });
});

describe("a name that several currencies share is resolved from the article", () => {
  it.each<[Pack, string, string[], Language?]>([
    ["en", "The group wants $2 million.", ["2000000 USD?"]],
    ["en", "The group wants $2 million. All amounts are in Australian dollars.", ["2000000 AUD?"]],
    ["en", "Bids start at $8,000, not HK$8,000.", ["8000 USD?", "8000 HKD"]],
    ["en", "The Nairobi clinic paid 9,000 shillings.", ["9000 KES?"]],
    ["en", "The Kampala clinic paid 9,000 shillings.", ["9000 UGX?"]],
    ["en", "The Tokyo firm was asked for ¥4 million.", ["4000000 JPY?"]],
    ["en", "The Shanghai firm was asked for ¥4 million.", ["4000000 CNY?"]],
    ["en", "The Manila firm paid 8,000 pesos.", ["8000 PHP?"]],
    ["en", "He paid 500 Mexican pesos, then 300 pesos.", ["500 MXN", "300 MXN?"]],
    ["fr", "À Lausanne, il exige 20 000 francs.", ["20000 CHF?"]],
    ["fr", "À Dakar, il exige 20 000 francs.", ["20000 XOF?"]],
    ["fr", "À Tunis, il exige 20 000 dinars.", ["20000 TND?"]],
    ["fr", "À Alger, il exige 20 000 dinars.", ["20000 DZD?"]],
    ["fr", "À Yaoundé, il exige 20 000 francs CFA.", ["20000 XAF?"]],
    ["zh", "開價新台幣8萬元，隔天降到5萬元。", ["80000 TWD", "50000 TWD?"], "zh-Hant"],
    ["zh", "香港私隱專員公署判罰20萬元。", ["200000 HKD?"], "zh-Hant"],
    ["zh", "檢方起訴，個資一筆賣1500元。", ["1500 TWD?"], "zh-Hant"],
    ["zh", "要价1500元。", ["1500 CNY?"], "zh-Hans"],
    ["zh", "要价1.5万港元，合人民币1.4万元，后降到9000元。", ["15000 HKD", "14000 CNY", "9000 CNY?"], "zh-Hans"],
  ])("%s: %s", (pack, text, expected, language) => {
    expect(currencies(pack, text, language)).toEqual(expected);
  });
});

describe("decimals", () => {
  it("shifts without rounding", () => {
    expect(shiftDecimal("18.4", 6)).toBe("18400000");
    expect(shiftDecimal("5", -2)).toBe("0.05");
    expect(shiftDecimal("0.10", 0)).toBe("0.1");
    expect(shiftDecimal("123456789012345678.91", 3)).toBe("123456789012345678910");
    expect(addHundredths("15", 5)).toBe("15.05");
  });

  test.prop([fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })])(
    "writes any value without an exponent",
    (value) => {
      expect(plainDecimal(value)).toMatch(/^\d+(?:\.\d+)?$/u);
      expect(Number(plainDecimal(value))).toBe(value);
    },
  );

  test.prop([fc.nat(), fc.nat({ max: 12 })])("shifting there and back changes nothing", (value, power) => {
    expect(shiftDecimal(shiftDecimal(String(value), power), -power)).toBe(String(value));
  });
});

/** Pieces that numbers, amounts and sizes are made of, and what breaks them. */
const PIECES = [
  ..."0 1 12 1,234 1.5 1 000 ½ 3/4 12:30 2022 1e9 +33 % $ € £ ¥ us$ k m bn gb to usd btc - – ' , . \n".split(" "),
  ..."a one two ten twenty hundred thousand million billion and half third of in over several dozen point more than up to dollars".split(
    " ",
  ),
  ..."un deux vingt quatre cent mille million et demi tiers de d' sur plusieurs centaine virgule plus environ euros francs".split(
    " ",
  ),
  ..."零 一 两 三 十 百 千 万 亿 兆 余 多 几 点 分 之 成 第 约 上 数 元 块 毛 美元 个 名 年 半 又 廿 比特币".split(" "),
  " ",
  "  ",
];
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(" ")),
);

/** Checks spans without one expectation each, for texts with ten thousands of mentions. */
function expectOrdered(text: string, mentions: readonly Span[]): void {
  let last = 0;
  const wrong = mentions.find(({ start, end }) => {
    const isWrong = start < last || end <= start || end > text.length;
    last = end;
    return isWrong;
  });
  expect(wrong).toBeUndefined();
}

function expectSound(text: string, numbers: NumberMention[], money: MoneyMention[], sizes: SizeMention[]): void {
  for (const mentions of [numbers, money, sizes]) expectOrdered(text, mentions);
  for (const { value, start, end, boundStart, boundEnd } of numbers) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(value)).toBe(true);
    expect(boundStart).toBeLessThanOrEqual(start);
    expect(boundStart).toBeGreaterThanOrEqual(0);
    expect(boundEnd).toBeGreaterThanOrEqual(end);
    expect(boundEnd).toBeLessThanOrEqual(text.length);
  }
  for (const { amount, currency, number } of money) {
    expect(amount).toMatch(/^\d+(?:\.\d+)?$/u);
    expect(currency).toMatch(/^[A-Z]{3,5}$/u);
    expect(number.end).toBeGreaterThan(number.start);
  }
  for (const { bytes } of sizes) expect(Number.isFinite(bytes)).toBe(true);
}

describe.each(["en", "fr", "zh"] as const)("any text, %s", (pack) => {
  test.prop([texts], { numRuns: 600 })("gives sound mentions", (text) => {
    const { folded, numbers, money, sizes } = read(pack, text);
    expectSound(folded, numbers, money, sizes);
  });

  const HOSTILE_LENGTH = 100_000;
  it.each(
    [
      "1",
      "1,",
      "1,234,",
      "1.",
      "1 ",
      "1 000 ",
      "1-",
      "1/",
      "1:",
      "1e",
      "0 11 ",
      "'",
      "½",
      "1½ ",
      "$",
      "$1 ",
      "$1-",
      "1€",
      "1 usd ",
      "million ",
      "one million ",
      "and ",
      "hundred and ",
      "one and ",
      "a half ",
      "half a ",
      "twenty-",
      "one ",
      "in one ",
      "point one ",
      "several hundred ",
      "third ",
      "one third of a ",
      "a couple of ",
      "more than ",
      "a bitcoin ",
      "1 dollar 1 cent ",
      "1 to 2 ",
      "a terabyte ",
      "1 gb to ",
      "cent et ",
      "mille ",
      "quatre-vingt-",
      "un demi ",
      "de d'un ",
      "une centaine de ",
      "1 franc ",
      "1 million de ",
      "plus de ",
      "à 1 ",
      "万",
      "一",
      "一万",
      "1万",
      "零",
      "十",
      "一百",
      "分之",
      "一分之",
      "点一",
      "余",
      "三四",
      "第一",
      "元",
      "1元",
      "新台币1元人民币1元",
      "约1",
      "1至",
      "半",
      "一又二分之",
      "1多",
    ].map((piece) => [piece]),
  )("reads 100 kB of %j", (piece) => {
    const text = piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length));
    const { folded, numbers, money, sizes } = read(pack, text);
    expectOrdered(folded, numbers);
    expectOrdered(folded, money);
    expectOrdered(folded, sizes);
  });
});
