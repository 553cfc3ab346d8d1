/**
 * Looks for every annotated count, price and size among the mentions that the grammars find, and prints recall by
 * language: `node scripts/check-mentions.ts [--misses] [--all-text]`. A miss here can never become a fact.
 *
 * Reads the development articles of the corpus beside the project: all of `train/` and the articles 001 to 022.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { en } from "../extractors/languages/en/index.ts";
import { fr } from "../extractors/languages/fr/index.ts";
import { zh } from "../extractors/languages/zh/index.ts";
import { fold } from "../extractors/text/fold.ts";
import type { Bound, Language } from "../extractors/types.ts";

const CORPUS = fileURLToPath(new URL("../../shared/corpus/", import.meta.url));
const PACKS = { en, fr, zh };
const LAST_DEVELOPMENT_ARTICLE = 22;
/** A mention counts when it lies within so many characters of the quote. */
const NEAR = 80;
const TOLERANCE = 0.005;

interface Gold {
  field: string;
  quote: string;
  value?: number;
  bound?: Bound;
  amount?: number;
  currency?: string;
  bytes?: number;
}

interface GoldArticle {
  id: string;
  language: Language;
  title: string | null;
  text: string;
  facts: Gold[];
}

if (!existsSync(CORPUS)) {
  console.error(`NOT MEASURED: ${CORPUS} is missing.`);
  process.exit(2);
}
const showMisses = process.argv.includes("--misses");

interface Tally {
  gold: number;
  found: number;
  /** Prices whose number is found but whose currency stands elsewhere ("then 90 000"). */
  bare: number;
  boundRight: number;
  boundAll: number;
  misses: string[];
}

const tallies = new Map<string, Tally>();
for (const pack of ["en", "fr", "zh"] as const)
  for (const article of developmentArticles(pack)) checkArticle(article, pack);
for (const [name, tally] of [...tallies].sort()) {
  const rate = ((100 * (tally.found + tally.bare)) / tally.gold).toFixed(1);
  const bare = tally.bare > 0 ? `, ${tally.bare} of them without a currency of their own` : "";
  const bounds =
    tally.boundAll > 0 ? `; bound right in ${((100 * tally.boundRight) / tally.boundAll).toFixed(1)} %` : "";
  console.log(`${name}: ${tally.found + tally.bare} of ${tally.gold} = ${rate} %${bare}${bounds}`);
  if (showMisses) for (const miss of tally.misses) console.log(`  - ${miss}`);
}

function developmentArticles(pack: "en" | "fr" | "zh"): GoldArticle[] {
  const train = readdirSync(join(CORPUS, "train")).filter((file) => file.startsWith(pack) && file.endsWith(".jsonl"));
  const articles = train.flatMap((file) => readArticles(join(CORPUS, "train", file)));
  const dev = readArticles(join(CORPUS, `${pack}.jsonl`)).filter(
    ({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0) <= LAST_DEVELOPMENT_ARTICLE,
  );
  return [...articles, ...dev];
}

function readArticles(file: string): GoldArticle[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as GoldArticle);
}

function checkArticle(article: GoldArticle, code: "en" | "fr" | "zh"): void {
  const text = article.title === null ? article.text : `${article.title}\n\n${article.text}`;
  const folded = fold(text);
  const pack = PACKS[code];
  const numbers = pack.numbers(folded);
  const money = pack.money(folded, numbers, article.language);
  const sizes = pack.sizes(folded, numbers);
  for (const gold of article.facts) {
    const spots = occurrences(text, gold.quote);
    const isNear = (mention: { start: number; end: number }) =>
      spots.some((spot) => mention.start < spot + gold.quote.length + NEAR && mention.end > spot - NEAR);
    const miss = `${article.id} ${gold.field} ${gold.value ?? gold.bytes ?? `${gold.amount} ${gold.currency}`}: ${JSON.stringify(around(text, spots[0] ?? 0, gold.quote.length))}`;
    if (gold.field === "victimCount") {
      const found = numbers.filter(
        (each) => each.decoy === undefined && isClose(each.value, gold.value!) && isNear(each),
      );
      const tally = count(`${code} victimCount`, found.length > 0, false, miss);
      if (found.length > 0) {
        tally.boundAll++;
        if (found.some((each) => each.bound === gold.bound)) tally.boundRight++;
      }
    } else if (gold.field === "price") {
      const isFound = money.some(
        (each) => isClose(Number(each.amount), gold.amount!) && each.currency === gold.currency && isNear(each),
      );
      const isBare = numbers.some(
        (each) =>
          isClose(each.value, gold.amount!) &&
          isNear(each) &&
          !money.some((amount) => amount.start <= each.start && each.end <= amount.end),
      );
      count(`${code} price`, isFound, !isFound && isBare, miss);
    } else if (gold.field === "dataVolume") {
      count(
        `${code} dataVolume`,
        sizes.some((each) => isClose(each.bytes, gold.bytes!) && isNear(each)),
        false,
        miss,
      );
    }
  }
}

function count(name: string, isFound: boolean, isBare: boolean, miss: string): Tally {
  const tally = tallies.get(name) ?? { gold: 0, found: 0, bare: 0, boundRight: 0, boundAll: 0, misses: [] };
  tallies.set(name, tally);
  tally.gold++;
  if (isFound) tally.found++;
  else if (isBare) tally.bare++;
  else tally.misses.push(miss);
  return tally;
}

function isClose(value: number, gold: number): boolean {
  return Math.abs(value - gold) <= TOLERANCE * Math.abs(gold);
}

function occurrences(text: string, quote: string): number[] {
  const spots: number[] = [];
  for (let i = text.indexOf(quote); i >= 0 && quote !== ""; i = text.indexOf(quote, i + 1)) spots.push(i);
  return spots;
}

function around(text: string, spot: number, length: number): string {
  return text.slice(Math.max(0, spot - 30), spot + length + 20);
}
