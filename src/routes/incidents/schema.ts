import { z } from "@hono/zod-openapi";
import { COUNT_STATUSES, COUNT_UNITS, PRICE_KINDS, STANCES } from "../../../extractors/types.ts";
import { ledgerFactSchema } from "../facts/schema.ts";
import { nextCursor } from "../query.ts";

export const STATES = ["open", "undecided", "merged", "withdrawn"] as const;

export const incidentId = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "The incident's id." }),
});

const backing = {
  origins: z.int().openapi({ description: "Independent origins that state it; copies of one text count once." }),
  factIds: z.array(z.uuid()).openapi({ description: "The facts that state it, in order of time." }),
  firstSaidAt: z.iso.datetime(),
  lastSaidAt: z.iso.datetime(),
};
const named = { name: z.string(), aliases: z.array(z.string()), ...backing };
const name = z.object(named).openapi("HeadlineName");
const sum = z
  .object({
    amount: z.number(),
    amountText: z.string(),
    currency: z.string(),
    per: z.string(),
    bound: z.string(),
    ...backing,
  })
  .openapi("HeadlineSum");

const headline = z
  .object({
    organizations: z.array(name),
    actors: z.array(name),
    forums: z.array(name),
    operators: z.array(name),
    prices: z.array(
      z.object({
        kind: z.enum(PRICE_KINDS),
        current: sum.openapi({ description: "The price that stands." }),
        earlier: z.array(sum).openapi({ description: "Those before it, in order of time." }),
      }),
    ),
    counts: z
      .array(
        z.object({
          status: z.enum(COUNT_STATUSES),
          unit: z.enum(COUNT_UNITS),
          min: z.number(),
          max: z.number(),
          latest: z.number().openapi({ description: "The count of the latest article." }),
          counts: z.array(z.object({ value: z.number(), unit: z.enum(COUNT_UNITS), bound: z.string(), ...backing })),
        }),
      )
      .openapi({ description: "Side by side by status and unit: confirmed, verified, reported, claimed, sample." }),
    stances: z.array(
      z.object({
        ...named,
        stance: z.enum(STANCES),
        earlier: z.array(z.object({ stance: z.enum(STANCES), saidAt: z.iso.datetime(), factId: z.uuid() })),
      }),
    ),
    causes: z.array(z.object({ category: z.string(), ...backing })),
    dataClasses: z.array(z.object({ class: z.string(), ...backing })),
    dataVolumes: z.array(z.object({ bytes: z.number(), bound: z.string(), ...backing })),
    dates: z.array(z.object({ kind: z.string(), value: z.string(), ...backing })),
  })
  .openapi("Headline", { description: "What the facts that stand come to. Computed, never stored." });

const summary = {
  id: z.uuid(),
  title: z.string().nullable().openapi({ description: "The breached organization, where an article names it." }),
  status: z.enum(STATES),
  mergedInto: z.uuid().nullable().openapi({ description: "The incident that took its stories over." }),
  createdAt: z.iso.datetime(),
  revisedAt: z.iso.datetime().openapi({ description: "When a story or fact of it last changed." }),
  articles: z.int().openapi({
    description: "How many tell of it; where `summedUp` has but some of its stories, as many as it has stories.",
  }),
  summedUp: z.object({ stories: z.int(), of: z.int() }).openapi({
    description:
      "How many stories the title, `origins`, `languages` and the headline are from, of how many: those that came out first and last, half and half, where it has many.",
  }),
  origins: z.int().openapi({ description: "Independent origins; copies of one text count once." }),
  languages: z.array(z.string()),
  firstPublishedAt: z.iso.datetime().nullable(),
  lastPublishedAt: z.iso.datetime().nullable(),
  headline,
};

const article = z
  .object({
    id: z.uuid(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    revision: z.int(),
  })
  .openapi("IncidentArticle");

export const incidentPageSchema = z
  .object({ data: z.array(z.object(summary).openapi("IncidentSummary")), nextCursor })
  .openapi("IncidentPage");

export const incidentSchema = z
  .object({
    ...summary,
    stories: z.array(
      z.object({
        id: z.uuid(),
        lineageId: z.uuid().openapi({ description: "The same for a story in all texts of its article." }),
        incident: z.string().openapi({ description: "Its letter in the article." }),
        title: z.string().nullable(),
        article,
      }),
    ),
    originGroups: z
      .array(z.object({ storyIds: z.array(z.uuid()) }))
      .openapi({ description: "Stories that come from one hand." }),
    ledger: z
      .array(ledgerFactSchema(article))
      .openapi({ description: "Every fact of the page's stories, in order of time." }),
    nextCursor: nextCursor.openapi({
      description: "What to send as `cursor` for the stories behind these and their facts; null where there are none.",
    }),
  })
  .openapi("Incident");

const reasons = z.array(z.object({ sign: z.string(), weight: z.number(), detail: z.string() }));

export const historySchema = z
  .object({
    data: z.array(
      z.object({
        at: z.iso.datetime(),
        kind: z.enum(["joined", "left", "merge", "split", "answer", "review", "undo"]),
        articleId: z.uuid().nullable(),
        incident: z.string().nullable().openapi({ description: "The story's letter in the article." }),
        lineageId: z.uuid().nullable(),
        score: z.number().nullable(),
        reasons: reasons.openapi({ description: "Signs for and against, of the story that it fits best." }),
        actionId: z.uuid().nullable().openapi({ description: "The action that it is, or that is behind it." }),
        keyId: z.uuid().nullable(),
        note: z.string().nullable(),
        incidentIds: z.array(z.uuid()),
        undoes: z.uuid().nullable(),
        undoneBy: z.uuid().nullable(),
      }),
    ),
  })
  .openapi("IncidentHistory");

export const note = z.string().max(2000).nullish().openapi({ description: "Why, for those who come later." });

export const decidedSchema = z
  .object({
    actionId: z.uuid().openapi({ description: "POST /v1/actions/{id}/undo takes it back." }),
    created: z.array(z.uuid()),
    revised: z.array(z.uuid()),
    merged: z.array(z.object({ incidentId: z.uuid(), into: z.uuid() })),
  })
  .openapi("Decided");

export const questionPageSchema = z
  .object({
    data: z.array(
      z
        .object({
          id: z.uuid(),
          kind: z.enum(["several", "weak"]),
          incidentId: z.uuid(),
          title: z.string().nullable(),
          candidates: z.array(
            z.object({ incidentId: z.uuid(), title: z.string().nullable(), score: z.number(), reasons }),
          ),
          createdAt: z.iso.datetime(),
        })
        .openapi("Question"),
    ),
    nextCursor,
  })
  .openapi("QuestionPage");
