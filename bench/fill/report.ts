import type { Measured } from "./measure.ts";

export interface FillReport {
  articles: number;
  facts: number;
  size: string;
  rowsMs: number;
  indexesMs: number;
  measured: readonly Measured[];
}

/** The measured table, in Markdown. */
export function renderReport({ articles, facts, size, rowsMs, indexesMs, measured }: FillReport): string {
  const seconds = (ms: number) => Math.round(ms / 1000);
  const rows = measured.map(({ name, serviceMs, rawMs, ratio, medianRatio, indexes, buffers }) => {
    const shown = indexes.map((index) => `\`${index}\``).join(", ");
    return `| \`${name.replaceAll("|", "\\|")}\` | ${serviceMs.toFixed(1)} | ${rawMs.toFixed(1)} | ${ratio.toFixed(2)} | ${medianRatio.toFixed(2)} | ${buffers} | ${shown} |`;
  });
  return [
    `${articles.toLocaleString("en")} articles, ${facts.toLocaleString("en")} facts, ${size}; rows written in ${seconds(rowsMs)} s, indexes made in ${seconds(indexesMs)} s.`,
    "",
    "| asked | service, ms | raw SQL, ms | ratio | of medians | pages read | indexes |",
    "| --- | ---: | ---: | ---: | ---: | ---: | --- |",
    ...rows,
    "",
  ].join("\n");
}
