/**
 * English date expressions: "May 3", "3 May 2023", "last Friday", "two weeks ago", "a day after", "mid-August".
 */
import { isCivilDay } from "../../text/calendar.ts";
import type { CalendarUnit, DateSaying } from "../../text/partial-date-expression.ts";
import { type DateRule, dateReader } from "../../text/partial-date-scan.ts";
import type { DateMention, PartialDate } from "../../types.ts";

const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  "a couple of": 2,
  "a dozen": 12,
};
const HOURS: Readonly<Record<string, number>> = { "twenty-four": 24, "forty-eight": 48, "seventy-two": 72 };
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };
const DAY_WORDS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );
const DAY_NAMES = DAY_WORDS.toReversed().join("|").replaceAll("-", "[- ]");
/** First month of each season. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const FULL = "january|february|march|april|may|june|july|august|september|october|november|december";
const MONTH = `(?:${FULL}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![\\p{L}\\p{N}])\\.?)`;
const WEEKDAY = WEEKDAYS.join("|");
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const YEAR = "(?:19[5-9]|20[0-4])\\d";
const END = "(?![\\p{L}\\p{N}])";
const COUNT = `a couple of|a dozen|(?:${Object.keys(NUMBERS)
  .filter((n) => !n.includes(" "))
  .join("|")})|\\d{1,3}`;
const VAGUE = "a few|several|some|many";
const UNIT = "day|week|month|year|fortnight|night|evening";
const PART = "(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime))?";

/** Nouns that the number behind a month's name counts: "may 5 million", "march 3 users". */
const COUNTED =
  " ?(?:%|percent|per cent|million|billion|thousand|people|users|accounts|records|customers|files|gb|tb|mb|euros|dollars|hours|days|weeks|months|years)";
/** Months whose names mean nothing else; "march", "may" and the first names need a sign before or behind them. */
const CERTAIN_MONTHS = "january|february|july|september|october|november|december";
const UNCERTAIN_MONTHS = "march|april|may|june|august";
const FIRST_NAMES = "april|june|august";
const before = (words: string): string => `(?<=(?:^|[^\\p{L}\\p{N}])(?:${words}))`;
const TIME_WORDS = before(
  `(?:in|since|until|till|of|during|throughout|late|early|mid|last|next|by|between|around|before|after|from|through) |mid-|(?:${FULL})(?:,? (?:and|or|to|through|until) |, ?|-)`,
);
const DETERMINERS = before("(?:the|a|an|its|his|her|their|our|this|that|and|or|for|every|to) ");
const NEWS =
  "(?= (?:breach|attack|cyberattack|cyber|hack|incident|leak|theft|letter|notice|report|statement|outage|intrusion|event|filing|listing|announcement|figure|update|deadline|disclosure|post|ransomware|data))";
/** Not the month alone: "may-fly", "may 3". */
const ALONE = "(?![\\p{L}\\p{N}]|-\\p{L})";
const DAY_RANGE = `(?:(?: ?- ?| and | to | through )${DAY}(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d))?`;
const FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  "st patrick's day": [3, 17],
  "april fools' day": [4, 1],
  "anzac day": [4, 25],
  "may day": [5, 1],
  juneteenth: [6, 19],
  "canada day": [7, 1],
  "independence day": [7, 4],
  "bastille day": [7, 14],
  "bonfire night": [11, 5],
  "armistice day": [11, 11],
  "remembrance day": [11, 11],
  "veterans day": [11, 11],
  "australia day": [1, 26],
  halloween: [10, 31],
};
/** American feasts by the count of a weekday in their month; -1 is the last. */
const NTH_FEASTS: Readonly<Record<string, readonly [nth: number, weekday: number | null, month: number]>> = {
  thanksgiving: [4, 4, 11],
  "labor day": [1, 1, 9],
  "memorial day": [-1, 1, 5],
  "the fourth of july": [4, null, 7],
};
/** Days from Easter Sunday. */
const EASTER: Readonly<Record<string, number>> = {
  "ash wednesday": -46,
  "maundy thursday": -3,
  "good friday": -2,
  "easter sunday": 0,
  "easter monday": 1,
};
/** Words that give the day to what comes after the event, not to the event: "the letter came a day after …". */
const CAME =
  /(?:^|[^\p{L}])(?:came|comes|come|coming|arrived|arrives|follows)(?: (?:just|only|barely|less than|more than))? $/u;

