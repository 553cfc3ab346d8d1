/** The decisions that share the network: their examples side by side, out-of-fold answers, the final network. */
import type { GuideArticle } from "../evaluation/guide.ts";
import type { Scene } from "../extractors/facts/scene.ts";
import type { Task } from "../extractors/facts/task.ts";
import { loadNetwork, type NetworkFile, predictNetwork } from "../extractors/text/network.ts";
import { FOLDS, foldOf } from "./corpus.ts";
import { fitBeside } from "./fit-worker.ts";
import { NETWORK_SETTINGS, type NetworkExample, type NetworkSettings } from "./network.ts";
import { type StageResult, take } from "./stage.ts";

/** A decision that shares the network. */
export interface Head<M> {
  task: Task<M, Scene>;
  /** Class index of a candidate, 0 for none, −1 to leave it out of training. */
  label(mention: M, scene: Scene, article: GuideArticle): number;
  /** The scenes in which its candidates are looked for, one an article. */
  scenes: readonly Scene[];
}

// biome-ignore lint/suspicious/noExplicitAny: heads of different mentions stand in one list.
type AnyHead = Head<any>;

interface Gathered {
  examples: NetworkExample[];
  /** By head and article: each candidate with the place of its example. */
  candidates: { mention: unknown; example: number; label: number }[][][];
}

/** Candidates that several decisions look at alike become one example with several answers. */
function gather(heads: readonly AnyHead[], articles: readonly GuideArticle[]): Gathered {
  const examples: (NetworkExample & { answers: { head: number; label: number }[] })[] = [];
  const known = new Map<readonly number[], number>();
  const candidates = heads.map(({ task, label, scenes }, head) =>
    scenes.map((scene, article) =>
      task.candidates(scene).map(({ mention, keys }) => {
        let example = known.get(keys);
        if (example === undefined) {
          example = examples.length;
          known.set(keys, example);
          examples.push({ keys, article, answers: [] });
        }
        const right = label(mention, scene, articles[article]!);
        examples[example]!.answers.push({ head, label: right });
        return { mention, example, label: right };
      }),
    ),
  );
  return { examples, candidates };
}

/** What fitting the heads together gave. */
export interface Together {
  /** By task: each article's decisions by networks that have not seen it. Thresholds are 0.5. */
  results: Map<string, StageResult<unknown>>;
  /** The network fitted on all examples; null where only the answers were wanted. */
  network: NetworkFile | null;
}

/**
 * Every head's candidates answered by networks that have not seen their article, through the file format, so that
 * what its steps lose is counted; and the network of all examples, where `whole` is set. Fits in another thread.
 */
export async function answerTogether(
  heads: readonly AnyHead[],
  articles: readonly GuideArticle[],
  settings: NetworkSettings = NETWORK_SETTINGS,
  whole = true,
): Promise<Together> {
  const { examples, candidates } = gather(heads, articles);
  const named = heads.map(({ task: { name, classes } }) => ({ name, classes }));
  const folds = Array.from({ length: FOLDS }, (_, fold) => examples.filter((e) => foldOf(e.article) !== fold));
  const files = fitBeside(
    [...folds, ...(whole ? [examples] : [])].map((some) => ({ heads: named, examples: some, settings })),
  );
  const answers: number[][][] = heads.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = loadNetwork(await files[fold]!);
    examples.forEach(({ keys, article, answers: asked }, i) => {
      if (foldOf(article) !== fold) return;
      for (const { head } of asked) {
        answers[head]![i] = predictNetwork(models[heads[head]!.task.name]!, keys);
      }
    });
  }
  const results = new Map(
    heads.map(({ task }, head) => {
      const decisions = candidates[head]!.map((list) =>
        list.map(({ mention, example }) => ({
          mention,
          probabilities: answers[head]![example]!,
          taken: 0,
          reasons: null,
        })),
      );
      const thresholds = task.classes.map((_, c) => (c === 0 ? 0 : 0.5));
      take(decisions, thresholds);
      const asked = candidates[head]!.flatMap((list, article) =>
        list.map(({ example, label }) => ({ keys: examples[example]!.keys, label, article })),
      );
      return [task.name, { decisions, examples: asked, thresholds, f1: null }];
    }),
  );
  return { results, network: whole ? await files[FOLDS]! : null };
}
