import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { reportIngests } from "../../services/ingestion/report.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { problems } from "../problems.ts";

const ingestSchema = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: "The file's, unless it was given another one." }),
    createdAt: z.iso.datetime(),
    putAt: z.iso.datetime().nullable().openapi({ description: "When its end was put into the queue; null before." }),
    doneAt: z.iso.datetime().nullable().openapi({ description: "When nothing of it waited any more; null before." }),
    articles: z.int().openapi({ description: "Put into the queue so far." }),
    waiting: z.int(),
    created: z.int(),
    revised: z.int(),
    unchanged: z.int(),
    failed: z.int().openapi({ description: "Could not be filed, and are kept." }),
  })
  .openapi("Ingest");

function list(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/ingests",
    operationId: "listIngests",
    tags: ["Articles"],
    summary: "How far archives in the queue are",
    description: "The 200 begun last, the last one first. `leakdesk ingest --queue` puts them there.",
    middleware: [requireScope("read")] as const,
    responses: {
      200: {
        description: "The archives.",
        content: { "application/json": { schema: z.object({ data: z.array(ingestSchema) }) } },
      },
      ...problems(),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json({ data: await reportIngests(deps) }, 200) });
}

/** Routes of /v1/ingests. */
export const ingestRoutes = (deps: Deps) => new OpenAPIHono<AppEnv>().openapiRoutes([list(deps)] as const);
