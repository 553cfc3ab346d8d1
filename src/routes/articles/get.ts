import { createRoute, defineOpenAPIRoute } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getArticle as get } from "../../services/articles/get.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { articleId, articleSchema } from "./schema.ts";

/** GET /v1/articles/{id} */
export function getArticle(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/articles/{id}",
    operationId: "getArticle",
    tags: ["Articles"],
    summary: "Get an article",
    description: "An article with its current text, its stories and its facts, each with its evidence.",
    middleware: [requireScope("read")] as const,
    request: { params: articleId },
    responses: {
      200: { description: "The article.", content: { "application/json": { schema: articleSchema } } },
      ...problems("invalid_request", "article_not_found"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await get(deps, c.req.valid("param").id), 200) });
}
