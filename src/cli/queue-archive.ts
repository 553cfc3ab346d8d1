/** Puts a file into the queue, and helps to file what waits there. */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Archive, openArchive, putBatch } from "../services/ingestion/put.ts";
import { type IngestView, reportIngests } from "../services/ingestion/report.ts";
import { ingest as ingestJob } from "../services/jobs/ingest.ts";
import type { Deps } from "../types.ts";
import type { Terminal } from "./command.ts";
import { type NumberedLine, readLines } from "./files.ts";
import { startProgress } from "./progress.ts";

/** Lines put in one transaction, and their characters at most: what is in memory at a time. */
const BATCH = 500;
const BATCH_LENGTH = 4_000_000;
/** How often to look how far others are. */
const LOOK_MS = 1_000;

interface Queued {
  /** Articles put into the queue now. */
  articles: number;
  /** Lines among them that cannot be filed. */
  failed: number;
}

/**
 * Puts a file into the queue under a name, from where it was left. Lines that cannot be filed are written as results.
 * @throws Error where lines were put under this name that are not those of the file
 */
export async function queueArchive(
  deps: Pick<Deps, "store" | "now">,
  { path, name, total }: { path: string; name: string; total: number | null },
  terminal: Terminal,
): Promise<Queued> {
  let archive = await openArchive(deps, name);
  const before = archive;
  const queued: Queued = { articles: 0, failed: 0 };
  const hash = createHash("sha256");
  let batch: NumberedLine[] = [];
  let length = 0;
  let last = 0;
  let isKnown = before.lastLine === 0;
  const put = async (isEnd: boolean) => {
    const digest = hash.copy().digest("hex");
    const done = await putBatch(deps, archive, { lines: batch, lastLine: last, digest, isEnd });
    archive = done.archive;
    queued.articles += batch.length;
    queued.failed += done.faults.length;
    for (const fault of done.faults) terminal.write(`${JSON.stringify({ ...fault, outcome: "failed" })}\n`);
    [batch, length] = [[], 0];
  };
  const progress = startProgress(terminal, "queue", total);
  try {
    for await (const { line, content } of readLines(path, terminal)) {
      if (!isKnown && line > before.lastLine) throw differs(before);
      hash.update(`${line} ${content}\n`);
      last = line;
      progress.advance();
      if (line < before.lastLine) continue;
      if (line === before.lastLine) {
        isKnown = hash.copy().digest("hex") === before.digest;
        continue;
      }
      batch.push({ line, content });
      length += content.length;
      if (batch.length === BATCH || length > BATCH_LENGTH) await put(false);
    }
    if (!isKnown) throw differs(before);
    if (batch.length > 0 || archive.putAt === null) await put(true);
  } finally {
    progress.end();
  }
  return queued;
}

const differs = ({ name, lastLine }: Archive) =>
  new Error(
    `${lastLine} lines of another file are in the queue as "${name}". Give this one a name of its own with --name.`,
  );

/** Helps to file what waits in the queue, and stays until nothing of an archive does. @returns how far it is then */
export async function fileArchive(deps: Deps, name: string, terminal: Terminal): Promise<IngestView> {
  const never = new AbortController().signal;
  const find = async () => (await reportIngests(deps)).find((ingest) => ingest.name === name)!;
  let seen = await find();
  const progress = startProgress(terminal, "ingest", seen.articles);
  progress.advance(seen.articles - seen.waiting);
  const looking = setInterval(async () => {
    const now = await find().catch(() => seen);
    progress.advance(seen.waiting - now.waiting);
    seen = now;
  }, LOOK_MS);
  try {
    for (;;) {
      await ingestJob.run(deps, never);
      const now = await find();
      if (now.waiting === 0) return now;
      // Other processes have it in hand, or it rests after something went wrong.
      await sleep(LOOK_MS);
    }
  } finally {
    clearInterval(looking);
    progress.end();
  }
}
