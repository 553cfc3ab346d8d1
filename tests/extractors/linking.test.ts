import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { scoreBCubed, scorePairs } from "../../evaluation/partition.ts";
import {
  blockingKeys,
  cluster,
  type Decision,
  type LinkStory,
  link,
  linked,
  type Partition,
  reconcile,
} from "../../extractors/linking/index.ts";
import { goldStories, knownNames, readLinkingCorpus } from "../linking-corpus/read.ts";

const { tuning, heldOut, lookAlikes } = readLinkingCorpus();
const canonical = knownNames();
const all = goldStories([...tuning, ...heldOut], canonical);
const byId = new Map(all.stories.map((story) => [story.id, story]));
const groupsOf = ({ incidents }: Partition) =>
  new Map(incidents.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));

describe("the linking corpus", () => {
  it("tells of at least 44 breaches, each in two to five articles, in four languages", () => {
    const tellings = new Map<string, number>();
    for (const incident of all.gold.values()) tellings.set(incident, (tellings.get(incident) ?? 0) + 1);
    expect(tellings.size).toBeGreaterThanOrEqual(44);
    expect(Math.min(...tellings.values())).toBeGreaterThanOrEqual(2);
    expect(Math.max(...tellings.values())).toBeLessThanOrEqual(5);
    expect(new Set(all.stories.map((story) => story.language)).size).toBe(4);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(20);
  });

  it("holds out whole families, about a third of the articles", () => {
    const families = new Set(tuning.map((article) => article.family));
    expect(heldOut.filter((article) => families.has(article.family))).toEqual([]);
    expect(heldOut.length / (tuning.length + heldOut.length)).toBeGreaterThan(0.3);
  });
});

describe("linking from annotated facts", () => {
  it.each([
    ["tuned on", tuning],
    ["held out", heldOut],
  ])("parts the families %s rightly", (_, articles) => {
    const { stories, gold } = goldStories(articles, canonical);
    const found = groupsOf(cluster(stories));
    expect(scoreBCubed(gold, found).f1).toBeGreaterThanOrEqual(0.97);
    expect(scorePairs(gold, found).f1).toBeGreaterThanOrEqual(0.95);
  });

  it.each(lookAlikes)("joins none of $incidents, which look alike ($kind)", ({ incidents }) => {
    const stories = all.stories.filter((story) => incidents.includes(all.gold.get(story.id)!));
    for (const ids of cluster(stories).incidents) expect(new Set(ids.map((id) => all.gold.get(id))).size).toBe(1);
  });

  it("answers for each story, with the others filed rightly, what the whole set says", () => {
    let same = 0;
    for (const story of all.stories) {
      const known = new Map<string, LinkStory[]>();
      for (const other of all.stories) {
        if (other.id === story.id) continue;
        const incident = all.gold.get(other.id)!;
        known.set(incident, [...(known.get(incident) ?? []), other]);
      }
      const found = link(
        story,
        [...known].map(([id, stories]) => ({ id, stories })),
      );
      if (found.outcome === "same") {
        expect(found.incident, story.id).toBe(all.gold.get(story.id));
        same++;
      }
      expect(found.candidates[0]?.reasons.length ?? 1, story.id).toBeGreaterThan(0);
    }
    expect(same / all.stories.length).toBeGreaterThan(0.97);
  });
});

/** What a service does: find neighbors by key, follow them, part the neighborhood anew, keep the rest. */
function arrive(
  store: Map<string, LinkStory>,
  filed: Map<string, string>,
  story: LinkStory,
  decisions: Decision[],
): void {
  store.set(story.id, story);
  const index = new Map<string, LinkStory[]>();
  for (const kept of store.values()) {
    for (const key of blockingKeys(kept)) index.set(key, [...(index.get(key) ?? []), kept]);
  }
  const reached = new Map([[story.id, story]]);
  for (const next of reached.values()) {
    const near = new Set(blockingKeys(next).flatMap((key) => index.get(key) ?? []));
    for (const other of near) if (linked(next, other)) reached.set(other.id, other);
    for (const { kind, stories } of decisions) {
      if (kind !== "together" || !stories.includes(next.id)) continue;
      for (const id of stories) if (store.has(id)) reached.set(id, store.get(id)!);
    }
  }
  const { incidents } = cluster([...reached.values()], decisions);
  const { ids } = reconcile(incidents, filed);
  incidents.forEach((group, i) => {
    for (const id of group) filed.set(id, ids[i] ?? `incident ${store.size} ${i}`);
  });
}

