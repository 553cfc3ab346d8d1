import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "../../../src/client/index.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

const EXAMPLES = resolve(import.meta.dirname, "../../../docs/examples");
const run = promisify(execFile);

let folder: string;
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-client-"));
  server = await startServer({ LEAKDESK_DATA_DIR: join(folder, "data") });
});
afterAll(async () => {
  await server?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({ PATH: process.env.PATH, LEAKDESK_URL: server.url });

test("the newsroom's example files a story and tells what is known", async () => {
  const { stdout } = await run(process.execPath, [join(EXAMPLES, "newsroom.ts")], { env: environment() });
  expect(stdout).toContain("created: facts found\n");
  expect(stdout).toContain("Norvik Rail: asking 7500 USD, before 12000\n");
  expect(stdout).toContain("12000 $12,000 no address\n7500 $7,500 no address\n");
  expect(stdout).toContain("exported 2\n");
});

const hasTools = ["curl", "jq"].every((tool) => spawnSync(tool, ["--version"]).status === 0);
if (!hasTools) console.warn("NO TOOLS: curl or jq is absent, so the shell's example of docs/client.md was NOT run.");
test.runIf(hasTools)("the shell's example prints prices", async () => {
  const { stdout } = await run("bash", [join(EXAMPLES, "prices.sh")], { env: environment() });
  expect(stdout.trim().split("\n")).toEqual([
    "Norvik Rail\t12000\t2024-03-14\t$12,000",
    "Norvik Rail\t7500\t2024-03-14\t$7,500",
  ]);
});

test("many articles are filed through the client, and exported again", async () => {
  const desk = createClient({ url: server.url });
  const text = (n: number) =>
    `The asking price for the records of ${n} customers of Hollin Foods was $${n} on BreachForums.`;
  const articles = Array.from({ length: 5 }, (_, i) => ({
    text: text(4000 + i),
    publishedAt: "2026-02-01",
    language: "en" as const,
  }));
  const outcomes: (string | undefined)[] = [];
  for await (const { outcome } of desk.fileAll(articles)) outcomes.push(outcome);
  expect(outcomes).toEqual(articles.map(() => "created"));
  const { data } = await desk.listArticles({ q: "Hollin" });
  expect(data).toHaveLength(5);
  await expect(desk.getArticle({ id: crypto.randomUUID() })).rejects.toMatchObject({ code: "article_not_found" });
  const csv = await (await desk.exportFactsCsv({ field: "price", minAmount: 4000, maxAmount: 4004 })).text();
  expect(csv.trim().split("\r\n")).toHaveLength(6);
});
