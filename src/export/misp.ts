import { currentFacts, grouped, ofField } from "./current-facts.ts";
import { lossesOf } from "./losses.ts";
import { evidenceComment } from "./misp/comments.ts";
import { type MispAttribute, type MispObject, mispAttribute, mispTime, refer } from "./misp/object.ts";
import {
  confidentialityImpact,
  incidentMisp,
  newsMedia,
  organization,
  ransomNegotiation,
  victim,
} from "./misp/objects.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { pricesOf } from "./prices.ts";
import { oneLine, sayFact, sayPrice } from "./say-fact.ts";
import { summarize, titleOf } from "./summarize-incident.ts";
import { articleInstant, firstInstant, instant } from "./time.ts";
import type { ExportFact, ExportIncident, FactOf, Rows } from "./types.ts";
import { uuidV5 } from "./uuid-v5.ts";

/** A MISP event, as its import takes it. */
export interface MispEvent {
  Event: {
    uuid: string;
    info: string;
    date: string;
    threat_level_id: "4";
    analysis: "0";
    distribution: "0";
    published: false;
    timestamp: string;
    Orgc: { uuid: string; name: string };
    Tag: { name: string }[];
    Attribute: MispAttribute[];
    Object: MispObject[];
  };
}

/** The organization that events come from. */
const ORGANIZATION = { uuid: "33566799-2677-4933-b5b5-0379e0a5a999", name: "Leakdesk" };

const OPERATOR_RELATIONSHIPS: Record<FactOf<"operator">["role"], string> = {
  operator: "operator-of",
  owner: "owner-of",
  parent: "parent-of",
  host: "hosts",
  developer: "developer-of",
};

/** When the breach became known, to the day: the first day that an article dates it to, else the first article's own. */
function dayOf(incident: ExportIncident, facts: readonly ExportFact[]): string {
  const known = ofField(facts, "date").flatMap((date) =>
    date.kind === "posted" || date.kind === "disclosed" ? (firstInstant(date.value) ?? []) : [],
  );
  const published = incident.stories.map(({ article }) => articleInstant(article));
  const [first] = known.length > 0 ? known.sort() : published.sort();
  return (first ?? instant(incident.createdAt)).slice(0, 10);
}

/** Attributes for what MISP has no object for: actors, venues, sale prices, dates and responses. */
function attributesOf(incident: ExportIncident, facts: readonly ExportFact[], parties: Parties) {
  const actors = new Map<string, MispAttribute>();
  const venues = new Map<string, MispAttribute>();
  for (const party of parties.all) {
    const evidence = evidenceComment(incident, party.facts);
    const name = oneLine(party.name);
    if (party.kind === "actor") {
      actors.set(party.key, mispAttribute(incident, `actor:${party.key}`, "threat-actor", name, evidence));
    } else if (party.kind === "forum") {
      const comment = `Where the data was posted, sold or leaked: ${evidence}`;
      const category = { category: "External analysis" };
      venues.set(party.key, mispAttribute(incident, `forum:${party.key}`, "text", name, comment, category));
    }
  }
  const others: MispAttribute[] = [];
  const say = (
    group: readonly ExportFact[],
    key: string,
    type: "text" | "datetime",
    value: string,
    category: string,
  ) => {
    const comment = `${sayFact(group[0]!)} ${evidenceComment(incident, group)}`;
    others.push(mispAttribute(incident, key, type, value, comment, { category }));
  };
  const sums = grouped(pricesOf(facts).sale, (price) => `${price.kind} ${price.stage} ${sayPrice(price)}`);
  for (const [key, group] of sums) {
    const { kind, stage } = group[0]!;
    const value = `${sayPrice(group[0]!)}, ${kind === "paid" ? "paid" : `${stage} asking price`}`;
    say(group, `price:${key}`, "text", value, "Financial fraud");
  }
  for (const [key, group] of grouped(ofField(facts, "date"), (date) => `${date.kind} ${date.value}`)) {
    const at = firstInstant(group[0]!.value);
    if (at) say(group, `date:${key}`, "datetime", at, "Other");
  }
  const partyOf = (fact: ExportFact) => oneLine(parties.of(fact, "responder")!.name);
  const responses = grouped(ofField(facts, "response"), (fact) => `${partyOf(fact)}: ${fact.stance}`);
  for (const [value, group] of responses) say(group, `response:${value}`, "text", value, "External analysis");
  return { actors, venues, others };
}

