import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { corpus as enCorpus } from "../../extractors/languages/en/date.corpus.ts";
import { dates as en } from "../../extractors/languages/en/date.ts";
import { corpus as frCorpus } from "../../extractors/languages/fr/date.corpus.ts";
import { dates as fr } from "../../extractors/languages/fr/date.ts";
import { corpus as zhCorpus } from "../../extractors/languages/zh/date.corpus.ts";
import { dates as zh } from "../../extractors/languages/zh/date.ts";
import {
  addMonths,
  civilDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  isCivilDay,
  lunarFeast,
  weekdayOf,
} from "../../extractors/text/calendar.ts";
import { fold } from "../../extractors/text/fold.ts";
import { earliestDay, formatPartialDate, latestDay, parsePartialDate } from "../../extractors/text/partial-date.ts";
import type { DateMention, PackCode, PartialDate } from "../../extractors/types.ts";
import { runCorpus } from "./corpus-runner.ts";

const READERS = { en, fr, zh } as const;
const WEDNESDAY: PartialDate = { year: 2024, month: 5, day: 15 };

const written = (mentions: readonly DateMention[]) =>
  mentions.map(({ start, end, value }) => ({ start, end, value: value && formatPartialDate(value) }));
const values = (language: PackCode, text: string, published: PartialDate | null = WEDNESDAY) =>
  written(READERS[language](fold(text), published)).map(({ value }) => value);

runCorpus("English dates", "en", enCorpus, (sentence) => written(en(fold(sentence), WEDNESDAY)));
runCorpus("French dates", "fr", frCorpus, (sentence) => written(fr(fold(sentence), WEDNESDAY)));
runCorpus("Chinese dates", "zh", zhCorpus, (sentence) => written(zh(fold(sentence), WEDNESDAY)));

describe("the publication date decides", () => {
  it("takes no weekday where only a month is known", () => {
    for (const [language, text] of [
      ["en", "on Monday"],
      ["fr", "lundi dernier"],
      ["zh", "上周五"],
    ] as const) {
      expect(values(language, text, { year: 2024, month: 5 })).toEqual([null]);
    }
  });

  it("still takes months and years from a month", () => {
    expect(values("en", "last month; last year; in June; yesterday", { year: 2024, month: 1 })).toEqual([
      "2023-12",
      "2023",
      "2023-06",
      null,
    ]);
    expect(values("zh", "上月，去年12月", { year: 2024, month: 1 })).toEqual(["2023-12", "2023-12"]);
  });

  it("reads what needs none without it", () => {
    expect(values("en", "On 3 May 2021 it was stolen; the next day, in June and on Monday, sold.", null)).toEqual([
      "2021-05-03",
      "2021-05-04",
      "2021-06",
      null,
    ]);
    expect(values("fr", "hier et le mois dernier", null)).toEqual([null, null]);
  });

  it("puts a day on or before it", () => {
    expect(values("en", "May 15 and May 16")).toEqual(["2024-05-15", "2023-05-16"]);
    expect(values("fr", "le 15 mai puis le 16 mai")).toEqual(["2024-05-15", "2023-05-16"]);
    expect(values("zh", "5月15日；5月16日")).toEqual(["2024-05-15", "2023-05-16"]);
  });

  it("knows the turn of the year and leap days", () => {
    const newYear = { year: 2024, month: 1, day: 2 };
    expect(values("en", "on Friday; last week; last month; three days ago", newYear)).toEqual([
      "2023-12-29",
      "2023-12",
      "2023-12",
      "2023-12-30",
    ]);
    expect(values("en", "yesterday", { year: 2024, month: 3, day: 1 })).toEqual(["2024-02-29"]);
    expect(values("en", "30 February 2023; 29 February 2023; 29 February 2024")).toEqual([null, null, "2024-02-29"]);
  });
});

describe("the dates before it decide", () => {
  it("counts offsets on from each other", () => {
    expect(values("en", "Stolen on 2 April. Two days later it was listed. The next day it was sold.")).toEqual([
      "2024-04-02",
      "2024-04-04",
      "2024-04-05",
    ]);
  });

  it("keeps the year of a sentence only for the next", () => {
    expect(
      values("en", "In August 2021 it was hacked. In October it paid. It is quiet. It said so in February."),
    ).toEqual(["2021-08", "2021-10", "2024-02"]);
  });

  it("does not take a founding year for the time of the story", () => {
    expect(values("en", "The firm, founded in 2013, said the theft took place on 3 February.")).toEqual([
      "2013",
      "2024-02-03",
    ]);
  });

  it("goes on from no deadline", () => {
    expect(values("zh", "团伙周一要求在6月14日前付款。同日，公司报警。")).toEqual([
      "2024-05-13",
      "2024-06-14",
      "2024-05-13",
    ]);
  });

  it("tells whose day an event gives", () => {
    expect(values("en", "It was found on 2 April. Two days after the discovery it was for sale.")).toEqual([
      "2024-04-02",
      "2024-04-04",
    ]);
    expect(values("en", "The notice of Monday came a day after the gang posted it.")).toEqual([
      "2024-05-13",
      "2024-05-12",
    ]);
  });
});

