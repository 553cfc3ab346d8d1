/** Bytes of feeds and pages → text, by what the answer, the document and the bytes themselves say of the encoding. */

/** How far into a document its own word on its encoding is looked for. */
const PRESCAN_BYTES = 4_096;

const BOMS: readonly [label: string, bytes: readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u;
const META_CHARSET = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;

/** Encodings of one byte a character: they fit any bytes, so that fitting says nothing. */
const SINGLE_BYTE = /^(?:windows-\d+|iso-8859-.*|koi8-.|macintosh|x-mac-cyrillic|ibm866)$/u;

/**
 * Decodes a document. What is believed, in this order: a byte order mark, the Content-Type, the document's own
 * declaration. One that its bytes do not fit, or that says Latin where they are plainly UTF-8, is passed over.
 * Never throws: bytes that fit nothing become U+FFFD.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null): { text: string; encoding: string } {
  for (const [label, bom] of BOMS) {
    if (bom.every((byte, i) => bytes[i] === byte)) {
      return { text: new TextDecoder(label).decode(bytes), encoding: label };
    }
  }
  const declared = [charsetOf(contentType), declarationOf(bytes)].flatMap((label) => decoderOf(label) ?? []);
  const utf8 = decodeWith("utf-8", bytes);
  for (const encoding of declared) {
    if (SINGLE_BYTE.test(encoding)) {
      // Text in such an encoding is UTF-8 by chance only where it has no accents, and then they read the same.
      if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
      return { text: decodeSingleByte(encoding, bytes), encoding };
    }
    const text = encoding === "utf-8" ? utf8 : decodeWith(encoding, bytes);
    if (text !== null) return { text, encoding };
  }
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const encoding = declared[0] ?? "windows-1252";
  return { text: decodeSingleByte(encoding, bytes), encoding };
}

/** 0x80 to 0x9F in windows-1252, where Latin 1 has control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some versions of Node take windows-1252 for Latin 1, which costs quotes, dashes and the euro sign. */
function decodeSingleByte(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

/** Null where the bytes are not of this encoding. */
function decodeWith(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const charsetOf = (contentType: string | null) =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType ?? "")?.[1] ?? null;

function declarationOf(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCAN_BYTES));
  const label = XML_DECLARATION.exec(start)?.[1] ?? META_CHARSET.exec(start)?.[1] ?? null;
  // Such a declaration could not have been read if it were true.
  return label !== null && /^utf-?16/iu.test(label) ? "utf-8" : label;
}

/** The standard's name of an encoding: gb2312 and gbk are read as the larger GB18030. Null for an unknown label. */
function decoderOf(label: string | null): string | null {
  if (label === null) return null;
  try {
    const { encoding } = new TextDecoder(label.toLowerCase());
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}
