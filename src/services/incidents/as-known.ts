import { asRead, type FactRow } from "../../store/fact-rows.ts";
import type { HeadlineFact, IncidentSketch } from "../../store/incident-sketches.ts";
import type { StoryRecords, ToldStory } from "../../store/told-stories.ts";

/** Until when what was published, or what was filed here, is taken into account. */
export interface AsOf {
  at: Date;
  by: "published" | "filed";
}

/** A fact with its story. */
export interface SaidFact<F extends HeadlineFact = HeadlineFact> {
  row: F;
  told: ToldStory;
  /** When its article came out; when it was filed where nobody said. */
  saidAt: Date;
}

/** A fact in the ledger. */
export interface LedgerFact extends SaidFact<FactRow> {
  /** Whether a later text of its article took its place. */
  isSuperseded: boolean;
}

/** When an article came out; when it was filed where nobody said. */
export const publicationOf = ({ article, revision }: ToldStory): Date => revision.publishedAt ?? article.createdAt;

/**
 * What was known of an incident at a time, in order of publication and text. By publication, an article counts from the
 * day it came out, in the text that was filed last by then, or first where none was yet. By filing, it counts from
 * when it was filed.
 */
export function asKnown(
  record: StoryRecords<FactRow>,
  asOf: AsOf | null,
): { stories: ToldStory[]; facts: LedgerFact[] } {
  const visible = record.stories.filter((told) => {
    if (!asOf) return true;
    if (asOf.by === "filed") return told.revision.createdAt <= asOf.at;
    if (publicationOf(told) > asOf.at) return false;
    return told.revision.createdAt <= asOf.at || told.revision.number === firstFiled(record, told.article.id);
  });
  const current = new Map<string, number>();
  for (const { article, revision } of visible) {
    current.set(article.id, Math.max(current.get(article.id) ?? 0, revision.number));
  }
  const isCurrent = (told: ToldStory) =>
    asOf ? told.revision.number === current.get(told.article.id) : told.story.revisionId === told.article.revisionId;
  const byStory = Map.groupBy(record.facts, ({ storyId }) => storyId);
  const facts = visible.flatMap((told) =>
    (byStory.get(told.story.id) ?? []).map((row): LedgerFact => {
      const superseded = row.supersededAt !== null && (!asOf || row.supersededAt <= asOf.at);
      const reviewed = asOf?.by === "filed" && row.reviewedAt !== null && row.reviewedAt > asOf.at;
      return {
        row: reviewed ? { ...asRead(row), review: null, reviewedAt: null } : row,
        told,
        saidAt: publicationOf(told),
        isSuperseded: !isCurrent(told) || (superseded && isCurrent(told)),
      };
    }),
  );
  return { stories: visible.filter(isCurrent), facts: facts.sort(inOrder) };
}

/** What stands of an incident of which some stories were loaded, in the same order. */
export function asItStands({ stories, facts }: IncidentSketch): SaidFact[] {
  const byStory = Map.groupBy(facts, ({ storyId }) => storyId);
  return stories
    .flatMap((told) => (byStory.get(told.story.id) ?? []).map((row) => ({ row, told, saidAt: publicationOf(told) })))
    .sort(inOrder);
}

/** Order of publication and text. */
export const inOrder = (a: SaidFact, b: SaidFact): number =>
  a.saidAt.getTime() - b.saidAt.getTime() ||
  order(a.told.article.id, b.told.article.id) ||
  a.told.revision.number - b.told.revision.number ||
  a.row.position - b.row.position;

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const firstFiled = (record: StoryRecords<FactRow>, articleId: string) =>
  Math.min(...record.stories.filter(({ article }) => article.id === articleId).map(({ revision }) => revision.number));
