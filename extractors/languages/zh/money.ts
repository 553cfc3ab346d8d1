import { currencyBook } from "../../gazetteers/currencies.ts";
import { addHundredths } from "../../text/numeral-decimal.ts";
import { matchAt } from "../../text/quantity-context.ts";
import { type MoneyCues, readMoney } from "../../text/quantity-money.ts";
import type { Language, MoneyMention, NumberMention } from "../../types.ts";
import { numberCues } from "./number.ts";

/** A bare 分 is also a point and a minute: it is money in a price per piece and alone on its line. */
const BARE_FEN =
  /(?<=(?:^|\n|每[条个份名人张只户]|[价售卖])[\d.零一二三四五六七八九十两百]{1,6})分(?=$|[,、。;!?)\n])/uy;

const BOOK = currencyBook("zh");

const CUES: MoneyCues = {
  book: BOOK,
  digits: { decimal: ".", spaces: "group" },
  lead: /(?:余|多|来)?(?: ?[个枚颗粒])? ?(?:等值)?/uy,
  nameBefore: /(?<name>人民币|新台币|台币|港币|港元|港纸|美金|美元|欧元|日元|英镑|澳门币|新币|马币|比特币) ?[:：]? ?$/u,
  scaleAfter: /(?!)/uy,
  scales: {},
  lone: /(?<half>半)[个枚颗](?<name>比特币|以太币|门罗币)/gu,
  loneValues: {},
  partLink: /^[零又]?$/u,
  risky: { 块: 1, 圆: 1, 比尔: 10, 拉里: 10, 古德: 10, 索尔: 10, 零币: 1, 聪: 100, 铢: 1 },
  guards: {
    元: /元(?![旦月宵年素件老首帅勋气宇])/uy,
    块: /块(?![硬屏电池地主芯显内业区石牌表拼蛋土板砖玻手移固存铁布肉])/uy,
    圆: /圆(?![形桌满周心])/uy,
    蚊: /蚊(?![子虫帐香])/uy,
    分: BARE_FEN,
  },
  numbers: numberCues,
};

/** 五块六, 三元四角八分, 三块零四: tenths and hundredths behind 元 or 块. */
const TAIL =
  /(?:(?<zero>零)?(?<first>[一二两三四五六七八九1-9])(?:(?<unit>[角毛毫])(?:(?<second>[一二三四五六七八九1-9])分?)?|(?<cents>分))?)(?=$|[到至,、。;!?)\n -])/uy;
const TAKES_TAIL = /[元块蚊]$/u;
const HAN_DIGITS = "零一二三四五六七八九";

/**
 * All amounts of money of a folded Chinese text, in order: 150万元, 新台币30万元, 10个比特币, 2.5万比索, 8分钱. A bare 元 is CNY
 * unless the article says or shows otherwise.
 * @source newspaper forms collected in money.corpus.ts
 */
export function money(
  folded: string,
  numbers: readonly NumberMention[],
  language: Language,
  outlet = "",
): MoneyMention[] {
  const mentions = readMoney(folded, numbers, language, CUES, outlet);
  for (const mention of mentions) readTail(folded, mention);
  return mentions;
}

function readTail(folded: string, mention: MoneyMention): void {
  if (mention.amount.includes(".") || !TAKES_TAIL.test(folded.slice(mention.end - 1, mention.end))) return;
  const tail = matchAt(TAIL, folded, mention.end);
  if (!tail) return;
  const { zero, first, second, cents } = tail.groups ?? {};
  const isHundredths = zero !== undefined || cents !== undefined;
  const hundredths = isHundredths ? digitOf(first) : digitOf(first) * 10 + digitOf(second);
  mention.amount = addHundredths(mention.amount, hundredths);
  mention.end += tail[0].length;
}

function digitOf(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === "两") return 2;
  const digit = HAN_DIGITS.indexOf(character);
  return digit >= 0 ? digit : Number(character);
}
