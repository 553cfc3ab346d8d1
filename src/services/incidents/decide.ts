import { AppError } from "../../errors.ts";
import { type Executor, inTransaction } from "../../store/database.ts";
import {
  type ActionRow,
  findIncident,
  findMembers,
  findMovedBy,
  insertAction,
  lockAction,
  setUndone,
} from "../../store/incidents.ts";
import {
  findDecisions,
  findFollowers,
  findLeading,
  findLinkRows,
  insertDecisions,
  lineagesOfAction,
  lockLinkRows,
  setFollows,
} from "../../store/linking.ts";
import { findQuestion } from "../../store/list-incidents.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps, Principal } from "../../types.ts";
import { undoReview } from "../facts/review.ts";
import { announceIncidents } from "./announce.ts";
import { incidentNotFound } from "./get.ts";
import { relink } from "./relink.ts";

/** Who decides, and why in their words. */
export interface Decider {
  principal: Principal;
  note: string | null;
}

/** What a decision did. */
export interface DecidedView {
  actionId: string;
  /** Incidents that came to be, that changed, and that went into others. */
  created: string[];
  revised: string[];
  merged: { incidentId: string; into: string }[];
}

type Services = Pick<Deps, "store" | "engine" | "now">;
type Pair = { kind: "together" | "apart"; left: string; right: string };

/** Makes one incident of several: `id` takes the stories of the others over. @throws AppError `incident_not_found`, `conflict`, `invalid_decision` */
export function mergeIncidents(
  deps: Services,
  id: string,
  others: readonly string[],
  by: Decider,
): Promise<DecidedView> {
  return inTransaction(deps.store, async (tx) => {
    if (others.includes(id)) throw refuse("/incidentIds", "An incident cannot be merged with itself.");
    return merge(tx, deps, id, [...new Set(others)], by, "merge", {});
  });
}

/**
 * Takes stories out of an incident: they become an incident of their own.
 * @throws AppError `incident_not_found`, `conflict`, `invalid_decision`
 */
export function splitIncident(
  deps: Services,
  id: string,
  storyIds: readonly string[],
  by: Decider,
): Promise<DecidedView> {
  return inTransaction(deps.store, async (tx) => {
    const members = await membersOf(tx, id);
    const chosen = await findLinkRows(tx, { storyIds });
    const out = chosen.map(({ lineageId }) => lineageId);
    const missing = storyIds.filter((story) => !chosen.some(({ storyId }) => storyId === story));
    if (missing.length > 0 || out.some((lineageId) => !members.includes(lineageId))) {
      throw refuse("/storyIds", "One of them is no story of this incident as its article tells it now.");
    }
    const rest = members.filter((lineageId) => !out.includes(lineageId));
    if (rest.length === 0) throw refuse("/storyIds", "These are all its stories; leave at least one.");
    const { LEADERS } = deps.engine.linking;
    const [taken, left] = await leadBoth(tx, out, rest, LEADERS);
    const pairs: Pair[] = [...star(taken), ...star(left), ...between(taken, left)];
    return decide(tx, deps, by, {
      kind: "split",
      incidentIds: [id],
      details: { storyIds: [...storyIds] },
      pairs,
      homes: new Map([
        ...left.map((lineageId) => [lineageId, id] as const),
        ...taken.map((lineageId) => [lineageId, null] as const),
      ]),
    });
  });
}

/**
 * Answers a question: the incident is one with a candidate, which takes its stories over, or with none of them.
 * @throws AppError `question_not_found`, `conflict`, `invalid_decision`
 */
