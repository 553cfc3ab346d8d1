/**
 * Finds name candidates in scripts that have capitals, in any language: capitalized runs, handles, aliases behind a
 * cue, quoted names, institutions by their noun. Generous; roles are decided later.
 */
import type { LanguagePack } from "../languages/pack.ts";
import { aliases } from "./latin-aliases.ts";
import { institutions } from "./latin-institutions.ts";
import { quoted } from "./latin-quotes.ts";
import { runs } from "./latin-runs.ts";
import { headsOf, type LatinView } from "./latin-view.ts";
import type { NameCandidate } from "./name-candidate.ts";

/** Candidates of all kinds; they may overlap. */
export function latinNames(view: LatinView, pack: LanguagePack): NameCandidate[] {
  const found: NameCandidate[] = [];
  const heads = headsOf(view);
  runs(view, pack, heads, found);
  // Chinese names its institutions without capitals: names-han.ts reads them.
  if (pack.code !== "zh") {
    institutions(view, pack, heads, found);
    aliases(view, found);
  }
  quoted(view, found);
  return found;
}
