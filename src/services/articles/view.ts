import type { ArticleRow, CurrentArticle, RevisionRow, StoryRow } from "../../store/articles.ts";
import type { FactRow } from "../../store/fact-rows.ts";
import { countCodePoints } from "../facts/code-points.ts";
import { type FactView, type UndecidedView, viewEvidence, viewFact } from "../facts/view.ts";

/** An article as it is listed. */
export interface ArticleSummaryView {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
  languageConfidence: number;
  revision: RevisionSummaryView;
  createdAt: string;
  updatedAt: string;
}

export interface RevisionSummaryView {
  id: string;
  /** 1, 2, 3 … within the article. */
  number: number;
  engine: string;
  createdAt: string;
}

export interface StoryView {
  id: string;
  /** The letter that the article's facts bear in `incident`. */
  incident: string;
  title: string | null;
  /** The breach in the world that it tells of; null for a story filed before stories were linked. */
  incidentId: string | null;
}

/** An article with all that was read out of its current text. */
export interface ArticleView extends ArticleSummaryView {
  text: string;
  stories: StoryView[];
  facts: FactView[];
  undecided: UndecidedView[];
  warnings: string[];
}

/** Shows an article without its text. */
export function viewArticleSummary({ article, revision }: CurrentArticle): ArticleSummaryView {
  return {
    id: article.id,
    url: article.url,
    title: revision.title,
    outlet: revision.outlet,
    publishedAt: revision.publishedText,
    language: revision.language,
    languageConfidence: revision.languageConfidence,
    revision: viewRevisionSummary(revision),
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
  };
}

/** Shows which revision it is. */
export function viewRevisionSummary({ id, number, engine, createdAt }: RevisionRow): RevisionSummaryView {
  return { id, number, engine, createdAt: createdAt.toISOString() };
}

/** Shows an article with its current text and what it says. */
export function viewArticle(
  article: ArticleRow,
  revision: RevisionRow,
  stories: readonly StoryRow[],
  facts: readonly FactRow[],
): ArticleView {
  const points = countCodePoints(revision.title, revision.text);
  return {
    ...viewArticleSummary({ article, revision }),
    text: revision.text,
    stories: stories.map(({ id, letter, title, incidentId }) => ({ id, incident: letter, title, incidentId })),
    facts: facts.map(viewFact),
    undecided: revision.undecided.map((undecided) => ({
      ...undecided,
      evidence: viewEvidence(undecided.evidence, points),
    })),
    warnings: revision.warnings,
  };
}
