import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import { type NameParts, partSigns } from "../../extractors/stories/part-signs.ts";
import { createSink, takeKeys } from "../../extractors/text/features.ts";

const reading = readArticle(
  {
    text:
      "Brindle Water said its customer files were copied by a group called Gale Force.\n\n" +
      "Weeks earlier Corvane Bank lost its records too. It snowed that week.\n\n" +
      "Brindle Water has told its customers.",
  },
  "en",
  createGazetteer(),
);

/** Every entity at 0 but those named. */
function likely(part: Record<string, number>): number[] {
  return reading.names.entities.map((entity) => {
    const known = Object.entries(part).find(([name]) => entity.name === name);
    return known ? known[1] : 0;
  });
}

const parts: NameParts = {
  organization: likely({ "Brindle Water": 0.9, "Corvane Bank": 0.7 }),
  actor: likely({ "Gale Force": 0.8 }),
  forum: likely({}),
};

describe("what the parts of names show about a story", () => {
  it("knows its names", () => {
    expect(reading.names.entities.map((e) => e.name)).toEqual(
      expect.arrayContaining(["Brindle Water", "Corvane Bank", "Gale Force"]),
    );
  });

  it("tells the main victim from another", () => {
    const signs = partSigns(reading, parts);
    const mixes = reading.document.sentences.map((_, s) => signs.mixOf(s));
    // Main victim and main attacker; another victim; no name; the main victim.
    expect(mixes).toEqual([2 + 8, 1, 0, 2]);
  });

  it("gives a sentence other features once another victim is likely in it", () => {
    const keysOf = (some: NameParts, s: number) => {
      const sink = createSink();
      partSigns(reading, some).add(sink, s, true);
      return takeKeys(sink);
    };
    const without: NameParts = { ...parts, organization: likely({ "Brindle Water": 0.9 }) };
    expect(keysOf(parts, 1)).not.toEqual(keysOf(without, 1));
    expect(keysOf(parts, 0)).not.toEqual(keysOf(without, 0));
    // The last sentence differs only by what was named before it.
    expect(keysOf(parts, 3).filter((key) => !keysOf(without, 3).includes(key))).toHaveLength(1);
  });

  it("knows every name of a sentence", () => {
    const names = partSigns(reading, parts).named.map((here) => [...here].map((e) => reading.names.entities[e]!.name));
    expect(names[0]).toEqual(expect.arrayContaining(["Brindle Water", "Gale Force"]));
    expect(names.slice(1)).toEqual([["Corvane Bank"], [], ["Brindle Water"]]);
  });
});
