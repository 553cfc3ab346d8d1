/** The articles that are timed: of the project's corpus, spread evenly over its files. */
import type { GuideArticle } from "../../evaluation/guide.ts";
import type { PackCode } from "../../extractors/types.ts";
import { readCorpus } from "../../training/corpus.ts";

/** Up to `limit` articles a language that may be studied, the same ones each time. */
export function articlesOf(language: PackCode, limit: number): GuideArticle[] {
  const all = readCorpus().fit.filter((article) => article.language.slice(0, 2) === language);
  const step = Math.max(1, all.length / limit);
  return Array.from({ length: Math.min(limit, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}
