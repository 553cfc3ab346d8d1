import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** A bearer key. The secret itself is never stored. */
export const apiKeys = pgTable("api_keys", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** The public part of the key, by which it is looked up and recognized in lists. */
  handle: text().notNull().unique(),
  /** SHA-256 of the whole key, in hex. The key holds 256 random bits, so no slow hash is needed. */
  hash: text().notNull(),
  scopes: text().array().notNull(),
  createdAt: instant().notNull(),
  lastUsedAt: instant(),
  revokedAt: instant(),
});
