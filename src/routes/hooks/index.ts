import { createRoute, defineOpenAPIRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { parseJson, readBytes } from "../../middleware/json-body.ts";
import { type CountRequest, clientOf } from "../../middleware/rate-limit.ts";
import { wakeAfterWrites } from "../../middleware/wake.ts";
import { receivePush } from "../../services/hooks/receive.ts";
import { verifySubscription } from "../../services/hooks/subscription.ts";
import type { AppEnv, Deps } from "../../types.ts";
import { problems } from "../problems.ts";

const detail = z.object({ in: z.string(), pointer: z.string(), detail: z.string() });
const pushed = z.object({
  outcome: z.enum(["created", "revised", "unchanged", "duplicate", "skipped", "refused"]).openapi({
    description: "`duplicate`: filed before from elsewhere. `skipped`: left out by the source's settings.",
  }),
  articleId: z.uuid().nullable(),
  reason: z.string().nullable().openapi({ description: "Why it was skipped." }),
  problem: z
    .object({ code: z.string(), detail: z.string(), errors: z.array(detail) })
    .nullable()
    .openapi({ description: "Why it was refused, with pointers into what was sent." }),
});
const pushSchema = z
  .object({
    sourceId: z.uuid(),
    repeated: z.boolean().openapi({ description: "A signed message of this id was taken before." }),
    kept: z.boolean().openapi({ description: "A feed that a hub pushed is kept, and read soon." }),
    articles: z.array(pushed),
  })
  .openapi("Push");

const sourceId = z.object({
  source: z.uuid().openapi({ param: { name: "source", in: "path" }, description: "The source's id." }),
});
const anything = z.string().openapi({
  description:
    "What the source's kind and mapping expect: an article, an event with an article as `data`, or any JSON.",
});

function receive(deps: Deps, count: CountRequest) {
  const content = { "application/json": { schema: pushSchema } };
  const route = createRoute({
    method: "post",
    path: "/hooks/{source}",
    operationId: "receivePush",
    tags: ["Sources"],
    summary: "Push articles",
    description:
      "Takes what the sender of a source posts. A `webhook` source proves itself by the headers of Standard Webhooks, a `websub` one by `X-Hub-Signature`, a `mapped` one by its token (`Authorization: Bearer lds_…`, or `token` in the address) or an API key of the scope `write`. Answered when everything is filed.",
    middleware: [wakeAfterWrites(deps)] as const,
    request: {
      params: sourceId,
      query: z.object({ token: z.string().max(200).optional().openapi({ description: "The source's token." }) }),
      body: { required: true, content: { "*/*": { schema: anything } } },
    },
    responses: {
      200: { description: "What became of each article.", content },
      202: { description: "The feed that a hub pushed is kept, and read soon.", content },
      ...problems(
        "malformed_json",
        "invalid_request",
        "signature_invalid",
        "token_invalid",
        "source_not_found",
        "message_replayed",
        "body_too_large",
        "unsupported_media_type",
        "invalid_article",
        "invalid_feed",
        "unsupported_language",
        "unclear_language",
        "secret_key_missing",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      const client = clientOf(deps, c.req.raw, c.env);
      let isKnown = false;
      try {
        const view = await receivePush(deps, c.req.valid("param").source, {
          requestId: c.var.requestId,
          header: (name) => c.req.header(name) ?? null,
          token: c.req.valid("query").token ?? null,
          read: (limitBytes) => readBytes(c.req.raw, limitBytes),
          parse: parseJson,
          count: (sender) => {
            isKnown = true;
            count(sender);
          },
        });
        return view.kept ? c.json(view, 202) : c.json(view, 200);
      } catch (error) {
        // Guessing is slow: what proves nothing counts against its address.
        if (!isKnown) count(client);
        throw error;
      }
    },
  });
}

const hubQuery = z.object({
  "hub.mode": z.enum(["subscribe", "unsubscribe", "denied"]),
  "hub.topic": z.string().max(2_048),
  "hub.challenge": z.string().min(1).max(4_096).optional(),
  "hub.lease_seconds": z
    .string()
    .regex(/^\d{1,10}$/u, "It is no number of seconds")
    .transform(Number)
    .optional(),
  "hub.reason": z.string().optional(),
  token: z.string().max(200).optional(),
});

function verify(deps: Deps, count: CountRequest) {
  const route = createRoute({
    method: "get",
    path: "/hooks/{source}",
    operationId: "verifySubscription",
    tags: ["Sources"],
    summary: "Verify a subscription",
    description:
      "For hubs of WebSub: answers `hub.challenge` where this server asked for the subscription, else 404. `hub.mode`, `hub.topic`, `hub.lease_seconds` and `hub.reason` are as the specification has them.",
    request: { params: sourceId, query: hubQuery },
    responses: {
      200: { description: "The challenge.", content: { "text/plain": { schema: z.string() } } },
      ...problems("invalid_request", "source_not_found", "secret_key_missing"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => {
      count(clientOf(deps, c.req.raw, c.env));
      const query = c.req.valid("query");
      const answer = await verifySubscription(deps, c.req.valid("param").source, {
        mode: query["hub.mode"],
        topic: query["hub.topic"],
        challenge: query["hub.challenge"],
        leaseSeconds: query["hub.lease_seconds"],
        reason: query["hub.reason"],
        token: query.token,
      });
      return c.text(answer, 200);
    },
  });
}

/** Routes of /v1/hooks, to which senders push. They need no API key: each push proves by itself whose it is. */
export function hookRoutes(deps: Deps, count: CountRequest) {
  return new OpenAPIHono<AppEnv>().openapiRoutes([receive(deps, count), verify(deps, count)] as const);
}
