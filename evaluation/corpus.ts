/** Reading and splitting annotated corpora. Pure: the caller reads the files. */
import type { GuideArticle } from "./guide.ts";

/** Parses JSON Lines. Blank lines are passed over. @throws SyntaxError that names the line number. */
export function parseJsonLines<T>(content: string): T[] {
  const values: T[] = [];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      values.push(JSON.parse(line) as T);
    } catch (error) {
      throw new SyntaxError(`line ${index + 1} is not JSON: ${(error as Error).message}`);
    }
  }
  return values;
}

/** The last ten of the 32 hard articles a language (ids such as en-d-023): scored, never tuned on. */
const CHECK_ID = /^[a-z]{2}-d-0(?:2[3-9]|3[0-2])$/u;

/** Parts articles into those that may be studied and trained on and the check third, which is only ever scored. */
export function splitFitAndCheck(articles: readonly GuideArticle[]): { fit: GuideArticle[]; check: GuideArticle[] } {
  return {
    fit: articles.filter((article) => !CHECK_ID.test(article.id)),
    check: articles.filter((article) => CHECK_ID.test(article.id)),
  };
}
