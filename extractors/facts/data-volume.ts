/** The size of the stolen data: data sizes, weighed in their context. */
import { addFeature, magnitude, template } from "../text/features.ts";
import type { Draft, SizeMention } from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { addScene, type Scene } from "./scene.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

const SIZE = template("magnitude");
const ONLY = template("sizes");

function find(scene: Scene, explaining = false): Candidate<SizeMention>[] {
  const { document, sizes } = scene;
  return sizes.flatMap((size) => {
    const { first, last } = tokenRange(document, size.start, size.end);
    if (first >= document.tokens.length) return [];
    return [
      candidate(size, explaining, (sink) => {
        addContext(sink, document, first, last, { words: 3 });
        addScene(sink, scene, first, last);
        addFeature(sink, SIZE, magnitude(size.bytes));
        addFeature(sink, ONLY, Math.min(3, sizes.length));
      }),
    ];
  });
}

export const dataVolumeTask: Task<SizeMention, Scene> = {
  name: "data-volume",
  classes: ["none", "said"],
  candidates: find,
};

/** A draft for every size taken. */
export function dataVolumeDrafts(_scene: Scene, decisions: readonly Decision<SizeMention>[]): Draft[] {
  return decisions
    .filter((d) => d.taken > 0)
    .map(({ mention, probabilities, taken, reasons }) => ({
      field: "dataVolume" as const,
      bytes: mention.bytes,
      bound: mention.bound,
      span: { start: mention.start, end: mention.end },
      rule: "model.data-volume",
      probability: probabilities[taken]!,
      ...(reasons ? { reasons: reasons() } : {}),
    }));
}
