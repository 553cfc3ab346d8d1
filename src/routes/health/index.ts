import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { checkReady } from "../../services/health/check.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { problems } from "../problems.ts";

const { 503: unavailable } = problems();

function health() {
  const route = createRoute({
    method: "get",
    path: "/healthz",
    operationId: "getHealth",
    tags: ["Service"],
    summary: "Whether the process runs",
    security: [],
    responses: {
      200: {
        description: "It runs.",
        content: { "application/json": { schema: z.object({ status: z.literal("ok"), version: z.string() }) } },
      },
    },
  });
  return (deps: Deps) =>
    defineOpenAPIRoute({ route, handler: (c) => c.json({ status: "ok" as const, version: deps.config.version }, 200) });
}

function ready() {
  const route = createRoute({
    method: "get",
    path: "/readyz",
    operationId: "getReadiness",
    tags: ["Service"],
    summary: "Whether requests can be served",
    security: [],
    responses: {
      200: {
        description: "The store answers.",
        content: { "application/json": { schema: z.object({ status: z.literal("ready"), store: z.string() }) } },
      },
      503: unavailable!,
    },
  });
  return (deps: Deps) =>
    defineOpenAPIRoute({
      route,
      handler: async (c) => c.json({ status: "ready" as const, ...(await checkReady(deps)) }, 200),
    });
}

/** /healthz and /readyz. They need no key. */
export const healthRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([health()(deps), ready()(deps)] as const);
