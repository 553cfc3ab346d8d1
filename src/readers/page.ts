/** An article's page → its main text and what it says of itself. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Page, readMetadata } from "./metadata.ts";
import { NOTHING, type PageArticle } from "./page-article.ts";

/** A page of more elements is a list or an attack. */
const MAX_ELEMENTS = 20_000;
/** Of tags open inside one another; real pages have some 40. */
const MAX_DEPTH = 500;

const TAG = /<(\/?)([a-z][a-z0-9-]*)/giu;
/** Elements that hold nothing, or whose end need not be written. */
const UNCLOSED = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option optgroup colgroup".split(
    " ",
  ),
);

/** Reads a page. Never throws: of a page that cannot be read it knows nothing. @param url where it was read from */
export function readPage(html: string, url: string): PageArticle {
  if (isTooMuch(html)) return NOTHING;
  try {
    const { document } = parseHTML(html);
    const metadata = readMetadata(document as unknown as Page, url);
    const article = new Readability(document as never, { maxElemsToParse: MAX_ELEMENTS }).parse();
    return { ...metadata, title: metadata.title ?? article?.title?.trim() ?? null, html: article?.content ?? null };
  } catch {
    return NOTHING;
  }
}

/** Whether a page has more elements, or deeper ones, than a parser that walks it by calling itself can take. */
function isTooMuch(html: string): boolean {
  let elements = 0;
  let depth = 0;
  for (const [, closes, name] of html.matchAll(TAG)) {
    if (closes) depth--;
    else if (!UNCLOSED.has(name!.toLowerCase())) depth++;
    if (++elements > MAX_ELEMENTS * 4 || depth > MAX_DEPTH) return true;
  }
  return false;
}
