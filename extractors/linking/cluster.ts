/** Parts a set of stories into incidents. The parts depend on the set alone, not on the order of arrival. */
import { agglomerate, combine } from "./agglomerate.ts";
import { candidatePairs } from "./keys.ts";
import { shareNames } from "./names.ts";
import { weigh } from "./signs.ts";
import type { Decision, LinkStory, Reason, Verdict } from "./types.ts";

/** Two groups of stories that score this much tell of one incident; docs/linking.md tells how it was chosen. */
export const JOIN = 2.5;
/** From here up to `JOIN` a person is asked. */
export const ASK = 1.8;
/** Stories that score this much are looked at together; others of their neighborhood may speak for them. */
const LINK = 1;
/** A story that fits two incidents within this much fits neither. */
export const MARGIN = 0.5;
/** Two incidents that score less than this against each other are held for two. */
const DISTINCT = 0;

/** A group of stories that may belong to others, and why it was left alone. */
export interface OpenQuestion {
  /** "several": it fits two incidents that are not one. "weak": too little speaks for joining. */
  kind: "several" | "weak";
  /** Ids of the stories of the group, sorted. */
  stories: string[];
  /** The groups it may belong to, best first, with the signs of the pair of stories that says most. */
  candidates: { stories: string[]; score: number; reasons: Reason[] }[];
}

export interface Partition {
  /** Ids of the stories of each incident, sorted; incidents in order of their first story. */
  incidents: string[][];
  undecided: OpenQuestion[];
  /** Decisions that a later one, or one to keep apart, made void. */
  void: Decision[];
}

/** Weighs two stories; the same two always the same. What remembers scores may find the reasons when they are asked for. */
export type WeighPair = (a: LinkStory, b: LinkStory) => Verdict;

const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How much speaks for two groups telling of one incident, with the signs of their best pair of stories. */
export function linkage(verdicts: readonly Verdict[]): Verdict {
  let best = verdicts[0]!;
  let worst = best.score;
  let sum = 0;
  for (const verdict of verdicts) {
    if (verdict.score > best.score) best = verdict;
    worst = Math.min(worst, verdict.score);
    sum += verdict.score;
  }
  return { score: combine(best.score, worst, sum / verdicts.length), reasons: best.reasons };
}

/** Decisions by pair: the last word on each, and those that it made void. */
function settle(decisions: readonly Decision[]): { last: Map<string, Decision>; outdated: Decision[] } {
  const last = new Map<string, Decision>();
  const outdated: Decision[] = [];
  for (const decision of decisions) {
    const key = pairKey(...decision.stories);
    const earlier = last.get(key);
    if (earlier && earlier.kind !== decision.kind) outdated.push(earlier);
    last.delete(key);
    last.set(key, decision);
  }
  return { last, outdated };
}

/**
 * Parts stories into incidents.
 * @param stories in any order; of two with one id the first counts
 * @param decisions what people decided, oldest first; they hold whatever the signs say
 * @param weighPair `weigh`, or what remembers its answers
 * @param siblings further pairs that are not joined, as stories of one article are not, unless a person says so
 */
export function cluster(
  stories: readonly LinkStory[],
  decisions: readonly Decision[] = [],
  weighPair: WeighPair = weigh,
  siblings: readonly (readonly [string, string])[] = [],
): Partition {
  const unique = new Map(stories.map((story) => [story.id, story] as const).reverse());
  const all = [...unique.values()].sort((a, b) => byText(a.id, b.id));
  shareNames(all);
  const at = new Map(all.map((story, i) => [story.id, i]));
  const { last, outdated } = settle(decisions);
  const apart = new Set<string>();
  const together: Decision[] = [];
  for (const [key, decision] of last) {
    if (!decision.stories.every((id) => at.has(id))) continue;
    if (decision.kind === "apart") apart.add(key);
    else together.push(decision);
  }

  const parted = new Set(siblings.map((pair) => pairKey(...pair)));
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (const { stories: pair } of together) parent[root(at.get(pair[0])!)] = root(at.get(pair[1])!);
  for (const [i, j] of candidatePairs(all)) {
    if (root(i) !== root(j) && linked(all[i]!, all[j]!, weighPair)) parent[root(i)] = root(j);
  }
  const neighborhoods = new Map<number, LinkStory[]>();
  for (const [i, story] of all.entries()) {
    const r = root(i);
    const list = neighborhoods.get(r);
    if (list) list.push(story);
    else neighborhoods.set(r, [story]);
  }
  const partition: Partition = { incidents: [], undecided: [], void: outdated };
  for (const neighborhood of neighborhoods.values()) {
    const found = part(neighborhood, together, { apart, parted }, weighPair);
    partition.incidents.push(...found.incidents);
    partition.undecided.push(...found.undecided);
    partition.void.push(...found.void);
  }
  partition.incidents.sort((a, b) => byText(a[0]!, b[0]!));
  partition.undecided.sort((a, b) => byText(a.stories[0]!, b.stories[0]!));
  return partition;
}

/** Whether two stories that share a key belong to one neighborhood: within it, incidents are told apart. */
export function linked(a: LinkStory, b: LinkStory, weighPair: WeighPair = weigh): boolean {
  return a.article !== b.article && weighPair(a, b).score >= LINK;
}

/** Parts one neighborhood and tells what it leaves open. */
function part(
  stories: readonly LinkStory[],
  together: readonly Decision[],
  { apart, parted }: { apart: ReadonlySet<string>; parted: ReadonlySet<string> },
  weighPair: WeighPair,
): Partition {
  const at = new Map(stories.map((story, i) => [story.id, i]));
  const asked = together.filter((decision) => at.has(decision.stories[0]));
  const { groups, fit, isTorn, refused } = agglomerate(
    stories.length,
    (i, j) => {
      const [a, b] = [stories[i]!, stories[j]!];
      const key = apart.size + parted.size > 0 ? pairKey(a.id, b.id) : "";
      const bar = apart.has(key) ? "apart" : a.article === b.article || parted.has(key) ? "siblings" : null;
      return { bar, score: bar === null ? weighPair(a, b).score : 0 };
    },
    asked.map(({ stories: [a, b] }) => [at.get(a)!, at.get(b)!]),
    { join: JOIN, margin: MARGIN, distinct: DISTINCT },
  );
  const ids = groups.map((group) => group.map((i) => stories[i]!.id));
  const undecided: OpenQuestion[] = [];
  for (let p = 0; p < groups.length; p++) {
    const torn = isTorn(p);
    const candidates: (OpenQuestion["candidates"][number] & { at: number })[] = [];
    for (let q = 0; q < groups.length; q++) {
      const found = p === q ? null : fit(p, q);
      if (found === null || found.score < (torn ? JOIN : ASK)) continue;
      // A weak fit is asked once, of the smaller group; of two alike, of the later one.
      const size = groups[p]!.length - groups[q]!.length;
      if (!torn && (found.score >= JOIN || size > 0 || (size === 0 && p < q))) continue;
      const { reasons } = weighPair(stories[found.best[0]]!, stories[found.best[1]]!);
      candidates.push({ stories: ids[q]!, score: found.score, reasons, at: q });
    }
    if (candidates.length === 0) continue;
    candidates.sort((x, y) => y.score - x.score || x.at - y.at);
    undecided.push({
      kind: torn ? "several" : "weak",
      stories: ids[p]!,
      candidates: candidates.map(({ at: _, ...candidate }) => candidate),
    });
  }
  return { incidents: ids, undecided, void: refused.map((place) => asked[place]!) };
}
