/** What bench:scale measured, as the tables and the plot of docs/scale.md. */
import { plot } from "../growth/plot.ts";
import type { TableSize } from "./sizes.ts";

interface Times {
  median: number;
  p95: number;
}

export interface SizeReport {
  articles: number;
  /** Facts that were filled. */
  facts: number;
  /** Facts of the filings that were measured. */
  factsFiled: number;
  /** Of the whole database. */
  bytes: number;
  /** Milliseconds to write the rows that were added, and to make and write them. */
  writingMs: number;
  filledMs: number;
  tables: TableSize[];
  indexes: { index: string; bytes: number }[];
  filing: {
    whole: Times;
    reading: Times;
    store: Times;
    /** Mean milliseconds of processor time an article, of the process that files and of Postgres. */
    cpu: { process: number; database: number };
  };
  queries: (Times & { name: string })[];
  /** Load average of the last minute while it was measured. */
  load: number;
}

export interface ScaleReport {
  measured: SizeReport[];
  /** Of the filings alone: the outbox is emptied as time goes by. */
  events: { rows: number; bytes: number };
  filings: number;
  machine: string;
}

const count = (value: number) => Math.round(value).toLocaleString("en");
const ms = (value: number) => (value < 100 ? value.toFixed(1) : count(value));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Tables whose rows filing adds; the others hold what is the same in any archive. */
const bytesOf = ({ tables }: SizeReport, kind: "tableBytes" | "indexBytes") =>
  sum(tables.filter(({ table }) => table !== "events").map((size) => size[kind]));

/** Bytes an article, the outbox left out. */
export const bytesPerArticle = (size: SizeReport): number =>
  (bytesOf(size, "tableBytes") + bytesOf(size, "indexBytes")) / size.articles;

/** Renders the tables, in Markdown. */
export function renderScale({ measured, events, filings, machine }: ScaleReport): string {
  const head = ["", ...measured.map(({ articles }) => `${count(articles)} articles`)];
  const table = (rows: string[][]) =>
    [head, ["---", ...measured.map(() => "---:")], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const row = (name: string, value: (size: SizeReport) => string) => [name, ...measured.map(value)];
  const largest = measured.at(-1)!;
  const perTable = largest.tables
    .filter(({ table, tableBytes, indexBytes }) => table !== "events" && tableBytes + indexBytes > largest.articles)
    .map(({ table }) =>
      row(`\`${table}\`, table + indexes`, (size) => {
        const found = size.tables.find((one) => one.table === table);
        return found ? `${count(found.tableBytes / size.articles)} + ${count(found.indexBytes / size.articles)}` : "0";
      }),
    );
  return [
    `Measured on ${machine}.`,
    "",
    table([
      row("facts an article", ({ facts, articles }) => (facts / articles).toFixed(2)),
      row("facts an article, of those really filed", ({ factsFiled }) =>
        (factsFiled / (filings / measured.length)).toFixed(2),
      ),
      row("**bytes an article**", (size) => `**${count(bytesPerArticle(size))}**`),
      row("in tables", (size) => count(bytesOf(size, "tableBytes") / size.articles)),
      row("in indexes", (size) => count(bytesOf(size, "indexBytes") / size.articles)),
      ...perTable,
      row("**filing an article, median ms**", ({ filing }) => `**${ms(filing.whole.median)}**`),
      row("95th percentile", ({ filing }) => ms(filing.whole.p95)),
      row("of that the engine, median", ({ filing }) => ms(filing.reading.median)),
      row("of that linking and the store, median", ({ filing }) => ms(filing.store.median)),
      row("the same, 95th percentile", ({ filing }) => ms(filing.store.p95)),
      row("**processor time to file one, mean ms**", ({ filing: { cpu } }) => `**${ms(cpu.process + cpu.database)}**`),
      row("of that Leakdesk", ({ filing: { cpu } }) => ms(cpu.process)),
      row("of that Postgres", ({ filing: { cpu } }) => ms(cpu.database)),
      ...largest.queries.map(({ name }) =>
        row(
          `\`${name.replace(/( .*|, .*)$/u, "")}\`${/( .*|, .*)$/u.exec(name)?.[0] ?? ""}, median / p95 ms`,
          ({ queries }) => {
            const { median, p95 } = queries.find((query) => query.name === name)!;
            return `${ms(median)} / ${ms(p95)}`;
          },
        ),
      ),
      row("load of the machine meanwhile", ({ load }) => load.toFixed(1)),
    ]),
    "",
    `Events: ${count(events.bytes / filings)} bytes an article that was filed (${(events.rows / filings).toFixed(1)} events), kept for as long as the settings say.`,
  ].join("\n");
}

/** Draws how each grows, on logarithmic axes: what is level costs an article the same whatever the archive, slope 1 grows with it. */
export function plotScale({ measured }: ScaleReport): string {
  const line = (name: string, y: (size: SizeReport) => number) => ({
    name,
    points: measured.map((size) => ({ x: size.articles, y: y(size) })),
  });
  const query = (name: string) => (size: SizeReport) => size.queries.find((one) => one.name.startsWith(name))!.median;
  return plot("What an article takes, by articles in the archive", "articles", "milliseconds, or kB an article", [
    line("kB an article", (size) => bytesPerArticle(size) / 1000),
    line("filing, CPU", ({ filing: { cpu } }) => cpu.process + cpu.database),
    line("filing, median", ({ filing }) => filing.whole.median),
    line("filing, p95", ({ filing }) => filing.whole.p95),
    line("facts by name", query("/v1/facts?organization")),
    line("statistics", query("/v1/stats")),
    line("largest incident", query("/v1/incidents/{id}, a tenth")),
  ]);
}
