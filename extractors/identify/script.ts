/**
 * Counts the letters of a text by script, from Unicode's block ranges.
 */

/** Scripts told apart. A script that one language has all but for itself carries that language's ISO 639-3 code. */
export type Script =
  | "latin"
  | "han"
  | "kana"
  | "hangul"
  | "cyrillic"
  | "arabic"
  | "hebrew"
  | "devanagari"
  | OneLanguage;
type OneLanguage =
  | "ell"
  | "hye"
  | "ben"
  | "pan"
  | "guj"
  | "ori"
  | "tam"
  | "tel"
  | "kan"
  | "mal"
  | "sin"
  | "tha"
  | "lao"
  | "mya"
  | "kat"
  | "amh"
  | "khm"
  | "mon"
  | "div";

/** First code unit, last code unit, script; ascending. Punctuation inside a block is as rare as it is harmless. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, "latin"],
  [0x61, 0x7a, "latin"],
  [0xc0, 0x24f, "latin"],
  [0x370, 0x3ff, "ell"],
  [0x400, 0x52f, "cyrillic"],
  [0x531, 0x58f, "hye"],
  [0x5d0, 0x5ff, "hebrew"],
  [0x620, 0x65f, "arabic"],
  [0x66e, 0x6ef, "arabic"],
  [0x6fa, 0x6ff, "arabic"],
  [0x750, 0x77f, "arabic"],
  [0x780, 0x7bf, "div"],
  [0x900, 0x963, "devanagari"],
  [0x980, 0x9ff, "ben"],
  [0xa00, 0xa7f, "pan"],
  [0xa80, 0xaff, "guj"],
  [0xb00, 0xb7f, "ori"],
  [0xb80, 0xbff, "tam"],
  [0xc00, 0xc7f, "tel"],
  [0xc80, 0xcff, "kan"],
  [0xd00, 0xd7f, "mal"],
  [0xd80, 0xdff, "sin"],
  [0xe00, 0xe7f, "tha"],
  [0xe80, 0xeff, "lao"],
  [0x1000, 0x109f, "mya"],
  [0x10a0, 0x10ff, "kat"],
  [0x1100, 0x11ff, "hangul"],
  [0x1200, 0x139f, "amh"],
  [0x1780, 0x17ff, "khm"],
  [0x1820, 0x18aa, "mon"],
  [0x1e00, 0x1eff, "latin"],
  [0x3041, 0x3096, "kana"],
  [0x30a1, 0x30fa, "kana"],
  [0x3130, 0x318f, "hangul"],
  [0x3400, 0x4dbf, "han"],
  [0x4e00, 0x9fff, "han"],
  [0xac00, 0xd7af, "hangul"],
  [0xf900, 0xfaff, "han"],
  [0xfb50, 0xfdff, "arabic"],
  [0xfe70, 0xfefc, "arabic"],
  [0xff21, 0xff3a, "latin"],
  [0xff41, 0xff5a, "latin"],
  [0xff66, 0xff9d, "kana"],
];

export const SCRIPTS: readonly Script[] = [...new Set(RANGES.map(([, , script]) => script))];

/** Index into `SCRIPTS` plus one, by code unit; 0 for what is no letter. */
let table: Uint8Array | null = null;

function load(): Uint8Array {
  table = new Uint8Array(0x10000);
  for (const [first, last, script] of RANGES) table.fill(SCRIPTS.indexOf(script) + 1, first, last + 1);
  for (const notLetter of [0xd7, 0xf7]) table[notLetter] = 0;
  return table;
}

/** Letters of each script in `text`, indexed as `SCRIPTS`. Characters beyond the basic plane do not count. */
export function countScripts(text: string): Uint32Array {
  const scripts = table ?? load();
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let i = 0; i < text.length; i++) counts[scripts[text.charCodeAt(i)]!]!++;
  return counts.subarray(1);
}
