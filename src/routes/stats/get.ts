import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getStats as get } from "../../services/stats/get.ts";
import type { Deps } from "../../types.ts";
import { factQuery } from "../facts/list.ts";
import { problems } from "../problems.ts";

const facts = z.int();
const distribution = {
  facts,
  least: z.number(),
  median: z.number(),
  p90: z.number(),
  most: z.number(),
  decades: z
    .array(z.object({ power: z.int(), facts }))
    .openapi({ description: "By power of ten: 3 is 1,000 to 9,999." }),
};
const named = z.array(z.object({ entityId: z.uuid(), name: z.string(), stories: z.int() }));

const statsSchema = z
  .object({
    facts,
    byMonth: z
      .array(z.object({ month: z.string().nullable(), facts }))
      .openapi({ description: "By month of publication; null where none is known." }),
    byLanguage: z.array(z.object({ language: z.string(), facts })),
    byField: z.array(z.object({ field: z.string(), facts })),
    byForum: named.openapi({ description: "How many of the stories name it; the fifty most named." }),
    byOperator: named,
    byCurrency: z.array(z.object({ currency: z.string(), facts })),
    prices: z.array(z.object({ currency: z.string(), kind: z.string(), ...distribution })),
    counts: z.array(z.object({ unit: z.string(), status: z.string(), ...distribution })),
  })
  .openapi("Stats");

/** GET /v1/stats */
export function getStats(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/stats",
    operationId: "getStats",
    tags: ["Facts"],
    summary: "Count facts",
    description: "Counts and distributions of the facts that GET /v1/facts would list with the same filters.",
    middleware: [requireScope("read")] as const,
    request: { query: z.strictObject(factQuery) },
    responses: {
      200: { description: "The counts.", content: { "application/json": { schema: statsSchema } } },
      ...problems("invalid_request"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await get(deps, c.req.valid("query")), 200) });
}
