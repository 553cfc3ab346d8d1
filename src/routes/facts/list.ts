import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { listFacts as list } from "../../services/facts/list.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { nextCursor, pageQuery } from "../query.ts";
import { factFilters, superseded } from "./filters.ts";
import { listedFactSchema } from "./schema.ts";

const SORT_KEYS = ["publishedAt", "amount", "count", "bytes", "date", "confidence"] as const;
const SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const);

/** Every filter of facts, for what counts them too. */
export const factQuery = {
  ...factFilters,
  superseded,
};

const query = z.strictObject({
  ...factQuery,
  sort: z.enum(SORTS).optional().openapi({
    description:
      "Sorts by this value in place of `order`, the largest first with `-`; facts without the value are left out.",
  }),
  ...pageQuery,
});

/** GET /v1/facts */
export function listFacts(deps: Deps) {
  const page = z.object({ data: z.array(listedFactSchema), nextCursor }).openapi("FactPage");
  const route = createRoute({
    method: "get",
    path: "/facts",
    operationId: "listFacts",
    tags: ["Facts"],
    summary: "List facts",
    description:
      "Facts of all articles, each with its evidence and its article, a page at a time. All filters must hold; of several values of one, any. `actor`, `forum`, `organization`, `operator`, `platform` and `source` choose the breach by what its story names, so `field=price&actor=X` are the prices that X asked; `name` chooses by the fact's own name.",
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
      const { limit, order, cursor, sort, ...filters } = c.req.valid("query");
      return c.json(await list(deps, filters, { limit, order, cursor }, sort), 200);
    },
  });
}
