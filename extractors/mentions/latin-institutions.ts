/** Finds institutions by their noun, with or without a proper name: "health ministry", "police cantonale vaudoise". */
import type { LanguagePack } from "../languages/pack.ts";
import type { TermHit } from "../text/term-trie.ts";
import type { NameHint } from "../types.ts";
import { latinBracket } from "./latin-brackets.ts";
import {
  CAPITAL,
  ELISION,
  gapOf,
  HANDLE,
  INITIAL,
  isCalendar,
  isSpace,
  type LatinView,
  NAME_LIKE,
} from "./latin-view.ts";
import { candidate, type NameCandidate } from "./name-candidate.ts";
import { PHRASE, WORD } from "./name-words.ts";

/** Institutions by their noun, with or without a proper name: "health ministry", "police cantonale vaudoise". */
export function institutions(view: LatinView, pack: LanguagePack, heads: Uint8Array, found: NameCandidate[]): void {
  const french = pack.code === "fr";
  let done = 0;
  for (const hit of view.phrases) {
    if (hit.value !== PHRASE.authority && hit.value !== PHRASE.body && hit.value !== PHRASE.municipal) continue;
    if (hit.firstToken < done) continue;
    const end = french ? frenchInstitution(view, hit, found) : englishInstitution(view, heads, hit, found);
    if (end > 0) done = end;
  }
}

function englishInstitution(view: LatinView, heads: Uint8Array, hit: TermHit, found: NameCandidate[]): number {
  const { document, words, shapes, kinds } = view;
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[hit.firstToken]!.sentence]!;
  let first = hit.firstToken;
  let last = hit.lastToken;
  let proper = false;
  for (let t = first; t < last; t++) if (shapes[t]! & CAPITAL && t > sentence.firstToken) proper = true;
  while (first > sentence.firstToken) {
    const before = first - 1;
    const gap = gapOf(view, before);
    if (!(isSpace(gap) || gap === "-" || gap === " & ")) break;
    if (shapes[before]! & (CAPITAL | HANDLE) && !isCalendar(words[before]!)) {
      if (
        words[before] === "the" ||
        (kinds[before]! & WORD.ordinary && !(kinds[before]! & WORD.modifier) && before === sentence.firstToken)
      )
        break;
      proper = true;
      first = before;
      continue;
    }
    if (
      words[before] === "and" &&
      proper &&
      before > sentence.firstToken &&
      shapes[before - 1]! & CAPITAL &&
      heads[hit.firstToken]! & 1
    ) {
      first = before - 1;
      continue;
    }
    if (kinds[before]! & WORD.modifier && (hit.value === PHRASE.authority || proper || hit.value === PHRASE.body)) {
      first = before;
      continue;
    }
    break;
  }
  // "of Hsinan County", "in Bamberg", "for Personal Data"
  let linkedName = false;
  if (hit.value === PHRASE.municipal && words[last - 1] === "of") {
    while (
      last < sentence.lastToken &&
      (isSpace(gapOf(view, last - 1)) || gapOf(view, last - 1) === "-") &&
      shapes[last]! & NAME_LIKE &&
      !isCalendar(words[last]!)
    ) {
      last++;
      linkedName = true;
    }
  }
  while (last + 1 < sentence.lastToken && last - first < 12) {
    const link = words[last]!;
    if (!/^(?:of|for|in|and)$/u.test(link) || !isSpace(gapOf(view, last - 1))) break;
    let at = last + 1;
    if (words[at] === "the" && at + 1 < sentence.lastToken) at++;
    if (!isSpace(gapOf(view, at - 1))) break;
    const capital = (shapes[at]! & NAME_LIKE) !== 0 && !isCalendar(words[at]!);
    if (link === "in" && !(hit.value === PHRASE.authority && capital && words[at - 1] !== "the")) break;
    if (link === "and" && !(linkedName && capital)) break;
    if (
      !capital &&
      !(kinds[at]! & WORD.modifier && (link === "of" || link === "for") && hit.value === PHRASE.authority)
    )
      break;
    last = at + 1;
    while (
      last < sentence.lastToken &&
      (isSpace(gapOf(view, last - 1)) || gapOf(view, last - 1) === "-") &&
      shapes[last]! & NAME_LIKE &&
      !isCalendar(words[last]!)
    )
      last++;
    if (capital) linkedName = true;
  }
  if (hit.value === PHRASE.municipal && !linkedName && !proper) return 0;
  if (hit.value === PHRASE.body && !proper && !linkedName) return 0;
  if (last === hit.lastToken && !(shapes[last - 1]! & CAPITAL) && DESCRIBES.test(words[last - 1]!)) return 0;
  // The capitalized part alone is one of the runs already.
  let small = first === sentence.firstToken && hit.value === PHRASE.authority;
  for (let t = first; t < last; t++) if (!(shapes[t]! & NAME_LIKE)) small = true;
  if (!small) return 0;
  const hints: NameHint[] = ["institution"];
  if (hit.value === PHRASE.authority) hints.push("authority-noun");
  if (!proper && !linkedName) hints.push("generic");
  const made = candidate(tokens[first]!.start, tokens[last - 1]!.end, hints);
  if (hit.value === PHRASE.municipal && linkedName && /^(?:of|de)$/u.test(words[hit.lastToken - 1]!)) {
    const run = { start: tokens[hit.lastToken]!.start, end: tokens[last - 1]!.end };
    made.same = run;
    found.push(candidate(run.start, run.end, ["place"]));
  } else if (
    heads[hit.firstToken]! & 4 &&
    first < hit.firstToken &&
    last === hit.lastToken &&
    shapes[hit.firstToken - 1]! & NAME_LIKE
  ) {
    // "the Glenbeg hotel", "the Morning Lantern newspaper"
    let from = hit.firstToken - 1;
    while (from > first && shapes[from - 1]! & NAME_LIKE) from--;
    made.same = { start: tokens[from]!.start, end: tokens[hit.firstToken - 1]!.end };
  }
  // "a data centre of Polder Hosting" names Polder Hosting as well.
  if (hit.value === PHRASE.body && linkedName && !(shapes[hit.firstToken]! & CAPITAL)) made.loose = true;
  found.push(made);
  latinBracket(view, made, found);
  return last;
}

