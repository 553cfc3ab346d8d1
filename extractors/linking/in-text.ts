/** Looks the names of one story up in the words of another, where nobody filed them. */
import { fold } from "../text/fold.ts";
import { nameWords } from "./name-words.ts";
import { isDistinctive } from "./names.ts";
import type { LinkName, LinkStory } from "./types.ts";

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Shorter spellings turn up by chance. */
const SHORTEST_LATIN = 5;
const SHORTEST_HAN = 3;

const bare = (text: string): string => fold(text).normalize("NFKD").replace(/\p{M}/gu, "");

/** A text in the form in which names are looked up, without the names of other breaches' organizations. */
export function searchableText(text: string, others: readonly LinkName[]): string {
  let searchable = bare(text);
  const spellings = others.flatMap((name) => [name.name, ...name.aliases]).map(bare);
  for (const spelling of spellings.sort((a, b) => b.length - a.length)) {
    if (spelling.length > 1) searchable = searchable.replaceAll(spelling, " ");
  }
  return searchable;
}

const needles = new WeakMap<LinkName, readonly string[]>();

function needlesOf(name: LinkName): readonly string[] {
  let found = needles.get(name);
  if (!found) {
    found = [name.name, ...name.aliases]
      .filter(isDistinctive)
      .map((spelling) => bare(spelling).replace(/^(?:(?:the|le|la|les) |l')/u, ""))
      .filter((spelling) => spelling.length >= (HAN.test(spelling) ? SHORTEST_HAN : SHORTEST_LATIN));
    needles.set(name, found);
  }
  return found;
}

function holds(text: string, needle: string): boolean {
  if (HAN.test(needle)) return text.includes(needle);
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const before = at > 0 ? text[at - 1]! : " ";
    const after = end < text.length ? text[end]! : " ";
    const free = (c: string) => !LETTER.test(c) || HAN.test(c);
    if (free(before) && free(after)) return true;
  }
  return false;
}

const CAPITALIZED = /\p{Lu}[\p{L}\p{M}\p{N}-]{4,}/gu;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|august|september|october|november|december)$/u;

/**
 * Names in a title by which its text goes on: capitalized words that stand capitalized inside a sentence of the text
 * too. Not places, days and months, words that say what a thing is, nor `others`: who attacked, where it was posted.
 */
export function headlineNames(title: string, text: string, others: readonly LinkName[]): string[] {
  const { kinds, empty, places } = nameWords();
  const taken = bare(others.flatMap((name) => [name.name, ...name.aliases]).join(" "));
  const found = new Set<string>();
  for (const [word] of title.matchAll(CAPITALIZED)) {
    const key = bare(word);
    if (CALENDAR.test(key) || kinds.has(key) || empty.has(key) || places.has(key) || taken.includes(key)) continue;
    for (let at = text.indexOf(word, 1); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!/[\p{Ll},'’]$/u.test(text.slice(Math.max(0, at - 2), at).trimEnd())) continue;
      found.add(key);
      break;
    }
  }
  return [...found].sort();
}

/** A name of either title that stands in the other's text, or null. */
export function sharedHeadline(a: LinkStory, b: LinkStory): string | null {
  const stands = (word: string, story: LinkStory) =>
    story.headline.includes(word) || (story.text !== null && holds(story.text, word));
  return a.headline.find((word) => stands(word, b)) ?? b.headline.find((word) => stands(word, a)) ?? null;
}

/** The first of the names that stands in the story's text, or null. */
export function nameInText(names: readonly LinkName[], story: LinkStory): string | null {
  if (story.text === null) return null;
  for (const name of names) if (needlesOf(name).some((needle) => holds(story.text!, needle))) return name.name;
  return null;
}