const monthOf = (name: string): number => MONTHS[name.replace(".", "")]!;
const weekdayOf = (name: string): number => WEEKDAYS.findIndex((day) => day.startsWith(name.slice(0, 3)));
const countOf = (word: string): number => NUMBERS[word] ?? Number(word);

/** "a fortnight" is two weeks; nights and evenings count days. */
function units(count: number, unit: string): { count: number; unit: CalendarUnit } {
  if (unit === "fortnight") return { count: count * 2, unit: "week" };
  return { count, unit: unit === "night" || unit === "evening" ? "day" : (unit as CalendarUnit) };
}

/** "last year", "this year", "of that year" behind a month. */
function yearOf(tail: string | undefined): { yearShift?: number; sameYear?: boolean } {
  if (!tail) return {};
  if (tail.includes("that") || tail.includes("same")) return { sameYear: true };
  return { yearShift: tail.includes("last") || tail.includes("previous") ? -1 : 0 };
}
const YEAR_TAIL = "(?:,? (?<tail>(?:of |the )*(?:last|this|that|the same|same|previous) year))?";
const DEADLINE =
  /(?:^|[^\p{L}])(?:by|until|till|before|deadline of|deadline is|due(?: on)?|no later than|expires?(?: on)?)(?: the| midnight on)? $/u;

/** Whether the words before an offset make it a deadline, so that the date may lie ahead. */
function isDeadline(folded: string, start: number): boolean {
  return DEADLINE.test(folded.slice(Math.max(0, start - 24), start));
}

