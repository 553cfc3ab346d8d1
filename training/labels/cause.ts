import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GuideArticle } from "../../evaluation/guide.ts";
import { type CauseMention, causeTask } from "../../extractors/facts/cause.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { createGazetteer } from "../../extractors/gazetteers/gazetteer.ts";
import { readArticle } from "../../extractors/reading.ts";
import { CAUSES, type Language } from "../../extractors/types.ts";
import type { Example } from "../softmax.ts";
import { factsOf, occurrences } from "./place.ts";

/** The cause whose annotated quote stands in the sentence, 0 for none. */
export function labelCause(mention: CauseMention, scene: Scene, article: GuideArticle): number {
  const sentence = scene.document.sentences[mention.sentence]!;
  const fact = factsOf(article.facts, "cause").find((f) =>
    occurrences(scene.document, f.quote).some((s) => s.start < sentence.end && sentence.start < s.end),
  );
  return fact ? 1 + CAUSES.indexOf(fact.category) : 0;
}

/** How much a single sentence counts beside one out of an article. */
const WEIGHT = 0.5;
/** Tells a lone sentence from one in an article, which has neighbors. Larger than any feature key. */
const LONE = 1 << 22;

/** Sentences of `training/sentences/cause.*.txt`, each under the cause that it tells, as further examples. */
export function causeSentences(): Example[] {
  const gazetteer = createGazetteer();
  const examples: Example[] = [];
  for (const code of ["en", "fr", "zh"] as const) {
    const language: Language = code === "zh" ? "zh-Hans" : code;
    let label = 0;
    const file = join(import.meta.dirname, `../sentences/cause.${code}.txt`);
    for (const line of readFileSync(file, "utf8").split("\n")) {
      if (line.startsWith("# ")) label = 1 + CAUSES.indexOf(line.slice(2) as (typeof CAUSES)[number]);
      else if (line) {
        const reading = readArticle({ text: line }, language, gazetteer);
        const keys = causeTask.candidates(reading).flatMap((c) => c.keys);
        // Articles of their own, outside every fold's test set.
        examples.push({ keys: [...keys, LONE], label, article: -1 - examples.length, weight: WEIGHT });
      }
    }
  }
  return examples;
}
