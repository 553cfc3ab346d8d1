/** Scores a parting of things into groups against the right one. */

/** Precision, recall and F1, 0–1. */
export interface PartitionRates {
  p: number;
  r: number;
  f1: number;
}

const rates = (p: number, r: number): PartitionRates => ({ p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 });

const pairs = (n: number) => (n * (n - 1)) / 2;

/** Sizes of the groups of each side and of what each two have in common. Both sides name a group for every thing. */
function overlaps(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>) {
  const sizes = { gold: new Map<string, number>(), found: new Map<string, number>() };
  const common = new Map<string, { gold: string; found: string; n: number }>();
  for (const [thing, right] of gold) {
    const group = found.get(thing);
    if (group === undefined) throw new Error(`${thing} is in no group`);
    sizes.gold.set(right, (sizes.gold.get(right) ?? 0) + 1);
    sizes.found.set(group, (sizes.found.get(group) ?? 0) + 1);
    const key = `${right}\n${group}`;
    const entry = common.get(key) ?? { gold: right, found: group, n: 0 };
    entry.n++;
    common.set(key, entry);
  }
  return { ...sizes, common: [...common.values()] };
}

/**
 * B-cubed (Bagga and Baldwin, 1998): for each thing the share of its found group that is rightly there, and the share
 * of its right group that was found; averaged over things.
 * @param gold thing → right group  @param found thing → found group; things that `gold` lacks are passed over
 */
export function scoreBCubed(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): PartitionRates {
  const { common, ...sizes } = overlaps(gold, found);
  if (gold.size === 0) return rates(1, 1);
  let p = 0;
  let r = 0;
  for (const { gold: right, found: group, n } of common) {
    p += (n * n) / sizes.found.get(group)!;
    r += (n * n) / sizes.gold.get(right)!;
  }
  return rates(p / gold.size, r / gold.size);
}

/** Of the pairs put in one group, the share that belongs there, and the reverse; 1 where there are none. */
export function scorePairs(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): PartitionRates {
  const { common, ...sizes } = overlaps(gold, found);
  const total = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + pairs(n), 0);
  const hits = total(common.map((c) => c.n));
  const foundPairs = total(sizes.found.values());
  const goldPairs = total(sizes.gold.values());
  return rates(foundPairs > 0 ? hits / foundPairs : 1, goldPairs > 0 ? hits / goldPairs : 1);
}
