import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GuideArticle } from "../../evaluation/guide.ts";
import { type GateMention, gateTask } from "../../extractors/facts/gate.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import type { Language } from "../../extractors/types.ts";
import type { Example } from "../softmax.ts";

/** 1 for an article with any fact. */
export function labelGate(_mention: GateMention, _scene: Scene, article: GuideArticle): number {
  return article.facts.length > 0 ? 1 : 0;
}

/** How much a short article, a beginning and a lone sentence count beside a whole article. */
const ARTICLE_WEIGHT = 0.5;
const BEGINNING_WEIGHT = 0.3;
const SENTENCE_WEIGHT = 0.2;
/** Sentences that the beginnings have at most. */
const LONGEST_BEGINNING = 4;

/**
 * Further examples: the short articles of `training/sentences/gate.*.txt`, a title and a few sentences a line, with
 * and without a breach; the sentences of `cause.*.txt`, as a breach told in one sentence.
 */
export function shortArticles(): Example[] {
  const gazetteer = createGazetteer();
  const examples: Example[] = [];
  for (const code of ["en", "fr", "zh"] as const) {
    const language: Language = code === "zh" ? "zh-Hans" : code;
    const add = (title: string | null, text: string, label: number, weight: number): void => {
      const [candidate] = gateTask.candidates(readArticle({ title, text }, language, gazetteer));
      examples.push({ keys: candidate!.keys, label, article: -1 - examples.length, weight });
    };
    for (const [heading, line] of linesOf(`gate.${code}.txt`)) {
      const [title, text] = line.split(" | ") as [string, string];
      add(title, text, heading === "breach" ? 1 : 0, ARTICLE_WEIGHT);
    }
    for (const [heading, line] of linesOf(`cause.${code}.txt`)) {
      if (heading !== "none") add(null, line, 1, SENTENCE_WEIGHT);
    }
  }
  return examples;
}

/**
 * Beginnings of the articles, as further examples: one to four sentences without the title, one length of each
 * article with a breach and all lengths of the others. A beginning that holds no fact yet is left out.
 */
export function beginnings(articles: readonly GuideArticle[], scenes: readonly Scene[]): Example[] {
  const gazetteer = createGazetteer();
  return articles.flatMap((article, a) => {
    const { sentences, bodyStart } = scenes[a]!.document;
    const body = sentences.filter((s) => !s.isTitle);
    const told = article.facts.length > 0;
    const lengths = Array.from({ length: LONGEST_BEGINNING }, (_, i) => i + 1).filter(
      (n) => n < body.length && (!told || n === 1 + (a % LONGEST_BEGINNING)),
    );
    return lengths.flatMap((n) => {
      const text = article.text.slice(0, body[n - 1]!.end - bodyStart);
      if (told && !article.facts.some((f) => text.includes(f.quote))) return [];
      const [candidate] = gateTask.candidates(readArticle({ text }, article.language, gazetteer));
      return [{ keys: candidate!.keys, label: told ? 1 : 0, article: a, weight: BEGINNING_WEIGHT }];
    });
  });
}

/** The lines of a file of sentences, each with the heading ("# …") above it. */
function linesOf(file: string): [string, string][] {
  const lines: [string, string][] = [];
  let heading = "";
  for (const line of readFileSync(join(import.meta.dirname, "../sentences", file), "utf8").split("\n")) {
    if (line.startsWith("# ")) heading = line.slice(2);
    else if (line) lines.push([heading, line]);
  }
  return lines;
}
