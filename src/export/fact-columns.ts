import { plainNumber } from "./say-fact.ts";
import type { ExportFact } from "./types.ts";

/** Every typed key of every field, one column each; null where a fact's field does not have it. */
export interface FactColumns {
  /** The name, amount, number, class or date that the fact is about. */
  value: string;
  aliases: string | null;
  amount: string | null;
  currency: string | null;
  equivalentAmount: string | null;
  equivalentCurrency: string | null;
  priceKind: string | null;
  priceStage: string | null;
  per: string | null;
  count: number | null;
  unit: string | null;
  countStatus: string | null;
  bytes: number | null;
  bound: string | null;
  platform: string | null;
  operatorRole: string | null;
  dateKind: string | null;
  stance: string | null;
}

const EMPTY: Omit<FactColumns, "value"> = {
  aliases: null,
  amount: null,
  currency: null,
  equivalentAmount: null,
  equivalentCurrency: null,
  priceKind: null,
  priceStage: null,
  per: null,
  count: null,
  unit: null,
  countStatus: null,
  bytes: null,
  bound: null,
  platform: null,
  operatorRole: null,
  dateKind: null,
  stance: null,
};

const list = (aliases: readonly string[]) => (aliases.length > 0 ? aliases.join("; ") : null);

/** Spreads a fact's value over typed columns, so that a table of mixed fields has one shape. */
export function factColumns(fact: ExportFact): FactColumns {
  switch (fact.field) {
    case "actor":
      return { ...EMPTY, value: fact.alias, aliases: list(fact.aliases) };
    case "forum":
    case "organization":
    case "source":
      return { ...EMPTY, value: fact.name, aliases: list(fact.aliases) };
    case "price":
      return {
        ...EMPTY,
        value: `${fact.amount} ${fact.currency}`,
        amount: fact.amount,
        currency: fact.currency,
        equivalentAmount: fact.equivalent?.amount ?? null,
        equivalentCurrency: fact.equivalent?.currency ?? null,
        priceKind: fact.kind,
        priceStage: fact.stage,
        per: fact.per,
        bound: fact.bound,
      };
    case "victimCount": {
      const { value: count, unit, status: countStatus, bound } = fact;
      return { ...EMPTY, value: `${plainNumber(count)} ${unit}`, count, unit, countStatus, bound };
    }
    case "dataVolume": {
      const { bytes, bound } = fact;
      return { ...EMPTY, value: `${plainNumber(bytes)} bytes`, bytes, bound };
    }
    case "dataClass":
      return { ...EMPTY, value: fact.class };
    case "operator":
      return {
        ...EMPTY,
        value: fact.name,
        aliases: list(fact.aliases),
        platform: fact.platform,
        operatorRole: fact.role,
      };
    case "cause":
      return { ...EMPTY, value: fact.category };
    case "date":
      return { ...EMPTY, value: fact.value, dateKind: fact.kind };
    case "response":
      return { ...EMPTY, value: fact.party, aliases: list(fact.aliases), stance: fact.stance };
  }
}
