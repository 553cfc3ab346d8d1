/** Text that a script keeps up to date inside a hand-written document, between two marker comments. */

const begin = (name: string) => `<!-- ${name}: begin -->`;
const end = (name: string) => `<!-- ${name}: end -->`;

function bounds(document: string, name: string): [number, number] {
  const [from, to] = [document.indexOf(begin(name)), document.indexOf(end(name))];
  if (from < 0 || to < from) throw new Error(`the document has no block between "${begin(name)}" and "${end(name)}"`);
  return [from + begin(name).length, to];
}

/** What stands between the markers, trimmed. @throws Error where they are missing */
export function readBlock(document: string, name: string): string {
  const [from, to] = bounds(document, name);
  return document.slice(from, to).trim();
}

/** The document with another text between the markers. @throws Error where they are missing */
export function replaceBlock(document: string, name: string, content: string): string {
  const [from, to] = bounds(document, name);
  return `${document.slice(0, from)}\n${content.trim()}\n${document.slice(to)}`;
}
