import { sql } from "drizzle-orm";
import { AppError } from "../errors.ts";
import { type Executor, inTransaction, lockKeys, rows, type Store } from "./database.ts";

/** One step of the schema: a generated SQL file. */
export interface Migration {
  name: string;
  /** SHA-256 of the file, in hex. */
  hash: string;
  statements: readonly string[];
}

/**
 * Brings the store's tables up to date, all steps in one transaction. Of several processes that start at once one
 * does the work and the others wait for it. Steps that a later version added are left alone.
 * @returns the names of the steps that were applied
 * @throws AppError `store_migration` where an applied step is not the one in `migrations`
 */
export function migrate(store: Store, migrations: readonly Migration[], now: Date): Promise<string[]> {
  return inTransaction(store, async (tx) => {
    await lockKeys(tx, ["leakdesk:migrate"]);
    await tx.execute(sql`
      create table if not exists schema_migrations (
        name text primary key, hash text not null, applied_at timestamptz not null
      )`);
    const known = await rows<{ name: string; hash: string }>(tx, sql`select name, hash from schema_migrations`);
    const applied = new Map(known.map(({ name, hash }) => [name, hash]));
    const done: string[] = [];
    for (const migration of migrations) {
      const hash = applied.get(migration.name);
      if (hash === undefined) {
        await apply(tx, migration, now);
        done.push(migration.name);
      } else if (hash !== migration.hash) {
        throw new AppError("store_migration", {
          detail: `The migration ${migration.name} was applied in another form than this version has.`,
        });
      }
    }
    return done;
  });
}

async function apply(tx: Executor, { name, hash, statements }: Migration, now: Date): Promise<void> {
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(sql`insert into schema_migrations values (${name}, ${hash}, ${now.toISOString()})`);
}
