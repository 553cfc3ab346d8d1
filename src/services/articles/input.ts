import { z } from "@hono/zod-openapi";
import { LANGUAGES } from "../../../extractors/types.ts";
import { AppError, isFormIssue, toDetails } from "../../errors.ts";

/** UTF-16 code units. The longest newspaper articles have some 100,000. */
export const MAX_TEXT_LENGTH = 200_000;
/** Code units of HTML, most of which is markup. */
export const MAX_HTML_LENGTH = 800_000;
const MAX_TITLE_LENGTH = 1_000;
const MAX_OUTLET_LENGTH = 200;
export const MAX_URL_LENGTH = 2_048;

/** An article as it is posted. Exactly one of `text` and `html`. */
export const articleInput = z.strictObject({
  url: z.string().max(MAX_URL_LENGTH).nullish().openapi({
    description:
      "Where the article stands: http or https. Fragment and tracking parameters are dropped. The same address again is the same article.",
    example: "https://news.example/2026/03/norvik-rail",
  }),
  title: z.string().max(MAX_TITLE_LENGTH).nullish().openapi({ description: "The headline." }),
  text: z.string().max(MAX_TEXT_LENGTH).nullish().openapi({
    description:
      "The article as plain text, paragraphs parted by a blank line, without the headline. Either this or `html`.",
  }),
  html: z.string().max(MAX_HTML_LENGTH).nullish().openapi({
    description:
      "The article as HTML, in place of `text`. Offsets count into the text made from it, which is in the answer.",
  }),
  publishedAt: z.string().max(40).nullish().openapi({
    description:
      "When it was published: a timestamp, a day, a month or a year of ISO 8601. Words such as “Wednesday” are resolved against it.",
    example: "2026-03-14",
  }),
  outlet: z.string().max(MAX_OUTLET_LENGTH).nullish().openapi({ description: "The newspaper, agency or site." }),
  language: z.enum(LANGUAGES).nullish().openapi({
    description: "Settles the language in place of identifying it.",
  }),
});

export type ArticleInput = z.infer<typeof articleInput>;

/**
 * Reads an article from any value, such as a line of a batch.
 * @throws AppError `invalid_request` or `invalid_article`, with what is wrong where
 */
export function readArticleInput(value: unknown): ArticleInput {
  const result = articleInput.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  throw new AppError(isFormIssue(issues) ? "invalid_request" : "invalid_article", {
    errors: toDetails(issues, "body"),
  });
}
