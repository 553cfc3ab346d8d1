import type { GuideArticle } from "../../evaluation/guide.ts";
import { sentenceAt } from "../../extractors/stories/sentence-at.ts";
import type { Reading } from "../../extractors/types.ts";
import { occurrences } from "./place.ts";

/** Label of each sentence: 0 main story, 1 another, −1 where no fact tells. Quotes that stand twice do not vote. */
export function storyLabels(article: GuideArticle, reading: Reading): number[] {
  const { sentences } = reading.document;
  const votes = sentences.map(() => [0, 0]);
  for (const fact of article.facts) {
    const places = occurrences(reading.document, fact.quote);
    if (places.length !== 1) continue;
    const s = sentenceAt(sentences, places[0]!.start);
    if (s >= 0) votes[s]![fact.incident === "A" ? 0 : 1]!++;
  }
  return votes.map(([main, other]) => (main === 0 && other === 0 ? -1 : other! > main! ? 1 : 0));
}
