import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { createArticles } from "./batch.ts";
import { createArticle } from "./create.ts";
import { getArticle } from "./get.ts";
import { listArticles } from "./list.ts";
import { listRevisions } from "./revisions.ts";

/** Routes of /v1/articles. */
export const articleRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([
    createArticle(deps),
    createArticles(deps),
    listArticles(deps),
    getArticle(deps),
    listRevisions(deps),
  ] as const);
