import type { GuideArticle } from "../../evaluation/guide.ts";
import type { DateKindMention } from "../../extractors/facts/date-kind.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { formatPartialDate } from "../../extractors/text/partial-date.ts";
import { DATE_KINDS } from "../../extractors/types.ts";
import { factsOf, occurrences, overlaps } from "./place.ts";

/** The annotated kind of the date at this place; −1 where the same date is annotated elsewhere in the article. */
export function labelDateKind(mention: DateKindMention, scene: Scene, article: GuideArticle): number {
  const value = formatPartialDate(mention.value);
  const same = factsOf(article.facts, "date").filter((f) => f.value === value);
  const here = same.find((f) => occurrences(scene.document, f.quote).some((span) => overlaps(span, mention.date)));
  if (here) return 1 + DATE_KINDS.indexOf(here.kind);
  return same.length > 0 ? -1 : 0;
}
