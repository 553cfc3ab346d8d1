import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getIncident as get, LEDGER_STORIES } from "../../services/incidents/get.ts";
import { getHistory } from "../../services/incidents/history.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { pageQuery, period } from "../query.ts";
import { historySchema, incidentId, incidentSchema } from "./schema.ts";

/** GET /v1/incidents/{id} */
export function getIncident(deps: Deps) {
  const query = z.strictObject({
    asOf: period("The incident as it was known then: to the end of the day, month or year named.", "2026-03-14"),
    by: z.enum(["published", "filed"]).optional().openapi({
      description:
        "What `asOf` goes by: `published`, what articles had said by then, as their texts stood (the default); `filed`, what this service had on file.",
    }),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(LEDGER_STORIES)
      .default(LEDGER_STORIES)
      .openapi({ description: "Of how many stories to give the facts at most, those that came out first." }),
    cursor: pageQuery.cursor,
  });
  const route = createRoute({
    method: "get",
    path: "/incidents/{id}",
    operationId: "getIncident",
    tags: ["Incidents"],
    summary: "Get an incident",
    description:
      "The ledger: every fact in order of time, with its speaker, status, quote and article, superseded ones marked; and what they come to. An incident of many stories comes in pages.",
    middleware: [requireScope("read")] as const,
    request: { params: incidentId, query },
    responses: {
      200: { description: "The incident.", content: { "application/json": { schema: incidentSchema } } },
      ...problems("invalid_request", "bad_cursor", "incident_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await get(deps, c.req.valid("param").id, c.req.valid("query")), 200),
  });
}

/** GET /v1/incidents/{id}/history */
export function getIncidentHistory(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/incidents/{id}/history",
    operationId: "getIncidentHistory",
    tags: ["Incidents"],
    summary: "Get the history of an incident",
    description: "Which stories came and left, why, and what people did, the first thing first.",
    middleware: [requireScope("read")] as const,
    request: { params: incidentId },
    responses: {
      200: { description: "The history.", content: { "application/json": { schema: historySchema } } },
      ...problems("invalid_request", "incident_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json({ data: await getHistory(deps, c.req.valid("param").id) }, 200),
  });
}
