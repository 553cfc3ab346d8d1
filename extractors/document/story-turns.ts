/** Turns of phrase that bring up another breach, sentence by sentence and attacker by attacker. */
import { conceptIndex, type StoryCues } from "../languages/pack.ts";
import type { ConceptHit, Sentence, StoryTurns } from "../types.ts";

const ATTACKER = conceptIndex("ACTOR");
/** How far before a mention of an attacker its article may stand, in code units. */
const ARTICLE_REACH = 24;

/** Finds the first hinge of each sentence and the attackers that are brought up anew. */
export function storyTurns(
  folded: string,
  sentences: readonly Sentence[],
  concepts: readonly ConceptHit[],
  { hinge, newcomer }: StoryCues,
): StoryTurns {
  const hinges = sentences.map(({ start, end }) => {
    const found = hinge.exec(folded.slice(start, end));
    return found ? start + found.index + found[0].length : null;
  });
  const newcomers = new Set<number>();
  concepts.forEach(({ concept, start, end, sentence }, c) => {
    if (concept !== ATTACKER) return;
    const from = Math.max(sentences[sentence]!.start, start - ARTICLE_REACH);
    if (newcomer.test(folded.slice(from, end))) newcomers.add(c);
  });
  return { hinges, newcomers };
}