/** Whether a word follows: "a day after the upload", not "a day before." */
const isFollowed = (m: RegExpExecArray, folded: string): boolean =>
  /^ [\p{L}\p{N}"'“«]/u.test(folded.slice(m.index + m[0].length, m.index + m[0].length + 2));

function dayMonth(month: string, day: string, match: RegExpExecArray, folded: string): DateSaying {
  const { year, tail, weekend } = match.groups!;
  const at = { month: monthOf(month), day: Number(day) };
  if (weekend) return { kind: "month", month: at.month };
  if (year) return { kind: "absolute", year: Number(year), ...at };
  return { kind: "day-month", ...at, ...yearOf(tail), future: isDeadline(folded, match.index) };
}

const MONTH_STARTS = "ja|fe|ma|ap|ju|au|se|oc|no|de";
const DIGITS = "0|1|2|3|4|5|6|7|8|9";
const WEEKDAY_STARTS = "mo|tu|we|th|fr|sa|su";
const COUNT_STARTS = `a |an|on|tw|th|fo|fi|si|se|ei|ni|te|el|${DIGITS}`;
const VAGUE_STARTS = "a |se|so|ma";

const rules: readonly DateRule[] = [
  {
    first: WEEKDAY_STARTS,
    pattern: `(?<weekday>${WEEKDAY}|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)(?![\\p{L}])\\.?),? (?:the )?(?<day>${DAY})(?:(?:st|nd|rd|th)${END}(?! (?:${MONTH}|of|century|floor|street))|(?=[,;)\\n]|\\.(?!\\d)|$)(?!,\\d))`,
    say: (m) => ({ kind: "day", day: Number(m.groups!.day), weekday: weekdayOf(m.groups!.weekday!) }),
  },
  {
    first: WEEKDAY_STARTS,
    // A weekday before its date adds nothing; "Mondays" and "Monday to Friday" name no day.
    pattern: `(?:${WEEKDAY})(?:,? (?:the )?(?=${MONTH} ${DAY}(?:st|nd|rd|th)?${END}|${DAY}(?:st|nd|rd|th)?(?: of)? ${MONTH}${END})|s${END}|(?: to |-| through )(?:${WEEKDAY})${END})`,
    say: () => null,
  },
  {
    first: WEEKDAY_STARTS,
    pattern: `(?<!\\b(?:every|each|black|cyber|patch|giving|super|casual) )(?<!\\b(?:a|any|some|one) )(?<weekday>${WEEKDAY})(?<week> (?:of )?last week| (?:of )?(?:that|the same) week)?${END}`,
    say: (m) => {
      const { weekday, week } = m.groups!;
      const base = { kind: "weekday", weekday: WEEKDAYS.indexOf(weekday!) } as const;
      if (!week) return base;
      return week.includes("last") ? { ...base, week: -1 } : { ...base, week: 0, spoken: true };
    },
  },
  {
    first: MONTH_STARTS,
    pattern: `(?<month>${MONTH}) (?<day>${DAY})(?:st|nd|rd|th)?(?![\\p{L}\\d%]|[.,:]\\d)${DAY_RANGE}(?:,? (?<year>${YEAR})${END})?${YEAR_TAIL}(?<weekend> weekend)?(?!(?<=(?:may|mar|march) \\d+)${COUNTED})`,
    say: (m, folded) => dayMonth(m.groups!.month!, m.groups!.day!, m, folded),
  },
  {
    first: MONTH_STARTS,
    pattern: `(?<month>${MONTH})(?: of|,)? (?<year>${YEAR})${END}`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year), month: monthOf(m.groups!.month!) }),
  },
  {
    first: MONTH_STARTS,
    pattern: `(?<month>${FULL}),? (?<tail>(?:of |the )*(?:last|this|that|the same|same|previous) year)${END}`,
    say: (m) => ({ kind: "month", month: monthOf(m.groups!.month!), ...yearOf(m.groups!.tail) }),
  },
  {
    first: MONTH_STARTS,
    pattern: `(?<month>${CERTAIN_MONTHS})${ALONE}|${TIME_WORDS}(?<timed>${UNCERTAIN_MONTHS})${ALONE}|${DETERMINERS}(?<named>${FIRST_NAMES})${ALONE}|(?<own>${UNCERTAIN_MONTHS})(?:(?='s )|${NEWS})`,
    say: (m, folded) => {
      const { month, timed, named, own } = m.groups!;
      return { kind: "month", month: monthOf(month ?? timed ?? named ?? own!), future: isDeadline(folded, m.index) };
    },
  },
  {
    first: DIGITS,
    pattern: `(?<day>${DAY})(?:st|nd|rd|th)?(?:(?: ?- ?| to | and )${DAY}(?:st|nd|rd|th)?)?(?: day)?(?: of)? (?<month>${MONTH})(?![\\p{L}\\p{N}])(?:,? (?<year>${YEAR})${END})?${YEAR_TAIL}(?<weekend> weekend)?`,
    say: (m, folded) => dayMonth(m.groups!.month!, m.groups!.day!, m, folded),
  },
  {
    first: DIGITS,
    pattern: `(?<day>${DAY})[-/](?<month>${MONTH})[-/](?<year>${YEAR})${END}`,
    say: (m) => numeric(m.groups!.year!, String(monthOf(m.groups!.month!)), m.groups!.day!),
  },
  {
    first: DIGITS,
    pattern: `(?<![\\d.,/-])(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>[0-4]\\d)(?![\\d]|[-/.]\\d)`,
    say: (m) => american(m.groups!.a!, m.groups!.b!, `20${m.groups!.year!}`),
  },
  {
    first: DIGITS,
    pattern: `(?<year>${YEAR})[-/.](?<month>1[0-2]|0?[1-9])[-/.](?<day>${DAY})(?![\\d]|[-/.]\\d)`,
    say: (m) => numeric(m.groups!.year!, m.groups!.month!, m.groups!.day!),
  },
  {
    first: DIGITS,
    pattern: `(?<![\\d.,/-])(?<a>\\d{1,2})(?<one>[-/.])(?<b>\\d{1,2})(?<two>[-/.])(?<year>${YEAR})(?![\\d]|[-/.]\\d)`,
    say: (m) => american(m.groups!.a!, m.groups!.b!, m.groups!.year!),
  },
  {
    first: DIGITS,
    pattern: `(?<=(?:in|since|from|to|until|by|of|during|early|late|mid|mid-|and|between|year|around|before|after|than|spring|summer|autumn|fall|winter|back|christmas|the|a|its|that|their|same|circa|\\() ?)(?<year>${YEAR})(?:'s)?(?![\\p{L}\\p{N}]|[.,:]\\d|-(?:\\d{3}|\\p{L})|[%/])(?! ?(?:people|users|accounts|records|customers|files|patients|euros|dollars|employees|rows|times|other|of them))`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year) }),
  },
  {
    first: DIGITS,
    pattern: `(?<![\\p{L}\\p{N}.,:/-])(?<year>${YEAR})${NEWS}`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year) }),
  },
  {
    first: DIGITS,
    pattern: `(?<=(?:^|[^\\p{L}])(?:(?:on|by|since|from|until|and|to|between|before|after) the |(?:night|morning|evening|afternoon|hours|of) (?:of )?the |[-*·•] the ))(?<day>${DAY})(?:st|nd|rd|th)${END}(?!-\\p{L}| ?(?:century|floor|street|avenue|place|time|anniversary|edition|district|birthday|largest|year|person|amendment|circuit|consecutive|of)${END})`,
    say: (m, folded) =>
      // "the capture of the 14th regiment": behind a bare "of", nothing may follow that it could count.
      /[^\p{L}]of the $/u.test(folded.slice(Math.max(0, m.index - 9), m.index)) &&
      !/^(?: (?:and|to|in|at|by|when|that|as|after|or)(?!\p{L})|[,.;:)\n]|$)/u.test(
        folded.slice(m.index + m[0].length, m.index + m[0].length + 7),
      )
        ? null
        : { kind: "day", day: Number(m.groups!.day) },
  },
  {
    first: "q|h",
    pattern: `(?:q[1-4]|h[12]) (?<year>${YEAR})${END}`,
    say: (m) => ({ kind: "absolute", year: Number(m.groups!.year) }),
  },
  {
    first: "ye|to|th|la|ea",
    pattern: `(?<next>tomorrow)${END}|yesterday${PART}|last night|today${END}|tonight|this (?:morning|afternoon|evening)|earlier today|late yesterday`,
    say: (m) => ({ kind: "ago", count: m.groups!.next ? -1 : /yest|last/u.test(m[0]) ? 1 : 0, unit: "day" }),
  },
  {
    first: "th",
    pattern: `the (?<day>${DAY_NAMES}) of the month${END}`,
    say: (m) => ({
      kind: "nth",
      nth: DAY_WORDS.indexOf(m.groups!.day!.replace("y ", "y-")) + 1,
      weekday: null,
      month: null,
      monthShift: 0,
    }),
  },
  {
    first: "th",
    pattern: `the (?<day>${DAY_NAMES}) (?:day )?of (?<month>${FULL})(?:,? (?<year>${YEAR}))?${YEAR_TAIL}${END}`,
    say: (m, folded) =>
      dayMonth(m.groups!.month!, String(DAY_WORDS.indexOf(m.groups!.day!.replace("y ", "y-")) + 1), m, folded),
  },
  {
    first: "th",
    pattern: `the (?<unit>day|night|week|month|year) before last${END}`,
    say: (m) => {
      const { count, unit } = units(2, m.groups!.unit!);
      return unit === "day" ? { kind: "ago", count, unit } : { kind: "unit", unit, shift: -2 };
    },
  },
  {
    first: `${COUNT_STARTS}|${VAGUE_STARTS}|ho|mi`,
    pattern: `(?:(?<days>24|48|72|forty-eight|twenty-four|seventy-two) |(?:${COUNT}|${VAGUE}) )?(?:hours?|minutes?) (?<way>later|earlier|afterwards?)${END}`,
    say: (m) => {
      const { days, way } = m.groups!;
      if (!days) return { kind: "same", unit: "day" };
      const count = (HOURS[days] ?? Number(days)) / 24;
      return { kind: "offset", count: way === "earlier" ? -count : count, unit: "day" };
    },
  },
  {
    first: "th",
    pattern: `the (?<day>first|second|third|fourth|fifth|sixth|seventh|tenth|opening|closing) day of(?= (?:the |its |their |a |\\p{L}+'s )?\\p{L})(?! (?:${FULL}|the (?:month|week|year))${END})`,
    say: (m) => {
      const at = DAY_WORDS.indexOf(m.groups!.day!.replace("y ", "y-"));
      return { kind: "offset", count: Math.max(at, 0), unit: "day", event: true };
    },
  },
  {
    first: COUNT_STARTS,
    pattern: `(?<count>${COUNT})[ -](?<unit>day|week|month|year)s? into${END}`,
    say: (m) => ({ kind: "offset", ...units(countOf(m.groups!.count!), m.groups!.unit!), event: true }),
  },
  {
    first: "th",
    pattern: `the (?:very )?(?:day|morning|evening|night|afternoon) of(?= (?:the|its|their|his|her) \\p{L})(?! (?:the )?(?:week|month|year|\\d))`,
    say: () => ({ kind: "offset", count: 0, unit: "day", event: true }),
  },
  {
    first: "th",
    pattern: `the (?<weekday>${WEEKDAY}) (?<way>before|after)(?= \\p{L})(?! last${END})`,
    say: (m) => {
      const { weekday, way } = m.groups!;
      return {
        kind: "weekday",
        weekday: WEEKDAYS.indexOf(weekday!),
        before: way === "before",
        after: way === "after",
        spoken: true,
      };
    },
  },
  {
    first: "th|on",
    pattern: `(?:on )?the eve of${END}`,
    say: () => ({ kind: "offset", count: -1, unit: "day", event: true }),
  },
  { first: "th", pattern: "the day before yesterday", say: () => ({ kind: "ago", count: 2, unit: "day" }) },
  {
    first: "la|th|pa|pr|ne",
    pattern: `(?<which>last|this past|past|previous|this|next|this coming) (?:(?<weekday>${WEEKDAY})|(?<month>${FULL}))${END}(?! \\d|(?<=this (?:may|march)) \\p{L})`,
    say: (m) => {
      const { which, weekday, month } = m.groups!;
      const ahead = which === "next" || which === "this coming";
      const last = which !== "this" && !ahead;
      if (weekday) return { kind: "weekday", weekday: WEEKDAYS.indexOf(weekday), before: last, after: ahead };
      if (ahead) return { kind: "month", month: monthOf(month!), future: true };
      return last
        ? { kind: "month", month: monthOf(month!), before: true }
        : { kind: "month", month: monthOf(month!), yearShift: 0 };
    },
  },
  {
    first: "th",
    pattern: `that (?:same )?(?<month>${FULL})${END}(?! \\d|(?<=that (?:may|march)) \\p{L})`,
    say: (m) => ({ kind: "month", month: monthOf(m.groups!.month!), sameYear: true }),
  },
  {
    first: "th",
    pattern: `the (?<way>following|next|previous|preceding|same) (?:(?<weekday>${WEEKDAY})|(?<month>${FULL}))${END}`,
    say: (m) => {
      const { way, weekday, month } = m.groups!;
      const after = way === "following" || way === "next";
      if (month)
        return after ? { kind: "month", month: monthOf(month), after } : { kind: "month", month: monthOf(month) };
      const before = way === "previous" || way === "preceding";
      return { kind: "weekday", weekday: WEEKDAYS.indexOf(weekday!), after, before, spoken: true };
    },
  },
  {
    first: "th|fi|se|fo|la",
    pattern: `(?:the )?(?<nth>first|second|third|fourth|last) (?<what>day|${WEEKDAY}) (?:of|in) (?:(?<month>${FULL})|(?<shift>the month|this month|last month))${END}`,
    say: (m) => {
      const { nth, what, month, shift } = m.groups!;
      return {
        kind: "nth",
        nth: ORDINALS[nth!]!,
        weekday: what === "day" ? null : WEEKDAYS.indexOf(what!),
        month: month ? monthOf(month) : null,
        monthShift: shift === "last month" ? -1 : 0,
      };
    },
  },
  {
    first: "ov|at|on",
    pattern: "(?:over|at|on) the (?<same>same )?weekend",
    say: (m) => ({ kind: "weekend", same: m.groups!.same !== undefined }),
  },
  {
    first: "la|th|pa",
    pattern: `(?<which>last|this past|this|that|the same|past) weekend`,
    say: (m) => ({ kind: "weekend", same: /that|same/u.test(m.groups!.which!) }),
  },
  {
    first: "la|ea|cu|th|ne",
    pattern: `(?:(?:the )?(?<pre>)(?:earlier|later?|early|current) )?(?<which>last|this|next|the previous|the current) (?<unit>week|month|year)${END}`,
    say: (m) =>
      m.groups!.which === "the previous"
        ? { kind: "offset", count: -1, unit: m.groups!.unit as CalendarUnit }
        : {
            kind: "unit",
            unit: m.groups!.unit as CalendarUnit,
            shift: m.groups!.which === "last" ? -1 : m.groups!.which === "next" ? 1 : 0,
          },
  },
  {
    first: "at|in|th",
    pattern: "(?:at |in )?the (?:start|beginning|end|middle) of the (?<unit>month|week|year)",
    say: (m) => ({ kind: "unit", unit: m.groups!.unit as CalendarUnit, shift: 0 }),
  },
  {
    first: "th|st|be|en|mi",
    pattern: "(?:the )?(?:start|beginning|end|middle) of the (?<unit>month|year)",
    say: (m) => ({ kind: "unit", unit: m.groups!.unit as CalendarUnit, shift: 0 }),
  },
  {
    first: `${COUNT_STARTS}|${VAGUE_STARTS}|ab|ar|ro|ap|al|ne|so|ov|mo|le|at|ha`,
    pattern: `(?:(?<about>about|around|roughly|approximately|almost|nearly|some|over|more than|less than|at least) )?(?:(?<count>${COUNT})|(?<vague>${VAGUE})|(?<half>half an?))[ -](?<unit>${UNIT}|decade)s? ago${END}`,
    say: (m) => {
      const { about, count, vague, half, unit } = m.groups!;
      if (unit === "decade") return count ? { kind: "ago", count: 10 * countOf(count), unit: "year" } : null;
      if (half) return unit === "year" ? { kind: "ago", count: 6, unit: "month" } : null;
      if (vague)
        return unit === "day"
          ? { kind: "ago", count: 3, unit: "day", about: true }
          : unit === "week"
            ? { kind: "ago", count: 3, unit: "week", about: true }
            : null;
      return { kind: "ago", ...units(countOf(count!), unit!), about: about !== undefined };
    },
  },
  {
    first: `${COUNT_STARTS}|${VAGUE_STARTS}|da|we|mo|ye`,
    pattern: `(?:(?<count>${COUNT})[ -](?<unit>${UNIT})s?|(?:(?:${VAGUE}) )?(?<vague>day|week|month|year)s) (?<way>later|earlier|afterwards?|previously|prior|before|after)${END}(?<that>(?<=before|after) (?:that|this)${END})?`,
    say: (m, folded) => {
      const { count, unit, vague, way, that } = m.groups!;
      const sign = /later|after/u.test(way!) ? 1 : -1;
      const said = vague ? { count: null, unit: vague as CalendarUnit } : units(countOf(count!), unit!);
      return {
        kind: "offset",
        unit: said.unit,
        count: said.count === null ? null : sign * said.count,
        event: (way === "after" || way === "before") && that === undefined && isFollowed(m, folded),
        ofEvent: CAME.test(folded.slice(Math.max(0, m.index - 24), m.index)),
      };
    },
  },
  {
    first: "th",
    pattern: `the (?:very )?(?<way>next|following|same|previous|preceding) (?<unit>day|morning|afternoon|evening|night|week|month|year)${END}`,
    say: (m) => {
      const { way, unit } = m.groups!;
      const u: CalendarUnit = unit === "week" || unit === "month" || unit === "year" ? unit : "day";
      if (way === "same") return { kind: "same", unit: u };
      return { kind: "offset", count: way === "next" || way === "following" ? 1 : -1, unit: u };
    },
  },
  {
    first: "th",
    pattern: `the (?<unit>day|morning|evening|night|week|month|year) (?<way>after|before)${END}(?<that> (?:that|this)${END})?`,
    say: (m, folded) => {
      const { way, unit } = m.groups!;
      const u: CalendarUnit = unit === "week" || unit === "month" || unit === "year" ? unit : "day";
      return {
        kind: "offset",
        count: way === "after" ? 1 : -1,
        unit: u,
        event: m.groups!.that === undefined && isFollowed(m, folded),
      };
    },
  },
  {
    first: "th",
    pattern: `that (?:same |very )?(?<unit>day|morning|afternoon|evening|night|month|year)${END}`,
    say: (m) => {
      const unit = m.groups!.unit!;
      return { kind: "same", unit: unit === "month" || unit === "year" ? unit : "day" };
    },
  },
  {
    first: "la|th|in|ov|du|si",
    pattern: `(?:(?<which>last|this|that|the same) |(?:in|over|during|since) the (?:past )?)(?<season>spring|summer|autumn|winter|fall)(?: of (?<year>${YEAR}))?${END}(?! ${YEAR}| of \\p{L})`,
    say: (m) => {
      const { which, season, year } = m.groups!;
      if (year) return { kind: "absolute", year: Number(year) };
      return {
        kind: "season",
        month: SEASONS[season!]!,
        before: which === "last",
        spoken: /that|same/u.test(which ?? ""),
      };
    },
  },
  {
    first: [...new Set(Object.keys(FEASTS).map((feast) => feast.slice(0, 2)))].join("|"),
    pattern: `(?<feast>${Object.keys(FEASTS).join("|")})${END}`,
    say: (m) => {
      const [month, day] = FEASTS[m.groups!.feast!]!;
      return { kind: "feast", month, day };
    },
  },
  {
    first: "th|la|me",
    pattern: `(?<nth>${Object.keys(NTH_FEASTS).join("|")})${END}`,
    say: (m) => {
      const [nth, weekday, month] = NTH_FEASTS[m.groups!.nth!]!;
      return { kind: "nth", nth, weekday, month };
    },
  },
  {
    first: "ne",
    pattern: `${before("(?:at|after|since|over|in|before|around)(?: the)? ")}new year${END}(?!'s| \\p{L}+ (?:resolution|honou?rs))`,
    say: () => ({ kind: "month", month: 1 }),
  },
  {
    first: "ch",
    pattern: `${before("(?:at|on|after|before|since|of|until|last|at|over) ")}christmas(?! \\p{L}{3,}(?<! (?:and|when|but|that|this|last|the|its|they))|-|\\p{L})`,
    say: () => ({ kind: "feast", month: 12, day: 25 }),
  },
  {
    first: "lu|ch",
    pattern: `(?:lunar|chinese) new year(?<eve>'s eve)?${END}`,
    say: (m) => ({ kind: "movable-feast", from: "new-year", offset: m.groups!.eve ? -1 : 0 }),
  },
  {
    first: `${COUNT_STARTS}|${VAGUE_STARTS}|ho|mi|mo|ha|ju`,
    pattern: `(?:(?:(?:${COUNT}|${VAGUE}|half an) )?(?:hours?|minutes?|moments) ago|just now)${END}`,
    say: () => ({ kind: "ago", count: 0, unit: "day" }),
  },
  {
    first: WEEKDAY_STARTS,
    pattern: `${before("(?:on|last|since|by|until|late|early) ")}(?<short>mon|tues?|weds?|thu|thurs?|fri|sat|sun)${END}\\.?`,
    say: (m) => ({ kind: "weekday", weekday: weekdayOf(m.groups!.short!) }),
  },
  {
    first: DIGITS,
    pattern: `${before("(?:on|dated|since|posted|from|by) ")}(?<month>1[0-2]|0?[1-9])/(?<day>${DAY})${END}(?![/.]\\d)`,
    say: (m) => ({ kind: "day-month", month: Number(m.groups!.month), day: Number(m.groups!.day) }),
  },
  {
    first: "go|ea|as|ma",
    pattern: `(?<feast>${Object.keys(EASTER).join("|")})${END}`,
    say: (m) => ({ kind: "movable-feast", from: "easter", offset: EASTER[m.groups!.feast!]! }),
  },
];

/** American order, unless the first number can only be a day. */
const american = (a: string, b: string, year: string): DateSaying | null =>
  Number(a) > 12 ? numeric(year, b, a) : numeric(year, a, b);

function numeric(year: string, month: string, day: string): DateSaying | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isCivilDay(date.year, date.month, date.day) ? { kind: "absolute", ...date } : null;
}

const read = dateReader(rules, true);

/**
 * Finds all English date expressions of a folded text, in order, and resolves them against the publication date;
 * the value is null where that date is missing or too coarse.
 */
export function dates(folded: string, publishedAt: PartialDate | null): DateMention[] {
  return read(folded, publishedAt);
}
