import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AppEnv, Deps } from "../types.ts";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts requests and their durations by route, so that no address and no made-up method becomes a series of its own. */
export const measureRequests = ({ metrics }: Pick<Deps, "metrics">) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    await next();
    metrics?.request({
      method: METHODS.has(c.req.method) ? c.req.method : "other",
      route: routePath(c, -1),
      status: c.res.status,
      seconds: (performance.now() - start) / 1000,
    });
  });
