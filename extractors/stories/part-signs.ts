/**
 * What the likely parts of names show about the story of a sentence: a breached organization or attacker other than the
 * main one speaks for another breach, the main one against it.
 */
import { addFeature, type FeatureSink, template } from "../text/features.ts";
import type { Reading } from "../types.ts";
import { sentenceAt } from "./sentence-at.ts";

/** Parts that tell one breach from another. */
export const STORY_PARTS = ["organization", "actor", "forum"] as const;

/** How likely each entity of the reading plays a part, 0 to 1, by its index. */
export type NameParts = Record<(typeof STORY_PARTS)[number], readonly number[]>;

/** How likely names of one part are in a sentence, in steps of `stepOf`: the main name and the likeliest other. */
interface PartView {
  main: number;
  rival: number;
}

export interface PartSigns {
  /** Adds what the names show about sentence `i`. */
  add(sink: FeatureSink, i: number, opensParagraph: boolean): void;
  /** A number for the mix of main and other names in sentence `i`. */
  mixOf(i: number): number;
  /** Per sentence the entities named or meant in it, of whatever kind. */
  named: readonly ReadonlySet<number>[];
}

const IN_SENTENCE = template("rival-name");
const WITH_MAIN = template("main-and-rival");
const AROUND = template("rival-around");
const IN_PARAGRAPH = template("rival-in-paragraph");
const BEFORE = template("rival-before");

/** Below this no name is the main one of its part. */
const LEAST_MAIN = 0.06;
const STEPS = [0.06, 0.2, 0.4, 0.6, 0.8];
const stepOf = (p: number): number => STEPS.filter((step) => p >= step).length;

/** Per sentence the entities named or meant in it, of whatever kind. */
function entitiesOf(reading: Reading): Set<number>[] {
  const { sentences } = reading.document;
  const entities = sentences.map(() => new Set<number>());
  const note = (entity: number, start: number): void => {
    const s = sentenceAt(sentences, start);
    if (s >= 0) entities[s]!.add(entity);
  };
  reading.names.entities.forEach(({ mentions }, e) => {
    for (const { start } of mentions) note(e, start);
  });
  for (const { entity, start } of reading.names.references) if (entity !== null) note(entity, start);
  return entities;
}

/** The likeliest of a part, or −1 where none is likely at all. */
function mainOf(probabilities: readonly number[]): number {
  let main = -1;
  let most = LEAST_MAIN;
  probabilities.forEach((p, e) => {
    if (p <= most) return;
    most = p;
    main = e;
  });
  return main;
}

/** Views every sentence by the likely parts of its names. */
export function partSigns(reading: Reading, parts: NameParts): PartSigns {
  const { sentences } = reading.document;
  const entities = entitiesOf(reading);
  const views = STORY_PARTS.map((part) => {
    const probabilities = parts[part];
    const main = mainOf(probabilities);
    return entities.map((here): PartView => {
      const view = { main: 0, rival: 0 };
      for (const e of here) {
        const step = stepOf(probabilities[e]!);
        if (e === main) view.main = step;
        else view.rival = Math.max(view.rival, step);
      }
      return view;
    });
  });
  const paragraphs = views.map((view) => {
    const byParagraph = reading.document.paragraphs.map((): PartView => ({ main: 0, rival: 0 }));
    view.forEach(({ main, rival }, s) => {
      const whole = byParagraph[sentences[s]!.paragraph]!;
      whole.main = Math.max(whole.main, main);
      whole.rival = Math.max(whole.rival, rival);
    });
    return byParagraph;
  });
  // The likeliest other name of all sentences before.
  const before = views.map((view) => {
    let most = 0;
    return view.map(({ rival }) => {
      const sofar = most;
      most = Math.max(most, rival);
      return sofar;
    });
  });
  return {
    named: entities,
    add(sink, i, opensParagraph) {
      views.forEach((view, k) => {
        const { main, rival } = view[i]!;
        const paragraph = paragraphs[k]![sentences[i]!.paragraph]!;
        addFeature(sink, IN_SENTENCE, k, rival * 2 + (opensParagraph ? 1 : 0));
        addFeature(sink, WITH_MAIN, k, main * 8 + rival);
        addFeature(sink, AROUND, k, (view[i - 1]?.rival ?? 0) * 8 + (view[i + 1]?.rival ?? 0));
        addFeature(sink, IN_PARAGRAPH, k, paragraph.rival * 2 + (paragraph.main > 1 ? 1 : 0));
        addFeature(sink, BEFORE, k, before[k]![i]! * 8 + rival);
      });
    },
    mixOf(i) {
      const [organization, actor] = [views[0]![i]!, views[1]![i]!];
      return (
        (organization.rival > 2 ? 1 : 0) +
        (organization.main > 1 ? 2 : 0) +
        (actor.rival > 2 ? 4 : 0) +
        (actor.main > 1 ? 8 : 0)
      );
    },
  };
}
