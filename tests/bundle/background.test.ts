import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildWorker, type RunningWorker, startWorker } from "../../scripts/run-worker.ts";
import { createKey } from "../../src/services/keys/create.ts";
import { openPostgres } from "../../src/store/open-postgres.ts";
import { dropDatabase, findServer, makeTemplate, runOn, withDatabase } from "../src/postgres-server.ts";
import { TEST_SECRET_KEY } from "../src/test-deps.ts";

/** The built Worker in workerd, its queue and its cron, against a Postgres and a subscriber of the test's own. */
const SETTINGS = {
  LEAKDESK_LOG_LEVEL: "error",
  LEAKDESK_ALLOW_HOSTS: "127.0.0.1",
  LEAKDESK_SECRET_KEY: TEST_SECRET_KEY,
  LEAKDESK_WEBHOOK_TIMEOUT: "2",
  LEAKDESK_WEBHOOK_RETRIES: Array(30).fill("0.1").join(","),
};

interface Message {
  id: string;
  body: string;
  headers: Record<string, string>;
}

let server: string;
let template: string;
let database: string;
let worker: RunningWorker;
let sink: Server;
/** What a message is answered. */
let answer: (message: Message, response: ServerResponse) => void;
let received: Message[];
let secret: string;

const address = () => withDatabase(server, database);
const start = () => startWorker(address(), SETTINGS);

async function api<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(new URL(path, worker.url), {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${path}: ${response.status} ${await response.clone().text()}`).toBe(true);
  return (await response.json()) as T;
}

const subscribe = () =>
  api<{ id: string; secret: string }>("/v1/webhooks", {
    url: `http://127.0.0.1:${(sink.address() as AddressInfo).port}/hook`,
    eventTypes: ["article.extracted"],
  });
const post = (n: number) =>
  api("/v1/articles", {
    url: `https://queue.example/${n}`,
    text: `A seller who goes by quillmark asks $${n + 100} on BreachForums for the records of ${n + 10} thousand passengers of Norvik Rail.`,
    publishedAt: "2026-03-14",
  });

interface Delivery {
  status: string;
  attempts: { status: number | null }[];
}
const deliveries = async (hook: { id: string }) =>
  (await api<{ data: Delivery[] }>(`/v1/webhooks/${hook.id}/deliveries?order=oldest`)).data;

/** Waits until something holds; the suite's time limit is what ends it otherwise. */
async function until(holds: () => boolean | Promise<boolean>, between: () => unknown = () => sleep(50)) {
  while (!(await holds())) await between();
}

beforeAll(async () => {
  const found = await findServer();
  if (found === null) throw new Error("The built Worker's tests need a Postgres: set TEST_DATABASE_URL");
  server = found;
  template = await makeTemplate(server);
  buildWorker();
});
afterAll(() => dropDatabase(server, template));

beforeEach(async () => {
  received = [];
  answer = (_, response) => response.writeHead(200).end();
  database = `${template}_${crypto.randomUUID().slice(0, 8)}`;
  await runOn(server, `create database ${database} template ${template}`);
  const store = openPostgres(address(), { max: 1 });
  ({ secret } = await createKey({ store, now: () => new Date() }, { name: "queue", scopes: ["admin"] }));
  await store.close();
  sink = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    const message = { id: headers["webhook-id"]!, body: await text(request), headers };
    received.push(message);
    answer(message, response);
  });
  await new Promise<void>((listening) => sink.listen(0, "127.0.0.1", listening));
  worker = await start();
});
afterEach(async () => {
  await worker.stop();
  sink.closeAllConnections();
  await new Promise((closed) => sink.close(closed));
  await dropDatabase(server, database);
});

test("a post wakes the queue's consumer, which tells the subscriber; no cron is needed", async () => {
  const hook = await subscribe();
  await post(1);
  await until(() => received.length > 0);
  const { body, headers } = received[0]!;
  expect(new Webhook(hook.secret).verify(body, headers)).toMatchObject({ type: "article.extracted" });
  await until(async () => (await deliveries(hook))[0]?.status === "delivered");
});

test("what fails is tried again by the rounds that the cron sets off", async () => {
  const hook = await subscribe();
  answer = (_, response) => response.writeHead(received.length <= 2 ? 503 : 200).end();
  await post(1);
  await until(
    async () => (await deliveries(hook))[0]?.status === "delivered",
    async () => {
      expect(await worker.runCron()).toBe(true);
      await sleep(100);
    },
  );
  const [delivery] = await deliveries(hook);
  expect(received.map(({ id }) => id)).toEqual(Array(3).fill(received[0]!.id));
  const full = await api<{ data: { id: string }[] }>(`/v1/webhooks/${hook.id}/deliveries`);
  const detail = await api<Delivery>(`/v1/webhooks/${hook.id}/deliveries/${full.data[0]!.id}`);
  expect((delivery!.attempts ?? detail.attempts).map(({ status }) => status)).toEqual([503, 503, 200]);
});

test("a consumer that is killed midway loses nothing: another one takes over when its lease has ended", async () => {
  const hook = await subscribe();
  // The first messages are taken and never answered: their consumer dies over them.
  answer = () => {};
  const articles = [1, 2, 3, 4, 5, 6];
  for (const n of articles) await post(n);
  await until(() => received.length > 0);
  for (const pid of worker.pids()) process.kill(pid, "SIGKILL");
  const before = [...received];
  await worker.stop();
  answer = (_, response) => response.writeHead(200).end();
  received = [];
  worker = await start();
  await until(
    async () => {
      const all = await deliveries(hook);
      return all.length === articles.length && all.every(({ status }) => status === "delivered");
    },
    async () => {
      expect(await worker.runCron()).toBe(true);
      await sleep(500);
    },
  );
  expect(new Set(received.map(({ id }) => id)).size).toBe(articles.length);
  // What was under way at the kill comes again, byte for byte.
  for (const { id, body } of before) expect(received.find((again) => again.id === id)?.body).toBe(body);
});
