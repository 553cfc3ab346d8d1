/** Stories of a breach that many tell of: a few of them lead, the others follow and have no say in what is joined. */
import { combine } from "./agglomerate.ts";
import { JOIN, MARGIN, type WeighPair } from "./cluster.ts";
import { weigh } from "./signs.ts";
import type { KnownIncident, LinkStory, Reason } from "./types.ts";

/** A story follows where this many leading stories of an incident would each be joined with it … */
export const COVER = 8;
/** … or where its incident has this many leading stories, however well each of them fits. */
export const LEADERS = 64;

/** The incident that a story follows in. */
export interface Following {
  incident: string;
  /** Id of the leading story that it fits best, with the score of the two and its signs. */
  like: string;
  /** How well it fits the incident, in the unit of `JOIN`. */
  fit: number;
  score: number;
  reasons: Reason[];
}

/**
 * Whether a story follows: it clearly fits one of the incidents, no other about as well, and enough stories lead there that its
 * own voice adds nothing. Costs one weighing a leading story.
 * @param incidents with the leading stories that share a key with it; those of its own article bar theirs
 * @returns null where it has to lead
 */
export function follow(
  story: LinkStory,
  incidents: readonly KnownIncident[],
  weighPair: WeighPair = weigh,
): Following | null {
  let found: (Following & { leading: number; covering: number; other: LinkStory }) | null = null;
  let second = Number.NEGATIVE_INFINITY;
  for (const { id, stories } of incidents) {
    if (stories.length === 0 || stories.some(({ article }) => article === story.article)) continue;
    const scored = stories.map((other) => ({ other, score: weighPair(story, other).score }));
    let best = scored[0]!;
    let worst = best.score;
    let sum = 0;
    for (const one of scored) {
      if (one.score > best.score || (one.score === best.score && one.other.id < best.other.id)) best = one;
      worst = Math.min(worst, one.score);
      sum += one.score;
    }
    const fit = combine(best.score, worst, sum / scored.length);
    if (found !== null && fit <= found.fit) {
      second = Math.max(second, fit);
      continue;
    }
    if (found !== null) second = Math.max(second, found.fit);
    const covering = scored.filter(({ score }) => score >= JOIN).length;
    found = {
      incident: id,
      like: best.other.id,
      other: best.other,
      fit,
      score: best.score,
      reasons: [],
      leading: stories.length,
      covering,
    };
  }
  if (found === null || found.fit < JOIN || (second >= JOIN && found.fit - second < MARGIN)) return null;
  if (found.covering < COVER && found.leading < LEADERS) return null;
  const { incident, like, fit, score, other } = found;
  return { incident, like, fit, score, reasons: weighPair(story, other).reasons };
}
