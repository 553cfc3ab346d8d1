/** Everything outside the Char production of XML 1.0 (section 2.2), lone surrogates included. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A parser turns a bare carriage return into a line feed, and in attributes any of these into a space.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Writes text as XML character data. Characters that XML cannot hold are left out. */
export const xmlText = (text: string): string => text.replace(ILLEGAL, "").replace(/[&<>\r]/gu, (c) => ESCAPES[c]!);

/** Writes text as the value of an attribute in double quotation marks. */
export const xmlAttribute = (text: string): string =>
  text.replace(ILLEGAL, "").replace(/[&<>"\t\n\r]/gu, (c) => ESCAPES[c]!);

/** An element. Attributes without a value are left out; `content` is XML already, null for an empty element. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  content: string | null = null,
): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join("");
  return content === null ? `<${name}${pairs}/>` : `<${name}${pairs}>${content}</${name}>`;
}
