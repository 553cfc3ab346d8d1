import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { getEntity } from "./get.ts";
import { listEntities } from "./list.ts";

/** Routes of /v1/entities. */
export const entityRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([listEntities(deps), getEntity(deps)] as const);
