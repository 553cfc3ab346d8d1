import { type GuideFact, toGuideFacts } from "../evaluation/guide.ts";
import type { Draft, Fact } from "../extractors/types.ts";

/** A draft in the guide's format, for comparing it with annotated facts. Its quote is empty. */
export function draftFact(draft: Draft): GuideFact {
  const evidence = { section: "title", start: 0, end: 0, quote: "", rule: draft.rule } as const;
  return toGuideFacts([
    { ...draft, incident: "A", evidence, confidence: 0, attribution: null, basis: "stated" } as Fact,
  ])[0]!;
}
