/** From the engine's facts to what linking reads. */
import type {
  ActorFact,
  CauseFact,
  DataClassFact,
  DataVolumeFact,
  DateFact,
  Fact,
  ForumFact,
  Language,
  OperatorFact,
  OrganizationFact,
  PriceFact,
  ResponseFact,
  SourceFact,
  VictimCountFact,
} from "../types.ts";
import { agencyOf, creditedAgencies } from "./agencies.ts";
import { fingerprint } from "./fingerprint.ts";
import { headlineNames, searchableText } from "./in-text.ts";
import { isDistinctive } from "./names.ts";
import type { LinkName, LinkStory } from "./types.ts";

interface Aliases {
  confidence?: number | undefined;
  aliases?: readonly string[] | undefined;
}
interface LinkMoney {
  amount: string | number;
  currency: string;
}
type Keys<F extends Fact, K extends keyof F> = Pick<F, K | "incident" | "field">;

/** Facts as the engine, a store or an annotated article gives them: of each only what linking reads. */
export type LinkFact =
  | (Keys<ActorFact, "alias"> & Aliases)
  | (Keys<ForumFact, "name"> & Aliases)
  | (Keys<OrganizationFact, "name"> & Aliases)
  | (Keys<OperatorFact, "name" | "platform"> & Aliases)
  | (Keys<SourceFact, "name"> & Aliases)
  | (Keys<PriceFact, "kind" | "stage"> & LinkMoney & { equivalent?: LinkMoney | null | undefined })
  | Keys<VictimCountFact, "value" | "unit" | "status">
  | Keys<DataVolumeFact, "bytes">
  | Keys<DataClassFact, "class">
  | Keys<CauseFact, "category">
  | Keys<DateFact, "kind" | "value">
  | (Keys<ResponseFact, "party"> & Aliases);

/** The article a story stands in. */
export interface LinkArticle {
  id: string;
  language: Language;
  publishedAt?: string | null | undefined;
  outlet?: string | null | undefined;
  title?: string | null | undefined;
  text: string;
}

/** What a name may be known as: keys of well-known things, in every language the same; none for an unknown name. */
export type Canonical = (name: string, kind: "organization" | "actor" | "forum" | "outlet") => readonly string[];

const nothingKnown: Canonical = () => [];

const textOf = ({ title, text }: LinkArticle) => (title ? `${title}\n\n${text}` : text);

/** What the article's other stories tell of, unless this one tells of it too. */
function otherOrganizations(facts: readonly LinkFact[], letter: string): LinkName[] {
  const own = new Set(facts.flatMap((f) => (f.field === "organization" && f.incident === letter ? [f.name] : [])));
  return facts.flatMap((f) =>
    f.field === "organization" && f.incident !== letter && !own.has(f.name)
      ? [{ name: f.name, aliases: f.aliases ?? [], known: [], confidence: 1 }]
      : [],
  );
}

/** One entry for each value, in order of first appearance. */
function distinct<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What one story of an article offers for linking.
 * @param facts the article's facts, of which those under `letter` are read
 * @param letter the story: A, B, C …
 * @param canonical looks well-known names up; without it names are compared by their spelling alone
 */
export function storyOf(
  article: LinkArticle,
  letter: string,
  facts: readonly LinkFact[],
  canonical: Canonical = nothingKnown,
): LinkStory {
  const own = facts.filter((fact) => fact.incident === letter);
  const named = (
    name: string,
    aliases: readonly string[] | undefined,
    kind: Parameters<Canonical>[1],
    confidence = 1,
  ): LinkName => {
    const spellings = [name, ...(aliases ?? [])];
    const telling = kind === "organization" ? spellings.filter(isDistinctive) : spellings;
    return {
      name,
      aliases: distinct(aliases ?? []),
      known: distinct(telling.flatMap((spelling) => canonical(spelling, kind))).sort(),
      confidence,
    };
  };
  const story: LinkStory = {
    id: `${article.id}/${letter}`,
    isMain: letter === "A",
    article: article.id,
    language: article.language,
    publishedAt: article.publishedAt ?? null,
    outlet: article.outlet ? named(article.outlet, [], "outlet") : null,
    organizations: [],
    actors: [],
    forums: [],
    operators: [],
    parties: [],
    prices: [],
    counts: [],
    volumes: [],
    dates: [],
    dataClasses: [],
    causes: [],
    headline: [],
    text: searchableText(textOf(article), otherOrganizations(facts, letter)),
    fingerprint: fingerprint(textOf(article)),
    agencies: creditedAgencies(textOf(article)),
    sources: [],
  };
  const lists = story as {
    -readonly [K in keyof LinkStory]: LinkStory[K] extends readonly (infer T)[] ? T[] : LinkStory[K];
  };
  for (const fact of own) {
    switch (fact.field) {
      case "organization":
        lists.organizations.push(named(fact.name, fact.aliases, "organization", fact.confidence));
        break;
      case "actor":
        lists.actors.push(named(fact.alias, fact.aliases, "actor", fact.confidence));
        break;
      case "forum":
        lists.forums.push(named(fact.name, fact.aliases, "forum", fact.confidence));
        break;
      case "operator":
        lists.operators.push(named(fact.name, fact.aliases, "organization", fact.confidence));
        lists.parties.push(named(fact.platform, [], "organization"));
        break;
      case "source": {
        const agency = agencyOf(fact.name);
        if (agency) lists.agencies = distinct([...lists.agencies, agency]).sort();
        else lists.sources.push(named(fact.name, fact.aliases, "outlet"));
        break;
      }
      case "price": {
        const { currency, kind, stage, equivalent } = fact;
        lists.prices.push({ amount: Number(fact.amount), currency, kind, stage });
        if (equivalent) {
          lists.prices.push({ amount: Number(equivalent.amount), currency: equivalent.currency, kind, stage });
        }
        break;
      }
      case "victimCount":
        lists.counts.push({ value: fact.value, unit: fact.unit, status: fact.status });
        break;
      case "dataVolume":
        lists.volumes.push(fact.bytes);
        break;
      case "date":
        lists.dates.push({ kind: fact.kind, value: fact.value });
        break;
      case "dataClass":
        lists.dataClasses.push(fact.class);
        break;
      case "response":
        lists.parties.push(named(fact.party, fact.aliases, "organization", fact.confidence));
        break;
      case "cause":
        lists.causes.push(fact.category);
        break;
    }
  }
  if (letter === "A") {
    const others = [...lists.actors, ...lists.forums, ...lists.sources, ...otherOrganizations(facts, letter)];
    lists.headline = headlineNames(article.title ?? "", article.text, others);
  }
  const agency = article.outlet ? agencyOf(article.outlet) : null;
  if (agency) lists.agencies = distinct([...lists.agencies, agency]).sort();
  lists.parties = distinct(lists.parties);
  lists.prices = distinct(lists.prices);
  lists.counts = distinct(lists.counts);
  lists.volumes = distinct(lists.volumes);
  lists.dates = distinct(lists.dates);
  lists.dataClasses = distinct(lists.dataClasses);
  lists.causes = distinct(lists.causes);
  return story;
}
