/** Parts a set of stories into incidents. The parts depend on the set alone, not on the order of arrival. */
import { candidatePairs } from "./keys.ts";
import { weigh } from "./signs.ts";
import type { Decision, LinkStory, Reason, Verdict } from "./types.ts";

/** Two groups of stories that score this much tell of one incident; docs/accuracy.md tells how it was chosen. */
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

const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How much speaks for two groups telling of one incident: the best pair of stories, tempered by the average pair. */
export function linkage(verdicts: readonly Verdict[]): Verdict {
  let best = verdicts[0]!;
  let sum = 0;
  for (const verdict of verdicts) {
    if (verdict.score > best.score) best = verdict;
    sum += verdict.score;
  }
  const score = (best.score + sum / verdicts.length) / 2;
  return { score: Math.round(1000 * score) / 1000, reasons: best.reasons };
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

interface Group {
  members: number[];
  /** Groups, by id of their first story, that it was found to fit as well as another. */
  id: string;
}

/**
 * Parts stories into incidents.
 * @param stories in any order; of two with one id the first counts
 * @param decisions what people decided, oldest first; they hold whatever the signs say
 */
export function cluster(stories: readonly LinkStory[], decisions: readonly Decision[] = []): Partition {
  const unique = new Map(stories.map((story) => [story.id, story] as const).reverse());
  const all = [...unique.values()].sort((a, b) => byText(a.id, b.id));
  const at = new Map(all.map((story, i) => [story.id, i]));
  const { last, outdated } = settle(decisions);
  const apart = new Set<string>();
  const together: Decision[] = [];
  for (const [key, decision] of last) {
    if (!decision.stories.every((id) => at.has(id))) continue;
    if (decision.kind === "apart") apart.add(key);
    else together.push(decision);
  }

  const links = candidatePairs(all).filter(([i, j]) => linked(all[i]!, all[j]!));
  for (const {
    stories: [a, b],
  } of together)
    links.push([at.get(a)!, at.get(b)!]);
  const partition: Partition = { incidents: [], undecided: [], void: outdated };
  for (const component of componentsOf(all.length, links)) {
    const found = part(
      component.map((i) => all[i]!),
      together,
      apart,
    );
    partition.incidents.push(...found.incidents);
    partition.undecided.push(...found.undecided);
    partition.void.push(...found.void);
  }
  partition.incidents.sort((a, b) => byText(a[0]!, b[0]!));
  partition.undecided.sort((a, b) => byText(a.stories[0]!, b.stories[0]!));
  return partition;
}

/** Whether two stories that share a key belong to one neighborhood: within it, incidents are told apart. */
export function linked(a: LinkStory, b: LinkStory): boolean {
  return a.article !== b.article && weigh(a, b).score >= LINK;
}

function componentsOf(size: number, links: readonly (readonly [number, number])[]): number[][] {
  const parent = Array.from({ length: size }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (const [i, j] of links) parent[root(i)] = root(j);
  const components = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const r = root(i);
    const list = components.get(r);
    if (list) list.push(i);
    else components.set(r, [i]);
  }
  return [...components.values()];
}

/** Parts one neighborhood: joins the two groups that fit best until none fit, and leaves alone what fits two. */
function part(stories: readonly LinkStory[], together: readonly Decision[], apart: ReadonlySet<string>): Partition {
  const size = stories.length;
  const verdicts: (Verdict | null)[] = new Array(size * size).fill(null);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const [a, b] = [stories[i]!, stories[j]!];
      if (a.article === b.article || apart.has(pairKey(a.id, b.id))) continue;
      verdicts[i * size + j] = verdicts[j * size + i] = weigh(a, b);
    }
  }
  let groups: Group[] = stories.map((story, i) => ({ members: [i], id: story.id }));
  const result: Partition = { incidents: [], undecided: [], void: [] };

  const join = (p: Group, q: Group) => {
    const members = [...p.members, ...q.members].sort((a, b) => a - b);
    groups = [...groups.filter((g) => g !== p && g !== q), { members, id: stories[members[0]!]!.id }];
    groups.sort((a, b) => byText(a.id, b.id));
  };
  /** Null where two of their stories must not be joined. */
  const fit = (p: Group, q: Group, bound: boolean): Verdict | null => {
    const found: Verdict[] = [];
    for (const i of p.members) {
      for (const j of q.members) {
        const verdict = verdicts[i * size + j];
        if (verdict) found.push(verdict);
        else if (!bound || apart.has(pairKey(stories[i]!.id, stories[j]!.id))) return null;
      }
    }
    return found.length > 0 ? linkage(found) : { score: 0, reasons: [] };
  };

  const ids = new Set(stories.map((story) => story.id));
  for (const decision of together) {
    if (!ids.has(decision.stories[0])) continue;
    const [p, q] = decision.stories.map((id) => groups.find((g) => g.members.some((i) => stories[i]!.id === id))!);
    if (p === q) continue;
    if (fit(p!, q!, true) === null) result.void.push(decision);
    else join(p!, q!);
  }

  for (;;) {
    const fits = fitsBetween(groups, fit);
    const free = fits.filter((f) => f.score >= JOIN && rivals(f, fits) === null);
    const best = free[0];
    if (!best) {
      result.undecided = questions(groups, fits, stories);
      break;
    }
    join(best.p, best.q);
  }
  const idsOf = (g: Group) => g.members.map((i) => stories[i]!.id);
  result.incidents = groups.map(idsOf);
  return result;
}

