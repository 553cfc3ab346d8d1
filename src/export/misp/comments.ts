import { oneLine, sayAttribution } from "../say-fact.ts";
import type { ExportFact, ExportIncident } from "../types.ts";

/** Writes the evidence of facts into a comment: quote, speaker, outlet and day of each, parted by bars. */
export function evidenceComment(incident: ExportIncident, facts: readonly ExportFact[]): string {
  const articles = new Map(incident.stories.map(({ article }) => [article.id, article]));
  const lines = facts.map((fact) => {
    const article = articles.get(fact.articleId);
    const from = [sayAttribution(fact.attribution), article?.outlet, article?.publishedAt?.slice(0, 10)].filter(
      Boolean,
    );
    const source = from.length > 0 ? ` – ${from.map((part) => oneLine(part!)).join(", ")}` : "";
    return `“${oneLine(fact.evidence.quote)}”${source}`;
  });
  return [...new Set(lines)].join(" | ");
}
