import { describe, expect, it } from "vitest";
import { type ResponseMention, responseDrafts, responseTasks } from "../../extractors/facts/response.ts";
import { buildScene, type Scene } from "../../extractors/facts/scene.ts";
import type { Decision } from "../../extractors/facts/task.ts";
import { VOICES } from "../../extractors/facts/voice.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import { STANCES, type Stance } from "../../extractors/types.ts";

const gazetteer = createGazetteer();

/** The scene of a text in which the part of each name is known: a kind of voice by name, the first one the main one. */
function sceneOf(text: string, parts: Record<string, (typeof VOICES)[number]>): Scene {
  const reading = readArticle({ text }, "en", gazetteer);
  const kinds = reading.names.entities.map(({ name }) => VOICES.indexOf(parts[name]!));
  const main = reading.names.entities.findIndex(({ name }) => name === Object.keys(parts)[0]);
  return buildScene(reading, { kinds, elsewhere: new Float64Array(reading.document.sentences.length), main });
}

const mentions = (scene: Scene, stance: Stance = "confirmed"): ResponseMention[] =>
  responseTasks[stance].candidates(scene).map(({ mention }) => mention);
const partiesIn = (scene: Scene, sentence: number): string[] =>
  mentions(scene)
    .filter((m) => m.sentence === sentence)
    .map((m) => scene.names.entities[m.party]!.name);
const taken = (mention: ResponseMention): Decision<ResponseMention> => ({
  mention,
  probabilities: [0.1, 0.9],
  taken: 1,
  reasons: null,
});

const FAR = `Norvik Rail lost the records of 3.2 million passengers. A seller wants money for them. The weather was fair.
Nothing else is known. The list was long. It was sold twice. Trains ran on time. Customers were told on Monday.`;

describe("who may answer in a sentence", () => {
  it("is every party that it names, once", () => {
    const scene = sceneOf("Norvik Rail said on Monday that Oakwell Council and Norvik Rail are looking into it.", {
      "Norvik Rail": "organization",
      "Oakwell Council": "authority",
    });
    expect(partiesIn(scene, 0).sort()).toEqual(["Norvik Rail", "Oakwell Council"]);
  });

  it("is the party of the sentences before, where it names none", () => {
    const scene = sceneOf("Norvik Rail was robbed of its files. It would not comment on Tuesday.", {
      "Norvik Rail": "organization",
    });
    expect(partiesIn(scene, 1)).toEqual(["Norvik Rail"]);
  });

  it("is the organization that the article is about, however long ago it was named", () => {
    const scene = sceneOf(FAR, { "Norvik Rail": "organization" });
    expect(partiesIn(scene, scene.document.sentences.length - 1)).toEqual(["Norvik Rail"]);
  });

  it("is the same for every stance", () => {
    const scene = sceneOf(FAR, { "Norvik Rail": "organization" });
    for (const stance of STANCES) expect(mentions(scene, stance)).toEqual(mentions(scene));
  });

  it("is no attacker and no newspaper", () => {
    const scene = sceneOf("Norvik Rail said nothing. Quillmark said on Monday that the Daily Courier was wrong.", {
      "Norvik Rail": "organization",
      Quillmark: "actor",
      "Daily Courier": "outlet",
    });
    const named = responseDrafts(scene, "denied", mentions(scene, "denied").map(taken)).map(
      (draft) => draft.field === "response" && draft.party,
    );
    expect(new Set(named)).toEqual(new Set(["Norvik Rail"]));
  });
});

describe("the quote of a stance", () => {
  const quotes = (text: string, stance: Stance): string[] => {
    const scene = sceneOf(text, { "Norvik Rail": "organization" });
    return responseDrafts(scene, stance, mentions(scene, stance).map(taken)).map(({ span }) =>
      scene.document.text.slice(span.start, span.end),
    );
  };

  it("is a short sentence whole, so that it shows what was confirmed", () => {
    expect(quotes("Norvik Rail told reporters that its booking records had been copied.", "confirmed")).toEqual([
      "Norvik Rail told reporters that its booking records had been copied",
    ]);
  });

  it("runs from the party over its cue, and no further than a few lines, in a long one", () => {
    const opening = "After eleven days of silence, during which its trains ran and its desks were staffed as ever, ";
    const close = ", and while the desks stayed open the passengers who wrote in were sent the same four lines".repeat(
      3,
    );
    const [quote] = quotes(`${opening}Norvik Rail admitted that the records had been copied${close}.`, "confirmed");
    expect(quote).toMatch(/^Norvik Rail admitted that the records had been copied/u);
    expect(quote!.length).toBeLessThanOrEqual(240);
  });
});
