/**
 * Tells the language of a text: by script first, then by common words. No model, no dependency.
 */
import type { Identification, Language } from "../types.ts";
import { chineseScript, countJapaneseOnly } from "./chinese.ts";
import { LATIN_LANGUAGES, scoreLatin } from "./latin.ts";
import { arabicLanguage, cyrillicLanguage } from "./other-scripts.ts";
import { countScripts, SCRIPTS } from "./script.ts";
import { LANGUAGE_NAMES } from "./words.ts";

/** What is read of a text, in UTF-16 code units: all of it up to this, else pieces from its whole length. */
const SAMPLE_LENGTH = 6000;
const SAMPLE_PIECES = 6;

/** A Han character, a kana or a Hangul syllable says about as much as this many Latin letters. */
const LETTERS_PER_SYLLABLE = 3;
const HAN_PER_WORD = 1.6;

/** Pieces that vote on whether a text is in two languages: about a sentence, in code units. */
const PIECE_LENGTH = 220;
/** Least share of the words that makes a second language one of two, and the least words it takes. */
const MIXED_SHARE = 0.3;
const MIXED_WORDS = 10;

/** Words below which a text is too short to be called another language by its letters alone. */
const FEW_WORDS = 4;
/** Least weight a word of the text must carry on average for a language to be named at all. */
const LEAST_COVERAGE = 0.07;

const LATIN = SCRIPTS.indexOf("latin");
const HAN = SCRIPTS.indexOf("han");
const KANA = SCRIPTS.indexOf("kana");
const HANGUL = SCRIPTS.indexOf("hangul");
const ENGLISH = LATIN_LANGUAGES.indexOf("eng");
const FRENCH = LATIN_LANGUAGES.indexOf("fra");

/**
 * Tells the language of any string; never throws. `text` may be a title, an article or both.
 * @returns `uncertain` rather than a guess where the text is too short, holds two languages in comparable parts, or
 * no letters. Chinese covers its varieties as far as they are written in Han characters.
 */
export function identify(text: string): Identification {
  const sample = takeSample(text);
  const letters = countScripts(sample);
  let total = 0;
  for (const n of letters) total += n;
  if (total === 0) {
    return /\p{L}/u.test(sample) ? unsupported("und", 0.5) : uncertain("no-letters", null, 0);
  }

  let top = 0;
  let topWeight = 0;
  let allWeight = 0;
  const east = letters[HAN]! + letters[KANA]! + letters[HANGUL]!;
  letters.forEach((n, script) => {
    if (script === HAN || script === KANA || script === HANGUL) return;
    allWeight += n;
    if (n > topWeight) [top, topWeight] = [script, n];
  });
  if (east > 0) {
    allWeight += east * LETTERS_PER_SYLLABLE;
    if (east * LETTERS_PER_SYLLABLE >= topWeight) {
      if (top !== LATIN && topWeight > MIXED_SHARE * allWeight && topWeight > 20) return uncertain("mixed", null, 0.5);
      return eastern(sample, letters);
    }
  }
  if (top === LATIN) {
    const found = latin(sample, letters[HAN]!, topWeight / allWeight);
    const foreign = allWeight - topWeight - letters[HAN]! * LETTERS_PER_SYLLABLE;
    if (found.kind === "uncertain" || foreign < MIXED_SHARE * allWeight || foreign < 60) return found;
    return uncertain("mixed", found.kind === "supported" ? found.language : null, 0.5);
  }
  const latinShare = letters[LATIN]! / allWeight;
  if (latinShare > MIXED_SHARE && letters[LATIN]! > 60) {
    const other = latin(sample, 0, 1);
    if (other.kind !== "uncertain") {
      return uncertain("mixed", other.kind === "supported" ? other.language : null, 0.5);
    }
  }
  const script = SCRIPTS[top]!;
  const confidence = saturate(topWeight, 6) * Math.min(1, topWeight / allWeight + 0.2);
  if (script === "cyrillic") return unsupported(cyrillicLanguage(sample, topWeight), confidence);
  if (script === "arabic") return unsupported(arabicLanguage(sample, topWeight), confidence);
  if (script === "hebrew") return unsupported("heb", confidence);
  if (script === "devanagari") return unsupported("hin", confidence);
  return unsupported(script, confidence);
}

