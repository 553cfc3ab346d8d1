import { defineCommand, type Terminal, UsageError } from "./command.ts";
import { readLines } from "./files.ts";
import { type Filed, openServerTarget, openStoreTarget, type Target } from "./ingest-targets.ts";
import { startProgress } from "./progress.ts";

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
  usage: ["ingest [options] FILE.ndjson|-"],
  details: `
Files articles, one JSON object a line with the keys that POST /v1/articles takes (docs/api.md), into the store of this
machine or, with --url, through a server. Writes a line of JSON for each: {"line", "id", "outcome"}, where the outcome
is created, unchanged, revised or failed. A bad line is reported and passed over; filing a file twice changes nothing.
Exits with 1 where a line failed.`,
  options: {
    url: { type: "string", value: "URL", help: "send to the server at this address" },
    key: { type: "string", value: "KEY", help: "API key for that server (or set LEAKDESK_KEY)" },
  },
  async run(values, positionals, terminal) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError("name one file, or - for standard input");
    if (values.url !== undefined && !URL.canParse(values.url))
      throw new UsageError(`"${values.url}" is not an address`);
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
