import { AppError, type ErrorDetail } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { findItems, putItem, type SourceItemRow, type SourceRow } from "../../store/sources.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { type ArticleInput, readArticleInput } from "../articles/input.ts";
import { prepareArticle } from "../articles/prepare.ts";
import { sha256 } from "../articles/sha256.ts";
import { languageHint } from "../sources/language-hint.ts";
import { type Taken, takeArticle } from "../sources/take-article.ts";
import type { MappedArticle } from "./map-articles.ts";

type TakeDeps = Pick<Deps, "engine" | "store" | "now">;

/** What became of one article of a push. */
export interface PushedView {
  /** `duplicate`: filed before from elsewhere; `skipped`: left out by the source's settings; `refused`: see `problem`. */
  outcome: "created" | "revised" | "unchanged" | "duplicate" | "skipped" | "refused";
  articleId: string | null;
  reason: string | null;
  problem: { code: string; detail: string; errors: ErrorDetail[] } | null;
}

export interface TakenArticle extends PushedView {
  error: AppError | null;
  publishedAt: Date | null;
}

/**
 * Checks and files one article of a push and notes what became of it. Sending the same again changes nothing.
 * An article that is refused is told of, with pointers into what was sent.
 * @throws what is not the article's fault, such as a store that cannot be reached
 */
export async function takePushed(
  deps: TakeDeps,
  source: SourceRow,
  { values, pointerOf }: MappedArticle,
): Promise<TakenArticle> {
  try {
    const article = readValues(deps, source, values);
    const prepared = prepareArticle(deps, article);
    const key = await sha256(prepared.url === undefined ? `text:${prepared.text}` : `url:${prepared.url}`);
    const hash = await sha256(JSON.stringify(article));
    const item = (await read(deps.store, (db) => findItems(db, source.id, [key]))).get(key) ?? null;
    const isRepeat = item !== null && item.hash === hash && item.articleId !== null && item.outcome !== "skipped";
    const taken: Taken = isRepeat
      ? { outcome: item.outcome, reason: null, articleId: item.articleId, filing: "unchanged" }
      : await takeArticle(deps, source, item, article);
    if (!isRepeat) await note(deps, source, item, { key, hash, article, taken });
    const isFiled = taken.outcome === "filed";
    return {
      outcome: isFiled ? taken.filing! : taken.outcome === "duplicate" ? "duplicate" : "skipped",
      articleId: taken.articleId,
      reason: taken.reason,
      problem: null,
      error: null,
      publishedAt: prepared.published?.at ?? null,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const { code, detail } = error;
    const errors = error.errors.map((e): ErrorDetail => (e.in === "body" ? { ...e, pointer: place(e, pointerOf) } : e));
    const told = new AppError(code, { detail, errors, extra: error.extra });
    const problem = { code, detail, errors };
    return { outcome: "refused", articleId: null, reason: null, problem, error: told, publishedAt: null };
  }
}

const place = ({ pointer }: ErrorDetail, pointerOf: MappedArticle["pointerOf"]) =>
  pointer === "" ? pointerOf("") : pointerOf(pointer.slice(1));

function readValues(deps: TakeDeps, source: SourceRow, given: Record<string, unknown>): ArticleInput {
  const { language: tag, ...values } = given;
  // A sender of its own shape tags languages in its own way; one that posts articles must say it as they have it.
  const isMapped = source.mapping !== null;
  const article = readArticleInput(isMapped || tag === undefined ? values : given);
  const text = article.text ?? deps.engine.readHtml(article.html ?? "").text;
  const hint = isMapped && typeof tag === "string" ? languageHint(deps, text, tag) : article.language;
  return { ...article, outlet: source.outlet ?? article.outlet, language: source.language ?? hint };
}

async function note(
  { store, now }: TakeDeps,
  source: SourceRow,
  item: SourceItemRow | null,
  { key, hash, article, taken }: { key: string; hash: string; article: ArticleInput; taken: Taken },
): Promise<void> {
  const at = now();
  const { outcome, reason, articleId } = taken;
  await inTransaction(store, (tx) =>
    putItem(tx, {
      id: item?.id ?? newId(at.getTime()),
      sourceId: source.id,
      key,
      hash,
      url: article.url ?? null,
      title: article.title ?? null,
      outcome,
      reason,
      articleId,
      attempts: 0,
      createdAt: item?.createdAt ?? at,
      updatedAt: at,
    }),
  );
}
