/** Finds the cue concepts of a language in a document. */
import { CONCEPTS, type Concept, type LanguagePack } from "../languages/pack.ts";
import { fold } from "../text/fold.ts";
import { addTerm, compileTrie, createTrie, findTerms, type TermTrie } from "../text/term-trie.ts";
import { tokenize } from "../text/tokens.ts";
import type { ConceptHit, PackCode, Token } from "../types.ts";

interface Matcher {
  trie: TermTrie;
  /** Patterns by their first character. */
  patterns: Map<string, { regex: RegExp; concept: number }[]>;
}

const matchers = new Map<PackCode, Matcher>();

function matcherOf(pack: LanguagePack): Matcher {
  const known = matchers.get(pack.code);
  if (known) return known;
  const trie = createTrie();
  const patterns: Matcher["patterns"] = new Map();
  CONCEPTS.forEach((name: Concept, concept) => {
    const terms = pack.lexicon.terms[name];
    if (terms) {
      for (const term of terms.split("|")) {
        const open = term.endsWith("*");
        const text = open ? term.slice(0, -1) : term;
        const tokens = tokenize(text, pack.code);
        const stems = tokens.map((t) => t.stem);
        if (open && tokens.length > 0) stems[stems.length - 1] = text.slice(tokens.at(-1)!.start, tokens.at(-1)!.end);
        addTerm(trie, stems, concept, open);
      }
    }
    for (const source of pack.lexicon.patterns[name] ?? []) {
      const first = source[0]!;
      const list = patterns.get(first) ?? [];
      // A gap stays inside its clause.
      list.push({ regex: new RegExp(fold(source).replaceAll("\\s", "[^\\s,;:。、]"), "uy"), concept });
      patterns.set(first, list);
    }
  });
  const matcher = { trie: compileTrie(trie), patterns };
  matchers.set(pack.code, matcher);
  return matcher;
}

/** All cue concepts of the document in order of position. The matcher of a language is built at its first use. */
export function conceptsOf(folded: string, tokens: readonly Token[], pack: LanguagePack): ConceptHit[] {
  const matcher = matcherOf(pack);
  const hits: ConceptHit[] = findTerms(matcher.trie, tokens).map(({ firstToken, lastToken, value }) => ({
    concept: value,
    firstToken,
    lastToken,
    start: tokens[firstToken]!.start,
    end: tokens[lastToken - 1]!.end,
    sentence: tokens[firstToken]!.sentence,
  }));
  if (matcher.patterns.size > 0) {
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t]!;
      const candidates = matcher.patterns.get(token.stem);
      if (!candidates) continue;
      for (const { regex, concept } of candidates) {
        regex.lastIndex = token.start;
        if (!regex.test(folded)) continue;
        const end = regex.lastIndex;
        let last = t + 1;
        while (last < tokens.length && tokens[last]!.start < end) last++;
        hits.push({ concept, firstToken: t, lastToken: last, start: token.start, end, sentence: token.sentence });
      }
    }
    hits.sort((a, b) => a.firstToken - b.firstToken || a.concept - b.concept);
  }
  return hits;
}
