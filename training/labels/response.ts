import type { GuideArticle, GuideFact } from "../../evaluation/guide.ts";
import { sameFact } from "../../evaluation/match.ts";
import type { ResponseMention } from "../../extractors/facts/response.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import type { Stance } from "../../extractors/types.ts";
import { factsOf, occurrences } from "./place.ts";

/** Of a stance: 1 where the annotation gives it to this party in this sentence, −1 where it does so in another one. */
export const labelResponse =
  (stance: Stance) =>
  (mention: ResponseMention, scene: Scene, article: GuideArticle): number => {
    const entity = scene.names.entities[mention.party]!;
    const sentence = scene.document.sentences[mention.sentence]!;
    const predicted: GuideFact = {
      field: "response",
      incident: "A",
      quote: "",
      party: entity.name,
      aliases: entity.names,
      stance,
    };
    let answer = 0;
    for (const fact of factsOf(article.facts, "response")) {
      if (!sameFact(fact, predicted)) continue;
      const here = occurrences(scene.document, fact.quote).some(
        (s) => s.start < sentence.end && sentence.start < s.end,
      );
      if (here) return 1;
      answer = -1;
    }
    return answer;
  };
