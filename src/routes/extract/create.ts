import { createRoute, defineOpenAPIRoute } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { articleInput } from "../../services/articles/input.ts";
import { extractArticle } from "../../services/extraction/extract.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { extractionSchema } from "./schema.ts";

/** POST /v1/extract */
export function extract(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/extract",
    operationId: "extract",
    tags: ["Articles"],
    summary: "Read an article without filing it",
    description: "The stories and facts of an article. Nothing is stored. Takes the body of POST /v1/articles.",
    middleware: [requireScope("read"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: {
      body: { required: true, content: { "application/json": { schema: articleInput.openapi("ArticleInput") } } },
    },
    responses: {
      200: { description: "What it says.", content: { "application/json": { schema: extractionSchema } } },
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
    handler: async (c) => c.json(await extractArticle(deps, c.req.valid("json")), 200),
  });
}
