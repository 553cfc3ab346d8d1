/** Finds name candidates in Chinese. */
import type { LanguagePack } from "../languages/pack.ts";
import type { NameCandidate } from "./name-candidate.ts";
import type { LatinView } from "./names-latin.ts";

/** Candidates of all kinds; they may overlap. */
export function hanNames(_view: LatinView, _pack: LanguagePack): NameCandidate[] {
  return [];
}
