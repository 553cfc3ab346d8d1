import { predict } from "../../evaluation/predict.ts";
import type { Article } from "../../extractors/types.ts";
import { defineCommand, UsageError } from "./command.ts";
import { listJsonLinesFiles, readJsonLines } from "./files.ts";
import { startProgress } from "./progress.ts";

interface Line extends Article {
  id: string;
}

export const annotate = defineCommand({
  summary: "write the facts of many articles in the annotation guide's format",
  usage: ["annotate FILE.jsonl…|-"],
  details: `
Reads articles in the annotation guide's format (docs/annotation-guide.md), one JSON object a line, and writes for each
{"id", "language", "facts"} on a line of its own, in the same order. Facts carry their quote and, where it stands in
the text, its offsets "start" and "end" in UTF-16 code units. Only id, title, text, publishedAt and outlet of the input
are read: "facts" and "language" have no influence.`,
  options: {},
  async run(_values, positionals, terminal) {
    if (positionals.length === 0) throw new UsageError("name a file of articles, or - for standard input");
    const lines = await readJsonLines<Line>(await listJsonLinesFiles(positionals), terminal);
    const faulty = lines.findIndex((line) => typeof line?.id !== "string" || typeof line.text !== "string");
    if (faulty >= 0) throw new Error(`article ${faulty + 1} has no "id" or no "text"`);

    const progress = startProgress(terminal, "annotate", lines.length);
    for (const line of lines) {
      terminal.write(`${JSON.stringify(predict(line))}\n`);
      progress.advance();
    }
    progress.end();
    return 0;
  },
});
