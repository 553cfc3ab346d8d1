import { createExtractor, readHtml } from "../../extractors/index.ts";
import { readNamesFile } from "../readers/names-file.ts";
import { defineCommand, UsageError } from "./command.ts";
import { readText } from "./files.ts";
import { readArticle } from "./read-article.ts";
import { describeLanguage, renderExtraction } from "./render-extraction.ts";

export const extract = defineCommand({
  summary: "read one article and show its facts",
  usage: ["extract [options] FILE|-"],
  details: `
Reads an article (plain text, .html, or .json with title, text or html, publishedAt, outlet), or standard input for "-",
and shows its facts, one block a breach, each with the quote that says it. Prints JSON where standard output is not a
terminal. Nothing is stored. In plain text, a first line that stands alone above a blank line is the title.`,
  options: {
    json: { type: "boolean", help: "print JSON on a terminal too" },
    table: { type: "boolean", help: "print the table where standard output is not a terminal too" },
    explain: { type: "boolean", help: "show for each fact the rule or the strongest signs that decided" },
    title: { type: "string", value: "TEXT", help: "the article's title" },
    published: { type: "string", value: "DATE", help: "when it was published (ISO 8601), to resolve “Wednesday”" },
    names: { type: "string", value: "FILE", help: "names to know beside the engine's own (docs/names.md)" },
    outlet: { type: "string", value: "NAME", help: "who published it" },
  },
  async run(values, positionals, terminal) {
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError("name one file, or - for standard input");
    if (values.json && values.table) throw new UsageError("--json and --table exclude each other");
    const raw = readArticle(path, await readText(path, terminal));
    const page = raw.html === undefined ? null : readHtml(raw.html);
    const article = {
      text: page?.text ?? raw.text ?? "",
      title: values.title ?? raw.title ?? page?.title,
      publishedAt: values.published ?? raw.publishedAt,
      outlet: values.outlet ?? raw.outlet,
    };
    const names = values.names === undefined ? [] : await readNamesFile(values.names);
    const extraction = createExtractor({ names }).extract(article, { explain: values.explain ?? false });
    const asTable = values.table || (terminal.isTerminal && !values.json);
    if (!asTable) terminal.write(`${JSON.stringify(extraction, null, 2)}\n`);
    else if (extraction.language !== null) terminal.write(renderExtraction(extraction, terminal));
    if (extraction.language !== null) return 0;
    terminal.note(`leakdesk extract: ${describeLanguage(extraction.identification)}`);
    return 1;
  },
});
