import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { rows } from "../../../src/store/database.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { openPostgres } from "../../../src/store/open-postgres.ts";
import { readMigrations } from "../../../src/store/read-migrations.ts";
import { runOn, withDatabase } from "../postgres-server.ts";
import { onEachStore } from "../test-stores.ts";

const now = new Date("2026-03-20T12:00:00Z");

onEachStore("migrations", (on) => {
  test("are applied once", async () => {
    expect(await migrate(on.store, readMigrations(), now)).toEqual([]);
    const added = { name: "9999_more", hash: "a", statements: ["create table more (id int)"] };
    expect(await migrate(on.store, [...readMigrations(), added], now)).toEqual(["9999_more"]);
    // A version that does not know it leaves it alone.
    expect(await migrate(on.store, readMigrations(), now)).toEqual([]);
  });

  test("that were applied in another form are refused", async () => {
    const [first, ...rest] = readMigrations();
    await expect(migrate(on.store, [{ ...first!, hash: "other" }, ...rest], now)).rejects.toMatchObject({
      code: "store_migration",
    });
  });

  test("that fail leave nothing behind", async () => {
    const bad = {
      name: "9998_bad",
      hash: "b",
      statements: ["create table half (id int)", "select nothing from nowhere"],
    };
    await expect(migrate(on.store, [...readMigrations(), bad], now)).rejects.toThrow();
    expect(await rows(on.store.db, sql`select to_regclass('half')::text as half`)).toEqual([{ half: null }]);
  });

  test("let a process of the version before file stories that do not say when they were told", async () => {
    const [article] = await rows<{ id: string }>(
      on.store.db,
      sql`insert into articles (id, revision_id, text_hash, language, engine, created_at, updated_at)
        values (gen_random_uuid(), gen_random_uuid(), 'a', 'en', '1', '2026-03-02Z', '2026-03-02Z') returning id`,
    );
    const articleId = article!.id;
    const file = async (number: number, publishedAt: string | null) => {
      await on.store.db.execute(sql`insert into revisions (id, article_id, number, text, text_hash, published_at, language,
          language_confidence, changed, engine, warnings, undecided, tokens, created_at)
        values (gen_random_uuid(), ${articleId}, ${number}, 't', 'a', ${publishedAt}, 'en', 1, '{}', '1', '{}', '[]', '', now())`);
      const [story] = await rows<{ at: string }>(
        on.store.db,
        sql`insert into stories (id, article_id, revision_id, letter, lineage_id, created_at)
          select gen_random_uuid(), article_id, id, 'A', gen_random_uuid(), now() from revisions
          where article_id = ${articleId} and number = ${number} returning to_char(said_at at time zone 'UTC', 'YYYY-MM-DD') as at`,
      );
      return story!.at;
    };
    expect(await file(1, "2026-02-01T00:00:00Z")).toBe("2026-02-01");
    expect(await file(2, null)).toBe("2026-03-02");
  });

  test("make no sequence", async () => {
    expect(await rows(on.store.db, sql`select relname from pg_class where relkind = 'S'`)).toEqual([]);
  });
});

describe.runIf(inject("postgres"))("migrations from two processes at once", () => {
  test("are applied by one of them", async () => {
    const { url } = inject("postgres")!;
    const name = `leakdesk_race_${process.pid}`;
    await runOn(url, `create database ${name}`);
    try {
      const database = withDatabase(url, name);
      const code = `import { migrateStore } from ${JSON.stringify(resolve(import.meta.dirname, "../../../src/node.ts"))};
        console.log(JSON.stringify((await migrateStore({ DATABASE_URL: ${JSON.stringify(database)} })).applied));`;
      const start = () => promisify(execFile)(process.execPath, ["--input-type=module-typescript", "-e", code]);
      const done = await Promise.all([start(), start(), start()]);
      const applied = done.map(({ stdout }) => JSON.parse(stdout) as string[]);
      expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name));
      const store = openPostgres(database);
      expect(await migrate(store, readMigrations(), now)).toEqual([]);
      await store.close();
    } finally {
      await runOn(url, `drop database if exists ${name} with (force)`);
    }
  });
});
