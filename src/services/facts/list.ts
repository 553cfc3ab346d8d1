import type {
  Cause,
  CountStatus,
  CountUnit,
  DataClass,
  DateKind,
  Field,
  OperatorRole,
  PriceKind,
  PriceStage,
  Stance,
} from "../../../extractors/types.ts";
import { read } from "../../store/database.ts";
import { type FactFilter, listFacts as queryFacts } from "../../store/facts.ts";
import type { Deps } from "../../types.ts";
import { nameKeys } from "../names/naming.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type CommonFilters, periodOf, readCommonFilters, readSearch } from "../search/filters.ts";
import { type ListedFactView, viewListedFact } from "./view.ts";

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
  superseded?: boolean | undefined;
}

/** A name may be that of anything. */
const KINDS = ["actor", "forum", "organization", "outlet"] as const;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Lists facts across articles a page at a time. @throws AppError `bad_cursor`, `invalid_request` */
export async function listFacts(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: FactFilters,
  request: PageRequest,
): Promise<PageOf<ListedFactView>> {
  const { dateFrom, dateTo } = filters;
  const filter: FactFilter = {
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
    superseded: filters.superseded,
  };
  const page = await listPage(
    { list: "facts", ...filters },
    request,
    (page) => read(store, (db) => queryFacts(db, filter, page)),
    ({ fact }) => fact.id,
  );
  return { ...page, data: page.data.map(viewListedFact) };
}
