/** Finds quotations and quoted titles. */
import type { Quote } from "../types.ts";

const PAIRS: Record<string, { close: string; kind: Quote["kind"] }> = {
  "“": { close: "”", kind: "quotation" },
  "«": { close: "»", kind: "quotation" },
  "「": { close: "」", kind: "quotation" },
  "『": { close: "』", kind: "quotation" },
  "„": { close: "“", kind: "quotation" },
  "《": { close: "》", kind: "title" },
  "〈": { close: "〉", kind: "title" },
  "【": { close: "】", kind: "title" },
};
/** A quotation that has not closed within this many characters is taken for a stray mark. */
const LONGEST_QUOTE = 2000;

/** All quotations, in order of their opening mark; inner ones follow the outer one. */
export function quotesOf(text: string): Quote[] {
  const quotes: Quote[] = [];
  const open: { start: number; close: string; kind: Quote["kind"] }[] = [];
  let straight = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Letters, digits and Han make nearly all of a text, and none of them a quotation.
    if (open.length === 0 && isPlain(unit)) continue;
    const c = text[i]!;
    if (c === '"') {
      if (straight >= 0 && i - straight <= LONGEST_QUOTE) {
        quotes.push({ start: straight, end: i + 1, inner: { start: straight + 1, end: i }, kind: "quotation" });
        straight = -1;
      } else {
        straight = i;
      }
      continue;
    }
    if (c === "\n") {
      straight = -1;
      continue;
    }
    const top = open.at(-1);
    if (top && c === top.close) {
      open.pop();
      if (i - top.start <= LONGEST_QUOTE) {
        quotes.push({ start: top.start, end: i + 1, inner: trim(text, top.start + 1, i), kind: top.kind });
      }
      continue;
    }
    const pair = PAIRS[c];
    if (pair && open.length < 8) open.push({ start: i, ...pair });
    else if (top && i - top.start > LONGEST_QUOTE) open.pop();
  }
  return quotes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** No mark of a quotation and no line feed. */
const isPlain = (unit: number): boolean =>
  (unit > 0x22 && unit < 0xab) || unit === 0x20 || (unit > 0xbb && unit < 0x2000) || unit > 0x3011;

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
