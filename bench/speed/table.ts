/** The report as Markdown, which reads as plain text too. */
import type { SpeedReport } from "../speed.ts";
import type { Spread } from "./measure.ts";

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const two = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));
/** How often the engine's time goes into another's: "12 ×", or "1/120" where the other is faster. */
const times = (ratio: number): string => (ratio >= 1 ? `${two(ratio)} ×` : `1/${two(1 / ratio)}`);
const spread = (s: Spread): string => `${ms(s.median)} (${ms(s.low)}–${ms(s.high)})`;

/** One table, a column a language: median milliseconds an article, tenth and ninetieth percentile in brackets. */
export function renderReport(report: SpeedReport): string {
  const languages = Object.entries(report.languages);
  const row = (name: string, cell: (figures: SpeedReport["languages"][string]) => string): string =>
    `| ${[name, ...languages.map(([, figures]) => cell(figures))].join(" | ")} |`;
  const names = [...new Set(languages.flatMap(([, figures]) => Object.keys(figures.peers)))];
  return [
    `Engine ${report.engine}, Node ${report.node}, ${report.cpu}, load ${report.loadAverage.toFixed(1)}, ${report.rounds} rounds.`,
    `Milliseconds an article: median (tenth–ninetieth percentile) [how many times the engine's median].`,
    "",
    `| | ${languages.map(([code, { articles, meanBytes }]) => `${code}, ${articles} of ${meanBytes} bytes`).join(" | ")} |`,
    `| --- |${languages.map(() => " ---: |").join("")}`,
    row("**engine**", ({ engine }) => spread(engine)),
    ...Object.keys(languages[0]![1].stages).map((stage) => row(`– ${stage}`, ({ stages }) => spread(stages[stage]!))),
    ...names.map((name) =>
      row(`\`${name}\``, ({ peers }) => {
        const peer = peers[name];
        return peer ? `${spread(peer)} [${times(peer.ratio)}]` : "";
      }),
    ),
    "",
    `First article of a process: ${ms(report.firstArticleMs)} ms.`,
  ].join("\n");
}
