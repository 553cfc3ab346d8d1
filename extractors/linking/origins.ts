/** Which stories come from one hand: copies, rewritings of one agency's text, and what they were written from. */
import { overlap } from "./fingerprint.ts";
import { COPY_OVERLAP, outletKeys } from "./signs.ts";
import type { LinkName, LinkStory } from "./types.ts";

/** Why two stories are one origin. */
export type SharedOrigin = "copy" | "agency" | "outlet" | "source";

/**
 * Whether two stories about one incident come from one origin: their texts are near-duplicates ("copy"), they credit
 * the same news agency ("agency"), one outlet printed both ("outlet"), or one relies on the other's outlet ("source").
 * Null where they are independent.
 */
export function sameOrigin(a: LinkStory, b: LinkStory): SharedOrigin | null {
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

function reliesOn(a: LinkStory, b: LinkStory): boolean {
  return a.sources.some((source) => b.outlet !== null && sharesKey(source, b.outlet));
}

/**
 * Groups the stories of one incident by origin: each group counts once, however many articles it holds. An origin
 * is shared along a chain: a copy of an agency's text, and what relies on that copy's outlet.
 * @returns ids, sorted within and across groups
 */
export function independentOrigins(stories: readonly LinkStory[]): string[][] {
  const sorted = [...stories].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups: LinkStory[][] = [];
  for (const story of sorted) {
    const near = groups.filter((group) => group.some((member) => sameOrigin(member, story) !== null));
    const joined = [...near.flat(), story];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.map((story) => story.id).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** How many independent origins stand behind a figure, given the ids of the stories that state it. */
export function countOrigins(origins: readonly (readonly string[])[], stories: Iterable<string>): number {
  const stating = new Set(stories);
  return origins.filter((group) => group.some((id) => stating.has(id))).length;
}