export function answerQuestion(
  deps: Services,
  questionId: string,
  incidentId: string | null,
  by: Decider,
): Promise<DecidedView> {
  return inTransaction(deps.store, async (tx) => {
    const question = await findQuestion(tx, questionId);
    if (!question) throw new AppError("question_not_found", { detail: `There is no open question ${questionId}.` });
    const details = { questionId, answer: incidentId };
    if (incidentId !== null) {
      if (!question.candidateIds.includes(incidentId)) throw refuse("/incidentId", "It is not among the candidates.");
      // Where several fit, it being one of them means that it is none of the others.
      const rivals = question.kind === "several" ? question.candidateIds.filter((id) => id !== incidentId) : [];
      const own = await leadersOf(tx, question.incidentId);
      const others = (await Promise.all(rivals.map((id) => leadersOf(tx, id)))).flat();
      return merge(tx, deps, incidentId, [question.incidentId], by, "answer", details, between(own, others));
    }
    const own = await leadersOf(tx, question.incidentId);
    const others = (await Promise.all(question.candidateIds.map((id) => leadersOf(tx, id)))).flat();
    return decide(tx, deps, by, {
      kind: "answer",
      incidentIds: [question.incidentId, ...question.candidateIds],
      details,
      pairs: between(own, others),
      homes: new Map(),
    });
  });
}

/**
 * Takes back what a person did; taking that back makes it hold again. Incidents get the ids back that they had.
 * @throws AppError `action_not_found`, `conflict`, `invalid_decision`
 */
export function undoAction(deps: Services, actionId: string, by: Decider): Promise<DecidedView> {
  return inTransaction(deps.store, async (tx) => {
    const action = await lockAction(tx, actionId);
    if (!action) throw new AppError("action_not_found", { detail: `There is no action ${actionId}.` });
    if (action.undoneBy) throw new AppError("conflict", { detail: `The action ${actionId} was taken back already.` });
    if (action.factId) {
      const { actionId, incidentId } = await undoReview(tx, deps, action, by);
      return { actionId, created: [], revised: incidentId === null ? [] : [incidentId], merged: [] };
    }
    const decided = action.undoes ? await lockAction(tx, action.undoes) : action;
    const moved = await findMovedBy(tx, actionId);
    const homes = new Map(moved.flatMap(({ lineageId, from }) => (from === null ? [] : [[lineageId, from] as const])));
    const lineageIds = [...new Set([...(await lineagesOfAction(tx, decided!.id)), ...homes.keys()])];
    return decide(tx, deps, by, {
      kind: "undo",
      incidentIds: [
        ...new Set([...action.incidentIds, ...moved.flatMap(({ to, from }) => (from ? [to, from] : [to]))]),
      ],
      details: {},
      pairs: [],
      homes,
      lineageIds,
      undoes: action,
    });
  });
}

async function merge(
  tx: Executor,
  deps: Services,
  id: string,
  others: readonly string[],
  by: Decider,
  kind: ActionRow["kind"],
  details: ActionRow["details"],
  more: readonly Pair[] = [],
): Promise<DecidedView> {
  const kept = await leadersOf(tx, id);
  const taken = (await Promise.all(others.map((other) => leadersOf(tx, other)))).flat();
  const all = [...kept, ...taken];
  // Words to keep two of them apart would outweigh what is said of others.
  const apart = (await findDecisions(tx, all)).filter(
    (decision) => decision.kind === "apart" && all.includes(decision.left) && all.includes(decision.right),
  );
  const pairs = [...star(all), ...apart.map(({ left, right }): Pair => ({ kind: "together", left, right })), ...more];
  return decide(tx, deps, by, {
    kind,
    incidentIds: [id, ...others],
    details,
    pairs,
    homes: new Map(all.map((lineageId) => [lineageId, id])),
  });
}

interface Decision {
  kind: ActionRow["kind"];
  incidentIds: string[];
  details: ActionRow["details"];
  pairs: readonly Pair[];
  homes: ReadonlyMap<string, string | null>;
  lineageIds?: string[];
  undoes?: ActionRow;
}

