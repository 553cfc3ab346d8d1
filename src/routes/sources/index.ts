import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { sourceInput, sourceRotation } from "../../services/sources/input.ts";
import { addSource, getSource, listSources, removeSource, rotateSource } from "../../services/sources/manage.ts";
import { pollSource } from "../../services/sources/poll.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { nextCursor, pageQuery } from "../query.ts";

const counts = z.object({ filed: z.int(), duplicate: z.int(), skipped: z.int(), retry: z.int() });
const sourceSchema = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    language: z.string().nullable(),
    pages: z.string(),
    onlyBreaches: z.boolean(),
    hook: z.string().nullable().openapi({ description: "Where its sender posts to; null for a feed." }),
    mapping: z.record(z.string(), z.string()).nullable(),
    hub: z.string().nullable().openapi({ description: "Who pushes it by WebSub." }),
    subscribedUntil: z.iso.datetime().nullable().openapi({ description: "Until when the hub has said that it will." }),
    createdAt: z.iso.datetime(),
    paused: z
      .string()
      .nullable()
      .openapi({ description: "Why nothing is taken from it: `manual`, or `gone` after a 410." }),
    nextPollAt: z.iso.datetime().nullable(),
    intervalSeconds: z.int().nullable().openapi({ description: "Between two polls, by the feed's own hints." }),
    lastPolledAt: z.iso.datetime().nullable(),
    lastSucceededAt: z.iso.datetime().nullable(),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    failures: z.int().openapi({ description: "Polls that failed since the last one that did not." }),
    newestAt: z.iso.datetime().nullable(),
    entries: counts.openapi({ description: "What became of the entries seen so far." }),
  })
  .openapi("Source");
const newSourceSchema = sourceSchema
  .extend({
    secret: z.string().nullable().openapi({
      description:
        "What its sender signs with (`whsec_…`) or shows (`lds_…`). Never shown again. Null for a feed, and where you gave the secret.",
    }),
  })
  .openapi("NewSource");
const pollSchema = z
  .object({
    sourceId: z.uuid(),
    name: z.string(),
    outcome: z.enum(["read", "unchanged", "failed", "lost"]),
    status: z.int().nullable(),
    error: z.string().nullable(),
    entries: counts,
    nextPollAt: z.iso.datetime().nullable(),
  })
  .openapi("Poll");
const id = z.object({ id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The source's id." }) });
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const tags = ["Sources"];

function add(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/sources",
    operationId: "addSource",
    tags,
    summary: "Add a source",
    description:
      "Adds a feed (RSS, Atom, RDF or JSON Feed), which is due at once and then as often as it asks for, or a sender that pushes articles to `POST /v1/hooks/{source}`.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { body: { required: true, content: json(sourceInput.openapi("SourceInput")) } },
    responses: {
      201: { description: "Added.", content: json(newSourceSchema) },
      ...problems(
        "malformed_json",
        "invalid_request",
        "address_refused",
        "source_exists",
        "invalid_source",
        "unsupported_media_type",
        "secret_key_missing",
        "public_url_missing",
      ),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await addSource(deps, c.req.valid("json")), 201) });
}

function list(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/sources",
    operationId: "listSources",
    tags,
    summary: "List sources",
    description: "The sources, a page at a time, with how their last polls went.",
    middleware: [requireScope("read")] as const,
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: {
        description: "A page.",
        content: json(z.object({ data: z.array(sourceSchema), nextCursor }).openapi("SourcePage")),
      },
      ...problems("invalid_request", "bad_cursor"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await listSources(deps, c.req.valid("query")), 200),
  });
}

function get(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/sources/{id}",
    operationId: "getSource",
    tags,
    summary: "Get a source",
    middleware: [requireScope("read")] as const,
    request: { params: id },
    responses: {
      200: { description: "The source.", content: json(sourceSchema) },
      ...problems("invalid_request", "source_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await getSource(deps, c.req.valid("param").id), 200),
  });
}

function remove(deps: Deps) {
  const route = createRoute({
    method: "delete",
    path: "/sources/{id}",
    operationId: "removeSource",
    tags,
    summary: "Remove a source",
    description: "Removes a source. The articles that it filed stay. The hub of a `websub` source is told.",
    middleware: [requireScope("admin")] as const,
    request: { params: id },
    responses: {
      200: { description: "What was removed.", content: json(sourceSchema) },
      ...problems("invalid_request", "source_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await removeSource(deps, c.req.valid("param").id), 200),
  });
}

function poll(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/sources/{id}/poll",
    operationId: "pollSource",
    tags,
    summary: "Poll a source now",
    description: "Reads the feed now, due or not, and files what is new in it. Answers when that is done.",
    middleware: [requireScope("admin")] as const,
    request: { params: id },
    responses: {
      200: { description: "What the poll brought, also where the feed could not be read.", content: json(pollSchema) },
      ...problems("invalid_request", "source_not_found", "source_not_polled", "source_busy"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await pollSource(deps, c.req.valid("param").id), 200),
  });
}

function rotate(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/sources/{id}/rotate",
    operationId: "rotateSource",
    tags,
    summary: "Change the secret of a source",
    description:
      "Makes a new secret or token for a source that is pushed, shown this once. The one before is taken too for `overlapHours`. The hub of a `websub` source is asked anew.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params: id, body: { required: true, content: json(sourceRotation.openapi("SourceRotation")) } },
    responses: {
      200: { description: "The source with what its sender needs.", content: json(newSourceSchema) },
      ...problems(
        "malformed_json",
        "invalid_request",
        "source_not_found",
        "source_not_pushed",
        "body_too_large",
        "unsupported_media_type",
        "secret_key_missing",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await rotateSource(deps, c.req.valid("param").id, c.req.valid("json")), 200),
  });
}

/** Routes of /v1/sources. */
export const sourceRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([
    add(deps),
    list(deps),
    get(deps),
    remove(deps),
    poll(deps),
    rotate(deps),
  ] as const);
