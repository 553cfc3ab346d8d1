import type { SourceRow } from "../../store/sources.ts";
import type { FieldMapping, ItemOutcome } from "../../store/tables/index.ts";

/** A source as it is shown, without what only polls need. */
export interface SourceView {
  id: string;
  kind: string;
  name: string;
  url: string | null;
  outlet: string | null;
  language: string | null;
  pages: string;
  onlyBreaches: boolean;
  /** Where its sender posts to, on this server; null for a feed. */
  hook: string | null;
  mapping: FieldMapping | null;
  /** Who pushes it by WebSub, and until when it has said that it will. */
  hub: string | null;
  subscribedUntil: string | null;
  createdAt: string;
  /** Why nothing is taken from it; null where something is. */
  paused: string | null;
  nextPollAt: string | null;
  intervalSeconds: number | null;
  lastPolledAt: string | null;
  lastSucceededAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
  failures: number;
  newestAt: string | null;
  /** How many entries of its feed were filed, known before, left out, or are to be tried again. */
  entries: Record<ItemOutcome, number>;
}

type Counts = readonly { sourceId: string; outcome: ItemOutcome; count: number }[];

/** Shows a source. */
export function viewSource(row: SourceRow, counts: Counts): SourceView {
  const entries = { filed: 0, duplicate: 0, skipped: 0, retry: 0 };
  for (const { sourceId, outcome, count } of counts) if (sourceId === row.id) entries[outcome] = count;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    url: row.url,
    outlet: row.outlet,
    language: row.language,
    pages: row.pages,
    onlyBreaches: row.onlyBreaches,
    hook: row.kind === "feed" ? null : `/v1/hooks/${row.id}`,
    mapping: row.mapping,
    hub: row.hub,
    subscribedUntil: row.subscribedUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    paused: row.pausedReason,
    nextPollAt: row.dueAt?.toISOString() ?? null,
    intervalSeconds: row.intervalSeconds,
    lastPolledAt: row.lastPolledAt?.toISOString() ?? null,
    lastSucceededAt: row.lastSucceededAt?.toISOString() ?? null,
    lastStatus: row.lastStatus,
    lastError: row.lastError,
    failures: row.failures,
    newestAt: row.newestAt?.toISOString() ?? null,
    entries,
  };
}
