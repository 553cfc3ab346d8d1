/** Every filter, sort and search that docs/api.md tells of, as calls of the services that answer them. */
import { listArticles } from "../../src/services/articles/list.ts";
import { getEntity } from "../../src/services/entities/get.ts";
import { listEntities } from "../../src/services/entities/list.ts";
import { exportFacts } from "../../src/services/exports/facts.ts";
import type { FactFilters } from "../../src/services/facts/filters.ts";
import { type FactOrder, listFacts } from "../../src/services/facts/list.ts";
import { readFeedPage } from "../../src/services/feeds/page.ts";
import { getIncident } from "../../src/services/incidents/get.ts";
import { listIncidents } from "../../src/services/incidents/list.ts";
import { getStats } from "../../src/services/stats/get.ts";
import { listStories } from "../../src/services/stories/list.ts";
import type { Deps } from "../../src/types.ts";
import type { Cast } from "./articles.ts";

type Services = Pick<Deps, "store" | "engine">;

export interface Case {
  name: string;
  run(deps: Services): Promise<unknown>;
}

/** Ids that are there, to ask by. */
export interface Known {
  articleId: string;
  storyId: string;
  revisionId: string;
  incidentId: string;
  /** Filed in the middle of the archive. */
  middle: string;
}

const PAGE = { limit: 50, order: "newest" } as const;

/** Filters of facts: the common value of each, and a seldom one where that is another matter for an index. */
export function factFilterCases(cast: Cast, known: Known): FactFilters[] {
  const often = (kind: keyof Cast) => [cast[kind][0]!.name];
  const seldom = (kind: keyof Cast) => [cast[kind].at(-1)!.name];
  return [
    {},
    { field: ["price"] },
    { field: ["actor", "forum"] },
    { name: often("organization") },
    { name: seldom("organization") },
    { actor: often("actor") },
    { actor: seldom("actor") },
    { forum: often("forum") },
    { forum: seldom("forum") },
    { organization: often("organization") },
    { organization: seldom("organization") },
    { operator: often("organization") },
    { operator: seldom("organization") },
    { platform: often("organization") },
    { platform: seldom("organization") },
    { source: often("outlet") },
    { source: seldom("outlet") },
    { articleId: known.articleId },
    { storyId: known.storyId },
    { entityId: cast.organization[0]!.id },
    { entityId: cast.organization.at(-1)!.id },
    { quote: "person" },
    { quote: cast.actor.at(-1)!.name },
    { currency: ["USD"] },
    { currency: ["CHF"] },
    { minAmount: "5000" },
    { minAmount: "9990000" },
    { maxAmount: "11" },
    { kind: ["asking"] },
    { kind: ["paid"] },
    { stage: ["initial"] },
    { minCount: "1000000" },
    { minCount: "999000000" },
    { maxCount: "11" },
    { status: ["claimed"] },
    { status: ["sample"] },
    { unit: ["person"] },
    { unit: ["file"] },
    { class: ["names"] },
    { class: ["tax-records"] },
    { cause: ["ransomware"] },
    { role: ["operator"] },
    { role: ["developer"] },
    { stance: ["denied"] },
    { dateFrom: "2026-06" },
    { dateFrom: "2027" },
    { dateTo: "2013" },
    { dateTo: "2009" },
    { dateFrom: "2019-03", dateTo: "2019-04" },
    { minConfidence: 0.9 },
    { minConfidence: 1 },
    { maxConfidence: 0.31 },
    { per: ["record"] },
    { bound: ["at-most"] },
    { equivalentCurrency: ["EUR"] },
    { equivalentCurrency: ["USD"] },
    { minEquivalentAmount: "5000000" },
    { maxEquivalentAmount: "20" },
    { minBytes: "1000000000000" },
    { maxBytes: "20" },
    { section: ["title"] },
    { basis: ["inferred"] },
    { rule: ["model.price"] },
    { rule: ["model.price.rare-39"] },
    { attribution: ["researcher"] },
    { attribution: ["other"] },
    { attributedTo: often("organization") },
    { attributedTo: seldom("organization") },
    { incident: ["B"] },
    { incident: ["F"] },
    { incidentId: known.incidentId },
    { revisionId: known.revisionId },
    { filedFrom: known.middle },
    { filedTo: known.middle },
    { review: ["none"] },
    { review: ["rejected"] },
    { review: ["corrected"] },
    { language: ["en"] },
    { language: ["zh-Hant"] },
    { outlet: often("outlet") },
    { outlet: seldom("outlet") },
    { publishedFrom: "2026-10" },
    { publishedTo: "2013" },
    { publishedFrom: "2019-03", publishedTo: "2019-03" },
    { publishedFrom: "2030" },
    { q: "ransomware" },
    { q: "quillmark" },
    { q: "随申码" },
    { q: '"ransomware ransomware"' },
    { superseded: true },
    { field: ["price"], currency: ["USD"], minAmount: "5000" },
    { field: ["price"], actor: often("actor"), publishedFrom: "2020" },
    { field: ["victimCount"], status: ["claimed"], unit: ["person"], minCount: "1000000", language: ["zh"] },
    { forum: often("forum"), q: "ransomware", field: ["price"] },
  ];
}

const SORTS: readonly FactOrder[] = [
  "publishedAt",
  "-publishedAt",
  "amount",
  "-amount",
  "count",
  "-count",
  "bytes",
  "-bytes",
  "date",
  "-date",
  "confidence",
  "-confidence",
];

const nameOf = (path: string, filters: object, more = "") => {
  const query = Object.entries(filters).map(([key, value]) => `${key}=${[value].flat().join(",")}`);
  return `${path}${[...query, more].filter(Boolean).length > 0 ? "?" : ""}${[...query, more].filter(Boolean).join("&")}`;
};

export function makeCases(cast: Cast, known: Known): Case[] {
  const facts = (filters: FactFilters, sort?: FactOrder): Case => ({
    name: nameOf("/v1/facts", filters, sort && `sort=${sort}`),
    run: (deps) => listFacts(deps, filters, PAGE, sort),
  });
  const actor = [cast.actor[0]!.name];
  const forum = [cast.forum[0]!.name];
  const outlet = [cast.outlet[3]!.name];
  const common = [
    {},
    { actor },
    { forum },
    { organization: [cast.organization.at(-1)!.name] },
    { operator: [cast.organization[0]!.name] },
    { platform: [cast.organization[0]!.name] },
    { source: outlet },
    { outlet },
    { language: ["zh" as const] },
    { publishedFrom: "2019-03", publishedTo: "2019-03" },
    { entityId: cast.organization[0]!.id },
    { q: "ransomware" },
    { q: "quillmark" },
  ];
  const asked = { field: ["price"] as const, currency: ["USD"], minAmount: "5000" };
  const incidentFilters: FactFilters[] = [
    {},
    asked,
    { forum },
    { organization: [cast.organization.at(-1)!.name] },
    { status: ["confirmed"], minCount: "1000000" },
    { stance: ["denied"], language: ["fr"] },
    { class: ["tax-records"] },
    { q: "ransomware" },
    { q: "quillmark" },
    { publishedFrom: "2026-10" },
    { cause: ["ransomware"] },
  ];
  return [
    ...factFilterCases(cast, known).map((filters) => facts(filters)),
    { name: "/v1/facts?order=oldest", run: (deps) => listFacts(deps, {}, { ...PAGE, order: "oldest" }) },
    { name: "/v1/facts?cursor=…", run: secondPage({}) },
    { name: "/v1/facts?sort=-amount&cursor=…", run: secondPage({}, "-amount") },
    ...SORTS.map((sort) => facts({}, sort)),
    facts({ currency: ["USD"], field: ["price"] }, "-amount"),
    facts({ forum }, "-amount"),
    facts({ status: ["confirmed"] }, "-count"),
    facts({ q: "quillmark" }, "-publishedAt"),
    facts({ language: ["fr"] }, "-publishedAt"),
    ...[
      {},
      { forum },
      { field: ["price" as const] },
      { publishedFrom: "2026" },
      { actor, currency: ["USD"] },
      { q: "quillmark" },
      { q: "ransomware" },
    ].map((filters): Case => ({ name: nameOf("/v1/stats", filters), run: (deps) => getStats(deps, filters) })),
    ...[...common, { url: "https://news.example/77" }].map(
      (filters): Case => ({ name: nameOf("/v1/articles", filters), run: (deps) => listArticles(deps, filters, PAGE) }),
    ),
    ...[...common, { articleId: known.articleId }, { incidentId: known.incidentId }].map(
      (filters): Case => ({ name: nameOf("/v1/stories", filters), run: (deps) => listStories(deps, filters, PAGE) }),
    ),
    ...[{}, { kind: ["forum" as const] }, { q: cast.organization[0]!.name }, { q: "ba*" }].map(
      (filters): Case => ({ name: nameOf("/v1/entities", filters), run: (deps) => listEntities(deps, filters, PAGE) }),
    ),
    { name: "/v1/entities/{id}, the one named most", run: (deps) => getEntity(deps, cast.organization[0]!.id) },
    ...[...incidentFilters, { state: ["merged" as const] }].map(
      (filters): Case => ({
        name: nameOf("/v1/incidents", filters),
        run: (deps) => listIncidents(deps, filters, PAGE),
      }),
    ),
    { name: "/v1/incidents/{id}", run: (deps) => getIncident(deps, known.incidentId) },
    { name: "/v1/feeds/incidents.json", run: (deps) => readFeedPage(deps, {}, { limit: 30 }) },
    { name: nameOf("/v1/feeds/incidents.json", asked), run: (deps) => readFeedPage(deps, asked, { limit: 30 }) },
    { name: "/v1/export.ndjson, the first 500 facts", run: (deps) => exportFacts(deps, {}) },
    {
      name: nameOf("/v1/export.ndjson", asked, "").concat(", the first 500 facts"),
      run: (deps) => exportFacts(deps, asked),
    },
  ];
}

function secondPage(filters: FactFilters, sort?: FactOrder): Case["run"] {
  let cursor: string | undefined;
  return async (deps) => {
    cursor ??= (await listFacts(deps, filters, PAGE, sort)).nextCursor!;
    return listFacts(deps, filters, { ...PAGE, cursor }, sort);
  };
}
