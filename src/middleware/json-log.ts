import type { Log, LogLevel } from "../types.ts";

const WEIGHTS: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** Writes what weighs at least `level` as one line of JSON each. */
export function makeLog(level: LogLevel, write: (line: string) => void): Log {
  return (weight, event, values = {}) => {
    if (WEIGHTS[weight] < WEIGHTS[level]) return;
    write(JSON.stringify({ time: new Date().toISOString(), level: weight, event, ...values }));
  };
}
