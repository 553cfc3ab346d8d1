import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, rows } from "../../../src/store/database.ts";
import { findSharing } from "../../../src/store/linking.ts";
import { openTestStore, storeKinds } from "../test-stores.ts";

const hasPostgres = storeKinds().includes("postgres");
if (!hasPostgres) console.warn("NO POSTGRES: how stories that share a key are found was NOT tried.");

test.runIf(hasPostgres)("stories that share a key are found by the index, also where keys are common", async () => {
  const { store, drop } = await openTestStore("postgres");
  try {
    await inTransaction(store, async (tx) => {
      // Rows of link_stories alone: those that they point at make no difference here.
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`insert into link_stories (story_id, lineage_id, article_id, story, keys)
        select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), jsonb_build_object('text', repeat(md5(i::text), 20)),
          array(select 'key ' || k || ' ' || (i * 7919 + k * 104729) % 25 from generate_series(1, 25) as k)
        from generate_series(1, 3000) as i`);
    });
    await store.db.execute(sql`analyze link_stories`);
    const keys = Array.from({ length: 25 }, (_, k) => `key ${k + 1} ${k}`);
    const found = await inTransaction(store, async (tx) => {
      const sharing = await findSharing(tx, keys);
      const [scans] = await rows<{ scans: string }>(
        tx,
        sql`select seq_scan as scans from pg_stat_xact_user_tables where relname = 'link_stories'`,
      );
      return { stories: sharing.length, scans: Number(scans!.scans) };
    });
    expect(found.stories).toBeGreaterThan(100);
    expect(found.scans).toBe(0);
  } finally {
    await drop();
  }
});
