/**
 * The only door of the engine. An article goes through it like this:
 * identify → document → mentions → facts → stories.
 */
import { readHtml } from "./article/html.ts";
import { tellingOrNone } from "./facts/gate.ts";
import {
  decideFacts,
  decideRoles,
  draftsOf,
  mainOrganization,
  partsOfNames,
  perhapsBreached,
  tellsOfBreach,
  voicesOfRoles,
} from "./facts/index.ts";
import { calibration, models, weightsVersion } from "./facts/models.ts";
import { possibleOrganizations } from "./facts/role.ts";
import { buildScene } from "./facts/scene.ts";
import { toFacts, toUndecided } from "./finish.ts";
import { createGazetteer, type ExtraName, type Gazetteer, NAME_KINDS } from "./gazetteers/gazetteer.ts";
import { type KnownName, knownNames } from "./gazetteers/known-names.ts";
import { identify } from "./identify/index.ts";
import {
  blockingKeys,
  type Canonical,
  COVER,
  canonicalNames,
  cluster,
  condense,
  countOrigins,
  type Decision,
  follow,
  independentOrigins,
  type KnownIncident,
  LEADERS,
  type LinkStory,
  link,
  linked,
  type OpenQuestion,
  type Partition,
  type Reason,
  reconcile,
  storyOf,
  type Verdict,
  type WeighPair,
  weigh,
} from "./linking/index.ts";
import { readArticle } from "./reading.ts";
import { type Placed, placeDrafts, storyNumbers } from "./stories/place.ts";
import { segment, storySigns } from "./stories/segment.ts";
import { fold, nameKey } from "./text/fold.ts";
import { hashString } from "./text/tokens.ts";
import type { Article, Extraction, Fact, Identification, Language, Reading, Story } from "./types.ts";

export type { Canonical, Decision, KnownIncident, LinkStory, OpenQuestion, Partition, Reason, Verdict, WeighPair };
export { createGazetteer, type ExtraName, fold, type Gazetteer, identify, NAME_KINDS, nameKey, readHtml };

/** Version of the rules. Raise it with any change of an answer that no weight shows. */
const RULES_VERSION = "1.0.0";

/** Version of rules, lexicons and weights together, and of the names that were added to a gazetteer, if any. */
export function engineVersion(gazetteer?: Gazetteer): string {
  const own = `${RULES_VERSION}+${weightsVersion()}`;
  return gazetteer?.added ? `${own}.names-${gazetteer.added}` : own;
}

export interface ExtractOptions {
  /** Keep for each fact the signs that spoke loudest, in `explanations`. */
  explain?: boolean;
  /** Names beyond the engine's own, from `createGazetteer(extra)`. */
  gazetteer?: Gazetteer;
}

export interface Explained extends Extraction {
  /** For each fact, in order, the strongest signs for (positive) and against (negative). Only when explaining. */
  explanations?: { feature: string; weight: number }[][];
}

let ownGazetteer: Gazetteer | null = null;
let known: Canonical | null = null;

/** What the engine's own names are known as. */
const canonical: Canonical = (name, kind) => {
  ownGazetteer ??= createGazetteer();
  known ??= canonicalNames(ownGazetteer.entries);
  return known(name, kind);
};

/** Linking: which incident a story tells of. Pure; the caller keeps the stories and hands in those that may matter. */
export const linking = {
  blockingKeys,
  canonical,
  cluster,
  condense,
  COVER,
  countOrigins,
  follow,
  independentOrigins,
  LEADERS,
  link,
  linked,
  reconcile,
  storyOf,
  weigh,
};

let ownKnownNames: KnownName | null = null;

/** Looks a name up among the engine's own: the one well-known thing of that kind, or null. */
export const knownName: KnownName = (name, kind) => {
  ownGazetteer ??= createGazetteer();
  ownKnownNames ??= knownNames(ownGazetteer.entries);
  return ownKnownNames(name, kind);
};

/**
 * The engine with names added to its own: what it reads, the version it gives and what it knows a name as. Takes some
 * milliseconds for every thousand names, so make it once.
 */
