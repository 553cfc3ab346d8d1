import type { Article } from "../../extractors/types.ts";

/** What a file, or the options beside it, may say of an article. */
export interface RawArticle extends Omit<Article, "text"> {
  text?: string | undefined;
  html?: string | undefined;
}

const MAX_TITLE_CHARACTERS = 200;
const ENDS_SENTENCE = /[.。!?!?…]["”»」』]?$/u;

/**
 * Parts a plain text into title and body: a first line that stands alone above a blank line and does not end like a
 * sentence is the title.
 */
export function readPlainText(content: string): RawArticle {
  const text = content.replace(/\r\n?/gu, "\n").trim();
  const [first = "", blank, ...rest] = text.split("\n");
  const isTitle =
    first.length <= MAX_TITLE_CHARACTERS &&
    blank?.trim() === "" &&
    rest.length > 0 &&
    !ENDS_SENTENCE.test(first.trim());
  return isTitle ? { title: first.trim(), text: rest.join("\n").trim() } : { text };
}

function readJson(content: string): RawArticle {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Error(`the article is not JSON: ${(error as Error).message}`);
  }
  const article = (value ?? {}) as Record<string, unknown>;
  const read = (key: string): string | undefined => {
    const entry = article[key] ?? undefined;
    if (entry !== undefined && typeof entry !== "string") throw new Error(`"${key}" of the article is not a string`);
    return entry;
  };
  const raw = {
    text: read("text"),
    html: read("html"),
    title: read("title"),
    publishedAt: read("publishedAt"),
    outlet: read("outlet"),
  };
  if (raw.text === undefined && raw.html === undefined) throw new Error('the article has neither "text" nor "html"');
  return raw;
}

/**
 * Reads an article by the ending of its path (.json, .html, .htm; anything else is plain text), or by how it begins
 * where it comes from standard input. @throws Error on JSON that is no article
 */
export function readArticle(path: string, content: string): RawArticle {
  const begin = content.trimStart().slice(0, 200).toLowerCase();
  const fromInput = path === "-";
  if (/\.json$/iu.test(path) || (fromInput && begin.startsWith("{"))) return readJson(content);
  if (/\.html?$/iu.test(path) || (fromInput && /^(<!--|<!doctype html|<html|<article|<body|<p>)/u.test(begin))) {
    return { html: content };
  }
  return readPlainText(content);
}
