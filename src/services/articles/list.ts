import { type ArticleFilter, listArticles as queryArticles } from "../../store/articles.ts";
import { readLagging } from "../../store/database.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type CommonFilters, readCommonFilters } from "../search/filters.ts";
import { normalizeUrl } from "./url.ts";
import { type ArticleSummaryView, viewArticleSummary } from "./view.ts";

export interface ArticleFilters extends CommonFilters {
  url?: string | undefined;
  entityId?: string | undefined;
}

/** Lists articles a page at a time. @throws AppError `bad_cursor`, `invalid_request` */
export async function listArticles(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: ArticleFilters,
  request: PageRequest,
): Promise<PageOf<ArticleSummaryView>> {
  const filter: ArticleFilter = {
    ...readCommonFilters(engine, filters),
    url: readUrl(filters.url),
    entityId: filters.entityId,
  };
  const page = await listPage(
    { list: "articles", ...filters },
    request,
    (page) => readLagging(store, (db) => queryArticles(db, filter, page)),
    ({ article }) => article.id,
  );
  return { ...page, data: page.data.map(viewArticleSummary) };
}

/** An address that no article can have finds none. */
function readUrl(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const read = normalizeUrl(given);
  return "url" in read ? read.url : given;
}
