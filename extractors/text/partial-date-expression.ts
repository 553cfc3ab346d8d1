/**
 * What a date expression says before it is resolved: the same few kinds in every language.
 */
import type { Span } from "../types.ts";
import type { LunarFeast } from "./calendar.ts";

export type CalendarUnit = "day" | "week" | "month" | "year";

export type DateSaying =
  /** "3 May 2023", "2023年5月", "2023". */
  | { kind: "absolute"; year: number; month?: number | undefined; day?: number | undefined }
  /** "3 May"; `yearShift` counts from the publication year ("last year"). `sameYear`: of the year just named. */
  | {
      kind: "day-month";
      month: number;
      day: number;
      yearShift?: number;
      sameYear?: boolean;
      after?: boolean;
      future?: boolean;
    }
  /** "in May", "last May" (`before`: not the running month), "May last year". */
  | {
      kind: "month";
      month: number;
      yearShift?: number;
      sameYear?: boolean;
      before?: boolean;
      after?: boolean;
      future?: boolean;
    }
  /** "the 14th", "本月16日"; `monthShift` counts from the publication month. `weekday`: the one it fell on. */
  | { kind: "day"; day: number; monthShift?: number; weekday?: number }
  /**
   * 0 is Sunday. `week`: of the calendar week (from Monday) so many weeks off. `before`: not on publication day.
   * `spoken`: counted from the day spoken of rather than the publication.
   */
  | { kind: "weekday"; weekday: number; week?: number; before?: boolean; after?: boolean; spoken?: boolean }
  /** A count of units before the publication: "three days ago". `about` widens days and weeks to the month. */
  | { kind: "ago"; count: number; unit: CalendarUnit; about?: boolean }
  /** The unit that holds the publication, or one next to it: "this week" 0, "last year" -1. */
  | { kind: "unit"; unit: CalendarUnit; shift: number }
  /** Saturday and Sunday on or before publication; `same`: those at the day spoken of. */
  | { kind: "weekend"; shift?: number; same?: boolean }
  /** "last summer": the year of the last such season, by its first month; `spoken`: of the year spoken of. */
  | { kind: "season"; month: number; before?: boolean; spoken?: boolean }
  /** A count of units from the day spoken of: "two days later", "la veille" (-1). A count of null is "a few". */
  | {
      kind: "offset";
      count: number | null;
      unit: CalendarUnit;
      /** "after the upload": an event follows, so a date may stand there, or stand before it ("on 22 August, …"). */
      event?: boolean;
      /** The words mean the event that follows rather than the sentence's own: "came a day after …". */
      ofEvent?: boolean;
    }
  /** "the same day", "that month", 同年; with a month, "July of that year". */
  | { kind: "same"; unit: CalendarUnit }
  /** An hour with no day: that of the sentence's own day, else of the publication. */
  | { kind: "hour" }
  /** A feast with a fixed day, or one so many days from Easter or from a feast of the Chinese calendar. */
  | { kind: "feast"; month: number; day: number; yearShift?: number }
  | { kind: "movable-feast"; from: "easter" | LunarFeast; offset: number; yearShift?: number }
  /** "the first Sunday of the month"; `nth` -1 is the last. Without a weekday, the nth day. */
  | { kind: "nth"; nth: number; weekday: number | null; month: number | null; monthShift?: number };

export type DateExpression = Span & DateSaying;
