/** Where ingested articles go: into the store of this machine, or to a server. */
import { type ArticleInput, createClient, LeakdeskError } from "../client/index.ts";
import { openDeps } from "../node.ts";
import { fileArticle } from "../services/articles/file.ts";
import { readArticleInput } from "../services/articles/input.ts";

export interface Filed {
  id: string;
  outcome: "created" | "unchanged" | "revised";
}

export interface Target {
  /** Files one article. @throws Error that says what is wrong with it */
  file(article: unknown): Promise<Filed>;
  close(): Promise<void>;
}

/** Files into the store that the environment names. */
export async function openStoreTarget(env: Readonly<Record<string, string | undefined>>): Promise<Target> {
  const deps = await openDeps({ ...env });
  return {
    async file(value) {
      const { article, outcome } = await fileArticle(deps, readArticleInput(value));
      return { id: article.id, outcome };
    },
    close: () => deps.close(),
  };
}

/** Attempts beyond the first: a server that starts again is waited for. */
const RETRIES = 5;

/** Files through a server's `POST /v1/articles`; waits and tries again where it is busy or away. */
export function openServerTarget(url: string, key: string | undefined): Target {
  const desk = createClient({ url, key, retries: RETRIES });
  return {
    async file(value) {
      try {
        const { article, outcome } = await desk.createArticle({ body: value as ArticleInput }, { repeatable: true });
        return { id: article.id, outcome };
      } catch (error) {
        if (!(error instanceof LeakdeskError))
          throw new Error(`${new URL(url).origin} does not answer`, { cause: error });
        throw new Error(`${error.status} ${error.message}`);
      }
    },
    close: async () => {},
  };
}
