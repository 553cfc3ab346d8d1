/**
 * Runs date rules over a text: each rule is tried only where it may begin.
 */
import type { DateMention, PartialDate } from "../types.ts";
import type { DateExpression, DateSaying } from "./partial-date-expression.ts";
import { resolveDates } from "./partial-date-resolve.ts";

export interface DateRule {
  /** All that a match may begin with: one or two characters each, parted by `|`. */
  first: string;
  /**
   * Source of a regular expression over folded text, matched where it is tried; it may look behind. Its groups are
   * named, and it refers to none of them.
   */
  pattern: string;
  /** What the match says; null to take it out of the other rules' way and say nothing. */
  say(match: RegExpExecArray, folded: string): DateSaying | null;
}

interface Candidates {
  /** Matches where any of the rules does: one test for the many places where none does. */
  any: RegExp;
  rules: readonly { pattern: RegExp; say: DateRule["say"] }[];
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
  const prefixes = new Set(rules.flatMap(({ first }) => first.split("|")));
  const compiled = new Map(rules.map((rule) => [rule, { pattern: new RegExp(rule.pattern, "uy"), say: rule.say }]));
  const gate = new Uint8Array(0x10000);
  const candidates = new Map<number, Candidates>();
  for (const prefix of prefixes) {
    gate[prefix.charCodeAt(0)] = 1;
    const some = rules.filter(({ first }) => first.split("|").some((p) => prefix.startsWith(p)));
    const any = some.map(({ pattern }) => pattern.replaceAll(/\(\?<[a-z]\w*>/gu, "(?:")).join("|");
    candidates.set(keyOf(prefix, 0, prefix.length === 2), {
      any: new RegExp(any, "uy"),
      rules: some.map((rule) => compiled.get(rule)!),
    });
  }
  return (folded, published) => resolveDates(folded, scan(folded, candidates, gate, words), published);
}

const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code <= 0x24f);

/** One number for one or two code units; the second is 0 where there is none. */
function keyOf(text: string, at: number, two: boolean): number {
  const second = two && at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + second;
}

function scan(
  folded: string,
  candidates: ReadonlyMap<number, Candidates>,
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
    const here = candidates.get(keyOf(folded, i, true)) ?? candidates.get(keyOf(folded, i, false));
    if (!here) continue;
    const { any, rules } = here;
    any.lastIndex = i;
    if (!any.test(folded)) continue;
    for (const { pattern, say } of rules) {
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
