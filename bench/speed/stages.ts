/** The engine's walk with a watch at its seams. It is the walk of `extractors/index.ts`, which knows of no watch. */
import { tellingOrNone } from "../../extractors/facts/gate.ts";
import {
  decideFacts,
  decideRoles,
  draftsOf,
  mainOrganization,
  partsOfNames,
  perhapsBreached,
  tellsOfBreach,
  voicesOfRoles,
} from "../../extractors/facts/index.ts";
import { calibration, models } from "../../extractors/facts/models.ts";
import { possibleOrganizations } from "../../extractors/facts/role.ts";
import { buildScene } from "../../extractors/facts/scene.ts";
import { toFacts } from "../../extractors/finish.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { identify } from "../../extractors/identify/index.ts";
import { findMentions, readDocument } from "../../extractors/reading.ts";
import { placeDrafts, storyNumbers } from "../../extractors/stories/place.ts";
import { segment, storySigns } from "../../extractors/stories/segment.ts";
import type { Article, Fact, Language } from "../../extractors/types.ts";

export const STAGES = ["language", "document", "mentions", "facts", "stories"] as const;
/** Milliseconds in each stage; `stories` holds segmenting, placing and the last step. */
export type StageTimes = Record<(typeof STAGES)[number], number>;

const gazetteer = createGazetteer();

/** Reads an article in a known language and adds what each stage took to `times`. */
export function walk(article: Article, language: Language, times: StageTimes): Fact[] {
  let last = performance.now();
  const lap = (stage: keyof StageTimes): void => {
    const now = performance.now();
    times[stage] += now - last;
    last = now;
  };
  identify(article.title ? `${article.title}\n\n${article.text}` : article.text);
  lap("language");
  const document = readDocument(article, language);
  lap("document");
  const reading = findMentions(document, gazetteer);
  lap("mentions");
  const weights = models();
  if (!tellsOfBreach(reading, weights.gate)) {
    lap("facts");
    return [];
  }
  const roles = decideRoles(reading, weights);
  lap("facts");
  const labels = segment(storySigns(reading, partsOfNames(roles)), weights.story);
  lap("stories");
  const scene = buildScene(reading, {
    kinds: voicesOfRoles(reading, roles),
    elsewhere: Float64Array.from(labels),
    main: mainOrganization(roles),
  });
  const drafts = draftsOf(scene, decideFacts(scene, roles, weights));
  lap("facts");
  const possible = possibleOrganizations(scene, perhapsBreached(roles));
  const placed = tellingOrNone(document, placeDrafts(reading, storyNumbers(reading, labels), drafts, possible));
  const facts = toFacts(reading, scene, placed, calibration());
  lap("stories");
  return facts;
}
