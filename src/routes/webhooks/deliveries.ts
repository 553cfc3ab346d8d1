import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { EVENT_TYPES } from "../../services/events/types.ts";
import { getDelivery as get, listDeliveries as list } from "../../services/webhooks/deliveries.ts";
import { replayDelivery, replayRange } from "../../services/webhooks/replay.ts";
import { testWebhook as test } from "../../services/webhooks/test.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { pageQuery, someOf } from "../query.ts";
import {
  deliveryId,
  deliveryPageSchema,
  deliverySchema,
  replayedSchema,
  replaySchema,
  webhookId,
  wholeDeliverySchema,
} from "./schema.ts";

const json = <T>(schema: T) => ({ "application/json": { schema } });

/** GET /v1/webhooks/{id}/deliveries */
export function listDeliveries(deps: Deps) {
  const query = z.strictObject({
    status: someOf(["pending", "delivered", "dead"], "Deliveries of this status."),
    eventType: someOf(EVENT_TYPES, "Deliveries of events of this type."),
    ...pageQuery,
  });
  const route = createRoute({
    method: "get",
    path: "/webhooks/{id}/deliveries",
    operationId: "listDeliveries",
    tags: ["Webhooks"],
    summary: "List the deliveries of a webhook",
    description: "Each with its attempts: when, how long it took, what was answered. `status=dead` are dead letters.",
    middleware: [requireScope("admin")] as const,
    request: { params: webhookId, query },
    responses: {
      200: { description: "A page.", content: json(deliveryPageSchema) },
      ...problems("invalid_request", "bad_cursor", "webhook_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { limit, order, cursor, ...filters } = c.req.valid("query");
      return c.json(await list(deps, c.req.valid("param").id, filters, { limit, order, cursor }), 200);
    },
  });
}

/** GET /v1/webhooks/{id}/deliveries/{deliveryId} */
export function getDelivery(deps: Deps) {
  const route = createRoute({
    method: "get",
    path: "/webhooks/{id}/deliveries/{deliveryId}",
    operationId: "getDelivery",
    tags: ["Webhooks"],
    summary: "Get a delivery",
    description: "With its attempts and the body that is posted.",
    middleware: [requireScope("admin")] as const,
    request: { params: deliveryId },
    responses: {
      200: { description: "The delivery.", content: json(wholeDeliverySchema) },
      ...problems("invalid_request", "webhook_not_found", "delivery_not_found"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { id, deliveryId } = c.req.valid("param");
      return c.json(await get(deps, id, deliveryId), 200);
    },
  });
}

/** POST /v1/webhooks/{id}/test */
export function testWebhook(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/webhooks/{id}/test",
    operationId: "testWebhook",
    tags: ["Webhooks"],
    summary: "Send a test event",
    description: "Sends `webhook.test` at once, a single time, and answers what came of it.",
    middleware: [requireScope("admin")] as const,
    request: { params: webhookId },
    responses: {
      200: { description: "The delivery, delivered or dead.", content: json(deliverySchema) },
      ...problems("invalid_request", "webhook_not_found"),
    },
  });
  return defineOpenAPIRoute({ route, handler: async (c) => c.json(await test(deps, c.req.valid("param").id), 200) });
}

/** POST /v1/webhooks/{id}/replay */
export function replayWebhook(deps: Deps) {
  const route = createRoute({
    method: "post",
    path: "/webhooks/{id}/replay",
    operationId: "replayWebhook",
    tags: ["Webhooks"],
    summary: "Send again",
    description:
      "Queues one delivery anew, or what was not delivered of a range of time: dead letters and what came while the webhook was disabled; with `include: all` what was delivered too. The webhook-id stays.",
    middleware: [requireScope("admin"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params: webhookId, body: { required: true, content: json(replaySchema) } },
    responses: {
      202: { description: "Queued.", content: json(replayedSchema) },
      ...problems(
        "malformed_json",
        "invalid_request",
        "body_too_large",
        "unsupported_media_type",
        "webhook_not_found",
        "delivery_not_found",
        "webhook_disabled",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const { id } = c.req.valid("param");
      const asked = c.req.valid("json");
      if ("deliveryId" in asked) return c.json(await replayDelivery(deps, id, asked.deliveryId), 202);
      const { from, to = deps.now(), include } = asked;
      return c.json(await replayRange(deps, id, { from, to, delivered: include === "all" }), 202);
    },
  });
}
