import { z } from "@hono/zod-openapi";
import {
  BOUNDS,
  CAUSES,
  COUNT_STATUSES,
  COUNT_UNITS,
  DATA_CLASSES,
  DATE_KINDS,
  FIELDS,
  OPERATOR_ROLES,
  PRICE_KINDS,
  PRICE_STAGES,
  STANCES,
} from "../../../extractors/types.ts";
import { codes, commonFilters, decimal, names, period, searchText, someOf } from "../query.ts";

const SPEAKERS = ["actor", "organization", "authority", "researcher", "outlet", "other"] as const;

/** Filters by which facts are chosen: those of a list, and those of a webhook. */
export const factFilters = {
  field: someOf(FIELDS, "Facts of this field."),
  name: names(
    "Facts that bear this name: an actor, forum, organization, operator, party or source, under any spelling.",
  ),
  ...commonFilters,
  articleId: z.uuid().optional().openapi({ description: "Facts of this article." }),
  storyId: z.uuid().optional().openapi({ description: "Facts of this story." }),
  quote: searchText.openapi({ description: "Full text over the words that state the fact, as `q` over its article." }),
  entityId: z.uuid().optional().openapi({ description: "Facts that name this entity." }),
  currency: codes("Prices in this currency.", "USD"),
  minAmount: decimal("Prices of at least this much.", "4500"),
  maxAmount: decimal("Prices of at most this much.", "10000"),
  kind: someOf([...PRICE_KINDS, ...DATE_KINDS], "Prices, or dates, of this kind."),
  stage: someOf(PRICE_STAGES, "Prices of this stage."),
  minCount: decimal("Victim counts of at least this many.", "1000000"),
  maxCount: decimal("Victim counts of at most this many.", "50000000"),
  status: someOf(COUNT_STATUSES, "Victim counts of this status."),
  unit: someOf(COUNT_UNITS, "Victim counts in this unit."),
  class: someOf(DATA_CLASSES, "Data of this class."),
  cause: someOf(CAUSES, "Causes of this category."),
  role: someOf(OPERATOR_ROLES, "Operators in this role."),
  stance: someOf(STANCES, "Responses with this stance."),
  dateFrom: period("Dates that may be this one or a later one.", "2026-01"),
  dateTo: period("Dates that may be this one or an earlier one.", "2026-12"),
  minConfidence: z.coerce.number().min(0).max(1).optional().openapi({ description: "Facts at least this certain." }),
  maxConfidence: z.coerce.number().min(0).max(1).optional().openapi({ description: "Facts at most this certain." }),
  incident: codes("Facts of the stories with these letters: `A` is what the article is about.", "A", 1),
  incidentId: z.uuid().optional().openapi({ description: "Facts of stories that tell of this incident." }),
  revisionId: z.uuid().optional().openapi({ description: "Facts of this text of an article." }),
  per: someOf(["lot", "record"], "Prices for all the data, or for a record."),
  bound: someOf(BOUNDS, "Prices, counts and sizes with this bound."),
  equivalentCurrency: codes("Prices that are given in this currency too.", "USD"),
  minEquivalentAmount: decimal("Prices of at least this much in the other currency.", "100000"),
  maxEquivalentAmount: decimal("Prices of at most this much in the other currency.", "500000"),
  minBytes: decimal("Data sizes of at least this many bytes.", "1000000000"),
  maxBytes: decimal("Data sizes of at most this many bytes.", "1000000000000"),
  section: someOf(["title", "text"], "Facts stated there."),
  rule: names("Facts that this rule or model decided.", "model.price"),
  attribution: someOf(SPEAKERS, "Facts asserted by someone of this kind."),
  attributedTo: names("Facts asserted by this person, group or organization.", "ShinyHunters"),
  basis: someOf(["stated", "inferred"], "Facts that stand in the text, or were taken from context."),
  filedFrom: period("Facts filed then or later.", "2026-03"),
  filedTo: period("Facts filed then or earlier.", "2026-03-31"),
  review: someOf(
    ["none", "confirmed", "corrected", "rejected"],
    "Facts of which a person said this; `none` are those that nobody judged.",
  ),
};

/** Takes facts that no longer stand too. */
export const superseded = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional()
  .openapi({ type: "boolean", description: "Whether facts of texts that were revised since are listed too." });
