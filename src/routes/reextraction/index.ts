import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getReextraction, requestReextraction } from "../../services/reextraction/ask.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { problems } from "../problems.ts";

const counts = z.object({ kept: z.int(), added: z.int(), gone: z.int() });
const reextractionSchema = z
  .object({
    engine: z.string().openapi({ description: "The version that reads." }),
    askedAt: z.iso.datetime().nullable(),
    doneAt: z.iso.datetime().nullable().openapi({ description: "When nothing was left to be read." }),
    open: z.int().openapi({ description: "Articles that are yet to be read." }),
    same: z.int(),
    changed: z.int(),
    failed: z.int(),
    fields: z.record(z.string(), counts).openapi({ description: "Facts of the articles that changed, by field." }),
    errors: z.record(z.string(), z.int()).openapi({ description: "Why articles failed, by code." }),
  })
  .openapi("Reextraction");
const content = { "application/json": { schema: reextractionSchema } };

function ask(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/reextraction",
    operationId: "askReextraction",
    tags: ["Articles"],
    summary: "Have the archive read again",
    description:
      "Asks for every article that another version of the engine read last to be read again in the background. Asked for again while it goes on, it goes on.",
    middleware: [requireScope("admin")] as const,
    responses: { 202: { description: "Asked for; how far it is.", content }, ...problems() },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await requestReextraction(deps), 202) });
}

function get(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/reextraction",
    operationId: "getReextraction",
    tags: ["Articles"],
    summary: "How far the archive is read again",
    middleware: [requireScope("read")] as const,
    responses: { 200: { description: "How far it is, over all runs of this version.", content }, ...problems() },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await getReextraction(deps), 200) });
}

/** Routes of /v1/reextraction. */
export const reextractionRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([ask(deps), get(deps)] as const);
