import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";
import type { AppEnv } from "../types.ts";

const LOOPBACK = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/u;

/**
 * Answers only to names of this machine. A server that needs no key listens on loopback alone, but a web page could
 * still reach it through a name that its owner points there.
 */
export const loopbackHostOnly = createMiddleware<AppEnv>(async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (!LOOPBACK.test(hostname))
    throw new AppError("host_refused", { detail: `The request was addressed to ${hostname}.` });
  await next();
});
