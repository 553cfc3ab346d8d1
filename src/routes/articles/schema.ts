import { z } from "@hono/zod-openapi";
import { articleInput } from "../../services/articles/input.ts";
import { factSchema, undecidedSchema } from "../facts/schema.ts";
import { nextCursor } from "../query.ts";

/** Made from the service's own, so that a batch line and a body are held to the same. */
export const articleInputSchema = articleInput.openapi("ArticleInput");

export const articleId = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The article's id." }),
});

const revisionSummary = {
  id: z.uuid(),
  number: z.int().openapi({ description: "1, 2, 3 … within the article." }),
  engine: z.string().openapi({ description: "Version of the rules that read it." }),
  createdAt: z.iso.datetime(),
};

const content = {
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedAt: z.string().nullable().openapi({ description: "As it was given." }),
  language: z.string().openapi({ example: "en" }),
  languageConfidence: z.number(),
};

const summary = {
  id: z.uuid(),
  url: z.string().nullable(),
  ...content,
  revision: z.object(revisionSummary).openapi("RevisionSummary"),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

export const storySchema = z
  .object({
    id: z.uuid(),
    incident: z.string().openapi({ description: "The letter that its facts bear.", example: "A" }),
    title: z.string().nullable().openapi({ description: "The breached organization, where the article names it." }),
    incidentId: z
      .uuid()
      .nullable()
      .openapi({ description: "The breach in the world that it tells of: see GET /v1/incidents/{id}." }),
  })
  .openapi("Story", { description: "One article's telling of one breach." });

export const articleSchema = z
  .object({
    ...summary,
    text: z.string(),
    stories: z.array(storySchema),
    facts: z.array(factSchema),
    undecided: z.array(undecidedSchema),
    warnings: z.array(z.string()),
  })
  .openapi("Article");

export const articlePageSchema = z
  .object({ data: z.array(z.object(summary).openapi("ArticleSummary")), nextCursor })
  .openapi("ArticlePage");

const changesSchema = z
  .object({
    fields: z.array(z.string()).openapi({
      description:
        "Which of title, text, outlet, publishedAt, language differ; `engine` alone where it was read again.",
    }),
    added: z.array(factSchema).openapi({ description: "Facts that the text before did not state." }),
    removed: z.array(factSchema).openapi({ description: "Facts that only the text before stated." }),
    kept: z.int().openapi({ description: "How many facts both state." }),
  })
  .openapi("Changes");

export const filedArticleSchema = z
  .object({
    outcome: z.enum(["created", "revised", "unchanged"]),
    article: articleSchema,
    changes: changesSchema.nullable().openapi({ description: "Null unless revised." }),
  })
  .openapi("FiledArticle");

export const revisionsSchema = z
  .object({
    data: z.array(
      z
        .object({ ...revisionSummary, ...content, text: z.string(), changes: changesSchema.nullable() })
        .openapi("Revision"),
    ),
  })
  .openapi("Revisions");
