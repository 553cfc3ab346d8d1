import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  blockingKeys,
  COVER,
  cluster,
  condense,
  follow,
  LEADERS,
  type LinkStory,
  linked,
} from "../../extractors/linking/index.ts";
import { crowdStories, makeCrowd } from "../linking-corpus/crowd.ts";
import { goldStories, knownNames, readLinkingCorpus } from "../linking-corpus/read.ts";

const { stories, gold } = crowdStories(makeCrowd({ great: 240, again: 30, seller: 30, other: 3 }));
const byId = new Map(stories.map((story) => [story.id, story]));

/** Groups of leading stories with those that follow them, sorted. */
function wholeGroups(groups: readonly (readonly string[])[], follows: ReadonlyMap<string, string>): string[][] {
  const led = Map.groupBy(follows.keys(), (id) => follows.get(id)!);
  return groups
    .map((ids) => [...ids, ...ids.flatMap((id) => led.get(id) ?? [])].sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

const condensed = (given: readonly LinkStory[]) => {
  const { partition, follows } = condense(given);
  return wholeGroups(partition.incidents, follows);
};

/** What a service does with one story after the other: it follows where it may, or the leading ones near it are parted anew. */
function fileOneByOne(given: readonly LinkStory[]) {
  const keys = new Map<string, LinkStory[]>();
  const homes = new Map<string, number>();
  const leading = new Map<string, LinkStory>();
  const follows = new Map<string, string>();
  let most = 0;
  for (const story of given) {
    const sharing = (one: LinkStory) => [...new Set(blockingKeys(one).flatMap((key) => keys.get(key) ?? []))];
    const near = Map.groupBy(sharing(story), ({ id }) => homes.get(id)!);
    const found = follow(
      story,
      [...near].map(([id, stories]) => ({ id: String(id), stories })),
    );
    if (found) {
      follows.set(story.id, found.like);
      continue;
    }
    leading.set(story.id, story);
    for (const key of blockingKeys(story)) keys.set(key, [...(keys.get(key) ?? []), story]);
    const reached = new Map([[story.id, story]]);
    for (const next of reached.values()) {
      for (const other of sharing(next)) if (linked(next, other)) reached.set(other.id, other);
    }
    const taken = new Set([...reached.keys()].flatMap((id) => homes.get(id) ?? []));
    const free = [...taken, ...Array.from({ length: reached.size }, (_, i) => 1_000 * leading.size + i)];
    for (const group of cluster([...reached.values()]).incidents) {
      const home = free.shift()!;
      for (const id of group) homes.set(id, home);
    }
    most = Math.max(most, reached.size);
  }
  const groups = [...Map.groupBy(leading.keys(), (id) => homes.get(id)!).values()];
  return { groups: wholeGroups(groups, follows), leading: leading.size, most };
}

/** Stories of `wanted` groups that are not with most of their group in `found`. */
function strays(found: readonly (readonly string[])[], wanted: readonly (readonly string[])[]): number {
  const home = new Map(found.flatMap((ids, group) => ids.map((id) => [id, group])));
  return wanted.reduce((n, ids) => {
    const together = Map.groupBy(ids, (id) => home.get(id));
    return n + ids.length - Math.max(...[...together.values()].map((some) => some.length));
  }, 0);
}

describe("a crowd that tells of one breach", () => {
  it("is parted into its breaches, the same company's other one and the seller's other victim apart", () => {
    const groups = condensed(stories);
    expect(groups.flat().sort()).toEqual([...byId.keys()].sort());
    for (const ids of groups) expect(new Set(ids.map((id) => gold.get(id))).size).toBe(1);
    // One of them gives neither seller nor day, and another count: it is left alone.
    expect(groups.map((ids) => ids.length).sort((a, b) => b - a)).toEqual([239, 30, 30, 3, 1]);
  });

  it("is led by few", () => {
    const { partition, follows } = condense(stories);
    expect(follows.size).toBeGreaterThan(200);
    expect(Math.max(...partition.incidents.map((ids) => ids.length))).toBeLessThanOrEqual(LEADERS);
    for (const leader of follows.values()) expect(partition.incidents.flat()).toContain(leader);
  });

  prop.prop([fc.shuffledSubarray(stories, { minLength: 60 })], { numRuns: 4 })(
    "is parted the same in whatever order it is given",
    (given) => {
      const sorted = [...given].sort((a, b) => (a.id < b.id ? 1 : -1));
      expect(condense(given)).toEqual(condense(sorted));
    },
  );

  prop.prop([fc.shuffledSubarray(stories, { minLength: 120 })], { numRuns: 4 })(
    "gives the same incidents filed one by one but for a doubtful story or two, mixes no breaches, and looks at few for each",
    (given) => {
      const filed = fileOneByOne(given);
      for (const ids of filed.groups) expect(new Set(ids.map((id) => gold.get(id))).size).toBe(1);
      expect(strays(filed.groups, condensed(given))).toBeLessThanOrEqual(2);
      expect(filed.most).toBeLessThanOrEqual(2 * LEADERS);
    },
  );

  it("has no more that lead when there are three times as many", () => {
    const large = crowdStories(makeCrowd({ great: 720 })).stories;
    expect(fileOneByOne(large).leading).toBeLessThan(1.5 * fileOneByOne(large.slice(0, 240)).leading);
  });
});

describe("small incidents", () => {
  it("are parted as without any that follow", () => {
    const { tuning, heldOut } = readLinkingCorpus();
    const all = goldStories([...tuning, ...heldOut], knownNames()).stories;
    const { partition, follows } = condense(all);
    expect(follows.size).toBe(0);
    expect(partition).toEqual(cluster(all));
  });
});

describe("a story leads", () => {
  const great = stories.filter(({ id }) => gold.get(id) === "great");
  const [story, ...others] = great as [LinkStory, ...LinkStory[]];
  const leaders = others.slice(0, 20);

  it("where too few lead in the incident that it fits, and follows where enough do", () => {
    expect(follow(story, [{ id: "i", stories: leaders.slice(0, COVER - 1) }])).toBeNull();
    expect(follow(story, [{ id: "i", stories: leaders }])).toMatchObject({
      incident: "i",
      like: expect.toSatisfy((id: string) => leaders.some((leader) => leader.id === id)),
      reasons: expect.toSatisfy((reasons: unknown[]) => reasons.length > 0),
    });
  });

  it("where it fits two incidents about as well", () => {
    const [some, rest] = [leaders.slice(0, 10), leaders.slice(0, 10).map((one) => ({ ...one, id: `${one.id}'` }))];
    expect(
      follow(story, [
        { id: "i", stories: some },
        { id: "j", stories: rest },
      ]),
    ).toBeNull();
  });

  it("where another story of its article stands in the incident", () => {
    const sibling = { ...leaders[0]!, article: story.article };
    expect(follow(story, [{ id: "i", stories: [...leaders, sibling] }])).toBeNull();
  });

  it("where it tells of another breach", () => {
    const again = stories.find(({ id }) => gold.get(id) === "again")!;
    expect(follow(again, [{ id: "i", stories: leaders }])).toBeNull();
  });

  it("where a person spoke of it", () => {
    const { follows } = condense(great);
    const [id, like] = [...follows][0]!;
    const decided = condense(great, [{ kind: "apart", stories: [id, like] }]);
    expect(decided.follows.has(id)).toBe(false);
    const home = decided.partition.incidents.find((ids) => ids.includes(id))!;
    expect(home).not.toContain(like);
  });
});
