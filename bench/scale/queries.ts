/** A few of the queries that docs/api.md tells of: those that stop at a page, and those that count everything. */
import { listArticles } from "../../src/services/articles/list.ts";
import { listFacts } from "../../src/services/facts/list.ts";
import { getIncident } from "../../src/services/incidents/get.ts";
import { listIncidents } from "../../src/services/incidents/list.ts";
import { getStats } from "../../src/services/stats/get.ts";
import type { Deps } from "../../src/types.ts";
import { type Breach, breachOf } from "../archive-articles.ts";

export interface ScaleQuery {
  name: string;
  run(deps: Pick<Deps, "store" | "engine">): Promise<unknown>;
}

const PAGE = { limit: 50, order: "newest" } as const;

/** Breaches from this number on are told of seldom. */
const SELDOM = 600;

/** The queries of an archive. @param incidents those of its breaches, by their numbers */
export function scaleQueries(incidents: ReadonlyMap<number, string>): ScaleQuery[] {
  const number = Math.min(...[...incidents.keys()].filter((breach) => breach >= SELDOM));
  const seldom: Breach = breachOf(number);
  const { seller } = breachOf(1);
  return [
    {
      name: "/v1/facts?organization= seldom named",
      run: (deps) => listFacts(deps, { organization: [seldom.company] }, PAGE),
    },
    {
      name: "/v1/facts?field=price&currency=USD&minAmount=5000",
      run: (deps) => listFacts(deps, { field: ["price"], currency: ["USD"], minAmount: "5000" }, PAGE),
    },
    { name: "/v1/facts?sort=-amount", run: (deps) => listFacts(deps, {}, PAGE, "-amount") },
    { name: "/v1/articles?q= a seller", run: (deps) => listArticles(deps, { q: seller }, PAGE) },
    { name: "/v1/incidents", run: (deps) => listIncidents(deps, {}, PAGE) },
    { name: "/v1/incidents/{id}, seldom told of", run: (deps) => getIncident(deps, incidents.get(number)!) },
    { name: "/v1/incidents/{id}, a tenth of all articles", run: (deps) => getIncident(deps, incidents.get(0)!) },
    { name: "/v1/stats", run: (deps) => getStats(deps, {}) },
  ];
}
