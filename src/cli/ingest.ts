import { basename } from "node:path";
import { openDeps } from "../node.ts";
import { failedLines, type IngestView, reportIngests, retryIngest } from "../services/ingestion/report.ts";
import { defineCommand, type Terminal, UsageError } from "./command.ts";
import { readLines } from "./files.ts";
import { type Filed, openServerTarget, openStoreTarget, type Target } from "./ingest-targets.ts";
import { startProgress } from "./progress.ts";
import { fileArchive, queueArchive } from "./queue-archive.ts";

/** Articles in work at a time: enough to hide a server's latency, few enough to leave it room for others. */
const CONCURRENCY = 4;

type Result = { line: number } & (Filed | { outcome: "failed"; error: string });

async function fileLine(target: Target, content: string, line: number): Promise<Result> {
  try {
    return { line, ...(await target.file(JSON.parse(content))) };
  } catch (error) {
    const { message } = error as Error;
    return { line, outcome: "failed", error: error instanceof SyntaxError ? `not JSON: ${message}` : message };
  }
}

async function countLines(path: string, terminal: Terminal): Promise<number | null> {
  if (path === "-") return null;
  let count = 0;
  for await (const _ of readLines(path, terminal)) count++;
  return count;
}

export const ingest = defineCommand({
  summary: "file many articles",
  usage: [
    "ingest [options] FILE.ndjson|-",
    "ingest --queue [--name NAME] [--wait] FILE.ndjson|-",
    "ingest --report [--json] | --failed NAME | --retry NAME",
  ],
  details: `
Files articles, one JSON object a line with the keys that POST /v1/articles takes (docs/api.md), into the store of this
machine or, with --url, through a server. Writes a line of JSON for each: {"line", "id", "outcome"}, where the outcome
is created, unchanged, revised or failed. A bad line is reported and passed over; filing a file twice changes nothing.
Exits with 1 where a line failed.

With --queue the lines are only put into the store's queue, and servers and "leakdesk work" share the filing: for archives of
any size. One who was stopped goes on with the same command; the same file again puts nothing. A line that cannot be filed
is kept with what is wrong: --failed writes such lines, --retry has them filed again. With --wait it stays and helps to file.`,
  options: {
    queue: { type: "boolean", help: "put the lines into the queue, for any number of processes to file" },
    name: { type: "string", value: "NAME", help: "what to call the archive there (default: the file's name)" },
    wait: { type: "boolean", help: "queue: help to file, and stay until nothing of the archive waits" },
    report: { type: "boolean", help: "show how far the archives in the queue are" },
    failed: { type: "string", value: "NAME", help: "write the lines of an archive that could not be filed" },
    retry: { type: "string", value: "NAME", help: "have those lines filed again" },
    json: { type: "boolean", help: "report: print JSON, one object an archive" },
    url: { type: "string", value: "URL", help: "send to the server at this address" },
    key: { type: "string", value: "KEY", help: "API key for that server (or set LEAKDESK_KEY)" },
  },
  async run(values, positionals, terminal) {
    if (values.report || values.failed !== undefined || values.retry !== undefined) {
      if (positionals.length > 0) throw new UsageError(`no file is taken here: "${positionals[0]}"`);
      return look(values, terminal);
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError("name one file, or - for standard input");
    if (values.url !== undefined && !URL.canParse(values.url))
      throw new UsageError(`"${values.url}" is not an address`);
    if (!values.queue && (values.name !== undefined || values.wait))
      throw new UsageError("--name and --wait belong to --queue");
    if (values.queue) return queue(path, values, terminal);
    const total = await countLines(path, terminal);
    const target = values.url
      ? openServerTarget(values.url, values.key ?? terminal.env.LEAKDESK_KEY)
      : await openStoreTarget(terminal.env);

    const counts = { created: 0, unchanged: 0, revised: 0, failed: 0 };
    const progress = startProgress(terminal, "ingest", total);
    const inWork = new Set<Promise<void>>();
    try {
      for await (const { line, content } of readLines(path, terminal)) {
        const work = fileLine(target, content, line).then((result) => {
          inWork.delete(work);
          counts[result.outcome]++;
          progress.advance();
          terminal.write(`${JSON.stringify(result)}\n`);
        });
        inWork.add(work);
        if (inWork.size >= CONCURRENCY) await Promise.race(inWork);
      }
      await Promise.all(inWork);
    } finally {
      progress.end();
      await target.close();
    }
    terminal.note(
      Object.entries(counts)
        .map(([outcome, count]) => `${count} ${outcome}`)
        .join(", "),
    );
    return counts.failed > 0 ? 1 : 0;
  },
});

interface QueueValues {
  name?: string;
  wait?: boolean;
  url?: string;
}

async function queue(path: string, values: QueueValues, terminal: Terminal): Promise<number> {
  if (values.url !== undefined)
    throw new UsageError("--queue puts lines into the store itself: set DATABASE_URL in place of --url");
  if (path === "-" && values.name === undefined)
    throw new UsageError("name what comes from standard input: --name NAME");
  const name = values.name ?? basename(path);
  const total = await countLines(path, terminal);
  const deps = await openDeps({ ...terminal.env });
  try {
    const { articles, failed } = await queueArchive(deps, { path, name, total }, terminal);
    terminal.note(`${articles} lines put into the queue as "${name}", ${failed} of them failed`);
    if (!values.wait) return failed > 0 ? 1 : 0;
    const done = await fileArchive(deps, name, terminal);
    terminal.note(render(done));
    return done.failed > 0 ? 1 : 0;
  } finally {
    await deps.close();
  }
}

async function look(
  { failed, retry, json }: { failed?: string; retry?: string; json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const deps = await openDeps({ ...terminal.env });
  try {
    if (failed !== undefined) {
      for await (const line of failedLines(deps, failed)) terminal.write(`${JSON.stringify(line)}\n`);
    } else if (retry !== undefined) {
      terminal.note(`${await retryIngest(deps, retry)} lines are filed again`);
    } else {
      for (const ingest of await reportIngests(deps))
        terminal.write(`${json ? JSON.stringify(ingest) : render(ingest)}\n`);
    }
    return 0;
  } finally {
    await deps.close();
  }
}

function render({ name, articles, waiting, created, revised, unchanged, failed, putAt }: IngestView): string {
  const counts = Object.entries({ waiting, created, unchanged, revised, failed });
  const told = counts.map(([outcome, count]) => `${count} ${outcome}`).join(", ");
  return `${name}: ${articles} articles${putAt === null ? " so far" : ""}, ${told}`;
}
