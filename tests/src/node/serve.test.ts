import { execFile } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { openDeps } from "../../../src/node.ts";
import { createKey } from "../../../src/services/keys/create.ts";
import { openTestStore } from "../test-stores.ts";
import { runToEnd, type ServerProcess, spawnServer, startServer } from "./server-process.ts";

// Each start of a server takes seconds, more on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const [title, ...paragraphs] = readFileSync(resolve(import.meta.dirname, "../../articles/en/quickstart.txt"), "utf8")
  .trim()
  .split("\n\n");
const quickstart = { title, text: paragraphs.join("\n\n"), publishedAt: "2026-03-14" };

let folder: string;
let env: Record<string, string>;
const running: ServerProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-serve-"));
  env = { LEAKDESK_DATA_DIR: join(folder, "data") };
  cpSync(inject("dataDirectory"), env.LEAKDESK_DATA_DIR!, { recursive: true });
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function start(more: Record<string, string> = {}) {
  const server = await startServer({ ...env, ...more });
  running.push(server);
  return server;
}

const post = (url: string, body: unknown) =>
  fetch(`${url}/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("what it prints when it starts can be pasted", async () => {
  const server = await start();
  expect(server.output()).toContain("none needed from this machine");
  const [filed, found] = server.output().match(/curl .*/g)!;
  const run = async (command: string) => JSON.parse((await promisify(execFile)("sh", ["-c", command])).stdout);
  expect(await run(filed!)).toMatchObject({ outcome: "created", article: { language: "en" } });
  const { data } = await run(found!);
  expect(data).not.toEqual([]);
  for (const { field, currency, amount } of data)
    expect([field, currency, amount >= 5000]).toEqual(["price", "USD", true]);
});

test("an article of a person comes back from the real engine, its quotes exact", async () => {
  const { url } = await start();
  const response = await post(url, { ...quickstart, url: "https://news.example/norvik" });
  expect(response.status).toBe(201);
  const { article } = (await response.json()) as {
    article: { title: string; text: string; facts: { field: string; evidence: Record<string, never> }[] };
  };
  expect(new Set(article.facts.map(({ field }) => field)).size).toBeGreaterThan(6);
  for (const { evidence } of article.facts) {
    const { section, start, end, quote } = evidence as unknown as Record<string, number> & {
      section: "title" | "text";
    };
    expect(article[section].slice(start, end)).toBe(quote);
  }
});

test("killed at once after a 201, it has lost nothing", async () => {
  const filed: string[] = [];
  for (let round = 0; round < 3; round++) {
    const server = await start();
    for (const id of filed) expect((await fetch(`${server.url}/v1/articles/${id}`)).status).toBe(200);
    for (let i = 0; i <= round; i++) {
      const response = await post(server.url, {
        ...quickstart,
        text: `${quickstart.text} Edition ${round}, page ${i}.`,
      });
      expect(response.status).toBe(201);
      const answer = await response.text();
      if (i === round) await server.kill("SIGKILL");
      filed.push(JSON.parse(answer).article.id);
    }
  }
  const { url } = await start();
  const { data } = (await (await fetch(`${url}/v1/articles?limit=200`)).json()) as { data: { id: string }[] };
  expect(data.map(({ id }) => id).sort()).toEqual(filed.sort());
});

test("killed while it makes its directory, it makes it anew", async () => {
  env = { LEAKDESK_DATA_DIR: join(folder, "fresh") };
  const child = spawnServer(env);
  while (!existsSync(join(folder, "fresh", "base"))) await sleep(5);
  child.kill("SIGKILL");
  await once(child, "exit");
  const server = await start();
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.kill("SIGKILL");
  rmSync(env.LEAKDESK_DATA_DIR!, { recursive: true });
  expect((await start()).output()).toMatch(/^Making the store in .*fresh/);
});

test("a second process on the same directory is refused, and told by whom", async () => {
  const server = await start();
  const { code, said } = await runToEnd(env);
  expect(code).toBe(1);
  expect(said).toContain(`is in use by the process ${server.child.pid}`);
  expect(said).toContain("LEAKDESK_DATA_DIR");
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test("told to stop, it lets what runs end, then lets go of the store", async () => {
  const server = await start();
  const lines = Array.from({ length: 15 }, (_, i) =>
    JSON.stringify({ ...quickstart, text: `${quickstart.text} Part ${i}.` }),
  );
  const response = await fetch(`${server.url}/v1/articles/batch`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson" },
    body: lines.join("\n"),
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let answer = (await reader.read()).value!;
  const ended = server.kill("SIGTERM");
  void server.kill("SIGTERM");
  for (let part = await reader.read(); !part.done; part = await reader.read()) answer += part.value;
  const results = answer.trim().split("\n");
  expect(results.map((line) => JSON.parse(line).status)).toEqual(lines.map(() => 201));
  expect(await ended).toBe(0);
  expect(existsSync(`${env.LEAKDESK_DATA_DIR}.lock`)).toBe(false);
  await expect(fetch(server.url)).rejects.toThrow();
});

test("it does not listen where others reach it without a key", async () => {
  const { code, said } = await runToEnd({ ...env, HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(said).toContain("leakdesk keys create");

  const deps = await openDeps(env);
  const { secret } = await createKey(deps, { name: "desk", scopes: ["read"] });
  await deps.close();
  const server = await start({ HOST: "0.0.0.0" });
  const url = server.url.replace("0.0.0.0", "127.0.0.1");
  expect((await fetch(`${url}/v1/facts`)).status).toBe(401);
  expect((await fetch(`${url}/v1/facts`, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200);
  await server.kill("SIGTERM");
  const loopback = await start();
  expect(loopback.output()).not.toContain("none needed");
  expect((await fetch(`${loopback.url}/v1/facts`)).status).toBe(401);
});

test("a setting that is wrong, or a port that is taken, is named", async () => {
  const wrong = await runToEnd({ ...env, PORT: "http", LEAKDESK_RATE_LIMIT: "-1" });
  expect(wrong.code).toBe(1);
  expect(wrong.said).toMatch(/PORT: .*LEAKDESK_RATE_LIMIT: /);
  const server = await start();
  const taken = await runToEnd({ LEAKDESK_DATA_DIR: join(folder, "other"), PORT: new URL(server.url).port });
  expect([taken.code, taken.said]).toEqual([1, expect.stringContaining("another process listens there")]);
});

test("names of a file are known to the engine, and a wrong file stops the start with its line", async () => {
  const names = join(folder, "names.json");
  writeFileSync(names, JSON.stringify([{ kind: "organization", name: "Norvik Rail", aliases: ["诺维克铁路"] }]));
  const deps = await openDeps({ ...env, LEAKDESK_NAMES_FILE: names });
  try {
    expect(deps.engine.knownName("诺维克铁路", "organization")?.name).toBe("Norvik Rail");
    expect(deps.engine.linking.canonical("诺维克铁路", "organization")).toEqual(["norvikrail"]);
    expect(deps.engine.version()).toMatch(/\.names-[0-9a-f]{8}$/u);
  } finally {
    await deps.close();
  }
  writeFileSync(names, '[\n{"kind": "organization"}]');
  await expect(openDeps({ ...env, LEAKDESK_NAMES_FILE: names })).rejects.toThrow(
    /LEAKDESK_NAMES_FILE: .*names\.json: line 2: name is not a text/u,
  );
  await (await openDeps(env)).close();
});

test("a Postgres that does not answer is said so", async () => {
  const { code, said } = await runToEnd({ DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" });
  expect([code, said]).toEqual([1, expect.stringContaining("The store cannot be reached")]);
});

describe.runIf(inject("postgres"))("on Postgres", () => {
  test("two servers share one store, and both ask for a key", async () => {
    const { url: database, store, drop } = await openTestStore("postgres");
    try {
      const { secret } = await createKey({ store, now: () => new Date() }, { name: "desk", scopes: ["read", "write"] });
      const [one, two] = await Promise.all([start({ DATABASE_URL: database! }), start({ DATABASE_URL: database! })]);
      expect((await fetch(`${one.url}/v1/facts`)).status).toBe(401);
      const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
      const posts = Array.from({ length: 20 }, (_, i) =>
        fetch(`${(i % 2 ? one : two).url}/v1/articles`, { method: "POST", headers, body: JSON.stringify(quickstart) }),
      );
      const answers = await Promise.all(posts);
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      const bodies = (await Promise.all(answers.map((a) => a.json()))) as { article: { id: string } }[];
      expect(new Set(bodies.map(({ article }) => article.id)).size).toBe(1);
      for (const server of [one, two]) await server.kill("SIGTERM");
    } finally {
      await drop();
    }
  });
});
