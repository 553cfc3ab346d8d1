import { bestConfidence, currentFacts, isConfirmed, ofField, standingCount } from "./current-facts.ts";
import { factJson } from "./fact-json.ts";
import { partiesOf } from "./parties.ts";
import { pricesOf } from "./prices.ts";
import { oneLine, sayAttribution, sayFact } from "./say-fact.ts";
import { summarize, titleOf } from "./summarize-incident.ts";
import { articleInstant, instant } from "./time.ts";
import type { ExportFact, ExportIncident, FactOf, Rows } from "./types.ts";
import { ACTIONS, DATA_VARIETIES, verisCurrency } from "./veris/enumerations.ts";
import { webAddress } from "./web-address.ts";

/** Version of the VERIS schema that records follow. */
const SCHEMA_VERSION = "1.4.0";

type Json = Record<string, unknown>;

const unique = <T>(values: readonly T[]) => [...new Set(values)];

/** "Orbit Pay denies the breach. “…” – Orbit Pay (organization)", a line each. */
function notesOf(facts: readonly ExportFact[]): string {
  return unique(
    facts.map((fact) => {
      const by = sayAttribution(fact.attribution);
      return `${sayFact(fact)} “${oneLine(fact.evidence.quote)}”${by ? ` – ${by}` : ""}`;
    }),
  ).join("\n");
}

const notes = (facts: readonly ExportFact[]) => (facts.length > 0 ? { notes: notesOf(facts) } : {});

/** When it happened: as far as the articles date it, else the year of the first article. VERIS must have a year. */
function timelineOf(incident: ExportIncident, facts: readonly ExportFact[]): Json {
  const dates = ofField(facts, "date");
  const dated = (["breached", "posted", "discovered", "disclosed"] as const).flatMap((kind) =>
    dates.filter((date) => date.kind === kind),
  )[0]?.value;
  const published = incident.stories.map(({ article }) => articleInstant(article)).sort()[0];
  const [year, month, day] = (dated ?? (published ?? instant(incident.createdAt)).slice(0, 4)).split("-").map(Number);
  return { incident: { year, ...(month ? { month } : {}), ...(day ? { day } : {}) } };
}

function actionOf(facts: readonly ExportFact[]): Json {
  const causes = ofField(facts, "cause");
  if (causes.length === 0) return { unknown: { notes: "No article says how it happened." } };
  const kinds = new Map<string, FactOf<"cause">[]>();
  for (const cause of causes) {
    const { kind } = ACTIONS[cause.category];
    kinds.set(kind, [...(kinds.get(kind) ?? []), cause]);
  }
  return Object.fromEntries(
    [...kinds].map(([kind, group]) => [
      kind,
      {
        variety: unique(group.map(({ category }) => ACTIONS[category].variety)),
        vector: unique(group.map(({ category }) => ACTIONS[category].vector)),
        ...(kind === "social" ? { target: ["Unknown"] } : {}),
        ...notes(group),
      },
    ]),
  );
}

function actorOf(facts: readonly ExportFact[]): Json {
  const actors = ofField(facts, "actor");
  const insiders = ofField(facts, "cause").filter(({ category }) => category === "insider");
  const motive = [ofField(facts, "price").length > 0 ? "Financial" : "Unknown"];
  const external = actors.length > 0 && {
    external: {
      variety: ["Unknown"],
      motive,
      name: unique(actors.map(({ alias }) => oneLine(alias))),
      ...notes([...actors, ...ofField(facts, "forum")]),
    },
  };
  const internal = insiders.length > 0 && { internal: { variety: ["Unknown"], motive, ...notes(insiders) } };
  if (external || internal) return { ...external, ...internal };
  const venues = ofField(facts, "forum");
  return { unknown: { notes: venues.length > 0 ? notesOf(venues) : "No article names the attacker." } };
}

