import { AppError } from "../../errors.ts";
import { inTransaction, read } from "../../store/database.ts";
import { findIngest, type IngestRow, listFailedLines, listIngests, retryLines } from "../../store/ingests.ts";
import type { Deps } from "../../types.ts";

/** How far an archive is. */
export interface IngestView {
  id: string;
  name: string;
  createdAt: string;
  /** When the end of its file was put into the queue; null while lines are yet to come. */
  putAt: string | null;
  /** When nothing of it waited any more; null until then. */
  doneAt: string | null;
  /** Articles put into the queue, and what became of them. */
  articles: number;
  waiting: number;
  created: number;
  revised: number;
  unchanged: number;
  failed: number;
}

/** Archives shown at most. */
const MOST = 200;
/** Lines read at a time. */
const PAGE = 200;

/** Tells how far each archive is, the one begun last first. */
export async function reportIngests({ store }: Pick<Deps, "store">): Promise<IngestView[]> {
  const found = await read(store, (db) => listIngests(db, MOST));
  return found.map(({ ingest, count }) => {
    const { id, name, createdAt, putAt, doneAt, articles } = ingest;
    const created = ingest.created + count("created");
    const revised = ingest.revised + count("revised");
    const unchanged = ingest.unchanged + count("unchanged");
    const failed = count("failed");
    return {
      id,
      name,
      createdAt: createdAt.toISOString(),
      putAt: putAt?.toISOString() ?? null,
      doneAt: doneAt?.toISOString() ?? null,
      articles,
      waiting: articles - created - revised - unchanged - failed,
      created,
      revised,
      unchanged,
      failed,
    };
  });
}

/** The lines of an archive that could not be filed, in their order. @throws AppError `ingest_not_found` */
export async function* failedLines({ store }: Pick<Deps, "store">, name: string) {
  const { id } = await find({ store }, name);
  for (let after = 0; ; ) {
    const lines = await read(store, (db) => listFailedLines(db, id, after, PAGE));
    yield* lines;
    if (lines.length < PAGE) return;
    after = lines.at(-1)!.line;
  }
}

/** Has the lines of an archive that failed filed again. @returns how many; @throws AppError `ingest_not_found` */
export async function retryIngest(deps: Pick<Deps, "store" | "now" | "wake">, name: string): Promise<number> {
  const { id } = await find(deps, name);
  const lines = await inTransaction(deps.store, (tx) => retryLines(tx, id, deps.now()));
  deps.wake?.();
  return lines;
}

async function find({ store }: Pick<Deps, "store">, name: string): Promise<IngestRow> {
  const found = await read(store, (db) => findIngest(db, name));
  if (!found) throw new AppError("ingest_not_found", { detail: `No archive "${name}" was put into the queue.` });
  return found;
}
