/** Article → document: sentences, tokens, quotations and cue concepts, all as spans into one text. */
import type { LanguagePack } from "../languages/pack.ts";
import { fold } from "../text/fold.ts";
import { tokenize } from "../text/tokens.ts";
import type { Article, Document, Language, PartialDate } from "../types.ts";
import { conceptsOf } from "./concepts.ts";
import { limitParagraphs } from "./limits.ts";
import { quotesOf } from "./quotes.ts";
import { assignTokens, paragraphsOf, sentencesOf } from "./segment.ts";
import { storyTurns } from "./story-turns.ts";

/** Builds the document of an article in a known language. Never fails, whatever the text. */
export function buildDocument(
  article: Article,
  language: Language,
  pack: LanguagePack,
  publishedAt: PartialDate | null,
): Document {
  const title = article.title?.trim() ? `${article.title}\n\n` : "";
  const text = title + article.text;
  const bodyStart = title.length;
  const folded = fold(text);
  const stretches = paragraphsOf(text);
  const sentences = sentencesOf(text, folded, stretches, bodyStart, pack.abbreviations);
  const paragraphs = limitParagraphs(stretches, sentences);
  const tokens = tokenize(folded, pack.code);
  assignTokens(text, tokens, sentences);
  const concepts = conceptsOf(folded, tokens, pack);
  let c = 0;
  for (const [index, sentence] of sentences.entries()) {
    while (c < concepts.length && concepts[c]!.sentence < index) c++;
    sentence.firstConcept = c;
    while (c < concepts.length && concepts[c]!.sentence === index) c++;
    sentence.lastConcept = c;
  }
  return {
    text,
    bodyStart,
    folded,
    language,
    pack: pack.code,
    publishedAt,
    outlet: article.outlet ?? null,
    paragraphs,
    sentences,
    tokens,
    quotes: quotesOf(text),
    concepts,
    turns: storyTurns(folded, sentences, concepts, pack.storyCues),
  };
}
