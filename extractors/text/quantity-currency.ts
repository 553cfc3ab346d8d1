/** Which currency a bare "$", "francs" or 元 means in an article. */
import type { Language } from "../types.ts";
import type { CurrencyBook, CurrencyName } from "./quantity-book.ts";
import { escapeTerm } from "./quantity-pattern.ts";

/** A currency that the article states in so many words or marks, and where. */
export interface StatedCurrency {
  code: string;
  start: number;
  /** A mark of its own ("HK$") rather than a name ("Hong Kong dollars"). */
  isMark: boolean;
}

interface Resolver {
  text: string;
  /** The text and the name of its outlet, to look for places in. */
  about: string;
  book: CurrencyBook;
  language: Language;
  /** In order of the text. */
  stated: readonly StatedCurrency[];
  /** Families that mean one thing in the whole article. */
  cache: Map<string, string>;
  yuan: Yuan | null;
}

/** What a bare 元 can go on from. */
interface Yuan {
  stated: readonly StatedCurrency[];
  codes: ReadonlySet<string>;
  place: string | null;
}

/** Prepares to resolve families in one article. `stated` are the currencies that its amounts state. */
export function newResolver(
  text: string,
  book: CurrencyBook,
  language: Language,
  stated: readonly StatedCurrency[],
  outlet: string,
): Resolver {
  return {
    text,
    about: outlet === "" ? text : `${text}\n${outlet}`,
    book,
    language,
    stated,
    cache: new Map(),
    yuan: null,
  };
}

/**
 * Letters that mark a currency in the press of some countries, with the currency of a sum from `LARGE` on where the
 * article names none of them: "R60 million" is money anywhere, "R5" is not.
 */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["r", "ZAR"],
  ["n", "NGN"],
  ["p", "PHP"],
  ["k", ""],
]);
const LARGE = 10_000;

/** The code that a family's name stands for at `start`, before or behind `value`; empty where it is no money. */
export function resolveFamily(resolver: Resolver, family: string, start: number, value: number): string {
  const letter = LETTERS.get(family);
  if (letter !== undefined) {
    const place = placeOf(resolver, family, resolver.book.members(family));
    return place ?? (value >= LARGE ? letter : "");
  }
  const isLocal = family === "yuan" || family === "cent" || family === "centime";
  if (isLocal) return computeFamily(resolver, family, start);
  const known = resolver.cache.get(family);
  if (known !== undefined) return known;
  const code = computeFamily(resolver, family, start);
  resolver.cache.set(family, code);
  return code;
}

function computeFamily(resolver: Resolver, family: string, start: number): string {
  const { book, stated } = resolver;
  const fallback = book.fallback(family);
  if (family === "dollar") return resolveDollar(resolver) ?? fallback;
  if (family === "yuan") return resolveYuan(resolver, start) ?? fallback;
  if (family === "cent" || family === "centime") return nearestBefore(stated, start) ?? fallback;
  const members = book.members(family);
  const codes = new Set(stated.map((each) => each.code).filter((code) => members.includes(code)));
  if (codes.size === 1) return [...codes][0]!;
  return placeOf(resolver, family, members) ?? fallback;
}

/**
 * A bare dollar is American unless the article says otherwise in words ("all amounts are in Australian dollars"). One
 * that writes HK$ or C$ tells its dollars apart, so that its bare ones are American.
 */
function resolveDollar(resolver: Resolver): string | null {
  const members = resolver.book.members("dollar");
  if (resolver.stated.some((each) => each.isMark && each.code !== "USD" && members.includes(each.code))) return null;
  const named = new Set<string>();
  for (const match of resolver.text.matchAll(dollarNames(resolver.book)))
    named.add(resolver.book.names.get(match[0])?.of ?? "USD");
  return named.size === 1 && !resolver.stated.some((each) => each.code === "USD") ? [...named][0]! : null;
}

/** A bare 元 goes on in the currency stated before it; in traditional script the places decide. */
function resolveYuan(resolver: Resolver, start: number): string | null {
  resolver.yuan ??= findYuan(resolver);
  const { stated, codes, place } = resolver.yuan;
  if (codes.size === 0) return place;
  return codes.size === 1 ? stated[0]!.code : nearestBefore(stated, start);
}

function findYuan(resolver: Resolver): Yuan {
  const members = resolver.language === "zh-Hant" ? ["TWD", "HKD", "MOP", "CNY"] : ["TWD", "CNY"];
  const stated = resolver.stated.filter((each) => members.includes(each.code));
  const codes = new Set(stated.map((each) => each.code));
  const place = codes.size === 0 && resolver.language === "zh-Hant" ? placeOf(resolver, "yuan", members) : null;
  return { stated, codes, place };
}

/** The last currency stated before `start`, or the first of all; null where none is. */
function nearestBefore(stated: readonly StatedCurrency[], start: number): string | null {
  let low = 0;
  let high = stated.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stated[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return stated[Math.max(0, low - 1)]?.code ?? null;
}

const placePatterns = new WeakMap<CurrencyBook, Map<string, RegExp>>();

/** The member whose places the article names most often; null where it names none. */
function placeOf(resolver: Resolver, family: string, members: readonly string[]): string | null {
  const { book } = resolver;
  const patterns = placePatterns.get(book) ?? new Map<string, RegExp>();
  placePatterns.set(book, patterns);
  let pattern = patterns.get(family);
  if (!pattern) {
    const groups = members.map((code) => `(?<${code}>${book.places(code).map(placeTerm).join("|") || "(?!)"})`);
    pattern = new RegExp(groups.join("|"), "gu");
    patterns.set(family, pattern);
  }
  const counts = new Map<string, number>();
  for (const match of resolver.about.matchAll(pattern)) {
    for (const code of members) {
      if (match.groups?.[code] !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  for (const [code, count] of counts) if (best === null || count > counts.get(best)!) best = code;
  return best;
}

function placeTerm(term: string): string {
  if (/^\p{sc=Han}/u.test(term)) return escapeTerm(term);
  const isOpen = term.endsWith("*");
  const stem = escapeTerm(isOpen ? term.slice(0, -1) : term);
  return `(?<!\\p{L})${stem}${isOpen ? "\\p{L}{0,8}" : ""}(?!\\p{L})`;
}

const dollarPatterns = new WeakMap<CurrencyBook, RegExp>();

function dollarNames(book: CurrencyBook): RegExp {
  const known = dollarPatterns.get(book);
  if (known) return known;
  const members = book.members("dollar");
  const names = [...book.names].filter(([, name]) => isMember(name, members)).map(([spelling]) => spelling);
  names.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    names.length > 0 ? `(?<!\\p{L})(?:${names.map(escapeTerm).join("|")})(?!\\p{L})` : "(?!)",
    "gu",
  );
  dollarPatterns.set(book, pattern);
  return pattern;
}

function isMember(name: CurrencyName, members: readonly string[]): boolean {
  return !name.isFamily && name.per === 1 && members.includes(name.of);
}
