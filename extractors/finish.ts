/** Placed drafts → facts: evidence with offsets into the posted title or text, attribution, confidence. */

import type { Scene } from "./facts/scene.ts";
import { VOICES } from "./facts/voice.ts";
import type { Placed } from "./stories/place.ts";
import { sentenceAt } from "./stories/sentence-at.ts";
import { type CalibrationMap, calibrate } from "./text/calibration.ts";
import type { Attribution, Evidence, Fact, Field, Reading, Span, Undecided } from "./types.ts";

const ATTRIBUTION: Record<(typeof VOICES)[number], Attribution["kind"]> = {
  actor: "actor",
  organization: "organization",
  authority: "authority",
  researcher: "researcher",
  outlet: "outlet",
  "own-outlet": "outlet",
  victims: "other",
  forum: "other",
};

/** The piece of the title or text that a span of the document covers. */
export function evidenceOf(reading: Reading, span: Span, rule: string): Evidence {
  const { text, bodyStart } = reading.document;
  const quote = text.slice(span.start, span.end);
  return span.start < bodyStart
    ? { section: "title", start: span.start, end: span.end, quote, rule }
    : { section: "text", start: span.start - bodyStart, end: span.end - bodyStart, quote, rule };
}

function attributionOf(reading: Reading, scene: Scene, span: Span): Attribution | null {
  const s = sentenceAt(reading.document.sentences, span.start);
  const speaker = s >= 0 ? scene.speakers[s] : null;
  if (!speaker) return null;
  const name = speaker.entity === null ? null : reading.names.entities[speaker.entity]!.name;
  return { kind: ATTRIBUTION[VOICES[speaker.kind]!], name };
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** Maps of `text/calibration.ts` by field; a field without one keeps the models' probability. */
export type CalibrationMaps = Readonly<Partial<Record<Field, CalibrationMap>>>;

/** Facts in the order given. */
export function toFacts(
  reading: Reading,
  scene: Scene,
  placed: readonly Placed[],
  calibration: CalibrationMaps,
): Fact[] {
  return placed.map(({ letter, draft }) => {
    const { span, rule, probability, basis, attribution, reasons: _reasons, rivals: _rivals, ...keys } = draft;
    return {
      ...keys,
      incident: letter,
      evidence: evidenceOf(reading, span, rule),
      attribution: attribution ?? attributionOf(reading, scene, span),
      confidence: round(calibrate(calibration[draft.field], probability)),
      basis: basis ?? "stated",
    } as Fact;
  });
}

/** The mentions of the facts, in their order, of which a second reading lies close. `facts` are those of `placed`. */
export function toUndecided(placed: readonly Placed[], facts: readonly Fact[]): Undecided[] {
  return placed.flatMap(({ draft }, i) => {
    const { field, evidence, confidence } = facts[i]!;
    return (draft.rivals ?? []).map(({ value, other, share }) => ({
      field,
      evidence,
      readings: [
        { value, probability: confidence },
        { value: other, probability: round(confidence * share) },
      ],
    }));
  });
}
