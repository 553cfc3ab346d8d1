/**
 * `npm run bench:growth`: how the engine's time grows with the length of a text and with the number of names added to
 * its gazetteers, and what texts of 100 kB that repeat one rule's food take.
 *
 *     npm run bench:growth -- [--json] [--no-plots]
 *
 * Writes `docs/growth-length.svg` and `docs/growth-names.svg`; prints the times in milliseconds.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createGazetteer, type ExtraName, extract } from "../extractors/index.ts";
import type { Language } from "../extractors/types.ts";
import { plot, type Series } from "./growth/plot.ts";
import { hostileTexts, textOf } from "./growth/texts.ts";
import { articlesOf } from "./speed/articles.ts";

const DOCS = join(import.meta.dirname, "../docs");
const LENGTHS = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6];
const NAMES = [1e3, 3e3, 1e4, 3e4, 1e5];
const HOSTILE_BYTES = 100_000;
/** The slowest hostile texts that are printed without `--json`. */
const SHOWN = 25;
const LANGUAGES = { en: "English", fr: "French", zh: "Chinese" } as const;
const READ_AS = { en: "en", fr: "fr", zh: "zh-Hans" } as const;

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, "no-plots": { type: "boolean", default: false } },
});
const say = (line: string): void => console.error(line);

/** The least of several times: what else the machine does can only add to it. */
function least(repeats: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let r = 0; r < repeats; r++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Slope of the line through the points on logarithmic axes: 1 for linear growth, 2 for quadratic. */
function slopeOf(points: readonly { x: number; y: number }[]): number {
  const xs = points.map((p) => Math.log(p.x));
  const ys = points.map((p) => Math.log(p.y));
  const [mx, my] = [xs, ys].map((list) => list.reduce((a, b) => a + b) / list.length) as [number, number];
  return xs.reduce((sum, x, i) => sum + (x - mx) * (ys[i]! - my), 0) / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}

function byLength(): Series[] {
  return Object.entries(LANGUAGES).map(([code, name]) => {
    const language: Language = READ_AS[code as keyof typeof READ_AS];
    const points = LENGTHS.map((x) => {
      const text = textOf(code as keyof typeof READ_AS, x);
      const { facts } = extract({ text, publishedAt: "2024-05-01", language });
      if (facts.length === 0) say(`${name}, ${x} bytes: no facts, so not all of the engine was timed`);
      const y = least(x > 2e5 ? 2 : 5, () => extract({ text, publishedAt: "2024-05-01", language }));
      return { x, y };
    });
    say(`${name} by length: ${points.map((p) => p.y.toFixed(1)).join(", ")} ms`);
    return { name, points };
  });
}

/** Names as an operator may add them: made up of syllables, each once. */
function extraNames(count: number): ExtraName[] {
  const syllables = [
    "nor",
    "vik",
    "tes",
    "ra",
    "cal",
    "der",
    "pen",
    "mo",
    "lin",
    "gar",
    "bel",
    "os",
    "tur",
    "fa",
    "ke",
    "zu",
  ];
  const word = (n: number): string => {
    let [rest, text] = [n, ""];
    for (let i = 0; i < 5; i++, rest = Math.floor(rest / syllables.length)) text += syllables[rest % syllables.length];
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const kinds = ["organization", "actor", "forum", "outlet"] as const;
  return Array.from({ length: count }, (_, i) => ({
    kind: kinds[i % kinds.length]!,
    name: `${word(i)} ${word(i * 7 + 3)}`,
    aliases: [`${word(i * 11 + 5)}${i}`],
  }));
}

function byNames(): { series: Series[]; buildMs: { names: number; ms: number }[] } {
  const buildMs: { names: number; ms: number }[] = [];
  const gazetteers = NAMES.map((names) => {
    const extra = extraNames(names);
    const start = performance.now();
    const gazetteer = createGazetteer(extra);
    buildMs.push({ names, ms: performance.now() - start });
    return gazetteer;
  });
  const series = Object.entries(LANGUAGES).map(([code, name]) => {
    const articles = articlesOf(code as keyof typeof READ_AS, 40);
    const best = NAMES.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < 8; round++) {
      gazetteers.forEach((gazetteer, g) => {
        const ms = least(1, () => articles.forEach((article) => void extract(article, { gazetteer })));
        best[g] = Math.min(best[g]!, ms / articles.length);
      });
    }
    say(`${name} by names: ${best.map((ms) => ms.toFixed(2)).join(", ")} ms an article`);
    return { name, points: NAMES.map((x, i) => ({ x, y: best[i]! })) };
  });
  return { series, buildMs };
}

function hostile(): { name: string; language: Language; ms: number }[] {
  const times: { name: string; language: Language; ms: number }[] = [];
  for (const { name, language, text } of hostileTexts(HOSTILE_BYTES)) {
    times.push({ name, language, ms: least(1, () => extract({ text, publishedAt: "2024-05-01", language })) });
  }
  return times.sort((a, b) => b.ms - a.ms);
}

const lengths = byLength();
const names = byNames();
const hostiles = hostile();
if (!values["no-plots"]) {
  const [x, y] = ["bytes", "milliseconds"];
  writeFileSync(join(DOCS, "growth-length.svg"), plot("Time by length of the text", x!, y!, lengths));
  writeFileSync(
    join(DOCS, "growth-names.svg"),
    plot("Time by names added to the gazetteers", "names added", "milliseconds an article", names.series),
  );
}
if (values.json) {
  console.log(JSON.stringify({ lengths, ...names, hostiles }));
} else {
  for (const { name, points } of lengths)
    console.log(`${name}: slope ${slopeOf(points.slice(2)).toFixed(2)} from 10 kB to 1 MB`);
  for (const { names: n, ms } of names.buildMs)
    console.log(`gazetteers with ${n} more names: built in ${ms.toFixed(0)} ms`);
  for (const { name, language, ms } of hostiles.slice(0, SHOWN))
    console.log(`${ms.toFixed(0).padStart(6)} ms  ${name} (${language})`);
  console.log(`… and ${Math.max(0, hostiles.length - SHOWN)} more of 100 kB, each faster`);
}
