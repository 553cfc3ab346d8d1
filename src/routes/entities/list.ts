import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { listEntities as list } from "../../services/entities/list.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { pageQuery, searchText, someOf } from "../query.ts";
import { ENTITY_KINDS, entityPageSchema } from "./schema.ts";

const query = z.strictObject({
  kind: someOf(ENTITY_KINDS, "Entities of this kind."),
  q: searchText,
  ...pageQuery,
});

/** GET /v1/entities */
export function listEntities(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/entities",
    operationId: "listEntities",
    tags: ["Entities"],
    summary: "List entities",
    description:
      "Organizations, actors, forums and outlets that facts name, each once for all languages, a page at a time. `q` searches their spellings.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: { description: "A page.", content: { "application/json": { schema: entityPageSchema } } },
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
