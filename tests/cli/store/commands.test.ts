import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { json as readJson } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { fakeTerminal } from "../fake-terminal.ts";

let folder: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leakdesk-cli-"));
  env = { LEAKDESK_DATA_DIR: join(folder, "data") };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function leakdesk(args: string[], input = "") {
  const terminal = fakeTerminal({ env, input });
  const exitCode = await run(args, terminal);
  return { exitCode, output: terminal.output, notes: terminal.notes };
}

const quickstart = (language: string) => {
  const path = resolve(import.meta.dirname, `../../articles/${language}/quickstart.txt`);
  const [title, ...paragraphs] = readFileSync(path, "utf8").trim().split("\n\n");
  return { title, text: paragraphs.join("\n\n") };
};
const ndjson = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const results = (output: string) =>
  output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .sort((a, b) => a.line - b.line);

test("migrate makes the tables once", async () => {
  const first = await leakdesk(["migrate"]);
  expect(first).toMatchObject({ exitCode: 0, output: expect.stringContaining("applied ") });
  expect(await leakdesk(["migrate"])).toMatchObject({ exitCode: 0, output: "" });
});

describe("ingest", () => {
  test("files each line, reports the bad ones with their number, and changes nothing the second time", async () => {
    const file = join(folder, "articles.ndjson");
    const lines = `${ndjson(quickstart("en"))}\nnot json\n${ndjson({ text: 7 }, quickstart("fr"), quickstart("zh"))}`;
    writeFileSync(file, lines);

    const first = await leakdesk(["ingest", file]);
    expect(first).toMatchObject({
      exitCode: 1,
      notes: expect.stringContaining("3 created, 0 unchanged, 0 revised, 2 failed"),
    });
    expect(results(first.output)).toEqual([
      { line: 1, id: expect.any(String), outcome: "created" },
      { line: 3, outcome: "failed", error: expect.stringContaining("not JSON") },
      { line: 4, outcome: "failed", error: expect.stringContaining("text") },
      { line: 5, id: expect.any(String), outcome: "created" },
      { line: 6, id: expect.any(String), outcome: "created" },
    ]);

    const again = await leakdesk(["ingest", "-"], ndjson(quickstart("en"), quickstart("zh")));
    expect(again).toMatchObject({ exitCode: 0, notes: expect.stringContaining("0 created, 2 unchanged") });
    expect(results(again.output)[0].id).toBe(results(first.output)[0].id);
  });

  test("puts lines into the queue, files them where it is told to wait, and shows what became of them", async () => {
    const path = join(folder, "queued.ndjson");
    const { title, text } = quickstart("en");
    const queued = { title, text: `${text} A second edition says the same.`, url: "https://queued.example/1" };
    writeFileSync(path, `${ndjson(queued)}\nnot json\n`);
    const put = await leakdesk(["ingest", "--queue", path]);
    expect(put).toMatchObject({
      exitCode: 1,
      notes: expect.stringContaining('2 lines put into the queue as "queued.ndjson", 1'),
    });
    expect(results(put.output)).toEqual([{ line: 3, outcome: "failed", error: expect.stringContaining("not JSON") }]);
    expect((await leakdesk(["ingest", "--report"])).output).toBe(
      "queued.ndjson: 2 articles, 1 waiting, 0 created, 0 unchanged, 0 revised, 1 failed\n",
    );
    const waited = await leakdesk(["ingest", "--queue", "--wait", path]);
    expect(waited).toMatchObject({
      exitCode: 1,
      output: "",
      notes: expect.stringContaining("1 created, 0 unchanged, 0 revised, 1 failed"),
    });
    const [failed] = results((await leakdesk(["ingest", "--failed", "queued.ndjson"])).output);
    expect(failed).toEqual({ line: 3, content: "not json", error: expect.stringContaining("not JSON") });
    expect(await leakdesk(["ingest", "--retry", "queued.ndjson"])).toMatchObject({
      exitCode: 0,
      notes: "1 lines are filed again\n",
    });
    const [shown] = results((await leakdesk(["ingest", "--report", "--json"])).output);
    expect(shown).toMatchObject({ name: "queued.ndjson", articles: 2, waiting: 1, failed: 0, doneAt: null });
    const again = await leakdesk(["ingest", "--queue", "--name", "again", "--wait", "-"], ndjson(queued));
    expect(again).toMatchObject({
      exitCode: 0,
      notes: expect.stringContaining("again: 1 articles, 0 waiting, 0 created, 1 unchanged"),
    });
  });

  test("says what does not go with the queue", async () => {
    expect((await leakdesk(["ingest", "--queue", "-"])).notes).toContain("--name NAME");
    expect((await leakdesk(["ingest", "--queue", "--url", "http://localhost", "x"])).notes).toContain("DATABASE_URL");
    expect((await leakdesk(["ingest", "--wait", "x"])).exitCode).toBe(2);
    expect((await leakdesk(["ingest", "--report", "x"])).exitCode).toBe(2);
    expect(await leakdesk(["ingest", "--retry", "nothing"])).toMatchObject({
      exitCode: 1,
      notes: expect.stringContaining('"nothing"'),
    });
  });

  test("sends to a server, waits where it is busy, and passes on what it refuses", async () => {
    const seen: { authorization: string | undefined; body: unknown }[] = [];
    const server = createServer(async (request, response) => {
      const body = (await readJson(request)) as { title: string };
      seen.push({ authorization: request.headers.authorization, body });
      if (seen.length === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else if (body.title === "bad") response.writeHead(422).end(JSON.stringify({ detail: "It is in Spanish." }));
      else response.writeHead(201).end(JSON.stringify({ article: { id: "a1" }, outcome: "created" }));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const input = ndjson({ title: "good", text: "x" }, { title: "bad", text: "x" });
      const answer = await leakdesk(["ingest", "-", "--url", url, "--key", "ldk_test"], input);
      expect(results(answer.output)).toEqual([
        { line: 1, id: "a1", outcome: "created" },
        { line: 2, outcome: "failed", error: "422 It is in Spanish." },
      ]);
      expect(answer.exitCode).toBe(1);
      expect(seen).toHaveLength(3);
      expect(new Set(seen.map(({ authorization }) => authorization))).toEqual(new Set(["Bearer ldk_test"]));
    } finally {
      server.close();
    }
  });
});

describe("keys", () => {
  test("are made, listed without their secret, and revoked", async () => {
    const created = await leakdesk(["keys", "create", "--name", "newsroom", "--scopes", "read,write"]);
    expect(created.exitCode).toBe(0);
    const secret = created.output.trim();
    expect(secret).toMatch(/^ldk_\S{20,}$/u);

    const listed = await leakdesk(["keys", "list", "--json"]);
    expect(listed.output).not.toContain(secret);
    const [key] = JSON.parse(listed.output);
    expect(key).toMatchObject({ name: "newsroom", scopes: ["read", "write"], revokedAt: null });

    expect(await leakdesk(["keys", "revoke", key.id])).toMatchObject({ exitCode: 0 });
    const table = (await leakdesk(["keys", "list"])).output;
    expect(table).toContain("newsroom");
    expect(table).toContain("revoked 20");
  });

  test("an unknown id is said to be one", async () => {
    const { exitCode, notes } = await leakdesk(["keys", "revoke", "0197a0b0-0000-7000-8000-000000000000"]);
    expect(exitCode).toBe(1);
    expect(notes).toContain("There is no key 0197a0b0-0000-7000-8000-000000000000");
  });
});

describe("export", () => {
  test("writes facts with filters, and one incident", async () => {
    const csv = await leakdesk(["export", "csv", "--query", "field=price", "--bom"]);
    expect(csv).toMatchObject({ exitCode: 0 });
    expect(csv.output).toMatch(/^\ufeffincident_id,/u);
    const lines = (await leakdesk(["export", "ndjson"])).output.trim().split("\n");
    const { incident } = JSON.parse(lines[0]!);
    const stix = await leakdesk(["export", "stix", "--incident", incident.id]);
    expect(JSON.parse(stix.output)).toMatchObject({ type: "bundle" });
  });

  test("says what is wrong", async () => {
    const unknown = await leakdesk(["export", "csv", "--query", "feild=price"]);
    expect(unknown).toMatchObject({ exitCode: 1, output: "" });
    expect(unknown.notes).toMatch(/feild/u);
    expect((await leakdesk(["export", "stix"])).exitCode).toBe(2);
    expect((await leakdesk(["export", "stix", "--incident", crypto.randomUUID()])).exitCode).toBe(1);
  });
});
