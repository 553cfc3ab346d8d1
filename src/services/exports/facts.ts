import type { ExportFactRow } from "../../export/types.ts";
import { readLagging } from "../../store/database.ts";
import { listFactsForExport } from "../../store/export-facts.ts";
import { findIncidentTitles } from "../../store/incident-facts.ts";
import type { Deps } from "../../types.ts";
import { type FactFilters, readFactFilters } from "../facts/filters.ts";
import { toExportArticle, toExportFact } from "./rows.ts";

/** Facts that are held at once. */
const BATCH = 500;

/**
 * Streams the facts that filters take, in the order in which they were filed, a few hundred at a time; those filed while
 * it runs come at the end. Filters are checked, and the first facts read, before it returns.
 * @throws AppError `invalid_request`, `store_unavailable`
 */
export async function exportFacts(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: FactFilters,
): Promise<AsyncIterable<ExportFactRow>> {
  const filter = readFactFilters(engine, filters);
  const next = (after: string | null) =>
    readLagging(store, async (db) => {
      const found = await listFactsForExport(db, filter, after, BATCH);
      const ids = [...new Set(found.flatMap(({ story }) => story.incidentId ?? []))];
      return { found, titles: await findIncidentTitles(db, ids) };
    });
  const first = await next(null);
  return (async function* () {
    for (let batch = first; batch.found.length > 0; batch = await next(batch.found.at(-1)!.fact.id)) {
      for (const { fact, story, article, revision } of batch.found) {
        const id = story.incidentId;
        const title = (id === null ? null : batch.titles.get(id)) ?? story.title;
        yield {
          // A story that was never linked is one by itself.
          incident: { id: id ?? "", title },
          story: { id: story.id, letter: story.letter, article: toExportArticle({ ...revision, ...article }) },
          fact: toExportFact(fact, revision.engine),
        };
      }
      if (batch.found.length < BATCH) return;
    }
  })();
}
