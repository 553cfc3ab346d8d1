import { asc, desc, gt, lt, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** A page of a list in order of ids, which is the order in which rows were filed. */
export interface Page {
  order: "newest" | "oldest";
  /** Id of the last row of the page before. */
  after: string | null;
  limit: number;
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
