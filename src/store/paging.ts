import { and, asc, desc, gt, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** A page of a list in order of ids, which is the order in which rows were filed. */
export interface Page {
  order: "newest" | "oldest";
  /** Id of the last row of the page before. */
  after: string | null;
  /** In a list that is sorted by a value: that of this row. */
  afterValue?: string | number | null;
  limit: number;
}

/**
 * Condition and order of a page sorted by a value, then by id. Rows without the value are left out, so that an index over
 * the two carries it. `type` is the column's, for the value of the row before.
 */
export function sortedBy(column: AnyPgColumn, type: string, id: AnyPgColumn, { order, after, afterValue }: Page) {
  const direction = sql.raw(order === "newest" ? "desc" : "asc");
  const sign = sql.raw(order === "newest" ? "<" : ">");
  const behind =
    after === null ? undefined : sql`(${column}, ${id}) ${sign} (${afterValue}::${sql.raw(type)}, ${after}::uuid)`;
  return {
    where: and(isNotNull(column), behind),
    orderBy: [sql`${column} ${direction}`, sql`${id} ${direction}`],
  };
}

/** Condition for the rows behind the page before, by key, so that rows filed meanwhile shift nothing. */
export function behind(id: AnyPgColumn, { order, after }: Page): SQL | undefined {
  if (after === null) return undefined;
  return order === "newest" ? lt(id, after) : gt(id, after);
}

/** Order of a page. Both directions walk the same ascending index. */
export function inOrder(id: AnyPgColumn, { order }: Page): SQL {
  return order === "newest" ? desc(id) : asc(id);
}
