import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { mergeIncident, splitIncident, undoAction } from "./decide.ts";
import { getIncident, getIncidentHistory } from "./get.ts";
import { listIncidents } from "./list.ts";
import { answerQuestion, listQuestions } from "./questions.ts";

/** Routes of /v1/incidents, /v1/questions and /v1/actions. */
export const incidentRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([
    listIncidents(deps),
    getIncident(deps),
    getIncidentHistory(deps),
    mergeIncident(deps),
    splitIncident(deps),
    listQuestions(deps),
    answerQuestion(deps),
    undoAction(deps),
  ] as const);
