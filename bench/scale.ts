/**
 * `npm run bench:scale`: fills a Postgres of its own step by step and measures at each size what an article takes: bytes, time to be filed,
 * and what a few queries take. Writes the table and the plot of docs/scale.md. Needs a Postgres (TEST_DATABASE_URL, or 127.0.0.1:5432).
 *
 *     npm run bench:scale -- [--sizes 10000,50000,200000] [--database NAME] [--json FILE] [--from FILE] [--no-docs]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { replaceBlock } from "../scripts/marked-block.ts";
import { openDeps } from "../src/node.ts";
import { fileArticle } from "../src/services/articles/file.ts";
import { rows } from "../src/store/database.ts";
import type { Deps } from "../src/types.ts";
import { archiveArticle } from "./archive-articles.ts";
import { openMeasure, percentile } from "./fill/measure.ts";
import { makeFiller } from "./scale/fill.ts";
import { scaleQueries } from "./scale/queries.ts";
import { makeReadings } from "./scale/readings.ts";
import { plotScale, renderScale, type ScaleReport, type SizeReport } from "./scale/report.ts";
import { measureIndexes, measureSizes } from "./scale/sizes.ts";

const DOCS = join(import.meta.dirname, "../docs");
/** Articles that are read for the filled ones to be made of. */
const MODELS = 1_000;
/** Filings before those that are measured: what a process remembers of stories is then in its memory. */
const WARMING = 20;
/** Of articles that are filed to be measured: beyond all that are filled. */
const FIRST_SAMPLE = 60_000_000;
/** Time that a query may take, over all its runs. */
const QUERY_BUDGET_MS = 4_000;
/** Ticks a second in /proc. */
const TICKS = 100;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,50000,200000" },
    /** Filings that are measured at each size. */
    measured: { type: "string", default: "200" },
    /** Keeps the database under this name. */
    database: { type: "string" },
    json: { type: "string" },
    /** Writes the documents from a report that `--json` wrote, and measures nothing. */
    from: { type: "string" },
    "no-docs": { type: "boolean", default: false },
  },
});
const say = (line: string) => console.error(line);
const sizes = values.sizes.split(",").map(Number);

const report: ScaleReport = values.from ? JSON.parse(readFileSync(values.from, "utf8")) : await measureAll();
if (!values["no-docs"]) {
  const path = join(DOCS, "scale.md");
  writeFileSync(path, replaceBlock(readFileSync(path, "utf8"), "measured", renderScale(report)));
  writeFileSync(join(DOCS, "scale.svg"), plotScale(report));
}
console.log(renderScale(report));

