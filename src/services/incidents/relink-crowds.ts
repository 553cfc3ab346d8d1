import { type Executor, inTransaction, read } from "../../store/database.ts";
import { closeIncident, findHomes, moveLineages, setIncident, touchIncidents } from "../../store/incidents.ts";
import { findFollowed, findFollowers, replaceQuestions, setFollows } from "../../store/linking.ts";
import type { Deps } from "../../types.ts";
import { announceIncidents } from "./announce.ts";
import { movesOfFollowers } from "./followers.ts";
import { rememberWeights } from "./known-rows.ts";
import { lockNeighborhood, type Neighborhood } from "./neighborhood.ts";
import { type IncidentChanges, relink } from "./relink.ts";
import { decisionsByStory } from "./standing-decisions.ts";

type Services = Pick<Deps, "engine" | "store" | "now">;

/** What choosing anew who leads did. */
export interface CrowdsReport {
  /** Neighborhoods in which stories follow, their stories, and how many of these lead from now on. */
  neighborhoods: number;
  stories: number;
  leading: number;
  /** Stories that tell of another incident than before. */
  moved: number;
}

/**
 * Chooses anew which stories lead wherever some follow, as the whole set settles it, and parts them: whatever the order in which they
 * were filed, and even of stories that could not have been compared then. A neighborhood is done in one transaction, which holds up posts
 * near it as long as it takes: some seconds for thousands of stories.
 * @param tell is told how many stories were done
 */
export async function relinkCrowds(deps: Services, tell: (stories: number) => void): Promise<CrowdsReport> {
  const report: CrowdsReport = { neighborhoods: 0, stories: 0, leading: 0, moved: 0 };
  const done = new Set<string>();
  for (let after: string | null = null; ; ) {
    const leaders: string[] = await read(deps.store, (db) => findFollowed(db, after, 100));
    if (leaders.length === 0) return report;
    after = leaders.at(-1)!;
    for (const leader of leaders) {
      if (done.has(leader)) continue;
      const one = await inTransaction(deps.store, (tx) => relinkCrowd(tx, deps, leader));
      for (const lineageId of one.lineageIds) done.add(lineageId);
      report.neighborhoods += 1;
      report.stories += one.lineageIds.length;
      report.leading += one.leading;
      report.moved += one.moved;
      tell(one.lineageIds.length);
    }
  }
}

async function relinkCrowd(
  tx: Executor,
  { engine, now }: Pick<Deps, "engine" | "now">,
  leader: string,
): Promise<{ lineageIds: string[]; leading: number; moved: number }> {
  const { linking } = engine;
  const weighPair = rememberWeights(linking.weigh);
  const { rows, decisions } = await unfold(tx, linking, leader);
  const lineageOf = new Map(rows.map((row) => [row.story.id, row.lineageId]));
  const lineageIds = [...lineageOf.values()];
  const before = await findHomes(tx, lineageIds);
  const { follows } = linking.condense(
    rows.map(({ story }) => story),
    decisionsByStory(decisions, rows),
    weighPair,
  );
  for (const [like, entries] of Map.groupBy(follows, ([, like]) => like)) {
    await setFollows(
      tx,
      entries.map(([id]) => lineageOf.get(id)!),
      lineageOf.get(like)!,
    );
  }
  const leading = rows.filter(({ story }) => !follows.has(story.id)).map(({ lineageId }) => lineageId);
  const at = now();
  const given = { leaving: [], arriving: [], lineageIds: leading, homes: new Map(), actionId: null };
  const parted = await relink(tx, { engine }, at, given);
  const changes = await bringFollowers(tx, at, leading, lineageIds, parted, before);
  await announceIncidents(tx, at, changes, { reason: "relinked" });
  const after = await findHomes(tx, lineageIds);
  const moved = lineageIds.filter((id) => after.get(id) !== before.get(id)).length;
  return { lineageIds, leading: leading.length, moved };
}

/** Lets every story of a neighborhood lead, and those near these, until none is left that follows. All are locked. */
async function unfold(tx: Executor, linking: Deps["engine"]["linking"], leader: string): Promise<Neighborhood> {
  const weighPair = rememberWeights(linking.weigh);
  for (;;) {
    const found = await lockNeighborhood(tx, linking, weighPair, { seeds: [], lineageIds: [leader], own: new Set() });
    const followers = await findFollowers(tx, { leaders: found.rows.map(({ lineageId }) => lineageId) });
    if (followers.length === 0) return found;
    await setFollows(
      tx,
      followers.map(({ lineageId }) => lineageId),
      null,
    );
  }
}

/** Brings those that follow where their leaders are, and closes incidents of which none leads any more. */
async function bringFollowers(
  tx: Executor,
  now: Date,
  leading: readonly string[],
  lineageIds: readonly string[],
  parted: IncidentChanges,
  before: ReadonlyMap<string, string>,
): Promise<IncidentChanges> {
  const moves = await movesOfFollowers(tx, leading, parted.homes, now, null);
  await moveLineages(tx, moves, now);
  for (const [incidentId, own] of Map.groupBy(moves, (move) => move.incidentId)) {
    await setIncident(
      tx,
      own.map(({ lineageId }) => lineageId),
      incidentId,
    );
  }
  const after = await findHomes(tx, lineageIds);
  const live = new Set(after.values());
  const merged = [...parted.merged];
  const gone = new Set(merged.map(({ incidentId }) => incidentId));
  for (const incidentId of new Set(before.values())) {
    if (live.has(incidentId) || gone.has(incidentId)) continue;
    const into = after.get([...before].find(([, home]) => home === incidentId)![0])!;
    await closeIncident(tx, incidentId, into, now);
    await replaceQuestions(tx, [incidentId], []);
    merged.push({ incidentId, into });
  }
  const touched = moves.flatMap(({ lineageId, incidentId }) => [incidentId, before.get(lineageId) ?? incidentId]);
  const open = [...new Set(touched)].filter((id) => live.has(id)).sort();
  await touchIncidents(tx, open, now);
  const revised = [...new Set([...parted.revised, ...open])].filter((id) => !parted.created.includes(id));
  return { ...parted, revised, merged };
}
