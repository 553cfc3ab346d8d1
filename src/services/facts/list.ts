import { readLagging } from "../../store/database.ts";
import { type FactSort, listFacts as queryFacts, sortValue } from "../../store/facts.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type FactFilters, readFactFilters } from "./filters.ts";
import { type ListedFactView, viewListedFact } from "./view.ts";

/** A value to sort by, "-" before it for the largest first. */
export type FactOrder = FactSort | `-${FactSort}`;

/**
 * Lists facts across articles a page at a time; `sort` in place of the order in which they were filed.
 * @throws AppError `bad_cursor`, `invalid_request`
 */
export async function listFacts(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: FactFilters,
  request: PageRequest,
  sort?: FactOrder | undefined,
): Promise<PageOf<ListedFactView>> {
  const filter = readFactFilters(engine, filters);
  const by = sort === undefined ? null : (sort.replace("-", "") as FactSort);
  const order = sort === undefined ? request.order : sort.startsWith("-") ? "newest" : "oldest";
  const page = await listPage(
    { list: "facts", sort, ...filters },
    { ...request, order },
    (page) => readLagging(store, (db) => queryFacts(db, filter, page, by)),
    ({ fact }) => fact.id,
    ({ fact }) => by && sortValue(fact, by),
  );
  return { ...page, data: page.data.map(viewListedFact) };
}
