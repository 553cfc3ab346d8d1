import { grouped, ofField } from "./current-facts.ts";
import type { ExportFact, FactOf } from "./types.ts";

/** An incident's prices, sales told from extortion. */
export interface Prices {
  /** Asked or paid for the data itself, in order of publication. */
  sale: FactOf<"price">[];
  /** Asked or paid for silence or a key; each group is one sum, told by one or several articles. */
  ransom: FactOf<"price">[][];
}

/** Tells sale prices from ransoms. A sum paid is a ransom where one was demanded or ransomware was at work, else a sale. */
export function pricesOf(facts: readonly ExportFact[]): Prices {
  const prices = ofField(facts, "price");
  const extorted =
    prices.some((price) => price.kind === "ransom") ||
    ofField(facts, "cause").some(({ category }) => category === "ransomware");
  const isRansom = (price: FactOf<"price">) => price.kind === "ransom" || (price.kind === "paid" && extorted);
  const sumOf = (price: FactOf<"price">) => `${price.kind} ${price.stage} ${price.amount} ${price.currency}`;
  return {
    sale: prices.filter((price) => !isRansom(price)),
    ransom: [...grouped(prices.filter(isRansom), sumOf).values()],
  };
}
