import type { DecisionRow, LinkRow } from "../../store/linking.ts";

/**
 * Decisions among stories that are current. A story that an article no longer tells has none to be joined by, but
 * what it was joined with stays joined: its "together" is passed on to the stories beside it.
 * @param decisions oldest first
 */
export function standingDecisions(decisions: readonly DecisionRow[], isCurrent: (lineageId: string) => boolean) {
  const standing = decisions.filter(({ left, right }) => isCurrent(left) && isCurrent(right));
  const bridges = decisions.filter(
    ({ kind, left, right }) => kind === "together" && !(isCurrent(left) && isCurrent(right)),
  );
  const gone = new Set(bridges.flatMap(({ left, right }) => [left, right]).filter((id) => !isCurrent(id)));
  const seen = new Set<string>();
  const passedOn: DecisionRow[] = [];
  for (const first of gone) {
    if (seen.has(first)) continue;
    const around: string[] = [];
    const next = [first];
    for (const id of next) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { left, right } of bridges) {
        if (left !== id && right !== id) continue;
        const other = left === id ? right : left;
        if (!isCurrent(other)) next.push(other);
        else if (!around.includes(other)) around.push(other);
      }
    }
    for (const other of around.slice(1)) passedOn.push({ kind: "together", left: around[0]!, right: other });
  }
  // In front, so that whatever was decided about the current stories themselves outweighs it.
  return [...passedOn, ...standing];
}

/** Decisions among current stories as linking takes them, by the ids of the stories. @param decisions oldest first */
export function decisionsByStory(decisions: readonly DecisionRow[], current: readonly LinkRow[]) {
  const ids = new Map(current.map(({ lineageId, story }) => [lineageId, story.id]));
  return standingDecisions(decisions, (id) => ids.has(id)).map(({ kind, left, right }) => ({
    kind,
    stories: [ids.get(left)!, ids.get(right)!] as const,
  }));
}
