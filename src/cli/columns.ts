/** Text in columns of a terminal, where a Chinese character takes two. */

/** Han, kana, Hangul, full-width forms, CJK punctuation and emoji take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{M}\p{Cf}]/u;
/** Control characters must not reach a terminal: an article could otherwise move its cursor or set its title. */
const CONTROL = /\p{Cc}+/gu;

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** One line of printable text: line breaks and control characters become spaces. */
export function printable(text: string): string {
  return text.replace(CONTROL, " ");
}

/** Fills a text with spaces up to a width in columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** Cuts a text to a width in columns; "…" stands for what was cut. */
export function cutColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let used = 1;
  for (const character of text) {
    used += displayWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept}…`;
}
