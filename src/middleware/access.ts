import { createMiddleware } from "hono/factory";
import { AppError } from "../errors.ts";
import type { AppEnv, Deps, Principal, Scope } from "../types.ts";
import { type CountRequest, clientOf } from "./rate-limit.ts";

const ALL: Principal = { keyId: null, scopes: new Set(["admin"]) };

/**
 * Finds out who makes a request and how many more they may make. `authenticate` tells whose a key is, and throws for
 * one that is not valid. Requests without a valid key are counted by address, so that guessing is slow.
 */
export function access(
  deps: Pick<Deps, "config" | "clientAddress">,
  count: CountRequest,
  authenticate: (secret: string) => Promise<Principal>,
) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const address = clientOf(deps, c.req.raw, c.env);
    const secret = readBearer(c.req.header("authorization"));
    if (secret === null) {
      count(address);
      if (!deps.config.open) throw new AppError("key_required");
      c.set("principal", ALL);
    } else {
      const principal = await authenticate(secret).catch((error: unknown) => {
        count(address);
        throw error;
      });
      c.set("principal", principal);
      count(`key:${principal.keyId}`);
    }
    await next();
  });
}

/** The key in an Authorization header; null without one. @throws AppError for another scheme */
function readBearer(header: string | undefined): string | null {
  if (header === undefined) return null;
  const match = /^Bearer +(\S+) *$/iu.exec(header);
  if (match) return match[1]!;
  throw new AppError("key_invalid", {
    detail: "The Authorization header is not of the form Bearer ldk_….",
    errors: [{ in: "header", pointer: "/authorization", detail: "Send Bearer, a space and the key." }],
  });
}

/** Lets only those pass who have a scope; `admin` has them all. */
export const requireScope = (scope: Scope) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { scopes } = c.var.principal;
    if (!scopes.has(scope) && !scopes.has("admin")) {
      throw new AppError("scope_missing", { detail: `The key lacks the scope ${scope}.` });
    }
    await next();
  });
