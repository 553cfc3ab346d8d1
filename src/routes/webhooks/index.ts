import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv, Deps } from "../../types.ts";
import { getDelivery, listDeliveries, replayWebhook, testWebhook } from "./deliveries.ts";
import { createWebhook, deleteWebhook, getWebhook, listWebhooks, rotateWebhook, updateWebhook } from "./manage.ts";

/** Routes of /v1/webhooks. They send what is filed to an address of the caller's choice, so all need `admin`. */
export const webhookRoutes = (deps: Deps) =>
  new OpenAPIHono<AppEnv>().openapiRoutes([
    createWebhook(deps),
    listWebhooks(deps),
    getWebhook(deps),
    updateWebhook(deps),
    deleteWebhook(deps),
    rotateWebhook(deps),
    testWebhook(deps),
    replayWebhook(deps),
    listDeliveries(deps),
    getDelivery(deps),
  ] as const);
