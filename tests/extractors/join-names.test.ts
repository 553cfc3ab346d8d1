import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import { joinNames } from "../../extractors/stories/join-names.ts";
import type { Draft } from "../../extractors/types.ts";

const gazetteer = createGazetteer();

/** What is left of forums, read out of a text by hand: name, then its aliases. */
function joined(text: string, names: readonly string[]): string[][] {
  const reading = readArticle({ text }, "en", gazetteer);
  const drafts = names.map((name): Draft => {
    const start = text.indexOf(name);
    expect(start, name).toBeGreaterThanOrEqual(0);
    return {
      field: "forum",
      name,
      aliases: [],
      span: { start, end: start + name.length },
      rule: "test",
      probability: 0.8,
    };
  });
  return joinNames(reading, drafts).map((draft) => (draft.field === "forum" ? [draft.name, ...draft.aliases] : []));
}

it("a real name is an alias of the handle that it goes with", () => {
  const text = "The seller, gullwing, was charged on Monday as Patrick Senna. The gang LockBit was not.";
  const reading = readArticle({ text }, "en", gazetteer);
  const actor = (alias: string, probability: number): Draft => {
    const start = text.indexOf(alias);
    return {
      field: "actor",
      alias,
      aliases: [],
      span: { start, end: start + alias.length },
      rule: "test",
      probability,
    };
  };
  const left = joinNames(reading, [actor("gullwing", 0.7), actor("Patrick Senna", 0.6), actor("LockBit", 0.9)]);
  expect(left.map((draft) => (draft.field === "actor" ? [draft.alias, ...draft.aliases] : []))).toEqual([
    ["gullwing", "Patrick Senna"],
    ["LockBit"],
  ]);
});

it("of two names that say the same the surer is left, with the other as an alias", () => {
  const text = "The Washington Office of Income Security said so. The Office wrote to Wealdmoor.";
  const reading = readArticle({ text }, "en", gazetteer);
  const response = (party: string, probability: number, stance: "confirmed" | "denied" = "confirmed"): Draft => ({
    field: "response",
    party,
    aliases: [],
    stance,
    span: { start: 0, end: 3 },
    rule: "test",
    probability,
  });
  const left = joinNames(reading, [
    response("Office", 0.4),
    response("Washington Office of Income Security", 0.9),
    response("Office", 0.5, "denied"),
    response("Wealdmoor", 0.6),
  ]);
  expect(
    left.map((draft) => (draft.field === "response" ? [draft.stance, draft.party, ...draft.aliases] : [])),
  ).toEqual([
    ["confirmed", "Washington Office of Income Security", "Office"],
    ["denied", "Office"],
    ["confirmed", "Wealdmoor"],
  ]);
});

describe("a channel and the service that it is on", () => {
  it("are one place", () => {
    expect(
      joined("The file was offered on a Telegram channel called Lion Rock Leaks.", ["Telegram", "Lion Rock Leaks"]),
    ).toEqual([["Lion Rock Leaks", "Telegram"]]);
  });

  it("stay apart where the other place is a known forum", () => {
    expect(joined("It was sold on BreachForums, then given away on Telegram.", ["BreachForums", "Telegram"])).toEqual([
      ["BreachForums"],
      ["Telegram"],
    ]);
  });

  it("leave a service alone that has no named channel", () => {
    expect(joined("It was given away on Telegram.", ["Telegram"])).toEqual([["Telegram"]]);
  });

  it("of two channels join the one named with the service", () => {
    expect(
      joined("A group posted it on its page, Harbor Nest. Later the Telegram channel Fullz House had it for sale.", [
        "Telegram",
        "Harbor Nest",
        "Fullz House",
      ]),
    ).toEqual([["Harbor Nest"], ["Fullz House", "Telegram"]]);
  });
});
