import { and, asc, count, eq, gt, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type Executor, lockKeys, rows } from "./database.ts";
import { articles } from "./tables/articles.ts";
import { stories } from "./tables/facts.ts";
import { actions, memberships } from "./tables/incidents.ts";
import { decisions, linkStories, questions } from "./tables/linking.ts";

export type LinkRow = typeof linkStories.$inferSelect;
export type QuestionRow = typeof questions.$inferSelect;
/** Names a row and what was made by which version, which is all that can change of it. */
export type LinkStub = Pick<LinkRow, "storyId" | "engine">;

/** A person's word on two stories, by lineage. */
export interface DecisionRow {
  kind: "together" | "apart";
  left: string;
  right: string;
}

/** Longer than any key of a real name; an index takes no more than some 2,000 bytes. */
const MAX_KEY_LENGTH = 120;

/** Cuts keys to what the index takes. Two keys made equal by that only lead to one comparison more. */
export const indexKeys = (keys: readonly string[]): string[] => [
  ...new Set(keys.map((key) => [...key].slice(0, MAX_KEY_LENGTH).join(""))),
];

/**
 * Makes transactions that file stories with a key in common run one after the other, up to their ends: neither would see
 * the other's story. All locks are taken in one statement and one order.
 */
export const lockLinkKeys = (tx: Executor, keys: readonly string[]): Promise<void> =>
  lockKeys(
    tx,
    keys.map((key) => `link:${key}`),
  );

/** The leading stories that have one of the keys, in order of id. */
export async function findSharing(tx: Executor, keys: readonly string[]): Promise<LinkStub[]> {
  if (keys.length === 0) return [];
  return (
    tx
      .select({ storyId: linkStories.storyId, engine: linkStories.engine })
      .from(linkStories)
      // Behind a subquery Postgres does not see the keys. It takes their shares of all rows for more than they are, and reads the table from end to end.
      .where(
        and(
          sql`${linkStories.keys} && (select ${sql.param([...keys], linkStories.keys)}::text[])`,
          isNull(linkStories.follows),
        ),
      )
      .orderBy(asc(linkStories.storyId))
  );
}

/** The current stories of an article, in order of their filing. */
export function findLinkRowsOfArticle(tx: Executor, articleId: string): Promise<LinkRow[]> {
  return tx.select().from(linkStories).where(eq(linkStories.articleId, articleId)).orderBy(asc(linkStories.storyId));
}

/** The current stories of lineages. */
export async function findLinkRows(
  db: Executor,
  by: { lineageIds: readonly string[] } | { storyIds: readonly string[] },
) {
  const ids = "lineageIds" in by ? by.lineageIds : by.storyIds;
  if (ids.length === 0) return [];
  const column = "lineageIds" in by ? linkStories.lineageId : linkStories.storyId;
  return db
    .select()
    .from(linkStories)
    .where(inArray(column, [...ids]));
}

/** The leading ones among the current stories of lineages. */
export async function findLeading(db: Executor, lineageIds: readonly string[]): Promise<LinkRow[]> {
  if (lineageIds.length === 0) return [];
  return db
    .select()
    .from(linkStories)
    .where(and(inArray(linkStories.lineageId, [...lineageIds]), isNull(linkStories.follows)))
    .orderBy(asc(linkStories.lineageId));
}

/** A story that follows: its lineage, and that of the one that it follows. */
export interface FollowerRow {
  lineageId: string;
  articleId: string;
  follows: string;
}

/** The stories that follow leading ones, or that stand in one of the articles and follow any. */
export async function findFollowers(
  db: Executor,
  by: { leaders: readonly string[] } | { articleIds: readonly string[] },
): Promise<FollowerRow[]> {
  const ids = "leaders" in by ? by.leaders : by.articleIds;
  if (ids.length === 0) return [];
  const column = "leaders" in by ? linkStories.follows : linkStories.articleId;
  return db
    .select({
      lineageId: linkStories.lineageId,
      articleId: linkStories.articleId,
      follows: sql<string>`${linkStories.follows}`,
    })
    .from(linkStories)
    .where(and(inArray(column, [...ids]), isNotNull(linkStories.follows)))
    .orderBy(asc(linkStories.lineageId));
}

/** Lineages that others follow, by id, behind one of them. */
export async function findFollowed(db: Executor, after: string | null, limit: number): Promise<string[]> {
  const found = await db
    .selectDistinct({ leader: sql<string>`${linkStories.follows}` })
    .from(linkStories)
    .where(after === null ? isNotNull(linkStories.follows) : gt(linkStories.follows, after))
    .orderBy(asc(linkStories.follows))
    .limit(limit);
  return found.map(({ leader }) => leader);
}

/** How many stories follow each of the leading ones; those with none are left out. */
export async function countFollowers(db: Executor, leaders: readonly string[]): Promise<Map<string, number>> {
  if (leaders.length === 0) return new Map();
  const found = await db
    .select({ leader: sql<string>`${linkStories.follows}`, followers: count() })
    .from(linkStories)
    .where(inArray(linkStories.follows, [...leaders]))
    .groupBy(linkStories.follows);
  return new Map(found.map(({ leader, followers }) => [leader, followers]));
}

/** Lets stories follow a leading one, by lineage; null makes them lead. */
export async function setFollows(tx: Executor, lineageIds: readonly string[], follows: string | null): Promise<void> {
  for (let start = 0; start < lineageIds.length; start += 10_000) {
    await tx
      .update(linkStories)
      .set({ follows })
      .where(inArray(linkStories.lineageId, lineageIds.slice(start, start + 10_000)));
  }
}

