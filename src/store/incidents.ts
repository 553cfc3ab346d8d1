import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { stories } from "./tables/facts.ts";
import { actions, incidents, memberships } from "./tables/incidents.ts";

export type IncidentRow = typeof incidents.$inferSelect;
export type MembershipRow = typeof memberships.$inferSelect;
export type ActionRow = typeof actions.$inferSelect;

/** Postgres takes 65,535 parameters, and a membership has nine columns. */
const ROWS_PER_STATEMENT = 5_000;

/** Finds an incident by id; null where there is none. */
export async function findIncident(db: Executor, id: string): Promise<IncidentRow | null> {
  return (await db.select().from(incidents).where(eq(incidents.id, id)))[0] ?? null;
}

/** The memberships of lineages that hold now. */
export async function findMemberships(db: Executor, lineageIds: readonly string[]): Promise<MembershipRow[]> {
  const found: MembershipRow[] = [];
  for (let start = 0; start < lineageIds.length; start += ROWS_PER_STATEMENT) {
    const part = lineageIds.slice(start, start + ROWS_PER_STATEMENT);
    found.push(
      ...(await db
        .select()
        .from(memberships)
        .where(and(inArray(memberships.lineageId, part), isNull(memberships.leftAt)))),
    );
  }
  return found;
}

/** Which incident each lineage belongs to now. */
export async function findHomes(db: Executor, lineageIds: readonly string[]): Promise<Map<string, string>> {
  if (lineageIds.length === 0) return new Map();
  const found = await db
    .select({ lineageId: memberships.lineageId, incidentId: memberships.incidentId })
    .from(memberships)
    .where(and(inArray(memberships.lineageId, [...lineageIds]), isNull(memberships.leftAt)));
  return new Map(found.map(({ lineageId, incidentId }) => [lineageId, incidentId]));
}

/** The lineages that belong to an incident now. */
export async function findMembers(db: Executor, incidentId: string): Promise<string[]> {
  const found = await db
    .select({ lineageId: memberships.lineageId })
    .from(memberships)
    .where(and(eq(memberships.incidentId, incidentId), isNull(memberships.leftAt)))
    .orderBy(memberships.id);
  return found.map(({ lineageId }) => lineageId);
}

/** Files new incidents. */
export async function insertIncidents(tx: Executor, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const row = { createdAt: now, revisedAt: now, closedAt: null, mergedInto: null };
  await tx.insert(incidents).values(ids.map((id) => ({ id, ...row })));
}

/** Notes that incidents changed, and that stories tell of them: one that was closed is open again. */
export async function touchIncidents(tx: Executor, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(incidents)
    .set({ revisedAt: now, closedAt: null, mergedInto: null })
    .where(inArray(incidents.id, [...ids]));
}

/** Closes an incident that no current story tells of, and says where its stories went. */
export async function closeIncident(tx: Executor, id: string, mergedInto: string | null, now: Date): Promise<void> {
  await tx.update(incidents).set({ revisedAt: now, closedAt: now, mergedInto }).where(eq(incidents.id, id));
}

/** Moves lineages: their memberships so far end. */
export async function moveLineages(tx: Executor, rows: readonly MembershipRow[], now: Date): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT);
    await endMemberships(
      tx,
      part.map(({ lineageId }) => lineageId),
      now,
    );
    await tx.insert(memberships).values(part);
  }
}

/** Ends the memberships of lineages. */
export async function endMemberships(tx: Executor, lineageIds: readonly string[], now: Date): Promise<void> {
  if (lineageIds.length === 0) return;
  await tx
    .update(memberships)
    .set({ leftAt: now })
    .where(and(inArray(memberships.lineageId, [...lineageIds]), isNull(memberships.leftAt)));
}

/** Notes on the stories of lineages, those of earlier texts too, which incident they belong to. */
export async function setIncident(tx: Executor, lineageIds: readonly string[], incidentId: string): Promise<void> {
  if (lineageIds.length === 0) return;
  await tx
    .update(stories)
    .set({ incidentId })
    .where(inArray(stories.lineageId, [...lineageIds]));
}

/** Files what a person did. */
export async function insertAction(tx: Executor, row: ActionRow): Promise<void> {
  await tx.insert(actions).values(row);
}

/** Finds an action by id and locks it until the transaction ends; null where there is none. */
export async function lockAction(tx: Executor, id: string): Promise<ActionRow | null> {
  return (await tx.select().from(actions).where(eq(actions.id, id)).for("update"))[0] ?? null;
}

/** Notes by which action another one was taken back; null makes it hold again. */
export async function setUndone(tx: Executor, id: string, undoneBy: string | null): Promise<void> {
  await tx.update(actions).set({ undoneBy }).where(eq(actions.id, id));
}

/** The lineages that an action moved, with where each was before. */
export async function findMovedBy(
  db: Executor,
  actionId: string,
): Promise<{ lineageId: string; to: string; from: string | null }[]> {
  const moved = await db
    .select({ id: memberships.id, lineageId: memberships.lineageId, to: memberships.incidentId })
    .from(memberships)
    .where(eq(memberships.actionId, actionId));
  const before = await Promise.all(
    moved.map(({ id, lineageId }) =>
      db
        .select({ from: memberships.incidentId })
        .from(memberships)
        .where(and(eq(memberships.lineageId, lineageId), sql`${memberships.id} < ${id}`))
        .orderBy(sql`${memberships.id} desc`)
        .limit(1),
    ),
  );
  return moved.map(({ lineageId, to }, i) => ({ lineageId, to, from: before[i]![0]?.from ?? null }));
}