/** Chinese, Japanese or Korean; Latin words among them count only where they are running text of their own. */
function eastern(sample: string, letters: Uint32Array): Identification {
  const han = letters[HAN]!;
  const kana = letters[KANA]!;
  const hangul = letters[HANGUL]!;
  const all = han + kana + hangul;
  if (hangul > 0.2 * all) return unsupported("kor", saturate(hangul, 4));
  // A Chinese article that names a Japanese title holds a few kana; Japanese running text, a third and more.
  if (kana > 0.12 * all || countJapaneseOnly(sample) >= Math.max(2, 0.03 * all)) {
    return unsupported("jpn", saturate(all, 5));
  }
  const script = chineseScript(sample);
  const runningLatin = letters[LATIN]! > MIXED_SHARE * all ? votes(sample) : null;
  if (runningLatin && runningLatin.second >= MIXED_WORDS && runningLatin.share >= MIXED_SHARE) {
    return uncertain("mixed", script.language, 0.5);
  }
  if (han < 2) return uncertain("too-short", script.language, 0.4);
  return {
    kind: "supported",
    language: script.language,
    confidence: round(saturate(han, 4) * (0.5 + script.share / 2)),
  };
}

function latin(sample: string, han: number, share: number): Identification {
  const { words, scores } = scoreLatin(sample, 0, sample.length);
  const [best, second] = rank(scores);
  const supported = scores[ENGLISH]! >= scores[FRENCH]! ? ENGLISH : FRENCH;
  const rival = best === supported ? second : best;
  const likely: Language | null = scores[supported]! > 0.5 ? latinLanguage(supported) : null;

  if (scores[best]! < Math.max(0.5, LEAST_COVERAGE * words)) {
    // Latin names around a few Han characters: a Chinese title.
    if (han >= 2) return { kind: "supported", ...pickChinese(sample), confidence: round(0.5 * saturate(han, 4) + 0.2) };
    return words > 12 * FEW_WORDS ? unsupported("und", 0.5) : uncertain("too-short", likely, 0.2);
  }
  const found = votes(sample);
  if (found.second >= MIXED_WORDS && found.share >= MIXED_SHARE) {
    return uncertain("mixed", found.languages.map(latinLanguage).find((l) => l !== null) ?? likely, 0.5);
  }

  const margin = scores[supported]! - scores[rival]!;
  // Margins add up over the words of a text; `1.6` puts a lead of one common word at five in six.
  const confidence =
    (1 / (1 + Math.exp(-1.6 * Math.abs(margin)))) * Math.min(1, share + 0.3) * saturate(scores[best]!, 0.6);
  if (margin > 0) {
    if (confidence < 0.55) return uncertain("too-short", latinLanguage(supported), round(confidence));
    return { kind: "supported", language: latinLanguage(supported)!, confidence: round(confidence) };
  }
  if (confidence < 0.6 || words < FEW_WORDS - 1) return uncertain("too-short", likely, round(1 - confidence));
  return unsupported(LATIN_LANGUAGES[best]!, confidence);
}

function pickChinese(sample: string): { language: "zh-Hans" | "zh-Hant" } {
  return { language: chineseScript(sample).language };
}

interface Votes {
  /** The two languages with most words, as indexes into `LATIN_LANGUAGES`; Chinese is -1. */
  languages: number[];
  /** Words of the second, and its share of both. */
  second: number;
  share: number;
}

