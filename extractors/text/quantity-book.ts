/** What the money grammar knows of currencies; a gazetteer supplies it. */

/** What a spelling stands for. */
export interface CurrencyName {
  /** A code, or the family's name where `isFamily`. */
  of: string;
  isFamily: boolean;
  /** How many of the unit make one: 1, or 100 for a cent. */
  per: number;
}

/** The currencies as a language writes them. */
export interface CurrencyBook {
  names: ReadonlyMap<string, CurrencyName>;
  /** Marks such as "us$" and codes such as "btc". */
  marks: ReadonlyMap<string, CurrencyName>;
  /** The currencies that share a family's name. */
  members(family: string): readonly string[];
  /** What a family's name means where the article says nothing else. */
  fallback(family: string): string;
  /** Words of the places where a currency goes by its family's name; a trailing * is an open stem. */
  places(code: string): readonly string[];
}
