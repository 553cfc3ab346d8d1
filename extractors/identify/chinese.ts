/**
 * Tells Chinese from Japanese written without kana, and its two scripts from each other.
 */
import { countVariants } from "../text/han-variants.ts";

/** Characters that Japan alone simplified this way, or made. Two of them outweigh a Chinese reading. */
const JAPANESE_ONLY = new Set(
  "気対発売図経済団単戦応広沢渋鉄駅労検権覚観読転辺円込働峠畑辻栃桜塩壊壱弐拡挙挿斎歩歯渓竜従縄繊聴粛県関",
);

/** Characters that Japan's spelling has and Chinese has not, in UTF-16 code units. */
export function countJapaneseOnly(text: string): number {
  let count = 0;
  for (const character of text) if (JAPANESE_ONLY.has(character)) count++;
  return count;
}

/**
 * Which script Chinese text is in, by the characters that only one of them uses; Simplified where there are none.
 * `share` is the part of those characters that speaks for the answer, 0.5 where there are none.
 */
export function chineseScript(text: string): { language: "zh-Hans" | "zh-Hant"; share: number } {
  const { traditionalOnly, simplifiedOnly } = countVariants(text);
  const total = traditionalOnly + simplifiedOnly;
  if (total === 0) return { language: "zh-Hans", share: 0.5 };
  return traditionalOnly > simplifiedOnly
    ? { language: "zh-Hant", share: traditionalOnly / total }
    : { language: "zh-Hans", share: simplifiedOnly / total };
}
