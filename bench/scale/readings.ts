/** Articles with what the engine reads in them, faster than it reads: what it found in a sentence of one kind, it finds in the next. */
import type { Fact } from "../../extractors/types.ts";
import type { Engine } from "../../src/types.ts";
import { type Breach, grouped, type Part, type ToldArticle, tellArticle } from "../archive-articles.ts";
import { makeRandom } from "../fill/random.ts";

export interface ReadArticle extends ToldArticle {
  facts: Fact[];
  engine: string;
}

/** Far from the numbers of articles that are filed. */
const FIRST_MODEL = 50_000_000;

/** What was read in a part of an article, and of which breach that article told. */
interface Found {
  told: Breach;
  count: number;
  facts: Fact[];
}

/** Reads some articles. @returns a maker of articles: the same number gives the same one */
export function makeReadings(engine: Pick<Engine, "extract" | "version">, models: number): (i: number) => ReadArticle {
  const known = new Map<string, Found[]>();
  for (let i = 0; i < models; i++) {
    const { article, told, count, parts } = tellArticle(FIRST_MODEL + i);
    const { facts } = engine.extract(article);
    for (const { part, section, start, end } of placed(parts)) {
      const own = facts.filter(({ evidence: e }) => e.section === section && e.start >= start && e.start < end);
      const list = known.get(part.key) ?? [];
      list.push({ told, count, facts: own.filter((fact) => fact.incident === "A") });
      known.set(part.key, list);
    }
  }
  return (i) => {
    const random = makeRandom(i + 1);
    const article = tellArticle(i);
    const facts = placed(article.parts).flatMap(({ part, section, start }) => {
      const found = known.get(part.key);
      if (!found) return [];
      const model = found[random.below(found.length)]!;
      return model.facts.map((fact) => retell(fact, model, article, { part, section, start }));
    });
    return { ...article, facts, engine: engine.version() };
  };
}

interface Place {
  part: Part;
  section: "title" | "text";
  start: number;
}

/** Where the parts of an article stand. */
function placed(parts: readonly Part[]): (Place & { end: number })[] {
  let at = 0;
  return parts.map((part, i) => {
    if (i === 0) return { part, section: "title", start: 0, end: part.text.length };
    const start = at;
    at += part.text.length + 1;
    return { part, section: "text", start, end: start + part.text.length };
  });
}

/** A fact as another article gives it, in a part of the same kind. */
function retell(fact: Fact, before: Found, { told, amount, count, article }: ToldArticle, place: Place): Fact {
  const names = new Map([
    [before.told.company, told.company],
    [before.told.seller, told.seller],
    [before.told.forum, told.forum],
    [grouped(before.count), grouped(count)],
  ]);
  const named = (name: string) => names.get(name) ?? name;
  let { quote } = fact.evidence;
  for (const [from, to] of names) quote = quote.replaceAll(from, to);
  const found = place.part.text.indexOf(quote);
  // Where it quotes what differs, such as a price, the whole part stands for it.
  if (found < 0) quote = place.part.text;
  const start = place.start + Math.max(0, found);
  const evidence = { ...fact.evidence, section: place.section, start, end: start + quote.length, quote };
  const { attribution } = fact;
  const base = {
    evidence,
    attribution: attribution && { ...attribution, name: attribution.name && named(attribution.name) },
  };
  switch (fact.field) {
    case "actor":
      return { ...fact, ...base, alias: named(fact.alias) };
    case "organization":
    case "forum":
      return { ...fact, ...base, name: named(fact.name) };
    case "response":
      return { ...fact, ...base, party: named(fact.party) };
    case "price":
      return { ...fact, ...base, amount: String(amount) };
    case "victimCount":
      return fact.value === before.count ? { ...fact, ...base, value: count } : { ...fact, ...base };
    case "date":
      return { ...fact, ...base, value: article.publishedAt.slice(0, fact.value.length) };
    default:
      return { ...fact, ...base };
  }
}
