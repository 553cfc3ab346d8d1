import { currentFacts, ofField } from "./current-facts.ts";
import { type Parties, type PartyRole, partiesOf } from "./parties.ts";
import { oneLine, sayCount, sayFact, sayPrice } from "./say-fact.ts";
import type { ExportFact, ExportIncident, FactOf } from "./types.ts";

/** A heading for an incident: its title, else the first organization that an article says was breached. */
export function titleOf(incident: ExportIncident): string {
  const name = incident.title ?? ofField(currentFacts(incident), "organization")[0]?.name;
  return name === undefined ? "Data breach at an unnamed organization" : `Data breach: ${oneLine(name)}`;
}

const unique = (values: readonly string[]) => [...new Set(values)];

function sayPrices(prices: readonly FactOf<"price">[], what: string): string[] {
  // Facts come in order of publication, so the last current price is the one that stands.
  const current = prices.findLast((price) => price.stage === "current");
  const amounts = unique(prices.map(sayPrice));
  const standing = current ? sayPrice(current) : amounts.at(-1);
  if (standing === undefined) return [];
  const before = amounts.filter((amount) => amount !== standing);
  return [`${what} is ${standing}${before.length > 0 ? `; also named: ${before.join(", ")}` : ""}.`];
}

function sayCounts(facts: readonly ExportFact[]): string[] {
  const counts = ofField(facts, "victimCount");
  const said = (status: FactOf<"victimCount">["status"]) =>
    unique(counts.flatMap((fact) => (fact.status === status ? sayCount(fact) : [])));
  const sentence = (amounts: string[], before: string) =>
    amounts.length > 0 ? [`${before}: ${amounts.join(", ")}.`] : [];
  return [
    ...sentence(said("claimed"), "Claimed by the attacker"),
    ...sentence(said("sample"), "Shown as a sample"),
    ...sentence(said("verified"), "Checked and found true"),
    ...sentence(said("confirmed"), "Confirmed"),
    ...sentence(said("reported"), "Reported"),
  ];
}

/** A fact under the canonical names of whom it names, so that two languages' names do not make two sentences. */
function underOneName(fact: ExportFact, parties: Parties): ExportFact {
  const name = (role: PartyRole, filed: string) => parties.of(fact, role)?.name ?? filed;
  if (fact.field === "response") return { ...fact, party: name("responder", fact.party) };
  if (fact.field !== "operator") return fact;
  return { ...fact, name: name("operator", fact.name), platform: name("platform", fact.platform) };
}

/** Says in plain English sentences what facts of an incident hold, in their order; an empty list for no facts. */
export function summarize(incident: ExportIncident, facts: readonly ExportFact[]): string[] {
  const parties = partiesOf(incident, facts);
  const prices = ofField(facts, "price");
  const named = (role: PartyRole) =>
    parties.all.flatMap((party) => (party.roles.has(role) ? oneLine(party.name) : [])).join(", ");
  const list = (label: string, items: string) => (items === "" ? [] : [`${label}: ${items}.`]);
  const classes = unique(
    ofField(facts, "dataClass").map((fact) =>
      fact.class === "other" ? "other kinds" : fact.class.replaceAll("-", " "),
    ),
  );
  const sentences = (field: ExportFact["field"]) =>
    unique(ofField(facts, field).map((fact) => sayFact(underOneName(fact, parties))));
  const ofKind = (kind: FactOf<"price">["kind"]) => prices.filter((price) => price.kind === kind);
  return [
    ...list("Breached", named("victim")),
    ...list("Attacker or seller", named("actor")),
    ...list("Seen on", named("forum")),
    ...sayCounts(facts),
    ...sentences("dataVolume"),
    ...list("Data", classes.join(", ")),
    ...sayPrices(ofKind("asking"), "The price asked for the data"),
    ...sayPrices(ofKind("ransom"), "The ransom demanded"),
    ...unique(ofKind("paid").map(sayFact)),
    ...sentences("operator"),
    ...sentences("cause"),
    ...sentences("date"),
    ...sentences("response"),
  ];
}
