const RANDOM_BITS = 62n;
const COUNTER_BITS = 12n;
const COUNTER_MAX = (1n << COUNTER_BITS) - 1n;

let lastMs = 0n;
let counter = 0n;

/**
 * Makes a UUIDv7: 48 bits of milliseconds, a counter, 62 random bits. Ids made by one process ascend, even where the
 * clock stands still or goes back.
 */
export function newId(nowMs: number = Date.now()): string {
  const ms = BigInt(nowMs);
  const random = new BigUint64Array(1);
  crypto.getRandomValues(random);
  if (ms > lastMs) {
    lastMs = ms;
    // Half the range, so that many ids fit behind it within the millisecond.
    counter = random[0]! & (COUNTER_MAX >> 1n);
    crypto.getRandomValues(random);
  } else if (counter === COUNTER_MAX) {
    lastMs += 1n;
    counter = 0n;
  } else {
    counter += 1n;
  }
  const high = (lastMs << 16n) | (7n << 12n) | counter;
  const low = (2n << RANDOM_BITS) | (random[0]! & ((1n << RANDOM_BITS) - 1n));
  const hex = ((high << 64n) | low).toString(16).padStart(32, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The least id that can be made in a millisecond, to ask for rows by the time at which they were filed. */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}
