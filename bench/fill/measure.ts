import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Executor, Store } from "../../src/store/database.ts";
import type { Engine } from "../../src/types.ts";
import type { Case } from "./cases.ts";

export interface Measured {
  name: string;
  /** Queries that the service sent. */
  queries: number;
  /** 95th percentiles of the whole service and of its SQL sent raw, and how often each was run. */
  serviceMs: number;
  rawMs: number;
  runs: number;
  ratio: number;
  /** The ratio of medians, in which a moment that the machine was busy does not count. */
  medianRatio: number;
  /** Indexes on facts, then others. */
  indexes: string[];
  /** Tables that were read from end to end. */
  scanned: string[];
  buffers: number;
}

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Plan[];
}
interface Sent {
  query: string;
  params: unknown[];
}

/** Time that one case may take, half of it for the service. */
const BUDGET_MS = 2_000;

/** Measures what services ask a database. Everything runs on one connection, one query at a time. */
export function openMeasure(url: string, engine: Engine) {
  const sent: Sent[] = [];
  const client = postgres(url, { max: 1, prepare: false, fetch_types: false, onnotice: () => {} });
  const logger = { logQuery: (query: string, params: unknown[]) => void sent.push({ query, params }) };
  const db = drizzle(client, { casing: "snake_case", logger }) as unknown as Executor;
  const store: Store = { kind: "postgres", location: "the bench", db, close: () => client.end() };
  const deps = { store, engine };
  const each = async (sql: postgres.Sql, queries: readonly Sent[], before = "") => {
    const plans: Plan[] = [];
    for (const { query, params } of queries) {
      const rows = await sql.unsafe(isSetting({ query }) ? query : `${before}${query}`, params as never[]);
      if (before !== "" && !isSetting({ query })) plans.push((rows[0]!["QUERY PLAN"] as { Plan: Plan }[])[0]!.Plan);
    }
    return plans;
  };
  /** Sends queries as the service did: in a transaction where it set something for one. */
  const raw = (queries: readonly Sent[], before = "") =>
    queries.some(isSetting)
      ? (client.begin("isolation level repeatable read read only", (sql) =>
          each(sql as unknown as postgres.Sql, queries, before),
        ) as Promise<Plan[]>)
      : each(client, queries, before);

  const measure = async (one: Case): Promise<Measured> => {
    // The first run of a case that pages asks for the page before, too.
    await one.run(deps);
    sent.length = 0;
    const startedAt = performance.now();
    await one.run(deps);
    const firstMs = performance.now() - startedAt;
    const queries = [...sent];
    const plans = await raw(queries, "explain (analyze, buffers, format json) ");
    const runs = Math.round(Math.max(7, Math.min(40, BUDGET_MS / 2 / firstMs)));
    const [service, direct]: number[][] = [[], []];
    for (let i = 0; i < runs; i++) {
      // In turns, and each as often first, so that a busy moment meets both.
      const steps = [
        async () => service!.push(await timed(() => one.run(deps))),
        async () => direct!.push(await timed(() => raw(queries))),
      ];
      for (const step of i % 2 ? steps : steps.reverse()) await step();
    }
    const [serviceMs, rawMs] = [percentile(service!, 0.95), percentile(direct!, 0.95)];
    const nodes = plans.flatMap(flatten);
    return {
      name: one.name,
      queries: queries.length,
      serviceMs,
      rawMs,
      runs,
      ratio: serviceMs / rawMs,
      medianRatio: percentile(service!, 0.5) / percentile(direct!, 0.5),
      indexes: [...new Set(nodes.flatMap((node) => node["Index Name"] ?? []))].sort(
        (a, b) => Number(b.startsWith("facts")) - Number(a.startsWith("facts")) || (a < b ? -1 : 1),
      ),
      scanned: [...new Set(nodes.flatMap((node) => (node["Node Type"] === "Seq Scan" ? node["Relation Name"]! : [])))],
      buffers: plans.reduce(
        (sum, plan) => sum + (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0),
        0,
      ),
    };
  };
  return { measure, client, deps };
}

const isSetting = ({ query }: Pick<Sent, "query">) => query.startsWith("set ");

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The value below which this share of the values lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)];
