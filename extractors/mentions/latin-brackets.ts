/** Reads a short form or second name in brackets behind a name: "Utkal Vidyut Nigam Ltd (UVNL)". */

import type { LatinView } from "./latin-view.ts";
import { bracketed } from "./name-brackets.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { WORD } from "./name-words.ts";

/** A short form or a second name in brackets behind a name. */
export function latinBracket(view: LatinView, of: NameCandidate, found: NameCandidate[]): void {
  const { text } = view.document;
  if (view.document.pack === "zh") {
    const second = bracketed(text, of.end);
    if (second) {
      second.same = { start: of.start, end: of.end };
      found.push(second);
    }
    return;
  }
  if (text[of.end] !== " " && text[of.end] !== "(" && text[of.end] !== "（") return;
  const open = text[of.end] === " " ? of.end + 1 : of.end;
  if (text[open] !== "(" && text[open] !== "（") return;
  let close = open + 1;
  while (
    close < text.length &&
    close - open < 60 &&
    text[close] !== ")" &&
    text[close] !== "）" &&
    text[close] !== "\n"
  )
    close++;
  if (text[close] !== ")" && text[close] !== "）") return;
  const inner = text.slice(open + 1, close);
  const words = inner.split(/\s+/u).length;
  if (words > 6 || /[\d,;:]/u.test(inner.replace(/\p{L}\d+/gu, ""))) return;
  let from = open + 1;
  let to = close;
  if (/^[“"«「]/u.test(inner)) {
    from++;
    to--;
    while (text[from] === " " || text[from] === "\u00a0" || text[from] === "\u202f") from++;
    while (text[to - 1] === " " || text[to - 1] === "\u00a0" || text[to - 1] === "\u202f") to--;
  }
  const name = text.slice(from, to).replace(/^(?:ex-|aka |a\.k\.a\. |alias |dit |dite |the |le |la |l['’])/iu, (m) => {
    from += m.length;
    return "";
  });
  if (name.length < 2 || !/\p{L}/u.test(name)) return;
  const capital = name !== name.toLowerCase();
  const caseless = !/\p{Ll}|\p{Lu}/u.test(name);
  if (!capital && !caseless) return;
  const place = view.lexicon.words.get(name.toLowerCase()) ?? 0;
  if (place & (WORD.place | WORD.ordinary)) return;
  const inside = candidate(
    from,
    to,
    name === name.toUpperCase() && /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(name) ? ["acronym"] : [],
  );
  inside.same = { start: of.start, end: of.end };
  inside.spread = true;
  found.push(inside);
}
