/** Where a new story belongs among known incidents, with reasons: the first answer, before the set is parted anew. */
import { ASK, JOIN, linkage, MARGIN } from "./cluster.ts";
import { weigh } from "./signs.ts";
import type { KnownIncident, LinkStory, Reason } from "./types.ts";

export interface LinkResult {
  outcome: "same" | "new" | "undecided";
  /** Id of the incident where the outcome is "same". */
  incident?: string;
  /** Incidents that the story may tell of, best first, with the signs of the pair of stories that says most. */
  candidates: { incident: string; score: number; reasons: Reason[] }[];
}

/**
 * Compares a story with known incidents. "undecided" where two incidents fit about equally or the best fits weakly.
 * An incident that another story of the same article belongs to is no candidate.
 */
export function link(story: LinkStory, known: readonly KnownIncident[]): LinkResult {
  const candidates: LinkResult["candidates"] = [];
  for (const { id, stories } of known) {
    const others = stories.filter((other) => other.id !== story.id);
    if (others.length === 0 || others.some((other) => other.article === story.article)) continue;
    const { score, reasons } = linkage(others.map((other) => weigh(story, other)));
    if (score >= ASK) candidates.push({ incident: id, score, reasons });
  }
  candidates.sort((a, b) => b.score - a.score || (a.incident < b.incident ? -1 : 1));
  const [best, second] = candidates;
  if (!best) return { outcome: "new", candidates };
  const torn = second !== undefined && second.score >= JOIN && best.score - second.score < MARGIN;
  if (best.score < JOIN || torn) return { outcome: "undecided", candidates };
  return { outcome: "same", incident: best.incident, candidates };
}
