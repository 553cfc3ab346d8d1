import { OpenAPIHono } from "@hono/zod-openapi";
import { access } from "../middleware/access.ts";
import { makeRateLimit } from "../middleware/rate-limit.ts";
import { wakeAfterWrites } from "../middleware/wake.ts";
import { authenticate } from "../services/keys/authenticate.ts";
import type { AppEnv, Deps } from "../types.ts";
import { articleRoutes } from "./articles/index.ts";
import { entityRoutes } from "./entities/index.ts";
import { exportRoutes } from "./exports/index.ts";
import { extractRoutes } from "./extract/index.ts";
import { factRoutes } from "./facts/index.ts";
import { feedRoutes } from "./feeds/index.ts";
import { healthRoutes } from "./health/index.ts";
import { hookRoutes } from "./hooks/index.ts";
import { incidentRoutes } from "./incidents/index.ts";
import { ingestRoutes } from "./ingests/index.ts";
import { metricsRoutes } from "./metrics/index.ts";
import { reextractionRoutes } from "./reextraction/index.ts";
import { sourceRoutes } from "./sources/index.ts";
import { statsRoutes } from "./stats/index.ts";
import { storyRoutes } from "./stories/index.ts";
import { webhookRoutes } from "./webhooks/index.ts";

/** All routes: those under /v1 behind access control, and those of the service itself. */
export function routes(deps: Deps) {
  const count = makeRateLimit(deps);
  const control = access(deps, count, (secret) => authenticate(deps, secret));
  const v1 = new OpenAPIHono<AppEnv>();
  v1.use(control, wakeAfterWrites(deps));
  v1.route("/", entityRoutes(deps))
    .route("/", storyRoutes(deps))
    .route("/", statsRoutes(deps))
    .route("/", sourceRoutes(deps))
    .route("/", ingestRoutes(deps))
    .route("/", reextractionRoutes(deps))
    .route("/", webhookRoutes(deps));
  const service = new OpenAPIHono<AppEnv>().route("/", healthRoutes(deps));
  if (deps.metrics) {
    service.use("/metrics", control);
    service.route("/", metricsRoutes(deps, deps.metrics));
  }
  return (
    service
      // Before the access control of the rest: a push proves by itself whose it is.
      .route("/v1", hookRoutes(deps, count))
      .route(
        "/v1",
        v1
          .route("/", extractRoutes(deps))
          .route("/", articleRoutes(deps))
          .route("/", factRoutes(deps))
          .route("/", exportRoutes(deps))
          .route("/", incidentRoutes(deps))
          .route("/", feedRoutes(deps)),
      )
  );
}
