import { AppError } from "../../errors.ts";
import type { ExportIncident } from "../../export/types.ts";
import { readLagging } from "../../store/database.ts";
import { listRevisedIncidents } from "../../store/list-incidents.ts";
import type { Deps } from "../../types.ts";
import { loadExportIncidents } from "../exports/incidents.ts";
import { type IncidentFilters, readIncidentFilters } from "../incidents/list.ts";

/** A page of a feed, before any fact of it is read. */
export interface FeedSlice {
  /** Which incidents are on it, and what changed last. */
  incidents: { id: string; revisedAt: string }[];
  /** Newest change of all that the feed holds; null where it holds nothing. */
  updatedAt: string | null;
  /** What to send as `before` for the page of older ones; null on the last one. */
  next: string | null;
  /** Reads them whole. */
  load(): AsyncIterable<ExportIncident>;
}

/**
 * Gets a page of the feed of new and revised incidents.
 * @param before `next` of the page before
 * @throws AppError `invalid_request`, `bad_cursor`
 */
export async function readFeedPage(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: IncidentFilters,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<FeedSlice> {
  const filter = readIncidentFilters(engine, filters);
  const from = before === undefined ? null : readMark(before);
  const { found, newest } = await readLagging(store, async (db) => {
    const found = await listRevisedIncidents(db, filter, { before: from, limit: limit + 1 });
    const newest = from === null ? found : await listRevisedIncidents(db, filter, { before: null, limit: 1 });
    return { found, newest: newest[0] ?? null };
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    incidents: shown.map(({ id, revisedAt }) => ({ id, revisedAt: revisedAt.toISOString() })),
    updatedAt: newest?.revisedAt.toISOString() ?? null,
    next: found.length > limit && last ? `${last.revisedAt.toISOString()}_${last.id}` : null,
    load: () =>
      loadExportIncidents(
        { store, engine },
        shown.map(({ id }) => id),
      ),
  };
}

function readMark(text: string): { revisedAt: Date; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(
    text,
  );
  const revisedAt = new Date(match?.[1] ?? Number.NaN);
  if (match && !Number.isNaN(revisedAt.getTime())) return { revisedAt, id: match[2]! };
  throw new AppError("bad_cursor", {
    errors: [{ in: "query", pointer: "/before", detail: "It is not what a page of this feed gave out." }],
  });
}
