import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { listArticles as list } from "../../services/articles/list.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { commonFilters, pageQuery } from "../query.ts";
import { articlePageSchema } from "./schema.ts";

const query = z.strictObject({
  url: z.string().max(2048).optional().openapi({ description: "The article of this address." }),
  entityId: z.uuid().optional().openapi({ description: "Articles that name this entity." }),
  ...commonFilters,
  ...pageQuery,
});

/** GET /v1/articles */
export function listArticles(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/articles",
    operationId: "listArticles",
    tags: ["Articles"],
    summary: "List articles",
    description:
      "Articles without their texts, a page at a time. All filters must hold; of several values of one, any.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: { description: "A page.", content: { "application/json": { schema: articlePageSchema } } },
      ...problems("invalid_request", "bad_cursor"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { limit, order, cursor, ...filters } = c.req.valid("query");
      return c.json(await list(deps, filters, { limit, order, cursor }), 200);
    },
  });
}
