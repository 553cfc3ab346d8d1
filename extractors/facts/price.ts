/** Which amounts are prices of the data: asked, demanded as ransom or paid; the first price or the one that stands. */
import { type Concept, conceptIndex } from "../languages/pack.ts";
import { addFeature, distanceBucket, type FeatureSink, magnitude, template } from "../text/features.ts";
import { hashString } from "../text/tokens.ts";
import {
  BOUNDS,
  type Draft,
  type MoneyMention,
  type NumberMention,
  type PriceKind,
  type PriceStage,
} from "../types.ts";
import { addContext, tokenRange } from "./context.ts";
import { rivalsOf } from "./rival.ts";
import { addScene, clauseConcepts, type Scene } from "./scene.ts";
import { showConcept, showPair, showVoiceConcept } from "./shown.ts";
import { type Candidate, candidate, type Decision, type Task } from "./task.ts";

export const PRICE_CLASSES = [
  "none",
  "asking-current",
  "asking-initial",
  "ransom-current",
  "ransom-initial",
  "paid-current",
  "equivalent",
] as const;

export interface PriceMention {
  money: MoneyMention;
  /** The amount stands without a currency and takes that of the amount before it. */
  inherited: boolean;
  firstToken: number;
  lastToken: number;
}

const CRYPTO: ReadonlySet<string> = new Set([
  "BTC",
  "ETH",
  "XMR",
  "USDT",
  "USDC",
  "LTC",
  "DOGE",
  "BNB",
  "SOL",
  "XRP",
  "TRX",
  "ZEC",
  "DASH",
  "BCH",
]);
const CHANGES: ReadonlySet<number> = new Set((["CHANGE", "INITIAL", "NOWC"] satisfies Concept[]).map(conceptIndex));
const CROSSED: ReadonlySet<number> = new Set(
  (
    [
      "ASK",
      "RANSOM",
      "PAYV",
      "SELL",
      "CHANGE",
      "INITIAL",
      "NOWC",
      "PERREC",
      "LOT",
      "FINE",
      "REVENUE",
      "COST",
      "REWARD",
      "EQUIV",
      "REFUSE",
      "COURT",
      "LAW",
      "FREE",
      "BIZ",
      "CLAIM",
      "MODAL",
    ] satisfies Concept[]
  ).map(conceptIndex),
);
const EQUIV = conceptIndex("EQUIV");
const ASK = conceptIndex("ASK");
const ARTICLE_SIGNS: readonly number[] = (
  [
    "ACTOR",
    "SELL",
    "RANSOM",
    "SAMPLE",
    "COURT",
    "FICTION",
    "LAW",
    "REVENUE",
    "RANSOMWARE",
    "FINE",
    "PAYV",
    "LEAK-SITE-NOUN",
    "FORUM-NOUN",
  ] as const
).map(conceptIndex);

const SIZE = template("magnitude");
const ROUND = template("round");
const BOUND = template("bound");
const CURRENCY = template("currency");
const KIND = template("currency-kind");
const ORDER = template("order");
const COUNT = template("amounts");
const PREVIOUS = template("amount-before");
const NEXT = template("amount-after");
const MOVED_FROM = template("moved-from");
const MOVED_TO = template("moved-to");
const PREVIOUS_SIGN = template("concept-at-amount-before", showConcept);
const NEXT_SIGN = template("concept-at-amount-after", showConcept);
const GAP_CONCEPT = template("concept-between", showConcept);
const CONVERTED = template("converted");
const CONVERTS = template("has-conversion");
const SPEAKER_CONCEPT = template("speaker-concept", showVoiceConcept);
const PAIR = template("concept-pair", showPair);
const ARTICLE = template("article", showConcept);
const INHERITED = template("inherited");
const REPEATED = template("repeated");
const RANGE = template("range");
const LARGER = template("larger-amounts");
const SAME_CURRENCY = template("same-currency");

/** Tokens between an amount and its conversion: "10 bitcoins, or roughly $200,000". */
const CONVERSION_REACH = 8;
/** Sentences over which an amount without currency takes that of the one before. */
const INHERIT_REACH = 2;

/** All amounts of the article, with bare numbers that can only be prices ("it was thirty-five, now twenty"). */
export function priceMentions(scene: Scene): PriceMention[] {
  const { document } = scene;
  const mentions: PriceMention[] = [];
  const push = (money: MoneyMention, inherited: boolean): void => {
    const { first, last } = tokenRange(document, money.start, money.end);
    if (first < document.tokens.length) mentions.push({ money, inherited, firstToken: first, lastToken: last });
  };
  for (const money of scene.money) push(money, false);
  if (mentions.length === 0) return mentions;
  const amounts = mentions.length;
  let stated = 0;
  for (const number of bareNumbers(scene)) {
    const { first, last } = tokenRange(document, number.start, number.end);
    if (first >= document.tokens.length) continue;
    const sentence = document.tokens[first]!.sentence;
    let source: PriceMention | null = null;
    while (stated < amounts && mentions[stated]!.money.start <= number.start) stated++;
    const nearest = mentions[stated - 1];
    if (nearest && sentence - document.tokens[nearest.firstToken]!.sentence <= INHERIT_REACH) source = nearest;
    if (!source || !hasChange(scene, sentence)) continue;
    const money: MoneyMention = {
      start: number.start,
      end: number.end,
      amount: String(number.value),
      currency: source.money.currency,
      currencyStated: false,
      bound: number.bound,
      number: { start: number.start, end: number.end },
    };
    mentions.push({ money, inherited: true, firstToken: first, lastToken: last });
  }
  return mentions.sort((a, b) => a.money.start - b.money.start);
}

