import { readLagging } from "../../store/database.ts";
import { listSpellings, listEntities as queryEntities } from "../../store/list-entities.ts";
import type { EntityKind } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { nameKey } from "../names/name-key.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { readSearch } from "../search/filters.ts";
import { type EntityView, viewEntity } from "./view.ts";

export interface EntityFilters {
  kind?: readonly EntityKind[] | undefined;
  q?: string | undefined;
}

/** Lists organizations, actors, forums and outlets a page at a time. @throws AppError `bad_cursor`, `invalid_request` */
export async function listEntities(
  { store, engine }: Pick<Deps, "store" | "engine">,
  { kind, q }: EntityFilters,
  request: PageRequest,
): Promise<PageOf<EntityView>> {
  // "Breach Forums" is "BreachForums" too: the key of all that was typed is one of the words that are searched.
  const search = q === undefined ? undefined : `(${readSearch(engine, q)}) | '${wordOf(nameKey(engine, q))}'`;
  const page = await listPage(
    { list: "entities", kind, q },
    request,
    (page) => readLagging(store, (db) => queryEntities(db, { kinds: kind, search }, page)),
    ({ id }) => id,
  );
  const ids = page.data.map(({ id }) => id);
  const spellings = await readLagging(store, (db) => listSpellings(db, ids));
  return { ...page, data: page.data.map((row) => viewEntity(row, spellings)) };
}

/** A key holds letters and digits; one made of a name without any stays out of the query. */
const wordOf = (key: string) => key.replace(/[^\p{L}\p{N}]/gu, "") || "-";
