import { read } from "../../store/database.ts";
import { countOutbox, countUnread } from "../../store/figures.ts";
import { allSources } from "../../store/sources.ts";
import type { Deps, StoreFigures } from "../../types.ts";
import { reportIngests } from "../ingestion/report.ts";

/** What an operator watches of the store: what waits, since when, and how each source fares. */
export async function getFigures({
  store,
  engine,
  now,
}: Pick<Deps, "store" | "engine" | "now">): Promise<StoreFigures> {
  const at = now();
  const outbox = await read(store, (db) => countOutbox(db, at));
  const sources = await read(store, (db) => allSources(db));
  const open = await read(store, (db) => countUnread(db, engine.version()));
  const ingests = await reportIngests({ store });
  const sum = (part: "waiting" | "failed") => ingests.reduce((all, ingest) => all + ingest[part], 0);
  const since = (ms: number | null) => (ms === null ? 0 : Math.max(0, (at.getTime() - ms) / 1000));
  return {
    outbox: {
      events: outbox.events,
      deliveries: outbox.deliveries,
      due: outbox.due,
      dead: outbox.dead,
      disabledWebhooks: outbox.disabled,
      oldestAgeSeconds: since(outbox.oldest_ms),
    },
    // While it is polled, or paused, nothing is overdue.
    sources: sources.map(({ id, name, kind, dueAt, lease, pausedAt, ...row }) => ({
      id,
      name,
      kind,
      lagSeconds: lease || pausedAt ? 0 : since(dueAt?.getTime() ?? null),
      lastStatus: row.lastStatus,
      failures: row.failures,
      paused: pausedAt !== null,
      lastSucceededAt: row.lastSucceededAt,
      newestAt: row.newestAt,
    })),
    reextraction: { open },
    ingests: { waiting: sum("waiting"), failed: sum("failed") },
  };
}
