/**
 * Folds text for matching, one UTF-16 code unit for one, so that every offset into the folded text is an offset
 * into the original.
 */
import { toSimplified } from "./han-variants.ts";
import { copyOf } from "./word-memory.ts";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const APOSTROPHES = "‘’ʼ′`´＇ʹ";
const DASHES = "‐‑‒–—―−－";
const SPACES =
  "\t\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\ufeff";

let table: Uint16Array | null = null;

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  // Cased letters of one unit live below the Han blocks; the rest has no case worth a lookup.
  for (let unit = 0x41; unit < 0x2c00; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) units[unit] = lower.charCodeAt(0);
  }
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) {
    units[unit] = String.fromCharCode(unit - FULL_WIDTH_SHIFT)
      .toLowerCase()
      .charCodeAt(0);
  }
  units["￥".charCodeAt(0)] = "¥".charCodeAt(0);
  units["￡".charCodeAt(0)] = "£".charCodeAt(0);
  for (const c of APOSTROPHES) units[c.charCodeAt(0)] = 0x27;
  for (const c of DASHES) units[c.charCodeAt(0)] = 0x2d;
  for (const c of SPACES) units[c.charCodeAt(0)] = 0x20;
  for (let first = 0x3400; first < 0xa000; first += 0x1000) {
    const last = Math.min(first + 0x1000, 0xa000);
    const block = String.fromCharCode(...Array.from({ length: last - first }, (_, i) => first + i));
    const simple = toSimplified(block);
    for (let i = 0; i < block.length; i++) units[first + i] = simple.charCodeAt(i);
  }
  return units;
}

const CHUNK = 4096;
/** Up to this length a text is likelier a name, of which few units change: copied in stretches, not unit by unit. */
const SHORT = 64;

/**
 * Folds any string: lower case, half width, simplified Han, plain apostrophes, hyphens and spaces (a line feed
 * stays). The result has the same length; accents stay.
 */
export function fold(text: string): string {
  table ??= buildTable();
  if (text.length <= SHORT) return foldShort(text, table);
  let folded = "";
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    const units = new Array<number>(length);
    for (let i = 0; i < length; i++) units[i] = table[text.charCodeAt(start + i)]!;
    folded += String.fromCharCode.apply(null, units);
  }
  return folded;
}

function foldShort(text: string, units: Uint16Array): string {
  let folded = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const other = units[unit]!;
    if (other === unit) continue;
    folded += text.slice(from, i) + String.fromCharCode(other);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** Keys remembered before the memory is emptied: an article asks for the same names again and again. */
const MEMORY = 10_000;
const keys = new Map<string, string>();

/**
 * The form under which two spellings of a name are the same: no case, accents, spaces, punctuation, leading
 * article; simplified Han. Empty where nothing is left.
 */
export function nameKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    if (keys.size >= MEMORY) keys.clear();
    key = makeKey(name);
    keys.set(copyOf(name), key);
  }
  return key;
}

function makeKey(name: string): string {
  return fold(name)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/^(?:(?:the|le|la|les)(?= )|l')\s*/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
