import type { Executor } from "../../store/database.ts";
import {
  closeIncident,
  endMemberships,
  findHomes,
  insertIncidents,
  type MembershipRow,
  moveLineages,
  setIncident,
  touchIncidents,
} from "../../store/incidents.ts";
import {
  countFollowers,
  deleteLinkRows,
  findFollowers,
  insertLinkRows,
  type LinkRow,
  lockLinkKeys,
  replaceQuestions,
} from "../../store/linking.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps } from "../../types.ts";
import { movesOfFollowers, turnFollowers } from "./followers.ts";
import { remember, rememberWeights, type WeighPair } from "./known-rows.ts";
import { findLinked, lockNeighborhood } from "./neighborhood.ts";
import { decisionsByStory } from "./standing-decisions.ts";

/** What is to be linked anew. */
export interface Relinking {
  /** Stories that are no longer current, and those that are now. Where `relink` is called, all of them lead. */
  leaving: readonly LinkRow[];
  arriving: readonly LinkRow[];
  /** Those of `arriving` that are told their incident even where their lineage stays where it is; all, unless said. */
  placed?: readonly LinkRow[];
  /** Lineages whose neighborhoods are parted anew too: a decision was made or taken back about them. */
  lineageIds: readonly string[];
  /** Where a person wants lineages to be counted as belonging, in place of where they do; null for nowhere. */
  homes: ReadonlyMap<string, string | null>;
  /** The action of a person behind it. */
  actionId: string | null;
}

/** What became of incidents. */
export interface IncidentChanges {
  created: string[];
  revised: string[];
  /** Incidents whose stories all went to another one. */
  merged: { incidentId: string; into: string }[];
  /** Incidents that no current story tells of any more. */
  withdrawn: string[];
  /** The incident of each lineage that was looked at. */
  homes: ReadonlyMap<string, string>;
}

export const NOTHING_CHANGED: IncidentChanges = {
  created: [],
  revised: [],
  merged: [],
  withdrawn: [],
  homes: new Map(),
};

/**
 * Parts the neighborhood of the given stories anew and files what comes out: the same as if all stories that lead were
 * parted at once, in whatever order they came. Those that follow go where these go. Last in its transaction, since it locks stories and
 * holds others up that file stories near these.
 */
export async function relink(
  tx: Executor,
  { engine }: Pick<Deps, "engine">,
  now: Date,
  { leaving, arriving, placed = arriving, lineageIds, homes, actionId }: Relinking,
): Promise<IncidentChanges> {
  const { linking } = engine;
  const weighPair = rememberWeights(linking.weigh);
  const arrived = new Set(arriving.map(({ storyId }) => storyId));
  // A story that is read otherwise now may have held others together, which are no longer linked to it.
  const replaced = leaving.filter(({ storyId }) => arrived.has(storyId));
  await lockLinkKeys(tx, [...new Set([...arriving, ...replaced].flatMap(({ keys }) => keys))]);
  const near = replaced.length > 0 ? await findLinked(tx, linking, weighPair, replaced) : [];
  await deleteLinkRows(
    tx,
    leaving.map(({ storyId }) => storyId),
  );
  await insertLinkRows(tx, arriving);
  remember(arriving);
  const staying = new Set(arriving.map(({ lineageId }) => lineageId));
  const gone = leaving.map(({ lineageId }) => lineageId).filter((id) => !staying.has(id));
  const leading = gone.length > 0 ? await turnFollowers(tx, gone, linking.LEADERS, await findHomes(tx, gone)) : [];
  const { rows, decisions } = await lockNeighborhood(tx, linking, weighPair, {
    seeds: [...leaving.filter(({ storyId }) => !arrived.has(storyId)), ...arriving],
    lineageIds: [...lineageIds, ...leading, ...near.map(({ lineageId }) => lineageId)],
    own: new Set([...leaving, ...arriving].map(({ storyId }) => storyId)),
  });

  const left = new Set(leaving.map(({ storyId }) => storyId).filter((id) => !arrived.has(id)));
  const current = rows.filter(({ storyId }) => !left.has(storyId));
  const byLineage = new Map(current.map((row) => [row.lineageId, row]));
  const lineageOf = new Map(current.map((row) => [row.story.id, row.lineageId]));
  const partition = linking.cluster(
    current.map(({ story }) => story),
    decisionsByStory(decisions, current),
    weighPair,
    await followingSiblings(tx, current),
  );
  const groups = partition.incidents.map((group) => group.map((id) => lineageOf.get(id)!));

  const before = await findHomes(tx, [...new Set(rows.map(({ lineageId }) => lineageId))]);
  const wanted = new Map([...before, ...homes].filter((entry): entry is [string, string] => entry[1] !== null));
  const { ids } = linking.reconcile(groups, wanted, await weightsOf(tx, groups, wanted));
  const after = new Map<string, string>();
  const created: string[] = [];
  groups.forEach((group, i) => {
    const id = ids[i] ?? newId(now.getTime());
    if (ids[i] === null) created.push(id);
    for (const lineageId of group) after.set(lineageId, id);
  });

  await insertIncidents(tx, created, now);
  const changes = await moveStories(tx, now, {
    before,
    after,
    created,
    groups,
    byLineage,
    weighPair,
    actionId,
    arriving: placed,
  });
  const incidentOf = (storyIds: readonly string[]) => after.get(lineageOf.get(storyIds[0]!)!)!;
  await replaceQuestions(
    tx,
    [...new Set([...before.values(), ...after.values()])],
    partition.undecided.map(({ kind, stories, candidates }) => {
      const named = candidates.map(({ stories, score, reasons }) => ({
        incidentId: incidentOf(stories),
        score,
        reasons,
      }));
      return {
        id: newId(now.getTime()),
        incidentId: incidentOf(stories),
        kind,
        candidates: named,
        candidateIds: named.map(({ incidentId }) => incidentId),
        createdAt: now,
      };
    }),
  );
  return { ...changes, homes: after };
}