/**
 * Holds a leading story until the transaction ends, so that it is not moved meanwhile; others may hold it too.
 * @returns the incident that it belongs to; null where it leads no more
 */
export async function holdLeader(tx: Executor, lineageId: string): Promise<string | null> {
  const held = await tx
    .select({ id: linkStories.storyId })
    .from(linkStories)
    .where(and(eq(linkStories.lineageId, lineageId), isNull(linkStories.follows)))
    .for("share");
  if (held.length === 0) return null;
  // Asked for only now: while it waited, another transaction may have moved it.
  const [home] = await tx
    .select({ incidentId: memberships.incidentId })
    .from(memberships)
    .where(and(eq(memberships.lineageId, lineageId), isNull(memberships.leftAt)));
  return home?.incidentId ?? null;
}

/** One leading story of an incident, by lineage, not among those given; null where there is none. */
export async function findLeaderOf(tx: Executor, incidentId: string, but: readonly string[]): Promise<string | null> {
  const [found] = await tx
    .select({ lineageId: linkStories.lineageId })
    .from(memberships)
    .innerJoin(linkStories, eq(linkStories.lineageId, memberships.lineageId))
    .where(
      and(
        eq(memberships.incidentId, incidentId),
        isNull(memberships.leftAt),
        isNull(linkStories.follows),
        but.length > 0 ? notInArray(linkStories.lineageId, [...but]) : undefined,
      ),
    )
    .orderBy(asc(memberships.id))
    .limit(1);
  return found?.lineageId ?? null;
}

/** Locks stories until the transaction ends, in one order. @returns those that are still current */
export async function lockLinkRows(tx: Executor, storyIds: readonly string[]): Promise<string[]> {
  if (storyIds.length === 0) return [];
  const locked = await tx
    .select({ id: linkStories.storyId })
    .from(linkStories)
    .where(inArray(linkStories.storyId, [...storyIds]))
    .orderBy(asc(linkStories.storyId))
    .for("update");
  return locked.map(({ id }) => id);
}

/** Files what linking reads of stories. */
export async function insertLinkRows(tx: Executor, rows: readonly LinkRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(linkStories).values([...rows]);
}

/** Takes stories that are no longer current out. */
export async function deleteLinkRows(tx: Executor, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length > 0) await tx.delete(linkStories).where(inArray(linkStories.storyId, [...storyIds]));
}

/** Makes a story the continuation of another one. */
export async function setLineage(tx: Executor, storyId: string, lineageId: string): Promise<void> {
  await tx.update(stories).set({ lineageId }).where(eq(stories.id, storyId));
}

/** The decisions that hold about stories, by lineage, the oldest first. */
export async function findDecisions(db: Executor, lineageIds: readonly string[]): Promise<DecisionRow[]> {
  if (lineageIds.length === 0) return [];
  const ids = [...lineageIds];
  return db
    .select({ kind: decisions.kind, left: decisions.left, right: decisions.right })
    .from(decisions)
    .innerJoin(actions, eq(actions.id, decisions.actionId))
    .where(and(isNull(actions.undoneBy), or(inArray(decisions.left, ids), inArray(decisions.right, ids)) as SQL))
    .orderBy(asc(decisions.id));
}

/** Files decisions, in the order given. */
export async function insertDecisions(tx: Executor, rows: readonly (typeof decisions.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tx.insert(decisions).values(rows.slice(start, start + 1000));
  }
}

/** The lineages that the decisions of an action are about. */
export async function lineagesOfAction(db: Executor, actionId: string): Promise<string[]> {
  const found = await db
    .select({ left: decisions.left, right: decisions.right })
    .from(decisions)
    .where(eq(decisions.actionId, actionId));
  return [...new Set(found.flatMap(({ left, right }) => [left, right]))];
}

/** Puts the questions about incidents in place of those that were open. A question that stays keeps its id. */
export async function replaceQuestions(
  tx: Executor,
  incidentIds: readonly string[],
  asked: readonly QuestionRow[],
): Promise<void> {
  const open = new Set(asked.map(({ incidentId }) => incidentId));
  const settled = incidentIds.filter((id) => !open.has(id));
  if (settled.length > 0) await tx.delete(questions).where(inArray(questions.incidentId, settled));
  for (const row of asked) {
    const { kind, candidates, candidateIds } = row;
    await tx
      .insert(questions)
      .values(row)
      .onConflictDoUpdate({ target: questions.incidentId, set: { kind, candidates, candidateIds } });
  }
}

/** Notes by which version stories were linked last. */
export async function setLinkEngine(tx: Executor, storyIds: readonly string[], engine: string): Promise<void> {
  if (storyIds.length === 0) return;
  await tx
    .update(linkStories)
    .set({ engine })
    .where(inArray(linkStories.storyId, [...storyIds]));
}

const unlinkedBy = (engine: string) =>
  sql`from ${articles} a join ${stories} s on s.revision_id = a.revision_id
    left join ${linkStories} l on l.story_id = s.id where (l.engine is null or l.engine <> ${engine})`;

/** Articles with a current story that this version did not link, by id, behind one of them. */
export async function findUnlinked(
  db: Executor,
  engine: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const behind = after === null ? sql`` : sql`and a.id > ${after}`;
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct a.id ${unlinkedBy(engine)} ${behind} order by a.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** How many there are. */
export async function countUnlinked(db: Executor, engine: string): Promise<number> {
  const [row] = await rows<{ articles: number }>(
    db,
    sql`select count(distinct a.id)::int as articles ${unlinkedBy(engine)}`,
  );
  return row!.articles;
}
