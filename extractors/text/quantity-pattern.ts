/** Escapes a term for a regular expression with the u flag. */
export function escapeTerm(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

/** Alternatives of the terms, longest first, escaped. */
export function alternatives(terms: Iterable<string>): string {
  return [...terms]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapeTerm)
    .join("|");
}
