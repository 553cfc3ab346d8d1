import { read } from "../../store/database.ts";
import { sumRereadings } from "../../store/rereadings.ts";
import type { FieldCounts } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";

/** What reading the archive again with this version of the engine changed, over all processes and runs. */
export interface ReextractionReport {
  engine: string;
  /** Articles that are yet to be read. */
  open: number;
  same: number;
  changed: number;
  failed: number;
  /** Facts of the articles that changed, by field: in both readings, in the new one alone, in the old one alone. */
  fields: FieldCounts;
  /** Why articles failed. */
  errors: Record<string, number>;
}

/** Sums up what was done so far. */
export async function reportReextraction({
  engine,
  store,
}: Pick<Deps, "engine" | "store">): Promise<ReextractionReport> {
  const version = engine.version();
  const { outcomes, fields, errors, open } = await read(store, (db) => sumRereadings(db, version));
  const count = (wanted: string) => outcomes.find(({ outcome }) => outcome === wanted)?.articles ?? 0;
  return {
    engine: version,
    open,
    same: count("same"),
    changed: count("changed"),
    failed: count("failed"),
    fields: Object.fromEntries(fields.map(({ field, ...counts }) => [field, counts])),
    errors: Object.fromEntries(errors.map(({ error, articles }) => [error, articles])),
  };
}
