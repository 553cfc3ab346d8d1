/** Looks the names of one story up in the words of another, where nobody filed them. */
import { fold } from "../text/fold.ts";
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

/** The first of the names that stands in the story's text, or null. */
export function nameInText(names: readonly LinkName[], story: LinkStory): string | null {
  if (story.text === null) return null;
  for (const name of names) if (needlesOf(name).some((needle) => holds(story.text!, needle))) return name.name;
  return null;
}
