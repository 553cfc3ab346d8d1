import type { GuideArticle } from "../../evaluation/guide.ts";
import { PRICE_CLASSES, type PriceMention } from "../../extractors/facts/price.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { factsOf, occurrences, overlaps } from "./place.ts";

const TOLERANCE = 0.005;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.abs(a);

/** The class of the annotated price that the amount carries; −1 where the same price is annotated elsewhere. */
export function labelPrice(mention: PriceMention, scene: Scene, article: GuideArticle): number {
  const { money } = mention;
  const amount = Number(money.amount);
  const prices = factsOf(article.facts, "price");
  const same = prices.filter((f) => near(f.amount, amount) && f.currency === money.currency);
  const here = same.find((f) => occurrences(scene.document, f.quote).some((span) => overlaps(span, money)));
  const gold = here ?? null;
  if (gold) {
    // No other stage of a paid price is annotated often enough to learn.
    const name = gold.kind === "paid" ? "paid-current" : `${gold.kind}-${gold.stage}`;
    return PRICE_CLASSES.indexOf(name as (typeof PRICE_CLASSES)[number]);
  }
  if (same.length > 0) return -1;
  const converted = prices.some(
    (f) => f.equivalent && near(f.equivalent.amount, amount) && f.equivalent.currency === money.currency,
  );
  return converted ? PRICE_CLASSES.indexOf("equivalent") : 0;
}
