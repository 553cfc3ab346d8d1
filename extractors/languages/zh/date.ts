/**
 * Chinese date expressions: 5月3日, 去年12月, 上周五, 昨晚, 三天前, 次日, 民国112年. Both scripts: the text is folded.
 */
import { isCivilDay } from "../../text/calendar.ts";
import type { CalendarUnit, DateSaying } from "../../text/partial-date-expression.ts";
import { type DateRule, dateReader } from "../../text/partial-date-scan.ts";
import type { DateMention, PartialDate } from "../../types.ts";

const HAN_DIGITS = "一二三四五六七八九";
const ZEROS = "〇零○";
const WEEKDAYS = "日一二三四五六";
/** The Republic's first year is 1912. */
const REPUBLIC = 1911;

const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const DAY =
  "(?:3[01]|[12]\\d|0?[1-9]|三十一?|[二廿]十?[一二三四五六七八九]|二十|廿|十[一二三四五六七八九]?|[一二三四五六七八九])";
const YEAR = `(?:(?:19[5-9]|20[0-4])\\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})`;
const COUNT = `(?:\\d{1,3}|[一两二三四五六七八九十]{1,3})`;
const UNIT = "(?:天|日|周|个?星期|个?礼拜|个?月|年)";
/** Parts of a month and of a year; they leave the precision as it is. */
const MONTH_PART = "(?:份|间|里|内|初|底|末|上旬|中旬|下旬|中)?";
const YEAR_PART =
  "(?:年?初|年中|年?底|年?末|上半年|下半年|第[一二三四1-4]季度?|[春夏秋冬][天季]?|暑假|暑期|寒假|期间|间|度)?";
const YEAR_WORD = "今年|本年|去年|上年|前年|大前年|明年|同年|当年|次年|翌年|隔年";
/** Before a deadline: 8月6日以前. */
const DUE = "(?<due>之前|以前|前(?![后夕往来述端台])|截止|为限)?";
const CLOCK = "(?:当[天日晚]|[早晚][间上]|晚|早上|清晨|凌晨|上午|中午|下午|傍晚|深夜|晚间|夜间|半夜)?";
const DIGITS = "0|1|2|3|4|5|6|7|8|9";
/** Month, day, and whether the name means the day rather than the days around it. */
const FEASTS: Readonly<Record<string, readonly [month: number, day: number, certain: boolean]>> = {
  元旦: [1, 1, false],
  情人节: [2, 14, true],
  愚人节: [4, 1, true],
  五一劳动节: [5, 1, true],
  五一假期: [5, 1, false],
  五一长假: [5, 1, false],
  劳动节: [5, 1, true],
  儿童节: [6, 1, true],
  教师节: [9, 10, true],
  国庆长假: [10, 1, false],
  国庆假期: [10, 1, false],
  国庆节: [10, 1, false],
  双十一: [11, 11, true],
  双11: [11, 11, true],
  平安夜: [12, 24, true],
  圣诞节: [12, 25, false],
  圣诞: [12, 25, false],
};
const NUMBER_FIRST = `${DIGITS}|一|二|三|四|五|六|七|八|九|十|廿`;

/** 十七 → 17, 廿八 → 28, 3 → 3. */
function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  let value = 0;
  for (const character of text.replace("两", "二").replace("廿", "二十")) {
    if (character === "十") value = (value === 0 ? 1 : value) * 10;
    else value += HAN_DIGITS.indexOf(character) + 1;
  }
  return value;
}

/** 2023, 二〇二三 → 2023. */
function yearOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  let value = 0;
  for (const character of text) {
    value = value * 10 + (ZEROS.includes(character) ? 0 : HAN_DIGITS.indexOf(character) + 1);
  }
  return value;
}

type YearSaid = { yearShift?: number; sameYear?: boolean; after?: boolean };

function yearSaid(word: string | undefined): YearSaid {
  switch (word) {
    case undefined:
      return {};
    case "今年":
    case "本年":
      return { yearShift: 0 };
    case "去年":
    case "上年":
      return { yearShift: -1 };
    case "前年":
      return { yearShift: -2 };
    case "大前年":
      return { yearShift: -3 };
    case "明年":
      return { yearShift: 1 };
    case "同年":
    case "当年":
      return { sameYear: true };
    default:
      return { after: true };
  }
}

