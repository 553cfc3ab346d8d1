/** Which stories come from one hand: copies, rewritings of one agency's text, and what they were written from. */
import { overlap, overlapOf, printSlots } from "./fingerprint.ts";
import { COPY_OVERLAP, outletKeys } from "./signs.ts";
import type { LinkName, OriginStory } from "./types.ts";

/** Why two stories are one origin. */
export type SharedOrigin = "copy" | "agency" | "outlet" | "source";

/**
 * Whether two stories about one incident come from one origin: their texts are near-duplicates ("copy"), they credit
 * the same news agency ("agency"), one outlet printed both ("outlet"), or one relies on the other's outlet ("source").
 * Null where they are independent.
 */
export function sameOrigin(a: OriginStory, b: OriginStory): SharedOrigin | null {
  if (a.fingerprint !== null && b.fingerprint !== null && overlap(a.fingerprint, b.fingerprint) >= COPY_OVERLAP)
    return "copy";
  if (a.agencies.some((agency) => b.agencies.includes(agency))) return "agency";
  if (a.outlet && b.outlet && sharesKey(a.outlet, b.outlet)) return "outlet";
  return reliesOn(a, b) || reliesOn(b, a) ? "source" : null;
}

function sharesKey(a: LinkName, b: LinkName): boolean {
  const keys = new Set(outletKeys(a));
  return outletKeys(b).some((key) => keys.has(key));
}

function reliesOn(a: OriginStory, b: OriginStory): boolean {
  return a.sources.some((source) => b.outlet !== null && sharesKey(source, b.outlet));
}

/**
 * Groups the stories of one incident by origin: each group counts once, however many articles it holds. An origin
 * is shared along a chain: a copy of an agency's text, and what relies on that copy's outlet. Only stories that have
 * something in common are compared, so that the work grows with what they share and not with the square of their number.
 * @returns ids, sorted within and across groups
 */
export function independentOrigins(stories: readonly OriginStory[]): string[][] {
  const sets = disjointSets(stories.length);
  for (const { members, isShared } of sharedKeys(stories)) {
    if (isShared) for (const member of members) sets.join(members[0]!, member);
  }
  joinCopies(stories, sets.join);
  const groups = Map.groupBy(stories.keys(), (i) => sets.rootOf(i));
  return [...groups.values()]
    .map((group) => group.map((i) => stories[i]!.id).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Who credits each agency, and who printed in or relies on each outlet; the latter are one origin where somebody printed there. */
function sharedKeys(stories: readonly OriginStory[]): Iterable<{ members: number[]; isShared: boolean }> {
  const shared = new Map<string, { members: number[]; isShared: boolean }>();
  const add = (key: string, member: number, isShared: boolean) => {
    const found = shared.get(key) ?? { members: [], isShared: false };
    found.members.push(member);
    found.isShared ||= isShared;
    shared.set(key, found);
  };
  for (const [i, { outlet, agencies, sources }] of stories.entries()) {
    for (const agency of agencies) add(`agency:${agency}`, i, true);
    for (const key of outlet ? outletKeys(outlet) : []) add(`outlet:${key}`, i, true);
    for (const source of sources) for (const key of outletKeys(source)) add(`outlet:${key}`, i, false);
  }
  return shared.values();
}

/** Calls `join` for stories of which one's text is a copy of the other's: all pairs, but for those that another copy connects. */
function joinCopies(stories: readonly OriginStory[], join: (a: number, b: number) => void): void {
  const same = new Map<string, number>();
  const bySlot = new Map<number, number[]>();
  const shared = new Uint8Array(stories.length);
  for (const [i, { fingerprint }] of stories.entries()) {
    if (fingerprint === null) continue;
    const first = same.get(fingerprint);
    if (first !== undefined) {
      // Whatever else it is a copy of, the first of its kind is too.
      join(first, i);
      continue;
    }
    same.set(fingerprint, i);
    const near: number[] = [];
    for (const slot of printSlots(fingerprint)) {
      const others = bySlot.get(slot);
      if (others === undefined) {
        bySlot.set(slot, [i]);
        continue;
      }
      for (const other of others) if (shared[other]!++ === 0) near.push(other);
      others.push(i);
    }
    for (const other of near) {
      if (overlapOf(shared[other]!, stories[other]!.fingerprint!, fingerprint) >= COPY_OVERLAP) join(other, i);
      shared[other] = 0;
    }
  }
}

/** Sets of the numbers below `size`, each alone at first, that are joined over time. */
function disjointSets(size: number) {
  const parents = Int32Array.from({ length: size }, (_, i) => i);
  const rootOf = (member: number): number => {
    let at = member;
    while (parents[at] !== at) {
      // Halves the way for the next one that asks.
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  return {
    rootOf,
    join(a: number, b: number): void {
      parents[rootOf(a)] = rootOf(b);
    },
  };
}

/** How many independent origins stand behind a figure, given the ids of the stories that state it. */
export function countOrigins(origins: readonly (readonly string[])[], stories: Iterable<string>): number {
  const stating = new Set(stories);
  return origins.filter((group) => group.some((id) => stating.has(id))).length;
}
