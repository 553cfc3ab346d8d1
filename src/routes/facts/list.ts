import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import {
  CAUSES,
  COUNT_STATUSES,
  COUNT_UNITS,
  DATA_CLASSES,
  DATE_KINDS,
  FIELDS,
  OPERATOR_ROLES,
  PRICE_KINDS,
  PRICE_STAGES,
  STANCES,
} from "../../../extractors/types.ts";
import { requireScope } from "../../middleware/access.ts";
import { listFacts as list } from "../../services/facts/list.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { codes, commonFilters, decimal, names, nextCursor, pageQuery, period, searchText, someOf } from "../query.ts";
import { listedFactSchema } from "./schema.ts";

const query = z.strictObject({
  field: someOf(FIELDS, "Facts of this field."),
  name: names(
    "Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling.",
  ),
  ...commonFilters,
  articleId: z.uuid().optional().openapi({ description: "Facts of this article." }),
  storyId: z.uuid().optional().openapi({ description: "Facts of this story." }),
  quote: searchText.openapi({ description: "Full text over the words that state the fact, as `q` over its article." }),
  entityId: z.uuid().optional().openapi({ description: "Facts that name this entity." }),
  currency: codes("Prices in this currency.", "USD"),
  minAmount: decimal("Prices of at least this much.", "4500"),
  maxAmount: decimal("Prices of at most this much.", "10000"),
  kind: someOf([...PRICE_KINDS, ...DATE_KINDS], "Prices, or dates, of this kind."),
  stage: someOf(PRICE_STAGES, "Prices of this stage."),
  minCount: decimal("Victim counts of at least this many.", "1000000"),
  maxCount: decimal("Victim counts of at most this many.", "50000000"),
  status: someOf(COUNT_STATUSES, "Victim counts of this status."),
  unit: someOf(COUNT_UNITS, "Victim counts in this unit."),
  class: someOf(DATA_CLASSES, "Data of this class."),
  cause: someOf(CAUSES, "Causes of this category."),
  role: someOf(OPERATOR_ROLES, "Operators in this role."),
  stance: someOf(STANCES, "Responses with this stance."),
  dateFrom: period("Dates that may be this one or a later one.", "2026-01"),
  dateTo: period("Dates that may be this one or an earlier one.", "2026-12"),
  minConfidence: z.coerce.number().min(0).max(1).optional().openapi({ description: "Facts at least this certain." }),
  superseded: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .openapi({ type: "boolean", description: "Whether facts of texts that were revised since are listed too." }),
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
      const { limit, order, cursor, ...filters } = c.req.valid("query");
      return c.json(await list(deps, filters, { limit, order, cursor }), 200);
    },
  });
}