function confidentialityOf(facts: readonly ExportFact[]): Json {
  const volumes = ofField(facts, "dataVolume");
  const volume = volumes.at(-1)?.bytes;
  const total = standingCount(ofField(facts, "victimCount"))?.value;
  const varieties = unique(ofField(facts, "dataClass").map((fact) => DATA_VARIETIES[fact.class]));
  const support = facts.filter(({ field }) => ["victimCount", "dataVolume", "dataClass"].includes(field));
  return {
    data_disclosure: isConfirmed(facts) ? "Yes" : "Potentially",
    ...(total === undefined ? {} : { data_total: total }),
    ...(volume === undefined || !Number.isInteger(volume) ? {} : { data_volume: volume }),
    ...(varieties.length > 0 ? { data: varieties.map((variety) => ({ variety })) } : {}),
    ...notes(support),
  };
}

/** A ransom paid is a loss. What the data was sold for is none of the victim's, and stays in `plus`. */
function impactOf(facts: readonly ExportFact[]): Json {
  const paid = pricesOf(facts)
    .ransom.flat()
    .findLast(({ kind }) => kind === "paid");
  const currency = paid && verisCurrency(paid.currency);
  if (!paid || !currency) return {};
  const loss = { variety: "Asset and fraud", amount: Number(paid.amount) };
  return {
    impact: { overall_rating: "Unknown", iso_currency_code: currency, loss: [loss], ...notes([paid]) },
  };
}

function confidenceOf(facts: readonly ExportFact[]): string {
  const best = bestConfidence(ofField(facts, "organization"));
  if (best >= 0.9) return "High";
  if (best >= 0.6) return "Medium";
  return best > 0 ? "Low" : "None";
}

/** The VERIS record of an incident. What VERIS has no place for lies under `plus.leakdesk`, with all evidence. */
export function verisRecordOf(incident: ExportIncident): Json {
  const facts = currentFacts(incident);
  const parties = partiesOf(incident, facts);
  const victims = parties.all.filter(({ roles }) => roles.has("victim")).map(({ name }) => oneLine(name));
  const links = unique(incident.stories.flatMap(({ article }) => webAddress(article.url) ?? []));
  const operators = ofField(facts, "operator");
  const isHosted = operators.some(({ role }) => role === "host");
  const responses = ofField(facts, "response");
  return {
    schema_version: SCHEMA_VERSION,
    incident_id: incident.id,
    source_id: "leakdesk",
    security_incident: isConfirmed(facts) ? "Confirmed" : "Suspected",
    confidence: confidenceOf(facts),
    summary: [`${titleOf(incident)}.`, ...summarize(incident, facts)].join(" "),
    ...(links.length > 0 ? { reference: links.join("; ") } : {}),
    timeline: timelineOf(incident, facts),
    victim: {
      ...(victims.length > 0 ? { victim_id: victims.join("; ") } : {}),
      industry: "000",
      employee_count: "Unknown",
      country: ["Unknown"],
      government: ["Unknown"],
      ...notes(ofField(facts, "organization")),
    },
    actor: actorOf(facts),
    action: actionOf(facts),
    asset: {
      assets: [{ variety: "Unknown" }],
      cloud: [isHosted ? "External Cloud Asset(s)" : "Unknown"],
      ...notes(operators),
    },
    attribute: { confidentiality: confidentialityOf(facts) },
    discovery_method: { unknown: true },
    ...(ofField(facts, "date").length > 0 ? { discovery_notes: notesOf(ofField(facts, "date")) } : {}),
    ...impactOf(facts),
    ...notes(responses),
    plus: {
      leakdesk: {
        created: instant(incident.createdAt),
        revised: instant(incident.revisedAt),
        origins: incident.origins,
        facts: facts.map((fact) => ({ ...factJson(fact), articleId: fact.articleId })),
      },
    },
  };
}

/**
 * Writes incidents as a JSON array of VERIS records; with `single`, the one record alone. Throws a RangeError where
 * `single` meets no or several incidents.
 */
export async function* verisOfIncidents(
  rows: Rows<ExportIncident>,
  { single = false }: { single?: boolean | undefined } = {},
): AsyncIterable<string> {
  if (!single) yield "[";
  let written = 0;
  for await (const incident of rows) {
    if (single && written > 0) throw new RangeError("A single VERIS record was asked for, but there are several.");
    yield `${single ? "" : written === 0 ? "\n" : ",\n"}${JSON.stringify(verisRecordOf(incident))}`;
    written += 1;
  }
  if (single && written === 0) throw new RangeError("A single VERIS record was asked for, but there is none.");
  yield single ? "\n" : "\n]\n";
}
