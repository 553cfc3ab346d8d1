import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { extract } from "./create.ts";

/** Routes of /v1/extract. */
export const extractRoutes = (deps: Deps) => new OpenAPIHono<AppEnv>().openapiRoutes([extract(deps)] as const);
