import { createMiddleware } from "hono/factory";
import type { AppEnv, Stopwatch, TimedPart } from "../types.ts";

const PARTS: readonly TimedPart[] = ["language", "extract", "store"];

/** Tells in Server-Timing how long the parts of the work took. The store's time is without what was read meanwhile. */
export const timing = createMiddleware<AppEnv>(async (c, next) => {
  const { stopwatch, spentMs } = makeStopwatch();
  c.set("stopwatch", stopwatch);
  await next();
  const parts = PARTS.filter((part) => spentMs(part) > 0).map((part) => `${part};dur=${spentMs(part).toFixed(1)}`);
  if (parts.length > 0) c.header("Server-Timing", parts.join(", "));
});

/** Makes a stopwatch, and what reads it: milliseconds of a part, without the parts timed inside it. */
export function makeStopwatch(clock: () => number = () => performance.now()) {
  const spent = new Map<TimedPart, number>();
  const running: { inner: number }[] = [];
  const stopwatch: Stopwatch = {
    time(part, work) {
      const start = clock();
      const frame = { inner: 0 };
      running.push(frame);
      const stop = () => {
        running.splice(running.indexOf(frame), 1);
        const total = clock() - start;
        spent.set(part, (spent.get(part) ?? 0) + total - frame.inner);
        const outer = running.at(-1);
        if (outer) outer.inner += total;
      };
      let result: ReturnType<typeof work>;
      try {
        result = work();
      } catch (error) {
        stop();
        throw error;
      }
      if (!(result instanceof Promise)) {
        stop();
        return result;
      }
      return result.finally(stop) as typeof result;
    },
  };
  return { stopwatch, spentMs: (part: TimedPart) => spent.get(part) ?? 0 };
}
