import type { Executor } from "../../store/database.ts";
import { findMemberships, type MembershipRow } from "../../store/incidents.ts";
import { findFollowers, findLeaderOf, setFollows } from "../../store/linking.ts";
import { newId } from "../../store/uuid.ts";

/**
 * Gives the followers of leading stories that are no more, or belong elsewhere from now on, others of their incident to follow. Where none is left
 * some of them lead.
 * @param from lineages that followers are to turn away from; their link rows are locked or gone
 * @returns lineages that lead from now on
 */
export async function turnFollowers(
  tx: Executor,
  from: readonly string[],
  most: number,
  homes: ReadonlyMap<string, string>,
): Promise<string[]> {
  const orphans = await findFollowers(tx, { leaders: from });
  const leading: string[] = [];
  for (const [incidentId, own] of Map.groupBy(orphans, ({ follows }) => homes.get(follows))) {
    const ids = own.map(({ lineageId }) => lineageId);
    let leader = incidentId === undefined ? null : await findLeaderOf(tx, incidentId, from);
    if (leader === null) {
      const promoted = ids.splice(0, most);
      await setFollows(tx, promoted, null);
      leading.push(...promoted);
      leader = promoted[0]!;
    }
    await setFollows(tx, ids, leader);
  }
  return leading;
}

/** The memberships by which followers go where their leaders go. */
export async function movesOfFollowers(
  tx: Executor,
  leaders: readonly string[],
  after: ReadonlyMap<string, string>,
  now: Date,
  actionId: string | null,
): Promise<MembershipRow[]> {
  const leaderOf = new Map(
    (await findFollowers(tx, { leaders })).map(({ lineageId, follows }) => [lineageId, follows]),
  );
  const held = await findMemberships(tx, [...leaderOf.keys()]);
  return held.flatMap((membership) => {
    const incidentId = after.get(leaderOf.get(membership.lineageId)!);
    if (incidentId === undefined || incidentId === membership.incidentId) return [];
    return [{ ...membership, id: newId(now.getTime()), incidentId, joinedAt: now, actionId }];
  });
}
