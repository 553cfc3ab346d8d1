import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { getStats } from "./get.ts";

/** Routes of /v1/stats. */
export const statsRoutes = (deps: Deps) => new OpenAPIHono<AppEnv>().openapiRoutes([getStats(deps)] as const);