/** Pairs that stand in for two stories of one article of which one follows: the other and the one that it follows. */
async function followingSiblings(tx: Executor, current: readonly LinkRow[]): Promise<[string, string][]> {
  const byLineage = new Map(current.map((row) => [row.lineageId, row.story.id]));
  const byArticle = Map.groupBy(current, ({ articleId }) => articleId);
  const followers = await findFollowers(tx, { articleIds: [...byArticle.keys()] });
  return followers.flatMap(({ articleId, follows }) => {
    const leader = byLineage.get(follows);
    if (leader === undefined) return [];
    return byArticle.get(articleId)!.map(({ story }): [string, string] => [story.id, leader]);
  });
}

/** How many stories each leading one stands for, where it matters: an incident is parted, or goes into another one. */
async function weightsOf(
  tx: Executor,
  groups: readonly string[][],
  wanted: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  const groupsOf = new Map<string, number>();
  let isContested = false;
  for (const [i, group] of groups.entries()) {
    const homes = new Set(group.flatMap((lineageId) => wanted.get(lineageId) ?? []));
    isContested ||= homes.size > 1;
    for (const home of homes) {
      isContested ||= (groupsOf.get(home) ?? i) !== i;
      groupsOf.set(home, i);
    }
  }
  if (!isContested) return new Map();
  const followers = await countFollowers(tx, groups.flat());
  return new Map([...followers].map(([lineageId, count]) => [lineageId, 1 + count]));
}

interface Moving {
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  created: string[];
  groups: readonly string[][];
  byLineage: ReadonlyMap<string, LinkRow>;
  weighPair: WeighPair;
  actionId: string | null;
  arriving: readonly LinkRow[];
}

/** Files who belongs where now, and what that means for the incidents. */
async function moveStories(
  tx: Executor,
  now: Date,
  { before, after, created, groups, byLineage, weighPair, actionId, arriving }: Moving,
): Promise<Omit<IncidentChanges, "homes">> {
  const moved: MembershipRow[] = [];
  const touched = new Set<string>();
  for (const group of groups) {
    for (const lineageId of group) {
      const incidentId = after.get(lineageId)!;
      if (before.get(lineageId) === incidentId) continue;
      const base = { id: newId(now.getTime()), lineageId, incidentId, joinedAt: now, leftAt: null, actionId };
      moved.push({ ...base, ...closest(lineageId, group, byLineage, weighPair) });
      for (const id of [incidentId, before.get(lineageId)]) if (id !== undefined) touched.add(id);
    }
  }
  const ended = [...before.keys()].filter((lineageId) => !after.has(lineageId));
  await endMemberships(tx, ended, now);
  const led = moved.map(({ lineageId }) => lineageId).filter((lineageId) => before.has(lineageId));
  moved.push(...(await movesOfFollowers(tx, led, after, now, actionId)));
  await moveLineages(tx, moved, now);
  // Stories that only their new text brings are noted too, though their lineage stays where it was.
  const placed = new Map([
    ...moved.map(({ lineageId, incidentId }) => [lineageId, incidentId] as const),
    ...arriving.map(({ lineageId }) => [lineageId, after.get(lineageId)!] as const),
  ]);
  for (const [incidentId, entries] of Map.groupBy(placed, ([, incidentId]) => incidentId)) {
    await setIncident(
      tx,
      entries.map(([lineageId]) => lineageId),
      incidentId,
    );
    touched.add(incidentId);
  }
  for (const lineageId of ended) touched.add(before.get(lineageId)!);

  const live = new Set(after.values());
  const merged: IncidentChanges["merged"] = [];
  const withdrawn: string[] = [];
  for (const incidentId of new Set(before.values())) {
    if (live.has(incidentId)) continue;
    const into = mostOf([...before].flatMap(([id, home]) => (home === incidentId ? (after.get(id) ?? []) : [])));
    await closeIncident(tx, incidentId, into, now);
    if (into === null) withdrawn.push(incidentId);
    else merged.push({ incidentId, into });
  }
  const open = [...touched].filter((id) => live.has(id));
  await touchIncidents(tx, open, now);
  return { created, revised: open.filter((id) => !created.includes(id)), merged, withdrawn };
}

/** The story of its group that a story fits best, and why. */
function closest(
  lineageId: string,
  group: readonly string[],
  byLineage: ReadonlyMap<string, LinkRow>,
  weighPair: WeighPair,
): Pick<MembershipRow, "likeLineageId" | "score" | "reasons"> {
  let best: Pick<MembershipRow, "likeLineageId" | "score" | "reasons"> = {
    likeLineageId: null,
    score: null,
    reasons: [],
  };
  for (const other of group) {
    if (other === lineageId) continue;
    const { score, reasons } = weighPair(byLineage.get(lineageId)!.story, byLineage.get(other)!.story);
    if (best.score === null || score > best.score) best = { likeLineageId: other, score, reasons };
  }
  return best;
}

/** The value that occurs most, the first of several; null of none. */
function mostOf(values: readonly string[]): string | null {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}
