/** Parts a set too large to compare each story with each other: chooses who leads, parts these, and lets the others follow. */
import { cluster, JOIN, type Partition, type WeighPair } from "./cluster.ts";
import { COVER, follow, LEADERS } from "./follow.ts";
import { weigh } from "./signs.ts";
import type { Decision, LinkStory } from "./types.ts";

export interface Condensed {
  /** Of the leading stories alone. */
  partition: Partition;
  /** For each story that follows, the leading one that it fits best, by id. */
  follows: Map<string, string>;
}

/**
 * Parts stories so that work grows with their number times that of the leading ones. Who leads depends on the set alone: in order of id,
 * each story leads that fewer than `COVER` leading ones before it would be joined with; then those that fit no group clearly lead
 * too, and of a group with more than `LEADERS` those that fit its first ones only follow. A set in which every story leads is
 * parted as `cluster` parts it.
 * @param decisions oldest first; stories that they name lead
 */
export function condense(
  stories: readonly LinkStory[],
  decisions: readonly Decision[] = [],
  weighPair: WeighPair = weigh,
): Condensed {
  const all = [...new Map(stories.map((story) => [story.id, story])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(all.map((story) => [story.id, story]));
  const decided = new Set(decisions.flatMap((decision) => decision.stories));
  const leading: LinkStory[] = [];
  const covered: LinkStory[] = [];
  for (const story of all) {
    let covering = 0;
    for (const other of leading) {
      if (other.article === story.article) continue;
      if (weighPair(story, other).score >= JOIN && ++covering === COVER) break;
    }
    if (covering === COVER && !decided.has(story.id)) covered.push(story);
    else leading.push(story);
  }

  let partition = cluster(leading, decisions, weighPair);
  const strays = covered.filter((story) => followIn(partition, story, byId, weighPair) === null);
  if (strays.length > 0) partition = cluster([...leading, ...strays], decisions, weighPair);
  const follows = new Map<string, string>();
  const straying = new Set(strays);
  for (const story of covered) {
    if (straying.has(story)) continue;
    const found = followIn(partition, story, byId, weighPair);
    if (found !== null) follows.set(story.id, found);
  }
  // What fitted clearly until the strays came leads as well; they come too seldom to be parted once more.
  const late = covered.filter((story) => !straying.has(story) && !follows.has(story.id));
  if (late.length > 0) partition = cluster([...leading, ...strays, ...late], decisions, weighPair);
  return { partition: thin(partition, follows, decided, byId, weighPair), follows };
}

function followIn(
  { incidents }: Partition,
  story: LinkStory,
  byId: ReadonlyMap<string, LinkStory>,
  weighPair: WeighPair,
): string | null {
  const groups = incidents.map((ids, i) => ({ id: String(i), stories: ids.map((id) => byId.get(id)!) }));
  return follow(story, groups, weighPair)?.like ?? null;
}

/** Lets stories of groups that too many lead follow the first ones. The partition no longer names them. */
function thin(
  partition: Partition,
  follows: Map<string, string>,
  decided: ReadonlySet<string>,
  byId: ReadonlyMap<string, LinkStory>,
  weighPair: WeighPair,
): Partition {
  const incidents = partition.incidents.map((ids, i) => {
    if (ids.length <= LEADERS) return ids;
    const named = ids.filter((id) => decided.has(id));
    const first = new Set([...named, ...ids.filter((id) => !decided.has(id)).slice(0, LEADERS - named.length)]);
    const kept = [...first].map((id) => byId.get(id)!);
    return ids.filter((id) => {
      if (first.has(id)) return true;
      const like = follow(byId.get(id)!, [{ id: String(i), stories: kept }], weighPair)?.like;
      if (like !== undefined) follows.set(id, like);
      return like === undefined;
    });
  });
  // Who followed one that follows now follows as that one does.
  for (const [id, like] of follows) {
    let leader = like;
    while (follows.has(leader)) leader = follows.get(leader)!;
    follows.set(id, leader);
  }
  return { ...partition, incidents };
}
