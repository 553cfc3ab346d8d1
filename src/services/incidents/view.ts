import type { IncidentRecord, ToldStory } from "../../store/incident-records.ts";
import type { IncidentStatus } from "../../store/list-incidents.ts";
import type { Engine } from "../../types.ts";
import { type FactView, viewFact } from "../facts/view.ts";
import { type AsOf, asKnown, type LedgerFact, publicationOf } from "./as-known.ts";
import { standingPrice } from "./current-price.ts";
import { type HeadlineView, summarizeIncident } from "./headline.ts";

export interface IncidentSummaryView {
  id: string;
  /** The breached organization, where an article names it. */
  title: string | null;
  status: IncidentStatus;
  /** Where its stories went, if they all went to one. */
  mergedInto: string | null;
  createdAt: string;
  revisedAt: string;
  articles: number;
  /** Independent ones; copies of one text count once. */
  origins: number;
  languages: string[];
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  headline: HeadlineView;
}

export interface IncidentStoryView {
  id: string;
  lineageId: string;
  /** Its letter in the article. */
  incident: string;
  title: string | null;
  article: IncidentArticleView;
}

export interface IncidentArticleView {
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  publishedAt: string | null;
  language: string;
  revision: number;
}

/**
 * Whether a fact still stands: it does; a later price took its place; a later text of its article did; a person says
 * that it is wrong.
 */
export type Standing = "stands" | "outdated" | "superseded" | "rejected";

export type LedgerEntryView = FactView & { saidAt: string; standing: Standing; article: IncidentArticleView };

export interface LedgerView extends IncidentSummaryView {
  stories: IncidentStoryView[];
  /** Stories that come from one hand. */
  originGroups: { storyIds: string[] }[];
  /** Every fact, in order of time. */
  ledger: LedgerEntryView[];
}

/** Shows an incident in short, as it stands. */
export const viewIncident = (engine: Engine, record: IncidentRecord): IncidentSummaryView =>
  sumUp(engine, record, null).summary;

/** Shows an incident with every fact in order of time, as it was known at a time. */
export function viewLedger(engine: Engine, record: IncidentRecord, asOf: AsOf | null): LedgerView {
  const { summary, stories, facts, standing, groups } = sumUp(engine, record, asOf);
  const outdated = outdatedPrices(standing);
  const byLineage = new Map(stories.map(({ story }) => [story.lineageId, story.id]));
  return {
    ...summary,
    stories: stories.map(viewStory),
    originGroups: groups.map((group) => ({ storyIds: group.map((lineageId) => byLineage.get(lineageId)!) })),
    ledger: facts.map((fact) => ({
      ...viewFact(fact.row),
      saidAt: fact.saidAt.toISOString(),
      standing: standingOf(fact, outdated),
      article: viewStoryArticle(fact.told),
    })),
  };
}

/** What is known of an incident, and which stories, facts and origins that is from. */
function sumUp(engine: Engine, record: IncidentRecord, asOf: AsOf | null) {
  const { incident } = record;
  const { stories, facts } = asKnown(record, asOf);
  const standing = facts.filter(({ isSuperseded, row }) => !isSuperseded && row.review !== "rejected");
  const told = new Set(stories.map(({ story }) => story.lineageId));
  const origins = engine.linking.independentOrigins(record.links.filter(({ id }) => told.has(id)));
  const known = new Set(origins.flat());
  const alone = [...told].filter((lineageId) => !known.has(lineageId)).map((lineageId) => [lineageId]);
  const groups = [...origins, ...alone];
  const dates = stories.map((story) => publicationOf(story).getTime());
  const summary: IncidentSummaryView = {
    id: incident.id,
    title: titleOf(stories),
    status: statusOf(record),
    mergedInto: incident.mergedInto,
    createdAt: incident.createdAt.toISOString(),
    revisedAt: incident.revisedAt.toISOString(),
    articles: new Set(stories.map(({ article }) => article.id)).size,
    origins: groups.length,
    languages: [...new Set(stories.map(({ revision }) => revision.language))].sort(),
    firstPublishedAt: dates.length > 0 ? new Date(Math.min(...dates)).toISOString() : null,
    lastPublishedAt: dates.length > 0 ? new Date(Math.max(...dates)).toISOString() : null,
    headline: summarizeIncident(engine, standing, groups),
  };
  return { summary, stories, facts, standing, groups };
}

function statusOf({ incident, isUndecided }: IncidentRecord): IncidentStatus {
  if (incident.closedAt) return incident.mergedInto ? "merged" : "withdrawn";
  return isUndecided ? "undecided" : "open";
}

/** The name that most stories give the breached organization, the first of several. */
export function titleOf(stories: readonly ToldStory[]): string | null {
  const titles = stories.flatMap(({ story }) => story.title ?? []);
  return [...Map.groupBy(titles, (title) => title)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

function outdatedPrices(standing: readonly LedgerFact[]): Set<LedgerFact> {
  const prices = standing.filter(({ row }) => row.field === "price");
  const lines = Map.groupBy(prices, ({ row }) => `${row.kind} ${row.per}`);
  return new Set([...lines.values()].flatMap((line) => standingPrice(line)?.earlier ?? []));
}

function standingOf(fact: LedgerFact, outdated: ReadonlySet<LedgerFact>): Standing {
  if (fact.isSuperseded) return "superseded";
  if (fact.row.review === "rejected") return "rejected";
  return outdated.has(fact) ? "outdated" : "stands";
}

const viewStory = (told: ToldStory): IncidentStoryView => ({
  id: told.story.id,
  lineageId: told.story.lineageId,
  incident: told.story.letter,
  title: told.story.title,
  article: viewStoryArticle(told),
});

const viewStoryArticle = ({ article, revision }: ToldStory): IncidentArticleView => ({
  id: article.id,
  url: article.url,
  title: revision.title,
  outlet: revision.outlet,
  publishedAt: revision.publishedText,
  language: revision.language,
  revision: revision.number,
});
