import { AppError } from "../../errors.ts";

const VERSION = 1;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

/** Which list a cursor belongs to: its name, order and filters. */
export type ListIdentity = Readonly<Record<string, unknown>>;

/** Where a page ends: the id of its last row and, in a list that is sorted by a value, that value. */
export interface Position {
  id: string;
  value: string | number | null;
}

/** Makes the cursor of the page behind the row with this id. It holds for the same list only. */
export function writeCursor(list: ListIdentity, lastId: string, value: Position["value"] = null): string {
  return btoa(JSON.stringify([VERSION, fingerprint(list), lastId, ...(value === null ? [] : [value])]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/u, "");
}

/**
 * Reads a cursor back.
 * @returns the id of the last row of the page before
 * @throws AppError `bad_cursor` for anything that `writeCursor` did not make for this list
 */
export function readCursor(list: ListIdentity, cursor: string): string {
  return readPosition(list, cursor).id;
}

/** Reads the whole of what `writeCursor` was given. @throws AppError `bad_cursor`, as `readCursor` */
export function readPosition(list: ListIdentity, cursor: string): Position {
  const [version, print, id, value = null] = parse(cursor);
  if (version !== VERSION || typeof id !== "string" || !UUID.test(id)) throw refuseCursor("It is not a cursor.");
  if (print !== fingerprint(list)) throw refuseCursor("It belongs to a list with other filters or another order.");
  if (value !== null && typeof value !== "string" && typeof value !== "number")
    throw refuseCursor("It is not a cursor.");
  return { id, value };
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** A cursor that was not made for this list. */
export const refuseCursor = (detail: string) =>
  new AppError("bad_cursor", { errors: [{ in: "query", pointer: "/cursor", detail }] });

/** A short print of a list's identity (FNV-1a, 32 bits): to catch mistakes, not to keep secrets. */
function fingerprint(list: ListIdentity): string {
  const text = JSON.stringify(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1)));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
