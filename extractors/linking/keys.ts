/** Keys under which an index keeps a story. Two stories without a key in common are never compared. */
import { fold, nameKey } from "../text/fold.ts";
import { roundTo, significantDigits } from "./figures.ts";
import { fingerprintBands } from "./fingerprint.ts";
import { nameIndexKeys, nameSoundKeys } from "./names.ts";
import { monthsOf } from "./times.ts";
import type { LinkName, LinkStory } from "./types.ts";

/** A figure this precise is looked up whenever it was told; a rounder one only in the same weeks. */
const TELLING_DIGITS = 3;
const SMALLEST_COUNT = 1000;

/** A month and the next one, so that stories of neighboring months meet in one of them. */
function periodsOf(story: LinkStory): number[] {
  const periods = new Set<number>();
  for (const month of monthsOf(story)) periods.add(month).add(month + 1);
  return [...periods];
}

const keysOf = (name: LinkName) => [
  ...name.known.map((key) => `known:${key}`),
  ...[name.name, ...name.aliases].map((spelling) => nameKey(fold(spelling))).filter(Boolean),
];

const known = new WeakMap<LinkStory, readonly string[]>();

/**
 * Sorted keys of a story, about 20 to 60. Candidates for a new story are the stories that share one; a store keeps
 * them in an indexed table. Names of organizations and figures of three digits stand alone, everything else with
 * the months of the story.
 */
export function blockingKeys(story: LinkStory): readonly string[] {
  let keys = known.get(story);
  if (!keys) {
    keys = findKeys(story);
    known.set(story, keys);
  }
  return keys;
}

function findKeys(story: LinkStory): string[] {
  const keys = new Set<string>();
  const periods = periodsOf(story);
  const inPeriods = (key: string) => {
    for (const period of periods) keys.add(`${key}@${period}`);
  };
  for (const name of [...story.organizations, ...story.operators, ...story.parties]) {
    const { lasting, passing } = nameIndexKeys(name);
    for (const key of lasting) keys.add(`name:${key}`);
    for (const key of passing) inPeriods(`word:${key}`);
    for (const key of nameSoundKeys(name)) inPeriods(`sound:${key}`);
  }
  for (const actor of story.actors) for (const key of keysOf(actor)) inPeriods(`actor:${key}`);
  for (const { amount, currency } of story.prices) inPeriods(`price:${amount}:${currency}`);
  for (const { value } of story.counts) {
    if (value < SMALLEST_COUNT) continue;
    const digits = significantDigits(value);
    if (digits >= TELLING_DIGITS) keys.add(`count:${roundTo(value, TELLING_DIGITS)}`);
    if (digits >= 2) inPeriods(`count:${roundTo(value, 2)}`);
  }
  for (const bytes of story.volumes) inPeriods(`volume:${roundTo(bytes, 2)}`);
  if (story.fingerprint !== null) for (const band of fingerprintBands(story.fingerprint)) keys.add(`text:${band}`);
  return [...keys].sort();
}

/** All pairs of stories that share a key, as indexes into the list, smaller first. */
export function candidatePairs(stories: readonly LinkStory[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  stories.forEach((story, i) => {
    for (const key of blockingKeys(story)) {
      const list = byKey.get(key);
      if (list) list.push(i);
      else byKey.set(key, [i]);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const list of byKey.values()) {
    for (let i = 1; i < list.length; i++) {
      for (let j = 0; j < i; j++) {
        const pair = list[j]! * stories.length + list[i]!;
        if (seen.has(pair)) continue;
        seen.add(pair);
        pairs.push([list[j]!, list[i]!]);
      }
    }
  }
  return pairs;
}
