import type { LanguagePack } from "../pack.ts";
import { dates } from "./date.ts";
import { lexicon } from "./lexicon.ts";
import { money } from "./money.ts";
import { names } from "./names.ts";
import { numbers } from "./number.ts";
import { sizes } from "./size.ts";
import { storyCues } from "./story-cues.ts";

/** Words whose full stop does not end a sentence. */
const abbreviations: ReadonlySet<string> = new Set([
  "m",
  "mm",
  "mme",
  "mlle",
  "me",
  "dr",
  "pr",
  "prof",
  "st",
  "ste",
  "etc",
  "cf",
  "p. ex",
  "env",
  "av",
  "bd",
  "art",
  "tél",
  "janv",
  "févr",
  "fév",
  "avr",
  "juil",
  "sept",
  "oct",
  "nov",
  "déc",
  "n°",
  "vol",
  "éd",
  "u.s",
  "sté",
  "ets",
  "dép",
]);

export const fr = {
  code: "fr",
  lexicon,
  names,
  storyCues,
  abbreviations,
  numbers,
  money,
  sizes,
  dates,
} satisfies LanguagePack;
