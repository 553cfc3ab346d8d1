/** Articles that nobody wrote, with facts whose values are as uneven as those of real ones. */
import {
  BOUNDS,
  CAUSES,
  COUNT_STATUSES,
  DATA_CLASSES,
  DATE_KINDS,
  type Fact,
  type Field,
  type Language,
  OPERATOR_ROLES,
  STANCES,
} from "../../extractors/types.ts";
import { type Name, wordOf } from "./names.ts";
import type { Random } from "./random.ts";

export interface Cast {
  organization: readonly Name[];
  actor: readonly Name[];
  forum: readonly Name[];
  outlet: readonly Name[];
}

/** How many facts of each field an article has, on average: twenty in all. */
const SHARES: readonly (readonly [Field, number])[] = [
  ["dataClass", 4],
  ["victimCount", 3],
  ["response", 2.5],
  ["organization", 2],
  ["date", 2],
  ["source", 1.5],
  ["price", 1.2],
  ["actor", 1],
  ["forum", 0.8],
  ["cause", 0.8],
  ["operator", 0.7],
  ["dataVolume", 0.5],
];
export const FACTS_PER_ARTICLE = 20;

const LANGUAGES: readonly (readonly [Language, number])[] = [
  ["en", 55],
  ["fr", 25],
  ["zh-Hans", 14],
  ["zh-Hant", 6],
];
const CURRENCIES = [
  ["USD", 700],
  ["EUR", 120],
  ["CNY", 80],
  ["BTC", 60],
  ["GBP", 30],
  ["XMR", 8],
  ["CHF", 2],
] as const;

/** The first of a list often, the last seldom. */
const halving = <T>(values: readonly T[]) => values.map((value, i) => [value, 0.6 ** i] as const);
const weights = {
  classes: halving(DATA_CLASSES),
  causes: halving(CAUSES),
  statuses: halving(COUNT_STATUSES),
  stances: halving(STANCES),
  roles: halving(OPERATOR_ROLES),
  bounds: halving(BOUNDS),
  dateKinds: halving(DATE_KINDS),
};

export interface MadeArticle {
  language: Language;
  outlet: Name;
  publishedMs: number;
  title: string;
  text: string;
  letters: string[];
  facts: { fact: Fact; entity: Name | null }[];
}

/** Makes the article that is filed at a time. Most are filed as they come out, the rest long afterwards. */
export function makeArticle(random: Random, cast: Cast, firstMs: number, filedMs: number): MadeArticle {
  const language = random.pick(LANGUAGES);
  const isHan = language.startsWith("zh");
  const publishedMs = random.chance(0.7) ? filedMs : firstMs + random.next() * (filedMs - firstMs);
  const words = Array.from({ length: isHan ? 160 : 130 }, () => wordOf(random.skewed(20_000, 4), isHan));
  // Words that a search looks for: one in a few thousand texts, one in every eighth.
  if (random.chance(0.0005)) words.splice(9, 0, isHan ? "随申码" : "quillmark");
  if (random.chance(0.125)) words.splice(5, 0, isHan ? "数据库" : "ransomware");
  const glue = isHan ? "" : " ";
  const letters = random.chance(0.85) ? ["A"] : random.chance(0.85) ? ["A", "B"] : ["A", "B", "C"];
  const count = Math.max(4, Math.round(FACTS_PER_ARTICLE * (0.4 + 1.2 * random.next())));
  const facts = Array.from({ length: count }, (_, i) => {
    const letter = i < letters.length ? letters[i]! : letters[random.skewed(letters.length, 2)]!;
    return makeFact(random, cast, letter, publishedMs);
  });
  const title = words.slice(0, 9).join(glue);
  return {
    language,
    outlet: cast.outlet[random.skewed(cast.outlet.length, 2)]!,
    publishedMs,
    title,
    text: words.slice(9).join(glue),
    letters,
    facts,
  };
}

