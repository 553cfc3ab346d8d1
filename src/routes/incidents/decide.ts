import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { mergeIncidents, splitIncident as split, undoAction as undo } from "../../services/incidents/decide.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { decidedSchema, incidentId, note } from "./schema.ts";

const BODY_PROBLEMS = [
  "malformed_json",
  "invalid_request",
  "body_too_large",
  "unsupported_media_type",
  "conflict",
  "invalid_decision",
] as const;

const ids = z.array(z.uuid()).min(1).max(200);

/** POST /v1/incidents/{id}/merge */
export function mergeIncident(deps: Deps) {
  const body = z.strictObject({ incidentIds: ids, note }).openapi("Merge");
  const route = createRoute({
    method: "post",
    path: "/incidents/{id}/merge",
    operationId: "mergeIncidents",
    tags: ["Incidents"],
    summary: "Merge incidents",
    description:
      "A person's word that these incidents are this one, which takes their stories over. It holds against later linking until it is taken back.",
    middleware: [requireScope("review"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: {
      params: incidentId,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      200: { description: "Done.", content: { "application/json": { schema: decidedSchema } } },
      ...problems("incident_not_found", ...BODY_PROBLEMS),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { incidentIds, note = null } = c.req.valid("json");
      const by = { principal: c.var.principal, note };
      return c.json(await mergeIncidents(deps, c.req.valid("param").id, incidentIds, by), 200);
    },
  });
}

/** POST /v1/incidents/{id}/split */
export function splitIncident(deps: Deps) {
  const body = z.strictObject({ storyIds: ids, note }).openapi("Split");
  const route = createRoute({
    method: "post",
    path: "/incidents/{id}/split",
    operationId: "splitIncident",
    tags: ["Incidents"],
    summary: "Split an incident",
    description:
      "A person's word that these stories tell of another breach than the rest: they become an incident of their own. It holds against later linking until it is taken back.",
    middleware: [requireScope("review"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: {
      params: incidentId,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      200: { description: "Done.", content: { "application/json": { schema: decidedSchema } } },
      ...problems("incident_not_found", ...BODY_PROBLEMS),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { storyIds, note = null } = c.req.valid("json");
      const by = { principal: c.var.principal, note };
      return c.json(await split(deps, c.req.valid("param").id, storyIds, by), 200);
    },
  });
}

/** POST /v1/actions/{id}/undo */
export function undoAction(deps: Deps) {
  const params = z.object({
    id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The action's id." }),
  });
  const body = z.strictObject({ note }).openapi("Undo");
  const route = createRoute({
    method: "post",
    path: "/actions/{id}/undo",
    operationId: "undoAction",
    tags: ["Incidents"],
    summary: "Take an action back",
    description:
      "Incidents are as if it had not been decided, and get the ids back that they had. Undoing an undo makes it hold again.",
    middleware: [requireScope("review"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params, body: { required: true, content: { "application/json": { schema: body } } } },
    responses: {
      200: { description: "Done.", content: { "application/json": { schema: decidedSchema } } },
      ...problems("action_not_found", ...BODY_PROBLEMS),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const by = { principal: c.var.principal, note: c.req.valid("json").note ?? null };
      return c.json(await undo(deps, c.req.valid("param").id, by), 200);
    },
  });
}
