import type { GuideArticle } from "../../evaluation/guide.ts";
import type { SentenceSigns } from "../../extractors/stories/segment.ts";
import { sentenceAt } from "../../extractors/stories/sentence-at.ts";
import type { Reading } from "../../extractors/types.ts";
import type { Example } from "../softmax.ts";
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

/** Training examples of all sentences with a label; the label before is that of the last labeled sentence. */
export function storyExamples(
  articles: readonly GuideArticle[],
  readings: readonly Reading[],
  signs: readonly SentenceSigns[][],
): Example[] {
  const examples: Example[] = [];
  articles.forEach((article, a) => {
    let before: 0 | 1 = 0;
    storyLabels(article, readings[a]!).forEach((label, s) => {
      if (label < 0) return;
      const { keys, after } = signs[a]![s]!;
      examples.push({ keys: [...keys, ...after[before]], label, article: a });
      before = label as 0 | 1;
    });
  });
  return examples;
}
