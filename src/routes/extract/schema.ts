import { z } from "@hono/zod-openapi";
import { readFactSchema, undecidedSchema } from "../facts/schema.ts";

export const extractionSchema = z
  .object({
    language: z.string().openapi({ example: "en" }),
    languageConfidence: z.number(),
    title: z.string().nullable(),
    text: z.string().openapi({ description: "What offsets count into: as posted, or as made from HTML." }),
    stories: z.array(z.object({ incident: z.string(), title: z.string().nullable() })),
    facts: z.array(readFactSchema),
    undecided: z
      .array(undecidedSchema)
      .openapi({ description: "Mentions between whose readings the engine could not choose." }),
    warnings: z.array(z.string()),
    engine: z.string(),
  })
  .openapi("Extraction");
