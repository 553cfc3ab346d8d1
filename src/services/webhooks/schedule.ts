/** When a delivery that failed is tried again. */

/** Share of a waiting time by which it varies, so that what failed together does not return together. */
const JITTER = 0.2;

/** A subscriber may ask for this much patience at most. */
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** Pauses for a subscriber that does not answer at all: doubled with each attempt, up to the last. */
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 5 * 60 * 1000;

/**
 * How long to wait after a number of failures. `random` is in [0, 1).
 * @returns null where it is given up
 */
export function retryDelay(retryMs: readonly number[], failures: number, random: number): number | null {
  const wait = retryMs[failures - 1];
  return wait === undefined ? null : Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}

/** Reads Retry-After, in seconds or as a date. @returns milliseconds; null where there is none that can be read */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  const ms = /^\d{1,9}$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}

/** How long a subscriber is left alone that did not answer so many times in a row. */
export function silencePause(silentAttempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(silentAttempts - 1, 20), LAST_PAUSE_MS);
}
