import { AppError } from "../../errors.ts";
import { read } from "../../store/database.ts";
import { type IncidentRecord, loadIncidents, loadStandings } from "../../store/incident-records.ts";
import { loadStoryPage, type StoryPosition, sketchIncidents } from "../../store/incident-sketches.ts";
import type { ToldStory } from "../../store/told-stories.ts";
import type { Deps } from "../../types.ts";
import { readPosition, refuseCursor, writeCursor } from "../paging/cursor.ts";
import { periodOf } from "../search/filters.ts";
import { type AsOf, publicationOf } from "./as-known.ts";
import { type LedgerView, viewKnown, viewPage } from "./view.ts";

/** Stories on a page of a ledger at most, and by which an incident is summed up: those that came out first and last, where it has more. */
export const LEDGER_STORIES = 200;

/** Of what time a ledger is asked, and which page of it. */
export interface LedgerRequest {
  /** A timestamp, or a day, month or year, all of which counts. */
  asOf?: string | undefined;
  /** What counts: what was published by then, or what was filed here. */
  by?: AsOf["by"] | undefined;
  /** Stories on the page. */
  limit?: number | undefined;
  cursor?: string | undefined;
}

/**
 * Gets an incident: what it comes to, and a page of its ledger, as it was known at a time. As it stands, this costs the same however many
 * tell of it; as of a time it is read whole.
 * @throws AppError `incident_not_found`, `invalid_request`, `bad_cursor`
 */
export async function getIncident(
  { store, engine }: Pick<Deps, "store" | "engine">,
  id: string,
  { asOf, by = "published", limit = LEDGER_STORIES, cursor }: LedgerRequest = {},
): Promise<LedgerView> {
  const list = { list: "ledger", id, asOf, by };
  const after = cursor === undefined ? null : readStoryPosition(list, cursor);
  // One story more than asked for tells whether there is a page behind.
  const cut = (stories: readonly ToldStory[]) => ({
    storyIds: new Set(stories.slice(0, limit).map(({ story }) => story.id)),
    nextCursor: stories.length > limit ? writeStoryPosition(list, stories[limit - 1]!) : null,
  });
  if (asOf !== undefined) {
    const known = { at: periodOf(asOf, "asOf").to, by };
    const record = await readIncident({ store }, id, known.by === "filed" ? known.at : undefined);
    const behind = record.stories.filter((told) => after === null || isBehind(told, after));
    return viewKnown(engine, record, known, cut(behind));
  }
  return read(store, async (db) => {
    const [standing] = await loadStandings(db, [id]);
    if (!standing) throw incidentNotFound(id);
    const found = await loadStoryPage(db, id, after, limit + 1);
    const page = cut(found.stories);
    const isWhole = after === null && page.nextCursor === null;
    if (isWhole) return viewKnown(engine, { ...standing, ...found }, null, page);
    const [sketch] = await sketchIncidents(db, [id], LEDGER_STORIES);
    return viewPage(engine, sketch!, found, page);
  });
}

const writeStoryPosition = (list: Parameters<typeof writeCursor>[0], told: ToldStory): string =>
  writeCursor(list, told.story.id, `${publicationOf(told).toISOString()} ${told.article.id}`);

function readStoryPosition(list: Parameters<typeof readPosition>[0], cursor: string): StoryPosition {
  const { id, value } = readPosition(list, cursor);
  const [said = "", articleId = ""] = String(value).split(" ");
  const saidAt = new Date(said);
  if (Number.isNaN(saidAt.getTime()) || !/^[0-9a-f-]{36}$/u.test(articleId)) throw refuseCursor("It is not a cursor.");
  return { saidAt, articleId, id };
}

function isBehind(told: ToldStory, { saidAt, articleId, id }: StoryPosition): boolean {
  const later = publicationOf(told).getTime() - saidAt.getTime();
  if (later !== 0) return later > 0;
  return told.article.id === articleId ? told.story.id > id : told.article.id > articleId;
}

/** Loads an incident whole. @throws AppError `incident_not_found` */
export async function readIncident(
  { store }: Pick<Deps, "store">,
  id: string,
  membersAt?: Date,
): Promise<IncidentRecord> {
  const [record] = await read(store, (db) => loadIncidents(db, [id], membersAt));
  if (!record) throw incidentNotFound(id);
  return record;
}

export const incidentNotFound = (id: string) =>
  new AppError("incident_not_found", { detail: `There is no incident ${id}.` });
