import { buildScene, type Scene } from "../../extractors/facts/scene.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import type { Corpus, Expected } from "../../extractors/text/corpus.ts";
import type { Article, Language, PackCode } from "../../extractors/types.ts";

const gazetteer = createGazetteer();

/** The scene of an article before any role or story is known. */
export function readScene(article: Article, language: Language): Scene {
  return buildScene(readArticle(article, language, gazetteer));
}

/** The language tag that sentences of a pack's corpus are read under; Chinese ones come in both scripts. */
export function languageOf(pack: PackCode): Language {
  return pack === "zh" ? "zh-Hans" : pack;
}

/**
 * Reads each text of a corpus of learned decisions: `right` where every expected value is among those found, or none
 * is where none is expected.
 */
export function judge<V extends Expected>(
  corpus: Corpus<V>,
  pack: PackCode,
  read: (scene: Scene) => readonly unknown[],
  wantedOf: (expected: V) => unknown,
): { text: string; right: boolean; found: readonly unknown[] }[] {
  return corpus.flatMap((entry) => {
    const texts = entry.kind === "known-wrong" ? [entry.text] : entry.texts;
    const wanted = entry.kind === "silent" ? [] : entry.values.map(wantedOf);
    return texts.map((text) => {
      const found = read(readScene({ text }, languageOf(pack)));
      const right = wanted.length === 0 ? found.length === 0 : wanted.every((value) => found.includes(value));
      return { text, right, found };
    });
  });
}
