import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { listStories as list } from "../../services/stories/list.ts";
import type { Deps } from "../../types.ts";
import { factArticleSchema } from "../facts/schema.ts";
import { problems } from "../problems.ts";
import { commonFilters, nextCursor, pageQuery } from "../query.ts";

const query = z.strictObject({
  ...commonFilters,
  articleId: z.uuid().optional().openapi({ description: "Stories of this article." }),
  incidentId: z.uuid().optional().openapi({ description: "Stories that tell of this incident." }),
  entityId: z.uuid().optional().openapi({ description: "Stories that name this entity." }),
  ...pageQuery,
});

const listedStorySchema = z
  .object({
    id: z.uuid(),
    articleId: z.uuid(),
    revisionId: z.uuid(),
    incident: z.string().openapi({ description: "The letter that its facts bear.", example: "A" }),
    title: z.string().nullable().openapi({ description: "The breached organization, where the article names it." }),
    incidentId: z.uuid().nullable().openapi({ description: "The incident in the world that it tells of." }),
    createdAt: z.iso.datetime(),
    article: factArticleSchema,
    links: z.object({ facts: z.string() }),
  })
  .openapi("ListedStory");

/** GET /v1/stories */
export function listStories(deps: Deps) {
  const page = z.object({ data: z.array(listedStorySchema), nextCursor }).openapi("StoryPage");
  const route = createRoute({
    method: "get",
    path: "/stories",
    operationId: "listStories",
    tags: ["Facts"],
    summary: "List stories",
    description:
      "What current texts tell, one story a breach, a page at a time. All filters must hold; of several values of one, any.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: { description: "A page.", content: { "application/json": { schema: page } } },
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
