import { z } from "@hono/zod-openapi";
import { OPERATOR_ROLES } from "../../../extractors/types.ts";
import { listedFactSchema } from "../facts/schema.ts";
import { nextCursor } from "../query.ts";

export const ENTITY_KINDS = ["organization", "actor", "forum", "outlet"] as const;

const entity = {
  id: z.uuid(),
  kind: z.enum(ENTITY_KINDS),
  name: z.string().openapi({ description: "The canonical spelling, or the one under which it was first filed." }),
  spellings: z.array(
    z.object({
      spelling: z.string(),
      languages: z.array(z.string()).openapi({
        description: "Languages of the articles that use it; none for one that is known without having been read.",
      }),
    }),
  ),
  createdAt: z.iso.datetime(),
};

export const entityPageSchema = z
  .object({ data: z.array(z.object(entity).openapi("Entity")), nextCursor })
  .openapi("EntityPage");

const edge = z
  .object({
    role: z.enum(OPERATOR_ROLES),
    direction: z.enum(["from", "to"]).openapi({
      description: "`from` this entity to what it stands behind, or `to` it from what stands behind it.",
    }),
    other: z.object({ id: z.uuid().nullable(), name: z.string() }),
    facts: z.int().openapi({ description: "How many facts state it." }),
    firstPublishedAt: z.iso.datetime().nullable(),
    lastPublishedAt: z.iso.datetime().nullable(),
    evidence: z.array(listedFactSchema).openapi({ description: "The newest facts that state it, three at most." }),
  })
  .openapi("Edge", { description: "Who stands behind what, as articles state it." });

export const entityDetailSchema = z
  .object({
    ...entity,
    counts: z.record(z.string(), z.int()).openapi({ description: "How many current facts name it, by field." }),
    edges: z.array(edge),
    links: z.object({ facts: z.string(), articles: z.string(), stories: z.string() }),
  })
  .openapi("EntityDetail");
