/** Turns HTML into plain text, in time linear in its length. */
import { decodeEntities } from "./entities.ts";
import { readTags } from "./tags.ts";

/** Elements whose content no reader sees as part of an article. */
const SKIPPED = new Set(
  "aside audio button canvas footer form head iframe math nav noscript object script select style svg template textarea video".split(
    " ",
  ),
);
/** Elements that part paragraphs. */
const BLOCKS = new Set(
  "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Elements without a closing tag. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

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
  const skip = makeSkip();
  let pageTitle = "";
  for (const token of readTags(html)) {
    if (token.kind === "title") pageTitle = token.text;
    else if (token.kind === "text") {
      const last = pieces.at(-1);
      if (skip.isOpen()) continue;
      if (last?.kind === "text") last.text += token.text;
      else pieces.push(token);
    } else if (SKIPPED.has(token.name)) skip[token.kind](token.name);
    else {
      // What follows the head is the page, even where the head is not closed.
      if (token.name === "body") skip.close("head");
      const kind = kindOf(token.name, token.kind === "close");
      if (kind && !skip.isOpen()) pieces.push({ kind, text: kind === "text" ? " " : "" });
    }
  }
  return { pieces, pageTitle };
}

function kindOf(name: string, closes: boolean): Piece["kind"] | null {
  if (name === "br") return "line";
  if (name === "li" && !closes) return "item";
  if (name === "h1") return closes ? "heading-end" : "heading";
  if (name === "article") return closes ? "article-end" : "article";
  if (BLOCKS.has(name)) return "block";
  // An image between two words parts them; a break opportunity does not.
  return VOID.has(name) && name !== "wbr" ? "text" : null;
}

/** Keeps track of skipped elements that are open. One that closes ends whatever stands open inside it. */
function makeSkip() {
  const names: string[] = [];
  const depths = new Map<string, number>();
  return {
    isOpen: () => names.length > 0,
    open(name: string) {
      names.push(name);
      depths.set(name, (depths.get(name) ?? 0) + 1);
    },
    close(name: string) {
      while (depths.get(name)) {
        const closed = names.pop()!;
        depths.set(closed, depths.get(closed)! - 1);
        if (closed === name) return;
      }
    },
  };
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
