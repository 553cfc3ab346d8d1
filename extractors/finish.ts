/** Placed drafts → facts: evidence with offsets into the posted title or text, attribution, confidence. */

import type { Scene } from "./facts/scene.ts";
import { VOICES } from "./facts/voice.ts";
import type { Placed } from "./stories/place.ts";
import { sentenceAt } from "./stories/segment.ts";
import type { Attribution, Evidence, Fact, Reading, Span } from "./types.ts";

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

/** Facts in the order given. */
export function toFacts(reading: Reading, scene: Scene, placed: readonly Placed[]): Fact[] {
  return placed.map(({ letter, draft }) => {
    const { span, rule, probability, basis, attribution, reasons: _reasons, ...keys } = draft;
    return {
      ...keys,
      incident: letter,
      evidence: evidenceOf(reading, span, rule),
      attribution: attribution ?? attributionOf(reading, scene, span),
      confidence: Math.round(probability * 1000) / 1000,
      basis: basis ?? "stated",
    } as Fact;
  });
}
