/** What the finders of names hand to the grouping of entities. */
import { hintBit } from "../text/name-hints.ts";
import type { NameHint, Span } from "../types.ts";

/** A stretch of text that may be a name. */
export interface NameCandidate extends Span {
  hints: number;
  /** Another span that names the same thing: "UVNL" beside "Utkal Vidyut Nigam Ltd (UVNL)". */
  same: Span | null;
  /** Whether the string is looked for in the rest of the text: only where a mere capital would not find it. */
  spread: boolean;
  /** Whether names inside it stay names of their own. */
  loose: boolean;
  /** A noun beside the name, as in "groupe Harena": a spelling, but not the name itself. */
  apposed: boolean;
}

/** A candidate with the hints named. */
export function candidate(start: number, end: number, hints: readonly NameHint[] = []): NameCandidate {
  let bits = 0;
  for (const hint of hints) bits |= hintBit(hint);
  return { start, end, hints: bits, same: null, spread: false, loose: false, apposed: false };
}
