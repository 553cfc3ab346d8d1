/** When a feed is read next. */

/** Seconds between two readings where a feed asks for none, and the bounds of what it may ask for. */
const USUAL = 1_800;
const LEAST = 300;
const MOST = 86_400;

/** Seconds between two readings, by what the feed and its answer ask for: the longest of them. */
export function intervalOf(feedSeconds: number | null, headers: Headers): number {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/iu.exec(headers.get("cache-control") ?? "")?.[1];
  const asked = Math.max(feedSeconds ?? 0, Number(maxAge ?? 0));
  return asked === 0 ? USUAL : clamp(asked);
}

/** Seconds that `Retry-After` asks for, given as such or as a date; null where it asks for none. */
export function retryAfter(headers: Headers, now: Date): number | null {
  const given = headers.get("retry-after")?.trim() ?? "";
  const seconds = /^\d{1,9}$/u.test(given) ? Number(given) : (Date.parse(given) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 7 * MOST) : null;
}

/**
 * When a source is polled next: after its interval, doubled with each failure, at most a day; not before `notBefore`
 * seconds. Spread by the source's id, so that many added at once do not stay in step.
 */
export function nextPoll(
  now: Date,
  { id, intervalSeconds, failures }: { id: string; intervalSeconds: number | null; failures: number },
  notBefore: number | null = null,
): Date {
  const spread = 1 + Number.parseInt(id.slice(-4), 16) / 0xffff / 10;
  const seconds = clamp((intervalSeconds ?? USUAL) * 2 ** Math.min(failures, 10));
  return new Date(now.getTime() + Math.max(seconds * spread, notBefore ?? 0) * 1000);
}

const clamp = (seconds: number) => Math.min(MOST, Math.max(LEAST, seconds));
