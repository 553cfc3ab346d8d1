/**
 * What every language must supply. A missing slot does not compile.
 */
import type { DateMention, Language, MoneyMention, NumberMention, PackCode, PartialDate, SizeMention } from "../types.ts";

/** Concept name → terms. A trailing `*` is an open stem. Terms are matched on folded text, longest first. */
export interface Lexicon {
  /** One string per concept, terms parted by `|`. */
  terms: Record<string, string>;
  /** Patterns with gaps, as regular expression sources over folded text; for languages without spaces. */
  patterns: Record<string, readonly string[]>;
}

export interface LanguagePack {
  code: PackCode;
  lexicon: Lexicon;
  /** Words with a full stop that does not end a sentence, folded, without the stop: "mr", "inc". */
  abbreviations: ReadonlySet<string>;
  /** All numbers in the folded text, decoys marked, in order, not overlapping. */
  numbers(folded: string): NumberMention[];
  /** All amounts, in order. `language` resolves a bare "元" or "$" as the guide says. */
  money(folded: string, numbers: readonly NumberMention[], language: Language): MoneyMention[];
  /** All data sizes, in order. */
  sizes(folded: string, numbers: readonly NumberMention[]): SizeMention[];
  /** All date expressions, in order, resolved against the publication date at the precision it allows. */
  dates(folded: string, publishedAt: PartialDate | null): DateMention[];
}
