import { extract } from "../extractors/index.ts";
import type { Article, Extraction } from "../extractors/types.ts";
import { type Prediction, toGuideFacts } from "./guide.ts";

/** What the engine reads out of an article. Only title, text, date and outlet are read: no annotation gets through. */
export function extractArticle({ text, title, publishedAt, outlet }: Article): Extraction {
  return extract({ text, title, publishedAt, outlet });
}

/** Extracts one article's facts in the guide's format. */
export function predict(article: Article & { id: string }): Prediction {
  const { language, facts } = extractArticle(article);
  return { id: article.id, language, facts: toGuideFacts(facts) };
}