const partsOf = (filed: ReadonlyMap<string, string>) => {
  const groups = new Map<string, string[]>();
  for (const [id, incident] of filed) groups.set(incident, [...(groups.get(incident) ?? []), id]);
  return [...groups.values()].map((ids) => ids.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
};

/** Families with followers that fit two breaches, a seller with two victims, a company breached twice. */
const HARD = new Set(["F01", "F03", "F08", "F11", "F29", "F36"]);
const hard = goldStories(
  [...tuning, ...heldOut].filter((article) => HARD.has(article.family)),
  canonical,
).stories;

const someDecisions = fc.array(
  fc.record({
    kind: fc.constantFrom("together" as const, "apart" as const),
    stories: fc
      .tuple(fc.constantFrom(...hard.map((s) => s.id)), fc.constantFrom(...hard.map((s) => s.id)))
      .filter(([a, b]) => a !== b),
  }),
  { maxLength: 4 },
);

describe("order of arrival", () => {
  prop.prop([fc.shuffledSubarray(all.stories, { minLength: 10 })], { numRuns: 20 })(
    "does not change how a set is parted",
    (stories) => {
      const sorted = [...stories].sort((a, b) => (a.id < b.id ? 1 : -1));
      expect(cluster(stories)).toEqual(cluster(sorted));
    },
  );

  prop.prop([fc.shuffledSubarray(hard, { minLength: 5 }), someDecisions], { numRuns: 25 })(
    "one story after the other gives what the set gives at once",
    (stories, decisions) => {
      const store = new Map<string, LinkStory>();
      const filed = new Map<string, string>();
      for (const story of stories) arrive(store, filed, story, decisions);
      expect(partsOf(filed)).toEqual(cluster(stories, decisions).incidents);
    },
  );
});

describe("decisions of people", () => {
  const [a, b] = ["link-001-a/A", "link-002-a/A"] as const;

  prop.prop([someDecisions], { numRuns: 40 })("hold, the last word on a pair first", (decisions) => {
    const partition = cluster(hard, decisions);
    const found = groupsOf(partition);
    const last = new Map(decisions.map((d) => [[...d.stories].sort().join(), d]));
    for (const decision of last.values()) {
      const joined = found.get(decision.stories[0]) === found.get(decision.stories[1]);
      if (decision.kind === "apart") expect(joined).toBe(false);
      else if (!partition.void.includes(decision)) expect(joined).toBe(true);
    }
  });

  it("join what the signs part, and taking it back parts it again", () => {
    const merged = cluster(all.stories, [{ kind: "together", stories: [a, b] }]);
    expect(groupsOf(merged).get(a)).toBe(groupsOf(merged).get(b));
    expect(
      cluster(all.stories, [
        { kind: "together", stories: [a, b] },
        { kind: "apart", stories: [a, b] },
      ]).incidents,
    ).toEqual(cluster(all.stories).incidents);
  });

  it("part what the signs join", () => {
    const rest = ["link-001-b/A", "link-001-c/A", "link-001-d/A"];
    const split = groupsOf(
      cluster(
        all.stories,
        rest.map((id) => ({ kind: "apart", stories: [a, id] })),
      ),
    );
    expect(rest.map((id) => split.get(id))).not.toContain(split.get(a));
    expect(new Set(rest.map((id) => split.get(id))).size).toBe(1);
  });

  it("are reported void where a later one contradicts them", () => {
    const first: Decision = { kind: "together", stories: [a, b] };
    expect(cluster(all.stories, [first, { kind: "apart", stories: [b, a] }]).void).toEqual([first]);
  });
});

describe("what is left to a person", () => {
  const story = byId.get("link-005-a/A")!;
  const bare = {
    dates: [],
    counts: [],
    prices: [],
    volumes: [],
    dataClasses: [],
    causes: [],
    operators: [],
    parties: [],
  };

  it("a story that fits two breaches of one company joins neither", () => {
    const early: LinkStory = {
      ...story,
      ...bare,
      id: "early/A",
      article: "early",
      fingerprint: null,
      dates: [{ kind: "breached", value: "2023-01-09" }],
    };
    const late: LinkStory = {
      ...early,
      id: "late/A",
      article: "late",
      dates: [{ kind: "breached", value: "2023-03-20" }],
    };
    const between: LinkStory = { ...early, id: "between/A", article: "between", publishedAt: "2023-02-13", dates: [] };
    const { incidents, undecided } = cluster([early, late, between]);
    expect(incidents).toHaveLength(3);
    expect(undecided).toMatchObject([{ kind: "several", stories: ["between/A"] }]);
    expect(undecided[0]!.candidates.map((c) => c.stories[0]).sort()).toEqual(["early/A", "late/A"]);
    const known = [early, late].map((s) => ({ id: s.id, stories: [s] }));
    expect(link(between, known).outcome).toBe("undecided");
  });

  it("an organization alone joins nothing", () => {
    const undated: LinkStory = {
      ...story,
      ...bare,
      id: "undated/A",
      article: "undated",
      publishedAt: null,
      fingerprint: null,
    };
    const other: LinkStory = { ...undated, id: "other/A", article: "other" };
    expect(cluster([undated, other])).toMatchObject({
      incidents: [["other/A"], ["undated/A"]],
      undecided: [{ kind: "weak" }],
    });
  });

  it("two stories of one article are two breaches, however alike", () => {
    const twin: LinkStory = { ...story, id: `${story.article}/B` };
    expect(cluster([story, twin]).incidents).toHaveLength(2);
  });
});

describe("incident ids", () => {
  it("stay with most of the stories; what is left empty says where it went", () => {
    const filed = new Map([
      ["a", "i1"],
      ["b", "i1"],
      ["c", "i2"],
    ]);
    expect(reconcile([["a", "b", "c"], ["d"]], filed)).toEqual({
      ids: ["i1", null],
      absorbed: [{ incident: "i2", into: 0 }],
    });
    expect(reconcile([["a"], ["b", "c"]], filed)).toEqual({ ids: ["i1", "i2"], absorbed: [] });
  });
});
