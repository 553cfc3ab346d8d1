import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../types.ts";

/** What a caller may send as an id of its own: nothing that could break a log line or a header. */
const ACCEPTED = /^[\w.-]{8,64}$/u;

/** Gives each request an id, the caller's own where it sent one, in the log, in problems and in X-Request-Id. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  const sent = c.req.header("x-request-id");
  const id = sent !== undefined && ACCEPTED.test(sent) ? sent : crypto.randomUUID();
  c.set("requestId", id);
  await next();
  c.header("X-Request-Id", id);
});
