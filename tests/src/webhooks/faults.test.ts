import { describe, expect, inject, test, vi } from "vitest";
import { runWebhooks } from "../../../bench/webhook-run.ts";
import { openTestStore } from "../test-stores.ts";

// Each start of a server takes seconds, more on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

describe.runIf(inject("postgres"))("on Postgres", () => {
  test("servers killed at any moment, under load, lose no event and send none astray", async () => {
    const { url, drop } = await openTestStore("postgres");
    try {
      const report = await runWebhooks({ databaseUrl: url!, articles: 150, subscribers: 6, kills: 10, concurrency: 4 });
      expect(report).toMatchObject({
        acknowledged: 150,
        events: 150,
        lost: 0,
        misdirected: 0,
        unverified: 0,
        changed: 0,
      });
      expect(report.delivered).toBe(report.expected);
      expect(report.kills).toBe(10);
    } finally {
      await drop();
    }
  });
});
