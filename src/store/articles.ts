import { and, asc, eq, getTableColumns, gte, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Language } from "../../extractors/types.ts";
import type { Executor } from "./database.ts";
import { revisionsNaming, type StoryNames } from "./named-in.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { articles, revisions } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";

export type ArticleRow = typeof articles.$inferSelect;
export type RevisionRow = Omit<typeof revisions.$inferSelect, "tokens">;
export type StoryRow = typeof stories.$inferSelect;

/** An article with the revision that is current. */
export interface CurrentArticle {
  article: ArticleRow;
  revision: RevisionRow;
}

export interface ArticleFilter {
  url?: string | undefined;
  languages?: readonly Language[] | undefined;
  outletKeys?: readonly string[] | undefined;
  publishedFrom?: Date | undefined;
  publishedTo?: Date | undefined;
  names?: StoryNames | undefined;
  /** Articles whose current facts name this entity. */
  entityId?: string | undefined;
  /** A tsquery. */
  search?: string | undefined;
}

/** The vector is searched and never read back. */
const { tokens: _, ...REVISION_COLUMNS } = getTableColumns(revisions);

const current = (db: Executor) =>
  db
    .select({ article: getTableColumns(articles), revision: REVISION_COLUMNS })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.revisionId))
    .$dynamic();

/** Finds an article by id; null where there is none. */
export async function findArticle(db: Executor, id: string): Promise<CurrentArticle | null> {
  return (await current(db).where(eq(articles.id, id)))[0] ?? null;
}

/** Finds the article of an address; null where there is none. */
export async function findArticleByUrl(db: Executor, url: string): Promise<CurrentArticle | null> {
  return (await current(db).where(eq(articles.url, url)))[0] ?? null;
}

/** Finds the articles whose current text has this hash, the one filed first at the front. */
export function findArticlesByText(db: Executor, textHash: string): Promise<CurrentArticle[]> {
  return current(db).where(eq(articles.textHash, textHash)).orderBy(asc(articles.id));
}

/** Lists articles with their current revisions. */
export function listArticles(db: Executor, filter: ArticleFilter, page: Page): Promise<CurrentArticle[]> {
  const conditions: (SQL | undefined)[] = [
    behind(articles.id, page),
    filter.url === undefined ? undefined : eq(articles.url, filter.url),
    filter.languages && inArray(articles.language, [...filter.languages]),
    filter.outletKeys && inArray(articles.outletKey, [...filter.outletKeys]),
    filter.publishedFrom && gte(articles.publishedAt, filter.publishedFrom),
    filter.publishedTo && lte(articles.publishedAt, filter.publishedTo),
    filter.search === undefined ? undefined : sql`${revisions.tokens} @@ ${filter.search}::tsquery`,
    filter.entityId === undefined
      ? undefined
      : sql`${articles.revisionId} in (select ${facts.revisionId} from ${facts} where ${facts.entityId} = ${filter.entityId})`,
    ...revisionsNaming(filter.names ?? {}).map((named) => sql`${articles.revisionId} in ${named}`),
  ];
  return current(db)
    .where(and(...conditions))
    .orderBy(inOrder(articles.id, page))
    .limit(page.limit);
}

/** All revisions of an article, the first one first. */
export function listRevisions(db: Executor, articleId: string): Promise<RevisionRow[]> {
  return db
    .select(REVISION_COLUMNS)
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(asc(revisions.number));
}

/** The stories of one revision, in order of their letters. */
export function listStories(db: Executor, revisionId: string): Promise<StoryRow[]> {
  return db.select().from(stories).where(eq(stories.revisionId, revisionId)).orderBy(asc(stories.letter));
}

/** Notes by which version of the engine the current text of an article was last read. */
export async function setEngine(tx: Executor, id: string, engine: string): Promise<void> {
  await tx.update(articles).set({ engine }).where(eq(articles.id, id));
}

/** Gives an article that was filed without an address the one it turned out to have. */
export async function setUrl(tx: Executor, id: string, url: string): Promise<void> {
  await tx
    .update(articles)
    .set({ url })
    .where(and(eq(articles.id, id), isNull(articles.url)));
}
