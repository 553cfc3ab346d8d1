/** Joins the stories of one neighborhood into groups, best fit first, and leaves alone what fits two groups. */

/** How two stories stand to each other. */
export interface Pair {
  score: number;
  /** "apart": a person said so. "siblings": one article tells of both. Neither is joined, siblings only by a person. */
  bar: "apart" | "siblings" | null;
}

export interface Thresholds {
  /** Groups that fit this well are joined. */
  join: number;
  /** A group that fits two groups within this much fits neither … */
  margin: number;
  /** … if those two score less than this against each other. */
  distinct: number;
}

export interface Groups {
  /** Stories by index, sorted; groups in order of their first story. */
  groups: number[][];
  /** Of two groups, by place in `groups`: how well they fit, and the pair of stories that fits best; null where barred. */
  fit: (p: number, q: number) => { score: number; best: readonly [number, number] } | null;
  /** Whether a group was left alone because it fits two. */
  isTorn: (p: number) => boolean;
  /** Of the joins asked for, by place, those that a bar forbade. */
  refused: number[];
}

const APART = 1;
const SIBLINGS = 2;

/** What of the worst pair's score counts against two groups, where it is below zero. */
const WORST_SHARE = 0.5;

/**
 * How well two groups fit, from the scores of their pairs of stories: the mean of the best and the average, less half
 * of what the worst is below zero. One telling that gives both names brings two others together; a crowd of poor fits
 * holds a lucky pair back, and one story that speaks of two breaches does not join them. To a thousandth.
 */
export function combine(best: number, worst: number, average: number): number {
  return Math.round(500 * (best + average) + 1000 * WORST_SHARE * Math.min(0, worst)) / 1000;
}

/**
 * Groups are known by the index of their first story, and fit as `combine` says. The pair that fits best and has no rival is joined, of several the
 * first, until none fits. Time and memory grow with the square of the number of stories: each group knows its best mate among those behind it.
 * @param size number of stories  @param pairOf for i < j  @param asked pairs to join first, in order
 */
export function agglomerate(
  size: number,
  pairOf: (i: number, j: number) => Pair,
  asked: readonly (readonly [number, number])[],
  { join, margin, distinct }: Thresholds,
): Groups {
  const cells = size * size;
  const most = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
  const mostAt = new Int32Array(cells);
  const least = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const sum = new Float64Array(cells);
  const count = new Int32Array(cells);
  const bars = new Uint8Array(cells);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const { score, bar } = pairOf(i, j);
      for (const cell of [i * size + j, j * size + i]) {
        if (bar !== null) bars[cell] = bar === "apart" ? APART : SIBLINGS;
        else {
          most[cell] = least[cell] = sum[cell] = score;
          mostAt[cell] = i * size + j;
          count[cell] = 1;
        }
      }
    }
  }
  let alive = Array.from({ length: size }, (_, i) => i);
  const members = alive.map((i) => [i]);
  const home = [...alive];

  const scoreOf = (p: number, q: number): number => {
    const cell = p * size + q;
    if (bars[cell] !== 0) return Number.NEGATIVE_INFINITY;
    return combine(most[cell]!, least[cell]!, sum[cell]! / count[cell]!);
  };
  const merge = (p: number, q: number): void => {
    const [kept, gone] = p < q ? [p, q] : [q, p];
    for (const other of alive) {
      if (other === kept || other === gone) continue;
      const from = gone * size + other;
      for (const cell of [kept * size + other, other * size + kept]) {
        if (most[from]! > most[cell]! || (most[from] === most[cell] && mostAt[from]! < mostAt[cell]!)) {
          most[cell] = most[from]!;
          mostAt[cell] = mostAt[from]!;
        }
        least[cell] = Math.min(least[cell]!, least[from]!);
        sum[cell]! += sum[from]!;
        count[cell]! += count[from]!;
        bars[cell]! |= bars[from]!;
      }
    }
    for (const i of members[gone]!) home[i] = kept;
    members[kept]!.push(...members[gone]!);
    members[kept]!.sort((a, b) => a - b);
    alive = alive.filter((i) => i !== gone);
  };
  /** A group that `torn` fits about as well as `mate`, the two being different things; -1 where there is none. */
  const rivalOf = (torn: number, mate: number, score: number): number =>
    alive.find((rival) => {
      if (rival === torn || rival === mate) return false;
      const other = scoreOf(torn, rival);
      return other >= join && score - other < margin && scoreOf(mate, rival) < distinct;
    }) ?? -1;

  const refused: number[] = [];
  asked.forEach(([a, b], place) => {
    const [p, q] = [home[a]!, home[b]!];
    if (p === q) return;
    if (bars[p * size + q]! & APART) refused.push(place);
    else merge(p, q);
  });

  // Of each group, the best mate among those behind it that it may be joined with, or better than any: looked at again when its turn comes.
  const mateOf = new Int32Array(size).fill(-1);
  const mateScore = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  /** Pairs that fit and are left alone, by cell, each with a rival that is the reason. */
  const held = new Map<number, number>();
  const offer = (p: number, q: number): void => {
    const score = scoreOf(p, q);
    if (score < join || held.has(p * size + q)) return;
    if (score < mateScore[p]! || (score === mateScore[p] && q > mateOf[p]!)) return;
    mateScore[p] = score;
    mateOf[p] = q;
  };
  const seek = (p: number): void => {
    mateScore[p] = Number.NEGATIVE_INFINITY;
    mateOf[p] = -1;
    for (const q of alive) if (q > p) offer(p, q);
  };
  /** The pair to be looked at next: the best fit that is not held, the first of several. */
  const top = (): [number, number] | null => {
    for (;;) {
      let first = -1;
      for (const p of alive) if (mateOf[p] !== -1 && (first === -1 || mateScore[p]! > mateScore[first]!)) first = p;
      if (first === -1) return null;
      const mate = mateOf[first]!;
      const isTrue = home[mate] === mate && !held.has(first * size + mate) && scoreOf(first, mate) === mateScore[first];
      if (isTrue) return [first, mate];
      seek(first);
    }
  };
  for (const p of alive) seek(p);
  for (let pair = top(); pair !== null; pair = top()) {
    const [p, q] = pair;
    const score = mateScore[p]!;
    const ahead = rivalOf(p, q, score);
    const rival = ahead === -1 ? rivalOf(q, p, score) : ahead;
    if (rival !== -1) {
      held.set(p * size + q, rival);
      seek(p);
      continue;
    }
    merge(p, q);
    // What has nothing to do with the two stands as it did.
    for (const [cell, reason] of held) {
      const [a, b] = [Math.floor(cell / size), cell % size];
      if (![a, b, reason].some((i) => i === p || i === q)) continue;
      held.delete(cell);
      if (home[a] === a && home[b] === b) offer(a, b);
    }
    for (const other of alive) if (other !== p) offer(Math.min(p, other), Math.max(p, other));
  }

  return {
    groups: alive.map((p) => members[p]!),
    fit: (p, q) => {
      const cell = alive[p]! * size + alive[q]!;
      const score = scoreOf(alive[p]!, alive[q]!);
      return score === Number.NEGATIVE_INFINITY
        ? null
        : { score, best: [Math.floor(mostAt[cell]! / size), mostAt[cell]! % size] };
    },
    isTorn: (p) => {
      const torn = alive[p]!;
      return alive.some((mate) => {
        const score = mate === torn ? Number.NEGATIVE_INFINITY : scoreOf(torn, mate);
        return score >= join && rivalOf(torn, mate, score) !== -1;
      });
    },
    refused,
  };
}
