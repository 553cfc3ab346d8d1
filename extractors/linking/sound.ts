/**
 * Compares how a Chinese transcription and a Latin name sound. Both become a string of consonant classes, vowels
 * dropped: 沃基耶尔 and "Vauquières" meet as WKL and WKLS. Chinese transcription keeps consonants far better than vowels.
 */
import { readHan } from "./han-readings.ts";

/*
 * A a vowel that begins the name · P b p · T d t · K g k q · F f ph · W v w · S s z soft c, th · C ch j sh zh · L l r · M · N · H
 */
const INITIALS: readonly (readonly [initial: string, sound: string])[] = [
  ["zh", "C"],
  ["ch", "C"],
  ["sh", "C"],
  ["b", "P"],
  ["p", "P"],
  ["m", "M"],
  ["f", "F"],
  ["d", "T"],
  ["t", "T"],
  ["n", "N"],
  ["l", "L"],
  ["r", "L"],
  ["g", "K"],
  ["k", "K"],
  ["h", "H"],
  ["j", "C"],
  ["q", "C"],
  ["x", "C"],
  ["z", "S"],
  ["c", "S"],
  ["s", "S"],
  ["w", "W"],
];

/** Consonant classes of pinyin syllables; a final n or ng counts as N, 尔 (er) as L. */
export function soundOfPinyin(syllables: readonly string[]): string {
  let sound = "";
  for (const syllable of syllables) {
    if (syllable === "er") {
      sound += "L";
      continue;
    }
    sound += INITIALS.find(([initial]) => syllable.startsWith(initial))?.[1] ?? "";
    if (/n?g?$/u.exec(syllable)![0] !== "") sound += "N";
  }
  return /^[aeoy]/u.test(syllables[0]!) ? `A${sound}` : sound;
}

const LATIN: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/^(?:sch|sh|tch|ch|tsch)/u, "C"],
  [/^ph/u, "F"],
  [/^(?:th)/u, "S"],
  [/^(?:ck|cc(?![eiy]))/u, "K"],
  [/^qu/u, "K"],
  [/^gn(?=[aeiouy])/u, "N"],
  [/^gh(?![aeiou])/u, ""],
  [/^x/u, "KS"],
  [/^c(?=[eiy])/u, "S"],
  [/^[ckqg]/u, "K"],
  [/^j/u, "C"],
  [/^[bp]/u, "P"],
  [/^[dt]/u, "T"],
  [/^f/u, "F"],
  [/^v/u, "W"],
  [/^w(?=[aeiouy])/u, "W"],
  [/^[sz]/u, "S"],
  [/^[lr]/u, "L"],
  [/^m/u, "M"],
  [/^n/u, "N"],
  [/^h(?=[aeiouy])/u, "H"],
];

/** Consonant classes of one folded Latin word without accents. */
export function soundOfLatin(word: string): string {
  let sound = /^[aeiouy]/u.test(word) ? "A" : "";
  for (let rest = word.replace(/(.)\1+/gu, "$1"); rest !== ""; ) {
    const rule = LATIN.find(([pattern]) => pattern.test(rest));
    if (!rule) {
      rest = rest.slice(1);
      continue;
    }
    sound += rule[1];
    rest = rest.slice(rule[0].exec(rest)![0].length);
  }
  return sound;
}

/** Classes that transcription takes for one another. */
const NEAR = new Set([
  "SC",
  "CS",
  "FW",
  "WF",
  "HF",
  "FH",
  "HW",
  "WH",
  "MN",
  "NM",
  "KC",
  "CK",
  "KH",
  "HK",
  "TC",
  "CT",
  "PF",
  "FP",
  "PW",
  "WP",
  "TS",
  "ST",
]);
const NEAR_COST = 0.4;
/** Sounds that come and go: a final n, an r or l before a consonant, a silent h, a v heard as a vowel. */
const LOST_COST: Readonly<Record<string, number>> = { A: 0.5, N: 0.4, L: 0.5, H: 0.4, W: 0.5, S: 0.8, T: 0.8, K: 0.9 };

function distance(a: string, b: string): number {
  const lost = (c: string) => LOST_COST[c] ?? 1;
  let row = [0];
  for (const c of b) row.push(row.at(-1)! + lost(c));
  for (const x of a) {
    const next = [row[0]! + lost(x)];
    for (let j = 0; j < b.length; j++) {
      const y = b[j]!;
      const swap = x === y ? 0 : NEAR.has(x + y) ? NEAR_COST : 1.2;
      next.push(Math.min(row[j]! + swap, row[j + 1]! + lost(x), next[j]! + lost(y)));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** How alike two sounds are, 0–1; 0 where one is too short to tell or they begin with unrelated sounds. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 2) return 0;
  if (a[0] !== b[0] && !NEAR.has(a[0]! + b[0]!)) return 0;
  return Math.max(0, 1 - distance(a, b) / longest);
}

/**
 * How alike a Chinese name sounds to a Latin one, 0–1. The Chinese one may be read in pinyin ("Qiyun" for 栖云: 1)
 * or be a transcription of the other.
 * @param han simplified characters  @param latin folded words without accents, in order
 * @returns null where a character's reading is not known or there is nothing to compare
 */
export function soundsAlike(han: string, latin: readonly string[]): number | null {
  const syllables = readHan(han);
  if (!syllables || syllables.length === 0 || latin.length === 0) return null;
  const spelled = latin.join("");
  const pinyin = syllables.join("");
  if (pinyin.replaceAll("v", "u") === spelled || pinyin.replaceAll("v", "u") === spelled.replaceAll("ü", "u")) return 1;
  return likeness(soundOfPinyin(syllables), latin.map(soundOfLatin).join(""));
}

const COARSE: Readonly<Record<string, string>> = {
  S: "S",
  C: "S",
  T: "T",
  P: "P",
  K: "K",
  F: "W",
  W: "W",
  H: "W",
  L: "L",
  M: "M",
  N: "M",
};
const COARSE_LENGTH = 2;

function coarse(sound: string): string | null {
  // Sounds that transcription may lose are left out, save the first.
  const letters = [...sound.replace(/^A/u, "")].map((c, i) =>
    i > 0 && (c === "L" || c === "N" || c === "H") ? "" : COARSE[c],
  );
  const key = letters.join("").slice(0, COARSE_LENGTH);
  return key.length === COARSE_LENGTH ? key : null;
}

/** The first two sounds of a name in six classes, for an index. */
export function coarseSounds(han: string | null, latin: readonly string[]): Set<string> {
  const syllables = han ? readHan(han) : null;
  const sounds = [syllables ? soundOfPinyin(syllables) : null, latin.map(soundOfLatin).join("")];
  return new Set(sounds.map((s) => (s ? coarse(s) : null)).filter((s): s is string => s !== null));
}
