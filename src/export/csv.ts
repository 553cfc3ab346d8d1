import { factColumns } from "./fact-columns.ts";
import { plainNumber } from "./say-fact.ts";
import type { ExportFactRow, Rows } from "./types.ts";

type Cell = string | number | null;

/** The columns, left to right. New ones are added at the end; none is renamed or moved. */
const CELLS = {
  incident_id: ({ incident }) => incident.id,
  incident_title: ({ incident }) => incident.title,
  story_id: ({ story }) => story.id,
  story: ({ story }) => story.letter,
  fact_id: ({ fact }) => fact.id,
  field: ({ fact }) => fact.field,
  value: (_, columns) => columns.value,
  aliases: (_, columns) => columns.aliases,
  amount: (_, columns) => columns.amount,
  currency: (_, columns) => columns.currency,
  equivalent_amount: (_, columns) => columns.equivalentAmount,
  equivalent_currency: (_, columns) => columns.equivalentCurrency,
  price_kind: (_, columns) => columns.priceKind,
  price_stage: (_, columns) => columns.priceStage,
  per: (_, columns) => columns.per,
  count: (_, columns) => columns.count,
  unit: (_, columns) => columns.unit,
  count_status: (_, columns) => columns.countStatus,
  bytes: (_, columns) => columns.bytes,
  bound: (_, columns) => columns.bound,
  platform: (_, columns) => columns.platform,
  operator_role: (_, columns) => columns.operatorRole,
  date_kind: (_, columns) => columns.dateKind,
  stance: (_, columns) => columns.stance,
  attribution_kind: ({ fact }) => fact.attribution?.kind ?? null,
  attribution_name: ({ fact }) => fact.attribution?.name ?? null,
  basis: ({ fact }) => fact.basis,
  confidence: ({ fact }) => fact.confidence,
  quote: ({ fact }) => fact.evidence.quote,
  section: ({ fact }) => fact.evidence.section,
  start: ({ fact }) => fact.evidence.start,
  end: ({ fact }) => fact.evidence.end,
  rule: ({ fact }) => fact.evidence.rule,
  engine: ({ fact }) => fact.engine,
  filed_at: ({ fact }) => fact.createdAt,
  superseded_at: ({ fact }) => fact.supersededAt,
  review: ({ fact }) => fact.review,
  article_id: ({ story }) => story.article.id,
  article_revision: ({ story }) => story.article.revision,
  article_url: ({ story }) => story.article.url,
  article_title: ({ story }) => story.article.title,
  outlet: ({ story }) => story.article.outlet,
  language: ({ story }) => story.article.language,
  published_at: ({ story }) => story.article.publishedAt,
} satisfies Record<string, (row: ExportFactRow, columns: ReturnType<typeof factColumns>) => Cell>;

/** Names of the columns of the CSV, in order. */
export const CSV_COLUMNS = Object.keys(CELLS);

/**
 * A cell that a spreadsheet would take for a formula: an = + - or @, half, full or small width, behind any number of
 * spaces, control and invisible characters; a tab or line break in front; or such a cell that an apostrophe already
 * stands before, so that taking one apostrophe off always gives the value back.
 */
const FORMULA = /^'*[\t\r\n]|^[\p{Z}\p{Cc}\p{Cf}']*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;

/** Characters that end a cell early in some reader or other; a semicolon or tab does where it is the separator. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\p{Z}|\p{Z}$/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the pattern is for
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/gu;

/** Writes one value as a cell of RFC 4180, defused. */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return plainNumber(value);
  const clean = value.toWellFormed().replace(UNPRINTABLE, "\ufffd");
  const harmless = FORMULA.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly string[]) => `${cells.join(",")}\r\n`;

/**
 * Writes facts as CSV (RFC 4180), a header and one row a fact. With `bom`, a byte order mark comes first, without which
 * some spreadsheets misread accents and Chinese.
 */
export async function* csvOfFacts(
  rows: Rows<ExportFactRow>,
  { bom = false }: { bom?: boolean | undefined } = {},
): AsyncIterable<string> {
  yield (bom ? "\ufeff" : "") + line(CSV_COLUMNS);
  for await (const row of rows) {
    const columns = factColumns(row.fact);
    yield line(Object.values(CELLS).map((cell) => csvCell(cell(row, columns))));
  }
}
