/**
 * Tells languages in Latin letters apart by their commonest words and their letters.
 */
import { createMemory, recall, type WordMemory } from "../text/word-memory.ts";
import { ENDINGS, WORDS } from "./words.ts";

export const LATIN_LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Letters beyond a–z that the language writes. One that is not in the list speaks against it. */
const LETTERS: Readonly<Record<string, string>> = {
  eng: "",
  fra: "àâæçéèêëîïôœùûüÿ",
  spa: "áéíñóúü",
  por: "áâãàçéêíóôõú",
  ita: "àèéìíîòóù",
  cat: "àçèéíïòóúü",
  glg: "áéíñóúü",
  ast: "áéíñóúüḥḷ",
  oci: "àáçèéíïòóúü",
  ron: "ăâîșțşţ",
  deu: "äöüß",
  nld: "éëïóöü",
  afr: "êëéèîïôöû",
  ltz: "äëéöüêî",
  fry: "âêéëïôöúû",
  swe: "åäöé",
  dan: "æøåé",
  nob: "æøåéòô",
  isl: "áðéíóúýþæö",
  fin: "äöå",
  est: "äöõüšž",
  hun: "áéíóöőúüű",
  pol: "ąćęłńóśźż",
  ces: "áčďéěíňóřšťúůýž",
  slk: "áäčďéíĺľňóôŕšťúýž",
  hrv: "čćđšž",
  slv: "čšž",
  lit: "ąčęėįšųūž",
  lav: "āčēģīķļņšūž",
  tur: "çğıöşüâîû",
  vie: "",
  ind: "",
  zlm: "",
  tgl: "",
  swa: "",
  hat: "àèéò",
  epo: "ĉĝĥĵŝŭ",
  cym: "âêîôûŵŷ",
  gle: "áéíóú",
  eus: "ñ",
  sqi: "çë",
  mlt: "ċġħżàèìòù",
  bre: "âêñùü",
  lat: "",
  sco: "",
  wln: "âåéèêëîôûç",
  som: "",
  aze: "çəğıöşü",
};
/** Vietnamese writes more accented letters than are worth a list: any counts for it. */
const ANY_LETTER = "vie";

/**
 * How much one accented letter weighs beside a common word: for a language that writes it, shared among all that
 * do, and against one that does not.
 */
const LETTER_FOR = 0.6;
const LETTER_AGAINST = 0.5;
/** What an ending weighs beside a common word, before it is shared among the languages that have it. */
const ENDING_WEIGHT = 0.35;
const LONGEST_ENDING = 6;
/** Shorter words end in anything. */
const SHORTEST_WORD = 5;

interface Model {
  /** What a word says, null for nothing. */
  words: WordMemory<Effect | null>;
  /** The same before an apostrophe, which some words have as their last letter. */
  elided: WordMemory<Effect | null>;
  letters: Map<number, Float32Array>;
}

/** The languages that a word or an ending speaks for, as indexes into `LATIN_LANGUAGES`, and how much. */
interface Effect {
  languages: Uint8Array;
  weight: number;
}

let model: Model | null = null;

function load(): Model {
  const words = new Map<string, Effect>();
  for (const [word, set] of invert(WORDS))
    words.set(word, { languages: Uint8Array.from(set), weight: 1 / Math.sqrt(set.size) });
  const endings: Map<string, Effect>[] = Array.from({ length: LONGEST_ENDING + 1 }, () => new Map());
  for (const [ending, set] of invert(ENDINGS)) {
    endings[ending.length]!.set(ending, {
      languages: Uint8Array.from(set),
      weight: ENDING_WEIGHT / Math.sqrt(set.size),
    });
  }
  const letters: Model["letters"] = new Map();
  for (const letter of new Set(Object.values(LETTERS).join(""))) {
    const writers = LATIN_LANGUAGES.filter((code) => LETTERS[code]!.includes(letter)).length;
    letters.set(
      letter.charCodeAt(0),
      Float32Array.from(LATIN_LANGUAGES, (code) =>
        code === ANY_LETTER || LETTERS[code]!.includes(letter) ? LETTER_FOR / writers : -LETTER_AGAINST,
      ),
    );
  }
  const effectOf = (word: string): Effect | null =>
    words.get(word) ?? (word.length >= SHORTEST_WORD ? byEnding(endings, word) : null);
  model = {
    words: createMemory(effectOf),
    elided: createMemory((word) => words.get(`${word}'`) ?? effectOf(word)),
    letters,
  };
  return model;
}

/** Which languages, as indexes into `LATIN_LANGUAGES`, have each string of the table. */
function invert(table: Readonly<Record<string, string>>): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>();
  for (const [code, list] of Object.entries(table)) {
    for (const item of list.split(/\s+/u))
      owners.set(item, (owners.get(item) ?? new Set()).add(LATIN_LANGUAGES.indexOf(code)));
  }
  return owners;
}

const OTHER_LETTER = Float32Array.from(LATIN_LANGUAGES, (code) => (code === ANY_LETTER ? LETTER_FOR : -LETTER_AGAINST));

export interface LatinScores {
  /** Words read. */
  words: number;
  /** Weight found for each of `LATIN_LANGUAGES`. */
  scores: Float32Array;
}

/** Scores each of `LATIN_LANGUAGES` by the words and letters of `text` from `start` to `end`. */
export function scoreLatin(text: string, start: number, end: number): LatinScores {
  const { words, elided, letters } = model ?? load();
  const scores = new Float32Array(LATIN_LANGUAGES.length);
  let count = 0;
  let from = -1;
  const lower = text.slice(start, end).toLowerCase();
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 0x20;
    if (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0xdf && code <= 0x24f && code !== 0xf7) ||
      (code >= 0x1e00 && code <= 0x1eff)
    ) {
      if (from < 0) from = i;
      if (code > 0x7a) {
        const effect = letters.get(code) ?? OTHER_LETTER;
        for (let l = 0; l < scores.length; l++) scores[l]! += effect[l]!;
      }
      continue;
    }
    if (from < 0) continue;
    const apostrophe = code === 0x27 || code === 0x2019;
    count++;
    const effect = recall(apostrophe ? elided : words, lower, from, i);
    if (effect) {
      const { languages, weight } = effect;
      for (let l = 0; l < languages.length; l++) scores[languages[l]!]! += weight;
    }
    from = -1;
  }
  return { words: count, scores };
}

/** What a word says by the longest of its endings that says anything. */
function byEnding(endings: readonly ReadonlyMap<string, Effect>[], word: string): Effect | null {
  let effect: Effect | null = null;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length >= 2 && !effect; length--) {
    effect = endings[length]!.get(word.slice(-length)) ?? null;
  }
  return effect;
}
