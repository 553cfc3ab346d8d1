/** Numbers that look random and are the same for the same seed (mulberry32). */
export function makeRandom(seed: number) {
  let state = seed >>> 0;
  /** 0 to 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (n: number) => Math.floor(next() * n),
    /** Below n, the small ones much more often: a few names fill the news. */
    skewed: (n: number, power = 3) => Math.floor(n * next() ** power),
    chance: (share: number) => next() < share,
    /** One of several by weight. */
    pick<T>(weighted: readonly (readonly [T, number])[]): T {
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      return weighted.at(-1)![0];
    },
  };
}

export type Random = ReturnType<typeof makeRandom>;

/** A UUIDv7 of a time, with a number in place of what is random. Ascends with the time, and within it with `n`. */
export function idAt(ms: number, n: number, kind: number): string {
  const time = Math.floor(ms).toString(16).padStart(12, "0");
  const rest = n.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, "0")}-8000-${rest}`;
}
