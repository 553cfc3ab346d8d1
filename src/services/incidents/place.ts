import type { Executor } from "../../store/database.ts";
import {
  endMemberships,
  findHomes,
  type MembershipRow,
  moveLineages,
  setIncident,
  touchIncidents,
} from "../../store/incidents.ts";
import {
  deleteLinkRows,
  findDecisions,
  findSharing,
  holdLeader,
  insertLinkRows,
  type LinkRow,
} from "../../store/linking.ts";
import { newId } from "../../store/uuid.ts";
import type { Deps, Linking } from "../../types.ts";
import { readLeading, rememberWeights, type WeighPair } from "./known-rows.ts";
import { type IncidentChanges, NOTHING_CHANGED, type Relinking, relink } from "./relink.ts";

/**
 * Links stories that arrive and takes out those that leave, as `relink` does; but where enough stories lead in an incident that
 * one of those arriving clearly tells of, that one follows: nothing is parted anew for it, and posts of it do not wait for each other.
 * Last in its transaction: it locks.
 */
export async function place(
  tx: Executor,
  deps: Pick<Deps, "engine">,
  now: Date,
  { leaving, arriving, placed = arriving, lineageIds, ...rest }: Relinking,
): Promise<IncidentChanges> {
  const { linking } = deps.engine;
  const following = await chooseFollowers(tx, linking, rememberWeights(linking.weigh), leaving, arriving);
  const gone = leaving.filter(({ follows }) => follows !== null);
  await deleteLinkRows(
    tx,
    gone.map(({ storyId }) => storyId),
  );
  const rows = arriving.flatMap((row) => {
    const found = following.get(row);
    return found ? [{ ...row, follows: found.leader.lineageId }] : [];
  });
  await insertLinkRows(tx, rows);

  const leading = {
    leaving: leaving.filter(({ follows }) => follows === null),
    arriving: arriving.filter((row) => !following.has(row)),
    lineageIds,
  };
  const isLed = leading.leaving.length + leading.arriving.length + lineageIds.length > 0;
  let changes = NOTHING_CHANGED;
  if (isLed) {
    const own = placed.filter((row) => !following.has(row));
    changes = await relink(tx, deps, now, { ...rest, ...leading, placed: own });
  }
  for (const [row, { leader, score, reasons }] of following) {
    const incidentId = await holdLeader(tx, leader.lineageId);
    if (incidentId === null) {
      // It leads no more: another transaction took it out since it was looked at.
      await deleteLinkRows(tx, [row.storyId]);
      const alone = { ...rest, leaving: [], arriving: [row], placed: [row], lineageIds: [] };
      changes = addChanges(changes, await relink(tx, deps, now, alone));
      continue;
    }
    const like = { likeLineageId: leader.lineageId, score, reasons };
    changes = addChanges(changes, await join(tx, now, row, incidentId, like, rest.actionId));
  }
  const stays = new Set(arriving.map(({ lineageId }) => lineageId));
  const withdrawn = gone.map(({ lineageId }) => lineageId).filter((id) => !stays.has(id));
  return withdrawn.length > 0 ? addChanges(changes, await leave(tx, now, withdrawn)) : changes;
}

interface Chosen {
  leader: LinkRow;
  fit: number;
  score: number;
  reasons: MembershipRow["reasons"];
}

/** Which of the arriving stories follow, and whom. One whose text before led, or that a person decided about, leads. */
async function chooseFollowers(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  leaving: readonly LinkRow[],
  arriving: readonly LinkRow[],
): Promise<Map<LinkRow, Chosen>> {
  const led = new Set(leaving.filter(({ follows }) => follows === null).map(({ lineageId }) => lineageId));
  const open = arriving.filter(({ lineageId }) => !led.has(lineageId));
  const decided = new Set(
    (
      await findDecisions(
        tx,
        open.map(({ lineageId }) => lineageId),
      )
    ).flatMap(({ left, right }) => [left, right]),
  );
  const byIncident = new Map<string, { row: LinkRow; chosen: Chosen }>();
  for (const row of open) {
    if (decided.has(row.lineageId)) continue;
    const near = await readLeading(tx, await findSharing(tx, row.keys));
    if (near.length < linking.COVER) continue;
    const homes = await findHomes(
      tx,
      near.map(({ lineageId }) => lineageId),
    );
    const leaders = new Map(near.map((leader) => [leader.story.id, leader]));
    const incidents = [...Map.groupBy(near, ({ lineageId }) => homes.get(lineageId))].flatMap(([id, rows]) =>
      id === undefined ? [] : [{ id, stories: rows.map(({ story }) => story) }],
    );
    const found = linking.follow(row.story, incidents, weighPair);
    if (found === null) continue;
    const { incident, like, fit, score, reasons } = found;
    // Of two stories of one article that fit one incident only the better one can belong there.
    const rival = byIncident.get(incident);
    if (rival && rival.chosen.fit >= fit) continue;
    byIncident.set(incident, { row, chosen: { leader: leaders.get(like)!, fit, score, reasons } });
  }
  return new Map([...byIncident.values()].map(({ row, chosen }) => [row, chosen]));
}

/** Files that a story that follows belongs to an incident. */
async function join(
  tx: Executor,
  now: Date,
  { lineageId }: LinkRow,
  incidentId: string,
  like: Pick<MembershipRow, "likeLineageId" | "score" | "reasons">,
  actionId: string | null,
): Promise<IncidentChanges> {
  const before = (await findHomes(tx, [lineageId])).get(lineageId);
  if (before !== incidentId) {
    const id = newId(now.getTime());
    await moveLineages(tx, [{ id, lineageId, incidentId, joinedAt: now, leftAt: null, actionId, ...like }], now);
  }
  await setIncident(tx, [lineageId], incidentId);
  // One that it leaves has stories that lead, so it stays open.
  const revised = [...new Set(before === undefined ? [incidentId] : [before, incidentId])].sort();
  await touchIncidents(tx, revised, now);
  return { ...NOTHING_CHANGED, revised, homes: new Map([[lineageId, incidentId]]) };
}

/** Ends the memberships of stories that followed and are told no more. */
async function leave(tx: Executor, now: Date, lineageIds: readonly string[]): Promise<IncidentChanges> {
  const revised = [...new Set((await findHomes(tx, lineageIds)).values())].sort();
  await endMemberships(tx, lineageIds, now);
  await touchIncidents(tx, revised, now);
  return { ...NOTHING_CHANGED, revised };
}

function addChanges(a: IncidentChanges, b: IncidentChanges): IncidentChanges {
  const created = [...a.created, ...b.created];
  return {
    created,
    revised: [...new Set([...a.revised, ...b.revised])].filter((id) => !created.includes(id)),
    merged: [...a.merged, ...b.merged],
    withdrawn: [...a.withdrawn, ...b.withdrawn],
    homes: new Map([...a.homes, ...b.homes]),
  };
}
