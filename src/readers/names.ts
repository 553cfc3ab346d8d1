/** An operator's list of names, as JSON or CSV → names for the engine. Pure; faults are told with their lines. */

/** What a name may be of, as the engine has it. */
export interface ListedName<Kind extends string> {
  kind: Kind;
  name: string;
  aliases: string[];
  owner?: string;
}

/** One entry of the file before it is checked. */
interface Row {
  line: number;
  value: unknown;
}

const COLUMNS = ["kind", "name", "aliases", "owner"] as const;
const LONGEST_NAME = 200;
const MOST_FAULTS = 10;

/** What is wrong with a list of names; the message has a sentence for each of the first faults, with its line. */
export class NamesFault extends Error {}

/**
 * Reads a list of names: a JSON array of `{kind, name, aliases?, owner?}`, or CSV with a header of these columns and
 * aliases parted by `|`. Which of them it is shows in the first character.
 * @throws NamesFault that tells the lines of all faults, up to ten
 */
export function parseNames<Kind extends string>(content: string, kinds: readonly Kind[]): ListedName<Kind>[] {
  const text = content.replace(/^\uFEFF/u, "");
  const rows = /^\s*[[{]/u.test(text) ? readJson(text) : readCsv(text);
  const faults: string[] = [];
  const lines = new Map<string, number>();
  const names = rows.flatMap(({ line, value }) => {
    const read = readRow(value, kinds);
    if (typeof read === "string") {
      faults.push(`line ${line}: ${read}`);
      return [];
    }
    const key = `${read.kind} ${read.name}`;
    const before = lines.get(key);
    if (before !== undefined) faults.push(`line ${line}: it repeats the ${read.kind} of line ${before}`);
    lines.set(key, line);
    return [read];
  });
  if (faults.length > 0) {
    const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
    throw new NamesFault([...faults.slice(0, MOST_FAULTS), ...more].join("; "));
  }
  return names;
}

/** A checked name, or what is wrong with it. */
function readRow<Kind extends string>(value: unknown, kinds: readonly Kind[]): ListedName<Kind> | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is no object with kind and name";
  const { kind, name, aliases = [], owner, ...others } = value as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `there is no "${clip(unknown)}"; a name has ${COLUMNS.join(", ")}`;
  if (typeof kind !== "string" || !kinds.includes(kind as Kind))
    return `kind is ${typeof kind === "string" ? `"${clip(kind)}"` : "missing"}, and not one of ${kinds.join(", ")}`;
  if (!isName(name)) return `name is not a text of 1 to ${LONGEST_NAME} characters`;
  if (!Array.isArray(aliases) || !aliases.every(isName))
    return `aliases is not a list of texts of 1 to ${LONGEST_NAME} characters`;
  if (owner !== undefined && owner !== null && !isName(owner))
    return `owner is not a text of 1 to ${LONGEST_NAME} characters`;
  return {
    kind: kind as Kind,
    name: name.trim(),
    aliases: aliases.map((alias) => alias.trim()),
    ...(owner ? { owner: owner.trim() } : {}),
  };
}

/** "?" alone marks an everyday word that is not there. */
const isName = (value: unknown): value is string =>
  typeof value === "string" &&
  value.length <= LONGEST_NAME &&
  /^[^\p{Cc}<|]*[\p{L}\p{N}][^\p{Cc}<|]*$/u.test(value.trim());

const clip = (text: string): string => text.slice(0, 40).replace(/\p{Cc}/gu, " ");

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function readJson(text: string): Row[] {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (error) {
    throw new NamesFault(`line ${lineOfFault(text, error as Error)}: it is not valid JSON`);
  }
  if (!Array.isArray(whole)) throw new NamesFault("line 1: it is not a JSON array of names");
  const starts = elementStarts(text);
  let line = 1;
  let at = 0;
  return whole.map((value, i) => {
    for (; at < starts[i]!; at++) if (text.charCodeAt(at) === 0x0a) line++;
    return { line, value };
  });
}

/** Runtimes say where JSON breaks in words of their own; the end of the text is where it breaks without any. */
function lineOfFault(text: string, error: Error): number {
  const line = /\bline (\d+)/u.exec(error.message);
  if (line) return Number(line[1]);
  const position = /\bposition (\d+)/u.exec(error.message);
  return lineAt(text, position ? Number(position[1]) : text.trimEnd().length);
}

/** Where each element of a valid JSON array begins. */
function elementStarts(text: string): number[] {
  const starts: number[] = [];
  let depth = 0;
  let expects = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (/\s/u.test(c)) continue;
    if (expects && c !== "]") {
      starts.push(i);
      expects = false;
    }
    if (c === '"') {
      for (i++; text[i] !== '"'; i++) if (text[i] === "\\") i++;
    } else if (c === "[" || c === "{") {
      depth++;
      if (depth === 1) expects = true;
    } else if (c === "]" || c === "}") depth--;
    else if (c === "," && depth === 1) expects = true;
  }
  return starts;
}

function readCsv(text: string): Row[] {
  const records = cutCsv(text);
  const [header, ...rest] = records;
  if (!header) return [];
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const unknown = columns.find((column) => !(COLUMNS as readonly string[]).includes(column));
  if (unknown !== undefined || !columns.includes("kind") || !columns.includes("name")) {
    const wrong = unknown === undefined ? "kind and name are not both there" : `"${clip(unknown)}" is none`;
    throw new NamesFault(`line ${header.line}: the first line names the columns, ${COLUMNS.join(",")}; ${wrong}`);
  }
  return rest.map(({ line, cells }) => {
    if (cells.length > columns.length) return { line, value: null };
    const value: Record<string, unknown> = {};
    columns.forEach((column, i) => {
      const cell = (cells[i] ?? "").trim();
      if (column === "aliases") value.aliases = cell === "" ? [] : cell.split("|").map((alias) => alias.trim());
      else if (cell !== "") value[column] = cell;
    });
    return { line, value };
  });
}

/** Records with the line each begins on; blank lines are passed over. Cells are parted as the first line parts them. */
function cutCsv(text: string): { line: number; cells: string[] }[] {
  const first = text.slice(0, text.search(/\r?\n|$/u));
  const mark = first.includes("\t") ? "\t" : first.includes(";") ? ";" : ",";
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const end = (): void => {
    cells.push(cell);
    if (cells.some((c) => c.trim() !== "")) records.push({ line: start, cells });
    cells = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === "\n") line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === mark) {
      cells.push(cell);
      cell = "";
    } else if (c === "\n") {
      end();
      start = line;
    } else if (c !== "\r") cell += c;
  }
  if (quoted) throw new NamesFault(`line ${start}: a quotation mark that opens a cell is not closed`);
  end();
  return records;
}
