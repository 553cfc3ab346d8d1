import { z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../services/events/types.ts";
import { SUBSCRIBABLE } from "../../services/webhooks/input.ts";
import { factFilters } from "../facts/filters.ts";
import { nextCursor } from "../query.ts";

const MAX_URL_LENGTH = 2_048;

export const webhookId = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The webhook's id." }),
});

export const deliveryId = webhookId.extend({
  deliveryId: z.uuid().openapi({ param: { name: "deliveryId", in: "path" }, description: "The delivery's id." }),
});

/** Filters as in a query, where every value is text: numbers of JSON become so. */
const filters = z
  .preprocess((given) => {
    if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, typeof value === "number" ? String(value) : value]),
    );
  }, z.strictObject(factFilters))
  .nullish()
  .openapi({
    type: "object",
    description:
      "Filters of GET /v1/facts: an event is told where one of its facts passes, and only such facts are in it.",
    example: { field: ["price"], currency: ["USD"], minAmount: "5000" },
  });

const url = z.string().min(1).max(MAX_URL_LENGTH).openapi({
  description: "Where events are posted: http or https, a public address.",
  example: "https://desk.example/hooks/leakdesk",
});
const description = z.string().max(500).nullish();
const eventTypes = z
  .array(z.enum(SUBSCRIBABLE))
  .min(1)
  .optional()
  .openapi({ description: "What it is told of; all but webhook.disabled where left out." });

export const webhookInputSchema = z.strictObject({ url, description, eventTypes, filters }).openapi("WebhookInput");

export const webhookPatchSchema = z
  .strictObject({
    url: url.optional(),
    description,
    eventTypes,
    filters,
    enabled: z.boolean().optional().openapi({ description: "`false` disables it, `true` enables it again." }),
  })
  .openapi("WebhookPatch");

const time = z.iso.datetime();

const webhook = {
  id: z.uuid(),
  url: z.string(),
  description: z.string().nullable(),
  eventTypes: z.array(z.enum(EVENT_TYPES)),
  filters: z.record(z.string(), z.unknown()).nullable(),
  enabled: z.boolean(),
  disabledAt: time.nullable(),
  disabledReason: z.enum(["manual", "gone", "failing"]).nullable(),
  failingSince: time.nullable().openapi({ description: "Since when every attempt has failed." }),
  previousSecretUntil: time.nullable().openapi({ description: "Until when the secret before signs too." }),
  createdAt: time,
  updatedAt: time,
};

export const webhookSchema = z.object(webhook).openapi("Webhook");
export const newWebhookSchema = z
  .object({ ...webhook, secret: z.string().openapi({ description: "Shown this once.", example: "whsec_…" }) })
  .openapi("NewWebhook");
export const webhookPageSchema = z.object({ data: z.array(webhookSchema), nextCursor }).openapi("WebhookPage");

const delivery = {
  id: z.uuid(),
  eventId: z.uuid().openapi({ description: "The webhook-id of every attempt." }),
  eventType: z.enum(EVENT_TYPES),
  eventAt: time,
  status: z.enum(["pending", "delivered", "dead"]),
  nextAttemptAt: time.nullable(),
  settledAt: time.nullable(),
  createdAt: time,
  attempts: z.array(
    z
      .object({
        number: z.int(),
        startedAt: time,
        latencyMs: z.int(),
        status: z.int().nullable().openapi({ description: "HTTP status; null where none came." }),
        error: z.string().nullable(),
        excerpt: z.string().nullable().openapi({ description: "The beginning of what was answered." }),
      })
      .openapi("DeliveryAttempt"),
  ),
};

export const deliverySchema = z.object(delivery).openapi("Delivery");
export const deliveryPageSchema = z.object({ data: z.array(deliverySchema), nextCursor }).openapi("DeliveryPage");
export const wholeDeliverySchema = z
  .object({ ...delivery, body: z.string().openapi({ description: "What is posted, to the byte." }) })
  .openapi("WholeDelivery");

export const rotateSchema = z
  .strictObject({
    overlapHours: z.number().min(0).max(168).default(24).openapi({
      description: "How long the secret before signs too.",
    }),
  })
  .openapi("WebhookRotation");

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const replaySchema = z
  .union([
    z.strictObject({ deliveryId: z.uuid() }),
    z.strictObject({
      from: instant.openapi({ type: "string", format: "date-time" }),
      to: instant.optional().openapi({ type: "string", format: "date-time" }),
      include: z.enum(["undelivered", "all"]).default("undelivered"),
    }),
  ])
  .openapi("WebhookReplay");

export const replayedSchema = z
  .object({
    queued: z.int(),
    nextFrom: time.nullable().openapi({ description: "`from` to go on with, where the range holds more." }),
  })
  .openapi("WebhookReplayed");
