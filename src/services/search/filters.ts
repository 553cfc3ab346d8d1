import type { Language } from "../../../extractors/types.ts";
import { AppError, type ErrorDetail } from "../../errors.ts";
import type { StoryNames } from "../../store/named-in.ts";
import type { EntityKind } from "../../store/tables/index.ts";
import type { Engine } from "../../types.ts";
import { type Period, readPeriod } from "../dates/period.ts";
import { nameKeys } from "../names/naming.ts";
import { toSearchQuery } from "./tokens.ts";

/** Filters that lists of articles and of facts share, as a person writes them. */
export interface CommonFilters {
  actor?: readonly string[] | undefined;
  forum?: readonly string[] | undefined;
  organization?: readonly string[] | undefined;
  operator?: readonly string[] | undefined;
  platform?: readonly string[] | undefined;
  source?: readonly string[] | undefined;
  outlet?: readonly string[] | undefined;
  /** `zh` stands for both scripts. */
  language?: readonly (Language | "zh")[] | undefined;
  /** A day, a month or a year, or a timestamp. Both ends are in the range. */
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
  q?: string | undefined;
}

interface CommonConditions {
  names: StoryNames;
  outletKeys: string[] | undefined;
  languages: Language[] | undefined;
  publishedFrom: Date | undefined;
  publishedTo: Date | undefined;
  search: string | undefined;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  actor: "actor",
  forum: "forum",
  organization: "organization",
  operator: "organization",
  platform: "organization",
  source: "outlet",
};

/** Turns the filters into what the store is asked. @throws AppError `invalid_request` */
export function readCommonFilters(engine: Engine, filters: CommonFilters): CommonConditions {
  const keys = (names: readonly string[] | undefined, kind: EntityKind) =>
    names && [...new Set(names.flatMap((name) => nameKeys(engine, name, kind)))];
  const { actor, forum, organization, operator, platform, source } = filters;
  const named = { actor, forum, organization, operator, platform, source };
  return {
    names: Object.fromEntries(
      Object.entries(named).flatMap(([role, names]) => (names ? [[role, keys(names, KINDS[role]!)]] : [])),
    ),
    outletKeys: keys(filters.outlet, "outlet"),
    languages: filters.language?.flatMap((code): Language[] => (code === "zh" ? ["zh-Hans", "zh-Hant"] : [code])),
    publishedFrom:
      filters.publishedFrom === undefined ? undefined : periodOf(filters.publishedFrom, "publishedFrom").from,
    publishedTo: filters.publishedTo === undefined ? undefined : periodOf(filters.publishedTo, "publishedTo").to,
    search: filters.q === undefined ? undefined : readSearch(engine, filters.q),
  };
}

/** Reads what a person searches for. @returns a tsquery @throws AppError `invalid_request` */
export function readSearch(engine: Pick<Engine, "fold">, typed: string, parameter = "q"): string {
  const query = toSearchQuery(typed, engine.fold);
  if (query === null) throw refuse(parameter, "There is no word in it.");
  return query;
}

/** Reads the period that a filter names. @throws AppError `invalid_request` */
export function periodOf(text: string, parameter: string): Period {
  const period = readPeriod(text);
  if (!period)
    throw refuse(parameter, "It is not a date; send one such as 2026, 2026-03, 2026-03-14 or 2026-03-14T09:30:00Z.");
  return period;
}

function refuse(parameter: string, detail: string): AppError {
  const errors: ErrorDetail[] = [{ in: "query", pointer: `/${parameter}`, detail }];
  return new AppError("invalid_request", { errors });
}
