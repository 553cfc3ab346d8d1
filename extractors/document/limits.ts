/**
 * Keeps sentences and paragraphs to a size that deciding can look across: what weighs a mention looks at its whole sentence
 * and paragraph, so one without end would take time by the square of its length. No sentence of the project's corpus
 * has more than 340 code units, no paragraph more than nine sentences or 810 code units.
 */
import type { Sentence, Span } from "../types.ts";

const LONGEST_SENTENCE = 700;
const MOST_SENTENCES = 50;
const LONGEST_PARAGRAPH = 6000;

/** Where to cut a stretch so that no piece is longer than a sentence may be: at spaces, or anywhere where there is none. */
export function cutsOf(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (let from = start; end - from > LONGEST_SENTENCE; ) {
    const space = text.lastIndexOf(" ", from + LONGEST_SENTENCE);
    from = space > from + LONGEST_SENTENCE / 2 ? space : from + LONGEST_SENTENCE;
    cuts.push(from);
  }
  return cuts;
}

/** The paragraphs, those too long or of too many sentences in several; gives each sentence its paragraph. */
export function limitParagraphs(paragraphs: readonly Span[], sentences: Sentence[]): Span[] {
  const limited: Span[] = [];
  let counted = 0;
  let of = -1;
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph]!;
    if (sentence.paragraph !== of) {
      of = sentence.paragraph;
      counted = 0;
      limited.push({ ...paragraph });
    } else if (counted === MOST_SENTENCES || sentence.end - limited.at(-1)!.start > LONGEST_PARAGRAPH) {
      counted = 0;
      limited.at(-1)!.end = sentence.start;
      limited.push({ start: sentence.start, end: paragraph.end });
    }
    counted++;
    sentence.paragraph = limited.length - 1;
  }
  return limited;
}
