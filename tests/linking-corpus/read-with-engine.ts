/** Stories of the linking corpus as the engine reads them, without a look at the annotation. */
import { type GuideFact, toGuideFacts } from "../../evaluation/guide.ts";
import { matchFacts } from "../../evaluation/match.ts";
import { extract } from "../../extractors/index.ts";
import { type Canonical, type LinkStory, storyOf } from "../../extractors/linking/index.ts";
import type { LinkingArticle } from "./read.ts";

/**
 * Stories made from what the engine reads in the articles. A story counts as the annotated one it shares most facts
 * with, one to one.
 * @returns the stories, the right incident of each annotated story by the id it has among them, and the stories that
 *   no annotated one stands for. An annotated story that the engine missed keeps an id of its own, "missed/…".
 */
export function readStories(
  articles: readonly LinkingArticle[],
  canonical: Canonical,
): { stories: LinkStory[]; gold: Map<string, string>; extra: Set<string> } {
  const stories: LinkStory[] = [];
  const gold = new Map<string, string>();
  const extra = new Set<string>();
  for (const article of articles) {
    const { id, text, title, publishedAt, outlet } = article;
    const extraction = extract({ text, title, publishedAt, outlet });
    const matched = matchStories(article.facts, toGuideFacts(extraction.facts));
    const missed = new Set(Object.keys(article.incidents));
    for (const { incident: letter } of extraction.stories) {
      const story = storyOf(
        { ...article, language: extraction.language ?? article.language },
        letter,
        extraction.facts,
        canonical,
      );
      stories.push(story);
      const right = matched.get(letter);
      if (right === undefined) extra.add(story.id);
      else {
        gold.set(story.id, article.incidents[right]!);
        missed.delete(right);
      }
    }
    for (const letter of missed) gold.set(`missed/${id}/${letter}`, article.incidents[letter]!);
  }
  return { stories, gold, extra };
}

/** Found letter → annotated letter, by the number of facts that agree, most first. */
function matchStories(gold: readonly GuideFact[], found: readonly GuideFact[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const letter of new Set(gold.map((fact) => fact.incident))) {
    const right = gold.filter((fact) => fact.incident === letter);
    for (const other of new Set(found.map((fact) => fact.incident))) {
      const n = matchFacts(
        right.map((fact) => ({ ...fact, incident: "A" })),
        found.filter((fact) => fact.incident === other).map((fact) => ({ ...fact, incident: "A" })),
      ).length;
      if (n > 0) counts.set(`${other}\n${letter}`, n);
    }
  }
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const [other, letter] = key.split("\n") as [string, string];
    if (matched.has(other) || taken.has(letter)) continue;
    matched.set(other, letter);
    taken.add(letter);
  }
  return matched;
}
