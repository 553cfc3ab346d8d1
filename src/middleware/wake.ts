import { createMiddleware } from "hono/factory";
import type { AppEnv, Deps } from "../types.ts";

/** Wakes the background when a request may have left it something to do. */
export const wakeAfterWrites = ({ wake }: Pick<Deps, "wake">) =>
  createMiddleware<AppEnv>(async (c, next) => {
    await next();
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && c.res.ok) wake?.();
  });
