import { expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { ERRORS } from "../../../src/errors.ts";
import type { Store } from "../../../src/store/database.ts";
import { makeDeps } from "../test-deps.ts";

/** Neither page asks the store anything. */
const app = createApp(makeDeps({ kind: "embedded" } as Store));
const get = (path: string) => app.request(`http://localhost${path}`);

interface Schema {
  $ref?: string;
  [key: string]: unknown;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, Schema>; securitySchemes: object };
}

/** The router takes the name of a file as one part; the schema tells its two parameters. */
const INCIDENT_FILE = /:file\{\[0-9a-fA-F-\]\{36\}\\\.\(\?:([a-z|]+)\)\\\.json\}/u;

test("the schema tells every format of an incident's file that the router takes", async () => {
  const pattern = app.routes.map(({ path }) => INCIDENT_FILE.exec(path)).find(Boolean);
  const taken = pattern?.[1]?.split("|") ?? [];
  const document = (await (await get("/openapi.json")).json()) as OpenApi;
  const { parameters } = document.paths["/v1/incidents/{id}.{format}.json"]!.get as unknown as {
    parameters: { name: string; schema: { enum?: string[] } }[];
  };
  expect(taken.length).toBeGreaterThan(1);
  expect(parameters.find(({ name }) => name === "format")?.schema.enum?.toSorted()).toEqual(taken.toSorted());
});

test("the schema is OpenAPI 3.1 and has every route that the app has", async () => {
  const document = (await (await get("/openapi.json")).json()) as OpenApi;
  expect(document.openapi).toBe("3.1.0");
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  const served = new Set(
    app.routes
      .filter(({ method, path }) => method !== "ALL" && /^\/(?:v1|healthz|readyz)/.test(path))
      .map((r) => `${r.method} ${r.path.replace(INCIDENT_FILE, ":id.:format.json")}`),
  );
  expect(described.sort()).toEqual([...served].sort());
  expect(document.components.securitySchemes).toMatchObject({ key: { type: "http", scheme: "bearer" } });
});

test("every shape that the schema points at is there, and every operation answers its errors", async () => {
  const document = (await (await get("/openapi.json")).json()) as OpenApi;
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name!,
  );
  expect(refs.length).toBeGreaterThan(40);
  expect(refs.filter((name) => !(name in document.components.schemas))).toEqual([]);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item)) {
      expect(operation.operationId).toMatch(/^[a-z]\w+$/);
      if (path.startsWith("/v1"))
        expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["401", "403", "429"]));
    }
  }
});

test("the parameters of the lists are described with their values", async () => {
  const document = JSON.stringify(await (await get("/openapi.json")).json());
  for (const text of [
    '"stolen-credentials"',
    '"zh-Hant"',
    '"minAmount"',
    '"nextCursor"',
    '"startCodePoint"',
    '"amountText"',
  ]) {
    expect(document).toContain(text);
  }
});

test("the reference page asks for nothing from elsewhere and runs no script", async () => {
  const response = await get("/docs");
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  );
  const page = await response.text();
  expect(page).not.toMatch(/<script|<img|<iframe|@import|url\(/i);
  const loaded = [...page.matchAll(/<link[^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(loaded).toEqual(["/docs/style.css"]);
  const style = await get("/docs/style.css");
  expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  expect(await style.text()).not.toMatch(/url\(|@import/);
});

test("every link of the reference page leads somewhere, and every error that a request can meet has its place", async () => {
  const page = await (await get("/docs")).text();
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  const answered = Object.entries(ERRORS).filter(([code]) => page.includes(`<code>${code}</code>`));
  expect(answered.map(([code]) => `error-${code.replaceAll("_", "-")}`).filter((id) => !ids.has(id))).toEqual([]);
  expect(ids).toContain("error-unsupported-language");
});

test("the root leads to the reference page", async () => {
  const response = await get("/");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/docs"]);
});
