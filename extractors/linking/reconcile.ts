/** Carries incident ids over from what was filed to a new parting of the stories. */

export interface Reconciled {
  /** For each group of the partition, in its order: the id it keeps, or null for a new incident. */
  ids: (string | null)[];
  /** Incidents left without stories: the incident their stories went to (most of them; its index in `ids`). */
  absorbed: { incident: string; into: number }[];
}

/**
 * Gives each group the id of the incident that most of its stories were filed under; a contested id goes to the group
 * with most of them, ties to the group and id that come first. Pure, so two writers that see the same rows agree.
 * @param weights how many stories one stands for; 1 where absent
 */
export function reconcile(
  groups: readonly (readonly string[])[],
  filed: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, number> = new Map(),
): Reconciled {
  const claims: { group: number; incident: string; shared: number }[] = [];
  groups.forEach((group, index) => {
    const shared = new Map<string, number>();
    for (const story of group) {
      const incident = filed.get(story);
      if (incident !== undefined) shared.set(incident, (shared.get(incident) ?? 0) + (weights.get(story) ?? 1));
    }
    for (const [incident, n] of shared) claims.push({ group: index, incident, shared: n });
  });
  claims.sort(
    (a, b) => b.shared - a.shared || (a.incident < b.incident ? -1 : a.incident > b.incident ? 1 : a.group - b.group),
  );
  const ids: (string | null)[] = groups.map(() => null);
  const taken = new Set<string>();
  for (const { group, incident } of claims) {
    if (ids[group] !== null || taken.has(incident)) continue;
    ids[group] = incident;
    taken.add(incident);
  }
  const absorbed: Reconciled["absorbed"] = [];
  const seen = new Set<string>();
  for (const { group, incident } of claims) {
    if (taken.has(incident) || seen.has(incident)) continue;
    seen.add(incident);
    absorbed.push({ incident, into: group });
  }
  return { ids, absorbed };
}
