/** Real servers on one Postgres, articles posted to them, receivers that fail at random, and an account of every event. */
import { randomBytes, randomInt } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { Webhook } from "standardwebhooks";
import { type ServerProcess, startServer } from "../tests/src/node/server-process.ts";
import { archiveArticle } from "./archive-articles.ts";

export interface RunOptions {
  /** A Postgres of its own, empty or migrated. */
  databaseUrl: string;
  articles: number;
  subscribers: number;
  /** How often a server is killed without warning, and started again. */
  kills: number;
  /** Requests that are posted at a time. */
  concurrency: number;
  say?(line: string): void;
}

export interface RunReport {
  acknowledged: number;
  events: number;
  expected: number;
  delivered: number;
  /** Deliveries that no receiver saw, though it should have. */
  lost: number;
  /** Messages that reached one whose filter does not take them. */
  misdirected: number;
  unverified: number;
  /** Messages whose bytes differ from those of the same id before. */
  changed: number;
  /** Messages that were taken already. */
  repeated: number;
  refused503: number;
  kills: number;
  postingMs: number;
  totalMs: number;
  /** From a post to its answer. */
  filingMs: Percentiles;
  /** From an event to its last attempt. */
  latencyMs: Percentiles;
  incidents: number;
  /** Stories of the one that most tell of. */
  largest: number;
}

interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

interface Receiver {
  id: string;
  secret: string;
  currency: string | null;
  fails: boolean;
  taken: Map<string, string>;
}

const CURRENCIES = ["USD", "EUR", "GBP", "BTC"];
const DEADLINE_MS = 30 * 60 * 1000;

