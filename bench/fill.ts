/**
 * `npm run bench:fill`: fills a Postgres of its own with articles and facts, asks it everything that docs/api.md lets one ask, and fails
 * where facts are read from end to end. Needs a Postgres (TEST_DATABASE_URL, or 127.0.0.1:5432).
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { loadEngine } from "../src/node.ts";
import { factQuery } from "../src/routes/facts/list.ts";
import { migrate } from "../src/store/migrate.ts";
import { openPostgres } from "../src/store/open-postgres.ts";
import { readMigrations } from "../src/store/read-migrations.ts";
import { factFilterCases, type Known, makeCases } from "./fill/cases.ts";
import { load } from "./fill/load.ts";
import { openMeasure } from "./fill/measure.ts";
import { renderReport } from "./fill/report.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "200000" },
    /** Cases whose names hold this. */
    only: { type: "string", default: "" },
    /** A database that is there: filled where it is empty, and kept. */
    database: { type: "string" },
    json: { type: "string" },
    report: { type: "string" },
  },
});
const say = (line: string) => console.error(line);
const server = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const name = values.database ?? `leakdesk_fill_${process.pid}`;
const url = new URL(server);
url.pathname = `/${name}`;
const admin = postgres(server, { max: 1, onnotice: () => {} });
const isThere = (await admin`select 1 from pg_database where datname = ${name}`).length > 0;
if (!isThere) await admin.unsafe(`create database ${name}`);
try {
  const store = openPostgres(url.href);
  await migrate(store, readMigrations(), new Date());
  await store.close();

  const loader = postgres(url.href, { max: 1, prepare: false, onnotice: () => {} });
  const loaded = await load(loader, Number(values.articles), say);
  const [known] = await loader<[Known]>`
    select f.article_id as "articleId", f.story_id as "storyId", f.revision_id as "revisionId", s.incident_id as "incidentId",
      to_char(f.created_at, 'YYYY-MM-DD') as middle
    from facts f join stories s on s.id = f.story_id where f.superseded_at is null
    order by f.id offset ${Math.floor(loaded.facts / 2)} limit 1`;
  const [size] =
    await loader`select pg_size_pretty(pg_database_size(current_database())) as size, (select count(*)::int from facts) as facts`;
  await loader.end();

  const untried = Object.keys(factQuery).filter(
    (filter) => !factFilterCases(loaded.cast, known).some((filters) => filter in filters),
  );
  if (untried.length > 0) throw new Error(`no case tries ${untried.join(", ")}`);
  const { measure, client } = openMeasure(url.href, await loadEngine());
  const measured = [];
  for (const one of makeCases(loaded.cast, known).filter((one) => one.name.includes(values.only))) {
    const result = await measure(one);
    measured.push(result);
    const flags = [result.scanned.includes("facts") && "SCANS FACTS", result.ratio > 1.5 && "SLOWER THAN RAW"];
    say(
      `${result.serviceMs.toFixed(1).padStart(8)} ms ${result.ratio.toFixed(2)} x ${result.name} ${result.indexes.filter((index) => index.startsWith("fact")).join(" ")} ${result.scanned.map((table) => `seq:${table}`).join(" ")} ${flags.filter(Boolean).join(", ")}`,
    );
  }
  await client.end();
  const report = {
    articles: loaded.articles,
    facts: size!.facts as number,
    size: size!.size as string,
    rowsMs: loaded.rowsMs,
    indexesMs: loaded.indexesMs,
    measured,
  };
  if (values.json) writeFileSync(values.json, JSON.stringify(report, null, 1));
  if (values.report) writeFileSync(values.report, renderReport(report));
  const scanning = measured.filter(({ scanned }) => scanned.includes("facts"));
  const slow = measured.filter(({ ratio }) => ratio > 1.5);
  console.log(
    `${measured.length} cases; ${scanning.length} read facts from end to end; ${slow.length} over 1.5 times the raw SQL`,
  );
  if (scanning.length > 0) process.exitCode = 1;
} finally {
  if (!values.database) await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
}
