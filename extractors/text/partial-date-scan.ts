/**
 * Runs date rules over a text: each rule is tried only where one of its first characters stands.
 */
import type { DateMention, PartialDate } from "../types.ts";
import type { DateExpression, DateSaying } from "./partial-date-expression.ts";
import { resolveDates } from "./partial-date-resolve.ts";

export interface DateRule {
  /** Every character with which a match may begin. */
  first: string;
  /** Source of a regular expression over folded text, matched where it is tried; it may look behind. */
  pattern: string;
  /** What the match says; null to take it out of the other rules' way and say nothing. */
  say(match: RegExpExecArray, folded: string): DateSaying | null;
}

interface Compiled {
  pattern: RegExp;
  say: DateRule["say"];
}

/**
 * Makes a language's date reader. Rules are tried in the given order; the first that matches takes the text it
 * matched, which is the mention's span save for trailing spaces and what group `pre` holds at its beginning.
 * `words`: whether the language parts words, so that matches begin only where a word or number does.
 */
export function dateReader(
  rules: readonly DateRule[],
  words: boolean,
): (folded: string, published: PartialDate | null) => DateMention[] {
  const byFirst = new Map<number, Compiled[]>();
  for (const { first, pattern, say } of rules) {
    const compiled = { pattern: new RegExp(pattern, "uy"), say };
    for (const character of new Set(first)) {
      const code = character.charCodeAt(0);
      byFirst.set(code, [...(byFirst.get(code) ?? []), compiled]);
    }
  }
  const gate = new Uint8Array(0x10000);
  for (const code of byFirst.keys()) gate[code] = 1;
  return (folded, published) => resolveDates(folded, scan(folded, byFirst, gate, words), published);
}

const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x24f);

function scan(
  folded: string,
  byFirst: ReadonlyMap<number, readonly Compiled[]>,
  gate: Uint8Array,
  words: boolean,
): DateExpression[] {
  const found: DateExpression[] = [];
  let inWord = false;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    const starts = !inWord || !words;
    inWord = words && isWord(code);
    if (!starts || gate[code] === 0) continue;
    for (const { pattern, say } of byFirst.get(code)!) {
      pattern.lastIndex = i;
      const match = pattern.exec(folded);
      if (!match || match[0] === "") continue;
      const saying = say(match, folded);
      const start = i + (match.groups?.pre?.length ?? 0);
      const end = i + match[0].trimEnd().length;
      if (saying) found.push({ ...saying, start, end });
      // The last unit of the match is looked at as the one before, for the word it may belong to.
      i += match[0].length - 1;
      inWord = words && isWord(folded.charCodeAt(i));
      break;
    }
  }
  return found;
}
