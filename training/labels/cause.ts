import type { GuideArticle } from "../../evaluation/guide.ts";
import type { CauseMention } from "../../extractors/facts/cause.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { factsOf, occurrences, overlaps } from "./place.ts";

/** 1 where the annotation has the cause at this place, −1 where it has it elsewhere in the article. */
export function labelCause(mention: CauseMention, scene: Scene, article: GuideArticle): number {
  const same = factsOf(article.facts, "cause").filter((f) => f.category === mention.category);
  if (same.some((f) => occurrences(scene.document, f.quote).some((span) => overlaps(span, mention.hit)))) return 1;
  return same.length > 0 ? -1 : 0;
}
