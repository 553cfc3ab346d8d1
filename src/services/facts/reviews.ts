import { AppError } from "../../errors.ts";
import { read } from "../../store/database.ts";
import type { ActionRow } from "../../store/incidents.ts";
import { findFact, listReviews as queryReviews } from "../../store/reviews.ts";
import type { Deps } from "../../types.ts";

/** One word of a person on a fact. */
export interface ReviewView {
  actionId: string;
  /** The fact that it was said of: this one, or the same one of an earlier text or reading. */
  factId: string;
  at: string;
  /** `undo`: what was said before the action in `undoes` holds again. */
  decision: "confirmed" | "corrected" | "rejected" | "undo";
  correction: Record<string, unknown> | null;
  note: string | null;
  /** The API key that was used; null where none was needed. */
  keyId: string | null;
  undoes: string | null;
  undoneBy: string | null;
  /** Where a later text or reading took it over: the fact that it was said of before. */
  carriedFrom: string | null;
}

/** All that people said of a fact, the first thing first. @throws AppError `fact_not_found` */
export function listReviews({ store }: Pick<Deps, "store">, id: string): Promise<ReviewView[]> {
  return read(store, async (db) => {
    if (!(await findFact(db, id))) throw new AppError("fact_not_found", { detail: `There is no fact ${id}.` });
    const said: ReviewView[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const actions = await queryReviews(db, next);
      const views = actions.map(viewReview);
      said.unshift(...views);
      next = views.find(({ carriedFrom }) => carriedFrom !== null)?.carriedFrom ?? undefined;
    }
    return said;
  });
}

function viewReview({ id, factId, createdAt, kind, details, note, keyId, undoes, undoneBy }: ActionRow): ReviewView {
  return {
    actionId: id,
    factId: factId!,
    at: createdAt.toISOString(),
    decision: kind === "undo" ? "undo" : (details.decision as ReviewView["decision"]),
    correction: (details.correction as ReviewView["correction"]) ?? null,
    note,
    keyId,
    undoes,
    undoneBy,
    carriedFrom: (details.carriedFrom as string | undefined) ?? null,
  };
}