function hasChange(scene: Scene, sentence: number): boolean {
  const { firstConcept, lastConcept } = scene.document.sentences[sentence]!;
  for (let c = firstConcept; c < lastConcept; c++) {
    const { concept } = scene.document.concepts[c]!;
    if (CHANGES.has(concept) || concept === ASK) return true;
  }
  return false;
}

/** Numbers without a noun of their own that no amount, size or date covers. */
function bareNumbers(scene: Scene): NumberMention[] {
  const taken = [scene.money, scene.sizes, scene.dates];
  const next = taken.map(() => 0);
  return scene.numbers.filter((n) => {
    // All lists are in order, and none overlaps itself.
    const isTaken = taken.some((list, i) => {
      while (next[i]! < list.length && list[next[i]!]!.end <= n.start) next[i]!++;
      const mention = list[next[i]!];
      return mention !== undefined && mention.start < n.end;
    });
    return !n.decoy && n.value > 0 && !isTaken;
  });
}

function find(scene: Scene, explaining = false): Candidate<PriceMention>[] {
  const { document } = scene;
  const { tokens, concepts } = document;
  const mentions = priceMentions(scene);
  const present = new Set(concepts.map((hit) => hit.concept));
  const amounts = mentions.map((m) => Number(m.money.amount));
  const repeats = new Map<string, number>();
  for (const { money } of mentions) repeats.set(money.amount, (repeats.get(money.amount) ?? 0) + 1);
  const byCurrency = standingByCurrency(mentions, amounts);
  return mentions.map((mention, i) =>
    candidate(mention, explaining, (sink) => {
      const { money, firstToken, lastToken } = mention;
      const s = tokens[firstToken]!.sentence;
      addContext(sink, document, firstToken, lastToken, { words: 5, sentenceWords: true });
      addScene(sink, scene, firstToken, lastToken);
      const amount = amounts[i]!;
      addFeature(sink, SIZE, magnitude(amount), CRYPTO.has(money.currency) ? 1 : 0);
      addFeature(sink, ROUND, amount >= 1000 && amount % 1000 === 0 ? 1 : 0);
      addFeature(sink, BOUND, BOUNDS.indexOf(money.bound));
      addFeature(sink, CURRENCY, hashString(money.currency));
      addFeature(sink, KIND, CRYPTO.has(money.currency) ? 1 : 0, money.currencyStated ? 1 : 0);
      addFeature(sink, ORDER, Math.min(4, i));
      addFeature(sink, COUNT, Math.min(6, mentions.length));
      if (mention.inherited) addFeature(sink, INHERITED, 1);
      if (money.range) addFeature(sink, RANGE, money.range === "low" ? 1 : 2);
      const alike = byCurrency.get(money.currency)!;
      addFeature(sink, REPEATED, Math.min(3, repeats.get(money.amount)!));
      addFeature(sink, SAME_CURRENCY, Math.min(4, alike.count));
      addFeature(sink, LARGER, alike.largest.filter((a) => a > amount).length);
      addNeighbor(sink, scene, mentions, i, -1);
      addNeighbor(sink, scene, mentions, i, 1);
      const speaker = scene.speakers[s];
      const speaking = speaker ? speaker.kind + 1 : 0;
      const near = clauseConcepts(scene, firstToken, lastToken, CROSSED);
      for (const a of near) {
        addFeature(sink, SPEAKER_CONCEPT, speaking, a);
        for (const b of near) if (a < b) addFeature(sink, PAIR, a, b);
      }
      for (const sign of ARTICLE_SIGNS) if (present.has(sign)) addFeature(sink, ARTICLE, sign);
    }),
  );
}

/** Larger amounts that an amount is set beside, at most. */
const MOST_LARGER = 3;

/** For each currency the number of its amounts, and the `MOST_LARGER` largest. */
function standingByCurrency(
  mentions: readonly PriceMention[],
  amounts: readonly number[],
): Map<string, { count: number; largest: number[] }> {
  const standing = new Map<string, { count: number; largest: number[] }>();
  mentions.forEach(({ money }, i) => {
    const own = standing.get(money.currency) ?? { count: 0, largest: [] };
    standing.set(money.currency, own);
    own.count++;
    own.largest.push(amounts[i]!);
    own.largest.sort((a, b) => b - a);
    if (own.largest.length > MOST_LARGER) own.largest.pop();
  });
  return standing;
}

