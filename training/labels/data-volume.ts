import type { GuideArticle } from "../../evaluation/guide.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import type { SizeMention } from "../../extractors/types.ts";
import { factsOf } from "./place.ts";

const TOLERANCE = 0.01;

/** 1 where the annotation has this size. */
export function labelDataVolume(mention: SizeMention, _scene: Scene, article: GuideArticle): number {
  return factsOf(article.facts, "dataVolume").some((f) => Math.abs(f.bytes - mention.bytes) <= TOLERANCE * f.bytes)
    ? 1
    : 0;
}
