/**
 * Does with `npm start` what the README tells a newcomer to do: waits until it answers, posts the three quickstart
 * articles, finds their facts, kills the server without warning, and finds the facts again after a new start.
 */
import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const BASE = "http://localhost:8787";
const START_TIMEOUT_MS = 90_000;

async function start() {
  // A group of its own: the kill must reach the server below npm.
  const child = spawn("npm", ["start"], { detached: true, stdio: ["ignore", "inherit", "inherit"] });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    assert.equal(child.exitCode, null, "npm start ended");
    const answer = await fetch(`${BASE}/readyz`).catch(() => null);
    if (answer?.ok) return child;
    await sleep(250);
  }
  throw new Error("npm start did not answer on /readyz");
}

/** Kills the whole group and waits until none of it answers any more; nothing to do where it has ended by itself. */
async function kill(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await exit;
  while (
    await fetch(`${BASE}/healthz`).then(
      () => true,
      () => false,
    )
  )
    await sleep(50);
}

async function getJson(path) {
  const answer = await fetch(BASE + path);
  assert.equal(answer.status, 200, `${path} answered ${answer.status}`);
  return await answer.json();
}

async function postArticle(language, publishedAt) {
  const [title, ...body] = readFileSync(`tests/articles/${language}/quickstart.txt`, "utf8").trim().split("\n\n");
  const answer = await fetch(`${BASE}/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title, text: body.join("\n\n"), publishedAt }),
  });
  assert.equal(
    answer.status,
    201,
    `the ${language} article was answered ${answer.status}: ${await answer.clone().text()}`,
  );
  return await answer.json();
}

let server = await start();
try {
  assert.equal((await fetch(`${BASE}/healthz`)).status, 200);
  for (const [language, publishedAt] of [
    ["en", "2024-03-14"],
    ["fr", "2024-06-06"],
    ["zh", "2024-09-09"],
  ]) {
    await postArticle(language, publishedAt);
  }
  const before = await getJson("/v1/facts?field=price");
  assert.ok(before.data.length > 0, "no price was filed");
  await kill(server);
  server = await start();
  assert.deepEqual(await getJson("/v1/facts?field=price"), before, "facts were lost when the server was killed");
  console.log(`the server filed ${before.data.length} prices and kept them through a kill`);
} finally {
  await kill(server);
}
