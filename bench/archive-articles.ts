/** Articles as an archive of the press holds them: many breaches, a few told of often, one told of by a tenth of all. */
import { makeRandom, type Random } from "./fill/random.ts";

export interface ArchiveArticle {
  url: string;
  title: string;
  publishedAt: string;
  outlet: string;
  text: string;
}

export interface Breach {
  company: string;
  seller: string;
  forum: string;
  count: number;
  currency: string;
  amount: number;
  dayMs: number;
  data: string;
}

const COMPANIES = 1_000;
const SELLERS = 400;
/** The breach that everybody tells of, and how much of the archive tells of it. */
const GREAT = 0;
const GREAT_SHARE = 0.1;
/** Of the others: how much more often the first ones are told of than the last ones. */
const SKEW = 2;
/** Papers that print what another one wrote. */
const REPRINTS = 0.15;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2024, 0, 1);
const DAYS = 730;

const CURRENCIES = ["USD", "EUR", "GBP", "BTC"] as const;
const SYMBOLS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£" };
const FORUMS = ["BreachForums", "XSS", "Exploit", "Leakbase", "Nulled", "DarkForums"];
const KINDS = "Rail Bank Health Telecom Insurance Foods Energy Airlines Hotels Logistics".split(" ");
const DATA = [
  "names and email addresses",
  "passport numbers and dates of birth",
  "phone numbers and postal addresses",
  "bank account numbers",
  "medical records",
  "hashed passwords and user names",
];
const FIRST = "ba ber cal dor el fen gar hal iv jun kor lum mar nor or pel quin ros sal tor ul ver wex yor zan".split(
  " ",
);
const MIDDLE = "a e i o u ari eno ila oka uma".split(" ");
const LAST = "dan lith mere nox pha quil rond sset tavi vik wen xa ya zor brin dell".split(" ");
const TOWNS = "Aldport Brenwick Corvale Dunmore Eastmere Farrow Glenholt Harwick Istley Jarrow".split(" ");

/** What such articles say, beside what happened: one in five of these stands in each. */
const REMARKS: readonly ((b: Breach, r: Random) => string)[] = [
  () => "The company said that it had called in outside investigators and informed the regulator.",
  (b) => `A spokeswoman for ${b.company} would not say how the attackers came in.`,
  (_, r) =>
    `Staff at the head office in ${TOWNS[r.below(TOWNS.length)]} were told to change their passwords on ${weekday(r)}.`,
  () => "Trading in the shares was quiet in the afternoon, and analysts saw little lasting harm.",
  () => "Researchers who looked at the sample said that the columns looked like those of a live system.",
  (b) => `Customers of ${b.company} have complained for months about slow answers from the help desk.`,
  () => "It is not known whether anyone has bought the archive, and the thread was still open in the evening.",
  (_, r) =>
    `The first sign of trouble came on ${weekday(r)}, when an internal page could not be reached for ${2 + r.below(9)} hours.`,
  () => "Lawyers expect that claims for damages will follow, as they have after earlier cases of this sort.",
  (b) => `On the thread, ${b.seller} answered questions of buyers within minutes and showed a second sample.`,
  () => "The police confirmed that a complaint had been lodged and declined to comment any further.",
  (_, r) => `A former engineer told this paper that backups had not been tested for ${2 + r.below(5)} years.`,
  () => "Experts advise everyone concerned to be wary of letters and calls that ask for a code.",
  (b) => `Members of ${b.forum} with a good name vouched for the offer, which is worth little on such boards.`,
  () => "The minister in charge spoke of a warning to the whole industry and promised new rules by summer.",
  (_, r) => `Similar offers appear on the board about ${3 + r.below(20)} times a week, most of them old or made up.`,
  () => "Payment is to be made through a middleman whom both sides trust, the post says.",
  (b) => `${b.company} runs offices in several countries and has grown fast by taking over smaller rivals.`,
  () => "Nothing points to a state behind the attack, according to people familiar with the inquiry.",
  (_, r) => `The works council asked for a meeting with the board, which is now planned for ${weekday(r)}.`,
  () => "Some of the entries seem to be duplicates, and a part of them are more than ten years old.",
  () => "Whoever is affected will be written to in the coming weeks, the management promised.",
  (_, r) =>
    `An association of consumers in ${TOWNS[r.below(TOWNS.length)]} opened a telephone line for those who worry.`,
  (b) => `Asked by this paper, ${b.seller} claimed to have been inside the network since the winter.`,
  () => "The insurers of the group are said to look into whether the policy covers the loss.",
  () => "Two universities that share the same supplier checked their systems and found nothing unusual.",
  (_, r) =>
    `The board's own rules forbid the sale of data from hospitals, yet ${2 + r.below(4)} such threads are open.`,
  () => "For the moment the service works as usual, with longer waits at the counters.",
  () => "A court in the capital has dealt with a similar matter before and imposed a fine.",
  (b) => `Observers know ${b.seller} from smaller sales, which turned out to be genuine more often than not.`,
];

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const weekday = (r: Random) => WEEKDAYS[r.below(7)]!;
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** A name of three parts: different numbers below 4,000 give different names. */
const nameOf = (n: number) =>
  FIRST[n % FIRST.length]! +
  MIDDLE[Math.floor(n / FIRST.length) % MIDDLE.length]! +
  LAST[Math.floor(n / FIRST.length / MIDDLE.length) % LAST.length]!;

