import { currencyBook } from "../../gazetteers/currencies.ts";
import { type MoneyCues, readMoney } from "../../text/quantity-money.ts";
import { alternatives } from "../../text/quantity-pattern.ts";
import type { Language, MoneyMention, NumberMention } from "../../types.ts";
import { numberCues } from "./number.ts";

const BOOK = currencyBook("en");
const NAMES = [...BOOK.names.keys()].filter((name) => name !== "p");
const CRYPTO = alternatives(["bitcoin", "ether", "ethereum", "monero", "litecoin", "btc", "eth", "xmr", "dogecoin"]);
const COINS = alternatives(["dollar", "euro", "pound", "cent", "penny", "yuan", "rupee", "franc", "us dollar"]);

const CUES: MoneyCues = {
  book: BOOK,
  digits: { decimal: ".", spaces: "group" },
  lead: /(?: {1,2}|-)?(?:of an? |an? |of )?(?:worth of )?/uy,
  nameBefore: /(?<![\p{L}\p{N}])(?:malaysian? )?(?<name>ringgit|rupiah|rupees|naira|bitcoin) {1,2}$/u,
  scaleAfter: /(?: |-)(?<scale>thousand|million|billion|mn|bn|lakhs?|crores?)(?!\p{L})/uy,
  scales: {
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
    crores: 1e7,
  },
  lone: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:an?|one) (?<name>${CRYPTO}|tenner|fiver|grand(?= (?:a|per|for|each)(?!\\p{L})))|(?:an?|one) (?<name>${COINS})(?= (?:apiece|each|a|per|for each|an)(?!\\p{L}))|one[ -](?<name>${alternatives(NAMES)})|(?<half>half an?) (?<name>${CRYPTO}|${COINS}))(?!\\p{L})`,
    "gu",
  ),
  loneValues: {
    tenner: { amount: "10", currency: "GBP" },
    fiver: { amount: "5", currency: "GBP" },
  },
  partLink: /^(?: and |, | )?$/u,
  risky: {
    won: 1000,
    lei: 10,
    lev: 100,
    leva: 100,
    kip: 100,
    dong: 100,
    pula: 100,
    kina: 100,
    ripple: 10,
    tron: 10,
    trons: 10,
    dram: 100,
    drams: 100,
    birr: 10,
    sol: 100,
    sols: 100,
    soles: 100,
    crown: 50,
    crowns: 50,
    sterling: 1,
    tether: 1,
    som: 100,
    real: 1e9,
    pound: 2,
    pounds: 2,
    cfa: 10,
    taka: 10,
    markka: 10,
    p: 1,
    colones: 10,
    mao: 1,
    fen: 1,
    sen: 1,
    rand: 1,
    yen: 1,
  },
  guards: {
    p: /(?<=\d)(?<!(?:240|360|480|720|1080|1440|2160))p(?![\p{L}\p{N}])/uy,
    pound: /pound(?! (?:of (?!sterling)|heavier|lighter|in weight))/uy,
    pounds: /pounds(?! (?:of (?!sterling)|heavier|lighter|in weight))/uy,
    dollar: /dollar(?! (?:signs?|stores?)(?!\p{L}))/uy,
  },
  numbers: numberCues,
};

/**
 * All amounts of money of a folded English text, in order: "£18.4m", "US$1.2 million", "Rs 5 lakh", "0.15 BTC", "a
 * tenner". A bare "$" is USD unless the article says otherwise.
 * @source newspaper forms collected in money.corpus.ts
 */
export function money(
  folded: string,
  numbers: readonly NumberMention[],
  language: Language,
  outlet = "",
): MoneyMention[] {
  return readMoney(folded, numbers, language, CUES, outlet);
}
