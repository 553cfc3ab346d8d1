import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { createKey } from "../../../src/services/keys/create.ts";
import { rows, type Store } from "../../../src/store/database.ts";
import { TEST_SECRET_KEY } from "../test-deps.ts";
import { openTestStore } from "../test-stores.ts";
import { hasPgBouncer, type Pooler, startPgBouncer } from "./pgbouncer.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

// Four servers start, which takes a busy machine its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const ARTICLES = 60;
const PROCESSES = 4;

const possible = inject("postgres") !== null && hasPgBouncer();
if (!possible) console.warn("NO PGBOUNCER, or no Postgres: several servers behind a pooler were NOT tested.");

describe.runIf(possible)("four servers behind PgBouncer in transaction mode", () => {
  let store: Store;
  let drop: () => Promise<void>;
  let pooler: Pooler;
  let servers: ServerProcess[];
  let secret: string;
  const told: { id: string; body: string }[] = [];
  const sink = createServer(async (request, response) => {
    told.push({ id: String(request.headers["webhook-id"]), body: await text(request) });
    // Long enough for a server that is told to stop to have some under way.
    await sleep(30);
    response.writeHead(200).end();
  });

  beforeAll(async () => {
    const opened = await openTestStore("postgres");
    ({ store, drop } = opened);
    // Fewer connections than one server alone would open.
    pooler = await startPgBouncer(opened.url!, 6);
    ({ secret } = await createKey({ store, now: () => new Date() }, { name: "pooled", scopes: ["admin"] }));
    await new Promise<void>((listening) => sink.listen(0, "127.0.0.1", listening));
    const env = {
      DATABASE_URL: pooler.url,
      LEAKDESK_ALLOW_HOSTS: "127.0.0.1",
      LEAKDESK_SECRET_KEY: TEST_SECRET_KEY,
      LEAKDESK_RATE_LIMIT: "0",
    };
    servers = await Promise.all(Array.from({ length: PROCESSES }, () => startServer(env)));
  });
  afterAll(async () => {
    await Promise.all(servers?.map((server) => server.kill("SIGTERM")) ?? []);
    sink.closeAllConnections();
    sink.close();
    await pooler?.stop();
    await drop?.();
  });

  const post = (server: ServerProcess, path: string, body: unknown) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const article = (n: number) => ({
    url: `https://pooled.example/${n}`,
    text: `A seller who goes by vendor${n} asks $${n + 100} on BreachForums for the records of ${n + 10} thousand passengers of Norvik Rail.`,
    publishedAt: "2026-03-14",
  });

  test("no article is lost or filed twice, no event is sent twice, though one of them is told to stop midway", async () => {
    const hooked = await post(servers[0]!, "/v1/webhooks", {
      url: `http://127.0.0.1:${(sink.address() as AddressInfo).port}/hook`,
      eventTypes: ["article.extracted"],
    });
    expect(hooked.status).toBe(201);

    let stopped: Promise<number | null> | null = null;
    let next = 0;
    const outcomes: string[] = [];
    /** Each article goes to two servers at once. One that stops takes no new ones, and its sender turns to another. */
    const send = async (first: number, n: number) => {
      for (let i = 0; ; i++) {
        const server = servers[(first + i) % PROCESSES]!;
        const response = await post(server, "/v1/articles", article(n)).catch(() => null);
        if (response === null) continue;
        expect([200, 201], await response.clone().text()).toContain(response.status);
        outcomes.push(((await response.json()) as { outcome: string }).outcome);
        return;
      }
    };
    const sender = async () => {
      while (next < ARTICLES) {
        const n = next++;
        if (n === ARTICLES / 3) stopped = servers[3]!.kill("SIGTERM");
        await Promise.all([send(n, n), send(n + 1, n)]);
      }
    };
    await Promise.all(Array.from({ length: 6 }, sender));
    expect(await stopped).toBe(0);

    const count = async (query: ReturnType<typeof sql>) => Number((await rows<{ n: number }>(store.db, query))[0]!.n);
    expect(await count(sql`select count(*) as n from articles`)).toBe(ARTICLES);
    expect(await count(sql`select count(*) as n from revisions`)).toBe(ARTICLES);
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(ARTICLES);
    expect(outcomes.filter((outcome) => outcome === "unchanged")).toHaveLength(ARTICLES);

    const open = sql`select count(*) as n from webhook_deliveries where status <> 'delivered'`;
    while (told.length < ARTICLES || (await count(open)) > 0) await sleep(100);
    // Had a process kept a lease over its end, or shared one, there would be a further attempt.
    expect(await count(sql`select count(*) as n from webhook_attempts`)).toBe(ARTICLES);
    expect(new Set(told.map(({ id }) => id)).size).toBe(ARTICLES);
    expect(told).toHaveLength(ARTICLES);
  });
});