function unitOf(text: string): CalendarUnit {
  if (/年/u.test(text)) return "year";
  if (/月/u.test(text)) return "month";
  return /周|星期|礼拜/u.test(text) ? "week" : "day";
}

function numeric(year: string, month: string, day: string): DateSaying | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isCivilDay(date.year, date.month, date.day) ? { kind: "absolute", ...date } : null;
}

/** A month, or a day of it, whose year is said, pointed at or left open. */
function monthOrDay(year: number | null, word: string | undefined, m: RegExpExecArray): DateSaying {
  const { month, day, due } = m.groups!;
  const at = { month: numberOf(month!) };
  const future = due !== undefined;
  if (day) {
    if (year !== null) return { kind: "absolute", year, ...at, day: numberOf(day) };
    return { kind: "day-month", ...at, day: numberOf(day), ...yearSaid(word), future };
  }
  return year !== null ? { kind: "absolute", year, ...at } : { kind: "month", ...at, ...yearSaid(word), future };
}

const MONTH_DAY = `(?<month>${MONTH}) ?月(?: ?(?<day>${DAY}) ?[日号]${CLOCK}|${MONTH_PART})${DUE}`;
/** Not the tail of a longer number: 1.5月, 第五月. */
const NUMBER_START = "(?<![\\d第一二三四五六七八九十百千万]|\\d[.,:/])";

