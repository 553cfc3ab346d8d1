import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Metrics, StoreFigures } from "../types.ts";

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const EXTRACTION_SECONDS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
const ATTEMPT_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60];

/**
 * Counts what this process does, and writes it with the figures of the store in Prometheus' text format. What is counted
 * is of this process alone; the store's figures are the same whoever is asked.
 */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: "leakdesk_http_request_duration_seconds",
    help: "Time to the answer's beginning, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const extractions = new Histogram({
    name: "leakdesk_extraction_duration_seconds",
    help: "Time to read the facts of an article, by language.",
    labelNames: ["language"],
    buckets: EXTRACTION_SECONDS,
    registers,
  });
  const filed = new Counter({
    name: "leakdesk_articles_filed_total",
    help: "Articles that were filed, by what became of them.",
    labelNames: ["outcome"],
    registers,
  });
  const attempts = new Histogram({
    name: "leakdesk_webhook_attempt_duration_seconds",
    help: "Time that a subscriber took, by result.",
    labelNames: ["result"],
    buckets: ATTEMPT_SECONDS,
    registers,
  });
  const jobs = new Counter({
    name: "leakdesk_job_runs_total",
    help: "Rounds of work in the background, by job and result.",
    labelNames: ["job", "result"],
    registers,
  });
  return {
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    extraction: (language, seconds) => extractions.observe({ language }, seconds),
    filed: (outcome) => filed.inc({ outcome }),
    attempt: (result, seconds) => attempts.observe({ result }, seconds),
    job: (job, result) => jobs.inc({ job, result }),
    async render(figures) {
      const current = describe(figures);
      const text = await Registry.merge([registry, current]).metrics();
      return { contentType: registry.contentType, text };
    },
  };
}

/** The store's figures as gauges, made anew each time: a source that was removed must not stay. */
function describe({ outbox, sources, reextraction, ingests }: StoreFigures): Registry {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `leakdesk_${name}`, help, labelNames, registers: [registry] });
  gauge("outbox_events", "Events whose deliveries are not written yet.").set(outbox.events);
  gauge("outbox_deliveries", "Deliveries that wait or are being made.").set(outbox.deliveries);
  gauge("outbox_due_deliveries", "Deliveries whose time has come.").set(outbox.due);
  gauge(
    "outbox_oldest_event_age_seconds",
    "Age of the oldest event that somebody is still to be told of; 0 for none.",
  ).set(outbox.oldestAgeSeconds);
  gauge("webhook_dead_letters", "Deliveries that were given up.").set(outbox.dead);
  gauge("webhooks_disabled", "Webhooks that are disabled.").set(outbox.disabledWebhooks);
  gauge("reextraction_backlog_articles", "Articles that another version of the engine read last.").set(
    reextraction.open,
  );
  gauge("ingest_waiting_articles", "Articles of archives in the queue that are to be filed.").set(ingests.waiting);
  gauge("ingest_failed_articles", "Articles of archives in the queue that could not be filed.").set(ingests.failed);

  const labels = ["source", "name", "kind"] as const;
  const lag = gauge("source_lag_seconds", "How long a source's poll is overdue; 0 where it is not.", labels);
  const status = gauge("source_last_status", "HTTP status of the last poll or push; 0 where none came.", labels);
  const failures = gauge("source_failures", "Polls or pushes that failed since the last that did not.", labels);
  const success = gauge("source_last_success_timestamp_seconds", "When a poll or push last went well.", labels);
  const newest = gauge("source_newest_article_timestamp_seconds", "When its newest article was published.", labels);
  const paused = gauge("source_paused", "Whether nothing more is taken from it.", labels);
  for (const source of sources) {
    const of = { source: source.id, name: source.name, kind: source.kind };
    lag.set(of, source.lagSeconds);
    status.set(of, source.lastStatus ?? 0);
    failures.set(of, source.failures);
    paused.set(of, source.paused ? 1 : 0);
    if (source.lastSucceededAt) success.set(of, source.lastSucceededAt.getTime() / 1000);
    if (source.newestAt) newest.set(of, source.newestAt.getTime() / 1000);
  }
  return registry;
}
