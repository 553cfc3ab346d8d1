import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { ERRORS } from "../../errors.ts";
import { describeType, type JsonSchema, memberRows } from "./schema-table.ts";

type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;
type Html = ReturnType<typeof html>;

interface Operation {
  method: string;
  path: string;
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
}

const METHODS = ["get", "post", "patch", "put", "delete"] as const;

/** The reference page of an OpenAPI document, whole. */
export function referencePage(document: OpenApiDocument): Html {
  const operations = operationsOf(document);
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, JsonSchema>);
  const groups = (document.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tags }) => tags.includes(name)),
  }));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} API</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<div class="layout">
<nav aria-label="Contents">
<a href="#top"><strong>${document.info.title}</strong></a> <span class="soft">${document.info.version}</span>
${groups.map(
  (group) =>
    html`<h2>${group.name}</h2><ul>${group.operations.map(
      (o) =>
        html`<li><a href="#${o.operationId}"><span class="method ${o.method}">${o.method}</span> ${o.path}</a></li>`,
    )}</ul>`,
)}
<h2>More</h2><ul><li><a href="#errors">Errors</a></li><li><a href="#shapes">Shapes</a></li><li><a href="/openapi.json">openapi.json</a></li></ul>
</nav>
<main id="top">
<h1>${document.info.title} API</h1>
<p>${document.info.description}</p>
<p class="soft">JSON in camelCase. Send a key as <code>Authorization: Bearer ldk_…</code>; <code>leakdesk keys create</code> makes one.
A server on loopback with the embedded store needs none until one is made.</p>
${groups.map(
  (group) =>
    html`<h2>${group.name}</h2><p class="soft">${group.description}</p>${group.operations.map((o) => showOperation(o, schemas))}`,
)}
<h2 id="errors">Errors</h2>
<p>Every error is a problem document (RFC 9457, <code>application/problem+json</code>): <code>code</code>, <code>detail</code> says what happened,
<code>hint</code> what to do, <code>errors</code> points at each value that is wrong.</p>
<table><thead><tr><th>Code</th><th>Status</th><th>What it means, and what to do</th></tr></thead><tbody>
${Object.entries(ERRORS)
  .filter(
    ([code]) =>
      !["invalid_setting", "listen_refused", "store_locked", "store_migration", "key_not_found"].includes(code),
  )
  .map(
    ([code, { status, title, hint }]) =>
      html`<tr id="error-${code.replaceAll("_", "-")}"><td><code>${code}</code></td><td>${status}</td><td>${title}.<br><span class="soft">${inline(hint)}</span></td></tr>`,
  )}
</tbody></table>
<h2 id="shapes">Shapes</h2>
${schemas.map(([name, schema]) => html`<h3 id="shape-${name}">${name}</h3>${showSchema(schema)}`)}
</main>
</div>
</body>
</html>`;
}

function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = (item as Record<string, unknown>)[method];
      return operation ? [{ ...(operation as Operation), method, path }] : [];
    }),
  );
}

function showOperation(operation: Operation, schemas: readonly (readonly [string, JsonSchema])[]): Html {
  const { method, path, operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = Object.entries(requestBody?.content ?? {})[0];
  return html`<article>
<h3 id="${operationId}"><span class="method ${method}">${method}</span> <code>${path}</code></h3>
<p><strong>${summary}.</strong> ${description && inline(description)}</p>
<pre>${curlOf(operation)}</pre>
${
  parameters.length > 0 &&
  html`<h4>Parameters</h4><table><tbody>${parameters.map(
    (p) =>
      html`<tr><td><code>${p.name}</code></td><td>${inline(p.description ?? p.schema.description ?? "")} ${showType(p.schema)}</td></tr>`,
  )}</tbody></table>`
}
${body && html`<h4>Body <span class="soft">${body[0]}</span></h4>${showSchema(resolve(body[1].schema, schemas))}`}
<h4>Answers</h4><table><tbody>${Object.entries(responses).map(([status, response]) => {
    const content = Object.entries(response.content ?? {})[0];
    return html`<tr><td>${status}</td><td>${inline(response.description)} ${content && Number(status) < 400 && showType(content[1].schema)}</td></tr>`;
  })}</tbody></table>
</article>`;
}

/** What a schema that is only a name stands for. */
function resolve(schema: JsonSchema, schemas: readonly (readonly [string, JsonSchema])[]): JsonSchema {
  const name = schema.$ref?.split("/").at(-1);
  return schemas.find(([known]) => known === name)?.[1] ?? schema;
}

/** A schema with members as a table; any other as a line. */
function showSchema(schema: JsonSchema): Html {
  const rows = memberRows(schema);
  if (rows.length === 0) return html`<p>${schema.description && inline(schema.description)} ${showType(schema)}</p>`;
  return html`<table><tbody>${rows.map(
    ({ name, required, schema }) =>
      html`<tr><td><code>${name}</code>${!required && html` <span class="soft">optional</span>`}</td><td>${schema.description && inline(schema.description)} ${showType(schema)}</td></tr>`,
  )}</tbody></table>`;
}

function showType(schema: JsonSchema): Html {
  const { text, shape, values } = describeType(schema);
  return html`<span class="values">${text}${values.length > 0 && `: ${values.join(", ")}`} ${shape.map(
    (name) => html`<a href="#shape-${name}">${name}</a> `,
  )}</span>`;
}

function curlOf({ path, requestBody, security }: Operation): string {
  const key = security === undefined ? " -H 'Authorization: Bearer ldk_…'" : "";
  const type = Object.keys(requestBody?.content ?? {})[0];
  const data = type === "application/x-ndjson" ? " --data-binary @articles.ndjson" : ` -d '{"text": "…"}'`;
  const body = type ? ` -H 'Content-Type: ${type}'${data}` : "";
  return `curl http://localhost:8787${path}${key}${body}`.replaceAll(" -", " \\\n  -");
}

/** Sets what stands in backticks as code. */
function inline(text: string): Html[] {
  return text.split(/`([^`]*)`/u).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
