import { createRoute, defineOpenAPIRoute } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { fileArticle } from "../../services/articles/file.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { articleInputSchema, filedArticleSchema } from "./schema.ts";

/** POST /v1/articles */
export function createArticle(deps: Deps) {
  const content = { "application/json": { schema: filedArticleSchema } };
  const route = createRoute({
    method: "post",
    path: "/articles",
    operationId: "createArticle",
    tags: ["Articles"],
    summary: "File an article",
    description:
      "Reads an article and stores it with its stories and facts, all or nothing. The same address is the same article, and so is the same text where one of the two posts names no address; posting it again changes nothing. A value that differs makes a revision, a value left out keeps what is filed.",
    middleware: [requireScope("write"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { body: { required: true, content: { "application/json": { schema: articleInputSchema } } } },
    responses: {
      201: { description: "Filed as a new article.", content },
      200: { description: "Filed before: `unchanged`, or `revised` with what changed.", content },
      ...problems(
        "malformed_json",
        "invalid_request",
        "body_too_large",
        "unsupported_media_type",
        "invalid_article",
        "unsupported_language",
        "unclear_language",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const filed = await fileArticle(deps, c.req.valid("json"));
      c.header("Location", `/v1/articles/${filed.article.id}`);
      return filed.outcome === "created" ? c.json(filed, 201) : c.json(filed, 200);
    },
  });
}
