/** Article → document → mentions: everything that is found before anything is decided. */
import { buildDocument } from "./document/index.ts";
import type { Gazetteer } from "./gazetteers/gazetteer.ts";
import { packOf } from "./languages/index.ts";
import { findEntities } from "./mentions/entities.ts";
import { fold } from "./text/fold.ts";
import { parsePartialDate } from "./text/partial-date.ts";
import type { Article, Document, Language, Reading } from "./types.ts";

/** Finds all mentions of an article in a known language. Never fails, whatever the text. */
export function readArticle(article: Article, language: Language, gazetteer: Gazetteer): Reading {
  return findMentions(readDocument(article, language), gazetteer);
}

/** The first step: paragraphs, sentences, tokens, quotations, cue concepts. */
export function readDocument(article: Article, language: Language): Document {
  return buildDocument(article, language, packOf(language), parsePartialDate(article.publishedAt));
}

/** The second step: numbers, money, sizes, dates and names. */
export function findMentions(document: Document, gazetteer: Gazetteer): Reading {
  const pack = packOf(document.language);
  const numbers = pack.numbers(document.folded);
  return {
    document,
    numbers,
    money: pack.money(document.folded, numbers, document.language, fold(document.outlet ?? "")),
    sizes: pack.sizes(document.folded, numbers),
    dates: pack.dates(document.folded, document.publishedAt),
    names: findEntities(document, pack, gazetteer),
  };
}