/** The breach of a number: the same number, the same breach. */
export function breachOf(n: number): Breach {
  const r = makeRandom(7_919 * n + 1);
  const currency = CURRENCIES[n % CURRENCIES.length]!;
  return {
    company: `${capital(nameOf((n * 37) % 4_000))} ${KINDS[r.below(KINDS.length)]}`,
    // A few sellers have many victims, most have one or two.
    seller: `${nameOf((r.skewed(SELLERS) * 53 + 11) % 4_000)}${["", "_x", "77", "0ne"][n % 4]}`,
    forum: FORUMS[r.skewed(FORUMS.length)]!,
    count: 10_000 + r.below(9_000_000),
    currency,
    amount: currency === "BTC" ? 1 + r.below(40) : 500 + 50 * r.below(800),
    dayMs: FIRST_MS + r.below(DAYS) * DAY_MS,
    data: DATA[r.below(DATA.length)]!,
  };
}

/** A number as the articles write it. */
export const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");

const priceOf = ({ currency }: Breach, amount: number) =>
  SYMBOLS[currency] ? `${SYMBOLS[currency]}${grouped(amount)}` : `${amount} bitcoins`;

/** What an article says one after the other: `key` tells from which pattern a part was made. */
export interface Part {
  key: string;
  text: string;
}

/** An article with the breach that it tells of, and its parts; they are joined by spaces, and the title is the first of them. */
export interface ToldArticle {
  article: ArchiveArticle;
  told: Breach;
  breach: number;
  amount: number;
  count: number;
  parts: Part[];
}

/**
 * The article of a number: the same number gives the same article. Breaches are drawn so that one of them fills a tenth of the
 * archive and the others have a long tail. Most tell the figures as first told, some give others, some print another's text.
 * @param breach the number of the breach, where it is not to be drawn
 */
export const archiveArticle = (i: number, breach?: number): ArchiveArticle => tellArticle(i, breach).article;

/** The article of a number, with what it is made of. */
export function tellArticle(i: number, given?: number): ToldArticle {
  const r = makeRandom(i + 1);
  const drawn = r.chance(GREAT_SHARE) ? GREAT : 1 + r.skewed(COMPANIES - 1, SKEW);
  const breach = given ?? drawn;
  const told = breachOf(breach);
  const reprinted = r.chance(REPRINTS);
  // What is reprinted are the dispatches of a breach, three of them.
  const hand = reprinted ? makeRandom(1_000_003 * breach + r.below(3)) : r;
  const amount = hand.chance(0.2) ? Math.max(1, Math.round(told.amount * (0.5 + hand.next()))) : told.amount;
  const count = hand.chance(0.15) ? Math.round(told.count * (0.6 + hand.next())) : told.count;
  const remarks = [...REMARKS.keys()].map((at) => [hand.next(), at] as const).sort(([a], [b]) => a - b);
  const said = remarks.slice(0, 6).map(([, at]): Part => ({ key: `remark ${at}`, text: REMARKS[at]!(told, hand) }));
  const lead: Part = hand.chance(0.8)
    ? {
        key: "lead with seller",
        text: `A person who goes by “${told.seller}” is offering the records of ${grouped(count)} customers of ${told.company} on ${told.forum}.`,
      }
    : {
        key: "lead",
        text: `The records of ${grouped(count)} customers of ${told.company} are for sale on ${told.forum}.`,
      };
  said.splice(hand.below(3), 0, { key: `data ${told.data}`, text: `They hold ${told.data}.` });
  if (hand.chance(0.85)) {
    const text = `The asking price is ${priceOf(told, amount)}.`;
    said.splice(1, 0, { key: `price ${told.currency}`, text });
  }
  const published = new Date(told.dayMs + r.skewed(25, 2) * DAY_MS).toISOString().slice(0, 10);
  const title: Part = hand.chance(0.5)
    ? { key: "title of data", text: `Data of ${told.company} customers offered online` }
    : { key: "title of theft", text: `${told.company} hit by data theft` };
  const article = {
    url: `https://bench.example/${i}`,
    title: title.text,
    publishedAt: published,
    outlet: `The ${TOWNS[r.below(TOWNS.length)]} ${["Post", "Courier", "Times", "Echo", "Herald"][r.below(5)]} ${r.below(20)}`,
    text: [lead, ...said].map(({ text }) => text).join(" "),
  };
  return { article, told, breach, amount, count, parts: [title, lead, ...said] };
}
