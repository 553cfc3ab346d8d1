/** How far a capitalized run goes on: over marks, particles and links between its words. */
import {
  CAPITAL,
  COMPOUND,
  ELISION,
  FOREIGN,
  gapOf,
  INITIAL,
  isCalendar,
  isSpace,
  type LatinView,
  NAME_LIKE,
  NUMBER,
  near,
  PARTICLE,
  SAINT,
  TLD,
  UNIT,
} from "./latin-view.ts";
import { WORD } from "./name-words.ts";

/** Whether digits glued to letters begin a handle here: "0xDropBear", "23andMe". */
export function startsHandle(view: LatinView, i: number): boolean {
  // "0xDropBear", "23andMe", "8Base": digits glued to letters that are no unit.
  if (!(view.shapes[i]! & NUMBER) || i + 1 >= view.words.length) return false;
  const { tokens } = view.document;
  return (
    tokens[i + 1]!.start === tokens[i]!.end &&
    !(view.shapes[i + 1]! & NUMBER) &&
    !(view.words[i + 1]!.charCodeAt(0) >= 0x3400) &&
    !UNIT.test(view.words[i + 1]!) &&
    view.words[i]!.length <= 4 &&
    view.words[i + 1]!.length > 1
  );
}

/** A lower-case word that a dot glues to the next: "tormo.sur", "samsung-shop.spectos.com". */
export function startsDomain(view: LatinView, i: number): boolean {
  const { tokens, text } = view.document;
  if (i + 1 >= view.words.length || view.shapes[i]! & NUMBER || view.words[i]!.length < 2) return false;
  const at = tokens[i]!.end;
  return (
    text[at] === "." &&
    tokens[i + 1]!.start === at + 1 &&
    (TLD.test(view.words[i + 1]!) || (view.shapes[i + 1]! & NUMBER) !== 0 || startsDomain(view, i + 1))
  );
}

/** End of the run if it goes on behind token `last - 1`, or 0. */
export function extend(
  view: LatinView,
  first: number,
  last: number,
  heads: Uint8Array,
  french: boolean,
  glued: boolean,
): number {
  const { document, words, shapes, kinds } = view;
  const gap = gapOf(view, last - 1);
  const shape = shapes[last]!;
  const word = words[last]!;
  const previous = words[last - 1]!;
  const nameLike = (shape & NAME_LIKE) !== 0;
  if (gap === "") {
    if (word === "'s") return possessive(view, last, heads);
    return (shapes[last - 1]! & NUMBER && glued) ||
      (shapes[last - 1]! & FOREIGN && shape & FOREIGN) ||
      word.charCodeAt(0) < 0x3400
      ? last + 1
      : 0;
  }
  if (gap === ".") {
    if (INITIAL.test(previous) || TLD.test(word) || (nameLike && (previous.length <= 2 || word.length === 1)) || glued)
      return last + 1;
    return 0;
  }
  if (gap === "-") {
    if (nameLike) return last + 1;
    const goesOn = last + 1 < words.length && gapOf(view, last) === "-";
    if (french) return word.length > 1 || (goesOn && shapes[last + 1]! & NAME_LIKE) ? last + 1 : 0;
    // "Val-de-Heure", "samsung-shop.spectos.com", "Lin Shu-fen"; not "Cyprus-based".
    if ((goesOn && PARTICLE.test(word)) || glued) return last + 1;
    return COMPOUND.test(word) || kinds[last]! & WORD.ordinary || view.covered[last]! > 0 || shape & NUMBER
      ? 0
      : last + 1;
  }
  if (gap === "'" || gap === "’") return nameLike && !french ? last + 1 : 0;
  if ((gap === "' " || gap === "’ ") && !french && previous.endsWith("s"))
    return nameLike && possessive(view, last - 1, heads) > 0 ? last + 1 : 0;
  if (gap === ". ") return nameLike && (INITIAL.test(previous) || SAINT.test(previous)) ? last + 1 : 0;
  if (gap === " & " || gap === "&" || gap === " + ") return nameLike ? last + 1 : 0;
  if (!isSpace(gap)) return 0;
  const kind = kinds[last]!;
  if (nameLike) {
    if (ELISION.test(word)) {
      const after = last + 1;
      return after < words.length && shapes[after]! & NAME_LIKE ? after + 1 : 0;
    }
    if (isCalendar(word)) return 0;
    // A person behind an office: "Privacy Commissioner Ada Chung".
    if (heads[last - 1]! & 16 && kinds[last - 1]! & WORD.title && !(heads[last]! & 7) && last - first > 1) return 0;
    return last + 1;
  }
  if (shape & NUMBER) {
    if (word.length > 4 || word.includes(",") || word.includes(".")) return 0;
    // Only where the pair stands again: "Rahma 140", "BioStar 2", "Röstwerk 9".
    const pair = document.folded.slice(document.tokens[last - 1]!.start, document.tokens[last]!.end);
    if (last + 1 < words.length && gapOf(view, last) === "" && !/^\p{P}/u.test(words[last + 1]!)) return 0;
    if (document.folded.indexOf(pair) !== document.folded.lastIndexOf(pair)) return last + 1;
    // … or closes its clause: "le groupe Panthères 237."
    if (/^(?:19|20)\d\d$/u.test(word) || kinds[last - 1]! & WORD.ordinary) return 0;
    return /^[.,;:)»”"!?\n，。；：）」、]/u.test(document.text.slice(document.tokens[last]!.end).slice(0, 1)) &&
      !/^[.,]\d/u.test(document.text.slice(document.tokens[last]!.end, document.tokens[last]!.end + 2))
      ? last + 1
      : 0;
  }
  return linked(view, first, last, heads, french, kind);
}

