/** Cuts HTML into tags and the text between them: a scanner, not a parser, that never goes back. */

export type Token =
  /** Text as it stands in the page, its character references too. */
  | { kind: "text"; text: string }
  | { kind: "open" | "close"; name: string }
  /** The content of the page's first `title`. */
  | { kind: "title"; text: string };

/** Elements whose content is text to the scanner: a tag in it is none. */
const RAW = new Set(["script", "style", "textarea", "title", "iframe", "noscript"]);

/** How a tag begins: with a letter, else "<" is text. */
const TAG_START = /<(\/?)([a-zA-Z][^\s/>]*)/uy;

/** Tokens in order. Comments, declarations and the content of scripts and the like are left out. */
export function* readTags(html: string): Generator<Token> {
  let titled = false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open !== at) yield { kind: "text", text: html.slice(at, open < 0 ? html.length : open) };
    if (open < 0) return;
    const end = endOfMarkup(html, open);
    if (end !== null) {
      at = end;
      continue;
    }
    TAG_START.lastIndex = open;
    const match = TAG_START.exec(html);
    if (!match) {
      yield { kind: "text", text: "<" };
      at = open + 1;
      continue;
    }
    at = endOfTag(html, TAG_START.lastIndex);
    const name = match[2]!.toLowerCase();
    if (match[1] === "/") yield { kind: "close", name };
    else if (!RAW.has(name)) yield { kind: "open", name };
    else {
      const close = findClose(html, name, at);
      if (name === "title" && !titled) yield { kind: "title", text: html.slice(at, close) };
      titled ||= name === "title";
      at = close;
    }
  }
}

/** End of a comment, declaration or processing instruction that begins here; null where none does. */
function endOfMarkup(html: string, open: number): number | null {
  const next = html[open + 1];
  if (next !== "!" && next !== "?") return null;
  const mark = html.startsWith("<!--", open) ? "-->" : ">";
  const end = html.indexOf(mark, open + 2);
  return end < 0 ? html.length : end + mark.length;
}

/** Behind the ">" of a tag, one in a quoted value aside; the end of the page where there is none, as browsers have it. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    if (html[at] === ">") return at + 1;
    if (html[at] !== "=") continue;
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
