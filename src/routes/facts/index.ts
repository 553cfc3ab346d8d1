import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { listFacts } from "./list.ts";
import { listReviews, reviewFact } from "./review.ts";

/** Routes of /v1/facts. */
export const factRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([listFacts(deps), reviewFact(deps), listReviews(deps)] as const);
