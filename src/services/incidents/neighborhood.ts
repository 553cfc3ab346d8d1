import type { Executor } from "../../store/database.ts";
import {
  type DecisionRow,
  findDecisions,
  findLinkRows,
  findSharing,
  type LinkRow,
  type LinkStub,
  lockLinkRows,
} from "../../store/linking.ts";
import type { Linking, LinkStory } from "../../types.ts";

export type WeighPair = Linking["weigh"];

/** Stories that may speak for or against each other's incidents, and what people decided of them. */
export interface Neighborhood {
  rows: LinkRow[];
  decisions: DecisionRow[];
}

/**
 * Finds all stories that are linked to the given ones, by one or several steps, and locks them. While it waits for
 * another transaction, that one may file more of them: so it looks again until it holds all that it finds.
 * @param lineageIds whose stories to begin from, beside `seeds`
 * @param own stories that this transaction filed, which need no lock
 */
export async function lockNeighborhood(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  from: { seeds: readonly LinkRow[]; lineageIds: readonly string[]; own: ReadonlySet<string> },
): Promise<Neighborhood> {
  const known = new Map<string, LinkRow>(from.seeds.map((row) => [row.storyId, row]));
  const held = new Set<string>();
  for (;;) {
    const found = await gather(tx, linking, weighPair, known, from);
    const loose = found.rows.map(({ storyId }) => storyId).filter((id) => !held.has(id) && !from.own.has(id));
    if (loose.length === 0) return found;
    for (const id of await lockLinkRows(tx, loose)) held.add(id);
  }
}

/** The stories that are linked to the given ones directly, those not among them. */
export const findLinked = (
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  given: readonly LinkRow[],
): Promise<LinkRow[]> =>
  linkedTo(tx, linking, weighPair, given, new Map(given.map((row) => [row.storyId, row])), new Map());

async function gather(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  known: Map<string, LinkRow>,
  { seeds, lineageIds }: { seeds: readonly LinkRow[]; lineageIds: readonly string[] },
): Promise<Neighborhood> {
  const reached = new Map<string, LinkRow>();
  const lineages = new Set<string>();
  const decisions = new Map<string, DecisionRow>();
  let next: LinkRow[] = [...seeds, ...(await findLinkRows(tx, { lineageIds }))];
  /** Lineages that a decision names; some have no current story and only join others. */
  let named = [...lineageIds];
  while (next.length > 0 || named.length > 0) {
    const frontier = [...new Map(next.map((row) => [row.storyId, row])).values()].filter(
      (row) => !reached.has(row.storyId),
    );
    for (const row of frontier) reached.set(row.storyId, row);
    const fresh = [...new Set([...named, ...frontier.map(({ lineageId }) => lineageId)])].filter(
      (id) => !lineages.has(id),
    );
    for (const id of fresh) lineages.add(id);
    next = await linkedTo(tx, linking, weighPair, frontier, reached, known);
    const told = await findDecisions(tx, fresh);
    for (const decision of told) decisions.set(`${decision.kind} ${decision.left} ${decision.right}`, decision);
    named = told
      .filter(({ kind }) => kind === "together")
      .flatMap(({ left, right }) => [left, right])
      .filter((id) => !lineages.has(id));
    next.push(...(await findLinkRows(tx, { lineageIds: named })));
  }
  // Once more and in one go, so that they come in the order in which they were made.
  return { rows: [...reached.values()], decisions: await findDecisions(tx, [...lineages]) };
}

/** The stories that share a key with one of the frontier and are linked to it. */
async function linkedTo(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  frontier: readonly LinkRow[],
  reached: ReadonlyMap<string, LinkRow>,
  known: Map<string, LinkRow>,
): Promise<LinkRow[]> {
  const keys = [...new Set(frontier.flatMap((row) => row.keys))];
  const near = (await findSharing(tx, keys)).filter((stub) => !reached.has(stub.storyId));
  const unknown = near.filter(({ storyId }) => !known.has(storyId)).map(({ storyId }) => storyId);
  for (const row of await findLinkRows(tx, { storyIds: unknown })) known.set(row.storyId, row);
  const found = new Map<string, LinkRow>();
  for (const one of frontier) {
    const own = new Set(one.keys);
    for (const stub of near) {
      const other = known.get(stub.storyId);
      if (!other || found.has(other.storyId) || !shareKey(own, stub)) continue;
      if (linking.linked(one.story, other.story, weighPair)) found.set(other.storyId, other);
    }
  }
  return [...found.values()];
}

const shareKey = (keys: ReadonlySet<string>, stub: LinkStub) => stub.keys.some((key) => keys.has(key));

/** Weighs two stories once, however often it is asked: a neighborhood is walked, looked at again and parted. */
export function rememberWeights(weigh: WeighPair): WeighPair {
  const verdicts = new Map<string, ReturnType<WeighPair>>();
  return (a: LinkStory, b: LinkStory) => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    let verdict = verdicts.get(key);
    if (!verdict) {
      verdict = a.id < b.id ? weigh(a, b) : weigh(b, a);
      verdicts.set(key, verdict);
    }
    return verdict;
  };
}
