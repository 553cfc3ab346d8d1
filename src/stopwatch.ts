import { AsyncLocalStorage } from "node:async_hooks";

export type TimedPart = "language" | "extract" | "store";

/** Adds up the time that parts of the work took, in milliseconds. */
export interface Stopwatch {
  time<T>(part: TimedPart, work: () => T): T;
}

const current = new AsyncLocalStorage<Stopwatch>();

/** Does `work`; whatever it leads to, awaited or not, is timed by `stopwatch`. */
export const timedBy = <T>(stopwatch: Stopwatch, work: () => T): T => current.run(stopwatch, work);

/** Times a part of the work with the stopwatch of the request that it belongs to; only does it where there is none. */
export function timePart<T>(part: TimedPart, work: () => T): T {
  const stopwatch = current.getStore();
  return stopwatch ? stopwatch.time(part, work) : work();
}

/** Makes a stopwatch, and what reads it: milliseconds of a part, without the parts timed inside it; null if none was. */
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
        // Parts that run side by side may make what is inside longer than the whole.
        spent.set(part, (spent.get(part) ?? 0) + Math.max(0, total - frame.inner));
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
  return { stopwatch, spentMs: (part: TimedPart) => spent.get(part) ?? null };
}
