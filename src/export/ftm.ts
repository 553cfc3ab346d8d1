import type { Language } from "../../extractors/types.ts";
import { currentFacts, ofField } from "./current-facts.ts";
import { type Parties, type Party, partiesOf } from "./parties.ts";
import { sayAttribution, sayFact } from "./say-fact.ts";
import { summarize, titleOf } from "./summarize-incident.ts";
import { firstInstant } from "./time.ts";
import type { ExportFact, ExportIncident, ExportStory, FactOf, Rows } from "./types.ts";
import { uuidV5 } from "./uuid-v5.ts";
import { webAddress } from "./web-address.ts";

/** A FollowTheMoney entity: every property is a list of strings. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** FollowTheMoney's languages are ISO 639-3, which knows no scripts. */
const LANGUAGES: Record<Language, string> = { en: "eng", fr: "fra", "zh-Hans": "zho", "zh-Hant": "zho" };

const entity = (id: string, schema: string, properties: Record<string, (string | null | undefined)[]>): FtmEntity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, [...new Set(values.filter((value) => !!value))]] as [string, string[]])
      .filter(([, values]) => values.length > 0),
  ),
});

const ftmId = (key: string) => `leakdesk-${uuidV5(`ftm:${key}`)}`;
const articleId = (story: ExportStory) => ftmId(`article:${story.article.id}`);
const day = (date: string | null) => (date === null ? null : firstInstant(date) && date.slice(0, 10));

function articleEntity(story: ExportStory): FtmEntity {
  const { article } = story;
  const url = webAddress(article.url);
  return entity(articleId(story), "Article", {
    title: [article.title],
    // A file has a name; an article on the web goes by its address.
    fileName: [url ?? article.id],
    publishedAt: [day(article.publishedAt)],
    language: [LANGUAGES[article.language]],
    sourceUrl: [url],
    publisher: [article.outlet],
    generator: ["Leakdesk"],
  });
}

/** A party that a company owns must itself be a company; an organization's kind is otherwise unknown. */
function schemaOf(party: Party, facts: readonly ExportFact[], parties: Parties): string {
  if (party.kind === "actor") return "LegalEntity";
  const isOwned = ofField(facts, "operator").some(
    (fact) => fact.role === "parent" && parties.of(fact, "platform") === party,
  );
  return isOwned ? "Company" : "Organization";
}

/**
 * The schema of a canonical entity must not hang on what one incident says of it, so its id takes the schema in: seen
 * as an organization here and as a company there, it is two entities that a person may merge.
 */
const partyId = (party: Party, schema: string) => ftmId(`${schema}:${party.key}`);

function partyEntities(
  facts: readonly ExportFact[],
  parties: Parties,
): { entities: FtmEntity[]; ids: Map<Party, string> } {
  const ids = new Map<Party, string>();
  const entities: FtmEntity[] = [];
  for (const party of parties.all) {
    if (party.kind === "forum") continue;
    const schema = schemaOf(party, facts, parties);
    const id = partyId(party, schema);
    ids.set(party, id);
    const topics = party.kind === "actor" ? ["crime.cyber"] : [];
    entities.push(entity(id, schema, { name: [party.name], alias: party.aliases, topics }));
  }
  const accounts = new Map<string, FtmEntity>();
  for (const fact of ofField(facts, "actor")) {
    const actor = parties.of(fact, "actor")!;
    for (const forum of ofField(facts, "forum")) {
      if (forum.storyId !== fact.storyId) continue;
      const venue = parties.of(forum, "forum")!;
      const id = ftmId(`account:${actor.key}:${venue.key}`);
      const account = { username: [actor.name], service: [venue.name], owner: [ids.get(actor)!] };
      accounts.set(id, entity(id, "UserAccount", account));
    }
  }
  entities.push(...accounts.values());
  return { entities, ids };
}

