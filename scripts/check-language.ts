/**
 * Measures language identification on sentences and articles that lie outside the repository:
 * `node scripts/check-language.ts [--failures]`. Exits with 1 where a target is missed, 2 where the material is missing.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { identify } from "../extractors/identify/index.ts";
import type { Identification } from "../extractors/types.ts";

const SHARED = process.env.LEAKDESK_SHARED ?? join(import.meta.dirname, "../../shared");
const showFailures = process.argv.includes("--failures");

interface Line {
  id: string;
  lang?: string;
  language?: string;
  text: string;
  title?: string | null;
}

const read = (path: string): Line[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);

const say = (found: Identification): string =>
  found.kind === "supported" ? found.language : found.kind === "unsupported" ? found.language : `? ${found.reason}`;

let missed = 0;
function target(name: string, right: number, all: number, least: number): void {
  const share = all === 0 ? 1 : right / all;
  const ok = share >= least;
  if (!ok) missed++;
  console.log(
    `${ok ? "ok    " : "MISSED"} ${name}: ${right} of ${all} (${(100 * share).toFixed(1)} %, target ${100 * least} %)`,
  );
}

if (!existsSync(SHARED)) {
  console.error(`MISSING: ${SHARED} is not there, so nothing was measured. Set LEAKDESK_SHARED to where it lies.`);
  process.exit(2);
}

const failures: string[] = [];
const CHINESE = new Set(["zh", "zh-Hans", "zh-Hant", "yue", "wuu", "hak", "nan", "gan"]);
const NEAR = new Set(["sco", "wa"]);

const rows: Record<string, { sentences: number; long: number; right: number; uncertain: number; takenFor3: number }> =
  {};
const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0 }));
let others = 0;
let taken = 0;
for (const line of read(join(SHARED, "external/language-id.jsonl"))) {
  const lang = line.lang!;
  const found = identify(line.text);
  rows[lang] ??= { sentences: 0, long: 0, right: 0, uncertain: 0, takenFor3: 0 };
  const row = rows[lang];
  row.sentences++;
  const one = found.kind === "supported" ? found.language : "";
  const ours = lang === "en" || lang === "fr" || CHINESE.has(lang);
  const right =
    lang === "zh-Hans" || lang === "zh-Hant"
      ? one === lang
      : CHINESE.has(lang)
        ? one.startsWith("zh")
        : ours
          ? one === lang
          : one === "";
  if (found.kind === "supported" && !NEAR.has(lang)) {
    const bin = bins[Math.min(9, Math.floor(found.confidence * 10))]!;
    bin.n++;
    if (right) bin.right++;
  }
  if (found.kind === "uncertain") row.uncertain++;
  if (ours) {
    if (line.text.length <= (CHINESE.has(lang) ? 20 : 40)) continue;
    row.long++;
    if (right) row.right++;
  } else {
    row.long++;
    if (right) row.right++;
    else row.takenFor3++;
    if (!NEAR.has(lang)) {
      others++;
      if (!right) taken++;
    }
  }
  if (!right) failures.push(`${lang} → ${say(found)} ${found.confidence}: ${line.text.slice(0, 140)}`);
}
console.log(
  "Sentences: `right` counts those over 40 characters (20 in Chinese); in other languages, those not taken for one of ours.",
);
console.table(rows);
for (const lang of ["en", "fr", "zh", "zh-Hans", "zh-Hant"])
  target(`${lang} sentences`, rows[lang]!.right, rows[lang]!.long, 0.97);
target("other languages not taken for one of ours", others - taken, others, 0.97);

for (const [file, language, least] of [
  ["hibp_en.jsonl", "en", 1],
  ["dork_zh.jsonl", "zh", 0.99],
] as const) {
  const lines = read(join(SHARED, "external", file));
  let right = 0;
  for (const line of lines) {
    const found = identify(line.text);
    if (found.kind === "supported" && found.language.startsWith(language)) right++;
    else failures.push(`${file} → ${say(found)} ${found.confidence}: ${line.text.slice(0, 140)}`);
  }
  target(file, right, lines.length, least);
}

let articles = 0;
let titles = 0;
const right = { both: 0, body: 0, title: 0, titleWrong: 0 };
let lowest = 1;
const sample: string[] = [];
for (const path of globSync(join(SHARED, "corpus/**/*.jsonl"))) {
  for (const line of read(path)) {
    articles++;
    sample.push(line.text);
    const found = identify(line.title ? `${line.title}\n\n${line.text}` : line.text);
    if (found.kind === "supported" && found.language === line.language) right.both++;
    else failures.push(`${line.id} ${line.language} → ${say(found)}`);
    lowest = Math.min(lowest, found.confidence);
    const body = identify(line.text);
    if (body.kind === "supported" && body.language === line.language) right.body++;
    if (!line.title) continue;
    titles++;
    const title = identify(line.title);
    if (title.kind === "supported" && title.language === line.language) right.title++;
    else {
      if (
        title.kind !== "uncertain" &&
        !(title.kind === "supported" && title.language.slice(0, 2) === line.language!.slice(0, 2))
      )
        right.titleWrong++;
      failures.push(`title of ${line.language} → ${say(title)} ${title.confidence}`);
    }
  }
}
target("articles with their titles", right.both, articles, 1);
target("articles without", right.body, articles, 1);
console.log(
  `       titles alone: ${right.title} of ${titles} right, ${right.titleWrong} wrong, the rest uncertain; lowest confidence of an article ${lowest}`,
);

console.log("Confidence against being right, of the sentences taken for one of ours:");
bins.forEach((bin, i) => {
  if (bin.n > 0)
    console.log(
      `       ${i / 10}–${(i + 1) / 10}: ${bin.right} of ${bin.n} (${((100 * bin.right) / bin.n).toFixed(0)} %)`,
    );
});

for (let round = 0; round < 5; round++) for (const text of sample) identify(text);
const started = performance.now();
for (let round = 0; round < 5; round++) for (const text of sample) identify(text);
console.log(`Time: ${((performance.now() - started) / (5 * sample.length)).toFixed(3)} ms an article`);

if (showFailures) console.log(failures.join("\n"));
process.exit(missed > 0 ? 1 : 0);