async function decide(tx: Executor, deps: Services, by: Decider, decision: Decision): Promise<DecidedView> {
  const now = deps.now();
  const { kind, incidentIds, details, pairs, homes, undoes } = decision;
  const action: ActionRow = {
    id: newId(now.getTime()),
    kind,
    createdAt: now,
    keyId: by.principal.keyId,
    note: by.note,
    incidentIds,
    factId: null,
    details,
    undoes: undoes?.id ?? null,
    undoneBy: null,
  };
  await insertAction(tx, action);
  if (undoes) {
    await setUndone(tx, undoes.id, action.id);
    // Taking a taking back back: what it took back holds again.
    if (undoes.undoes) await setUndone(tx, undoes.undoes, null);
  }
  await insertDecisions(
    tx,
    pairs.map((pair) => ({ id: newId(now.getTime()), actionId: action.id, ...pair })),
  );
  const lineageIds = decision.lineageIds ?? [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const changes = await relink(tx, deps, now, { leaving: [], arriving: [], lineageIds, homes, actionId: action.id });
  await announceIncidents(tx, now, changes, { reason: kind });
  const { created, revised, merged } = changes;
  return { actionId: action.id, created, revised, merged };
}

/** Holds each of one list apart from each of the other. */
const between = (some: readonly string[], others: readonly string[]): Pair[] =>
  some.flatMap((left) => others.map((right): Pair => ({ kind: "apart", left, right })));

/** Holds stories together: the first one with each other. */
const star = (lineageIds: readonly string[]): Pair[] =>
  lineageIds.slice(1).map((right) => ({ kind: "together", left: lineageIds[0]!, right }));

async function membersOf(tx: Executor, id: string): Promise<string[]> {
  const incident = await findIncident(tx, id);
  if (!incident) throw incidentNotFound(id);
  if (incident.closedAt) {
    const where = incident.mergedInto ? `It went into ${incident.mergedInto}.` : "No article tells of it any more.";
    throw new AppError("conflict", { detail: `The incident ${id} is closed. ${where}` });
  }
  return findMembers(tx, id);
}

/** The leading stories of an incident: what is said of them holds for those that follow. */
async function leadersOf(tx: Executor, id: string): Promise<string[]> {
  const members = await membersOf(tx, id);
  const leading = new Set((await findLeading(tx, members)).map(({ lineageId }) => lineageId));
  return members.filter((lineageId) => leading.has(lineageId));
}

/**
 * Sees to it that both parts of an incident have stories that lead, and that none of one follows one of the other.
 * @param most how many lead at most of those that have to from now on
 * @returns those that lead in each
 */
async function leadBoth(
  tx: Executor,
  out: readonly string[],
  rest: readonly string[],
  most: number,
): Promise<[string[], string[]]> {
  const rows = await findLeading(tx, [...out, ...rest]);
  // Nobody joins those that lead until this is done.
  await lockLinkRows(
    tx,
    rows.map(({ storyId }) => storyId),
  );
  const leading = new Set(rows.map(({ lineageId }) => lineageId));
  const followers = new Map((await findFollowers(tx, { leaders: [...leading] })).map((row) => [row.lineageId, row]));
  const lead = async (part: readonly string[], takenOut: boolean): Promise<string[]> => {
    const leaders = part.filter((lineageId) => leading.has(lineageId));
    const own = new Set(part);
    const strays = part.filter((lineageId) => {
      const follower = followers.get(lineageId);
      return follower !== undefined && (takenOut || !own.has(follower.follows));
    });
    // A story that a person takes out by name is one that they spoke of: it leads, unless they took out a crowd.
    const places = takenOut || leaders.length === 0 ? Math.max(leaders.length === 0 ? 1 : 0, most - leaders.length) : 0;
    const promoted = strays.slice(0, places);
    await setFollows(tx, promoted, null);
    const all = [...leaders, ...promoted];
    await setFollows(tx, strays.slice(places), all[0]!);
    return all;
  };
  return [await lead(out, true), await lead(rest, false)];
}

const refuse = (pointer: string, detail: string) =>
  new AppError("invalid_decision", { errors: [{ in: "body", pointer, detail }] });