/** The MISP event of an incident. */
export function mispEventOf(incident: ExportIncident): MispEvent {
  const facts = currentFacts(incident);
  const parties = partiesOf(incident, facts);
  const breach = incidentMisp(incident, facts);
  const objects = [breach];
  const { actors, venues, others } = attributesOf(incident, facts, parties);
  const add = (object: MispObject) => {
    objects.push(object);
    return object;
  };

  const news = new Map<string, MispObject>();
  for (const story of incident.stories) {
    const support = facts.filter((fact) => fact.storyId === story.id);
    news.set(story.id, add(newsMedia(incident, story, support)));
  }
  for (const object of news.values()) refer(object, "describes", breach);
  const organizations = new Map<string, MispObject>();
  for (const party of parties.all.filter(({ kind }) => kind === "organization")) {
    if (party.roles.has("victim")) refer(breach, "affects", add(victim(incident, party)));
    if ([...party.roles].some((role) => role !== "victim")) {
      organizations.set(party.key, add(organization(incident, party)));
    }
  }
  for (const actor of actors.values()) refer(breach, "attributed-to", actor);
  for (const venue of venues.values()) refer(breach, "linked-to", venue);
  for (const loss of lossesOf(facts)) refer(breach, "causes", add(confidentialityImpact(incident, loss)));
  for (const group of pricesOf(facts).ransom) {
    refer(breach, "led-to", add(ransomNegotiation(incident, group)));
  }
  for (const fact of ofField(facts, "operator")) {
    const operator = organizations.get(parties.of(fact, "operator")!.key)!;
    const platform = organizations.get(parties.of(fact, "platform")!.key)!;
    const evidence = evidenceComment(incident, [fact]);
    refer(operator, OPERATOR_RELATIONSHIPS[fact.role], platform, evidence);
  }
  for (const fact of ofField(facts, "source")) {
    const report = news.get(fact.storyId);
    const source = organizations.get(parties.of(fact, "source")!.key)!;
    if (report) refer(report, "based-on", source, evidenceComment(incident, [fact]));
  }

  // The organization stands in the title already.
  const sentences = summarize(incident, facts).filter((sentence) => !sentence.startsWith("Breached: "));
  return {
    Event: {
      uuid: uuidV5(`misp:${incident.id}`),
      info: [`${titleOf(incident)}.`, ...sentences.slice(0, 3)].join(" "),
      date: dayOf(incident, facts),
      threat_level_id: "4",
      analysis: "0",
      distribution: "0",
      published: false,
      timestamp: mispTime(incident),
      Orgc: ORGANIZATION,
      Tag: [{ name: "leakdesk:press" }],
      Attribute: [...actors.values(), ...venues.values(), ...others],
      Object: objects,
    },
  };
}

/**
 * Writes incidents as MISP events: `{"response": [event, …]}`, which its import takes; with `single`, the one event
 * alone. Throws a RangeError where `single` meets no or several incidents.
 */
export async function* mispOfIncidents(
  rows: Rows<ExportIncident>,
  { single = false }: { single?: boolean | undefined } = {},
): AsyncIterable<string> {
  if (!single) yield '{"response":[';
  let written = 0;
  for await (const incident of rows) {
    if (single && written > 0) throw new RangeError("A single MISP event was asked for, but there are several.");
    yield `${single ? "" : written === 0 ? "\n" : ",\n"}${JSON.stringify(mispEventOf(incident))}`;
    written += 1;
  }
  if (single && written === 0) throw new RangeError("A single MISP event was asked for, but there is none.");
  yield single ? "\n" : "\n]}\n";
}
