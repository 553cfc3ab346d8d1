import { AppError } from "../../errors.ts";
import { inTransaction } from "../../store/database.ts";
import { advanceIngest, type IngestRow, insertLines, type NewLine, openIngest } from "../../store/ingests.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { normalizeUrl } from "../articles/url.ts";
import { faultOf, readLine } from "./line.ts";

/** Characters of a line at most: more than any article, with every character of it escaped. */
const MAX_LINE_LENGTH = 8_000_000;
/** What is kept of a longer one, to know it by. */
const KEPT_LENGTH = 200;

/** How far an archive was put into the queue. */
export type Archive = Pick<IngestRow, "id" | "name" | "lastLine" | "digest" | "putAt">;

/** Lines of a file that follow each other, and what they lead to. */
export interface Batch {
  lines: readonly { line: number; content: string }[];
  /** The last line with something in it that was looked at. */
  lastLine: number;
  /** SHA-256, in hex, of all lines up to it. */
  digest: string;
  /** Whether the file ends here. */
  isEnd: boolean;
}

/** Begins to put an archive into the queue, or goes on with the one of that name. */
export async function openArchive({ store, now }: Pick<Deps, "store" | "now">, name: string): Promise<Archive> {
  const at = now();
  const counts = { lastLine: 0, articles: 0, created: 0, revised: 0, unchanged: 0 };
  const row = { id: newId(at.getTime()), name, createdAt: at, digest: "", putAt: null, doneAt: null, ...counts };
  return inTransaction(store, (tx) => openIngest(tx, row));
}

/**
 * Puts lines into the queue, all or none, and notes how far the archive is. Lines that cannot be filed are kept as failed.
 * @returns the archive as it is then, and what is wrong with which line
 * @throws AppError `conflict` where another process puts lines of it
 */
export async function putBatch(
  { store, now }: Pick<Deps, "store" | "now">,
  archive: Archive,
  { lines, lastLine, digest, isEnd }: Batch,
): Promise<{ archive: Archive; faults: { line: number; error: string }[] }> {
  const at = now();
  const checked = lines.map(({ line, content }) => check(line, content));
  const putAt = isEnd ? at : null;
  await inTransaction(store, async (tx) => {
    const moved = await advanceIngest(tx, archive, { lastLine, digest, putAt, articles: lines.length });
    if (!moved) throw new AppError("conflict", { detail: `Another process puts ${archive.name} into the queue.` });
    await insertLines(tx, archive.id, checked, at);
  });
  return {
    archive: { ...archive, lastLine, digest, putAt },
    faults: checked.flatMap(({ line, error }) => (error === null ? [] : [{ line, error }])),
  };
}

function check(line: number, content: string): NewLine {
  if (content.length > MAX_LINE_LENGTH) {
    const error = `It has ${content.length} characters; an article takes ${MAX_LINE_LENGTH} at most. Its beginning is kept.`;
    return { line, content: storable(content.slice(0, KEPT_LENGTH)), url: null, error };
  }
  try {
    const { url } = readLine(content);
    const address = url ? normalizeUrl(url) : null;
    return { line, content, url: address && "url" in address ? address.url : null, error: null };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return { line, content: storable(content), url: null, error: storable(fault) };
  }
}

/** Postgres keeps no NUL, which no JSON holds either. */
const storable = (text: string) => text.replaceAll("\u0000", "\ufffd");