describe("the calendar", () => {
  test.prop([fc.integer({ min: -800_000, max: 800_000 })])("numbers every day once", (number) => {
    const { year, month, day } = civilDay(number);
    expect(dayNumber(year, month, day)).toBe(number);
    expect(isCivilDay(year, month, day)).toBe(true);
  });

  test.prop([fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })])(
    "agrees with the platform's",
    (date) => {
      const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(number).toBe(Math.floor(date.getTime() / 86_400_000));
      expect(weekdayOf(number)).toBe(date.getUTCDay());
    },
  );

  it("knows months and feasts", () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(addMonths(2024, 1, -2)).toEqual({ year: 2023, month: 11 });
    expect([2023, 2024, 2025, 2038].map((year) => civilDay(easterSunday(year)))).toEqual([
      { year: 2023, month: 4, day: 9 },
      { year: 2024, month: 3, day: 31 },
      { year: 2025, month: 4, day: 20 },
      { year: 2038, month: 4, day: 25 },
    ]);
    expect(civilDay(lunarFeast(2025, "new-year")!)).toEqual({ year: 2025, month: 1, day: 29 });
    expect(lunarFeast(1999, "mid-autumn")).toBeNull();
    expect(lunarFeast(2041, "mid-autumn")).toBeNull();
  });
});

describe("partial dates", () => {
  it.each([
    ["2024-05-15T23:30:00-07:00", "2024-05-15"],
    ["2024-05-15 08:00", "2024-05-15"],
    ["2024-5-1", "2024-05-01"],
    ["2024-05", "2024-05"],
    ["2024", "2024"],
    ["2024-02-30", null],
    ["2024-13", null],
    ["yesterday", null],
    ["", null],
    [null, null],
  ])("%s is %s", (text, date) => {
    const parsed = parsePartialDate(text);
    expect(parsed && formatPartialDate(parsed)).toBe(date);
  });

  it("span the days that they may mean", () => {
    expect([earliestDay({ year: 2024, month: 2 }), latestDay({ year: 2024, month: 2 })]).toEqual([20240201, 20240229]);
    expect([earliestDay({ year: 2024 }), latestDay({ year: 2024 })]).toEqual([20240101, 20241231]);
  });
});

const WORDS = {
  en: [
    "may ",
    "3 ",
    "2023",
    " on the ",
    "monday",
    "two days ",
    "after ",
    "ago",
    "last ",
    "month",
    ", ",
    ". ",
    "the ",
    "31st ",
    "of february",
    "-",
    "/",
  ],
  fr: [
    "mai ",
    "le ",
    "3 ",
    "2023",
    "lundi ",
    "dernier ",
    "deux jours ",
    "après ",
    "il y a ",
    "veille ",
    "de ",
    ", ",
    ". ",
    "31 ",
    "février ",
    "au ",
  ],
  zh: [
    "5月",
    "3日",
    "去年",
    "2023年",
    "上",
    "周",
    "五",
    "三",
    "天",
    "前",
    "后",
    "次日",
    "，",
    "。",
    "31",
    "二月",
    "民国",
    "十",
  ],
} as const;

describe.each(["en", "fr", "zh"] as const)("%s: whatever the text", (language) => {
  const read = READERS[language];
  const published = fc.option(
    fc.record({
      year: fc.integer({ min: 1990, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { nil: null },
  );
  const sound = (text: string, at: PartialDate | null) => {
    let last = 0;
    for (const { start, end, value } of read(fold(text), at)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
      if (!value) continue;
      expect(value.year).toBeGreaterThanOrEqual(1900);
      if (value.month !== undefined) expect(isCivilDay(value.year, value.month, value.day ?? 1)).toBe(true);
      else expect(value.day).toBeUndefined();
    }
  };

  test.prop([fc.string({ unit: "binary", maxLength: 300 }), published])("never throws", sound);
  test.prop([
    fc.array(fc.constantFrom(...WORDS[language]), { maxLength: 40 }).map((words) => words.join("")),
    published,
  ])("gives ordered spans and days that exist", sound);

  // No clock: a quadratic rule would take hours here and run into the suite's time limit.
  it.each([
    ["one letter", "a"],
    ["digits", "1"],
    ["digits and spaces", "1 "],
    ["dashes", "1-"],
    ["of the", "of the "],
    ["months", language === "zh" ? "5月" : language === "fr" ? "mai " : "may "],
    ["weekdays", language === "zh" ? "周一" : language === "fr" ? "lundi " : "monday "],
    ["counts", language === "zh" ? "三天" : language === "fr" ? "deux jours " : "two days "],
    ["offsets", language === "zh" ? "三天后" : language === "fr" ? "deux jours après la " : "two days after the "],
    ["years", language === "zh" ? "去年" : "2023 "],
    ["Chinese digits", "十"],
    ["zeros", "二〇"],
    ["spaces", " "],
    ["line feeds", "\n"],
  ])("reads 100 kB of %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    sound(text, WEDNESDAY);
  });
});
