/** Finds short quotations that are names. */
import { hintBit } from "../text/name-hints.ts";
import { latinBracket } from "./latin-brackets.ts";
import { nounHints, shapeHints } from "./latin-hints.ts";
import { CAPITAL, FOREIGN, isHan, type LatinView, NAME_LIKE } from "./latin-view.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { WORD } from "./name-words.ts";

/** A quotation of more words than this is speech. */
const LONGEST_QUOTED_NAME = 6;

/** Short quotations that are names. */
export function quoted(view: LatinView, found: NameCandidate[]): void {
  const { document, shapes, kinds, words } = view;
  const { tokens, text } = document;
  let t = 0;
  for (const quote of document.quotes) {
    const { start, end } = quote.inner;
    if (end - start > 60 || end <= start) continue;
    while (t > 0 && tokens[t - 1]!.start >= start) t--;
    while (t < tokens.length && tokens[t]!.start < start) t++;
    let last = t;
    while (last < tokens.length && tokens[last]!.end <= end) last++;
    const count = last - t;
    if (count === 0 || (view.document.pack === "zh" && isHan(words[t]!.charCodeAt(0)))) continue;
    if (count > LONGEST_QUOTED_NAME && !(shapes[t]! & FOREIGN)) continue;
    const inner = text.slice(start, end);
    if (/[,;:!?…]$|[.]$|[?!;]/u.test(inner)) continue;
    let nameLike = 0;
    let ordinary = 0;
    for (let i = t; i < last; i++) {
      if (shapes[i]! & NAME_LIKE) nameLike++;
      if (kinds[i]! & WORD.ordinary) ordinary++;
    }
    const before = nounHints(view, t, last);
    const cued =
      before & (hintBit("alias-cue") | hintBit("forum-noun") | hintBit("actor-noun") | hintBit("organization-noun"));
    const glued = count > 1 && !/\s/u.test(inner) && ordinary < count && inner.length <= 30;
    const proper = glued || nameLike === count || (shapes[t]! & NAME_LIKE && nameLike >= count / 2 && count > 1);
    if (!proper && !cued && !(count === 1 && ordinary === 0)) continue;
    if (count > 1 && nameLike === 0 && !glued && !(before & (hintBit("alias-cue") | hintBit("forum-noun")))) continue;
    if (ordinary === count && !cued) continue;
    if (ordinary > 0 && nameLike <= 1 && !cued) continue;
    let from = t;
    while (
      from + 1 < last &&
      (words[from] === "the" || /^(?:le|la|les|l')$/u.test(words[from]!)) &&
      !(shapes[from]! & CAPITAL)
    )
      from++;
    const made = {
      start: from === t ? start : tokens[from]!.start,
      end,
      hints: before | hintBit("quoted") | shapeHints(view, from, last),
      same: null,
      spread: true,
      loose: false,
      apposed: false,
    };
    if (kinds[from]! & WORD.place && count === 1) made.hints |= hintBit("place");
    found.push(made);
    parenthesisAfterQuote(view, quote.end, made, found);
  }
}

function parenthesisAfterQuote(view: LatinView, end: number, of: NameCandidate, found: NameCandidate[]): void {
  const { text } = view.document;
  const at = text[end] === " " || text[end] === "\u00a0" ? end + 1 : end;
  if (text[at] !== "(" && text[at] !== "（") return;
  const shifted: NameCandidate = { ...of, end: text[end] === "(" || text[end] === "（" ? end : at - 1 };
  const before = found.length;
  latinBracket(view, shifted, found);
  for (let i = before; i < found.length; i++) found[i]!.same = { start: of.start, end: of.end };
}
