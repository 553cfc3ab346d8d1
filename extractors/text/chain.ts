/**
 * Two labels along a chain: how likely each is at each place, from scores for a label and the one before it
 * (a linear-chain conditional random field: Lafferty, McCallum and Pereira, ICML 2001). The whole chain is weighed at once, so
 * that what comes later speaks too and no place has to decide for itself.
 */

/** By the label before and the label at a place: its score, any number. The label before the first place is 0. */
export type PlaceScores = readonly [readonly [number, number], readonly [number, number]];

export interface ChainMarginals {
  /** By place: probability of each label with each label before it, as `PlaceScores`; a place's four sum to 1. */
  pairs: [[number, number], [number, number]][];
  /** Logarithm of the sum of `exp(score)` over all chains allowed. */
  logSum: number;
}

const LABELS = [0, 1] as const;

function logAdd(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === -Infinity ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
}

/**
 * The probabilities of all pairs of labels along a chain of at least one place.
 * @param known the label of each place, −1 where it is not known; null where none is
 */
export function chainMarginals(places: readonly PlaceScores[], known: readonly number[] | null = null): ChainMarginals {
  const allows = (i: number, label: number): boolean => known === null || known[i]! < 0 || known[i] === label;
  const forward: [number, number][] = [];
  places.forEach((score, i) => {
    const at: [number, number] = [-Infinity, -Infinity];
    for (const label of LABELS) {
      if (!allows(i, label)) continue;
      at[label] =
        i === 0 ? score[0][label] : logAdd(forward[i - 1]![0] + score[0][label], forward[i - 1]![1] + score[1][label]);
    }
    forward.push(at);
  });
  const backward = places.map((): [number, number] => [0, 0]);
  for (let i = places.length - 2; i >= 0; i--) {
    const next = (before: 0 | 1, label: 0 | 1): number =>
      allows(i + 1, label) ? places[i + 1]![before][label] + backward[i + 1]![label] : -Infinity;
    for (const before of LABELS) backward[i]![before] = logAdd(next(before, 0), next(before, 1));
  }
  const logSum = logAdd(...forward[places.length - 1]!);
  const pairs = places.map((score, i) => {
    const pair: [[number, number], [number, number]] = [
      [0, 0],
      [0, 0],
    ];
    for (const before of LABELS) {
      if (i === 0 && before === 1) continue;
      const start = i === 0 ? 0 : forward[i - 1]![before];
      for (const label of LABELS) {
        if (allows(i, label))
          pair[before][label] = Math.exp(start + score[before][label] + backward[i]![label] - logSum);
      }
    }
    return pair;
  });
  return { pairs, logSum };
}
