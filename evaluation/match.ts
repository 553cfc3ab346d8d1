/** When two facts are the same by the guide's section "Scoring". */
import type { Field } from "../extractors/types.ts";
import type { GuideFact } from "./guide.ts";

type FactOf<F extends Field> = Extract<GuideFact, { field: F }>;

const PRICE_TOLERANCE = 0.005;
const COUNT_TOLERANCE = 0.005;
const BYTES_TOLERANCE = 0.01;

/** The legal suffixes that a comparison of names drops, on text without case and accents. */
const LEGAL_SUFFIX =
  /\b(inc|ltd|llc|plc|corp|corporation|company|co|group|holdings?|limited|sa|sas|sarl|gmbh|ag|nv|bv|se)\b\.?/gu;
const LEADING_ARTICLE = /^(the|le|la|les|l['’])\s*/u;
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

const plain = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const compact = (name: string) => plain(name).replace(LEADING_ARTICLE, "").replace(NOT_ALPHANUMERIC, "");
const withoutSuffix = (name: string) => compact(plain(name).replace(LEGAL_SUFFIX, " ")) || compact(name);
const spaced = (name: string) => ` ${plain(name).replace(NOT_ALPHANUMERIC, " ").trim()} `;

function contains(a: string, b: string): boolean {
  if (HAN.test(a + b)) return compact(a).includes(compact(b)) || compact(b).includes(compact(a));
  return spaced(a).includes(spaced(b)) || spaced(b).includes(spaced(a));
}

function equalName(a: string, b: string): boolean {
  return compact(a) === compact(b) || withoutSuffix(a) === withoutSuffix(b);
}

function equalOrContainedName(a: string, b: string): boolean {
  return equalName(a, b) || (compact(a).length > 1 && compact(b).length > 1 && contains(a, b));
}

interface Spellings {
  alias?: string;
  name?: string;
  party?: string;
  aliases?: string[];
}

function spellings(fact: Spellings): string[] {
  return [fact.alias, fact.name, fact.party, ...(fact.aliases ?? [])].filter((s): s is string => Boolean(s));
}

function anyName(gold: Spellings, predicted: Spellings, same: (a: string, b: string) => boolean): boolean {
  const others = spellings(predicted);
  return spellings(gold).some((a) => others.some((b) => same(a, b)));
}

const within = (gold: number, predicted: number, share: number) => Math.abs(gold - predicted) <= share * Math.abs(gold);
const countsRecords = (unit: string) => unit === "record" || unit === "file";

const SAME: { [F in Field]: (gold: FactOf<F>, predicted: FactOf<F>) => boolean } = {
  actor: (gold, predicted) => anyName(gold, predicted, equalName),
  forum: (gold, predicted) => anyName(gold, predicted, equalName),
  price: (gold, predicted) =>
    within(gold.amount, predicted.amount, PRICE_TOLERANCE) &&
    gold.currency === predicted.currency &&
    gold.kind === predicted.kind &&
    gold.stage === predicted.stage,
  victimCount: (gold, predicted) =>
    within(gold.value, predicted.value, COUNT_TOLERANCE) &&
    countsRecords(gold.unit) === countsRecords(predicted.unit) &&
    gold.status === predicted.status,
  dataVolume: (gold, predicted) => within(gold.bytes, predicted.bytes, BYTES_TOLERANCE),
  dataClass: (gold, predicted) => gold.class === predicted.class,
  organization: (gold, predicted) => anyName(gold, predicted, equalOrContainedName),
  operator: (gold, predicted) => anyName(gold, predicted, equalOrContainedName) && gold.role === predicted.role,
  cause: (gold, predicted) => gold.category === predicted.category,
  date: (gold, predicted) => gold.kind === predicted.kind && gold.value === predicted.value,
  response: (gold, predicted) => gold.stance === predicted.stance && anyName(gold, predicted, equalOrContainedName),
  source: (gold, predicted) => anyName(gold, predicted, equalOrContainedName),
};

/** Whether the guide defines this field; facts of other fields are left out of a score. */
export function isField(field: string): field is Field {
  return Object.hasOwn(SAME, field);
}

/** Whether a predicted fact counts as the gold one, by the guide's tolerances. Facts of two fields never do. */
export function sameFact(gold: GuideFact, predicted: GuideFact): boolean {
  if (gold.field !== predicted.field) return false;
  const same = SAME[gold.field] as (gold: GuideFact, predicted: GuideFact) => boolean;
  return same(gold, predicted);
}

/** Indexes of a gold and a predicted fact that are the same. */
export type Pair = readonly [gold: number, predicted: number];

/**
 * Matches facts of one article one to one: first those under the same incident letter, then any that are left.
 * @returns pairs of indexes, those of equal letters first.
 */
export function matchFacts(gold: readonly GuideFact[], predicted: readonly GuideFact[]): Pair[] {
  const free = new Set(predicted.keys());
  const open = new Set(gold.keys());
  const pairs: Pair[] = [];
  for (const sameLetterOnly of [true, false]) {
    for (const i of open) {
      for (const j of free) {
        if (sameLetterOnly && gold[i]!.incident !== predicted[j]!.incident) continue;
        if (!sameFact(gold[i]!, predicted[j]!)) continue;
        open.delete(i);
        free.delete(j);
        pairs.push([i, j]);
        break;
      }
    }
  }
  return pairs;
}
