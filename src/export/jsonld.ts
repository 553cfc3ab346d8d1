import type { Attribution, Money } from "../../extractors/types.ts";
import { currentFacts, ofField } from "./current-facts.ts";
import { factColumns } from "./fact-columns.ts";
import { valueJson } from "./fact-json.ts";
import { plainNumber, sayFact } from "./say-fact.ts";
import { summarize, titleOf } from "./summarize-incident.ts";
import type { ExportArticle, ExportFact, ExportIncident, ExportStory, Rows } from "./types.ts";
import { webAddress } from "./web-address.ts";

type Json = Record<string, unknown>;

const urn = (id: string) => `urn:uuid:${id}`;

/** Drops what has no value; schema.org would read null as text. */
const filled = (properties: Json): Json =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));

const articleRef = (article: ExportArticle) => ({ "@id": urn(article.id) });

function articleNode(article: ExportArticle, incidents: readonly string[]): Json {
  return filled({
    "@type": "NewsArticle",
    "@id": urn(article.id),
    url: webAddress(article.url),
    headline: article.title,
    inLanguage: article.language,
    datePublished: article.publishedAt,
    publisher: article.outlet && { "@type": "Organization", name: article.outlet },
    version: article.revision,
    about: incidents.map((id) => ({ "@id": id })),
  });
}

/** An attacker may be one person or a gang; researchers may be a firm. */
const AUTHOR_TYPES: Record<Attribution["kind"], string> = {
  actor: "Thing",
  researcher: "Thing",
  other: "Thing",
  organization: "Organization",
  authority: "Organization",
  outlet: "Organization",
};

/** Who asserts a claim. What kind of speaker that is lies beside the name. */
function authorOf(fact: ExportFact): Json | null {
  if (!fact.attribution) return null;
  const { kind, name } = fact.attribution;
  return filled({
    "@type": AUTHOR_TYPES[kind],
    name,
    disambiguatingDescription: kind,
  });
}

const property = (propertyID: string, value: unknown) => ({ "@type": "PropertyValue", propertyID, value });

/** What a fact is about: an amount of money, a number, a name, a word. */
function mainValue(fact: ExportFact): unknown {
  // Decimal text, since a JSON number would round what is not binary, and huge counts.
  if (fact.field === "price") return { "@type": "MonetaryAmount", value: fact.amount, currency: fact.currency };
  if (fact.field === "victimCount") return plainNumber(fact.value);
  if (fact.field === "dataVolume") return plainNumber(fact.bytes);
  return factColumns(fact).value;
}

/** Keys of a fact's value that `mainValue` holds already. */
const MAIN_KEYS = new Set(["alias", "name", "party", "amount", "currency", "value", "bytes", "class", "category"]);

/** The value of a fact, its other keys (status, stage, role …) and how sure it is behind it. */
function valueNode(fact: ExportFact): Json {
  const others = Object.entries(valueJson(fact)).filter(
    ([key, value]) => !MAIN_KEYS.has(key) && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return {
    ...property(fact.field, mainValue(fact)),
    valueReference: [
      ...others.map(([key, value]) =>
        property(key, key === "equivalent" ? { "@type": "MonetaryAmount", ...(value as Money) } : value),
      ),
      property("basis", fact.basis),
      property("confidence", fact.confidence),
      property("rule", fact.evidence.rule),
      property("engine", fact.engine),
    ],
  };
}

function claimNode(fact: ExportFact, story: ExportStory, incidentId: string): Json {
  const { article } = story;
  const { quote, section, start, end } = fact.evidence;
  return filled({
    "@type": "Claim",
    "@id": urn(fact.id),
    text: sayFact(fact),
    author: authorOf(fact),
    appearance: articleRef(article),
    about: { "@id": incidentId },
    mainEntity: valueNode(fact),
    hasPart: {
      "@type": "Quotation",
      text: quote,
      inLanguage: article.language,
      isPartOf: articleRef(article),
      position: `${section} ${start}-${end}`,
    },
  });
}

function incidentNode(incident: ExportIncident, facts: readonly ExportFact[], id: string): Json {
  const breached = new Set(ofField(facts, "date").flatMap((date) => (date.kind === "breached" ? date.value : [])));
  const [date] = breached;
  return filled({
    "@type": "Event",
    "@id": id,
    name: titleOf(incident),
    description: summarize(incident, facts).join(" ") || null,
    startDate: breached.size === 1 ? date : null,
  });
}

/** The schema.org nodes of an incident: the breach, its articles, and a claim for each fact that stands. */
export function jsonldNodesOf(incident: ExportIncident): Json[] {
  const facts = currentFacts(incident);
  const id = urn(incident.id);
  const stories = new Map(incident.stories.map((story) => [story.id, story]));
  const articles = new Map(incident.stories.map(({ article }) => [article.id, article]));
  return [
    incidentNode(incident, facts, id),
    ...[...articles.values()].map((article) => articleNode(article, [id])),
    ...facts.flatMap((fact): Json[] => {
      const story = stories.get(fact.storyId);
      return story ? [claimNode(fact, story, id)] : [];
    }),
  ];
}

/** Writes incidents as one JSON-LD document of schema.org nodes. */
export async function* jsonldOfIncidents(rows: Rows<ExportIncident>): AsyncIterable<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let isFirst = true;
  for await (const incident of rows) {
    for (const node of jsonldNodesOf(incident)) {
      yield `${isFirst ? "\n" : ",\n"}${JSON.stringify(node)}`;
      isFirst = false;
    }
  }
  yield "\n]}\n";
}
