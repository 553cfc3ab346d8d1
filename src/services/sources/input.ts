import { z } from "@hono/zod-openapi";
import { LANGUAGES } from "../../../extractors/types.ts";
import { isPointer } from "../hooks/json-pointer.ts";

const pointer = z.string().max(500).refine(isPointer, "It is no JSON Pointer; write one such as /article/headline");

/** Where the values of an article stand in a sender's JSON. */
const mapping = z
  .strictObject({
    items: pointer.optional().openapi({
      description: "Leads to a list of articles; the other pointers then start at each of them.",
      example: "/entries",
    }),
    url: pointer.optional(),
    title: pointer.optional(),
    text: pointer.optional(),
    html: pointer.optional(),
    publishedAt: pointer.optional(),
    outlet: pointer.optional(),
    language: pointer.optional(),
  })
  .refine(({ text, html }) => text !== undefined || html !== undefined, "Say where the text or the html stands");

const ownSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/u, "It is not of the form whsec_ and base64 of 24 to 64 bytes")
  .nullish()
  .openapi({ description: "For `webhook`: the sender's own secret. One is made where absent." });

/** A source as it is added. */
export const sourceInput = z
  .strictObject({
    kind: z.enum(["feed", "websub", "webhook", "mapped"]).default("feed").openapi({
      description:
        "`feed` is polled; `websub` is a feed that a hub pushes; `webhook` is pushed signed by Standard Webhooks; `mapped` is pushed as JSON of the sender's own shape.",
    }),
    url: z.string().max(2_048).nullish().openapi({
      description: "The feed's address; none for what is pushed.",
      example: "https://news.example/feed.xml",
    }),
    name: z.string().trim().min(1).max(200).nullish().openapi({ description: "The host where absent." }),
    outlet: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullish()
      .openapi({ description: "Given to each article in place of what its page or its sender says." }),
    language: z.enum(LANGUAGES).nullish().openapi({ description: "Settles the language in place of identifying it." }),
    pages: z.enum(["auto", "always", "never"]).default("auto").openapi({
      description: "When an article's own page is read: where the feed has only a summary, always, never.",
    }),
    onlyBreaches: z.boolean().default(false).openapi({ description: "Whether to leave out what tells of no breach." }),
    hub: z.string().max(2_048).nullish().openapi({
      description: "For `websub`: the hub's address. The one that the feed names where absent.",
      example: "https://hub.example/",
    }),
    mapping: mapping.nullish().openapi({
      description:
        "For what is pushed: where an article's values stand, as JSON Pointers. A `webhook` without one sends articles as POST /v1/articles takes them.",
    }),
    secret: ownSecret,
  })
  .superRefine((input, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const isPushed = input.kind === "webhook" || input.kind === "mapped";
    if (isPushed && input.url != null) fault("url", "What is pushed has no address to be polled");
    if (!isPushed && input.url == null) fault("url", "Say which feed");
    if (isPushed && input.name == null) fault("name", "Give it a name");
    if (!isPushed && input.mapping != null) fault("mapping", "Only what is pushed has a mapping");
    if (input.kind !== "websub" && input.hub != null) fault("hub", "Only a feed of the kind websub has a hub");
    if (input.kind === "mapped" && input.mapping == null) fault("mapping", "Say where the values of an article stand");
    if (input.kind !== "webhook" && input.secret != null) fault("secret", "Only a webhook is signed with a secret");
  });

export type SourceInput = z.output<typeof sourceInput>;

/** How a source's secret or token is changed. */
export const sourceRotation = z.strictObject({
  overlapHours: z.number().min(0).max(168).default(24).openapi({
    description: "How long the secret or token before is taken too.",
  }),
  secret: ownSecret,
});

export type SourceRotation = z.output<typeof sourceRotation>;
