import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { createWebhook as create } from "../../services/webhooks/create.ts";
import { getWebhook as get, listWebhooks as list } from "../../services/webhooks/get.ts";
import { rotateSecret } from "../../services/webhooks/rotate.ts";
import { removeWebhook, updateWebhook as update } from "../../services/webhooks/update.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { pageQuery } from "../query.ts";
import {
  newWebhookSchema,
  rotateSchema,
  webhookId,
  webhookInputSchema,
  webhookPageSchema,
  webhookPatchSchema,
  webhookSchema,
} from "./schema.ts";

const BODY_PROBLEMS = ["malformed_json", "invalid_request", "body_too_large", "unsupported_media_type"] as const;
const json = <T>(schema: T) => ({ "application/json": { schema } });

/** POST /v1/webhooks */
export function createWebhook(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/webhooks",
    operationId: "createWebhook",
    tags: ["Webhooks"],
    summary: "Subscribe to events",
    description: "Makes a webhook. Its signing secret is in the answer and never shown again.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { body: { required: true, content: json(webhookInputSchema) } },
    responses: {
      201: { description: "Made.", content: json(newWebhookSchema) },
      ...problems(...BODY_PROBLEMS, "invalid_webhook", "secret_key_missing"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const made = await create(deps, c.req.valid("json"));
      c.header("Location", `/v1/webhooks/${made.id}`);
      return c.json(made, 201);
    },
  });
}

/** GET /v1/webhooks */
export function listWebhooks(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/webhooks",
    operationId: "listWebhooks",
    tags: ["Webhooks"],
    summary: "List webhooks",
    description: "Webhooks without their secrets, a page at a time.",
    middleware: [requireScope("admin")] as const,
    request: { query: z.strictObject(pageQuery) },
    responses: {
      200: { description: "A page.", content: json(webhookPageSchema) },
      ...problems("invalid_request", "bad_cursor"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await list(deps, c.req.valid("query")), 200) });
}

/** GET /v1/webhooks/{id} */
export function getWebhook(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/webhooks/{id}",
    operationId: "getWebhook",
    tags: ["Webhooks"],
    summary: "Get a webhook",
    middleware: [requireScope("admin")] as const,
    request: { params: webhookId },
    responses: {
      200: { description: "The webhook.", content: json(webhookSchema) },
      ...problems("invalid_request", "webhook_not_found"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await get(deps, c.req.valid("param").id), 200) });
}

/** PATCH /v1/webhooks/{id} */
export function updateWebhook(deps: Deps) {
  const route = createRoute({
    method: "patch",
    path: "/webhooks/{id}",
    operationId: "updateWebhook",
    tags: ["Webhooks"],
    summary: "Change a webhook",
    description:
      "Changes what is given. Disabling gives up what waits for it; after enabling, what it missed can be replayed.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params: webhookId, body: { required: true, content: json(webhookPatchSchema) } },
    responses: {
      200: { description: "The webhook as it is now.", content: json(webhookSchema) },
      ...problems(...BODY_PROBLEMS, "webhook_not_found", "invalid_webhook"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json(await update(deps, c.req.valid("param").id, c.req.valid("json")), 200),
  });
}

/** DELETE /v1/webhooks/{id} */
export function deleteWebhook(deps: Deps) {
  const route = createRoute({
    method: "delete",
    path: "/webhooks/{id}",
    operationId: "deleteWebhook",
    tags: ["Webhooks"],
    summary: "Remove a webhook",
    description: "Removes a webhook with its deliveries and their log.",
    middleware: [requireScope("admin")] as const,
    request: { params: webhookId },
    responses: { 204: { description: "Removed." }, ...problems("invalid_request", "webhook_not_found") },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      await removeWebhook(deps, c.req.valid("param").id);
      return c.body(null, 204);
    },
  });
}

/** POST /v1/webhooks/{id}/rotate */
export function rotateWebhook(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/webhooks/{id}/rotate",
    operationId: "rotateWebhook",
    tags: ["Webhooks"],
    summary: "Change the secret of a webhook",
    description: "Makes a new secret, shown this once. The one before signs too for `overlapHours`.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params: webhookId, body: { required: true, content: json(rotateSchema) } },
    responses: {
      200: { description: "The webhook with its new secret.", content: json(newWebhookSchema) },
      ...problems(...BODY_PROBLEMS, "webhook_not_found", "secret_key_missing"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) =>
      c.json(await rotateSecret(deps, c.req.valid("param").id, c.req.valid("json").overlapHours), 200),
  });
}