async function measureAll(): Promise<ScaleReport> {
  const server = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
  const name = values.database ?? `leakdesk_scale_${process.pid}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const loader = postgres(url.href, { max: 1, prepare: false, onnotice: () => {} });
  try {
    const deps = await openDeps({ DATABASE_URL: url.href });
    const make = makeReadings(deps.engine, MODELS);
    say(`${MODELS} articles read`);
    const filler = makeFiller(loader, deps.engine, make);
    const measured: SizeReport[] = [];
    let made: ScaleReport | null = null;
    for (const articles of sizes) {
      const startedAt = performance.now();
      const writingMs = await filler.fillTo(articles, say);
      const filledMs = performance.now() - startedAt;
      const tables = await measureSizes(loader);
      const indexes = await measureIndexes(loader);
      const load = loadavg()[0]!;
      const before = await countFacts(loader);
      const filing = await measureFiling(deps, articles);
      const factsFiled = (await countFacts(loader)) - before;
      const queries = await measureQueries(url.href, deps, filler.incidents());
      const [settings] = await loader`select version() as version,
        current_setting('shared_buffers') as buffers, pg_database_size(current_database())::float8 as bytes`;
      measured.push({
        articles,
        facts: filler.facts(),
        factsFiled,
        bytes: settings!.bytes as number,
        writingMs,
        filledMs,
        tables,
        indexes,
        filing,
        queries,
        load: (load + loadavg()[0]!) / 2,
      });
      made = await summarize(loader, measured);
      // After each size, so that a run that is broken off leaves what it measured.
      if (values.json) writeFileSync(values.json, JSON.stringify(made, null, 1));
      say(`${articles} articles measured, ${Math.round((performance.now() - startedAt) / 1000)} s`);
    }
    await deps.close();
    return made!;
  } finally {
    await loader.end();
    if (!values.database) await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

async function summarize(sql: postgres.Sql, measured: SizeReport[]): Promise<ScaleReport> {
  const events = (await measureSizes(sql)).find(({ table }) => table === "events")!;
  const [settings] = await sql`select version() as version, current_setting('shared_buffers') as buffers`;
  const postgresVersion = String(settings!.version).split(" ").slice(0, 2).join(" ");
  return {
    measured,
    events: { rows: events.rows, bytes: events.tableBytes + events.indexBytes },
    filings: measured.length * (Number(values.measured) + WARMING),
    machine: `${cpus().length} cores (${cpus()[0]!.model.trim()}), Node ${process.versions.node}, ${postgresVersion} with shared_buffers of ${settings!.buffers}`,
  };
}

async function countFacts(sql: postgres.Sql): Promise<number> {
  return (await sql`select count(*)::int as facts from facts`)[0]!.facts as number;
}

/** Files articles one after the other, and tells what filing took and what of that was the engine's. */
async function measureFiling(deps: Deps, size: number): Promise<SizeReport["filing"]> {
  let spent = 0;
  const timed: Deps = {
    ...deps,
    engine: {
      ...deps.engine,
      extract(article) {
        const startedAt = performance.now();
        const extraction = deps.engine.extract(article);
        spent += performance.now() - startedAt;
        return extraction;
      },
    },
  };
  const [whole, reading]: number[][] = [[], []];
  let cpu = { process: 0, database: 0 };
  for (let i = 0; i < WARMING + Number(values.measured); i++) {
    if (i === WARMING) cpu = await cpuTimes(deps);
    spent = 0;
    const article = archiveArticle(FIRST_SAMPLE + size + i);
    const startedAt = performance.now();
    await fileArticle(timed, article);
    if (i < WARMING) continue;
    whole!.push(performance.now() - startedAt);
    reading!.push(spent);
  }
  const rest = whole!.map((ms, i) => ms - reading![i]!);
  const both = (list: number[]) => ({ median: percentile(list, 0.5), p95: percentile(list, 0.95) });
  const after = await cpuTimes(deps);
  const perArticle = (part: keyof typeof cpu) => (after[part] - cpu[part]) / whole!.length;
  return {
    whole: both(whole!),
    reading: both(reading!),
    store: both(rest),
    cpu: { process: perArticle("process"), database: perArticle("database") },
  };
}

/** Milliseconds of processor time so far, of this process and of what serves it in Postgres: other work on the machine adds nothing to them. */
async function cpuTimes({ store }: Deps): Promise<{ process: number; database: number }> {
  const { user, system } = process.cpuUsage();
  const backends = await rows<{ pid: number }>(
    store.db,
    sql`select pid from pg_stat_activity where datname = current_database()`,
  );
  let ticks = 0;
  for (const { pid } of backends) {
    // The 14th and 15th field: what stands before them holds a name in parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return { process: (user + system) / 1000, database: (ticks * 1000) / TICKS };
}

async function measureQueries(url: string, { engine }: Deps, incidents: ReadonlyMap<number, string>) {
  const { deps, client } = openMeasure(url, engine);
  const measured: SizeReport["queries"] = [];
  for (const { name, run } of scaleQueries(incidents)) {
    const times: number[] = [];
    const startedAt = performance.now();
    for (let runs = 0; runs < 30 && (runs < 3 || performance.now() - startedAt < QUERY_BUDGET_MS); runs++) {
      const began = performance.now();
      await run(deps);
      times.push(performance.now() - began);
    }
    // The first run brings pages into memory.
    const warm = times.slice(1);
    measured.push({ name, median: percentile(warm, 0.5), p95: percentile(warm, 0.95) });
  }
  await client.end();
  return measured;
}
