import type { Executor } from "../../store/database.ts";
import {
  type DecisionRow,
  findDecisions,
  findLeading,
  findSharing,
  type LinkRow,
  lockLinkRows,
} from "../../store/linking.ts";
import type { Linking } from "../../types.ts";
import { readLeading, type WeighPair } from "./known-rows.ts";

/** Leading stories that may speak for or against each other's incidents, and what people decided of them. */
export interface Neighborhood {
  rows: LinkRow[];
  decisions: DecisionRow[];
}

/**
 * Finds all leading stories that are linked to the given ones, by one or several steps, and locks them. While it waits for
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
  const held = new Set<string>();
  for (;;) {
    const found = await gather(tx, linking, weighPair, from);
    const loose = found.rows.map(({ storyId }) => storyId).filter((id) => !held.has(id) && !from.own.has(id));
    if (loose.length === 0) return found;
    for (const id of await lockLinkRows(tx, loose)) held.add(id);
  }
}

/** The leading stories that are linked to the given ones directly, those not among them. */
export const findLinked = (
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  given: readonly LinkRow[],
): Promise<LinkRow[]> => linkedTo(tx, linking, weighPair, given, new Map(given.map((row) => [row.storyId, row])));

async function gather(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  { seeds, lineageIds }: { seeds: readonly LinkRow[]; lineageIds: readonly string[] },
): Promise<Neighborhood> {
  const reached = new Map<string, LinkRow>();
  const lineages = new Set<string>();
  let next: LinkRow[] = [...seeds, ...(await findLeading(tx, lineageIds))];
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
    next = await linkedTo(tx, linking, weighPair, frontier, reached);
    const told = await findDecisions(tx, fresh);
    named = told
      .filter(({ kind }) => kind === "together")
      .flatMap(({ left, right }) => [left, right])
      .filter((id) => !lineages.has(id));
    next.push(...(await findLeading(tx, named)));
  }
  // Once more and in one go, so that they come in the order in which they were made.
  return { rows: [...reached.values()], decisions: await findDecisions(tx, [...lineages]) };
}

/** The leading stories that share a key with one of the frontier and are linked to it. */
async function linkedTo(
  tx: Executor,
  linking: Linking,
  weighPair: WeighPair,
  frontier: readonly LinkRow[],
  reached: ReadonlyMap<string, LinkRow>,
): Promise<LinkRow[]> {
  const keys = [...new Set(frontier.flatMap((row) => row.keys))];
  const stubs = (await findSharing(tx, keys)).filter((stub) => !reached.has(stub.storyId));
  const near = await readLeading(tx, stubs);
  const found = new Map<string, LinkRow>();
  for (const one of frontier) {
    const own = new Set(one.keys);
    for (const other of near) {
      if (found.has(other.storyId) || !other.keys.some((key) => own.has(key))) continue;
      if (linking.linked(one.story, other.story, weighPair)) found.set(other.storyId, other);
    }
  }
  return [...found.values()];
}
