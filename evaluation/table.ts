/** Writes a report as text: for a terminal, and as the table of the README. */
import { FIELDS } from "../extractors/types.ts";
import type { Rates, Report } from "./score.ts";

interface Row {
  name: string;
  /** Rates over all languages, then each language in order of code. */
  cells: Rates[];
}

function rowsOf({ all, core, byLanguage, byField }: Report): { columns: string[]; rows: Row[] } {
  const languages = Object.keys(byLanguage);
  return {
    columns: ["all", ...languages],
    rows: [
      ...FIELDS.map((field) => ({
        name: field,
        cells: [byField[field].all!, ...languages.map((language) => byField[field][language]!)],
      })),
      { name: "core five", cells: [core, ...languages.map((language) => byLanguage[language]!.core)] },
      { name: "all twelve", cells: [all, ...languages.map((language) => byLanguage[language]!.all)] },
    ],
  };
}

const percent = (share: number) => (100 * share).toFixed(1);

const NAME_COLUMNS = 14;

function headline(report: Report): string {
  const { evidenceRate, incidentRate } = report.all;
  return [
    `${report.articles} articles`,
    `language ${percent(report.languageAccuracy)} %`,
    `evidence ${percent(evidenceRate)} %`,
    `incident ${percent(incidentRate)} %`,
  ].join(", ");
}

/** Precision, recall and F1 in percent per field and language, for a terminal 90 columns wide. */
export function renderReport(report: Report): string {
  const { columns, rows } = rowsOf(report);
  const cell = ({ p, r, f1 }: Rates) => [p, r, f1].map((share) => percent(share).padStart(6)).join("");
  return [
    headline(report),
    "",
    `${"".padEnd(NAME_COLUMNS)}${columns.map((column) => column.padStart(18)).join("")}`,
    `${"".padEnd(NAME_COLUMNS)}${columns.map(() => "     P     R    F1").join("")}`,
    ...rows.map(({ name, cells }) => `${name.padEnd(NAME_COLUMNS)}${cells.map(cell).join("")}`),
    "",
  ].join("\n");
}

/** F1 in percent on the articles that were studied ("fit") beside those that were not ("check"), per field and language. */
export function renderFitAndCheck(fit: Report, check: Report): string {
  const [left, right] = [rowsOf(fit), rowsOf(check)];
  const f1 = (rates: Rates | undefined) => (rates ? percent(rates.f1) : "–").padStart(7);
  return [
    `fit:   ${headline(fit)}`,
    `check: ${headline(check)}`,
    "",
    `${"F1".padEnd(NAME_COLUMNS)}${left.columns.map((column) => `${column.padStart(8)}        `).join("")}`,
    `${"".padEnd(NAME_COLUMNS)}${left.columns.map(() => "    fit  check  ").join("")}`,
    ...left.rows.map(({ name, cells }, i) => {
      const pairs = cells.map((rates, j) => {
        const column = right.columns.indexOf(left.columns[j]!);
        return `${f1(rates)}${f1(right.rows[i]!.cells[column])}  `;
      });
      return `${name.padEnd(NAME_COLUMNS)}${pairs.join("")}`;
    }),
    "",
  ].join("\n");
}

/** F1 in percent per field (rows) and language (columns), and how many facts were to be found, as a Markdown table. */
export function renderMarkdown(report: Report): string {
  const { columns, rows } = rowsOf(report);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["field", "facts", ...columns]),
    line(["---", "---:", ...columns.map(() => "---:")]),
    ...rows.map(({ name, cells }) => {
      const isField = name in report.byField;
      const facts = String(cells[0]!.gold);
      return line([isField ? `\`${name}\`` : `**${name}**`, facts, ...cells.map(({ f1 }) => percent(f1))]);
    }),
  ].join("\n");
}
