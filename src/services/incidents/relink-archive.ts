import { listStories } from "../../store/articles.ts";
import { type Executor, inTransaction, read } from "../../store/database.ts";
import { listFactsOfRevision } from "../../store/facts.ts";
import {
  countUnlinked,
  findLinkRowsOfArticle,
  findUnlinked,
  type LinkRow,
  setLinkEngine,
} from "../../store/linking.ts";
import type { Deps } from "../../types.ts";
import { holdArticle } from "../articles/hold.ts";
import { announceIncidents } from "./announce.ts";
import { nameByLineage, toLinkRows } from "./link-article.ts";
import { place } from "./place.ts";

type Services = Pick<Deps, "engine" | "store" | "now">;

/** What linking the archive again did. */
export interface RelinkReport {
  /** Articles whose stories were linked again. */
  articles: number;
  /** Stories that had never been linked, and stories that tell of another incident than before. */
  linked: number;
  moved: number;
  /** Incidents that came to be, that went into another one, and that no story tells of any more. */
  created: number;
  merged: number;
  withdrawn: number;
}

export const NOTHING_RELINKED: RelinkReport = { articles: 0, linked: 0, moved: 0, created: 0, merged: 0, withdrawn: 0 };

/** How many articles have a story that this version of the engine did not link. */
export const countOpen = ({ engine, store }: Services): Promise<number> =>
  read(store, (db) => countUnlinked(db, engine.version()));

/**
 * Links a batch of articles again that have a story which this version of the engine did not link, in order of id, each in
 * a transaction of its own and under the locks of filing. What was done is noted on the stories, so that it can be
 * stopped at any time and goes on where it was; several processes do nothing twice.
 * @param after id of the last article of the batch before
 * @returns what was done, and where to go on; null at the end
 */
export async function relinkBatch(
  deps: Services,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ done: RelinkReport; last: string | null }> {
  const ids = await read(deps.store, (db) => findUnlinked(db, deps.engine.version(), after, limit));
  let done = NOTHING_RELINKED;
  for (const id of ids) {
    const one = await inTransaction(deps.store, (tx) => relinkArticle(tx, deps, id));
    if (one) done = addReports(done, one);
  }
  return { done, last: ids.at(-1) ?? null };
}

/** The sum of two reports. */
export const addReports = (a: RelinkReport, b: RelinkReport): RelinkReport => ({
  articles: a.articles + b.articles,
  linked: a.linked + b.linked,
  moved: a.moved + b.moved,
  created: a.created + b.created,
  merged: a.merged + b.merged,
  withdrawn: a.withdrawn + b.withdrawn,
});

/** @returns null where another process has done it */
async function relinkArticle(
  tx: Executor,
  { engine, now }: Pick<Deps, "engine" | "now">,
  id: string,
): Promise<RelinkReport | null> {
  const found = await holdArticle(tx, id);
  if (!found) return null;
  const { article, revision } = found;
  const stories = await listStories(tx, revision.id);
  const before = new Map((await findLinkRowsOfArticle(tx, id)).map((row) => [row.storyId, row]));
  if (stories.every((story) => before.get(story.id)?.engine === engine.version())) return null;

  const facts = await listFactsOfRevision(tx, revision.id);
  const made = await toLinkRows(engine, { article, revision, stories, facts });
  for (const row of made) nameByLineage(row);
  // One that follows may have to lead now, or follow in another incident.
  const arriving = made.filter((row) => !leadsAsBefore(row, before.get(row.storyId)));
  const leaving = arriving.flatMap(({ storyId }) => before.get(storyId) ?? []);
  const fresh = arriving.filter(({ storyId }) => !before.has(storyId));
  const lineageIds = made.filter((row) => !arriving.includes(row)).map(({ lineageId }) => lineageId);
  const at = now();
  const given = { leaving, arriving, placed: fresh, lineageIds, homes: new Map(), actionId: null };
  const changes = await place(tx, { engine }, at, given);
  await setLinkEngine(
    tx,
    made.map(({ storyId }) => storyId),
    engine.version(),
  );
  await announceIncidents(tx, at, changes, { reason: "relinked" });
  const moved = stories.filter(
    ({ incidentId, lineageId }) => incidentId !== null && changes.homes.get(lineageId) !== incidentId,
  );
  return {
    articles: 1,
    linked: fresh.length,
    moved: moved.length,
    created: changes.created.length,
    merged: changes.merged.length,
    withdrawn: changes.withdrawn.length,
  };
}

const leadsAsBefore = (row: LinkRow, before: LinkRow | undefined): boolean =>
  before?.follows === null && row.story.id === before.story.id && row.keys.join("\n") === before.keys.join("\n");
