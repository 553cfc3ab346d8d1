import type { Store } from "../../src/store/database.ts";
import type { AppConfig, Deps, Log, Net } from "../../src/types.ts";
import { fakeEngine } from "./fake-engine.ts";

export interface TestDeps extends Deps {
  /** What was logged. */
  logged: Parameters<Log>[];
  /** Sets the clock. */
  at(time: string): void;
  /** Moves the clock. */
  pass(ms: number): void;
}

/** Encrypts nothing but tests. */
export const TEST_SECRET_KEY = btoa("tests keep no secret from anybody".slice(0, 32));

/** A way out that is closed. */
export const noNet: Net = {
  faultOf: () => "It is not asked in tests.",
  send: () => Promise.reject(new Error("No test asks the outside.")),
};

/** Dependencies for a test: a store, a clock that the test sets, an engine whose facts the text spells out. */
export function makeDeps(store: Store, config: Partial<AppConfig> = {}, more: Partial<Deps> = {}): TestDeps {
  let now = Date.parse("2026-03-20T12:00:00Z");
  const logged: Parameters<Log>[] = [];
  return {
    config: {
      version: "0.0.0-test",
      open: true,
      corsOrigins: [],
      rateLimitPerMinute: 0,
      bodyLimitBytes: 1_048_576,
      publicUrl: "https://desk.example",
      secretKeys: [TEST_SECRET_KEY],
      webhooks: { retryMs: [5_000, 300_000], timeoutMs: 15_000, keepDays: 30 },
      ...config,
    },
    store,
    engine: fakeEngine,
    net: noNet,
    now: () => new Date(now),
    log: (...line) => void logged.push(line),
    clientAddress: (request) => request.headers.get("x-test-address"),
    ...more,
    logged,
    at: (time) => {
      now = Date.parse(time);
    },
    pass: (ms) => {
      now += ms;
    },
  };
}
