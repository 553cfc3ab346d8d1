import type { GuideArticle, GuideFact } from "../../evaluation/guide.ts";
import { sameFact } from "../../evaluation/match.ts";
import { spellingsOf } from "../../extractors/facts/names.ts";
import type { OperatorMention } from "../../extractors/facts/operator.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { OPERATOR_ROLES } from "../../extractors/types.ts";
import { factsOf, occurrences } from "./place.ts";

/** The annotated role of the name in this sentence; −1 where it is annotated in another sentence. */
export function labelOperator(mention: OperatorMention, scene: Scene, article: GuideArticle): number {
  const entity = scene.names.entities[mention.entity]!;
  const sentence = scene.document.sentences[mention.sentence]!;
  let answer = 0;
  for (const fact of factsOf(article.facts, "operator")) {
    const predicted: GuideFact = { ...fact, name: entity.name, aliases: spellingsOf(entity) };
    if (!sameFact(fact, predicted)) continue;
    const here = occurrences(scene.document, fact.quote).some((s) => s.start < sentence.end && sentence.start < s.end);
    if (here) return 1 + OPERATOR_ROLES.indexOf(fact.role);
    answer = -1;
  }
  return answer;
}