/** Runs it to the end, or to the time limit, and accounts for every event. */
export async function runWebhooks(options: RunOptions): Promise<RunReport> {
  const { databaseUrl, articles, subscribers, kills, concurrency, say = () => {} } = options;
  const counts = { misdirected: 0, unverified: 0, changed: 0, repeated: 0, refused503: 0 };
  const receivers: Receiver[] = [];
  const sink = createServer(async (request, response) => {
    const receiver = receivers[Number(request.url!.slice(1))];
    const body = await text(request);
    if (!receiver) return response.writeHead(404).end();
    if (receiver.fails && randomInt(2) === 0) {
      counts.refused503++;
      return response.writeHead(503).end("busy");
    }
    const id = String(request.headers["webhook-id"]);
    try {
      const { data } = new Webhook(receiver.secret).verify(body, request.headers as Record<string, string>) as {
        data: { added: { field: string; currency?: string }[] };
      };
      const fits = data.added.every(({ field, currency }) => field === "price" && currency === receiver.currency);
      if (receiver.currency !== null && !fits) counts.misdirected++;
    } catch {
      counts.unverified++;
    }
    const before = receiver.taken.get(id);
    if (before !== undefined) counts.repeated++;
    if (before !== undefined && before !== body) counts.changed++;
    receiver.taken.set(id, body);
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => sink.listen(0, "127.0.0.1", done));
  const sinkUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;

  const env = {
    DATABASE_URL: databaseUrl,
    LEAKDESK_RATE_LIMIT: "0",
    LEAKDESK_LOG_LEVEL: "error",
    LEAKDESK_ALLOW_HOSTS: "127.0.0.1",
    LEAKDESK_SECRET_KEY: randomBytes(32).toString("base64"),
    LEAKDESK_WEBHOOK_TIMEOUT: "3",
    LEAKDESK_WEBHOOK_RETRIES: Array(60).fill("0.5").join(","),
  };
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  const servers: ServerProcess[] = [await startServer(env)];
  servers.push(await startServer(env));
  try {
    const { createKey } = await import("../src/services/keys/create.ts");
    const { openPostgres } = await import("../src/store/open-postgres.ts");
    const store = openPostgres(databaseUrl, { max: 1 });
    const { secret: key } = await createKey({ store, now: () => new Date() }, { name: "bench", scopes: ["admin"] });
    await store.close();
    const send = (server: number, path: string, body: unknown) =>
      fetch(`${servers[server]!.url}${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    for (let i = 0; i < subscribers; i++) {
      const currency = i % 2 === 0 ? null : CURRENCIES[(i >> 1) % CURRENCIES.length]!;
      const filters = currency && { field: "price", currency };
      const eventTypes = ["article.extracted"];
      const response = await send(0, "/v1/webhooks", { url: `${sinkUrl}/${i}`, eventTypes, filters });
      const { id, secret } = (await response.json()) as { id: string; secret: string };
      receivers.push({ id, secret, currency, fails: i % 3 === 2, taken: new Map() });
    }

    const start = performance.now();
    let next = 0;
    let killed = 0;
    let acknowledged = 0;
    const filings: number[] = [];
    const post = async () => {
      for (let i = next++; i < articles; i = next++) {
        const article = archiveArticle(i);
        // One who was not answered posts again: the same address is the same article.
        for (let attempt = i; ; attempt++) {
          const posted = performance.now();
          const answer = await send(attempt % 2, "/v1/articles", article).catch(() => null);
          if (answer?.ok) {
            await answer.arrayBuffer().catch(() => {});
            acknowledged++;
            filings.push(performance.now() - posted);
            break;
          }
          if (answer && answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
          await sleep(50);
        }
      }
    };
    const telling = setInterval(
      () =>
        say(
          `${acknowledged} of ${articles} articles acknowledged, ${Math.round((performance.now() - start) / 1000)} s`,
        ),
      15_000,
    );
    const posting = Promise.all(Array.from({ length: concurrency }, post));
    const killing = (async () => {
      for (; killed < kills; killed++) {
        await sleep(randomInt(50, 1_500));
        const victim = killed % 2;
        await servers[victim]!.kill("SIGKILL");
        servers[victim] = await startServer(env);
        say(`killed ${killed + 1} of ${kills}, ${acknowledged} articles acknowledged`);
      }
    })();
    await Promise.all([posting, killing]);
    const postingMs = performance.now() - start;
    clearInterval(telling);

    for (;;) {
      const [waiting] = await sql`select
        (select count(*)::int from events where fanned_out_at is null) as events,
        (select count(*)::int from webhook_deliveries where status = 'pending') as deliveries`;
      if (waiting!.events === 0 && waiting!.deliveries === 0) break;
      if (performance.now() - start > DEADLINE_MS) throw new Error(`still waiting: ${JSON.stringify(waiting)}`);
      await sleep(250);
    }
    const totalMs = performance.now() - start;

    const events = await sql`select id, content from events where type = 'article.extracted'`;
    const deliveries = await sql`select webhook_id, event_id, status from webhook_deliveries`;
    let expected = 0;
    let lost = 0;
    for (const { id, currency, taken } of receivers) {
      const wanted = events.filter(({ content }) =>
        currency === null
          ? true
          : content.added.some((fact: Record<string, unknown>) => fact.field === "price" && fact.currency === currency),
      );
      expected += wanted.length;
      lost += wanted.filter((event) => !taken.has(event.id)).length;
      const ids = new Set(wanted.map((event) => event.id));
      counts.misdirected += [...taken.keys()].filter((event) => !ids.has(event)).length;
      counts.misdirected += deliveries.filter((d) => d.webhook_id === id && !ids.has(d.event_id)).length;
    }
    const [latency] = await sql`select
      percentile_cont(array[0.5, 0.95, 0.99]) within group (order by extract(epoch from d.settled_at - e.created_at) * 1000) as ms
      from webhook_deliveries d join events e on e.id = d.event_id where d.status = 'delivered'`;
    const [p50, p95, p99] = (latency!.ms as number[]).map(Math.round);
    const [sizes] = await sql`select count(*)::int as incidents, max(stories)::int as largest from (
      select count(*) as stories from memberships where left_at is null group by incident_id) as incident`;
    filings.sort((a, b) => a - b);
    const filing = (share: number) =>
      Math.round(filings[Math.min(filings.length - 1, Math.floor(filings.length * share))]!);
    return {
      acknowledged,
      events: events.length,
      expected,
      delivered: deliveries.filter(({ status }) => status === "delivered").length,
      lost,
      ...counts,
      kills: killed,
      postingMs: Math.round(postingMs),
      totalMs: Math.round(totalMs),
      filingMs: { p50: filing(0.5), p95: filing(0.95), p99: filing(0.99) },
      latencyMs: { p50: p50!, p95: p95!, p99: p99! },
      incidents: sizes!.incidents,
      largest: sizes!.largest,
    };
  } finally {
    for (const server of servers) await server.kill("SIGKILL");
    sink.closeAllConnections();
    sink.close();
    await sql.end();
  }
}
