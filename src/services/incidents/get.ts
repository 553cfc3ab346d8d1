import { AppError } from "../../errors.ts";
import { read } from "../../store/database.ts";
import { type IncidentRecord, loadIncidents } from "../../store/incident-records.ts";
import type { Deps } from "../../types.ts";
import { periodOf } from "../search/filters.ts";
import type { AsOf } from "./as-known.ts";
import { type LedgerView, viewLedger } from "./view.ts";

/**
 * Gets an incident: its ledger and what it comes to, as it was known at a time.
 * @param known `asOf` is a timestamp, or a day, month or year, all of which counts; `by` says what counts, what was
 *   published by then or what was filed here
 * @throws AppError `incident_not_found`, `invalid_request`
 */
export async function getIncident(
  { store, engine }: Pick<Deps, "store" | "engine">,
  id: string,
  { asOf, by = "published" }: { asOf?: string | undefined; by?: AsOf["by"] | undefined } = {},
): Promise<LedgerView> {
  const known = asOf === undefined ? null : { at: periodOf(asOf, "asOf").to, by };
  const record = await readIncident({ store }, id, known?.by === "filed" ? known.at : undefined);
  return viewLedger(engine, record, known);
}

/** Loads an incident whole. @throws AppError `incident_not_found` */
export async function readIncident(
  { store }: Pick<Deps, "store">,
  id: string,
  membersAt?: Date,
): Promise<IncidentRecord> {
  const [record] = await read(store, (db) => loadIncidents(db, [id], membersAt));
  if (!record) throw incidentNotFound(id);
  return record;
}

export const incidentNotFound = (id: string) =>
  new AppError("incident_not_found", { detail: `There is no incident ${id}.` });
