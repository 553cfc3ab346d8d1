import type { Language } from "../../../extractors/types.ts";
import type { Deps } from "../../types.ts";

/** What a page, a feed or a sender says of a language counts only where the text does not tell. */
export function languageHint(
  { engine }: Pick<Deps, "engine">,
  text: string,
  tag: string | null | undefined,
): Language | null {
  if (!tag || engine.identify(text).kind !== "uncertain") return null;
  const hint = tag.toLowerCase().replaceAll("_", "-");
  if (/^zh-(?:hant|tw|hk|mo)/u.test(hint)) return "zh-Hant";
  if (hint.startsWith("zh")) return "zh-Hans";
  return hint.startsWith("en") ? "en" : hint.startsWith("fr") ? "fr" : null;
}
