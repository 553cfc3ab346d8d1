import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { listIncidents as list } from "../../services/incidents/list.ts";
import type { Deps } from "../../types.ts";
import { factFilters } from "../facts/filters.ts";
import { problems } from "../problems.ts";
import { pageQuery, someOf } from "../query.ts";
import { incidentPageSchema, STATES } from "./schema.ts";

/** What chooses incidents, in lists and feeds alike. */
export const incidentFilters = {
  state: someOf(STATES, "Incidents in this state; `open` and `undecided` ones where it is left out."),
  ...factFilters,
};

/** GET /v1/incidents */
export function listIncidents(deps: Deps) {
  const query = z.strictObject({ ...incidentFilters, ...pageQuery });
  const route = createRoute({
    method: "get",
    path: "/incidents",
    operationId: "listIncidents",
    tags: ["Incidents"],
    summary: "List incidents",
    description:
      "Breaches in the world, each with what its facts come to, a page at a time. The filters are those of GET /v1/facts: an incident is taken where it has a fact for each; those on price, on counts, on dates and on the article must each hold for one fact.",
    middleware: [requireScope("read")] as const,
    request: { query },
    responses: {
      200: { description: "A page.", content: { "application/json": { schema: incidentPageSchema } } },
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
