import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import type { AppEnv } from "../types.ts";

/** Answers are data: nothing in them is run, framed or guessed at. A page that needs more sets a policy of its own. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

const headers = secureHeaders({ xFrameOptions: "DENY", crossOriginResourcePolicy: "cross-origin" });

/** Sets the headers that keep browsers from doing more with an answer than read it, and caches from keeping it. */
export const secure = createMiddleware<AppEnv>(async (c, next) => {
  await headers(c, next);
  if (!c.res.headers.has("Content-Security-Policy")) c.header("Content-Security-Policy", NOTHING);
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
});
