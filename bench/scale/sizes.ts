import type postgres from "postgres";

/** Bytes of a table and of all its indexes. */
export interface TableSize {
  table: string;
  rows: number;
  /** Rows and what is kept beside them (TOAST). */
  tableBytes: number;
  indexBytes: number;
}

/** The sizes of all tables that hold anything, the largest first. */
export async function measureSizes(sql: postgres.Sql): Promise<TableSize[]> {
  await sql`vacuum analyze`;
  const found = await sql<{ table: string; rows: number; table_bytes: string; index_bytes: string }[]>`
    select c.relname as "table", c.reltuples::float8 as rows, pg_table_size(c.oid) as table_bytes,
      pg_indexes_size(c.oid) as index_bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.reltuples > 0
    order by pg_total_relation_size(c.oid) desc`;
  return found.map(({ table, rows, table_bytes, index_bytes }) => ({
    table,
    rows,
    tableBytes: Number(table_bytes),
    indexBytes: Number(index_bytes),
  }));
}

/** The sizes of the indexes, the largest first. */
export async function measureIndexes(sql: postgres.Sql): Promise<{ index: string; bytes: number }[]> {
  const found = await sql<{ index: string; bytes: string }[]>`
    select c.relname as "index", pg_relation_size(c.oid) as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'i' order by pg_relation_size(c.oid) desc limit 12`;
  return found.map(({ index, bytes }) => ({ index, bytes: Number(bytes) }));
}