function makeFact(random: Random, cast: Cast, incident: string, publishedMs: number) {
  const field = random.pick(SHARES);
  const named = (kind: keyof Cast) => cast[kind][random.skewed(cast[kind].length)]!;
  const speaker = random.pick([
    [null, 45],
    ["organization", 20],
    ["actor", 12],
    ["outlet", 10],
    ["authority", 8],
    ["researcher", 5],
  ] as const);
  const attribution = speaker && {
    kind: speaker,
    name: speaker === "actor" || speaker === "outlet" ? named(speaker).name : named("organization").name,
  };
  const made = (values: object, quote: string, entity: Name | null = null) => {
    const start = random.below(900);
    const fact = {
      field,
      ...values,
      incident,
      attribution,
      confidence: Math.round((1 - random.next() ** 2 * 0.7) * 1000) / 1000,
      basis: random.chance(0.85) ? "stated" : "inferred",
      evidence: {
        section: random.chance(0.05) ? "title" : "text",
        start,
        end: start + quote.length,
        quote,
        rule: `model.${field}${random.chance(0.02) ? `.rare-${random.skewed(40)}` : ""}`,
      },
    } as unknown as Fact;
    return { fact, entity };
  };
  const aliases = (name: Name) => (random.chance(0.1) ? [`${name.name} Group`] : []);
  const bound = random.pick(weights.bounds);
  const size = (decades: number) => Math.round(10 ** (1 + random.next() * decades) * 10) / 10;
  switch (field) {
    case "actor": {
      const actor = named("actor");
      return made({ alias: actor.name, aliases: aliases(actor) }, actor.name, actor);
    }
    case "forum": {
      const forum = named("forum");
      return made({ name: forum.name, aliases: [] }, forum.name, forum);
    }
    case "source": {
      const source = named("outlet");
      return made({ name: source.name, aliases: [] }, source.name, source);
    }
    case "organization": {
      const organization = named("organization");
      return made({ name: organization.name, aliases: aliases(organization) }, organization.name, organization);
    }
    case "operator": {
      const [operator, platform] = [named("organization"), named("organization")];
      const role = random.pick(weights.roles);
      return made({ name: operator.name, aliases: [], platform: platform.name, role }, operator.name, operator);
    }
    case "response": {
      const party = named("organization");
      const stance = random.pick(weights.stances);
      return made({ party: party.name, aliases: [], stance }, `${party.name} ${stance}`, party);
    }
    case "price": {
      const currency = random.pick(CURRENCIES);
      const amount = String(size(currency === "BTC" ? 2 : 6));
      const equivalent = random.chance(0.08) ? { amount: String(size(6)), currency: "EUR" } : null;
      const kind = random.pick([
        ["asking", 80],
        ["ransom", 17],
        ["paid", 3],
      ] as const);
      const per = random.chance(0.06) ? "record" : "lot";
      return made(
        { amount, currency, kind, stage: random.chance(0.8) ? "current" : "initial", per, bound, equivalent },
        `${amount} ${currency}`,
      );
    }
    case "victimCount": {
      const value = Math.round(size(8));
      const unit = random.pick([
        ["person", 60],
        ["record", 25],
        ["account", 14.9],
        ["file", 0.1],
      ] as const);
      return made({ value, unit, bound, status: random.pick(weights.statuses) }, `${value} ${unit}s`);
    }
    case "dataVolume": {
      const bytes = Math.round(size(12));
      return made({ bytes, bound }, `${bytes} bytes`);
    }
    case "dataClass": {
      const value = random.pick(weights.classes);
      return made({ class: value }, value);
    }
    case "cause": {
      const category = random.pick(weights.causes);
      return made({ category }, category);
    }
    case "date": {
      const day = new Date(publishedMs - random.skewed(900) * 86_400_000).toISOString();
      const value = day.slice(
        0,
        random.pick([
          [10, 70],
          [7, 20],
          [4, 10],
        ] as const),
      );
      return made({ kind: random.pick(weights.dateKinds), value }, value);
    }
  }
}