const rules: readonly DateRule[] = [
  {
    first: `${DIGITS}|一|二`,
    pattern: `${NUMBER_START}(?<year>${YEAR}) ?年 ?${MONTH_DAY}`,
    say: (m) => monthOrDay(yearOf(m.groups!.year!), undefined, m),
  },
  {
    first: `${DIGITS}|一|二`,
    pattern: `${NUMBER_START}(?<year>${YEAR}) ?年${YEAR_PART}(?![代级月])`,
    say: (m) => ({ kind: "absolute", year: yearOf(m.groups!.year!) }),
  },
  {
    first: "民",
    pattern: `民国 ?(?<year>\\d{2,3}|[一二三四五六七八九十百〇零]{2,6}) ?年(?: ?${MONTH_DAY})?`,
    say: (m) => {
      const { year, month } = m.groups!;
      const number = /^\d/u.test(year!) ? Number(year) : hundreds(year!);
      return month ? monthOrDay(REPUBLIC + number, undefined, m) : { kind: "absolute", year: REPUBLIC + number };
    },
  },
  {
    first: "1",
    // 112年8月27日: a year of the Republic without its name.
    pattern: `${NUMBER_START}(?<year>1[01]\\d) ?年 ?${MONTH_DAY}`,
    say: (m) => monthOrDay(REPUBLIC + Number(m.groups!.year), undefined, m),
  },
  {
    first: DIGITS,
    // 18年8月: the century left out.
    pattern: `${NUMBER_START}(?<year>[0-2]\\d)年${MONTH_DAY}(?<!个月)`,
    say: (m) => monthOrDay(2000 + Number(m.groups!.year), undefined, m),
  },
  {
    first: DIGITS,
    pattern: `${NUMBER_START}(?<year>(?:19[5-9]|20[0-4])\\d)[-/.](?<month>1[0-2]|0?[1-9])[-/.](?<day>3[01]|[12]\\d|0?[1-9])(?![\\d]|[-/.]\\d)`,
    say: (m) => numeric(m.groups!.year!, m.groups!.month!, m.groups!.day!),
  },
  {
    first: "今|本|去|上|前|大|明|同|当|次|翌|隔",
    pattern: `(?<word>${YEAR_WORD}) ?(?:的 ?)?${MONTH_DAY}`,
    say: (m) => monthOrDay(null, m.groups!.word, m),
  },
  {
    first: "去|今",
    pattern: "(?<word>去年|今年)年?(?:底|末)(?<due>之前|以前|前)?",
    say: (m) => ({ kind: "month", month: 12, yearShift: m.groups!.word === "去年" ? -1 : 0 }),
  },
  {
    first: "今|去|前|大|明|同",
    pattern: `(?<word>今年|去年|大前年|前年|明年|同年)${YEAR_PART}(?!来)`,
    say: (m) => {
      const { yearShift } = yearSaid(m.groups!.word);
      return yearShift === undefined
        ? { kind: "same", unit: "year" }
        : { kind: "unit", unit: "year", shift: yearShift };
    },
  },
  { first: "次|翌", pattern: "[次翌]年(?!度)", say: () => ({ kind: "offset", count: 1, unit: "year" }) },
  {
    first: NUMBER_FIRST,
    pattern: `${NUMBER_START}(?<month>${MONTH}) ?月份?的?最后一[天日]`,
    say: (m) => ({ kind: "nth", nth: -1, weekday: null, month: numberOf(m.groups!.month!) }),
  },
  {
    first: NUMBER_FIRST,
    pattern: `${NUMBER_START}(?<!每年|每|个|数|闰|农历)${MONTH_DAY}(?![饼球光票薪租费])`,
    say: (m) => monthOrDay(null, undefined, m),
  },
  {
    first: "本|上|这|当|同|下",
    pattern: `(?<word>本|上个?|这个?|当|同|下个?)月(?: ?(?<day>${DAY}) ?[日号]${CLOCK}|${MONTH_PART})${DUE}`,
    say: (m) => {
      const { word, day } = m.groups!;
      if (word === "当" || word === "同") {
        return day ? { kind: "day", day: numberOf(day) } : { kind: "same", unit: "month" };
      }
      const shift = word!.startsWith("上") ? -1 : word!.startsWith("下") ? 1 : 0;
      return day ? { kind: "day", day: numberOf(day), monthShift: shift } : { kind: "unit", unit: "month", shift };
    },
  },
  {
    first: "月",
    pattern: "(?<![\\d一二三四五六七八九十个每本上这当同下数几岁蜜日正])月[初底末](?!率)",
    say: () => ({ kind: "unit", unit: "month", shift: 0 }),
  },
  {
    first: "年",
    pattern: "(?<![\\d一二三四五六七八九〇零今去前同当每本])年[初底]",
    say: () => ({ kind: "unit", unit: "year", shift: 0 }),
  },
  {
    // "11月25日至8日", "16日": a day alone, not so many days.
    first: `${DIGITS}|十|二|廿|三`,
    pattern: `${NUMBER_START}(?<![月近满逾约达每历共首])(?<day>3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]) ?日(?![内游来元均本之间]|后|以内|以来|为期|前[^,。、 ])${CLOCK}`,
    say: (m) => ({ kind: "day", day: numberOf(m.groups!.day!) }),
  },
  {
    first: DIGITS,
    pattern: `(?<=[于在到至从是,。 ])(?<day>3[01]|[12]\\d|0?[1-9])号(?=当?[早晚]|凌晨|上午|下午|中午|那天|这天)${CLOCK}`,
    say: (m) => ({ kind: "day", day: numberOf(m.groups!.day!) }),
  },
  {
    // The papers of Taiwan and Hong Kong: 昨(21)日, 今天(11日).
    first: "今|昨|前|明|本",
    pattern: `(?:今|昨|前|明|本月?)[天日]? ?\\((?<day>3[01]|[12]\\d|0?[1-9])日?\\) ?日?${CLOCK}`,
    say: (m) => ({ kind: "day", day: numberOf(m.groups!.day!) }),
  },
  {
    first: "今|昨|前|大|明",
    pattern: `(?:(?<now>今(?:天|日(?!头条)|早|晨|晚|夜|午|儿))|(?<one>昨(?:天|日|晚|夜|晨|早|午|儿)|隔夜)|(?<three>大前[天日])|(?<two>(?<![目之以日此年月天几数提\\d一两二三四五六七八九十])前(?:天|日|晚|夜|儿))|(?<next>明(?:天|日|晚|早)))${CLOCK}`,
    say: (m) => {
      const { now, one, two, three } = m.groups!;
      const count = now ? 0 : one ? 1 : two ? 2 : three ? 3 : -1;
      return { kind: "ago", count, unit: "day" };
    },
  },
  {
    // Every Monday, Monday to Friday: no day.
    first: "每|周|星|礼|双",
    pattern:
      "每(?:逢|个)?(?:周|星期|礼拜)[一二三四五六日天](?:[、和及至到](?:周|星期|礼拜)?[一二三四五六日天])*|(?:周|星期|礼拜)一(?:至|到|-)(?:周|星期|礼拜)?[五六日]|周六福|周一围|双周",
    say: () => null,
  },
  {
    first: "本|这|上|下",
    pattern: `(?<word>本|这个?|上上个?|上个?|下个?)(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天])|(?<end>末))?${CLOCK}`,
    say: (m) => {
      const { word, weekday, end } = m.groups!;
      const week = word!.startsWith("上上") ? -2 : word!.startsWith("上") ? -1 : word!.startsWith("下") ? 1 : 0;
      if (weekday) return { kind: "weekday", weekday: Math.max(0, WEEKDAYS.indexOf(weekday)), week };
      return end ? { kind: "weekend", shift: 0 } : { kind: "unit", unit: "week", shift: week };
    },
  },
  {
    first: "周|星|礼",
    pattern: `(?<![一二两三四五六七八九十半每双首数几整个满逾近约上本这下隔]|(?<![a-z\\d_])\\d{1,2})(?:周|星期|礼拜)(?:(?<weekday>[一二三四五六日天])|(?<end>末))(?![年边报刊])${CLOCK}`,
    say: (m) => {
      const { weekday, end } = m.groups!;
      return end ? { kind: "weekend" } : { kind: "weekday", weekday: Math.max(0, WEEKDAYS.indexOf(weekday!)) };
    },
  },
  {
    first: `${NUMBER_FIRST}|两|半|数|几|约|大|近|差|前`,
    pattern: `${NUMBER_START}(?<about>大约|约|大概|近|差不多|前后)?(?:(?<count>${COUNT})(?<odd>多)?(?<unit>个?半月|个半|${UNIT})|(?<half>半年|半个?月)|(?<vague>[数几](?:天|日|周|个?星期)))(?:多|之|以)?前(?![后述缀任台端线方往来十百五三科所沿景])`,
    say: (m) => {
      const { about, count, odd, unit, half, vague } = m.groups!;
      if (vague) return { kind: "ago", count: 3, unit: unitOf(vague), about: true };
      if (half) {
        return half === "半年"
          ? { kind: "ago", count: 6, unit: "month" }
          : { kind: "ago", count: 15, unit: "day", about: true };
      }
      if (unit!.includes("半")) return { kind: "ago", count: numberOf(count!), unit: "month" };
      return {
        kind: "ago",
        count: numberOf(count!),
        unit: unitOf(unit!),
        about: about !== undefined || odd !== undefined,
      };
    },
  },
  {
    first: `${NUMBER_FIRST}|两|半|数|几`,
    pattern: `${NUMBER_START}(?:(?<count>${COUNT})(?<unit>${UNIT})|(?<half>半年|半个月)|(?<vague>[数几](?:天|日|周|个?星期|个?月)))(?:之|以)?后(?![备台续来端勤])`,
    say: (m) => {
      const { count, unit, half, vague } = m.groups!;
      if (vague) return { kind: "offset", count: null, unit: unitOf(vague) };
      if (half)
        return half === "半年"
          ? { kind: "offset", count: 6, unit: "month" }
          : { kind: "offset", count: null, unit: "day" };
      return { kind: "offset", count: numberOf(count!), unit: unitOf(unit!) };
    },
  },
  {
    first: `${NUMBER_FIRST}|两|数|几`,
    pattern: `(?:(?<days>24|48|72|二十四|四十八|七十二)|${COUNT}|[数几])(?:个?多?)?(?:小时|分钟|钟头)后`,
    say: (m) => {
      const { days } = m.groups!;
      return days ? { kind: "offset", count: numberOf(days) / 24, unit: "day" } : { kind: "same", unit: "day" };
    },
  },
  {
    first: "第",
    pattern: "第(?<nth>[三四五六七八九十])[天日](?!线)",
    say: (m) => ({ kind: "offset", count: numberOf(m.groups!.nth!) - 1, unit: "day" }),
  },
  {
    first: "次|翌|隔|第|转",
    pattern: `(?:[次翌隔转][日天晨早](?!子)|隔晚|第二[天日])${CLOCK}`,
    say: () => ({ kind: "offset", count: 1, unit: "day" }),
  },
  {
    first: "前|早|头|此|更",
    // 前四个月, 头三天 are the first of a stretch, not days before.
    pattern: `(?:(?:此前|更早|更前)(?<count>[一两二三四五六七八九十])(?<unit>[天日周晚]|个星期|个月)|[早头前]一[天日晚])`,
    say: (m) => ({ kind: "offset", count: -numberOf(m.groups!.count ?? "一"), unit: unitOf(m.groups!.unit ?? "天") }),
  },
  {
    first: "同|当",
    pattern: `(?:同[日天]|同一[天日]|当[天日晚夜]|同晚)${CLOCK}`,
    say: () => ({ kind: "same", unit: "day" }),
  },
  {
    first: "元|国|五|圣|平|双|劳|情|儿|愚|教",
    // A feast alone is known to its month; with its day or the day after, to the day.
    pattern: `(?<feast>${Object.keys(FEASTS).join("|")})(?<after>(?:的?(?:翌|次|第二)[日天]))?(?<day>当[天日晚]|[早晚]上)?`,
    say: (m) => {
      const { feast, after, day } = m.groups!;
      const [month, number, certain] = FEASTS[feast!]!;
      if (after) return { kind: "feast", month, day: number + 1 };
      return certain || day ? { kind: "feast", month, day: number } : { kind: "month", month };
    },
  },
  {
    first: "春|除|大|中|端|农|新",
    pattern:
      "(?<feast>春节|农历新年|除夕|大年(?:初一|三十)|中秋(?:节)?|端午(?:节)?)(?<after>的?(?:翌|次|第二)[日天])?(?<around>假期|长假|期间|前后|前|后)?",
    say: (m) => {
      const { feast, after } = m.groups!;
      const from = /中秋/u.test(feast!) ? "mid-autumn" : /端午/u.test(feast!) ? "dragon-boat" : "new-year";
      return { kind: "movable-feast", from, offset: (/除夕|三十/u.test(feast!) ? -1 : 0) + (after ? 1 : 0) };
    },
  },
  {
    first: `${NUMBER_FIRST}|两|半|数|几|刚`,
    pattern: `${NUMBER_START}(?:${COUNT}|[数几半])个?多?(?:小时|分钟|钟头)前|刚刚(?!好|满|过)|刚才`,
    say: () => ({ kind: "ago", count: 0, unit: "day" }),
  },
  {
    first: "上|下|傍|清|晚|凌",
    // The hour alone is that of the day of publication, or of the day the sentence is about.
    pattern:
      "(?<![\\d日号天一二三四五六晚昨今当前次翌每间])(?:上午|下午|傍晚|清晨|晚间|凌晨)(?!茶|\\d|[一两二三四五六七八九十]{1,2}[点时])",
    say: () => ({ kind: "hour" }),
  },
];

/** 一百一十二 → 112, 一一二 → 112. */
function hundreds(text: string): number {
  if (!/[百十]/u.test(text)) return yearOf(text);
  const [head, tail] = text.includes("百") ? text.split("百") : ["", text];
  const rest = (tail ?? "").replace(/[〇零]/gu, "");
  return (head ? numberOf(head) * 100 : 0) + (rest ? numberOf(rest) : 0);
}

const read = dateReader(rules, false);

/**
 * Finds all Chinese date expressions of a folded text, in order, and resolves them against the publication date; the
 * value is null where that date is missing or too coarse.
 */
export function dates(folded: string, publishedAt: PartialDate | null): DateMention[] {
  return read(folded, publishedAt);
}
