import type { LanguagePack } from "../pack.ts";
import { dates } from "./date.ts";
import { lexicon } from "./lexicon.ts";
import { money } from "./money.ts";
import { names } from "./names.ts";
import { numbers } from "./number.ts";
import { sizes } from "./size.ts";
import { storyCues } from "./story-cues.ts";

/** Words whose full stop does not end a sentence. */
const abbreviations: ReadonlySet<string> = new Set(["inc", "ltd", "co", "corp", "mr", "dr", "no", "st", "vs"]);

export const zh = {
  code: "zh",
  lexicon,
  names,
  storyCues,
  abbreviations,
  numbers,
  money,
  sizes,
  dates,
} satisfies LanguagePack;
