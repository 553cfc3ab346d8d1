import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { getEntity as get } from "../../services/entities/get.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { entityDetailSchema } from "./schema.ts";

const params = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The entity's id." }),
});

/** GET /v1/entities/{id} */
export function getEntity(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/entities/{id}",
    operationId: "getEntity",
    tags: ["Entities"],
    summary: "Get an entity",
    description:
      "An organization, actor, forum or outlet: its spellings, how many facts name it, who stands behind it and what it stands behind, and links to all that is filed about it.",
    middleware: [requireScope("read")] as const,
    request: { params },
    responses: {
      200: { description: "The entity.", content: { "application/json": { schema: entityDetailSchema } } },
      ...problems("invalid_request", "entity_not_found"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await get(deps, c.req.valid("param").id), 200) });
}
