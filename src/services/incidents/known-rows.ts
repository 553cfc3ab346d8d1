import type { Executor } from "../../store/database.ts";
import { findLinkRows, type LinkRow, type LinkStub } from "../../store/linking.ts";
import type { Linking, LinkStory } from "../../types.ts";

export type WeighPair = Linking["weigh"];

/** Stories kept in memory, some 10 to 20 KiB each with what was found out about their names. */
const MOST_KNOWN = 2_000;

/**
 * What linking reads of stories, by id and version of the engine: the two settle what a row says. It saves reading and parsing the stories
 * that lead wherever much is filed, and weighing them once more.
 */
const known = new Map<string, LinkRow>();

const nameOf = ({ storyId, engine }: LinkStub) => `${storyId} ${engine}`;

/** Keeps rows in memory. Each is that of its id and version, whether its transaction ends well or not. */
export function remember(rows: readonly LinkRow[]): void {
  for (const row of rows) {
    if (row.engine === null) continue;
    known.delete(nameOf(row));
    known.set(nameOf(row), row);
  }
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
}

/** The leading stories of stubs: from memory, or from the store where they are not there. In the order of the stubs. */
export async function readLeading(db: Executor, stubs: readonly LinkStub[]): Promise<LinkRow[]> {
  const found = new Map<string, LinkRow>();
  for (const stub of stubs) {
    const row = known.get(nameOf(stub));
    if (row) found.set(stub.storyId, row);
  }
  const unknown = stubs.filter(({ storyId }) => !found.has(storyId)).map(({ storyId }) => storyId);
  for (const row of await findLinkRows(db, { storyIds: unknown })) found.set(row.storyId, row);
  const rows = stubs.flatMap(({ storyId }) => found.get(storyId) ?? []);
  remember(rows);
  return rows.map((row) => (row.follows === null ? row : { ...row, follows: null }));
}

const scores = new WeakMap<WeighPair, WeakMap<LinkStory, WeakMap<LinkStory, number>>>();

/**
 * Weighs two stories once as long as both are in memory: a neighborhood is walked, looked at again and parted, and the
 * next story meets the same ones. Reasons, which few pairs are asked for, are found when they are.
 */
export function rememberWeights(weigh: WeighPair): WeighPair {
  let all = scores.get(weigh);
  if (!all) {
    all = new WeakMap();
    scores.set(weigh, all);
  }
  const byStory = all;
  return (a: LinkStory, b: LinkStory) => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    let others = byStory.get(first);
    if (!others) {
      others = new WeakMap();
      byStory.set(first, others);
    }
    const known = others.get(second);
    if (known !== undefined) {
      return {
        score: known,
        get reasons() {
          return weigh(first, second).reasons;
        },
      };
    }
    const verdict = weigh(first, second);
    others.set(second, verdict.score);
    return verdict;
  };
}
