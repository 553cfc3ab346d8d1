/** What the shape of a Latin name and the words around it say of it. */
import { isFirstName } from "../gazetteers/first-names.ts";
import { hintBit } from "../text/name-hints.ts";
import type { NameHint } from "../types.ts";
import { ALL_CAPITALS, CAPITAL, FOREIGN, HANDLE, type LatinView, TLD } from "./latin-view.ts";
import { PHRASE, WORD } from "./name-words.ts";

export function shapeHints(view: LatinView, first: number, last: number): number {
  const { shapes, kinds, words, document } = view;
  let bits = 0;
  let plain = 0;
  for (let t = first; t < last; t++) {
    const shape = shapes[t]!;
    if (shape & HANDLE) bits |= hintBit("handle-shaped");
    if (shape & FOREIGN) bits |= hintBit("foreign-script");
    if (shape & CAPITAL && !(shape & (ALL_CAPITALS | HANDLE)) && !(kinds[t]! & (WORD.legal | WORD.place))) plain++;
  }
  const count = last - first;
  if (!(shapes[first]! & CAPITAL) && !(shapes[first]! & FOREIGN)) bits |= hintBit("lower-case");
  if (count === 1 && shapes[first]! & ALL_CAPITALS && words[first]!.length <= 6) bits |= hintBit("acronym");
  if (plain === count && count >= 2 && count <= 3) {
    bits |= hintBit("person-shaped");
    if (isFirstName(words[first]!)) bits |= hintBit("person-name");
  }
  const { start } = document.tokens[first]!;
  const { end } = document.tokens[last - 1]!;
  if (document.text.slice(start, end).includes(".") && TLD.test(words[last - 1]!)) bits |= hintBit("domain");
  return bits;
}

const NOUN_HINTS: readonly (readonly [number, NameHint])[] = [
  [PHRASE.actor, "actor-noun"],
  [PHRASE.forum, "forum-noun"],
  [PHRASE.organization, "organization-noun"],
  [PHRASE.researcher, "researcher-noun"],
  [PHRASE.outlet, "outlet-noun"],
  [PHRASE.person, "person-noun"],
  [PHRASE.cue, "alias-cue"],
];

/** What the noun directly before or behind says: "forum X", "le groupe X", "X, a ransomware gang". */
export function nounHints(view: LatinView, first: number, last: number): number {
  const { phrases, words, kinds, document } = view;
  let bits = 0;
  // Phrases come in order of their first token: search the ones around.
  let low = 0;
  let high = phrases.length;
  const from = Math.max(0, first - 8);
  while (low < high) {
    const mid = (low + high) >> 1;
    if (phrases[mid]!.firstToken < from) low = mid + 1;
    else high = mid;
  }
  const sentence = document.tokens[first]!.sentence;
  for (let p = low; p < phrases.length && phrases[p]!.firstToken <= last + 4; p++) {
    const hit = phrases[p]!;
    const hint = NOUN_HINTS.find(([value]) => value === hit.value)?.[1];
    if (!hint || document.tokens[hit.firstToken]!.sentence !== sentence) continue;
    if (hit.lastToken <= first && first - hit.lastToken <= 1) {
      // At most a link between: "a forum called X", "groupe de X".
      if (
        first - hit.lastToken === 1 &&
        !(kinds[hit.lastToken]! & (WORD.link | WORD.determiner | WORD.place)) &&
        words[hit.lastToken] !== "telegram"
      )
        continue;
      const gap = document.text.slice(document.tokens[hit.lastToken - 1]!.end, document.tokens[hit.lastToken]!.start);
      if (gap.length <= 3 && !/[.;)]/u.test(gap)) bits |= hintBit(hint);
    } else if (hint !== "alias-cue" && hit.firstToken >= last) {
      const gap = document.text.slice(document.tokens[last - 1]!.end, document.tokens[last]!.start);
      // "X, a leak site", "X forum"
      if (
        hit.firstToken === last
          ? gap === " " || gap === "” " || gap === '" ' || gap === " » "
          : hit.firstToken - last <= 3 && /^[”"»]?,|^ \(|^ [—–-]/u.test(gap)
      ) {
        bits |= hintBit(hint);
      }
    }
  }
  return bits;
}
