import { readLagging } from "../../store/database.ts";
import { sketchIncidents } from "../../store/incident-sketches.ts";
import {
  type IncidentFilter,
  type IncidentStatus,
  listIncidents as queryIncidents,
} from "../../store/list-incidents.ts";
import type { Deps, Engine } from "../../types.ts";
import { type FactFilters, readFactFilters } from "../facts/filters.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type IncidentSummaryView, viewIncident } from "./view.ts";

/** Stories by which an incident is summed up in a list: those that came out first and last, where it has more. */
export const LIST_STORIES = 20;

/** Incidents with facts that meet each condition; those on one field of facts must hold for one fact. */
export interface IncidentFilters extends FactFilters {
  state?: readonly IncidentStatus[] | undefined;
}

/** Lists incidents a page at a time; merged and withdrawn ones only where asked for. @throws AppError `bad_cursor`, `invalid_request` */
export async function listIncidents(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: IncidentFilters,
  request: PageRequest,
): Promise<PageOf<IncidentSummaryView>> {
  const filter = readIncidentFilters(engine, filters);
  const page = await listPage(
    { list: "incidents", ...filters },
    request,
    (page) => readLagging(store, (db) => queryIncidents(db, filter, page)),
    ({ id }) => id,
  );
  const ids = page.data.map(({ id }) => id);
  const sketches = await readLagging(store, (db) => sketchIncidents(db, ids, LIST_STORIES));
  return { ...page, data: sketches.map((sketch) => viewIncident(engine, sketch)) };
}

/** Turns filters of incidents into what the store is asked. @throws AppError `invalid_request` */
export function readIncidentFilters(
  engine: Engine,
  { state = ["open", "undecided"], ...filters }: IncidentFilters,
): IncidentFilter {
  return { statuses: state, facts: readFactFilters(engine, filters) };
}
