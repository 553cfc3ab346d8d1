import type { CountStatus, CountUnit, PriceKind, Stance } from "../../../extractors/types.ts";
import type { Engine } from "../../types.ts";
import { nameKey } from "../names/name-key.ts";
import type { SaidFact } from "./as-known.ts";
import { standingPrice } from "./current-price.ts";

/** A value with what stands behind it. */
export interface Backing {
  /** How many independent origins state it; copies of one text count once. */
  origins: number;
  /** The facts that state it, in order of time. */
  factIds: string[];
  /** When it was first and last said. */
  firstSaidAt: string;
  lastSaidAt: string;
}

export interface NameView extends Backing {
  name: string;
  /** Other spellings, in any language. */
  aliases: string[];
}

export interface SumView extends Backing {
  amount: number;
  amountText: string;
  currency: string;
  per: string;
  bound: string;
}

export interface PriceLineView {
  kind: PriceKind;
  current: SumView;
  /** Those that no longer stand, in order of time. */
  earlier: SumView[];
}

export interface CountView extends Backing {
  value: number;
  unit: CountUnit;
  bound: string;
}

export interface CountLineView {
  status: CountStatus;
  unit: CountUnit;
  min: number;
  max: number;
  /** The count of the latest article. */
  latest: number;
  counts: CountView[];
}

export interface StanceView extends NameView {
  stance: Stance;
  /** What it said before, in order of time. */
  earlier: { stance: Stance; saidAt: string; factId: string }[];
}

/** What is known of an incident in short. Computed from the facts that stand, never stored. */
export interface HeadlineView {
  organizations: NameView[];
  actors: NameView[];
  forums: NameView[];
  operators: NameView[];
  prices: PriceLineView[];
  counts: CountLineView[];
  stances: StanceView[];
  causes: ({ category: string } & Backing)[];
  dataClasses: ({ class: string } & Backing)[];
  dataVolumes: ({ bytes: number; bound: string } & Backing)[];
  dates: ({ kind: string; value: string } & Backing)[];
}

type Back = (facts: readonly SaidFact[]) => Backing;
const STATUS_ORDER: readonly CountStatus[] = ["confirmed", "verified", "reported", "claimed", "sample"];

/**
 * Sums up an incident.
 * @param facts those that stand, in order of time
 * @param origins lineages that are one origin
 */
export function summarizeIncident(
  engine: Engine,
  facts: readonly SaidFact[],
  origins: readonly (readonly string[])[],
): HeadlineView {
  const grouped = new Map(origins.flatMap((group, i) => group.map((lineageId) => [lineageId, String(i)] as const)));
  const back: Back = (stating) => ({
    origins: new Set(stating.map(({ told }) => grouped.get(told.story.lineageId) ?? told.story.lineageId)).size,
    factIds: stating.map(({ row }) => row.id),
    firstSaidAt: stating[0]!.saidAt.toISOString(),
    lastSaidAt: stating.at(-1)!.saidAt.toISOString(),
  });
  const of = (field: string) => facts.filter(({ row }) => row.field === field);
  const named = (field: string) => byName(engine, of(field)).map((group) => ({ ...viewName(group), ...back(group) }));
  const valued = <T>(field: string, view: (fact: SaidFact) => T) =>
    groupedBy(of(field), (fact) => JSON.stringify(view(fact))).map((group) => ({ ...view(group[0]!), ...back(group) }));
  return {
    organizations: named("organization"),
    actors: named("actor"),
    forums: named("forum"),
    operators: named("operator"),
    prices: pricesOf(of("price"), back),
    counts: countsOf(of("victimCount"), back),
    stances: stancesOf(engine, of("response"), back),
    causes: valued("cause", ({ row }) => ({ category: row.category! })),
    dataClasses: valued("dataClass", ({ row }) => ({ class: row.class! })),
    dataVolumes: valued("dataVolume", ({ row }) => ({ bytes: Number(row.bytes), bound: row.bound! })),
    dates: valued("date", ({ row }) => ({ kind: row.kind!, value: row.dateValue! })),
  };
}

const groupedBy = (facts: readonly SaidFact[], keyOf: (fact: SaidFact) => string): SaidFact[][] => [
  ...Map.groupBy(facts, keyOf).values(),
];

const KINDS = {
  actor: "actor",
  forum: "forum",
  organization: "organization",
  operator: "organization",
  response: "organization",
} as const;

