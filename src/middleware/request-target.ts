import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";
import type { AppEnv } from "../types.ts";

/** Refuses a NUL character in the path or the query, which no text in the store can hold. */
export const requestTarget = createMiddleware<AppEnv>(async (c, next) => {
  if (/%00/u.test(c.req.url)) {
    const { search } = new URL(c.req.url);
    const found = [...new URLSearchParams(search)].find(([name, value]) => `${name}${value}`.includes("\0"));
    throw new AppError("invalid_request", {
      errors: [
        {
          in: found ? "query" : "path",
          pointer: found ? `/${found[0].replaceAll("\0", "")}` : "",
          detail: "There is a NUL character in it; leave it out.",
        },
      ],
    });
  }
  await next();
});
