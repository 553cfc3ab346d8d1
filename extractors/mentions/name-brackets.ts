/** Reads the second name in brackets behind a Chinese name: 酷澎（Coupang）, 消費者委員會（消委會）. */
import { candidate, type NameCandidate } from "./name-candidate.ts";

const OPENING =
  /^(?:又名|又称|又稱|简称|簡稱|以下简称|以下簡稱|下称|下稱|即|原名|前身为|英文名|亦称|亦稱|alias)[:：为為]?/u;
const NO_NAME =
  /^(?:化名|图|圖|左|右|中|上|下|注|记者|記者|编辑|來源|来源|资料图|音译|音譯|下同|非真名|译|譯|俄文|英文|意为|意思|原意|泰文|韩文|日文|阿拉伯)/u;

/** The candidate in the brackets that open at `at`, or behind one closing mark there; null where they hold no name. */
export function bracketed(text: string, at: number): NameCandidate | null {
  let open = at;
  if (/^[”」》』"’]/u.test(text.slice(open, open + 1))) open++;
  if (text[open] !== "（" && text[open] !== "(") return null;
  let close = open + 1;
  while (
    close < text.length &&
    close - open < 50 &&
    text[close] !== "）" &&
    text[close] !== ")" &&
    text[close] !== "\n"
  )
    close++;
  if (text[close] !== "）" && text[close] !== ")") return null;
  let from = open + 1;
  let to = close;
  const cut = OPENING.exec(text.slice(from, to));
  if (cut) from += cut[0].length;
  // "（FCC，联邦通信委员会）": the first part.
  const comma = /[,，、;；]/u.exec(text.slice(from, to));
  if (comma) to = from + comma.index;
  while (from < to && /[“「《"‘『\s]/u.test(text[from]!)) from++;
  while (to > from && /[”」》"’』\s]/u.test(text[to - 1]!)) to--;
  const name = text.slice(from, to);
  if (name.length < 2 || name.length > 40 || NO_NAME.test(name)) return null;
  if (/[\d%。！？：:]/u.test(name.replace(/[A-Za-z]\d+|\d+[A-Za-z]/gu, ""))) return null;
  const latin = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N} .&'’+_$/-]+$/u.test(name);
  if (latin ? !/\p{Lu}|_/u.test(name) : name.length > 12 || !/\p{Script=Han}/u.test(name)) return null;
  const made = candidate(from, to);
  made.spread = true;
  return made;
}
