import { asRead, type FactRow, fromColumns } from "../../store/fact-rows.ts";
import { type FactView, viewFact } from "../facts/view.ts";

/** What a revision changed against the one before. */
export interface ChangesView {
  /** Which of title, text, outlet, publishedAt and language differ. */
  fields: string[];
  /** Facts that only the new text states, and those that only the old one did. */
  added: FactView[];
  removed: FactView[];
  /** How many facts both state. */
  kept: number;
}

/** Compares what two revisions say, by the facts' values: where in the text they stand plays no part. */
export function compareRevisions(
  fields: readonly string[],
  before: readonly FactRow[],
  after: readonly FactRow[],
): ChangesView {
  const open = new Map<string, FactRow[]>();
  for (const row of before) {
    const same = open.get(meaningOf(row));
    if (same) same.push(row);
    else open.set(meaningOf(row), [row]);
  }
  const added = after.filter((row) => open.get(meaningOf(row))?.shift() === undefined);
  const removed = new Set([...open.values()].flat());
  return {
    fields: [...fields],
    added: added.map(viewFact),
    removed: before.filter((row) => removed.has(row)).map(viewFact),
    kept: after.length - added.length,
  };
}

/** What the engine read a fact to say, wherever it stands and whatever a person put right. */
export function meaningOf(row: FactRow): string {
  const { evidence: _, confidence: __, attribution: ___, basis: ____, ...meaning } = fromColumns(asRead(row));
  return JSON.stringify(meaning);
}
