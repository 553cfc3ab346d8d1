import type { GuideArticle } from "../../evaluation/guide.ts";
import type { GateMention } from "../../extractors/facts/gate.ts";
import type { Scene } from "../../extractors/facts/scene.ts";

/** 1 for an article with any fact. */
export function labelGate(_mention: GateMention, _scene: Scene, article: GuideArticle): number {
  return article.facts.length > 0 ? 1 : 0;
}
