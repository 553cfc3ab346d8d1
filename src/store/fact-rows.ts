import { getTableColumns } from "drizzle-orm";
import type { Evidence, Fact, Field } from "../../extractors/types.ts";
import type { EntityKind } from "./tables/entities.ts";
import { facts } from "./tables/facts.ts";

/** The vector of the quote is searched and never read back. */
export type FactRow = Omit<typeof facts.$inferSelect, "tokens">;

const { tokens: _, ...columns } = getTableColumns(facts);
/** The columns that are read back. */
export const FACT_COLUMNS = columns;

/** The columns of a row that hold what was read, beside its ids, its copies of the revision and its history. */
type ReadColumns =
  | "incident"
  | "field"
  | (typeof VALUE_COLUMNS)[number]
  | "section"
  | "start"
  | "end"
  | "quote"
  | "rule"
  | "attributionKind"
  | "attributionName"
  | "confidence"
  | "basis";

const VALUE_COLUMNS = [
  "name",
  "aliases",
  "platform",
  "role",
  "amount",
  "currency",
  "kind",
  "stage",
  "per",
  "bound",
  "equivalentAmount",
  "equivalentCurrency",
  "value",
  "unit",
  "status",
  "bytes",
  "class",
  "category",
  "dateValue",
  "dateFrom",
  "dateTo",
  "stance",
] as const;

type Values = Partial<Pick<FactRow, (typeof VALUE_COLUMNS)[number]>>;

/** The columns that hold a fact's value; null where its field lacks them. */
export type ValueColumns = Required<Values>;

/** Takes the columns that hold the value out of a row. */
export const valueColumns = (row: ValueColumns): ValueColumns =>
  Object.fromEntries(VALUE_COLUMNS.map((column) => [column, row[column]])) as ValueColumns;

/** The row as the engine read it, whatever a person put right since. */
export const asRead = <R extends FactRow>(row: R): R =>
  row.asRead === null ? row : { ...row, ...(row.asRead as ValueColumns), asRead: null };

/** What kind of entity the name of a fact stands for. */
const ENTITY_KINDS: Partial<Record<Field, EntityKind>> = {
  actor: "actor",
  forum: "forum",
  organization: "organization",
  operator: "organization",
  response: "organization",
  source: "outlet",
};

/** What kind of entity a field names; undefined for a field without a name. */
export const entityKindOf = (field: Field): EntityKind | undefined => ENTITY_KINDS[field];

/** A name with its spellings, and what kind of entity bears it; null for a fact without a name. */
export function nameOf(fact: Fact): { kind: EntityKind; name: string; aliases: string[] } | null {
  const kind = ENTITY_KINDS[fact.field];
  const { name, aliases } = valuesOf(fact);
  return kind && name != null ? { kind, name, aliases: aliases ?? [] } : null;
}

/** Lays a fact out in typed columns. Numbers become decimals without an exponent. */
export function toColumns(fact: Fact): Pick<FactRow, ReadColumns> {
  const empty = Object.fromEntries(VALUE_COLUMNS.map((column) => [column, null])) as Required<Values>;
  const { section, start, end, quote, rule } = fact.evidence;
  return {
    incident: fact.incident,
    field: fact.field,
    ...empty,
    ...valuesOf(fact),
    section,
    start,
    end,
    quote,
    rule,
    attributionKind: fact.attribution?.kind ?? null,
    attributionName: fact.attribution?.name ?? null,
    confidence: fact.confidence,
    basis: fact.basis,
  };
}

function valuesOf(fact: Fact): Values {
  switch (fact.field) {
    case "actor":
      return { name: fact.alias, aliases: fact.aliases };
    case "forum":
    case "organization":
    case "source":
      return { name: fact.name, aliases: fact.aliases };
    case "operator":
      return { name: fact.name, aliases: fact.aliases, platform: fact.platform, role: fact.role };
    case "response":
      return { name: fact.party, aliases: fact.aliases, stance: fact.stance };
    case "price":
      return {
        amount: fact.amount,
        currency: fact.currency,
        kind: fact.kind,
        stage: fact.stage,
        per: fact.per,
        bound: fact.bound,
        equivalentAmount: fact.equivalent?.amount ?? null,
        equivalentCurrency: fact.equivalent?.currency ?? null,
      };
    case "victimCount":
      return { value: toDecimal(fact.value), unit: fact.unit, bound: fact.bound, status: fact.status };
    case "dataVolume":
      return { bytes: toDecimal(fact.bytes), bound: fact.bound };
    case "dataClass":
      return { class: fact.class };
    case "cause":
      return { category: fact.category };
    case "date":
      return { kind: fact.kind, dateValue: fact.value, ...daysOf(fact.value) };
  }
}

/** Reads a fact back from its columns: the inverse of `toColumns`. */
export function fromColumns(row: Pick<FactRow, ReadColumns>): Fact {
  const evidence: Evidence = {
    section: row.section,
    start: row.start,
    end: row.end,
    quote: row.quote,
    rule: row.rule,
  };
  const base = {
    incident: row.incident,
    evidence,
    attribution: row.attributionKind && { kind: row.attributionKind, name: row.attributionName },
    confidence: row.confidence,
    basis: row.basis,
  };
  return { ...readValues(row), ...base } as Fact;
}

function readValues(row: Pick<FactRow, ReadColumns>): Record<string, unknown> {
  const { field, name, aliases } = row;
  switch (field) {
    case "actor":
      return { field, alias: name, aliases };
    case "forum":
    case "organization":
    case "source":
      return { field, name, aliases };
    case "operator":
      return { field, name, aliases, platform: row.platform, role: row.role };
    case "response":
      return { field, party: name, aliases, stance: row.stance };
    case "price": {
      const { amount, currency, kind, stage, per, bound, equivalentAmount, equivalentCurrency } = row;
      const equivalent = equivalentAmount && { amount: equivalentAmount, currency: equivalentCurrency };
      return { field, amount, currency, kind, stage, per, bound, equivalent: equivalent || null };
    }
    case "victimCount":
      return { field, value: Number(row.value), unit: row.unit, bound: row.bound, status: row.status };
    case "dataVolume":
      return { field, bytes: Number(row.bytes), bound: row.bound };
    case "dataClass":
      return { field, class: row.class };
    case "cause":
      return { field, category: row.category };
    case "date":
      return { field, kind: row.kind, value: row.dateValue };
  }
}

/** Writes a number out in digits: 1e21 → "1000000000000000000000". */
function toDecimal(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/u, "");
}

/** First and last day of YYYY, YYYY-MM or YYYY-MM-DD; none where that is no date of the calendar. */
function daysOf(value: string): { dateFrom: string | null; dateTo: string | null } {
  const [year, month, day] = value.split("-").map(Number);
  const first = new Date(0);
  const last = new Date(0);
  first.setUTCFullYear(year!, (month ?? 1) - 1, day ?? 1);
  // Day 0 of the next month is the last of this one.
  if (day === undefined) last.setUTCFullYear(year!, month ?? 12, 0);
  else last.setUTCFullYear(year!, month! - 1, day);
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return { dateFrom: null, dateTo: null };
  return { dateFrom: first.toISOString().slice(0, 10), dateTo: last.toISOString().slice(0, 10) };
}
