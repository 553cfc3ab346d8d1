import { readLagging } from "../../store/database.ts";
import { listStoriesOfAll, type StoryWithArticle } from "../../store/list-stories.ts";
import type { Deps } from "../../types.ts";
import { type ListedFactView, viewFactArticle } from "../facts/view.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { type CommonFilters, readCommonFilters } from "../search/filters.ts";

export interface StoryFilters extends CommonFilters {
  articleId?: string | undefined;
  incidentId?: string | undefined;
  entityId?: string | undefined;
}

/** One article's telling of one breach. */
export interface ListedStoryView {
  id: string;
  articleId: string;
  revisionId: string;
  /** The letter that its facts bear. */
  incident: string;
  title: string | null;
  /** The incident in the world that it was found to tell of. */
  incidentId: string | null;
  createdAt: string;
  article: ListedFactView["article"];
  /** Where its facts are. */
  links: { facts: string };
}

/** Lists the stories of current texts a page at a time. @throws AppError `bad_cursor`, `invalid_request` */
export async function listStories(
  { store, engine }: Pick<Deps, "store" | "engine">,
  filters: StoryFilters,
  request: PageRequest,
): Promise<PageOf<ListedStoryView>> {
  const { articleId, incidentId, entityId } = filters;
  const filter = { ...readCommonFilters(engine, filters), articleId, incidentId, entityId };
  const page = await listPage(
    { list: "stories", ...filters },
    request,
    (page) => readLagging(store, (db) => listStoriesOfAll(db, filter, page)),
    ({ story }) => story.id,
  );
  return { ...page, data: page.data.map(viewListedStory) };
}

function viewListedStory({ story, article }: StoryWithArticle): ListedStoryView {
  const { id, articleId, revisionId, letter, title, incidentId, createdAt } = story;
  return {
    id,
    articleId,
    revisionId,
    incident: letter,
    title,
    incidentId,
    createdAt: createdAt.toISOString(),
    article: viewFactArticle(article),
    links: { facts: `/v1/facts?storyId=${id}` },
  };
}