function linkEntity(
  incident: ExportIncident,
  fact: FactOf<"operator">,
  story: ExportStory | undefined,
  from: string,
  to: string,
): FtmEntity {
  const { article } = story ?? {};
  const about = {
    role: [fact.role],
    summary: [sayFact(fact)],
    description: [fact.evidence.quote],
    recordId: [fact.id],
    sourceUrl: [webAddress(article?.url ?? null)],
    publisher: [article?.outlet],
    date: [day(article?.publishedAt ?? null)],
  };
  return fact.role === "parent"
    ? entity(ftmId(`owns:${incident.id}:${fact.id}`), "Ownership", { owner: [from], asset: [to], ...about })
    : entity(ftmId(`link:${incident.id}:${fact.id}`), "UnknownLink", { subject: [from], object: [to], ...about });
}

/** The statement of a fact by its article: what is said, of the event or of who is named, in which words, by whom. */
function documentation(fact: ExportFact, story: ExportStory, about: string): FtmEntity {
  const by = sayAttribution(fact.attribution);
  const status = fact.field === "victimCount" ? fact.status : fact.field === "response" ? fact.stance : null;
  return entity(ftmId(`fact:${fact.id}`), "Documentation", {
    document: [articleId(story)],
    entity: [about],
    role: [fact.field],
    status: [status],
    summary: [sayFact(fact) + (by ? ` Said by ${by}.` : "")],
    description: [fact.evidence.quote],
    recordId: [fact.id],
    date: [day(story.article.publishedAt)],
    sourceUrl: [webAddress(story.article.url)],
    publisher: [story.article.outlet],
  });
}

/** The FollowTheMoney entities of an incident. Those of articles and canonical entities recur in other incidents. */
export function ftmEntitiesOf(incident: ExportIncident): FtmEntity[] {
  const facts = currentFacts(incident);
  const parties = partiesOf(incident, facts);
  const stories = new Map(incident.stories.map((story) => [story.id, story]));
  const { entities, ids } = partyEntities(facts, parties);
  const eventId = ftmId(`incident:${incident.id}`);
  const dates = (kind: FactOf<"date">["kind"]) =>
    ofField(facts, "date").flatMap((date) => (date.kind === kind ? date.value : []));
  const event = entity(eventId, "Event", {
    name: [titleOf(incident)],
    summary: [summarize(incident, facts).join(" ")],
    startDate: dates("breached"),
    date: [...dates("posted"), ...dates("disclosed")],
    involved: [...ids.values()],
    keywords: facts.flatMap((fact) =>
      fact.field === "forum"
        ? fact.name
        : fact.field === "cause"
          ? fact.category
          : fact.field === "dataClass"
            ? fact.class
            : [],
    ),
    sourceUrl: incident.stories.map(({ article }) => webAddress(article.url)),
    proof: incident.stories.map(articleId),
    recordId: [incident.id],
    modifiedAt: [incident.revisedAt],
  });

  const articles = new Map<string, FtmEntity>();
  for (const story of incident.stories) articles.set(story.article.id, articleEntity(story));
  const links: FtmEntity[] = [];
  for (const fact of ofField(facts, "operator")) {
    const from = ids.get(parties.of(fact, "operator")!)!;
    const to = ids.get(parties.of(fact, "platform")!)!;
    if (from !== to) links.push(linkEntity(incident, fact, stories.get(fact.storyId), from, to));
  }
  const named = {
    actor: "actor",
    organization: "victim",
    response: "responder",
    source: "source",
    operator: "operator",
  };
  const statements: FtmEntity[] = [];
  for (const fact of facts) {
    const story = stories.get(fact.storyId);
    const role = named[fact.field as keyof typeof named] as Parameters<Parties["of"]>[1] | undefined;
    const party = role && parties.of(fact, role);
    if (story) statements.push(documentation(fact, story, (party && ids.get(party)) ?? eventId));
  }
  return [...articles.values(), ...entities, event, ...links, ...statements];
}

/** Schemata of which one entity may come up in several incidents. */
const SHARED = new Set(["Article", "Organization", "Company", "LegalEntity", "UserAccount"]);

/** Writes incidents as FollowTheMoney entities, one JSON object a line, as its own tools read them. */
export async function* ftmOfIncidents(rows: Rows<ExportIncident>): AsyncIterable<string> {
  const shared = new Set<string>();
  for await (const incident of rows) {
    for (const item of ftmEntitiesOf(incident)) {
      if (shared.has(item.id)) continue;
      if (SHARED.has(item.schema)) shared.add(item.id);
      yield `${JSON.stringify(item)}\n`;
    }
  }
}
