import { expect, test } from "vitest";
import { makeRandom, type Random } from "../../bench/fill/random.ts";
import { agglomerate, combine, type Pair, type Thresholds } from "../../extractors/linking/agglomerate.ts";

const THRESHOLDS: Thresholds = { join: 2.5, margin: 0.5, distinct: 0 };

/** What `agglomerate` says it does, done as it is said: of all pairs, the best without a rival, until there is none. */
function joinSlowly(
  size: number,
  pairOf: (i: number, j: number) => Pair,
  asked: readonly (readonly [number, number])[],
) {
  let groups = Array.from({ length: size }, (_, i) => [i]);
  const between = (p: readonly number[], q: readonly number[]) =>
    p.flatMap((i) => q.map((j) => pairOf(Math.min(i, j), Math.max(i, j))));
  const fit = (p: readonly number[], q: readonly number[]) => {
    const pairs = between(p, q);
    const scores = pairs.map(({ score }) => score);
    if (pairs.some(({ bar }) => bar !== null)) return Number.NEGATIVE_INFINITY;
    return combine(Math.max(...scores), Math.min(...scores), scores.reduce((a, b) => a + b) / scores.length);
  };
  const isTornFrom = (torn: readonly number[], mate: readonly number[], score: number) =>
    groups.some((rival) => {
      if (rival === torn || rival === mate || fit(torn, rival) < THRESHOLDS.join) return false;
      return score - fit(torn, rival) < THRESHOLDS.margin && fit(mate, rival) < THRESHOLDS.distinct;
    });
  const merge = (p: readonly number[], q: readonly number[]) => {
    groups = [...groups.filter((group) => group !== p && group !== q), [...p, ...q].sort((a, b) => a - b)];
    groups.sort((a, b) => a[0]! - b[0]!);
  };
  const refused: number[] = [];
  for (const [place, [a, b]] of asked.entries()) {
    const [p, q] = [a, b].map((i) => groups.find((group) => group.includes(i))!) as [number[], number[]];
    if (p === q) continue;
    if (between(p, q).some(({ bar }) => bar === "apart")) refused.push(place);
    else merge(p, q);
  }
  for (;;) {
    const pairs = groups.flatMap((p, i) => groups.slice(i + 1).map((q) => ({ p, q, score: fit(p, q) })));
    const fitting = pairs.filter(({ score }) => score >= THRESHOLDS.join).sort((a, b) => b.score - a.score);
    const next = fitting.find(({ p, q, score }) => !isTornFrom(p, q, score) && !isTornFrom(q, p, score));
    if (!next) break;
    merge(next.p, next.q);
  }
  const torn = groups.map((p) =>
    groups.some((q) => q !== p && fit(p, q) >= THRESHOLDS.join && isTornFrom(p, q, fit(p, q))),
  );
  return { groups, torn, refused };
}

/** Stories of a few breaches, with ties, bars and stories that fit two. Scores are quarters, so that sums are exact in any order. */
function draw(r: Random) {
  const size = 2 + r.below(12);
  const breaches = Array.from({ length: size }, () => r.below(4));
  const pairs = Array.from({ length: size * size }, (_, at): Pair => {
    const isSame = breaches[Math.floor(at / size)] === breaches[at % size];
    const bar = r.chance(0.03) ? (r.chance(0.5) ? "apart" : "siblings") : null;
    return { score: (isSame ? 3.5 : 0.5) + (r.below(25) - 12) / 4, bar };
  });
  const asked = r.chance(0.3) ? [[r.below(size), r.below(size)] as const] : [];
  return { size, asked, pairOf: (i: number, j: number) => pairs[i * size + j]! };
}

test("joins what trying every pair at each step joins", () => {
  let several = 0;
  for (let seed = 0; seed < 1_500; seed++) {
    const { size, asked, pairOf } = draw(makeRandom(seed));
    const expected = joinSlowly(size, pairOf, asked);
    const { groups, isTorn, refused } = agglomerate(size, pairOf, asked, THRESHOLDS);
    expect({ groups, torn: groups.map((_, p) => isTorn(p)), refused }, `seed ${seed}`).toEqual(expected);
    if (expected.torn.includes(true)) several++;
  }
  expect(several).toBeGreaterThan(200);
});

// About a second; minutes, and so out of time, where every pair is tried at each step.
test("parts two thousand stories of two hundred breaches", () => {
  const size = 2_000;
  const r = makeRandom(1);
  const breaches = Array.from({ length: size }, () => r.below(200));
  const pairOf = (i: number, j: number): Pair => ({
    score: (breaches[i] === breaches[j] ? 3 : -1.5) + r.next(),
    bar: null,
  });
  expect(agglomerate(size, pairOf, [], THRESHOLDS).groups).toHaveLength(new Set(breaches).size);
}, 60_000);
