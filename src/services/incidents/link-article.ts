import type { Executor } from "../../store/database.ts";
import { asRead, fromColumns } from "../../store/fact-rows.ts";
import type { FiledRows } from "../../store/file-revision.ts";
import { findLinkRowsOfArticle, indexKeys, type LinkRow, setLineage } from "../../store/linking.ts";
import type { Deps, LinkStory } from "../../types.ts";
import { place } from "./place.ts";
import type { IncidentChanges } from "./relink.ts";

/**
 * Links the stories of an article's current revision to incidents, in the transaction that files it, and takes those of
 * the revision before out. `filed.stories` are told their incidents. Last in its transaction: it locks.
 */
export async function linkArticle(
  tx: Executor,
  deps: Pick<Deps, "engine">,
  filed: FiledRows,
  now: Date,
): Promise<IncidentChanges> {
  const { linking } = deps.engine;
  const leaving = await findLinkRowsOfArticle(tx, filed.article.id);
  const arriving = await toLinkRows(deps.engine, filed);
  for (const [row, before] of continuations(linking, leaving, arriving)) {
    row.lineageId = before.lineageId;
    await setLineage(tx, row.storyId, before.lineageId);
  }
  for (const row of arriving) nameByLineage(row);
  const none = { lineageIds: [], homes: new Map(), actionId: null };
  const changes = await place(tx, deps, now, { leaving, arriving, ...none });
  const lineages = new Map(arriving.map(({ storyId, lineageId }) => [storyId, lineageId]));
  for (const story of filed.stories) {
    story.lineageId = lineages.get(story.id)!;
    story.incidentId = changes.homes.get(story.lineageId)!;
  }
  return changes;
}

/** Makes the id of what linking reads of a story differ from that of any other story. */
export function nameByLineage(row: LinkRow): void {
  row.story = { ...row.story, id: `${row.story.id} ${row.lineageId}` };
}

/** What linking reads of the stories of a revision. */
export async function toLinkRows(
  { linking, version }: Pick<Deps["engine"], "linking" | "version">,
  filed: Pick<FiledRows, "article" | "revision" | "stories" | "facts">,
): Promise<LinkRow[]> {
  const { article, revision, stories } = filed;
  // As they were read: what people put right tells of the fact, not of which breach the article means.
  const facts = filed.facts.map((row) => fromColumns(asRead(row)));
  const told = { ...revision, id: article.id, publishedAt: revision.publishedText };
  return Promise.all(
    stories.map(async ({ id, lineageId, letter }): Promise<LinkRow> => {
      const story = storable(linking.storyOf(told, letter, facts, linking.canonical));
      const keys = indexKeys(linking.blockingKeys(story));
      // Made from what it says, so that ties are broken alike in whatever order stories come.
      const print = await sha256(JSON.stringify({ ...story, id: letter, article: "" }));
      const row = { storyId: id, lineageId, articleId: article.id, keys, engine: version(), follows: null };
      return { ...row, story: { ...story, id: print } };
    }),
  );
}

/** Postgres keeps no NUL and no half of a surrogate pair, which JSON writes as escapes. */
const storable = (story: LinkStory): LinkStory =>
  JSON.parse(JSON.stringify(story).replace(/\\u(?:0000|d[89a-f][0-9a-f]{2})/gu, " ")) as LinkStory;

/** Which story goes on telling of the breach that a story of the text before told of: the likest ones, one to one. */
function continuations(
  { weigh }: Deps["engine"]["linking"],
  before: readonly LinkRow[],
  after: readonly LinkRow[],
): Map<LinkRow, LinkRow> {
  const letterOf = ({ story }: LinkRow) => story.isMain;
  const pairs = before.flatMap((old) => after.map((row) => ({ old, row, score: weigh(old.story, row.story).score })));
  pairs.sort(
    (a, b) =>
      b.score - a.score || Number(letterOf(b.old) === letterOf(b.row)) - Number(letterOf(a.old) === letterOf(a.row)),
  );
  const found = new Map<LinkRow, LinkRow>();
  const taken = new Set<LinkRow>();
  for (const { old, row, score } of pairs) {
    if (score <= 0 || found.has(row) || taken.has(old)) continue;
    found.set(row, old);
    taken.add(old);
  }
  return found;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
