const MAX_LENGTH = 500;

/** What a terminal or a page could take for an order, or not show. */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** The beginning of an answer as harmless text on one line: characters that do something are written out. */
export function makeExcerpt(body: Uint8Array): string {
  const text = new TextDecoder()
    .decode(body.subarray(0, MAX_LENGTH * 4))
    .replace(/[\t\r\n ]+/gu, " ")
    .trim()
    .replace(ACTIVE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1).replace(/\p{Surrogate}$/u, "")}…` : text;
}
