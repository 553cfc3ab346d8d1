import { OpenAPIHono } from "@hono/zod-openapi";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import { AppError, isFormIssue, toDetails } from "./errors.ts";
import { loopbackHostOnly } from "./middleware/host.ts";
import { logRequests } from "./middleware/log.ts";
import { measureRequests } from "./middleware/measure.ts";
import { methodRefused, notFound, onError } from "./middleware/problem.ts";
import { requestId } from "./middleware/request-id.ts";
import { requestTarget } from "./middleware/request-target.ts";
import { secure } from "./middleware/secure.ts";
import { timing } from "./middleware/timing.ts";
import { addDocs } from "./routes/docs/index.ts";
import { routes } from "./routes/index.ts";
import type { AppEnv, Deps } from "./types.ts";

/** The parts of a request that a validator may refuse, as errors name them. */
const PARTS = {
  json: "body",
  form: "body",
  query: "query",
  param: "path",
  header: "header",
  cookie: "header",
} as const;

/** What a body of the right form with a value that cannot be taken is, by the beginning of the path. */
const WRONG_VALUES = [
  ["/v1/webhooks", "invalid_webhook"],
  ["/v1/sources", "invalid_source"],
  ["/v1/articles", "invalid_article"],
  ["/v1/extract", "invalid_article"],
] as const;

/** Builds the API: middleware, then routes. The same on every runtime. */
export function createApp(deps: Deps) {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const { issues } = result.error;
      const part = PARTS[result.target];
      const wrongValue = WRONG_VALUES.find(([start]) => c.req.path.startsWith(start))?.[1];
      const code = (part === "body" && !isFormIssue(issues) && wrongValue) || "invalid_request";
      throw new AppError(code, { errors: toDetails(issues, part) });
    },
  });
  app.onError(onError(deps.log));
  app.notFound(notFound);
  app.use(requestId, logRequests(deps.log), measureRequests(deps), secure, timing);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: methodRefused }));
  app.use(requestTarget);
  if (deps.config.open) app.use(loopbackHostOnly);
  if (deps.config.corsOrigins.length > 0) app.use("/v1/*", crossOrigin(deps.config.corsOrigins));
  return addDocs(app.route("/", routes(deps)), deps);
}

function crossOrigin(origins: readonly string[]) {
  return cors({
    origin: origins.includes("*") ? "*" : [...origins],
    allowMethods: ["GET", "HEAD", "POST", "PATCH", "DELETE"],
    allowHeaders: ["Authorization", "Content-Type", "X-Request-Id"],
    exposeHeaders: ["Location", "Retry-After", "Server-Timing", "X-Request-Id"],
    maxAge: 600,
  });
}
