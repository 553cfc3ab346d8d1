import type { ExportEntity, ExportIncident } from "../../export/types.ts";
import { type Executor, readLagging } from "../../store/database.ts";
import { findEntities } from "../../store/export-facts.ts";
import { type IncidentRecord, loadIncidents } from "../../store/incident-records.ts";
import { listRevisedIncidents } from "../../store/list-incidents.ts";
import type { Deps } from "../../types.ts";
import { readIncident } from "../incidents/get.ts";
import { type IncidentFilters, readIncidentFilters } from "../incidents/list.ts";
import { toExportIncident } from "./rows.ts";

type Services = Pick<Deps, "store" | "engine">;

/** Incidents that are held at once. */
const BATCH = 20;

/** Gets an incident as it stands, for an export. @throws AppError `incident_not_found` */
export async function exportIncident({ store, engine }: Services, id: string): Promise<ExportIncident> {
  const record = await readIncident({ store }, id);
  return toExportIncident(engine, record, await readLagging(store, (db) => entitiesOf(db, [record])));
}

/** Streams the incidents that filters take, the one that changed last at the front. @throws AppError `invalid_request` */
export function exportIncidents({ store, engine }: Services, filters: IncidentFilters): AsyncIterable<ExportIncident> {
  const filter = readIncidentFilters(engine, filters);
  return (async function* () {
    const next = (before: { revisedAt: Date; id: string } | null) =>
      readLagging(store, (db) => listRevisedIncidents(db, filter, { before, limit: BATCH }));
    for (let found = await next(null); ; found = await next(found.at(-1)!)) {
      yield* loadExportIncidents(
        { store, engine },
        found.map(({ id }) => id),
      );
      if (found.length < BATCH) return;
    }
  })();
}

/** Loads incidents for an export one batch at a time, in the order given. */
export async function* loadExportIncidents(
  { store, engine }: Services,
  ids: readonly string[],
): AsyncIterable<ExportIncident> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const { records, entities } = await readLagging(store, async (db) => {
      const records = await loadIncidents(db, ids.slice(start, start + BATCH));
      return { records, entities: await entitiesOf(db, records) };
    });
    for (const record of records) yield toExportIncident(engine, record, entities);
  }
}

async function entitiesOf(db: Executor, records: readonly IncidentRecord[]): Promise<Map<string, ExportEntity>> {
  const ids = new Set(records.flatMap(({ facts }) => facts.flatMap(({ entityId }) => entityId ?? [])));
  const found = await findEntities(db, [...ids]);
  return new Map(
    found.map(({ entity: { id, kind, name, createdAt }, names }) => {
      const latest = Math.max(createdAt.getTime(), ...names.map((spelling) => spelling.createdAt.getTime()));
      const spellings = names.map(({ spelling }) => spelling).filter((spelling) => spelling !== name);
      const times = { createdAt: createdAt.toISOString(), revisedAt: new Date(latest).toISOString() };
      return [id, { id, kind, name, spellings, ...times }];
    }),
  );
}
