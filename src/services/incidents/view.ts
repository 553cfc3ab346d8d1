import type { FactRow } from "../../store/fact-rows.ts";
import type { IncidentRecord, Standing as IncidentStanding } from "../../store/incident-records.ts";
import type { IncidentSketch } from "../../store/incident-sketches.ts";
import type { IncidentStatus } from "../../store/list-incidents.ts";
import type { StoryRecords, ToldStory } from "../../store/told-stories.ts";
import type { Engine, OriginStory } from "../../types.ts";
import { type FactView, viewFact } from "../facts/view.ts";
import { type AsOf, asItStands, asKnown, inOrder, type LedgerFact, publicationOf, type SaidFact } from "./as-known.ts";
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
  /** Those that tell of it now; where some stories stand for all, as many as it has stories. */
  articles: number;
  /** Of how many stories of how many the title, the origins, the languages and the headline are. */
  summedUp: { stories: number; of: number };
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
  /** Every fact of the page's stories, in order of time. */
  ledger: LedgerEntryView[];
  /** What to send as `cursor` for what comes behind; null where nothing does. */
  nextCursor: string | null;
}

/** Shows an incident in short, as it stands, by what was loaded of it. */
export const viewIncident = (engine: Engine, sketch: IncidentSketch): IncidentSummaryView =>
  sumUp(engine, sketch, { told: sketch.stories, standing: asItStands(sketch), of: sketch.members });

/** Shows an incident in short, as it stands, by all that is filed about it. */
export function viewWhole(engine: Engine, record: IncidentRecord): IncidentSummaryView {
  const { stories, facts } = asKnown(record, null);
  return sumUp(engine, record, { told: stories, standing: facts.filter(isStanding), of: stories.length });
}

/** A page of a ledger: which stories, those of earlier texts too, and what to ask for what is behind it. */
interface LedgerPage {
  storyIds: ReadonlySet<string>;
  nextCursor: string | null;
}

/** Shows an incident with the facts of some stories in order of time, as it was known at a time; as it stands for null. */
export function viewKnown(engine: Engine, record: IncidentRecord, asOf: AsOf | null, page: LedgerPage): LedgerView {
  const { stories, facts } = asKnown(record, asOf);
  const standing = facts.filter(isStanding);
  const summary = sumUp(engine, record, { told: stories, standing, of: stories.length });
  const onPage = ({ story }: ToldStory) => page.storyIds.has(story.id);
  return viewLedger(engine, summary, {
    stories: stories.filter(onPage),
    facts: facts.filter(({ told }) => onPage(told)),
    links: record.links,
    outdated: outdatedPrices(standing),
    nextCursor: page.nextCursor,
  });
}

/** Shows an incident of which some stories were loaded with the facts of others in order of time, as it stands. */
export function viewPage(
  engine: Engine,
  sketch: IncidentSketch,
  found: StoryRecords<FactRow>,
  { storyIds, nextCursor }: LedgerPage,
): LedgerView {
  const { stories, facts } = asKnown(
    {
      ...found,
      stories: found.stories.filter(({ story }) => storyIds.has(story.id)),
      facts: found.facts.filter(({ storyId }) => storyIds.has(storyId)),
    },
    null,
  );
  const sketched = new Set(sketch.facts.map(({ id }) => id));
  const standing = [...asItStands(sketch), ...facts.filter((fact) => isStanding(fact) && !sketched.has(fact.row.id))];
  return viewLedger(engine, viewIncident(engine, sketch), {
    stories,
    facts,
    links: found.links,
    outdated: outdatedPrices(standing.sort(inOrder)),
    nextCursor,
  });
}

function viewLedger(
  engine: Engine,
  summary: IncidentSummaryView,
  parts: {
    stories: readonly ToldStory[];
    facts: readonly LedgerFact[];
    links: readonly OriginStory[];
    outdated: ReadonlySet<string>;
    nextCursor: string | null;
  },
): LedgerView {
  const { stories, facts, links, outdated, nextCursor } = parts;
  const byLineage = new Map(stories.map(({ story }) => [story.lineageId, story.id]));
  return {
    ...summary,
    stories: stories.map(viewStory),
    originGroups: originsOf(engine, stories, links).map((group) => ({
      storyIds: group.map((lineageId) => byLineage.get(lineageId)!),
    })),
    ledger: facts.map((fact) => ({
      ...viewFact(fact.row),
      saidAt: fact.saidAt.toISOString(),
      standing: standingOf(fact, outdated),
      article: viewStoryArticle(fact.told),
    })),
    nextCursor,
  };
}

/** Lineages by origin; one of which nothing is known is one by itself. */
function originsOf(engine: Engine, stories: readonly ToldStory[], links: readonly OriginStory[]): string[][] {
  const told = new Set(stories.map(({ story }) => story.lineageId));
  const origins = engine.linking.independentOrigins(links.filter(({ id }) => told.has(id)));
  const known = new Set(origins.flat());
  return [...origins, ...[...told].filter((lineageId) => !known.has(lineageId)).map((lineageId) => [lineageId])];
}

/** What is known of an incident, from the stories told and the facts of theirs that stand; `of` is how many stories it has. */
function sumUp(
  engine: Engine,
  record: IncidentStanding & Pick<StoryRecords<unknown>, "links">,
  { told, standing, of }: { told: readonly ToldStory[]; standing: readonly SaidFact[]; of: number },
): IncidentSummaryView {
  const { incident } = record;
  const groups = originsOf(engine, told, record.links);
  const dates = told.map((story) => publicationOf(story).getTime());
  const articles = new Set(told.map(({ article }) => article.id)).size;
  return {
    id: incident.id,
    title: titleOf(told),
    status: statusOf(record),
    mergedInto: incident.mergedInto,
    createdAt: incident.createdAt.toISOString(),
    revisedAt: incident.revisedAt.toISOString(),
    articles: of > told.length ? of : articles,
    summedUp: { stories: told.length, of },
    origins: groups.length,
    languages: [...new Set(told.map(({ revision }) => revision.language))].sort(),
    firstPublishedAt: dates.length > 0 ? new Date(Math.min(...dates)).toISOString() : null,
    lastPublishedAt: dates.length > 0 ? new Date(Math.max(...dates)).toISOString() : null,
    headline: summarizeIncident(engine, standing, groups),
  };
}

const isStanding = ({ isSuperseded, row }: LedgerFact) => !isSuperseded && row.review !== "rejected";

function statusOf({ incident, isUndecided }: IncidentStanding): IncidentStatus {
  if (incident.closedAt) return incident.mergedInto ? "merged" : "withdrawn";
  return isUndecided ? "undecided" : "open";
}

/** The name that most stories give the breached organization, the first of several. */
export function titleOf(stories: readonly ToldStory[]): string | null {
  const titles = stories.flatMap(({ story }) => story.title ?? []);
  return [...Map.groupBy(titles, (title) => title)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

/** Ids of prices in whose place another one came. */
function outdatedPrices(standing: readonly SaidFact[]): Set<string> {
  const prices = standing.filter(({ row }) => row.field === "price");
  const lines = Map.groupBy(prices, ({ row }) => `${row.kind} ${row.per}`);
  return new Set([...lines.values()].flatMap((line) => (standingPrice(line)?.earlier ?? []).map(({ row }) => row.id)));
}

function standingOf(fact: LedgerFact, outdated: ReadonlySet<string>): Standing {
  if (fact.isSuperseded) return "superseded";
  if (fact.row.review === "rejected") return "rejected";
  return outdated.has(fact.row.id) ? "outdated" : "stands";
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
