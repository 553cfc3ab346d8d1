/** Counts what each client has left to ask. */
export interface TokenBuckets {
  /** Takes a token of a client. @returns 0, or the seconds until there is one */
  take(client: string): number;
}

/** Clients remembered at most; beyond that those that were quiet longest are forgotten. */
const MAX_CLIENTS = 10_000;

/** A minute's worth of tokens a client, filled up evenly. `now` is in milliseconds. */
export function makeTokenBuckets(perMinute: number, now: () => number): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const perMs = perMinute / 60_000;
  return {
    take(client) {
      const at = now();
      const bucket = buckets.get(client) ?? { tokens: perMinute, at };
      const tokens = Math.min(perMinute, bucket.tokens + Math.max(0, at - bucket.at) * perMs);
      // Put back at the end, so that the map stays in order of last use.
      buckets.delete(client);
      buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      if (buckets.size > MAX_CLIENTS) buckets.delete(buckets.keys().next().value!);
      return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perMs / 1000);
    },
  };
}
