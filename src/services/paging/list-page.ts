import type { Page } from "../../store/paging.ts";
import { type ListIdentity, readPosition, writeCursor } from "./cursor.ts";

export interface PageRequest {
  limit: number;
  order: Page["order"];
  cursor?: string | undefined;
}

export interface PageOf<T> {
  data: T[];
  /** What to send as `cursor` for the rows behind these; null where there are none. */
  nextCursor: string | null;
}

/**
 * Gets one page of a list. `list` names it and its filters; `query` gets the rows of a page.
 * @throws AppError `bad_cursor`
 */
export async function listPage<Row>(
  list: ListIdentity,
  { limit, order, cursor }: PageRequest,
  query: (page: Page) => Promise<Row[]>,
  idOf: (row: Row) => string,
  sortedValue: (row: Row) => string | number | null = () => null,
): Promise<PageOf<Row>> {
  const identity = { ...list, order };
  const at = cursor === undefined ? null : readPosition(identity, cursor);
  // One row more than asked for tells whether there is a page behind.
  const rows = await query({ order, after: at?.id ?? null, afterValue: at?.value ?? null, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = data.at(-1)!;
  return { data, nextCursor: rows.length > limit ? writeCursor(identity, idOf(last), sortedValue(last)) : null };
}
