import { AppError } from "../../errors.ts";
import { type Executor, inTransaction } from "../../store/database.ts";
import { refileNames } from "../../store/fact-names.ts";
import { asRead, type FactRow, fromColumns, toColumns, valueColumns } from "../../store/fact-rows.ts";
import { type ActionRow, insertAction, setUndone, touchIncidents } from "../../store/incidents.ts";
import {
  findFact,
  findLastReview,
  type ReviewState,
  reviewState,
  updateReview,
  withReview,
} from "../../store/reviews.ts";
import type { Review } from "../../store/tables/index.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps, Principal } from "../../types.ts";
import { holdArticle } from "../articles/hold.ts";
import { emitEvent } from "../events/emit.ts";
import { announceIncidents } from "../incidents/announce.ts";
import { namingOf } from "../names/naming.ts";
import { correctFact } from "./correction.ts";
import { type FactView, viewFact } from "./view.ts";

/** What a person says of a fact. */
export interface ReviewInput {
  decision: Review;
  /** With `corrected`: what is right, by the keys of the fact's field. */
  correction?: Readonly<Record<string, unknown>> | null | undefined;
  note?: string | null | undefined;
}

export interface ReviewedView {
  actionId: string;
  incidentId: string | null;
  fact: FactView;
}

type Services = Pick<Deps, "store" | "engine" | "now">;
type Act = Pick<ActionRow, "kind" | "note" | "keyId" | "details" | "undoes">;

/**
 * Files what a person says of a fact: it is right, it is wrong, or this is right. The last word counts; all are kept.
 * @throws AppError `fact_not_found`, `conflict` for a fact of an earlier text, `invalid_decision`
 */
export function reviewFact(
  deps: Services,
  id: string,
  { decision, correction = null, note = null }: ReviewInput,
  principal: Principal,
): Promise<ReviewedView> {
  return inTransaction(deps.store, async (tx) => {
    const held = await holdFact(tx, id);
    const values = decide(held.fact, decision, correction);
    const details = { decision, correction, before: reviewState(held.fact) };
    const act = { kind: "review", note, keyId: principal.keyId, details, undoes: null } as const;
    return apply(tx, deps, held, { review: decision, values }, act);
  });
}

/**
 * Takes the last word on a fact back: what was said before it holds again.
 * @throws AppError `conflict` where something was said since, or the fact is one of an earlier text
 */
export async function undoReview(
  tx: Executor,
  deps: Services,
  action: ActionRow,
  { note, principal }: { note: string | null; principal: Principal },
): Promise<ReviewedView> {
  const held = await holdFact(tx, action.factId!);
  const last = await findLastReview(tx, held.fact.id);
  if (action.kind !== "review" || last?.id !== action.id) {
    throw new AppError("conflict", { detail: "Something else was said of the fact since. Review it anew." });
  }
  const { before } = action.details as { before: ReviewState };
  const act = { kind: "undo", note, keyId: principal.keyId, details: {}, undoes: action.id } as const;
  const reviewed = await apply(tx, deps, held, before, act);
  await setUndone(tx, action.id, reviewed.actionId);
  return reviewed;
}

type Held = Awaited<ReturnType<typeof holdFact>>;

/** Finds a fact and keeps its article as it is until the transaction ends. */
async function holdFact(tx: Executor, id: string) {
  const seen = await findFact(tx, id);
  if (!seen) throw new AppError("fact_not_found", { detail: `There is no fact ${id}.` });
  const article = (await holdArticle(tx, seen.fact.articleId))!;
  const found = (await findFact(tx, id))!;
  if (found.fact.supersededAt) {
    const detail = `A later text of the article ${article.article.id} took the place of the fact ${id}.`;
    throw new AppError("conflict", { detail });
  }
  return { ...found, article };
}

/** The values that are right in place of what was read. */
function decide(row: FactRow, decision: Review, correction: ReviewInput["correction"]): ReviewState["values"] {
  const refuse = (detail: string) =>
    new AppError("invalid_decision", { errors: [{ in: "body", pointer: "/correction", detail }] });
  if (decision !== "corrected") {
    if (correction) throw refuse("Only the decision corrected takes a correction.");
    return null;
  }
  if (!correction || Object.keys(correction).length === 0) throw refuse("Say what is right.");
  const read = asRead(row);
  const values = valueColumns({ ...read, ...toColumns(correctFact(fromColumns(read), correction)) });
  if (JSON.stringify(values) === JSON.stringify(valueColumns(read))) {
    throw refuse("This is what was read; the decision confirmed says so.");
  }
  return values;
}

async function apply(
  tx: Executor,
  deps: Pick<Deps, "engine" | "now">,
  { fact, incidentId, article }: Held,
  state: ReviewState,
  act: Act,
): Promise<ReviewedView> {
  const now = deps.now();
  const { language, title, text } = article.revision;
  const row = await fileReview(tx, fact, state, namingOf(deps.engine, language, `${title ?? ""}\n\n${text}`), now);
  const actionId = newId(now.getTime());
  const incidentIds = incidentId === null ? [] : [incidentId];
  await insertAction(tx, { id: actionId, createdAt: now, incidentIds, factId: fact.id, undoneBy: null, ...act });
  const [before, after] = [viewFact(fact), viewFact(row)];
  const corrected = fact.asRead !== null || row.asRead !== null;
  const changes = corrected ? { added: [after], removed: [before] } : { added: [], removed: [] };
  await emitEvent(tx, now, {
    type: "fact.reviewed",
    data: { factId: fact.id, articleId: fact.articleId, incidentId, decision: row.review ?? "none" },
    ...changes,
    aboutFactIds: [fact.id],
  });
  await touchIncidents(tx, incidentIds, now);
  const about = { created: [], revised: incidentIds, merged: [] };
  await announceIncidents(tx, now, about, { reason: "fact-reviewed", ...changes });
  return { actionId, incidentId, fact: after };
}

/** Writes what is said of a fact into its row. @returns the row as it is now */
export async function fileReview(
  tx: Executor,
  fact: FactRow,
  state: ReviewState,
  naming: ReturnType<typeof namingOf>,
  now: Date,
): Promise<FactRow> {
  const row = withReview(fact, state, now);
  const namesOf = ({ name, aliases, platform }: FactRow) => JSON.stringify([name, aliases, platform]);
  if (namesOf(row) !== namesOf(fact)) row.entityId = await refileNames(tx, row, naming, now);
  await updateReview(tx, row);
  return row;
}
