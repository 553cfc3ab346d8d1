import { expect } from "vitest";
import { createApp } from "../../../src/app.ts";
import type { Problem } from "../../../src/errors.ts";
import type { Deps } from "../../../src/types.ts";

/** A client of an app that was built from the given dependencies. */
export function client(deps: Deps) {
  const app = createApp(deps);
  const send = async (path: string, init: RequestInit = {}) => app.request(`http://localhost${path}`, init);
  return {
    app,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    send,
  };
}

/** Reads a problem document, and holds it to the form that all of them have. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({
    type: `/docs#error-${problem.code.replaceAll("_", "-")}`,
    title: expect.stringMatching(/\w/),
    status: response.status,
    detail: expect.stringMatching(/\.$/),
    hint: expect.stringMatching(/\.$/),
    requestId: response.headers.get("x-request-id"),
  });
  for (const { pointer, detail } of problem.errors ?? []) {
    expect(pointer).toMatch(/^(?:\/.*)?$/su);
    expect(detail).toMatch(/\.$/);
  }
  return problem;
}
