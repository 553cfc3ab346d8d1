import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getFigures } from "../../services/figures/get.ts";
import type { AppEnv, Deps, Metrics } from "../../types.ts";
import { problems } from "../problems.ts";

/** GET /metrics, behind the access control that the caller sets before it. */
export function metricsRoutes(deps: Deps, metrics: Metrics) {
  const route = createRoute({
    method: "get",
    path: "/metrics",
    operationId: "getMetrics",
    // For Prometheus, not for programs: Workers do not have it.
    hide: true,
    middleware: [requireScope("read")] as const,
    responses: {
      200: { description: "The figures.", content: { "text/plain": { schema: z.string() } } },
      ...problems(),
    },
  });
  return new OpenAPIHono<AppEnv>().openapiRoutes([
    defineOpenAPIRoute({
      route,
      handler: async (c) => {
        const { contentType, text } = await metrics.render(await getFigures(deps));
        return c.text(text, 200, { "Content-Type": contentType });
      },
    }),
  ] as const);
}
