import type { GuideArticle } from "../../evaluation/guide.ts";
import type { DataClassMention } from "../../extractors/facts/data-class.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { factsOf, occurrences, overlaps } from "./place.ts";

/** 1 where the annotation has the class at this place, −1 where it has it elsewhere in the article. */
export function labelDataClass(mention: DataClassMention, scene: Scene, article: GuideArticle): number {
  const same = factsOf(article.facts, "dataClass").filter((f) => f.class === mention.class);
  if (same.some((f) => occurrences(scene.document, f.quote).some((span) => overlaps(span, mention.hit)))) return 1;
  return same.length > 0 ? -1 : 0;
}
