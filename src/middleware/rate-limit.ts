import { AppError } from "../errors.ts";
import type { Deps } from "../types.ts";
import { makeTokenBuckets } from "./token-bucket.ts";

/** Counts a request of a client. @throws AppError `rate_limited` where it has made too many */
export type CountRequest = (client: string) => void;

/** Makes the counter of requests by client, under the limit of the settings. */
export function makeRateLimit({ config, now }: Pick<Deps, "config" | "now">): CountRequest {
  const limit = config.rateLimitPerMinute;
  const buckets = limit > 0 ? makeTokenBuckets(limit, () => now().getTime()) : null;
  return (client) => {
    const waitSeconds = buckets?.take(client) ?? 0;
    if (waitSeconds > 0) {
      throw new AppError("rate_limited", {
        detail: `More than ${limit} requests a minute.`,
        retryAfterSeconds: waitSeconds,
      });
    }
  };
}

/** The client of a request that nobody has vouched for yet: its address. */
export const clientOf = ({ clientAddress }: Pick<Deps, "clientAddress">, request: Request, env: unknown) =>
  `address:${clientAddress(request, env) ?? "unknown"}`;
