import type { Executor } from "../../store/database.ts";
import type { ChangesView } from "../articles/changes.ts";
import type { ArticleView } from "../articles/view.ts";
import { emitEvent } from "./emit.ts";
import type { EventData } from "./types.ts";

/**
 * Writes the event of an article that was read, in the transaction that files what was read. `changes` is against the
 * reading before; null where there was none.
 */
export function emitArticleExtracted(
  tx: Executor,
  now: Date,
  outcome: EventData["article.extracted"]["outcome"],
  article: ArticleView,
  changes: Pick<ChangesView, "added" | "removed"> | null,
): Promise<string> {
  const { id, url, title, outlet, publishedAt, language, revision, stories } = article;
  const about = { url, title, outlet, publishedAt, language, stories };
  return emitEvent(tx, now, {
    type: "article.extracted",
    data: { articleId: id, revisionId: revision.id, revision: revision.number, outcome, ...about },
    added: changes?.added ?? article.facts,
    removed: changes?.removed ?? [],
  });
}
