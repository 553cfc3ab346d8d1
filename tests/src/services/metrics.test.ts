import { expect, test } from "vitest";
import { makeMetrics } from "../../../src/metrics/prometheus.ts";
import { deliver } from "../../../src/services/jobs/deliver.ts";
import { runJobs } from "../../../src/services/jobs/run.ts";
import { createKey } from "../../../src/services/keys/create.ts";
import type { AppConfig, Net } from "../../../src/types.ts";
import { ONE_OF_EACH, tell } from "../fake-engine.ts";
import { client, problemOf } from "../routes/request.ts";
import { makeDeps } from "../test-deps.ts";
import { onEachStore } from "../test-stores.ts";

/** A way out whose every subscriber answers 503. */
const busy: Net = {
  faultOf: () => null,
  send: async ({ url }) => ({ url, status: 503, headers: new Headers(), body: new Uint8Array(), cut: false }),
};

onEachStore("metrics", (on) => {
  const open = (config: Partial<AppConfig> = {}) => {
    const deps = makeDeps(on.store, config, { metrics: makeMetrics(), net: busy });
    const api = client(deps);
    const scrape = async () => {
      const lines = (await (await api.get("/metrics")).text()).split("\n");
      return (name: string) =>
        Number(
          lines
            .find((line) => line.startsWith(`leakdesk_${name} `))
            ?.split(" ")
            .at(-1),
        );
    };
    return { deps, ...api, scrape };
  };

  test("requests, articles, deliveries and what waits are told, and logged with the ids of events", async () => {
    const { deps, post, get, scrape } = open();
    expect(
      (await post("/v1/webhooks", { url: "https://desk.example/", eventTypes: ["article.extracted"] })).status,
    ).toBe(201);
    const article = { url: "https://metrics.example/1", text: tell(ONE_OF_EACH[2]) };
    expect((await post("/v1/articles", article)).status).toBe(201);
    expect((await post("/v1/articles", article)).status).toBe(200);
    const made = deps.logged.find(
      ([, event, values]) => event === "request" && values?.status === 201 && values.eventIds,
    );
    const [eventId] = made![2]!.eventIds as string[];
    expect(eventId).toMatch(/^[0-9a-f-]{36}$/u);
    await get("/nowhere/019d");
    deps.pass(60_000);
    let value = await scrape();
    expect(value('http_request_duration_seconds_count{method="POST",route="/v1/articles",status="201"}')).toBe(1);
    expect(value('http_request_duration_seconds_count{method="POST",route="/v1/articles",status="200"}')).toBe(1);
    expect(value('http_request_duration_seconds_count{method="GET",route="/*",status="404"}')).toBe(1);
    expect(value('articles_filed_total{outcome="created"}')).toBe(1);
    expect(value('articles_filed_total{outcome="unchanged"}')).toBe(1);
    expect(value("outbox_events")).toBeGreaterThanOrEqual(1);
    expect(value("outbox_oldest_event_age_seconds")).toBe(60);
    await runJobs(deps, [deliver], 10_000);
    value = await scrape();
    expect(value("outbox_events")).toBe(0);
    expect(value("outbox_deliveries")).toBe(1);
    expect(value("outbox_oldest_event_age_seconds")).toBe(60);
    expect(value('webhook_attempt_duration_seconds_count{result="failed"}')).toBe(1);
    expect(value('job_runs_total{job="deliver",result="ok"}')).toBe(1);
    expect(deps.logged.filter(([, event]) => event === "delivery_attempted")[0]![2]).toMatchObject({
      eventId,
      status: 503,
    });
    for (let attempt = 0; attempt < 3; attempt++) {
      deps.pass(3_600_000);
      await runJobs(deps, [deliver], 10_000);
    }
    value = await scrape();
    expect([value("outbox_deliveries"), value("webhook_dead_letters")]).toEqual([0, 1]);
    expect(value("outbox_oldest_event_age_seconds")).toBe(0);
    expect(deps.logged.find(([, event]) => event === "delivery_dead")![2]).toMatchObject({ eventId });
  });

  test("a source's lag, last status and failures are told, and how many articles are to be read again", async () => {
    const { deps, post, scrape, send } = open();
    await post("/v1/articles", { url: "https://metrics.example/2", text: tell(ONE_OF_EACH[2]) });
    const added = await post("/v1/sources", { url: "https://paper.example/feed", name: "Paper" });
    const { id } = (await added.json()) as { id: string };
    const labels = `{source="${id}",name="Paper",kind="feed"}`;
    deps.pass(90_000);
    expect((await scrape())(`source_lag_seconds${labels}`)).toBe(90);
    await send(`/v1/sources/${id}/poll`, { method: "POST" });
    const value = await scrape();
    expect(value(`source_lag_seconds${labels}`)).toBe(0);
    expect(value(`source_last_status${labels}`)).toBe(503);
    expect(value(`source_failures${labels}`)).toBe(1);
    expect(value("reextraction_backlog_articles")).toBe(0);
    const newer = client({ ...deps, engine: { ...deps.engine, version: () => "fake-2" } });
    const text = await (await newer.get("/metrics")).text();
    expect(Number(/^leakdesk_reextraction_backlog_articles (\d+)$/mu.exec(text)![1])).toBeGreaterThanOrEqual(1);
  });

  test("a job that fails is logged with its place and counted, and tells no values", async () => {
    const { deps, scrape } = open();
    const broken = {
      name: "broken",
      restMs: 1,
      run: () => Promise.reject(new TypeError("secret words of an article")),
    };
    await runJobs(deps, [broken], 1_000);
    const [level, event, values] = deps.logged.find(([, name]) => name === "job_failed")!;
    expect([level, event]).toEqual(["error", "job_failed"]);
    expect(values).toMatchObject({ job: "broken", name: "TypeError" });
    for (const place of values!.at as string[]) expect(place).toMatch(/^at /u);
    expect(JSON.stringify(values)).not.toContain("secret words");
    expect((await scrape())('job_runs_total{job="broken",result="failed"}')).toBe(1);
  });

  test("they are for those who may read, and there are none where nothing is counted", async () => {
    const { deps, get } = open({ open: false });
    expect((await problemOf(await get("/metrics"))).code).toBe("key_required");
    const writer = await createKey(deps, { name: "w", scopes: ["write"] });
    const reader = await createKey(deps, { name: "r", scopes: ["read"] });
    const as = (secret: string) => ({ authorization: `Bearer ${secret}` });
    expect((await problemOf(await get("/metrics", as(writer.secret)))).code).toBe("scope_missing");
    const answer = await get("/metrics", as(reader.secret));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version/u),
    ]);
    const without = client(makeDeps(on.store));
    expect((await problemOf(await without.get("/metrics"))).code).toBe("route_not_found");
  });
});
