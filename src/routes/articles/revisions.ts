import { createRoute, defineOpenAPIRoute } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getRevisions } from "../../services/articles/revisions.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { articleId, revisionsSchema } from "./schema.ts";

/** GET /v1/articles/{id}/revisions */
export function listRevisions(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/articles/{id}/revisions",
    operationId: "listRevisions",
    tags: ["Articles"],
    summary: "List the revisions of an article",
    description: "All texts of an article, the first one first, each with what it changed against the one before.",
    middleware: [requireScope("read")] as const,
    request: { params: articleId },
    responses: {
      200: { description: "The revisions.", content: { "application/json": { schema: revisionsSchema } } },
      ...problems("invalid_request", "article_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json({ data: await getRevisions(deps, c.req.valid("param").id) }, 200),
  });
}
