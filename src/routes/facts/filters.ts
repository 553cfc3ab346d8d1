import { z } from "@hono/zod-openapi";
import {
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
};
