import { and, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { ArticleFilter, StoryRow } from "./articles.ts";
import type { Executor } from "./database.ts";
import type { FactWithArticle } from "./facts.ts";
import { storiesNaming } from "./named-in.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { articles, revisions } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";

export interface StoryFilter extends ArticleFilter {
  articleId?: string | undefined;
  incidentId?: string | undefined;
}

export interface StoryWithArticle {
  story: StoryRow;
  article: FactWithArticle["article"];
}

/** Lists the stories of current texts. */
export function listStoriesOfAll(db: Executor, filter: StoryFilter, page: Page): Promise<StoryWithArticle[]> {
  const conditions: (SQL | undefined)[] = [
    behind(stories.id, page),
    filter.articleId === undefined ? undefined : eq(stories.articleId, filter.articleId),
    filter.incidentId === undefined ? undefined : eq(stories.incidentId, filter.incidentId),
    filter.languages && inArray(articles.language, [...filter.languages]),
    filter.outletKeys && inArray(articles.outletKey, [...filter.outletKeys]),
    filter.publishedFrom && gte(articles.publishedAt, filter.publishedFrom),
    filter.publishedTo && lte(articles.publishedAt, filter.publishedTo),
    filter.search === undefined
      ? undefined
      : sql`${stories.revisionId} in (select ${revisions.id} from ${revisions}
          where ${revisions.tokens} @@ ${filter.search}::tsquery)`,
    filter.entityId === undefined
      ? undefined
      : sql`${stories.id} in (select ${facts.storyId} from ${facts} where ${facts.entityId} = ${filter.entityId})`,
    ...storiesNaming(filter.names ?? {}).map((named) => sql`${stories.id} in ${named}`),
  ];
  return (
    db
      .select({
        story: stories,
        article: {
          id: articles.id,
          url: articles.url,
          title: revisions.title,
          outlet: revisions.outlet,
          publishedText: revisions.publishedText,
          publishedAt: revisions.publishedAt,
          publishedPrecision: revisions.publishedPrecision,
          language: revisions.language,
        },
      })
      .from(stories)
      .innerJoin(articles, eq(articles.id, stories.articleId))
      .innerJoin(revisions, eq(revisions.id, stories.revisionId))
      // Put so that the planner does not take it for a second, independent condition that next to no story meets.
      .where(and(sql`coalesce(${articles.revisionId} = ${stories.revisionId}, false)`, ...conditions))
      .orderBy(inOrder(stories.id, page))
      .limit(page.limit)
  );
}
