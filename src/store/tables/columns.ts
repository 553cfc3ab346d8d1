import { customType, timestamp } from "drizzle-orm/pg-core";

/** A full-text vector. Written through `to_tsvector('simple', …)`, matched with `@@`, never read back. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });

/** A point in time, read and written as a Date. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });
