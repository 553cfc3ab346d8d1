import { grouped, isConfirmed, ofField } from "../current-facts.ts";
import { incidentTypeOf } from "../incident-types.ts";
import type { Loss } from "../losses.ts";
import type { Party } from "../parties.ts";
import { oneLine, plainNumber } from "../say-fact.ts";
import { summarize, titleOf } from "../summarize-incident.ts";
import type { ExportFact, ExportIncident, ExportStory, FactOf } from "../types.ts";
import { webAddress } from "../web-address.ts";
import { evidenceComment } from "./comments.ts";
import { type MispLine, type MispObject, mispObject } from "./object.ts";

/** The breach itself. */
export function incidentMisp(incident: ExportIncident, facts: readonly ExportFact[]): MispObject {
  const investigated = ofField(facts, "response").some(({ stance }) => stance === "investigating");
  const causes = grouped(ofField(facts, "cause"), ({ category }) => incidentTypeOf(category));
  return mispObject(incident, "incident", "incident", [
    ["name", "text", titleOf(incident)],
    ["description", "text", summarize(incident, facts).join(" ")],
    ["determination", "text", isConfirmed(facts) ? "successful-attempt" : "suspected"],
    ["investigation_status", "text", investigated ? "open" : "new"],
    ...[...causes].map(([type, group]): MispLine => {
      return ["incident_type", "text", type, evidenceComment(incident, group)];
    }),
  ]);
}

/** An article, as the template wants it: at least a source, a link or, lacking both, the quotes that were filed. */
export function newsMedia(incident: ExportIncident, story: ExportStory, facts: readonly ExportFact[]): MispObject {
  const { article } = story;
  const link = webAddress(article.url);
  const quotes = [...new Set(facts.map((fact) => oneLine(fact.evidence.quote)))].join("\n");
  return mispObject(
    incident,
    "news-media",
    `story:${article.id}:${story.letter}`,
    [
      ["source", "text", article.outlet],
      ["link", "link", link],
      ["title", "text", article.title],
      ["content", "text", article.outlet || link ? null : quotes || `Article ${article.id}`],
    ],
    [article.language, article.publishedAt, `article ${article.id} revision ${article.revision}`]
      .filter(Boolean)
      .join(", "),
  );
}

/** A breached organization. */
export const victim = (incident: ExportIncident, party: Party): MispObject => {
  const facts = party.facts.filter((fact) => fact.field === "organization");
  return mispObject(incident, "victim", `victim:${party.key}`, [
    ["name", "target-org", oneLine(party.name), evidenceComment(incident, facts)],
    ["classification", "text", "organization"],
    ["description", "text", party.aliases.length > 0 ? `Also called ${party.aliases.map(oneLine).join("; ")}.` : null],
  ]);
};

/** An organization or platform that operates, owns, answers or is relied on. */
export const organization = (incident: ExportIncident, party: Party): MispObject => {
  const facts = party.facts.filter((fact) => fact.field !== "organization");
  return mispObject(incident, "organization", `organization:${party.key}`, [
    ["name", "text", oneLine(party.name), evidenceComment(incident, facts)],
    ...party.aliases.map((alias): MispLine => ["alias", "text", oneLine(alias)]),
    ["role", "text", party.roles.has("victim") ? "Victim" : null],
    ["role", "text", party.roles.has("source") ? "Source" : null],
  ]);
};

const FIDELITY = { year: "year", month: "month", day: "day", second: "second" } as const;

/** One number, size or kind of information that was lost. */
export const confidentialityImpact = (incident: ExportIncident, loss: Loss): MispObject => {
  const evidence = evidenceComment(incident, loss.facts);
  return mispObject(incident, "confidentiality-impact", `loss:${loss.key}`, [
    ["loss_type", "text", loss.lossType],
    ["information_type", "text", loss.informationType === "unspecified" ? null : loss.informationType],
    ["record_count", "counter", loss.recordCount === null ? null : plainNumber(loss.recordCount), evidence],
    ["record_size", "size-in-bytes", loss.recordBytes === null ? null : plainNumber(loss.recordBytes), evidence],
    ["description", "text", loss.description, evidence],
    ["start_time", "datetime", loss.start?.instant ?? null],
    ["start_time_fidelity", "text", loss.start ? FIDELITY[loss.start.precision] : null],
  ]);
};

/** A ransom demanded or paid; each group of facts is one sum. */
export const ransomNegotiation = (incident: ExportIncident, group: readonly FactOf<"price">[]): MispObject => {
  const { amount, currency, kind, stage } = group[0]!;
  const evidence = evidenceComment(incident, group);
  return mispObject(incident, "ransom-negotiation", `ransom:${kind} ${stage} ${amount} ${currency}`, [
    ["initial_ransom", "float", kind === "paid" ? null : amount, evidence],
    ["final_ransom", "float", kind === "paid" ? amount : null, evidence],
    ["currency", "text", currency],
    ["data_stolen", "boolean", "True"],
  ]);
};
