/** Turns HTML into plain text: a scanner over tags, not a parser, in time linear in its length. */
import { decodeEntities } from "./entities.ts";

/** Elements whose content no reader sees as part of an article. */
const SKIPPED = new Set(
  "aside audio button canvas footer form head iframe math nav noscript object script select style svg template textarea video".split(
    " ",
  ),
);
/** Elements whose content is text to the scanner: a tag in it is none. */
const RAW = new Set(["script", "style", "textarea", "title", "iframe", "noscript"]);
/** Elements that part paragraphs. */
const BLOCKS = new Set(
  "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Elements without a closing tag. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** How a tag begins: with a letter, else "<" is text. */
const TAG_START = /<(\/?)([a-zA-Z][^\s/>]*)/uy;

interface Piece {
  /** Text as it stands in the page, or what parts two texts. */
  kind: "text" | "block" | "line" | "item" | "heading" | "heading-end" | "article" | "article-end";
  text: string;
}

/**
 * Reads a page or a fragment: paragraphs parted by a blank line, list items begun with "- ". Where the page has an
 * `article` element, only what stands in it; the first `h1`, or else `title`, is the headline and not in the text.
 * Never throws; never gives a NUL character or half a surrogate pair that the page does not hold itself.
 */
export function readHtml(html: string): { title: string | null; text: string } {
  const { pieces, pageTitle } = scan(html);
  const article = longestArticle(pieces);
  const headingAt = article.findIndex(({ kind }) => kind === "heading");
  const headingEnd = headingAt < 0 ? -1 : article.findIndex(({ kind }, i) => i > headingAt && kind === "heading-end");
  const heading = headingEnd < 0 ? "" : layOut(article.slice(headingAt, headingEnd)).replaceAll("\n", " ");
  const body = heading === "" ? article : [...article.slice(0, headingAt), ...article.slice(headingEnd)];
  return { title: heading || layOut([{ kind: "text", text: pageTitle }]) || null, text: layOut(body) };
}

function scan(html: string): { pieces: Piece[]; pageTitle: string } {
  const pieces: Piece[] = [];
  let pageTitle = "";
  /** Skipped elements that are open, and how many of each. */
  const skipped: string[] = [];
  const depths = new Map<string, number>();
  const add = (kind: Piece["kind"], text = "") => {
    if (skipped.length > 0) return;
    const last = pieces.at(-1);
    if (kind === "text" && last?.kind === "text") last.text += text;
    else pieces.push({ kind, text });
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      add("text", html.slice(at));
      break;
    }
    if (open > at) add("text", html.slice(at, open));
    const end = endOfMarkup(html, open);
    if (end !== null) {
      at = end;
      continue;
    }
    TAG_START.lastIndex = open;
    const match = TAG_START.exec(html);
    if (!match) {
      add("text", "<");
      at = open + 1;
      continue;
    }
    at = endOfTag(html, TAG_START.lastIndex);
    const name = match[2]!.toLowerCase();
    const closes = match[1] === "/";
    if (!closes && RAW.has(name)) {
      const close = findClose(html, name, at);
      if (name === "title" && pageTitle === "") pageTitle = html.slice(at, close);
      at = close;
      continue;
    }
    if (SKIPPED.has(name)) {
      if (!closes) {
        skipped.push(name);
        depths.set(name, (depths.get(name) ?? 0) + 1);
      } else if (depths.get(name)) {
        // Whatever stands open inside it ends with it.
        let closed: string;
        do {
          closed = skipped.pop()!;
          depths.set(closed, depths.get(closed)! - 1);
        } while (closed !== name);
      }
      continue;
    }
    // What follows the head is the page, even where the head is not closed.
    if (name === "body" && skipped.at(-1) === "head") {
      skipped.pop();
      depths.set("head", depths.get("head")! - 1);
    }
    if (name === "br") add("line");
    else if (name === "li" && !closes) add("item");
    else if (name === "h1" || name === "article")
      add(`${name === "h1" ? "heading" : "article"}${closes ? "-end" : ""}`);
    else if (BLOCKS.has(name)) add("block");
    else if (VOID.has(name) && name !== "wbr") add("text", " ");
  }
  return { pieces, pageTitle };
}

/** End of a comment, declaration or processing instruction that begins here; null where none does. */
function endOfMarkup(html: string, open: number): number | null {
  const next = html[open + 1];
  if (next !== "!" && next !== "?") return null;
  const [mark, length] = html.startsWith("<!--", open) ? ["-->", 3] : ([">", 1] as const);
  const end = html.indexOf(mark, open + 2);
  return end < 0 ? html.length : end + length;
}

/** Behind the ">" of a tag, one in a quoted value aside; the end of the page where there is none, as browsers have it. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const unit = html[at];
    if (unit === ">") return at + 1;
    if (unit !== "=") continue;
    while (html[at + 1] === " ") at++;
    const mark = html[at + 1];
    if (mark !== '"' && mark !== "'") continue;
    const close = html.indexOf(mark, at + 2);
    if (close < 0) return html.length;
    at = close;
  }
  return html.length;
}

/** Where the closing tag of a raw element begins; the end where there is none. */
function findClose(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The pieces of the `article` element with the most text; all where there is none. */
function longestArticle(pieces: Piece[]): Piece[] {
  let best: Piece[] | null = null;
  let bestLength = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.kind !== "article") continue;
    let end = i;
    for (let depth = 0; end < pieces.length; end++) {
      if (pieces[end]!.kind === "article") depth++;
      if (pieces[end]!.kind === "article-end" && --depth === 0) break;
    }
    const inside = pieces.slice(i, end);
    const length = inside.reduce((sum, { text }) => sum + text.length, 0);
    if (length > bestLength) [best, bestLength] = [inside, length];
    i = end;
  }
  return best ?? pieces;
}

function layOut(pieces: readonly Piece[]): string {
  let raw = "";
  for (const { kind, text } of pieces) {
    if (kind === "text") raw += decodeEntities(text).replace(/[ \t\r\n\f]+/gu, " ");
    else if (kind === "line") raw += "\n";
    else if (kind === "item") raw += "\n- ";
    else raw += "\n\n";
  }
  return raw
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}/gu, " "))
    .map((line) => (line === "-" ? "" : line))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
