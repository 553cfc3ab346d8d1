import type { Article, Extraction, Language } from "../../../extractors/types.ts";
import { AppError } from "../../errors.ts";
import { timePart } from "../../stopwatch.ts";
import type { Deps } from "../../types.ts";

/** What was read out of an article, its language settled. */
export interface Reading extends Extraction {
  language: Language;
  languageConfidence: number;
}

const UNCERTAIN = {
  "too-short": "it is too short",
  mixed: "it is in several",
  "no-letters": "it has no letters",
} as const;

/**
 * Identifies the language of an article, unless it is given, and reads its facts.
 * @throws AppError `unsupported_language`, naming the language found, or `unclear_language`
 */
export async function readArticle(
  { engine }: Pick<Deps, "engine">,
  article: Article,
  forced: Language | undefined,
): Promise<Reading> {
  const whole = article.title ? `${article.title}\n\n${article.text}` : article.text;
  const found = forced === undefined ? timePart("language", () => engine.identify(whole)) : null;
  if (found?.kind === "unsupported") {
    if (found.language === "und") {
      const named = await engine.nameLanguage(whole);
      if (named) {
        found.language = named.code;
        found.name = named.name;
      }
    }
    throw new AppError("unsupported_language", {
      detail: `The article is in ${found.name}.`,
      errors: [{ in: "body", pointer: "/text", detail: `It is in ${found.name} (${found.language}).` }],
      extra: { language: found.language, languageName: found.name, languageConfidence: found.confidence },
    });
  }
  const language = forced ?? (found?.kind === "supported" ? found.language : found?.best);
  if (language == null) {
    const reason = found?.kind === "uncertain" ? UNCERTAIN[found.reason] : "it could not be identified";
    throw new AppError("unclear_language", {
      errors: [{ in: "body", pointer: "/text", detail: `Its language cannot be told: ${reason}.` }],
    });
  }
  const extraction = timePart("extract", () => engine.extract({ ...article, language }));
  const warnings =
    found?.kind === "uncertain"
      ? [`The language is uncertain (${UNCERTAIN[found.reason]}); it was read as ${language}.`, ...extraction.warnings]
      : extraction.warnings;
  return { ...extraction, warnings, language, languageConfidence: forced ? 1 : found!.confidence };
}
