import { and, eq, isNull, ne } from "drizzle-orm";
import type { Fact, Story } from "../../extractors/types.ts";
import type { ArticleRow, RevisionRow, StoryRow } from "./articles.ts";
import type { Executor } from "./database.ts";
import { entityRef, fileEntities } from "./entities.ts";
import { type Naming, nameRows } from "./fact-names.ts";
import { type FactRow, nameOf, toColumns } from "./fact-rows.ts";
import { articles, revisions } from "./tables/articles.ts";
import { factNames, facts, stories } from "./tables/facts.ts";
import { newId } from "./uuid.ts";

/** Rows an INSERT at most: Postgres takes 65,535 parameters, and a fact has some fifty columns. */
const ROWS_PER_INSERT = 500;

/** A revision that is to become the current one of its article. */
export interface NewRevision {
  /** The article's id, new or not. */
  articleId: string;
  /** Set for a new article: its address. */
  created: { url: string | null } | null;
  number: number;
  revision: Omit<RevisionRow, "id" | "articleId" | "number" | "createdAt">;
  /** A tsvector of title and text. */
  tokens: string;
  outletKey: string | null;
  stories: readonly Story[];
  facts: readonly FiledFact[];
  now: Date;
}

/** A fact with what the columns hold beside it. */
export interface FiledFact {
  fact: Fact;
  startCodePoint: number;
  endCodePoint: number;
  /** A tsvector of the quote. */
  tokens: string;
}

export interface FiledRows {
  article: ArticleRow;
  revision: RevisionRow;
  stories: StoryRow[];
  facts: FactRow[];
}

/**
 * Writes a revision with its stories, facts and names, makes it the article's current one, and marks the facts of the
 * revisions before as superseded.
 */
export async function fileRevision(
  tx: Executor,
  { articleId, created, number, revision, tokens, outletKey, stories: told, facts: read, now }: NewRevision,
  naming: Naming,
): Promise<FiledRows> {
  const id = newId(now.getTime());
  const current = {
    revisionId: id,
    textHash: revision.textHash,
    title: revision.title,
    outlet: revision.outlet,
    outletKey,
    language: revision.language,
    publishedAt: revision.publishedAt,
    engine: revision.engine,
    updatedAt: now,
  };
  const [article] = created
    ? await tx
        .insert(articles)
        .values({ id: articleId, url: created.url, createdAt: now, ...current })
        .returning()
    : await tx.update(articles).set(current).where(eq(articles.id, articleId)).returning();
  const revisionRow = { ...revision, id, articleId, number, createdAt: now };
  await tx.insert(revisions).values({ ...revisionRow, tokens });

  const storyRows = told.map(({ incident, title }) => {
    const storyId = newId(now.getTime());
    return {
      id: storyId,
      articleId,
      revisionId: id,
      letter: incident,
      title,
      lineageId: storyId,
      incidentId: null,
      saidAt: revision.publishedAt ?? article!.createdAt,
      createdAt: now,
    };
  });
  if (storyRows.length > 0) await tx.insert(stories).values(storyRows);
  const storyIds = new Map(storyRows.map(({ letter, id }) => [letter, id]));

  const named = read.map(({ fact }) => {
    const name = nameOf(fact);
    return name && naming.entityOf(name);
  });
  const outlet =
    revision.outlet === null ? [] : [naming.entityOf({ kind: "outlet", name: revision.outlet, aliases: [] })];
  const entityIds = await fileEntities(tx, [...named.filter((entity) => entity !== null), ...outlet], now);
  const factRows = read.map(({ fact, startCodePoint, endCodePoint }, position): FactRow => {
    const entity = named[position];
    return {
      id: newId(now.getTime()),
      articleId,
      revisionId: id,
      storyId: storyIds.get(fact.incident)!,
      position,
      entityId: entity ? entityIds.get(entityRef(entity.kind, entity.key))! : null,
      ...toColumns(fact),
      startCodePoint,
      endCodePoint,
      language: revision.language,
      outletKey,
      publishedAt: revision.publishedAt,
      createdAt: now,
      supersededAt: null,
      supersededBy: null,
      review: null,
      reviewedAt: null,
      asRead: null,
    };
  });
  await insertInParts(
    factRows.map((row, i) => ({ ...row, tokens: read[i]!.tokens })),
    (part) => tx.insert(facts).values(part),
  );
  await insertInParts(
    factRows.flatMap((row) => nameRows(row, naming)),
    (part) => tx.insert(factNames).values(part),
  );
  if (!created) {
    await tx
      .update(facts)
      .set({ supersededAt: now, supersededBy: id })
      .where(and(eq(facts.articleId, articleId), ne(facts.revisionId, id), isNull(facts.supersededAt)));
  }
  return { article: article!, revision: revisionRow, stories: storyRows, facts: factRows };
}

async function insertInParts<T>(all: readonly T[], insert: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += ROWS_PER_INSERT) {
    await insert(all.slice(start, start + ROWS_PER_INSERT));
  }
}
