import type { Bound, Fact, Money } from "../../extractors/types.ts";

const BOUND_SIGNS: Record<Bound, string> = { exact: "", about: "≈ ", "at-least": "≥ ", "at-most": "≤ " };
const BYTE_UNITS = ["bytes", "kB", "MB", "GB", "TB", "PB"];

/** Groups the whole part of a decimal string by thousands, without going through a float. */
function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
}

const money = ({ amount, currency }: Money) => `${groupDigits(amount)} ${currency}`;
const others = (aliases: readonly string[]) => (aliases.length > 0 ? ` (${aliases.join(", ")})` : "");

function bytes(value: number): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
  return `${Number((value / 1000 ** step).toPrecision(6))} ${BYTE_UNITS[step]}`;
}

/** One line that says a fact's value and status for a person: "≥ 1,200 persons, claimed". */
export function describeFact(fact: Fact): string {
  switch (fact.field) {
    case "actor":
      return fact.alias + others(fact.aliases);
    case "forum":
    case "organization":
    case "source":
      return fact.name + others(fact.aliases);
    case "price": {
      const per = fact.per === "record" ? " a record" : "";
      const equivalent = fact.equivalent ? ` (= ${money(fact.equivalent)})` : "";
      const stage = fact.stage === "initial" ? ", initial" : "";
      return `${BOUND_SIGNS[fact.bound]}${money(fact)}${per}${equivalent}, ${fact.kind}${stage}`;
    }
    case "victimCount": {
      const unit = fact.value === 1 ? fact.unit : `${fact.unit}s`;
      return `${BOUND_SIGNS[fact.bound]}${groupDigits(String(fact.value))} ${unit}, ${fact.status}`;
    }
    case "dataVolume":
      return BOUND_SIGNS[fact.bound] + bytes(fact.bytes);
    case "dataClass":
      return fact.class;
    case "operator":
      return `${fact.name}${others(fact.aliases)}, ${fact.role} of ${fact.platform}`;
    case "cause":
      return fact.category;
    case "date":
      return `${fact.value}, ${fact.kind}`;
    case "response":
      return `${fact.party}: ${fact.stance}`;
  }
}
