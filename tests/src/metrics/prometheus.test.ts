import { expect, test } from "vitest";
import { makeMetrics } from "../../../src/metrics/prometheus.ts";
import { timeEngine } from "../../../src/metrics/timed-engine.ts";
import type { StoreFigures } from "../../../src/types.ts";
import { fakeEngine } from "../fake-engine.ts";

const outbox = { events: 2, deliveries: 7, due: 3, dead: 1, disabledWebhooks: 0, oldestAgeSeconds: 12.5 };
const source = {
  id: "s1",
  name: 'The "Post"\nDaily\\',
  kind: "feed",
  lagSeconds: 90,
  lastStatus: 503,
  failures: 4,
  paused: false,
  lastSucceededAt: new Date("2026-03-20T12:00:00Z"),
  newestAt: null,
};
const figures: StoreFigures = {
  outbox,
  sources: [source],
  reextraction: { open: 5 },
  ingests: { waiting: 8, failed: 2 },
};

test("what is counted and what waits is written in Prometheus' text format", async () => {
  const metrics = makeMetrics();
  metrics.request({ method: "GET", route: "/v1/facts", status: 200, seconds: 0.02 });
  metrics.request({ method: "GET", route: "/v1/facts", status: 200, seconds: 3 });
  metrics.filed("created");
  metrics.attempt("failed", 0.2);
  metrics.job("deliver", "ok");
  const { contentType, text } = await metrics.render(figures);
  expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/u);
  const lines = text.split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "# TYPE leakdesk_http_request_duration_seconds histogram",
      'leakdesk_http_request_duration_seconds_bucket{le="0.025",method="GET",route="/v1/facts",status="200"} 1',
      'leakdesk_http_request_duration_seconds_count{method="GET",route="/v1/facts",status="200"} 2',
      'leakdesk_articles_filed_total{outcome="created"} 1',
      'leakdesk_webhook_attempt_duration_seconds_count{result="failed"} 1',
      'leakdesk_job_runs_total{job="deliver",result="ok"} 1',
      "leakdesk_outbox_events 2",
      "leakdesk_outbox_deliveries 7",
      "leakdesk_outbox_due_deliveries 3",
      "leakdesk_outbox_oldest_event_age_seconds 12.5",
      "leakdesk_webhook_dead_letters 1",
      "leakdesk_reextraction_backlog_articles 5",
      "leakdesk_ingest_waiting_articles 8",
      "leakdesk_ingest_failed_articles 2",
      'leakdesk_source_lag_seconds{source="s1",name="The \\"Post\\"\\nDaily\\\\",kind="feed"} 90',
      'leakdesk_source_last_status{source="s1",name="The \\"Post\\"\\nDaily\\\\",kind="feed"} 503',
    ]),
  );
  expect(text).not.toContain("leakdesk_source_newest_article_timestamp_seconds{");
  // Each line is a comment or a sample, whatever a source is called.
  for (const line of lines.filter((line) => line !== "")) expect(line).toMatch(/^(?:# |leakdesk_\w+(?:\{.*\})? \S+$)/u);
});

test("a source that was removed does not stay", async () => {
  const metrics = makeMetrics();
  await metrics.render(figures);
  expect((await metrics.render({ ...figures, sources: [] })).text).not.toContain("leakdesk_source_lag_seconds{");
});

test("reading an article is timed by its language", () => {
  const seen: [string, number][] = [];
  let now = 0;
  const clock = () => {
    now += 5;
    return now;
  };
  const engine = timeEngine(fakeEngine, { extraction: (...one) => void seen.push(one) }, clock);
  engine.extract({
    title: null,
    text: "The hackers stole the data of the company and offered it.",
    publishedAt: null,
  } as never);
  engine.extract({ title: null, text: "1", publishedAt: null } as never);
  expect(seen).toEqual([
    ["en", 0.005],
    ["none", 0.005],
  ]);
});
