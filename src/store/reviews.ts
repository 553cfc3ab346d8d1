import { asc, desc, eq } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { FACT_COLUMNS, type FactRow, type ValueColumns, valueColumns } from "./fact-rows.ts";
import type { ActionRow } from "./incidents.ts";
import { facts, type Review, stories } from "./tables/facts.ts";
import { actions } from "./tables/incidents.ts";

/** What a person said of a fact: `values` are what is right in place of what was read, null where nothing else is. */
export interface ReviewState {
  review: Review | null;
  values: ValueColumns | null;
}

/** Finds a fact by id, with the incident that it tells of; null where there is none. */
export async function findFact(db: Executor, id: string): Promise<{ fact: FactRow; incidentId: string | null } | null> {
  const [found] = await db
    .select({ fact: FACT_COLUMNS, incidentId: stories.incidentId })
    .from(facts)
    .innerJoin(stories, eq(stories.id, facts.storyId))
    .where(eq(facts.id, id));
  return found ?? null;
}

/** What a person said of a fact, as its row has it. */
export const reviewState = (row: FactRow): ReviewState => ({
  review: row.review,
  values: row.asRead === null ? null : valueColumns(row),
});

/** The row of a fact with something else said of it. */
export function withReview(row: FactRow, { review, values }: ReviewState, now: Date): FactRow {
  const read = (row.asRead ?? valueColumns(row)) as ValueColumns;
  const reviewedAt = review === null ? null : now;
  return { ...row, ...(values ?? read), review, reviewedAt, asRead: values ? { ...read } : null };
}

/** Files what was said of a fact. */
export async function updateReview(tx: Executor, row: FactRow): Promise<void> {
  const { review, reviewedAt, asRead, entityId } = row;
  await tx
    .update(facts)
    .set({ ...valueColumns(row), review, reviewedAt, asRead, entityId })
    .where(eq(facts.id, row.id));
}

/** What people did about a fact, the first thing first. */
export function listReviews(db: Executor, factId: string): Promise<ActionRow[]> {
  return db.select().from(actions).where(eq(actions.factId, factId)).orderBy(asc(actions.id));
}

/** What was done last about a fact. */
export async function findLastReview(db: Executor, factId: string): Promise<ActionRow | null> {
  const found = await db.select().from(actions).where(eq(actions.factId, factId)).orderBy(desc(actions.id)).limit(1);
  return found[0] ?? null;
}
