/** The one registry of languages. */
import type { Language, PackCode } from "../types.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import type { LanguagePack } from "./pack.ts";
import { zh } from "./zh/index.ts";

const packs: Record<PackCode, LanguagePack> = { en, fr, zh };

/** The pack that reads a language; both Chinese scripts share one. */
export function packOf(language: Language): LanguagePack {
  return packs[language === "zh-Hans" || language === "zh-Hant" ? "zh" : language];
}