/** The amount before or behind: how it compares, how far it is, what stands between, what its clause says. */
function addNeighbor(
  sink: FeatureSink,
  scene: Scene,
  mentions: readonly PriceMention[],
  i: number,
  step: 1 | -1,
): void {
  const { document } = scene;
  const mention = mentions[i]!;
  const s = document.tokens[mention.firstToken]!.sentence;
  const other = mentions[i + step];
  const side = step < 0 ? PREVIOUS : NEXT;
  if (!other) {
    addFeature(sink, side, 0);
    return;
  }
  const [early, late] = step < 0 ? [other, mention] : [mention, other];
  const sameCurrency = other.money.currency === mention.money.currency;
  const ratio = Number(mention.money.amount) / Number(other.money.amount);
  const size = !sameCurrency ? 0 : ratio < 0.1 ? 1 : ratio < 1 ? 2 : ratio === 1 ? 3 : ratio <= 10 ? 4 : 5;
  const sentences = Math.abs(document.tokens[other.firstToken]!.sentence - s);
  const far = sentences === 0 ? 0 : sentences === 1 ? 1 : sentences <= 3 ? 2 : 3;
  addFeature(sink, side, 1 + size, far);
  const gap = late.firstToken - early.lastToken;
  let change = false;
  let equivalent = false;
  if (sentences <= 1) {
    const from = document.sentences[document.tokens[early.firstToken]!.sentence]!.firstConcept;
    const to = document.sentences[document.tokens[late.firstToken]!.sentence]!.lastConcept;
    for (let c = from; c < to; c++) {
      const hit = document.concepts[c]!;
      if (hit.firstToken < early.lastToken || hit.lastToken > late.firstToken) continue;
      if (CROSSED.has(hit.concept)) addFeature(sink, GAP_CONCEPT, hit.concept, step + 2);
      if (CHANGES.has(hit.concept)) change = true;
      if (hit.concept === EQUIV) equivalent = true;
    }
  }
  if (change && sameCurrency) addFeature(sink, step < 0 ? MOVED_FROM : MOVED_TO, size);
  if (!sameCurrency && sentences === 0 && gap <= CONVERSION_REACH) {
    const between = document.text.slice(early.money.end, late.money.start);
    const bracket = /[(（]/u.test(between);
    addFeature(sink, step < 0 ? CONVERTED : CONVERTS, equivalent ? 2 : bracket ? 3 : 1, distanceBucket(gap));
  }
  for (const concept of clauseConcepts(scene, other.firstToken, other.lastToken, CROSSED)) {
    addFeature(sink, step < 0 ? PREVIOUS_SIGN : NEXT_SIGN, concept, sameCurrency ? 1 : 0);
  }
}

export const priceTask: Task<PriceMention, Scene> = { name: "price", classes: PRICE_CLASSES, candidates: find };

/** Classes as readings are told: "asking, initial". */
const PRICE_NAMES = PRICE_CLASSES.map((name) => name.replace("-", ", "));
const EQUIVALENT = PRICE_CLASSES.indexOf("equivalent");
const JUST_PER_RECORD: ReadonlySet<number> = new Set([conceptIndex("PERREC")]);
/** Characters between a price and its equivalent. */
const EQUIVALENT_REACH = 80;

/** A draft for every price; a converted amount joins the price it converts and is never one of its own. */
export function priceDrafts(scene: Scene, decisions: readonly Decision<PriceMention>[]): Draft[] {
  const converted = decisions.filter((d) => d.taken === EQUIVALENT).map((d) => d.mention.money);
  // Both lists are in order, so those out of reach before one price are out of reach before the next.
  let near = 0;
  return decisions.flatMap(({ mention, probabilities, taken, reasons }) => {
    if (taken === 0 || taken === EQUIVALENT) return [];
    const { money } = mention;
    const [kind, stage] = PRICE_CLASSES[taken]!.split("-") as [PriceKind, PriceStage];
    while (near < converted.length && money.start - converted[near]!.end > EQUIVALENT_REACH) near++;
    let equivalent: MoneyMention | undefined;
    for (let c = near; c < converted.length && !equivalent; c++) {
      const other = converted[c]!;
      if (other.start - money.end > EQUIVALENT_REACH) break;
      if (other.currency !== money.currency) equivalent = other;
    }
    const perRecord = clauseConcepts(scene, mention.firstToken, mention.lastToken, JUST_PER_RECORD).length > 0;
    return [
      {
        field: "price" as const,
        amount: money.amount,
        currency: money.currency,
        kind,
        stage,
        per: perRecord ? ("record" as const) : ("lot" as const),
        bound: money.bound,
        equivalent: equivalent ? { amount: equivalent.amount, currency: equivalent.currency } : null,
        span: { start: money.start, end: money.end },
        rule: "model.price",
        probability: probabilities[taken]!,
        rivals: rivalsOf(PRICE_NAMES, probabilities, taken, 1, EQUIVALENT),
        basis: money.currencyStated ? ("stated" as const) : ("inferred" as const),
        ...(reasons ? { reasons: reasons() } : {}),
      },
    ];
  });
}
