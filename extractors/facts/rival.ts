/** The reading of a mention that came second, where it came close: what the answer lists as undecided. */
import type { Rival } from "../types.ts";

/**
 * A second class at least this likely, as a share of the first one's probability, is told beside it. `npm run train` prints
 * for several shares how often the second reading is right.
 */
export const RIVAL_SHARE = 0.5;

/** The likeliest class beside the one taken, none and those in `without` aside; −1 where it is not close. */
export function closeSecond(
  probabilities: ArrayLike<number>,
  taken: number,
  share = RIVAL_SHARE,
  first = 1,
  without = -1,
): number {
  let second = -1;
  for (let c = first; c < probabilities.length; c++) {
    if (c !== taken && c !== without && (second < 0 || probabilities[c]! > probabilities[second]!)) second = c;
  }
  return second >= 0 && probabilities[second]! >= share * probabilities[taken]! ? second : -1;
}

/** The rival of a taken class, by the names under which readings are told; none where nothing comes close. */
export function rivalsOf(
  names: readonly string[],
  probabilities: ArrayLike<number>,
  taken: number,
  first = 1,
  without = -1,
): Rival[] {
  const second = closeSecond(probabilities, taken, RIVAL_SHARE, first, without);
  if (second < 0) return [];
  return [{ value: names[taken]!, other: names[second]!, share: probabilities[second]! / probabilities[taken]! }];
}
