import { type Extraction, type Fact, FIELDS, type Identification } from "../../extractors/types.ts";
import { cutColumns, displayWidth, padColumns, printable } from "./columns.ts";
import type { Terminal } from "./command.ts";
import { describeFact } from "./describe-fact.ts";

const FIELD_COLUMNS = Math.max(...FIELDS.map((field) => field.length));
const MAX_VALUE_COLUMNS = 56;
const MIN_QUOTE_COLUMNS = 24;
const INDENT = "  ";
const GAP = "  ";

const byField = (a: Fact, b: Fact) =>
  FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.evidence.start - b.evidence.start;

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Says in one sentence what language an article is in, and why it was not read where it was not. */
export function describeLanguage(identification: Identification): string {
  switch (identification.kind) {
    case "supported":
      return `language ${identification.language} (${percent(identification.confidence)} sure)`;
    case "unsupported":
      return `the article is in ${identification.name} (${identification.language}); Leakdesk reads English, French and Chinese`;
    case "uncertain": {
      const why = {
        "too-short": "it is too short",
        mixed: "it mixes languages",
        "no-letters": "it has no letters",
      }[identification.reason];
      const best = identification.best ? `, ${identification.best} at best` : "";
      return `cannot tell the language of the article: ${why}${best}`;
    }
  }
}

/** An extraction; where it was asked to explain itself, each fact's strongest signs, in order of the facts. */
type Explained = Extraction & { explanations?: { feature: string; weight: number }[][] };

/** The rule or model that decided, and the signs for (+) and against (−) by weight. */
function explain(fact: Fact, signs: readonly { feature: string; weight: number }[]): string {
  const said = signs.map(({ feature, weight }) => {
    const sign = weight < 0 ? "−" : "+";
    return `${sign}${Math.abs(weight).toFixed(2)} ${printable(feature)}`;
  });
  return [fact.evidence.rule, ...said].join("  ");
}

/**
 * Lays out what was read as a table for a terminal: a block a story, a line a fact with its value, confidence and the
 * quote that says it.
 */
export function renderExtraction(extraction: Explained, terminal: Terminal): string {
  const { facts, stories, identification, warnings } = extraction;
  const lines = [terminal.style("dim", `${describeLanguage(identification)}, engine ${extraction.engine}`)];
  const values = new Map(facts.map((fact) => [fact, printable(describeFact(fact))]));
  const widest = Math.max(0, ...[...values.values()].map(displayWidth));
  const room = terminal.columns - INDENT.length - FIELD_COLUMNS - 3 * GAP.length - "100 %".length - MIN_QUOTE_COLUMNS;
  const valueColumns = Math.min(widest, MAX_VALUE_COLUMNS, Math.max(room, MIN_QUOTE_COLUMNS));
  const used = INDENT.length + FIELD_COLUMNS + valueColumns + "100 %".length + 3 * GAP.length;
  const quoteColumns = Math.max(MIN_QUOTE_COLUMNS, terminal.columns - used);

  for (const story of stories) {
    lines.push("", terminal.style("bold", `${story.incident}  ${printable(story.title ?? "(no organization named)")}`));
    let previous = "";
    for (const index of [...story.facts].sort((a, b) => byField(facts[a]!, facts[b]!))) {
      const fact = facts[index]!;
      const field = fact.field === previous ? "" : fact.field;
      previous = fact.field;
      const quote = `“${printable(fact.evidence.quote)}”${fact.evidence.section === "title" ? " (title)" : ""}`;
      const cells = [
        terminal.style("cyan", padColumns(field, FIELD_COLUMNS)),
        padColumns(cutColumns(values.get(fact)!, valueColumns), valueColumns),
        terminal.style("dim", percent(fact.confidence).padStart(5)),
        terminal.style("dim", cutColumns(quote, quoteColumns)),
      ];
      lines.push(INDENT + cells.join(GAP));
      const signs = extraction.explanations?.[index];
      if (signs)
        lines.push(terminal.style("dim", `${INDENT}${" ".repeat(FIELD_COLUMNS)}${GAP}${explain(fact, signs)}`));
    }
  }
  if (facts.length === 0 && identification.kind === "supported")
    lines.push("", "No facts: this article tells of no data breach.");
  for (const { field, evidence, readings } of extraction.undecided) {
    const options = readings.map(({ value, probability }) => `${value} (${percent(probability)})`).join(" or ");
    lines.push("", terminal.style("yellow", `undecided ${field} “${printable(evidence.quote)}”: ${options}`));
  }
  for (const warning of warnings) lines.push("", terminal.style("yellow", `warning: ${warning}`));
  return `${lines.join("\n")}\n`;
}