export function createExtractor(options: { names?: readonly ExtraName[] | undefined } = {}) {
  const gazetteer = createGazetteer(options.names);
  return {
    extract: (
      article: Article & { language?: Language | undefined },
      more: Omit<ExtractOptions, "gazetteer"> = {},
    ): Explained => extract(article, { ...more, gazetteer }),
    fold,
    identify,
    knownName: knownNames(gazetteer.entries),
    linking: { ...linking, canonical: canonicalNames(gazetteer.entries) },
    nameKey,
    readHtml,
    version: (): string => engineVersion(gazetteer),
  };
}

/** The language to read an article in: the given one, the identified one, else the likeliest. */
function settle(article: Article & { language?: Language | undefined }): {
  identification: Identification;
  language: Language | null;
} {
  if (article.language) {
    return {
      identification: { kind: "supported", language: article.language, confidence: 1 },
      language: article.language,
    };
  }
  const identification = identify(article.title ? `${article.title}\n\n${article.text}` : article.text);
  if (identification.kind === "supported") return { identification, language: identification.language };
  return { identification, language: identification.kind === "uncertain" ? identification.best : null };
}

/**
 * Reads one article: its language, its stories, its facts with evidence. Never throws on a text; the same input
 * gives the same answer. An unsupported language gives no facts.
 */
export function extract(
  article: Article & { language?: Language | undefined },
  options: ExtractOptions = {},
): Explained {
  const { identification, language } = settle(article);
  const base = {
    identification,
    language,
    undecided: [],
    warnings: [] as string[],
    engine: engineVersion(options.gazetteer),
  };
  if (language === null) return { ...base, stories: [], facts: [] };
  if (identification.kind === "uncertain")
    base.warnings.push(`language uncertain (${identification.reason}); read as ${language}`);

  const explain = options.explain ?? false;
  const weights = models();
  ownGazetteer ??= createGazetteer();
  const gazetteer = options.gazetteer ?? ownGazetteer;
  const reading = readArticle(article, language, gazetteer);
  if (!tellsOfBreach(reading, weights.gate))
    return { ...base, stories: [], facts: [], ...(explain ? { explanations: [] } : {}) };
  const roles = decideRoles(reading, weights, explain);
  const labels = segment(storySigns(reading, partsOfNames(roles)), weights.story);
  const scene = buildScene(reading, {
    kinds: voicesOfRoles(reading, roles),
    elsewhere: Float64Array.from(labels),
    main: mainOrganization(roles),
  });
  const decisions = decideFacts(scene, roles, weights, explain);
  const placed = tellingOrNone(
    reading.document,
    placeDrafts(
      reading,
      storyNumbers(reading, labels),
      draftsOf(scene, decisions),
      possibleOrganizations(scene, perhapsBreached(roles)),
    ),
  );
  const facts = toFacts(reading, scene, placed, calibration());
  return {
    ...base,
    stories: storiesOf(facts),
    facts,
    undecided: toUndecided(placed, facts),
    ...(explain ? { explanations: readable(reading, placed) } : {}),
  };
}

function storiesOf(facts: readonly Fact[]): Story[] {
  const stories = new Map<string, Story>();
  facts.forEach((fact, i) => {
    const story = stories.get(fact.incident) ?? { incident: fact.incident, title: null, facts: [] };
    stories.set(fact.incident, story);
    story.facts.push(i);
    if (fact.field === "organization") story.title ??= fact.name;
  });
  return [...stories.values()].sort((a, b) => a.incident.localeCompare(b.incident));
}

/** The signs of each placed fact, with words in place of their hashes; "…" stands for several words in one hash. */
function readable({ document, money }: Reading, placed: readonly Placed[]): { feature: string; weight: number }[][] {
  const words = new Map<string, string>();
  for (const { currency } of money) words.set(String(hashString(currency)), currency);
  for (const { word } of document.tokens) words.set(String(hashString(word)), word);
  for (const { hash, word } of document.tokens) words.set(String(hash), word);
  return placed.map(({ draft }) =>
    (draft.reasons ?? []).map(({ feature, weight }) => ({
      feature: feature.replace(/-?\d{5,}/gu, (hash) => words.get(hash) ?? "…"),
      weight,
    })),
  );
}
