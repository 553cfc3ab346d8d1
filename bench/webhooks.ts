/**
 * `npm run bench:webhooks`: two servers on one Postgres, articles posted to both, subscribers of which a third refuse at random.
 * `npm run test:faults`: the same with servers killed without warning. Needs a Postgres (TEST_DATABASE_URL, or 127.0.0.1:5432).
 */
import { parseArgs } from "node:util";
import postgres from "postgres";
import { runWebhooks } from "./webhook-run.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "5000" },
    subscribers: { type: "string", default: "20" },
    kills: { type: "string", default: "0" },
  },
});
const server = process.env.TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";
const name = `leakdesk_bench_${process.pid}_${Date.now().toString(36)}`;
const admin = postgres(server, { max: 1, onnotice: () => {} });
await admin.unsafe(`create database ${name}`);
try {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const report = await runWebhooks({
    databaseUrl: url.href,
    articles: Number(values.articles),
    subscribers: Number(values.subscribers),
    kills: Number(values.kills),
    concurrency: 8,
    say: (line) => console.error(line),
  });
  console.log(JSON.stringify(report, null, 2));
  const { lost, misdirected, unverified, changed, expected, delivered, acknowledged, events } = report;
  const isWhole = lost + misdirected + unverified + changed === 0 && expected === delivered && events >= acknowledged;
  if (!isWhole) process.exitCode = 1;
} finally {
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
}
