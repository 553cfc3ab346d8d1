import { currencyBook } from "../../gazetteers/currencies.ts";
import { type MoneyCues, readMoney } from "../../text/quantity-money.ts";
import { alternatives } from "../../text/quantity-pattern.ts";
import type { Language, MoneyMention, NumberMention } from "../../types.ts";
import { numberCues } from "./number.ts";

const CRYPTO = alternatives(["bitcoin", "ether", "éther", "ethereum", "monero", "litecoin", "btc", "eth", "xmr"]);
const COINS = alternatives([
  "dollar",
  "euro",
  "franc",
  "dirham",
  "dinar",
  "centime",
  "yuan",
  "franc cfa",
  "centime d'euro",
]);

const BOOK = currencyBook("fr");

const CUES: MoneyCues = {
  book: BOOK,
  digits: { decimal: ",", spaces: "group" },
  lead: /(?: {1,2}|-)?(?:de |d'|d'un |en )?/uy,
  nameBefore: /(?<![\p{L}\p{N}])(?<name>ringgit|bitcoin) {1,2}$/u,
  scaleAfter: /(?: |-)(?<scale>millions?|milliards?|mille)(?!\p{L})/uy,
  scales: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  lone: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:une? (?<name>${CRYPTO})|une? (?<name>${COINS})(?= (?:pièce|par|l'unité|l'une?|la|le|chacune?)(?!\\p{L}))|(?<half>un demi)[- ](?<name>${CRYPTO}|${COINS}))(?!\\p{L})`,
    "gu",
  ),
  loneValues: {},
  partLink: /^(?: et |, | )?$/u,
  risky: {
    won: 100,
    wons: 2,
    livre: 1000,
    livres: 1000,
    pound: 1,
    pounds: 1,
    sou: 100,
    sum: 100,
    lev: 100,
    leva: 100,
    lari: 100,
    laris: 100,
    kip: 100,
    real: 1e9,
    réaux: 2,
    colon: 100,
    colons: 100,
    couronne: 50,
    couronnes: 50,
    cent: 1,
    cents: 1,
    pence: 1,
    penny: 1,
    mark: 10,
    marks: 10,
    dong: 100,
    dongs: 100,
    soles: 10,
    sterling: 1,
    ripple: 10,
    ripples: 10,
    tron: 10,
    trons: 10,
    cfa: 10,
    piastre: 2,
    piastres: 2,
    leu: 10,
    lei: 10,
    lira: 1,
    gourde: 20,
    gourdes: 20,
    guarani: 100,
    guaranis: 100,
    kina: 100,
    fen: 1,
  },
  guards: {
    livre: /livre(?! (?:de |d'|numérique|scolaire|audio|rare))/uy,
    livres: /livres(?! (?:de |d'|numérique|scolaire|audio|rare))/uy,
    euro: /euro(?! (?:numérique|zone))/uy,
  },
  numbers: numberCues,
};

const CENTS = / cents$/u;
/** Nobody says "dix-sept cents" for 1,700. */
const MIN_CENTS = 17;

/**
 * All amounts of money of a folded French text, in order: "1,5 million d'euros", "4 850 $", "2,3 Mds €", "20 M€", "50
 * centimes de dollar". A bare "$" is USD unless the article says otherwise.
 * @source newspaper forms collected in money.corpus.ts
 */
export function money(
  folded: string,
  numbers: readonly NumberMention[],
  language: Language,
  outlet = "",
): MoneyMention[] {
  return readMoney(
    folded,
    numbers.map((number) => withoutCents(folded, number)),
    language,
    CUES,
    outlet,
  );
}

/** "12 cents", "quarante-cinq cents" count cents, where the number grammar reads hundreds. */
function withoutCents(folded: string, number: NumberMention): NumberMention {
  const text = folded.slice(number.start, number.end);
  const hundreds = number.value / 100;
  if (!CENTS.test(text) || !(/^\d/u.test(text) || hundreds >= MIN_CENTS)) return number;
  return { ...number, end: number.end - " cents".length, value: hundreds };
}
