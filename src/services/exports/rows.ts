import type { ExportArticle, ExportEntity, ExportFact, ExportIncident, ExportStory } from "../../export/types.ts";
import { type FactRow, fromColumns } from "../../store/fact-rows.ts";
import type { IncidentRecord } from "../../store/incident-records.ts";
import type { ToldStory } from "../../store/told-stories.ts";
import type { Engine } from "../../types.ts";
import { viewWhole } from "../incidents/view.ts";

/** A filed fact as exports have it. */
export function toExportFact(row: FactRow, engine: string): ExportFact {
  const { incident: _, ...fact } = fromColumns(row);
  return {
    ...fact,
    id: row.id,
    storyId: row.storyId,
    articleId: row.articleId,
    engine,
    createdAt: row.createdAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    review: row.review,
    entityId: row.entityId,
    platformEntityId: null,
  } as ExportFact;
}

/** The values of an article that exports carry. */
export interface ExportedArticle {
  id: string;
  url: string | null;
  createdAt: Date;
  title: string | null;
  outlet: string | null;
  language: ExportArticle["language"];
  publishedText: string | null;
  number: number;
}

/** An article as exports have it. */
export const toExportArticle = (article: ExportedArticle): ExportArticle => ({
  id: article.id,
  url: article.url,
  title: article.title,
  outlet: article.outlet,
  language: article.language,
  publishedAt: article.publishedText,
  createdAt: article.createdAt.toISOString(),
  revision: article.number,
});

/** An incident as exports and feeds have it, as it stands. `entities` are those that its facts point at. */
export function toExportIncident(
  engine: Engine,
  record: IncidentRecord,
  entities: ReadonlyMap<string, ExportEntity>,
): ExportIncident {
  const { id, title, createdAt, revisedAt, origins } = viewWhole(engine, record);
  const current = record.stories.filter(({ story, article }) => story.revisionId === article.revisionId);
  const engines = new Map(record.stories.map(({ revision }) => [revision.id, revision.engine]));
  const named = new Set(record.facts.flatMap(({ entityId }) => entityId ?? []));
  return {
    id,
    title,
    createdAt,
    revisedAt,
    origins,
    stories: current.map(toExportStory),
    facts: record.facts.map((row) => toExportFact(row, engines.get(row.revisionId)!)),
    entities: [...named].sort().flatMap((entityId) => entities.get(entityId) ?? []),
  };
}

const toExportStory = ({ story, article, revision }: ToldStory): ExportStory => ({
  id: story.id,
  letter: story.letter,
  article: toExportArticle({ ...revision, id: article.id, url: article.url, createdAt: article.createdAt }),
});