interface Fit extends Verdict {
  p: Group;
  q: Group;
}

/** All pairs of groups, best first; equal scores in order of their first stories. */
function fitsBetween(groups: readonly Group[], fit: (p: Group, q: Group, bound: boolean) => Verdict | null): Fit[] {
  const fits: Fit[] = [];
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      const [p, q] = [groups[i]!, groups[j]!];
      fits.push({ p, q, ...(fit(p, q, false) ?? { score: Number.NEGATIVE_INFINITY, reasons: [] }) });
    }
  }
  return fits.sort((a, b) => b.score - a.score || byText(a.p.id, b.p.id) || byText(a.q.id, b.q.id));
}

const other = (f: Fit, g: Group) => (f.p === g ? f.q : f.p);

/** The other fits that leave one of two groups torn: about as good, with a group that is another incident. */
function rivals(f: Fit, fits: readonly Fit[]): { torn: Group; fits: Fit[] } | null {
  for (const torn of [f.p, f.q]) {
    const mate = other(f, torn);
    const found = fits.filter((g) => {
      if (g === f || (g.p !== torn && g.q !== torn) || g.score < JOIN || f.score - g.score >= MARGIN) return false;
      const rival = other(g, torn);
      const between = fits.find((h) => (h.p === mate && h.q === rival) || (h.p === rival && h.q === mate));
      return between !== undefined && between.score < DISTINCT;
    });
    if (found.length > 0) return { torn, fits: [f, ...found] };
  }
  return null;
}

function questions(groups: readonly Group[], fits: readonly Fit[], stories: readonly LinkStory[]): OpenQuestion[] {
  const idsOf = (g: Group) => g.members.map((i) => stories[i]!.id);
  const open: OpenQuestion[] = [];
  for (const group of groups) {
    const near = fits.filter((f) => (f.p === group || f.q === group) && f.score >= ASK);
    if (near.length === 0) continue;
    const torn = near.some((f) => f.score >= JOIN);
    // A weak fit is asked once, of the smaller group; of two alike, of the later one.
    const asked = near.filter((f) => {
      const mate = other(f, group);
      const bySize = group.members.length - mate.members.length;
      return torn ? f.score >= JOIN : f.score < JOIN && (bySize < 0 || (bySize === 0 && group.id > mate.id));
    });
    if (torn && !isTorn(group, near, fits)) continue;
    if (asked.length === 0) continue;
    open.push({
      kind: torn ? "several" : "weak",
      stories: idsOf(group),
      candidates: asked.map((f) => ({ stories: idsOf(other(f, group)), score: f.score, reasons: f.reasons })),
    });
  }
  return open;
}

const isTorn = (group: Group, near: readonly Fit[], fits: readonly Fit[]) =>
  near.some((f) => f.score >= JOIN && rivals(f, fits)?.torn === group);
