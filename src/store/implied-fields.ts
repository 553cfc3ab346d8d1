import type { Field } from "../../extractors/types.ts";

/** Keys of filters that are conditions on columns which only facts of one field have. */
const FIELD_OF: Readonly<Record<string, Field>> = {
  currencies: "price",
  minAmount: "price",
  maxAmount: "price",
  stages: "price",
  pers: "price",
  equivalentCurrencies: "price",
  minEquivalentAmount: "price",
  maxEquivalentAmount: "price",
  minCount: "victimCount",
  maxCount: "victimCount",
  statuses: "victimCount",
  units: "victimCount",
  minBytes: "dataVolume",
  maxBytes: "dataVolume",
  classes: "dataClass",
  causes: "cause",
  roles: "operator",
  stances: "response",
  dateFrom: "date",
  dateTo: "date",
};

/**
 * Whether the fields that a filter asks for follow from its other conditions. Postgres takes conditions for independent of each other: said
 * of a price that it has a currency, it expects a tenth of the facts that it meets, and reads them all in place of a page.
 */
export function areFieldsImplied({ fields = [], ...others }: { fields?: readonly Field[] | undefined }): boolean {
  return fields.some((field) =>
    Object.entries(others).some(([key, value]) => value !== undefined && FIELD_OF[key] === field),
  );
}
