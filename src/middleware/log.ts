import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { traceEvents } from "../trace.ts";
import type { AppEnv, Log } from "../types.ts";

/** Logs each request when it was answered: no header, no body, no query, which may hold names. */
export const logRequests = (log: Log) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    const eventIds: string[] = [];
    await traceEvents(eventIds, next);
    log(c.res.status >= 500 ? "error" : "info", "request", {
      requestId: c.var.requestId,
      method: c.req.method,
      route: routePath(c, -1),
      path: c.req.path,
      status: c.res.status,
      spentMs: c.var.spentMs,
      durationMs: Math.round((performance.now() - start) * 10) / 10,
      eventIds: eventIds.length > 0 ? eventIds : undefined,
      keyId: c.var.principal?.keyId ?? undefined,
    });
  });
