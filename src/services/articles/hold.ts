import { type CurrentArticle, findArticle } from "../../store/articles.ts";
import { type Executor, lockKeys } from "../../store/database.ts";

/**
 * Finds an article and makes posts of it wait until the transaction ends, so that its facts stay the current ones.
 * @returns null where there is none
 */
export async function holdArticle(tx: Executor, id: string): Promise<CurrentArticle | null> {
  const seen = await findArticle(tx, id);
  if (!seen) return null;
  const { textHash, url } = seen.article;
  await lockKeys(tx, [`text:${textHash}`, ...(url === null ? [] : [`url:${url}`])]);
  return findArticle(tx, id);
}
