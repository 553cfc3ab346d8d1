import { createRoute, defineOpenAPIRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../../middleware/access.ts";
import { jsonBody } from "../../middleware/json-body.ts";
import { reviewFact as review } from "../../services/facts/review.ts";
import { listReviews as reviews } from "../../services/facts/reviews.ts";
import type { Deps } from "../../types.ts";
import { problems } from "../problems.ts";
import { factSchema } from "./schema.ts";

const DECISIONS = ["confirmed", "corrected", "rejected"] as const;

const params = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The fact's id." }),
});
const correction = z
  .record(z.string(), z.unknown())
  .nullish()
  .openapi({
    description: "With `corrected`: what is right, some of the keys of the fact's field.",
    example: { amount: "7000", stage: "initial" },
  });
const note = z.string().max(2000).nullish().openapi({ description: "Why, for those who come later." });

/** PATCH /v1/facts/{id}/review */
export function reviewFact(deps: Deps) {
  const body = z.strictObject({ decision: z.enum(DECISIONS), correction, note }).openapi("Review");
  const answer = z
    .object({
      actionId: z.uuid().openapi({ description: "POST /v1/actions/{id}/undo takes it back." }),
      incidentId: z.uuid().nullable(),
      fact: factSchema,
    })
    .openapi("Reviewed");
  const route = createRoute({
    method: "patch",
    path: "/facts/{id}/review",
    operationId: "reviewFact",
    tags: ["Facts"],
    summary: "Review a fact",
    description:
      "A person's word on a fact: `confirmed`, `rejected`, or `corrected` with what is right. The last word counts and all are kept. A later reading of the article keeps it for a fact that it reads the same.",
    middleware: [requireScope("review"), jsonBody(deps.config.bodyLimitBytes)] as const,
    request: { params, body: { required: true, content: { "application/json": { schema: body } } } },
    responses: {
      200: { description: "Filed.", content: { "application/json": { schema: answer } } },
      ...problems(
        "fact_not_found",
        "malformed_json",
        "invalid_request",
        "body_too_large",
        "unsupported_media_type",
        "conflict",
        "invalid_decision",
      ),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) =>
      c.json(await review(deps, c.req.valid("param").id, c.req.valid("json"), c.var.principal), 200),
  });
}

/** GET /v1/facts/{id}/reviews */
export function listReviews(deps: Deps) {
  const answer = z
    .object({
      data: z.array(
        z
          .object({
            actionId: z.uuid(),
            factId: z.uuid().openapi({ description: "Where it is another one: the same fact of an earlier text." }),
            at: z.iso.datetime(),
            decision: z.enum([...DECISIONS, "undo"]),
            correction: z.record(z.string(), z.unknown()).nullable(),
            note: z.string().nullable(),
            keyId: z.uuid().nullable().openapi({ description: "The API key of who reviewed it." }),
            undoes: z.uuid().nullable(),
            undoneBy: z.uuid().nullable(),
            carriedFrom: z
              .uuid()
              .nullable()
              .openapi({ description: "Taken over from this fact of the text or reading before." }),
          })
          .openapi("FactReview"),
      ),
    })
    .openapi("FactReviews");
  const route = createRoute({
    method: "get",
    path: "/facts/{id}/reviews",
    operationId: "listReviews",
    tags: ["Facts"],
    summary: "List what people said of a fact",
    description: "The first word first. What was said of the same fact of earlier texts comes before.",
    middleware: [requireScope("read")] as const,
    request: { params },
    responses: {
      200: { description: "All of it.", content: { "application/json": { schema: answer } } },
      ...problems("fact_not_found", "invalid_request"),
    },
  });
  return defineOpenAPIRoute({
    route,
    handler: async (c) => c.json({ data: await reviews(deps, c.req.valid("param").id) }, 200),
  });
}
