import "../../src/worker-app.ts";
import { env, exports } from "cloudflare:workers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createKey } from "../../src/services/keys/create.ts";
import type { Store } from "../../src/store/database.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { problemOf } from "../src/routes/request.ts";

const ARTICLE = {
  url: "https://worker.example/1",
  text: "A seller who goes by quillmark asks $7,500 on BreachForums for the records of 3.2 million passengers of Norvik Rail.",
  publishedAt: "2026-03-14",
};

let store: Store;
let key: Record<string, string>;

beforeAll(async () => {
  store = openPostgres((env.HYPERDRIVE as { connectionString: string }).connectionString, { max: 1 });
  const { secret } = await createKey({ store, now: () => new Date() }, { name: "worker", scopes: ["read", "write"] });
  key = { authorization: `Bearer ${secret}` };
});
afterAll(() => store.close());

const ask = (path: string, init: RequestInit = {}) =>
  exports.default.fetch(new Request(`https://leakdesk.example${path}`, init));
const post = (path: string, body: string, type = "application/json") =>
  ask(path, { method: "POST", headers: { ...key, "content-type": type }, body });

test("it asks for a key, whatever the store", async () => {
  const response = await ask("/v1/facts");
  expect([response.status, (await problemOf(response)).code]).toEqual([401, "key_required"]);
});

test("it is ready when its Postgres answers through Hyperdrive", async () => {
  expect(await (await ask("/readyz")).json()).toEqual({ status: "ready", store: "postgres" });
});

test("what one request files the next one finds, with a connection of its own", async () => {
  const filed = await post("/v1/articles", JSON.stringify(ARTICLE));
  expect(filed.status, await filed.clone().text()).toBe(201);
  expect(filed.headers.get("server-timing")).toMatch(/^language;dur=[\d.]+, extract;dur=[\d.]+, store;dur=[\d.]+$/);
  const { data } = (await (await ask("/v1/facts?field=price", { headers: key })).json()) as { data: object[] };
  expect(data).toMatchObject([{ amountText: "7500", currency: "USD" }]);
});

test("answers are streamed while the store is still asked, and requests at once share nothing", async () => {
  const lines = [1, 2, 3].map((n) => JSON.stringify({ ...ARTICLE, url: `https://worker.example/batch/${n}` }));
  const batches = await Promise.all(
    [1, 2, 3].map(async () => (await post("/v1/articles/batch", lines.join("\n"), "application/x-ndjson")).text()),
  );
  const outcomes = batches.flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).outcome),
  );
  expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === "unchanged")).toHaveLength(6);
  const csv = await (await ask("/v1/export.csv?field=price", { headers: key })).text();
  expect(csv.trim().split(/\r?\n/u)).toHaveLength(5);
});
