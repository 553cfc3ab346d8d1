/** Where the annotation's quotes stand, and whether a predicted name is the annotated one. */
import type { GuideFact } from "../../evaluation/guide.ts";
import type { Document, Span } from "../../extractors/types.ts";

/** All places of a quote in the document's text (title included). */
export function occurrences(document: Document, quote: string): Span[] {
  const spans: Span[] = [];
  if (!quote) return spans;
  for (let at = document.text.indexOf(quote); at >= 0; at = document.text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  return spans;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Facts of one field. */
export function factsOf<F extends GuideFact["field"]>(
  facts: readonly GuideFact[],
  field: F,
): Extract<GuideFact, { field: F }>[] {
  return facts.filter((f): f is Extract<GuideFact, { field: F }> => f.field === field);
}
