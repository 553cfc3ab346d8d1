import { read } from "../../store/database.ts";
import { listFacts as queryFacts } from "../../store/facts.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type FactFilters, readFactFilters } from "./filters.ts";
import { type ListedFactView, viewListedFact } from "./view.ts";

/** Lists facts across articles a page at a time. @throws AppError `bad_cursor`, `invalid_request` */
export async function listFacts(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: FactFilters,
  request: PageRequest,
): Promise<PageOf<ListedFactView>> {
  const filter = readFactFilters(engine, filters);
  const page = await listPage(
    { list: "facts", ...filters },
    request,
    (page) => read(store, (db) => queryFacts(db, filter, page)),
    ({ fact }) => fact.id,
  );
  return { ...page, data: page.data.map(viewListedFact) };
}
