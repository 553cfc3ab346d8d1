import type { Attribution, Bound, Money } from "../../extractors/types.ts";
import type { ExportFact, FactOf } from "./types.ts";

const BOUND_WORDS: Record<Bound, string> = {
  exact: "",
  about: "about ",
  "at-least": "at least ",
  "at-most": "at most ",
};
const BYTE_UNITS = ["bytes", "kB", "MB", "GB", "TB", "PB"];
const SPACE_RUNS = /[\p{Cc}\s]+/gu;

/** Writes a number in plain digits, never as 1e+21. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : String(value);

/** Joins what a line break or control character parts, so that a name fits into a sentence. */
export const oneLine = (text: string): string => text.replace(SPACE_RUNS, " ").trim();

function groupDigits(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction ? `${groups}.${fraction}` : groups;
}

/** "4,000 USD". */
export const sayMoney = ({ amount, currency }: Money): string => `${groupDigits(amount)} ${currency}`;

/** "at least 4,000 USD a record (given as 3,600 EUR)". */
export function sayPrice(price: FactOf<"price">): string {
  const per = price.per === "record" ? " a record" : "";
  const equivalent = price.equivalent ? ` (given as ${sayMoney(price.equivalent)})` : "";
  return `${BOUND_WORDS[price.bound]}${sayMoney(price)}${per}${equivalent}`;
}

/** "about 1,200,000 accounts". */
export function sayCount({ value, unit, bound }: FactOf<"victimCount">): string {
  return `${BOUND_WORDS[bound]}${groupDigits(plainNumber(value))} ${value === 1 ? unit : `${unit}s`}`;
}

/** "23 TB". */
export function sayVolume({ bytes, bound }: FactOf<"dataVolume">): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${BOUND_WORDS[bound]}${Number((bytes / 1000 ** step).toPrecision(6))} ${BYTE_UNITS[step]}`;
}

const COUNT_SENTENCES = {
  claimed: (count: string) => `The attacker claims ${count}.`,
  sample: (count: string) => `A sample of ${count} was shown.`,
  verified: (count: string) => `${count} were checked and found true.`,
  confirmed: (count: string) => `${count} are confirmed.`,
  reported: (count: string) => `${count} are reported.`,
};

const OPERATOR_VERBS = {
  operator: "operates",
  owner: "owns",
  parent: "is the parent of",
  host: "hosts",
  developer: "developed",
};

const DATE_SENTENCES = {
  breached: "The breach happened",
  posted: "The data was posted",
  discovered: "The breach was discovered",
  disclosed: "The breach was disclosed",
};

const STANCE_VERBS = {
  confirmed: "confirms the breach",
  denied: "denies the breach",
  "no-comment": "gave no comment",
  investigating: "is investigating",
  notified: "notified the victims or a regulator",
};

/** "A" → "A", "b c" → "B c". */
const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function sayPriceFact(price: FactOf<"price">): string {
  const amount = sayPrice(price);
  if (price.kind === "paid") return `${amount} was paid.`;
  const what = price.kind === "ransom" ? "The ransom demanded" : "The price asked for the data";
  return price.stage === "initial" ? `${what} was first ${amount}.` : `${what} is ${amount}.`;
}

/** Says a fact in one English sentence; names stay as they were filed. */
export function sayFact(fact: ExportFact): string {
  switch (fact.field) {
    case "actor":
      return `The attacker or seller goes by ${oneLine(fact.alias)}.`;
    case "forum":
      return `The data appeared on ${oneLine(fact.name)}.`;
    case "price":
      return capital(sayPriceFact(fact));
    case "victimCount":
      return capital(COUNT_SENTENCES[fact.status](sayCount(fact)));
    case "dataVolume":
      return `The data comes to ${sayVolume(fact)}.`;
    case "dataClass":
      return `The data includes ${fact.class === "other" ? "other kinds" : fact.class.replaceAll("-", " ")}.`;
    case "organization":
      return `The breached organization is ${oneLine(fact.name)}.`;
    case "operator":
      return `${oneLine(fact.name)} ${OPERATOR_VERBS[fact.role]} ${oneLine(fact.platform)}.`;
    case "cause":
      return `The cause given is ${fact.category.replaceAll("-", " ")}.`;
    case "date":
      return `${DATE_SENTENCES[fact.kind]} ${fact.value.length > 7 ? "on" : "in"} ${fact.value}.`;
    case "response":
      return `${oneLine(fact.party)} ${STANCE_VERBS[fact.stance]}.`;
    case "source":
      return `The article relies on ${oneLine(fact.name)}.`;
  }
}

/** "the seller XJP", "Reuters (outlet)"; null where nobody is said to assert it. */
export function sayAttribution(attribution: Attribution | null): string | null {
  if (attribution === null) return null;
  const { kind, name } = attribution;
  if (name !== null) return `${oneLine(name)} (${kind})`;
  return kind === "other" ? "somebody unnamed" : `an unnamed ${kind}`;
}
