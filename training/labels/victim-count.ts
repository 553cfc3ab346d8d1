import type { GuideArticle } from "../../evaluation/guide.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import type { CountMention } from "../../extractors/facts/victim-count.ts";
import { COUNT_STATUSES, COUNT_UNITS } from "../../extractors/types.ts";
import { factsOf, occurrences, overlaps } from "./place.ts";

const TOLERANCE = 0.005;

function matching(mention: CountMention, scene: Scene, article: GuideArticle) {
  const { number } = mention;
  const same = factsOf(article.facts, "victimCount").filter(
    (f) => Math.abs(f.value - number.value) <= TOLERANCE * f.value,
  );
  const here = same.find((f) => occurrences(scene.document, f.quote).some((span) => overlaps(span, number)));
  return { same, here };
}

/**
 * The status of the annotated count that the number carries; 0 for none, −1 where the same value is annotated
 * elsewhere in the article, so that this place is neither right nor wrong.
 */
export function labelVictimCount(mention: CountMention, scene: Scene, article: GuideArticle): number {
  const { same, here } = matching(mention, scene, article);
  if (here) return 1 + COUNT_STATUSES.indexOf(here.status);
  return same.length > 0 ? -1 : 0;
}

/** The unit of the annotated count; −1 for a number that is none. */
export function labelCountUnit(mention: CountMention, scene: Scene, article: GuideArticle): number {
  const { here } = matching(mention, scene, article);
  return here ? COUNT_UNITS.indexOf(here.unit) : -1;
}
