/**
 * Tries what docs/deploy.md tells: its blocks marked `sh try` as one script against a Postgres, and the Worker under
 * `npm run dev:worker`; builds the image where Docker runs. The other blocks must be valid shell. What was left out it says. Exits with 1
 * where something fails.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { dropDatabase, findServer, runOn, withDatabase } from "../tests/src/postgres-server.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DEADLINE_MS = 120_000;

const leftOut: string[] = [];
const blocks = [...readFileSync(`${ROOT}docs/deploy.md`, "utf8").matchAll(/^```sh( try)?\n([\s\S]*?)^```/gmu)].map(
  ([, tried, code]) => ({ tried: tried !== undefined, code: code! }),
);

function sh(code: string, env: NodeJS.ProcessEnv, options: readonly string[] = []): void {
  const { status } = spawnSync("bash", ["-euo", "pipefail", ...options, "-c", code], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`failed: ${code}`);
}

const has = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** Asks until the Worker under wrangler says that its store answers. */
async function tryDevWorker(databaseUrl: string): Promise<void> {
  const port = String(18_000 + (process.pid % 10_000));
  const child = spawn(process.execPath, [`${ROOT}scripts/dev-worker.ts`, "--port", port, "--inspector-port", "0"], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  try {
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => null);
      if (answer?.ok) return console.log(`dev:worker: ${await answer.text()}`);
      if (child.exitCode !== null || Date.now() > deadline) throw new Error("dev:worker did not answer on /readyz");
      await sleep(500);
    }
  } finally {
    // The group: wrangler has workerd below it.
    process.kill(-child.pid!, "SIGTERM");
    await sleep(1_000);
  }
}

const server = await findServer();
if (server === null) throw new Error("docs:check needs a Postgres: set TEST_DATABASE_URL");
const name = `leakdesk_docs_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), "leakdesk-docs-"));
const asRole = (database: string) => {
  const url = new URL(withDatabase(server, database));
  Object.assign(url, { username: name, password: "change-me" });
  return url.href;
};
const env = {
  ...process.env,
  ADMIN_URL: server,
  ROLE: name,
  DATABASE: name,
  DATABASE_URL: asRole(name),
  RESTORED: `${name}_restored`,
  RESTORED_URL: asRole(`${name}_restored`),
  BACKUP: join(folder, "backup"),
  DATA: join(folder, "data"),
  WRANGLER_HIDE_BANNER: "true",
};
try {
  for (const { code } of blocks) sh(code, env, ["-n"]);
  const tried = blocks.filter((block) => block.tried);
  const tools = ["psql", "pg_dump", "pg_restore"].filter((tool) => !has(tool, "--version"));
  if (tools.length > 0) leftOut.push(`all commands that are tried: ${tools.join(", ")} not found`);
  else sh(tried.map(({ code }) => code).join("\n"), env, ["-v"]);
  await tryDevWorker(tools.length > 0 ? server : env.DATABASE_URL);
  const { services } = parse(readFileSync(`${ROOT}compose.yaml`, "utf8"), { merge: true });
  console.log(`compose.yaml: ${Object.keys(services).join(", ")}`);
  if (has("docker", "info"))
    sh("docker build --tag leakdesk:docs-check . && docker run --rm leakdesk:docs-check --help", env);
  else leftOut.push("Dockerfile and compose.yaml: no Docker daemon runs here");
  if (has("systemd-analyze", "--version")) sh("systemd-analyze verify deploy/leakdesk.service || true", env);
  else leftOut.push("deploy/leakdesk.service: no systemd-analyze");
  const untried = blocks.filter((block) => !block.tried).flatMap(({ code }) => code.trim().split("\n"));
  leftOut.push(...untried.map((line) => `only read for its syntax: ${line}`));
  console.log(`docs/deploy.md: ${tried.length} of ${blocks.length} blocks tried`);
  for (const reason of leftOut) console.warn(`NOT TRIED: ${reason}`);
} finally {
  for (const database of [name, `${name}_restored`]) await dropDatabase(server, database);
  await runOn(server, `drop role if exists ${name}`);
  rmSync(folder, { recursive: true, force: true });
}
