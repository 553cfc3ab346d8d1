/** What an article's page says of itself, read from its tags alone: for runtimes that cannot carry a DOM. */
import { type Page, readMetadata } from "./metadata.ts";
import { NOTHING, type PageArticle } from "./page-article.ts";

/** Tags looked at; beyond them a page is a list or an attack. */
const MAX_TAGS = 2_000;

const TAG = /<(?:!--|(html|meta|link|time|script|style|template)(\s[^<>]{0,5000})?>)/giu;
/** What stands inside is no part of the page. */
const CLOSED_BY: Readonly<Record<string, RegExp>> = {
  "!--": /-->/gu,
  script: /<\/script/giu,
  style: /<\/style/giu,
  template: /<\/template/giu,
};
const ATTRIBUTE = /([a-z][\w:.-]{0,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  textContent: string | null;
  getAttribute(name: string): string | null;
}

/**
 * Reads a page's metadata; its main text is left to whoever reads the whole page. Never throws.
 * @param url where it was read from
 * @param decode turns a text with character references into what it says
 */
export function readPageLight(html: string, url: string, decode: (text: string) => string): PageArticle {
  try {
    const tags = scan(html, decode);
    const page: Page = {
      querySelectorAll: (selector) => tags.filter(matcher(selector)),
      querySelector: (selector) => tags.find(matcher(selector)) ?? null,
    };
    return { ...readMetadata(page, url), html: null };
  } catch {
    return NOTHING;
  }
}

function scan(html: string, decode: (text: string) => string): Tag[] {
  const tags: Tag[] = [];
  const tag = new RegExp(TAG);
  for (let match = tag.exec(html); match && tags.length < MAX_TAGS; match = tag.exec(html)) {
    const [opening, written, rest = ""] = match;
    const name = written?.toLowerCase() ?? "!--";
    const from = match.index + opening.length;
    const end = closing(html, name, from);
    // What is not closed takes the rest of the page.
    if (end < 0) break;
    tag.lastIndex = end;
    if (name === "!--") continue;
    const attributes = new Map<string, string>();
    for (const [, key, ...values] of rest.matchAll(ATTRIBUTE)) {
      const value = values.find((found) => found !== undefined) ?? "";
      attributes.set(key!.toLowerCase(), value.includes("&") ? decode(value) : value);
    }
    tags.push({
      name,
      attributes,
      textContent: end > from ? html.slice(from, end) : null,
      getAttribute: (key) => attributes.get(key) ?? null,
    });
  }
  return tags;
}

/** Where the content of an element ends whose content is not looked through; -1 for nowhere. */
function closing(html: string, name: string, from: number): number {
  const pattern = CLOSED_BY[name];
  if (!pattern) return from;
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

const SELECTOR = /^([a-z]+)(?:\[([\w:.-]+)(?:(~?=)"([^"]*)")?\])?$/u;

/** Understands what `readMetadata` asks: an element, by one attribute or by its value, or any of several such. */
function matcher(selector: string): (tag: Tag) => boolean {
  const any = selector.split(", ").map((part) => {
    const [, name, attribute, operator, wanted] = SELECTOR.exec(part) ?? [];
    return (tag: Tag) => {
      if (tag.name !== name) return false;
      if (attribute === undefined) return true;
      const value = tag.attributes.get(attribute);
      if (operator === undefined || value === undefined) return value !== undefined;
      return operator === "=" ? value === wanted : value.split(/\s+/u).includes(wanted!);
    };
  });
  return (tag) => any.some((matches) => matches(tag));
}
