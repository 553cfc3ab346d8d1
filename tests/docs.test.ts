import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  BOUNDS,
  CAUSES,
  COUNT_STATUSES,
  COUNT_UNITS,
  DATA_CLASSES,
  DATE_KINDS,
  FIELDS,
  OPERATOR_ROLES,
  PRICE_KINDS,
  PRICE_STAGES,
  STANCES,
} from "../extractors/types.ts";
import { createApp } from "../src/app.ts";
import { SETTINGS } from "../src/env.ts";
import { ERRORS } from "../src/errors.ts";
import type { Store } from "../src/store/database.ts";
import { makeDeps } from "./src/test-deps.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** The text under a heading of the second level, up to the next one. */
function section(document: string, heading: string): string {
  const [, ...parts] = document.split(/^## /mu);
  return parts.find((part) => part.split("\n", 1)[0] === heading) ?? "";
}

describe("docs/fields.md", () => {
  const fields = read("docs/fields.md");

  test.each(FIELDS)("documents %s", (field) => {
    expect(section(fields, field).length).toBeGreaterThan(60);
  });

  test.each([
    ["price", [...PRICE_KINDS, ...PRICE_STAGES, ...BOUNDS]],
    ["victimCount", [...COUNT_UNITS, ...COUNT_STATUSES, ...BOUNDS]],
    ["dataClass", DATA_CLASSES],
    ["operator", OPERATOR_ROLES],
    ["cause", CAUSES],
    ["date", DATE_KINDS],
    ["response", STANCES],
  ] as const)("names every value of %s", (field, values) => {
    const text = section(fields, field);
    expect(values.filter((value) => !text.includes(`\`${value}\``))).toEqual([]);
  });
});

/** Reading all articles takes seconds, and on a busy machine many of them. */
const SLOW = { timeout: 240_000 };

test.each([
  ["what the documents measure and print", "update-docs.ts"],
  ["what the client takes the API to be", "update-client.ts"],
])("%s is how things are now", SLOW, (_, name) => {
  const script = join(ROOT, "scripts", name);
  const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

describe("docs/settings.md", () => {
  test.each([...SETTINGS, "LEAKDESK_KEY"])("documents %s", (setting) => {
    expect(read("docs/settings.md")).toMatch(new RegExp(`^\\| \`${setting}\` \\|`, "mu"));
  });
});

describe("docs/api.md", () => {
  interface OpenApi {
    paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
  }

  test("documents every route and what its query takes", async () => {
    // No request of this test reaches the store.
    const app = createApp(makeDeps({} as Store));
    const { paths } = (await (await app.request("http://localhost/openapi.json")).json()) as OpenApi;
    const api = read("docs/api.md");
    const undocumented: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { parameters = [] }] of Object.entries(methods)) {
        const route = `${method.toUpperCase()} ${path}`;
        if (!api.includes(route)) undocumented.push(route);
        const names = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
        undocumented.push(...names.filter((name) => !api.includes(`\`${name}\``)).map((name) => `${route}?${name}`));
      }
    }
    expect(Object.keys(paths).length).toBeGreaterThan(4);
    expect(undocumented).toEqual([]);
  });
});

test("every error is documented: those of requests in docs/api.md, those of the start in docs/settings.md", () => {
  const documents = read("docs/api.md") + read("docs/settings.md");
  expect(Object.keys(ERRORS).filter((code) => !documents.includes(`\`${code}\``))).toEqual([]);
});

describe("links in the documents", () => {
  const documents = [
    ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
    ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];

  test.each(documents)("%s points only at files that exist", (path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target]) => target!);
    const missing = targets.filter((target) => {
      try {
        read(join(path, "..", target));
        return false;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code !== "EISDIR";
      }
    });
    expect(missing).toEqual([]);
  });
});
