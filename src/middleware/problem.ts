import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { AppError, type ErrorCode, toProblem } from "../errors.ts";
import type { AppEnv, Log } from "../types.ts";

/** What the framework's own exceptions mean. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: "invalid_request",
  413: "body_too_large",
  415: "unsupported_media_type",
};

/** Answers any error as a problem document. One that is not ours is logged, and its message told to nobody. */
export const onError =
  (log: Log) =>
  (error: Error, c: Context<AppEnv>): Response => {
    const known = toKnown(error);
    if (known === null || known.status >= 500) {
      const cause = known?.cause ?? error;
      log("error", "failure", { requestId: c.var.requestId, error: describe(cause) });
    }
    return respond(c, known ?? new AppError("internal"));
  };

/** Answers a path that no route has. */
export const notFound = (c: Context<AppEnv>): Response =>
  respond(c, new AppError("route_not_found", { detail: `There is no route ${c.req.path}.` }));

/** Answers a method that a route does not take. */
export const methodRefused = (c: Context<AppEnv>, methods: readonly string[]): Response => {
  const detail = `${c.req.path} takes ${methods.join(", ")}.`;
  return respond(c, new AppError("method_not_allowed", { detail }), { Allow: methods.join(", ") });
};

function toKnown(error: Error): AppError | null {
  if (error instanceof AppError) return error;
  const code = error instanceof HTTPException ? BY_STATUS[error.status] : undefined;
  return code ? new AppError(code) : null;
}

function respond(c: Context<AppEnv>, error: AppError, headers: Record<string, string> = {}): Response {
  if (error.status === 401) headers["WWW-Authenticate"] = 'Bearer realm="leakdesk"';
  if (error.retryAfterSeconds !== undefined) headers["Retry-After"] = String(error.retryAfterSeconds);
  if (error.code === "store_unavailable") headers["Retry-After"] = "5";
  return c.body(JSON.stringify(toProblem(error, c.var.requestId)), error.status as 400, {
    "Content-Type": "application/problem+json",
    ...headers,
  });
}

const SQLSTATE = /^[0-9A-Z]{5}$/u;

/** Name, code and place of an error. What the database says quotes the query's values, so only its code is kept. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const quotes = error.message.startsWith("Failed query:") || (typeof code === "string" && SQLSTATE.test(code));
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(!quotes && { message: error.message.slice(0, 500) }),
    stack: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /u.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
