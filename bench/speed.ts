/**
 * `npm run bench`: milliseconds an article, whole and by stage, for each language over the project's own articles, beside
 * a scan by one regular expression and the libraries of `bench/package.json`, in the same process and rounds.
 *
 *     npm run bench -- [--json] [--articles N] [--rounds N]
 *
 * Prints a table, or with `--json` one JSON object. Times are read, never judged: nothing here fails on a slow machine.
 */
import { strict as assert } from "node:assert";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { engineVersion, extract } from "../extractors/index.ts";
import { packOf } from "../extractors/languages/index.ts";
import { parsePartialDate } from "../extractors/text/partial-date.ts";
import type { Article } from "../extractors/types.ts";
import { articlesOf } from "./speed/articles.ts";
import { measure, type Spread, spreadOf } from "./speed/measure.ts";
import { installPeers, peersOf, type Read, scanner } from "./speed/peers.ts";
import { STAGES, type StageTimes, walk } from "./speed/stages.ts";
import { renderReport } from "./speed/table.ts";

/** What was measured; times in milliseconds an article. */
export interface SpeedReport {
  engine: string;
  node: string;
  cpu: string;
  loadAverage: number;
  rounds: number;
  /** Milliseconds to the first answer of a fresh process's engine: gazetteers, lexicons and weights built, and one article read. */
  firstArticleMs: number;
  languages: Record<
    string,
    {
      articles: number;
      meanBytes: number;
      engine: Spread;
      stages: Record<string, Spread>;
      peers: Record<string, Spread & { ratio: number }>;
    }
  >;
}

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    articles: { type: "string", default: "12" },
    rounds: { type: "string", default: "5" },
  },
});
const say = (line: string): void => console.error(line);
const rounds = Number(values.rounds);

const started = performance.now();
extract({ text: "Norvik Rail confirmed that the data of 860,000 customers was stolen and offered on BreachForums." });
const firstArticleMs = performance.now() - started;

installPeers(say);
const report: SpeedReport = {
  engine: engineVersion(),
  node: process.version,
  cpu: cpus()[0]?.model ?? "unknown",
  loadAverage: loadavg()[0]!,
  rounds,
  firstArticleMs,
  languages: {},
};
for (const language of ["en", "fr", "zh"] as const) {
  const articles = articlesOf(language, Number(values.articles));
  const texts = articles.map((a) => (a.title ? `${a.title}\n\n${a.text}` : a.text));
  const days = articles.map((a) => dayOf(a.publishedAt));
  const stages: StageTimes[] = [];
  const reading =
    (read: Read) =>
    (i: number): number =>
      read(texts[i]!, days[i]!);
  articles.forEach((article) => {
    const facts = walk(article, extract(article).language ?? article.language, noTimes());
    assert.deepEqual(facts, extract(article).facts, "the walk of bench/speed/stages.ts is not the engine's any more");
  });
  const times = measure(
    {
      engine: (i) => extract(plain(articles[i]!)),
      stages: (i) => {
        const taken = noTimes();
        stages.push(taken);
        return walk(plain(articles[i]!), articles[i]!.language, taken);
      },
      scan: reading(scanner(packOf(articles[0]!.language))),
      ...Object.fromEntries(Object.entries(await peersOf(language)).map(([name, read]) => [name, reading(read)])),
    },
    articles.length,
    rounds,
    (line) => say(`${language}: ${line}`),
  );
  const { engine, stages: _, ...peers } = times;
  const whole = spreadOf(engine!);
  const measured = stages.slice(stages.length >> 2);
  report.languages[language] = {
    articles: articles.length,
    meanBytes: Math.round(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length),
    engine: whole,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, spreadOf(measured.map((t) => t[stage]))])),
    peers: Object.fromEntries(
      Object.entries(peers).map(([name, list]) => {
        const spread = spreadOf(list);
        return [name, { ...spread, ratio: spread.median / whole.median }];
      }),
    ),
  };
}
console.log(values.json ? JSON.stringify(report) : renderReport(report));

function noTimes(): StageTimes {
  return Object.fromEntries(STAGES.map((stage) => [stage, 0])) as StageTimes;
}

/** The article as a caller has it: the language is for the engine to find. */
function plain({ title, text, publishedAt, outlet }: Article): Article {
  return { title, text, publishedAt, outlet };
}

function dayOf(publishedAt: string | null | undefined): Date {
  const { year, month = 1, day = 1 } = parsePartialDate(publishedAt) ?? { year: 2024 };
  return new Date(Date.UTC(year, month - 1, day, 12));
}
