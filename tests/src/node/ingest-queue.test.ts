import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { rows, type Store } from "../../../src/store/database.ts";
import { openTestStore } from "../test-stores.ts";

// Several processes start, which takes a busy machine its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const CLI = resolve(import.meta.dirname, "../../../src/cli.ts");
/** Lines put before the client is killed: more than it puts at a time. */
const FIRST = 1_100;
const LINES = 1_300;
/** One line in so many is an article. */
const EVERY = 20;

const hasPostgres = inject("postgres") !== null;
if (!hasPostgres) console.warn("NO POSTGRES: killing those who put and file archives was NOT tested.");

describe.runIf(hasPostgres)("an archive whose client and workers are killed", () => {
  let store: Store;
  let drop: () => Promise<void>;
  let env: Record<string, string>;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    const opened = await openTestStore("postgres");
    ({ store, drop } = opened);
    env = { PATH: process.env.PATH!, DATABASE_URL: opened.url!, LEAKDESK_LOG_LEVEL: "error" };
  });
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
  });
  afterAll(() => drop?.());

  const start = (...args: string[]) => {
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ["pipe", "pipe", "ignore"] });
    running.add(child);
    child.once("exit", () => running.delete(child));
    // One that is killed takes no more input.
    child.stdin!.on("error", () => {});
    return child;
  };
  const kill = async (child: ChildProcess) => {
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  };
  const one = async (query: ReturnType<typeof sql>) => (await rows<Record<string, number>>(store.db, query))[0];
  const until = async (query: ReturnType<typeof sql>) => {
    while (!Object.values((await one(query)) ?? {})[0]) await sleep(50);
  };

  test("is filed whole, each article once", async () => {
    const lines = Array.from({ length: LINES }, (_, i) =>
      i % EVERY === 0
        ? JSON.stringify({
            url: `https://killed.example/${i}`,
            text: `A seller who goes by vendor${i} asks $${i + 100} on BreachForums for the records of ${i + 10} thousand passengers of Norvik Rail.`,
            publishedAt: "2026-03-14",
          })
        : `line ${i} is not JSON`,
    );
    const client = start("ingest", "--queue", "--name", "archive", "-");
    client.stdin!.write(`${lines.slice(0, FIRST).join("\n")}\n`);
    await until(sql`select 1 as yes from ingests where last_line >= 1000`);
    await kill(client);

    const workers = [start("work"), start("work")];
    await until(sql`select count(*) > 4 as yes from articles`);
    await kill(workers[0]!);
    // Nobody waits for the lease of the one that was killed.
    await store.db.execute(sql`update ingest_lines set due_at = now() where outcome is null`);

    const again = start("ingest", "--queue", "--name", "archive", "-");
    again.stdin!.end(lines.join("\n"));
    expect((await once(again, "exit"))[0]).toBe(1);
    workers.push(start("work"));
    await until(sql`select 1 as yes from ingests where done_at is not null`);
    for (const worker of workers.slice(1)) worker.kill("SIGTERM");

    const articles = LINES / EVERY;
    const counted = sql`select articles, created, revised, unchanged from ingests`;
    expect(await one(counted)).toEqual({ articles: LINES, created: articles, revised: 0, unchanged: 0 });
    const filed = sql`select (select count(*)::int from articles) as articles, (select count(*)::int from revisions) as revisions`;
    expect(await one(filed)).toEqual({ articles, revisions: articles });
    const kept = sql`select count(*)::int as lines, count(distinct line)::int as numbers from ingest_lines where outcome = 'failed'`;
    expect(await one(kept)).toEqual({ lines: LINES - articles, numbers: LINES - articles });
    expect(
      await one(sql`select count(*)::int as lines from ingest_lines where outcome <> 'failed' or outcome is null`),
    ).toEqual({ lines: 0 });
  });
});