/** Lets each sentence-long piece vote for one language, unless it holds too little to tell. */
function votes(sample: string): Votes {
  const words = new Map<number, number>();
  for (const piece of pieces(sample)) {
    const letters = countScripts(piece);
    const { words: count, scores } = scoreLatin(piece, 0, piece.length);
    const han = letters[HAN]!;
    if (han * LETTERS_PER_SYLLABLE > letters[LATIN]!) {
      words.set(-1, (words.get(-1) ?? 0) + han / HAN_PER_WORD);
      continue;
    }
    const [best] = rank(scores);
    let rivals = 0;
    for (let l = 0; l < scores.length; l++) {
      if (scores[l]! > rivals && l !== best && !SIBLINGS[best]!.has(l)) rivals = scores[l]!;
    }
    if (count >= 4 && scores[best]! >= 0.2 * count && scores[best]! >= 1 + 1.3 * rivals) {
      words.set(best, (words.get(best) ?? 0) + count);
    }
  }
  const order = [...words].sort((a, b) => b[1] - a[1]);
  const first = order[0]?.[1] ?? 0;
  const second = order[1]?.[1] ?? 0;
  return { languages: order.slice(0, 2).map(([l]) => l), second, share: second / (first + second || 1) };
}

/** Pairs so near each other that a sentence of one is hard to tell from the other. */
const PAIRS = [
  ["eng", "sco"],
  ["fra", "wln"],
  ["fra", "oci"],
  ["spa", "ast"],
  ["spa", "glg"],
  ["por", "glg"],
  ["dan", "nob"],
  ["ces", "slk"],
  ["ind", "zlm"],
  ["nld", "afr"],
] as const;
/** By language, as indexes into `LATIN_LANGUAGES`, those it makes a pair with. */
const SIBLINGS: readonly ReadonlySet<number>[] = LATIN_LANGUAGES.map(
  (code) =>
    new Set(
      PAIRS.flatMap(([a, b]) => (a === code ? [b] : b === code ? [a] : [])).map((c) => LATIN_LANGUAGES.indexOf(c)),
    ),
);

/** Cuts at line ends and, in long lines, at the first space after `PIECE_LENGTH`. */
function* pieces(sample: string): Generator<string> {
  let start = 0;
  while (start < sample.length) {
    let end = sample.indexOf("\n", start);
    if (end < 0) end = sample.length;
    if (end - start > PIECE_LENGTH * 1.5) {
      const space = sample.indexOf(" ", start + PIECE_LENGTH);
      end = space < 0 || space > start + PIECE_LENGTH * 1.5 ? start + PIECE_LENGTH : space;
    }
    if (end > start) yield sample.slice(start, end);
    start = end + 1;
  }
}

/** Indexes of the two highest scores. */
function rank(scores: Float32Array): [number, number] {
  let best = 0;
  let second = -1;
  for (let l = 1; l < scores.length; l++) {
    if (scores[l]! > scores[best]!) {
      second = best;
      best = l;
    } else if (second < 0 || scores[l]! > scores[second]!) second = l;
  }
  return [best, second];
}

function takeSample(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text;
  const length = SAMPLE_LENGTH / SAMPLE_PIECES;
  const step = (text.length - length) / (SAMPLE_PIECES - 1);
  let sample = "";
  for (let i = 0; i < SAMPLE_PIECES; i++) {
    const start = Math.floor(i * step);
    sample += `${text.slice(start, start + length)}\n`;
  }
  return sample;
}

const latinLanguage = (l: number): Language | null => (l === ENGLISH ? "en" : l === FRENCH ? "fr" : null);
/** Grows from 0 to 1; about 0.63 at `scale`. */
const saturate = (n: number, scale: number): number => 1 - Math.exp(-n / scale);
const round = (n: number): number => Math.round(n * 1000) / 1000;

function unsupported(language: string, confidence: number): Identification {
  return { kind: "unsupported", language, name: LANGUAGE_NAMES[language] ?? language, confidence: round(confidence) };
}

function uncertain(
  reason: "too-short" | "mixed" | "no-letters",
  best: Language | null,
  confidence: number,
): Identification {
  return { kind: "uncertain", reason, best, confidence };
}
