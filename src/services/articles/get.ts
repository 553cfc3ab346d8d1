import { AppError } from "../../errors.ts";
import { findArticle, listStories } from "../../store/articles.ts";
import { read } from "../../store/database.ts";
import { listFactsOfRevision } from "../../store/facts.ts";
import type { Deps } from "../../types.ts";
import { type ArticleView, viewArticle } from "./view.ts";

/** Gets an article with its current text, stories and facts. @throws AppError `article_not_found` */
export function getArticle({ store }: Pick<Deps, "store">, id: string): Promise<ArticleView> {
  return read(store, async (db) => {
    const found = await findArticle(db, id);
    if (!found) throw new AppError("article_not_found", { detail: `There is no article ${id}.` });
    const { article, revision } = found;
    return viewArticle(
      article,
      revision,
      await listStories(db, revision.id),
      await listFactsOfRevision(db, revision.id),
    );
  });
}
