import { z } from "@hono/zod-openapi";

/** Values of one parameter at most. */
const MAX_VALUES = 50;
const MAX_NAME_LENGTH = 200;

/** Several values: parted by commas, or the parameter given several times. */
const split = (given: string | string[]) =>
  (Array.isArray(given) ? given : [given])
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** A parameter that takes several of a few values. */
export function someOf<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform(split)
    .pipe(z.array(z.enum(values)).min(1).max(MAX_VALUES))
    .optional()
    .openapi({
      type: "array",
      items: { type: "string", enum: [...values] },
      param: { style: "form", explode: false },
      description,
    });
}

/** A parameter that takes one name; given several times, any of them. A comma is part of the name. */
export function names(description: string, example?: string) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => (Array.isArray(given) ? given : [given]))
    .pipe(z.array(z.string().trim().min(1).max(MAX_NAME_LENGTH)).max(MAX_VALUES))
    .optional()
    .openapi({
      type: "array",
      items: { type: "string" },
      param: { style: "form", explode: true },
      description,
      example: example && [example],
    });
}

/** A parameter that takes codes of any spelling, such as currencies. */
export function codes(description: string, example: string, least = 2) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform(split)
    .pipe(
      z
        .array(
          z
            .string()
            .regex(/^[A-Za-z]{1,10}$/u, "It is not a code of letters")
            .min(least),
        )
        .min(1)
        .max(MAX_VALUES),
    )
    .optional()
    .openapi({
      type: "array",
      items: { type: "string" },
      param: { style: "form", explode: false },
      description,
      example: [example],
    });
}

/** A parameter that takes a decimal that is not negative. It stays text, so that no digit is lost. */
export const decimal = (description: string, example: string) =>
  z
    .string()
    .regex(/^\d{1,30}(?:\.\d{1,20})?$/u, "It is not a number such as 4500 or 0.5")
    .optional()
    .openapi({ type: "number", description, example });

/** A parameter that takes a period of time. */
export const period = (description: string, example: string) =>
  z.string().min(4).max(40).optional().openapi({ description, example });

/** Full text. */
export const searchText = z.string().max(300).optional().openapi({
  description:
    "Full text over title and text: all words must occur, in any script and without regard to case, accents and Traditional or Simplified. Words in quotes as a phrase; `leak*` for all that begins so.",
  example: "随申码",
});

/** What pages a list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "How many at most." }),
  order: z.enum(["newest", "oldest"]).default("newest").openapi({ description: "By the time they were filed." }),
  cursor: z.string().max(500).optional().openapi({ description: "`nextCursor` of the page before." }),
};

/** The end of a page. */
export const nextCursor = z
  .string()
  .nullable()
  .openapi({ description: "What to send as `cursor` for the next page; null on the last one." });

/** Filters that lists of articles and of facts share. */
export const commonFilters = {
  actor: names("A breach whose attacker or seller goes by this name.", "ShinyHunters"),
  forum: names("A breach whose data is posted, sold or leaked there.", "Breach Forums"),
  organization: names("A breach of this organization's data."),
  operator: names("A breach with this company behind a platform."),
  platform: names("A breach with an operator of this platform."),
  source: names("A breach told on the word of this outlet, agency or researcher."),
  outlet: names("Articles of this outlet."),
  language: someOf(["en", "fr", "zh", "zh-Hans", "zh-Hant"], "Articles in this language; `zh` is both scripts."),
  publishedFrom: period("Published then or later.", "2026-03"),
  publishedTo: period("Published then or earlier; all of the day, month or year named.", "2026-03-31"),
  q: searchText,
};
