import type {
  Attribution,
  Bound,
  Cause,
  CountStatus,
  CountUnit,
  DataClass,
  DateKind,
  Evidence,
  Fact,
  Field,
  OperatorRole,
  PriceFact,
  PriceKind,
  PriceStage,
  Stance,
} from "../../../extractors/types.ts";
import type { FactFilter } from "../../store/facts.ts";
import type { Review } from "../../store/tables/index.ts";
import type { Engine } from "../../types.ts";
import { nameKeys } from "../names/naming.ts";
import { type CommonFilters, periodOf, readCommonFilters, readSearch } from "../search/filters.ts";

/** Conditions that all hold; of several values of one, any. Ranges include their ends. */
export interface FactFilters extends CommonFilters {
  articleId?: string | undefined;
  storyId?: string | undefined;
  entityId?: string | undefined;
  quote?: string | undefined;
  field?: readonly Field[] | undefined;
  name?: readonly string[] | undefined;
  currency?: readonly string[] | undefined;
  /** Decimals. */
  minAmount?: string | undefined;
  maxAmount?: string | undefined;
  kind?: readonly (PriceKind | DateKind)[] | undefined;
  stage?: readonly PriceStage[] | undefined;
  minCount?: string | undefined;
  maxCount?: string | undefined;
  status?: readonly CountStatus[] | undefined;
  unit?: readonly CountUnit[] | undefined;
  class?: readonly DataClass[] | undefined;
  cause?: readonly Cause[] | undefined;
  role?: readonly OperatorRole[] | undefined;
  stance?: readonly Stance[] | undefined;
  dateFrom?: string | undefined;
  dateTo?: string | undefined;
  minConfidence?: number | undefined;
  maxConfidence?: number | undefined;
  revisionId?: string | undefined;
  incident?: readonly string[] | undefined;
  incidentId?: string | undefined;
  per?: readonly PriceFact["per"][] | undefined;
  bound?: readonly Bound[] | undefined;
  equivalentCurrency?: readonly string[] | undefined;
  minEquivalentAmount?: string | undefined;
  maxEquivalentAmount?: string | undefined;
  minBytes?: string | undefined;
  maxBytes?: string | undefined;
  section?: readonly Evidence["section"][] | undefined;
  rule?: readonly string[] | undefined;
  attribution?: readonly Attribution["kind"][] | undefined;
  attributedTo?: readonly string[] | undefined;
  basis?: readonly Fact["basis"][] | undefined;
  filedFrom?: string | undefined;
  filedTo?: string | undefined;
  superseded?: boolean | undefined;
  review?: readonly (Review | "none")[] | undefined;
}

/** A name may be that of anything. */
const KINDS = ["actor", "forum", "organization", "outlet"] as const;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Turns filters as a person writes them into what the store is asked. @throws AppError `invalid_request` */
export function readFactFilters(engine: Engine, filters: FactFilters): FactFilter {
  const { dateFrom, dateTo } = filters;
  return {
    ...readCommonFilters(engine, filters),
    articleId: filters.articleId,
    storyId: filters.storyId,
    entityId: filters.entityId,
    quoted: filters.quote === undefined ? undefined : readSearch(engine, filters.quote, "quote"),
    fields: filters.field,
    nameKeys: filters.name?.flatMap((name) => KINDS.flatMap((kind) => nameKeys(engine, name, kind))),
    currencies: filters.currency?.map((code) => code.toUpperCase()),
    minAmount: filters.minAmount,
    maxAmount: filters.maxAmount,
    kinds: filters.kind,
    stages: filters.stage,
    minCount: filters.minCount,
    maxCount: filters.maxCount,
    statuses: filters.status,
    units: filters.unit,
    classes: filters.class,
    causes: filters.cause,
    roles: filters.role,
    stances: filters.stance,
    dateFrom: dateFrom === undefined ? undefined : dayOf(periodOf(dateFrom, "dateFrom").from),
    dateTo: dateTo === undefined ? undefined : dayOf(periodOf(dateTo, "dateTo").to),
    minConfidence: filters.minConfidence,
    maxConfidence: filters.maxConfidence,
    revisionId: filters.revisionId,
    letters: filters.incident?.map((letter) => letter.toUpperCase()),
    incidentId: filters.incidentId,
    pers: filters.per,
    bounds: filters.bound,
    equivalentCurrencies: filters.equivalentCurrency?.map((code) => code.toUpperCase()),
    minEquivalentAmount: filters.minEquivalentAmount,
    maxEquivalentAmount: filters.maxEquivalentAmount,
    minBytes: filters.minBytes,
    maxBytes: filters.maxBytes,
    sections: filters.section,
    rules: filters.rule,
    attributions: filters.attribution,
    attributedTo: filters.attributedTo?.flatMap((name) => KINDS.flatMap((kind) => nameKeys(engine, name, kind))),
    bases: filters.basis,
    filedFrom: filters.filedFrom === undefined ? undefined : periodOf(filters.filedFrom, "filedFrom").from,
    filedTo: filters.filedTo === undefined ? undefined : periodOf(filters.filedTo, "filedTo").to,
    superseded: filters.superseded,
    reviews: filters.review?.map((review) => (review === "none" ? null : review)),
  };
}
