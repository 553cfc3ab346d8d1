/** The name lexicon of a language, ready for matching. */
import type { LanguagePack, NameLexicon } from "../languages/pack.ts";
import { addTerm, compileTrie, createTrie, findTerms, type TermHit, type TermTrie } from "../text/term-trie.ts";
import { tokenize } from "../text/tokens.ts";
import type { PackCode, Token } from "../types.ts";

/** What a single word is, as bits. */
export const WORD = { ordinary: 1, title: 2, modifier: 4, link: 8, determiner: 16, legal: 32, place: 64 } as const;

/** What a phrase is. */
export const PHRASE = {
  authority: 0,
  body: 1,
  apposed: 2,
  municipal: 3,
  cue: 4,
  actor: 5,
  forum: 6,
  organization: 7,
  researcher: 8,
  outlet: 9,
  person: 10,
  platform: 11,
  /** A Chinese word that is no part of a name. */
  common: 12,
  title: 13,
  place: 14,
  /** 15–19: an anaphor of a kind. */
  anaphorActor: 15,
  anaphorForum: 16,
  anaphorOrganization: 17,
  anaphorAuthority: 18,
  anaphorPlatform: 19,
} as const;

export interface NameWords {
  words: ReadonlyMap<string, number>;
  phrases: TermTrie;
}

const ready = new Map<PackCode, NameWords>();

/** The lexicon of a pack; built at its first use. */
export function nameWords(pack: LanguagePack, places: string): NameWords {
  const known = ready.get(pack.code);
  if (known) return known;
  const words = new Map<string, number>();
  const phrases = createTrie();
  const lexicon: NameLexicon = pack.names;
  const word = (list: string, bit: number): void => {
    for (const w of list.split("|")) if (w !== "") words.set(w, (words.get(w) ?? 0) | bit);
  };
  const phrase = (list: string, value: number): void => {
    for (const p of list.split("|")) {
      if (p !== "")
        addTerm(
          phrases,
          tokenize(p, pack.code).map((t) => t.stem),
          value,
        );
    }
  };
  if (pack.code === "zh") {
    const han = lexicon.ordinary.split("|").filter((w) => w !== "" && w.charCodeAt(0) >= 0x3400);
    phrase(han.join("|"), PHRASE.common);
    phrase(lexicon.titles, PHRASE.title);
    phrase(
      places
        .split(/[|\n]/u)
        .filter((w) => w.length > 1 && w.charCodeAt(0) >= 0x3400)
        .join("|"),
      PHRASE.place,
    );
  }
  word(lexicon.ordinary, WORD.ordinary);
  word(lexicon.titles, WORD.title);
  word(lexicon.modifiers, WORD.modifier);
  word(lexicon.links, WORD.link);
  word(lexicon.determiners, WORD.determiner);
  word(lexicon.legalSuffixes, WORD.legal);
  word(places.replaceAll("\n", ""), WORD.place);
  phrase(lexicon.authorities, PHRASE.authority);
  phrase(lexicon.bodies, PHRASE.body);
  phrase(lexicon.apposed, PHRASE.apposed);
  phrase(lexicon.municipal, PHRASE.municipal);
  phrase(lexicon.aliasCues, PHRASE.cue);
  phrase(lexicon.nouns.actor, PHRASE.actor);
  phrase(lexicon.nouns.forum, PHRASE.forum);
  phrase(lexicon.nouns.organization, PHRASE.organization);
  phrase(lexicon.nouns.researcher, PHRASE.researcher);
  phrase(lexicon.nouns.outlet, PHRASE.outlet);
  phrase(lexicon.nouns.person, PHRASE.person);
  phrase(lexicon.nouns.platform, PHRASE.platform);
  phrase(lexicon.anaphors.actor, PHRASE.anaphorActor);
  phrase(lexicon.anaphors.forum, PHRASE.anaphorForum);
  phrase(lexicon.anaphors.organization, PHRASE.anaphorOrganization);
  phrase(lexicon.anaphors.authority, PHRASE.anaphorAuthority);
  phrase(lexicon.anaphors.platform, PHRASE.anaphorPlatform);
  const built = { words, phrases: compileTrie(phrases) };
  ready.set(pack.code, built);
  return built;
}

/**
 * The phrases of the lexicon in a document, longest first at each token, none inside another, cues apart from nouns
 * ("the seller" is a cue, "seller" in it a noun); where several lists hold one, each gives a hit.
 */
export function findPhrases(nameLexicon: NameWords, tokens: readonly Token[]): TermHit[] {
  const hits = findTerms(nameLexicon.phrases, tokens);
  const kept: TermHit[] = [];
  let coveredByCue = 0;
  let covered = 0;
  for (let i = 0; i < hits.length; ) {
    const first = hits[i]!.firstToken;
    let end = 0;
    let cueEnd = 0;
    let next = i;
    for (; next < hits.length && hits[next]!.firstToken === first; next++) {
      if (hits[next]!.value === PHRASE.cue) cueEnd = Math.max(cueEnd, hits[next]!.lastToken);
      else end = Math.max(end, hits[next]!.lastToken);
    }
    for (; i < next; i++) {
      const hit = hits[i]!;
      if (
        hit.value === PHRASE.cue
          ? hit.lastToken === cueEnd && cueEnd > coveredByCue
          : hit.lastToken === end && end > covered
      ) {
        kept.push(hit);
      }
    }
    coveredByCue = Math.max(coveredByCue, cueEnd);
    covered = Math.max(covered, end);
  }
  return kept;
}
