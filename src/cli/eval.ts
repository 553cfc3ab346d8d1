import { fileURLToPath } from "node:url";
import { calibrationBins, judgeFacts, renderCalibration } from "../../evaluation/calibration.ts";
import { splitFitAndCheck } from "../../evaluation/corpus.ts";
import type { GuideArticle, Prediction } from "../../evaluation/guide.ts";
import { extractArticle, predict } from "../../evaluation/predict.ts";
import { score } from "../../evaluation/score.ts";
import { renderFitAndCheck, renderReport } from "../../evaluation/table.ts";
import { FIELDS } from "../../extractors/types.ts";
import { defineCommand, type Terminal, UsageError } from "./command.ts";
import { listJsonLinesFiles, readJsonLines } from "./files.ts";
import { startProgress } from "./progress.ts";

const OWN_CORPUS = fileURLToPath(new URL("../../tests/corpus", import.meta.url));

function predictAll(articles: readonly GuideArticle[], terminal: Terminal): Prediction[] {
  const progress = startProgress(terminal, "extract", articles.length);
  const predictions = articles.map((article) => {
    progress.advance();
    return predict(article);
  });
  progress.end();
  return predictions;
}

export const evaluate = defineCommand({
  summary: "score the engine on annotated articles, per field and language",
  usage: ["eval [options] [FILE.jsonl|FOLDER…]"],
  details: `
Extracts the facts of annotated articles and scores them against the annotation as docs/annotation-guide.md says:
precision, recall and F1 per field and language, the share of facts whose evidence overlaps the annotated quote, and the
share put in the right incident. A folder stands for every .jsonl file below it; without one, the project's own corpus.`,
  options: {
    json: { type: "boolean", help: "print the report as one JSON object" },
    misses: {
      type: "string",
      value: "FIELD",
      help: "list what was missed or extra in a field (or in all), as JSON Lines",
    },
    "fit-check": { type: "boolean", help: "print articles that may be tuned on and the check third side by side" },
    calibration: {
      type: "boolean",
      help: "print how many facts of each confidence are right; without a file, for the check third",
    },
    predictions: {
      type: "string",
      value: "FILE",
      help: "score this file in place of the engine (as annotate writes it)",
    },
  },
  async run(values, positionals, terminal) {
    if (values.misses !== undefined && ![...FIELDS, "all"].includes(values.misses)) {
      throw new UsageError(`there is no field "${values.misses}". Fields: ${FIELDS.join(", ")}, or all.`);
    }
    const paths = positionals.length > 0 ? positionals : [OWN_CORPUS];
    const articles = await readJsonLines<GuideArticle>(await listJsonLinesFiles(paths), terminal);
    const bare = articles.find((article) => !Array.isArray(article?.facts) || typeof article.language !== "string");
    if (bare) throw new Error(`article ${bare.id} has no "facts" or no "language" to score against`);
    if (articles.length === 0) throw new Error("there is no article to score");
    if (values.calibration) {
      const judged = positionals.length > 0 ? articles : splitFitAndCheck(articles).check;
      const bins = calibrationBins(judged.flatMap((article) => judgeFacts(article, extractArticle(article).facts)));
      terminal.write(values.json ? `${JSON.stringify(bins)}\n` : renderCalibration(bins));
      return 0;
    }
    const predictions = values.predictions
      ? await readJsonLines<Prediction>([values.predictions], terminal)
      : predictAll(articles, terminal);

    if (values.misses !== undefined) {
      for (const miss of score(articles, predictions).misses) {
        const { field } = "miss" in miss ? miss.miss : miss.extra;
        if (values.misses === "all" || values.misses === field) terminal.write(`${JSON.stringify(miss)}\n`);
      }
      return 0;
    }
    if (values["fit-check"]) {
      const { fit, check } = splitFitAndCheck(articles);
      if (check.length === 0) throw new Error("none of these articles belongs to the check third");
      const reports = { fit: score(fit, predictions).report, check: score(check, predictions).report };
      terminal.write(values.json ? `${JSON.stringify(reports)}\n` : renderFitAndCheck(reports.fit, reports.check));
      return 0;
    }
    const { report } = score(articles, predictions);
    terminal.write(values.json ? `${JSON.stringify(report)}\n` : renderReport(report));
    return 0;
  },
});
