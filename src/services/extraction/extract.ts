import type { Deps } from "../../types.ts";
import type { ArticleInput } from "../articles/input.ts";
import { prepareArticle } from "../articles/prepare.ts";
import { countCodePoints } from "../facts/code-points.ts";
import { type ReadFactView, type UndecidedView, viewEvidence, viewReadFact } from "../facts/view.ts";
import { readArticle } from "./read.ts";

export interface ExtractionView {
  language: string;
  languageConfidence: number;
  /** What offsets count into: as posted, or as made from HTML. */
  title: string | null;
  text: string;
  stories: { incident: string; title: string | null }[];
  facts: ReadFactView[];
  undecided: UndecidedView[];
  warnings: string[];
  engine: string;
}

/**
 * Reads an article without filing anything.
 * @throws AppError for an article that cannot be read
 */
export async function extractArticle(deps: Pick<Deps, "engine" | "now">, input: ArticleInput): Promise<ExtractionView> {
  const { title = null, text, published, outlet = null, language } = prepareArticle(deps, input);
  const article = { title, text, publishedAt: published?.text ?? null, outlet };
  const reading = await readArticle(deps, article, language);
  const points = countCodePoints(title, text);
  return {
    language: reading.language,
    languageConfidence: reading.languageConfidence,
    title,
    text,
    stories: reading.stories.map(({ incident, title }) => ({ incident, title })),
    facts: reading.facts.map((fact) => viewReadFact(fact, points)),
    undecided: reading.undecided.map((undecided) => ({
      ...undecided,
      evidence: viewEvidence(undecided.evidence, points),
    })),
    warnings: reading.warnings,
    engine: reading.engine,
  };
}