/**
 * English nouns that in lower case describe: "a Galway company", "the Spanish bank". Out of fold 5 of 117 facts that gave such a phrase as
 * a name were right.
 */
const DESCRIBES =
  /^(?:company|companies|services?|agency|agencies|bank|banks|club|insurers?|holding|charity|charities|schools?|laborator(?:y|ies)|labs?|partners?|firm|firms|centre|center|casino|pharmacies|fund|funds|associations?)$/u;

const DEMONYM =
  /(?:[cdglnrstv]ien|[cdglnrstv]ienne|[dglnrtv]ais|[dglnrtv]aise|[dglnrtz]ois|[dglnrtz]oise|cain|caine|icain|icaine)$/u;
const ADJECTIVE =
  /(?:..al|..ale|...aux|...ales|..aire|..aires|..ienne|..aise|..oise|..aine|..ive|..euse|..nelle|libre|mixte)$/u;

function frenchInstitution(view: LatinView, hit: TermHit, found: NameCandidate[]): number {
  const { document, words, shapes, kinds } = view;
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[hit.firstToken]!.sentence]!;
  const first = hit.firstToken;
  let last = hit.lastToken;
  const capitalHead = (shapes[first]! & CAPITAL) !== 0 && first > sentence.firstToken;
  let proper = capitalHead;
  let named = false;
  let stop = last;
  let open = true;
  while (last < sentence.lastToken && last - first < 16) {
    const gap = gapOf(view, last - 1);
    if (!(gap === "" || isSpace(gap) || gap === "-" || (gap === ". " && INITIAL.test(words[last - 1]!)))) break;
    const shape = shapes[last]!;
    const kind = kinds[last]!;
    const word = words[last]!;
    if (
      word === "et" &&
      last + 1 < sentence.lastToken &&
      (shapes[last + 1]! & CAPITAL || /^(?:le|la|l'|les|son|sa|ses|un|une)$/u.test(words[last + 1]!))
    )
      break;
    // "le musée Corsanego de Gênes"
    if (
      named &&
      hit.value !== PHRASE.municipal &&
      /^(?:de|d'|à)$/u.test(word) &&
      last + 1 < sentence.lastToken &&
      kinds[last + 1]! & WORD.place
    )
      break;
    if (ELISION.test(word) || (kind & WORD.link && !(shape & CAPITAL))) {
      last++;
      open = true;
      continue;
    }
    if (shape & NAME_LIKE && !isCalendar(word)) {
      proper = true;
      named = true;
      last++;
      stop = last;
      open = true;
      continue;
    }
    if (
      kind & WORD.modifier ||
      DEMONYM.test(word) ||
      (capitalHead && ADJECTIVE.test(word)) ||
      (capitalHead &&
        open &&
        last - hit.lastToken <= 3 &&
        /^(?:des|de|du|d')$/u.test(words[last - 1]!) &&
        word.length > 3)
    ) {
      last++;
      stop = last;
      continue;
    }
    if (gap === "-" && named) {
      last++;
      stop = last;
      continue;
    }
    break;
  }
  last = stop;
  if (hit.value === PHRASE.municipal && !named) return 0;
  if (hit.value === PHRASE.body && !named && !(capitalHead && last > hit.lastToken)) return 0;
  let small = first === sentence.firstToken && hit.value === PHRASE.authority;
  for (let t = first; t < last; t++)
    if (!(shapes[t]! & NAME_LIKE) && !ELISION.test(words[t]!) && !(kinds[t]! & WORD.link)) small = true;
  if (!small && last === hit.lastToken) return 0;
  const hints: NameHint[] = ["institution"];
  if (hit.value === PHRASE.authority) hints.push("authority-noun");
  if (!proper) hints.push("generic");
  const made = candidate(tokens[first]!.start, tokens[last - 1]!.end, hints);
  if (hit.value === PHRASE.municipal) {
    let at = first;
    while (at < last && !(shapes[at]! & NAME_LIKE)) at++;
    if (at < last && at > first) {
      made.same = { start: tokens[at]!.start, end: tokens[last - 1]!.end };
      // The town's name is no short form of a firm that is called after it.
      found.push(candidate(made.same.start, made.same.end, ["place"]));
    }
  } else if (hit.value === PHRASE.body && shapes[last - 1]! & NAME_LIKE && !capitalHead) {
    let at = last - 1;
    while (at > first && (shapes[at - 1]! & NAME_LIKE || (ELISION.test(words[at - 1]!) && gapOf(view, at - 1) === "")))
      at--;
    // Beside the noun it is the name: "l'intercommunale Vivalia". Behind "de" it may be the place, or a name too.
    if (at > first && !(kinds[at - 1]! & WORD.link) && !ELISION.test(words[at]!))
      made.same = { start: tokens[at]!.start, end: tokens[last - 1]!.end };
    else made.loose = true;
  }
  found.push(made);
  latinBracket(view, made, found);
  return last;
}