/** A function that works out each answer once. */
function remember<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    if (!known.has(question)) known.set(question, answer(question));
    return known.get(question)!;
  };
}

/** Groups facts of one field that name one thing: by entity, by a spelling in common, or by what the engine knows both to be. */
function byName({ nameKey: keyOf, linking }: Engine, facts: readonly SaidFact[]): SaidFact[][] {
  const groups: { keys: Set<string>; facts: SaidFact[] }[] = [];
  // Few spellings stand in many facts.
  const keysOf = remember((spelling: string) => [
    nameKey({ nameKey: keyOf }, spelling),
    ...linking.canonical(spelling, KINDS[facts[0]!.row.field as keyof typeof KINDS]).map((known) => `known:${known}`),
  ]);
  for (const fact of facts) {
    const { name, aliases, entityId } = fact.row;
    const spellings = [name, ...(aliases ?? [])].filter((spelling) => spelling !== null);
    const keys = new Set([...(entityId ? [`entity:${entityId}`] : []), ...spellings.flatMap(keysOf)]);
    const near = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const [first, ...others] = near;
    if (!first) {
      groups.push({ keys, facts: [fact] });
      continue;
    }
    for (const other of others) {
      first.facts.push(...other.facts);
      for (const key of other.keys) first.keys.add(key);
      groups.splice(groups.indexOf(other), 1);
    }
    first.facts.push(fact);
    for (const key of keys) first.keys.add(key);
  }
  const order = new Map(facts.map((fact, i) => [fact, i]));
  for (const group of groups) group.facts.sort((a, b) => order.get(a)! - order.get(b)!);
  return groups.map((group) => group.facts);
}

/** The name used most, the first of several, and all other spellings. */
function viewName(facts: readonly SaidFact[]): { name: string; aliases: string[] } {
  const names = facts.map(({ row }) => row.name!);
  const [name] = [...Map.groupBy(names, (spelling) => spelling)].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const aliases = new Set([...names, ...facts.flatMap(({ row }) => row.aliases ?? [])]);
  aliases.delete(name);
  return { name, aliases: [...aliases].sort() };
}

const PRICE_KINDS: readonly PriceKind[] = ["asking", "ransom", "paid"];
const sumKey = ({ row }: SaidFact) => `${Number(row.amount)} ${row.currency}`;

function pricesOf(prices: readonly SaidFact[], back: Back): PriceLineView[] {
  const view = (group: readonly SaidFact[]): SumView => {
    const { amount, currency, per, bound } = group.at(-1)!.row;
    return {
      amount: Number(amount),
      amountText: amount!,
      currency: currency!,
      per: per!,
      bound: bound!,
      ...back(group),
    };
  };
  return PRICE_KINDS.flatMap((kind) => {
    const own = prices.filter(({ row }) => row.kind === kind);
    return groupedBy(own, ({ row }) => row.per!).flatMap((line) => {
      const standing = standingPrice(line);
      if (!standing) return [];
      const current = line.filter((price) => sumKey(price) === sumKey(standing.current));
      return [{ kind, current: view(current), earlier: groupedBy(standing.earlier, sumKey).map(view) }];
    });
  });
}

function countsOf(counts: readonly SaidFact[], back: Back): CountLineView[] {
  return STATUS_ORDER.flatMap((status) =>
    groupedBy(
      counts.filter(({ row }) => row.status === status),
      ({ row }) => row.unit!,
    ).map((line) => {
      const values = line.map(({ row }) => Number(row.value));
      return {
        status,
        unit: line[0]!.row.unit!,
        min: Math.min(...values),
        max: Math.max(...values),
        latest: values.at(-1)!,
        counts: groupedBy(line, ({ row }) => String(Number(row.value))).map((group) => {
          const { value, unit, bound } = group.at(-1)!.row;
          return { value: Number(value), unit: unit!, bound: bound!, ...back(group) };
        }),
      };
    }),
  );
}

function stancesOf(engine: Engine, responses: readonly SaidFact[], back: Back): StanceView[] {
  return byName(engine, responses).map((group) => {
    const last = group.at(-1)!;
    const stance = last.row.stance!;
    const same = group.filter(({ row }) => row.stance === stance);
    return {
      ...viewName(group),
      stance,
      ...back(same),
      earlier: group
        .filter(({ row }) => row.stance !== stance)
        .map(({ row, saidAt }) => ({ stance: row.stance!, saidAt: saidAt.toISOString(), factId: row.id })),
    };
  });
}
