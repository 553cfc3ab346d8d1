import { AppError } from "../../errors.ts";
import { findArticle, listRevisions, type RevisionRow } from "../../store/articles.ts";
import { read } from "../../store/database.ts";
import { listFactsOfArticle } from "../../store/facts.ts";
import type { Deps } from "../../types.ts";
import { type ChangesView, compareRevisions } from "./changes.ts";
import { type RevisionSummaryView, viewRevisionSummary } from "./view.ts";

/** One text of an article and what it changed. */
export interface RevisionView extends RevisionSummaryView {
  title: string | null;
  text: string;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
  languageConfidence: number;
  /** Against the revision before; null for the first one. */
  changes: ChangesView | null;
}

/** All revisions of an article, the first one first. @throws AppError `article_not_found` */
export function getRevisions({ store }: Pick<Deps, "store">, articleId: string): Promise<RevisionView[]> {
  return read(store, async (db) => {
    if (!(await findArticle(db, articleId))) {
      throw new AppError("article_not_found", { detail: `There is no article ${articleId}.` });
    }
    const revisions = await listRevisions(db, articleId);
    const facts = Map.groupBy(await listFactsOfArticle(db, articleId), ({ revisionId }) => revisionId);
    const factsOf = (revision: RevisionRow) => facts.get(revision.id) ?? [];
    return revisions.map((revision, i) => {
      const before = revisions[i - 1];
      return {
        ...viewRevisionSummary(revision),
        title: revision.title,
        text: revision.text,
        outlet: revision.outlet,
        publishedAt: revision.publishedText,
        language: revision.language,
        languageConfidence: revision.languageConfidence,
        changes: before ? compareRevisions(revision.changed, factsOf(before), factsOf(revision)) : null,
      };
    });
  });
}
