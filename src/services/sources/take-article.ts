import type { SourceItemRow, SourceRow } from "../../store/sources.ts";
import type { ItemOutcome } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { type FiledArticle, fileArticle } from "../articles/file.ts";
import type { ArticleInput } from "../articles/input.ts";
import { extractArticle } from "../extraction/extract.ts";

/** What became of an article that a source brought. */
export interface Taken {
  outcome: ItemOutcome;
  reason: string | null;
  articleId: string | null;
  /** What filing did; null where nothing was filed. */
  filing: FiledArticle["outcome"] | null;
}

/** Whether an article is the source's own, so that the source may revise it. */
export const isOurs = (item: SourceItemRow | null) => item?.outcome === "filed" && item.articleId !== null;

/**
 * Files an article that a source brought, unless it tells of no breach and the source takes only those. Only the source
 * that filed an article may revise it: two that cut its text differently would go on and on.
 * @throws AppError for an article that cannot be read
 */
export async function takeArticle(
  deps: Pick<Deps, "engine" | "store" | "now">,
  source: SourceRow,
  item: SourceItemRow | null,
  article: ArticleInput,
): Promise<Taken> {
  if (source.onlyBreaches) {
    const { stories } = await extractArticle(deps, article);
    if (stories.length === 0) return leftOut(item, "It tells of no breach.");
  }
  const own = isOurs(item);
  const { outcome, article: filed } = await fileArticle(deps, article, { keepFiled: !own });
  const isKnown = outcome === "unchanged" && !own && item?.articleId !== filed.id;
  return { outcome: isKnown ? "duplicate" : "filed", reason: null, articleId: filed.id, filing: outcome };
}

/** Says that an article is left out for good, and why. What it was filed as before stays. */
export const leftOut = (item: SourceItemRow | null, reason: string): Taken => ({
  outcome: "skipped",
  reason,
  articleId: item?.articleId ?? null,
  filing: null,
});
