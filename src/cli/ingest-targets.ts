/** Where ingested articles go: into the store of this machine, or to a server. */
import { setTimeout as sleep } from "node:timers/promises";
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

const TRIES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const TRY_AGAIN = new Set([408, 429, 502, 503, 504]);

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

const waitOf = (answer: Response | null, attempt: number) => {
  const asked = Number(answer?.headers.get("retry-after"));
  return Math.min(LONGEST_WAIT_MS, asked > 0 ? asked * 1000 : FIRST_WAIT_MS * 2 ** attempt);
};

/** Files through a server's `POST /v1/articles`; waits and tries again where it is busy or away. */
export function openServerTarget(url: string, key: string | undefined): Target {
  const address = new URL("/v1/articles", url);
  const headers = { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) };
  return {
    async file(value) {
      const body = JSON.stringify(value);
      for (let attempt = 0; ; attempt++) {
        let failure: unknown;
        const answer = await fetch(address, { method: "POST", headers, body }).catch((error: unknown) => {
          failure = error;
          return null;
        });
        if (answer?.ok) {
          const { article, outcome } = (await answer.json()) as { article: { id: string }; outcome: Filed["outcome"] };
          return { id: article.id, outcome };
        }
        if (attempt + 1 < TRIES && (!answer || TRY_AGAIN.has(answer.status))) {
          await answer?.body?.cancel();
          await sleep(waitOf(answer, attempt));
          continue;
        }
        if (!answer) throw new Error(`${address.origin} does not answer`, { cause: failure });
        const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
        throw new Error(`${answer.status} ${problem?.detail ?? answer.statusText}`);
      }
    },
    close: async () => {},
  };
}