/** "St. Brannock's Hospital", but not "Ireland's Data Protection Commission": end behind the mark, or 0. */
function possessive(view: LatinView, mark: number, heads: Uint8Array): number {
  const { shapes, kinds, words } = view;
  if (mark + 1 >= words.length || kinds[mark - 1]! & WORD.place) return 0;
  for (let t = mark + 1; t < words.length && t <= mark + 3 && shapes[t]! & CAPITAL; t++) {
    if (gapOf(view, t - 1) !== " ") return 0;
    if (heads[t]! & 2) return mark + 1;
  }
  return 0;
}

/** "University of X", "Folha de X", "Commission d'accès à l'information": end behind the linked word, or 0. */
function linked(
  view: LatinView,
  first: number,
  last: number,
  heads: Uint8Array,
  french: boolean,
  kind: number,
): number {
  const { words, shapes, kinds, document } = view;
  const word = words[last]!;
  const sentenceEnd = document.sentences[document.tokens[last]!.sentence]!.lastToken;
  let head = 0;
  for (let t = first; t < last; t++) head |= heads[t]! & 15;
  if (!(kind & WORD.link) && !PARTICLE.test(word)) return 0;
  let at = last + 1;
  while (
    at < sentenceEnd &&
    at < last + 3 &&
    !(shapes[at]! & NAME_LIKE) &&
    (kinds[at]! & WORD.link || words[at] === "the") &&
    near(view, at - 1)
  )
    at++;
  if (at >= sentenceEnd || !(near(view, at - 1) || (/^(?:el|al)$/u.test(word) && gapOf(view, at - 1) === "-")))
    return 0;
  if (ELISION.test(words[at]!) && at + 1 < sentenceEnd) at++;
  if (!(shapes[at]! & NAME_LIKE) || isCalendar(words[at]!)) return 0;
  const place = (kinds[at]! & WORD.place) !== 0;
  if (word === "et" || word === "and" || word === "à") {
    // "Casque et Pédale": the whole stands again.
    const whole = document.folded.slice(document.tokens[first]!.start, document.tokens[at]!.end);
    if (whole.length < 60 && document.folded.indexOf(whole) !== document.folded.lastIndexOf(whole)) return at + 1;
  }
  // "Souvenez-vous de X": an opening capital carries no name through "de".
  if (
    french &&
    last - first === 1 &&
    !(head & 15) &&
    first === document.sentences[document.tokens[first]!.sentence]!.firstToken &&
    !view.proper.has(words[first]!)
  )
    return 0;
  if (french) {
    if (word === "et")
      return /^(?:cie|fils|filles|associés|frères|compagnie)$/u.test(words[at]!) || head & 1 ? at + 1 : 0;
    if (/^(?:en|pour|sous|contre|sur|avec|dans|par|chez)$/u.test(word)) return head & 3 && !place ? at + 1 : 0;
    if (word === "à" || word === "au" || word === "aux") return !place && head & 3 ? at + 1 : 0;
    if (word === "la" || word === "le" || word === "les" || word === "l'") return 0;
    if (!(head & 15) && isProductOf(view, first, last, at, heads, sentenceEnd)) return 0;
    return place && !(head & 15) ? 0 : at + 1;
  }
  if (PARTICLE.test(word)) return at + 1;
  if (word === "and") {
    if (head & 3 && /^(?:of|for)$/u.test(words[last - 2] ?? "")) return at + 1;
    let end = at + 1;
    while (end < sentenceEnd && shapes[end]! & NAME_LIKE && isSpace(gapOf(view, end - 1))) end++;
    if (heads[end - 1]! & 1 || (end < sentenceEnd && heads[end]! & 1 && isSpace(gapOf(view, end - 1)) && end - at <= 2))
      return at + 1;
    return 0;
  }
  if (word === "of" || word === "for" || word === "in") return head & 11 && (word !== "in" || head & 1) ? at + 1 : 0;
  return 0;
}

/** "WeChat de Tencent Holdings": a product, by its inner capital, and the firm behind it are two names. */
function isProductOf(
  view: LatinView,
  first: number,
  last: number,
  at: number,
  heads: Uint8Array,
  sentenceEnd: number,
): boolean {
  const { document, shapes } = view;
  const left = document.text.slice(document.tokens[first]!.start, document.tokens[last - 1]!.end);
  if (/\p{Ll}\p{Lu}/u.test(left)) return true;
  let end = at + 1;
  while (end < sentenceEnd && shapes[end]! & NAME_LIKE && isSpace(gapOf(view, end - 1))) end++;
  return end - at > 1 && (heads[end - 1]! & 1) !== 0;
}
