import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { listStories } from "./list.ts";

/** Routes of /v1/stories. */
export const storyRoutes = (deps: Deps) => new OpenAPIHono<AppEnv>().openapiRoutes([listStories(deps)] as const);
