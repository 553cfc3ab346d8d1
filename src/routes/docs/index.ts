import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Schema } from "hono";
import type { AppEnv, Deps } from "../../types.ts";
import { referencePage } from "./page.ts";
import { STYLE } from "./style.ts";

const PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/**
 * Adds /openapi.json, made from the routes' own schemas, and the reference page /docs, made from that: plain HTML
 * without scripts, fonts or anything from elsewhere. Call it when all routes are there. They need no key.
 */
export function addDocs<S extends Schema>(app: OpenAPIHono<AppEnv, S>, { config }: Pick<Deps, "config">) {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description:
      "An API key, `ldk_…`, made with `leakdesk keys create`. On loopback with the embedded store none is needed until one is made.",
  });
  let made: ReturnType<typeof app.getOpenAPI31Document> | null = null;
  const document = () => {
    made ??= app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Leakdesk",
        version: config.version,
        description:
          "Reads press articles about data breaches in English, French and Chinese and files what they say as facts, each tied to the words that say it.",
        license: { name: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      security: [{ key: [] }],
      tags: [
        { name: "Articles", description: "Post articles and get back what they say." },
        { name: "Facts", description: "Query what all articles say." },
        { name: "Entities", description: "Organizations, actors, forums and outlets, each once for all languages." },
        { name: "Service", description: "For whoever runs the server." },
      ],
    });
    return made;
  };
  app.get("/openapi.json", (c) => c.json(document()));
  app.get("/docs", (c) => c.html(referencePage(document()), 200, { "Content-Security-Policy": PAGE_POLICY }));
  app.get("/docs/style.css", (c) =>
    c.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "public, max-age=300" }),
  );
  app.get("/", (c) => c.redirect("/docs", 302));
  return app;
}
