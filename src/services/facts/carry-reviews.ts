import type { Executor } from "../../store/database.ts";
import type { Naming } from "../../store/fact-names.ts";
import type { FactRow } from "../../store/fact-rows.ts";
import { insertAction } from "../../store/incidents.ts";
import { reviewState } from "../../store/reviews.ts";
import { newId } from "../../store/uuid.ts";
import { meaningOf } from "../articles/changes.ts";
import { fileReview } from "./review.ts";

/**
 * Says of the facts of a new text or reading what people said of the same ones before: same value, and same words where
 * several have it. `after` is changed to what is filed. The note of it in the history leads to the fact before.
 */
export async function carryReviews(
  tx: Executor,
  before: readonly FactRow[],
  after: FactRow[],
  naming: Naming,
  now: Date,
): Promise<void> {
  const reviewed = before.filter(({ review }) => review !== null);
  if (reviewed.length === 0) return;
  const heirs = pair(before, after);
  for (const fact of reviewed) {
    const at = after.findIndex(({ id }) => id === heirs.get(fact.id));
    if (at < 0) continue;
    const row = await fileReview(tx, after[at]!, reviewState(fact), naming, fact.reviewedAt!);
    after[at] = row;
    await insertAction(tx, {
      id: newId(now.getTime()),
      kind: "review",
      createdAt: now,
      keyId: null,
      note: null,
      incidentIds: [],
      factId: row.id,
      details: { decision: fact.review, carriedFrom: fact.id, before: { review: null, values: null } },
      undoes: null,
      undoneBy: null,
    });
  }
}

/** Which fact after says the same as each before: the one of the same words first, then any that is left, in order. */
function pair(before: readonly FactRow[], after: readonly FactRow[]): Map<string, string> {
  const heirs = new Map<string, string>();
  const taken = new Set<string>();
  const words = (row: FactRow) => JSON.stringify([meaningOf(row), row.section, row.quote]);
  for (const keyOf of [words, meaningOf]) {
    const open = Map.groupBy(
      after.filter(({ id }) => !taken.has(id)),
      keyOf,
    );
    for (const row of before) {
      if (heirs.has(row.id)) continue;
      const heir = open.get(keyOf(row))?.shift();
      if (!heir) continue;
      heirs.set(row.id, heir.id);
      taken.add(heir.id);
    }
  }
  return heirs;
}
