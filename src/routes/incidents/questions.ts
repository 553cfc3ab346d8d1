import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { answerQuestion as answer } from "../../services/incidents/decide.ts";
import { listQuestions as list } from "../../services/incidents/questions.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { pageQuery } from "../query.ts";
import { decidedSchema, note, questionPageSchema } from "./schema.ts";

/** GET /v1/questions */
export function listQuestions(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/questions",
    operationId: "listQuestions",
    tags: ["Incidents"],
    summary: "List what is left to a person",
    description:
      "Incidents that may be one with others, which linking did not decide: `several` fit, or one fits only weakly. Each with its candidates and the signs for and against.",
    middleware: [requireScope("read")] as const,
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: { description: "A page.", content: { "application/json": { schema: questionPageSchema } } },
      ...problems("invalid_request", "bad_cursor"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await list(deps, c.req.valid("query")), 200) });
}

/** POST /v1/questions/{id}/answer */
export function answerQuestion(deps: Deps) {
  const params = z.object({
    id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The question's id." }),
  });
  const body = z
    .strictObject({
      incidentId: z.uuid().nullable().openapi({ description: "The candidate that it is one with; null for none." }),
      note,
    })
    .openapi("Answer");
  const route = createRoute({
    method: "post",
    path: "/questions/{id}/answer",
    operationId: "answerQuestion",
    tags: ["Incidents"],
    summary: "Answer a question",
    description:
      "The incident is one with a candidate, which takes its stories over; or, with null, with none of them.",
    middleware: [requireScope("review"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params, body: { required: true, content: { "application/json": { schema: body } } } },
    responses: {
      200: { description: "Done.", content: { "application/json": { schema: decidedSchema } } },
      ...problems(
        "question_not_found",
        "malformed_json",
        "invalid_request",
        "body_too_large",
        "unsupported_media_type",
        "conflict",
        "invalid_decision",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { incidentId, note = null } = c.req.valid("json");
      const by = { principal: c.var.principal, note };
      return c.json(await answer(deps, c.req.valid("param").id, incidentId, by), 200);
    },
  });
}
