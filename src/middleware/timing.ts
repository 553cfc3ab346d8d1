import { createMiddleware } from "hono/factory";
import { makeStopwatch, type TimedPart, timedBy } from "../stopwatch.ts";
import type { AppEnv } from "../types.ts";

const PARTS: readonly TimedPart[] = ["language", "extract", "store"];

/**
 * Tells in Server-Timing, and the log, how long the parts of the work took until the answer began. The store's time is
 * without what was read meanwhile.
 */
export const timing = createMiddleware<AppEnv>(async (c, next) => {
  const { stopwatch, spentMs } = makeStopwatch();
  await timedBy(stopwatch, next);
  const parts = PARTS.flatMap((part) => {
    const ms = spentMs(part);
    return ms === null ? [] : [[part, Math.round(ms * 10) / 10] as const];
  });
  if (parts.length === 0) return;
  c.set("spentMs", Object.fromEntries(parts));
  c.header("Server-Timing", parts.map(([part, ms]) => `${part};dur=${ms}`).join(", "));
});
