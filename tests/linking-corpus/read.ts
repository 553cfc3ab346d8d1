/** Reads the linking corpus: articles that tell of one breach in several languages, and breaches that look alike. */
import { readFileSync } from "node:fs";
import { parseJsonLines } from "../../evaluation/corpus.ts";
import type { GuideArticle } from "../../evaluation/guide.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { type Canonical, canonicalNames, type LinkStory, storyOf } from "../../extractors/linking/index.ts";

/** An annotated article; `incidents` names the breach in the world behind each of its letters. */
export interface LinkingArticle extends GuideArticle {
  /** Breaches of one family look alike; a family is tuned on or held out as a whole. */
  family: string;
  incidents: Record<string, string>;
  /** The article that this one copies or rewrites. */
  copyOf?: string;
}

/** Breaches that are easily taken for one another. */
export interface LookAlikes {
  family: string;
  kind: string;
  incidents: string[];
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The articles that weights and rules may be tuned on, and a third of the families that is only ever scored. */
export function readLinkingCorpus(): { tuning: LinkingArticle[]; heldOut: LinkingArticle[]; lookAlikes: LookAlikes[] } {
  return {
    tuning: parseJsonLines<LinkingArticle>(read("tuning.jsonl")),
    heldOut: parseJsonLines<LinkingArticle>(read("held-out.jsonl")),
    lookAlikes: JSON.parse(read("look-alikes.json")) as LookAlikes[],
  };
}

/** What the built-in gazetteers know. */
export function knownNames(): Canonical {
  return canonicalNames(createGazetteer().entries);
}

/** Stories made from the annotated facts, and the right incident of each by story id. */
export function goldStories(
  articles: readonly LinkingArticle[],
  canonical: Canonical,
): { stories: LinkStory[]; gold: Map<string, string> } {
  const stories: LinkStory[] = [];
  const gold = new Map<string, string>();
  for (const article of articles) {
    for (const [letter, incident] of Object.entries(article.incidents)) {
      const story = storyOf(article, letter, article.facts, canonical);
      stories.push(story);
      gold.set(story.id, incident);
    }
  }
  return { stories, gold };
}
