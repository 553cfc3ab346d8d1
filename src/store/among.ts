import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Ids as one parameter, however many: a list of parameters would end at 65,535. */
export const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;

/** Condition for rows whose column holds one of these ids. */
export const among = (column: AnyColumn, ids: readonly string[]): SQL => sql`${column} = any(${uuids(ids)})`;
