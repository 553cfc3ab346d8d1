/**
 * `npm run bench:filing`: files article after article of one breach on a Postgres of its own and measures how long each takes as the
 * incident grows. Needs a Postgres (TEST_DATABASE_URL, or 127.0.0.1:5432).
 */
import { parseArgs } from "node:util";
import postgres from "postgres";
import { openDeps } from "../src/node.ts";
import { fileArticle } from "../src/services/articles/file.ts";
import { archiveArticle } from "./archive-articles.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100,1000,3000" },
    /** Filings that are measured at each size. */
    measured: { type: "string", default: "50" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const measured = Number(values.measured);
const server = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const name = `leakdesk_filing_${process.pid}_${Date.now().toString(36)}`;
const admin = postgres(server, { max: 1, onnotice: () => {} });
await admin.unsafe(`create database ${name}`);
try {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const deps = await openDeps({ DATABASE_URL: url.href });
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  const at = (times: readonly number[], share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  console.log("stories | median ms | p95 ms | longest ms | reading, median ms | incidents | leading");
  let filed = 0;
  for (const size of sizes) {
    while (filed < size) await fileArticle(deps, archiveArticle(filed++, 0));
    const [found] = await sql`select count(distinct incident_id)::int as incidents,
      (select count(*)::int from link_stories where follows is null) as leading from stories`;
    const reading: number[] = [];
    const times: number[] = [];
    for (let i = 0; i < measured; i++) {
      const article = archiveArticle(filed++, 0);
      const started = performance.now();
      await fileArticle(deps, article);
      times.push(performance.now() - started);
      const read = performance.now();
      deps.engine.extract(article);
      reading.push(performance.now() - read);
    }
    for (const list of [times, reading]) list.sort((a, b) => a - b);
    console.log(
      [
        size,
        at(times, 0.5).toFixed(1),
        at(times, 0.95).toFixed(1),
        times.at(-1)!.toFixed(1),
        at(reading, 0.5).toFixed(1),
        found!.incidents,
        found!.leading,
      ].join(" | "),
    );
  }
  await sql.end();
  await deps.close();
} finally {
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
}
