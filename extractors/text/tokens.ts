/** Cuts folded text into tokens: words, numbers, single Han characters. Punctuation makes no token. */
import type { PackCode, Token } from "../types.ts";
import { stem } from "./stem.ts";
import { createMemory, recall, type WordMemory } from "./word-memory.ts";

const WORD = 1;
const DIGIT = 2;
const HAN = 3;
const APOSTROPHE = 0x27;

let kinds: Uint8Array | null = null;

function kindOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x3007 || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return HAN;
  return unit === 0x5f || /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? WORD : 0;
}

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Above the Han blocks only compatibility forms, Hangul and surrogates are letters; read those on demand.
  for (let unit = 0; unit < 0x3400; unit++) table[unit] = kindOf(unit);
  table.fill(HAN, 0x3400, 0xa000);
  table.fill(WORD, 0xa000, 0xd7a4);
  table.fill(WORD, 0xd800, 0xe000);
  table.fill(HAN, 0xf900, 0xfb00);
  return table;
}

/** FNV-1a over UTF-16 code units: a 32-bit hash, the same on every runtime. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** What all tokens of a word share. */
interface Form {
  word: string;
  stem: string;
  hash: number;
}

const known = new Map<PackCode, WordMemory<Form>>();

function formsOf(pack: PackCode): WordMemory<Form> {
  let forms = known.get(pack);
  if (!forms) {
    forms = createMemory((word) => {
      const s = stem(word, pack);
      return { word, stem: s, hash: hashString(s) };
    });
    known.set(pack, forms);
  }
  return forms;
}

/**
 * All tokens of a folded text, in order. English "'s" is a token of its own, French elisions keep their
 * apostrophe ("d'", "l'"), "didn't" stays whole, a number keeps its inner points and commas ("3.4", "2,300").
 */
export function tokenize(folded: string, pack: PackCode): Token[] {
  kinds ??= buildKinds();
  const tokens: Token[] = [];
  const forms = formsOf(pack);
  const length = folded.length;
  let i = 0;
  while (i < length) {
    const kind = kinds[folded.charCodeAt(i)]!;
    if (kind === 0) {
      if (
        folded.charCodeAt(i) === APOSTROPHE &&
        folded.charCodeAt(i + 1) === 0x73 &&
        kinds[folded.charCodeAt(i + 2)] !== WORD &&
        pack === "en"
      ) {
        push(tokens, forms, folded, i, i + 2);
        i += 2;
        continue;
      }
      i++;
      continue;
    }
    const start = i++;
    if (kind === DIGIT) {
      while (i < length) {
        const unit = folded.charCodeAt(i);
        if (kinds[unit] === DIGIT) i++;
        else if ((unit === 0x2e || unit === 0x2c) && kinds[folded.charCodeAt(i + 1)] === DIGIT) i += 2;
        else break;
      }
    } else if (kind === WORD) {
      while (i < length) {
        const next = kinds[folded.charCodeAt(i)];
        if (next === WORD || next === DIGIT) i++;
        else if (folded.charCodeAt(i) === APOSTROPHE && kinds[folded.charCodeAt(i + 1)] === WORD) {
          if (pack === "fr") {
            i++;
            break;
          }
          if (pack !== "en" || folded.charCodeAt(i + 1) !== 0x74) break;
          i += 2;
        } else break;
      }
    }
    push(tokens, forms, folded, start, i);
  }
  return tokens;
}

function push(tokens: Token[], forms: WordMemory<Form>, folded: string, start: number, end: number): void {
  const { word, stem, hash } = recall(forms, folded, start, end);
  tokens.push({ start, end, word, stem, hash, clause: 0, sentence: 0 });
}
