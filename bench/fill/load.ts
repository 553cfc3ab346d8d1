import { finished } from "node:stream/promises";
import type postgres from "postgres";
import { fold, nameKey } from "../../extractors/index.ts";
import { toSearchVector } from "../../src/services/search/tokens.ts";
import { toColumns } from "../../src/store/fact-rows.ts";
import { type Cast, FACTS_PER_ARTICLE, makeArticle } from "./articles.ts";
import { makeNames, makeVectors } from "./names.ts";
import { idAt, makeRandom } from "./random.ts";

/** Articles that are made before they are written. */
const BATCH = 1_000;
const FIRST_MS = Date.UTC(2012, 0, 1);
const LAST_MS = Date.UTC(2026, 10, 1);
const ENGINE = "1.0.0+filled";

/** How many names of each kind there are for so many articles. */
const castFor = (articles: number) => ({
  organization: Math.ceil(articles / 6),
  actor: Math.ceil(articles / 25),
  forum: Math.min(150, Math.ceil(articles / 100)),
  outlet: Math.min(400, Math.max(5, Math.ceil(articles / 50))),
});

export interface LoadReport {
  articles: number;
  facts: number;
  rowsMs: number;
  indexesMs: number;
  cast: Cast;
}

/** Fills a migrated database where it is empty: rows first, then the indexes that searches need. */
export async function load(sql: postgres.Sql, articles: number, say: (line: string) => void): Promise<LoadReport> {
  const random = makeRandom(42);
  const sizes = castFor(articles);
  const cast: Cast = {
    organization: makeNames("organization", sizes.organization, FIRST_MS, random),
    actor: makeNames("actor", sizes.actor, FIRST_MS, random),
    forum: makeNames("forum", sizes.forum, FIRST_MS, random),
    outlet: makeNames("outlet", sizes.outlet, FIRST_MS, random),
  };
  const [filled] = await sql<{ facts: number }[]>`select count(*)::int as facts from facts`;
  if (filled!.facts > 0) return { articles, facts: filled!.facts, rowsMs: 0, indexesMs: 0, cast };
  const indexes = await takeIndexes(sql);
  // Rows are made whole: what points at what need not be looked up for each.
  await sql`set session_replication_role = replica`;
  const startedAt = performance.now();
  await writeNames(sql, cast);
  const facts = await writeArticles(sql, cast, articles, say);
  const rowsMs = performance.now() - startedAt;
  await sql`set session_replication_role = origin`;
  say(`rows in ${Math.round(rowsMs / 1000)} s`);
  await sql`set maintenance_work_mem = '1GB'`;
  for (const index of indexes) await sql.unsafe(index);
  await sql`vacuum analyze`;
  const indexesMs = performance.now() - startedAt - rowsMs;
  say(`${indexes.length} indexes and statistics in ${Math.round(indexesMs / 1000)} s`);
  return { articles, facts, rowsMs, indexesMs, cast };
}

/** Drops all indexes but those of keys. @returns the statements that make them again */
async function takeIndexes(sql: postgres.Sql): Promise<string[]> {
  const found = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`;
  for (const { name } of found) await sql.unsafe(`drop index ${name}`);
  return found.map(({ definition }) => definition);
}

async function writeNames(sql: postgres.Sql, cast: Cast): Promise<void> {
  const at = new Date(FIRST_MS).toISOString();
  const all = Object.values(cast).flat();
  await copy(
    sql,
    "entities",
    ["id", "kind", "name", "key", "created_at"],
    all.map(({ id, kind, name, key }) => [id, kind, name, key, at]),
  );
  await copy(
    sql,
    "entity_names",
    ["entity_id", "spelling", "language", "key", "tokens", "created_at"],
    all.map(({ id, name, key }) => [id, name, "und", key, toSearchVector([name, key], fold), at]),
  );
}

/** Columns of `facts` that are no value of the fact. */
const FACT_HEAD = [
  "id",
  "article_id",
  "revision_id",
  "story_id",
  "position",
  "entity_id",
  "start_code_point",
  "end_code_point",
  "language",
  "outlet_key",
  "published_at",
  "created_at",
  "superseded_at",
  "superseded_by",
  "review",
  "reviewed_at",
  "tokens",
];

async function writeArticles(
  sql: postgres.Sql,
  cast: Cast,
  articles: number,
  say: (line: string) => void,
): Promise<number> {
  const random = makeRandom(7);
  const vectorOf = makeVectors();
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? nameKey(name);
    if (keys.size < 200_000) keys.set(name, key);
    return key;
  };
  let [facts, stories, incidents] = [0, 0, 0];
  const target = articles * FACTS_PER_ARTICLE;
  for (let from = 0; from < articles; from += BATCH) {
    const rows = {
      articles: [] as Row[],
      revisions: [] as Row[],
      stories: [] as Row[],
      facts: [] as Row[],
      names: [] as Row[],
      incidents: [] as Row[],
      memberships: [] as Row[],
    };
    let factColumns: string[] = [];
    for (let n = from; n < Math.min(articles, from + BATCH); n++) {
      const filedMs = FIRST_MS + ((LAST_MS - FIRST_MS) * (n + 1)) / articles;
      const article = makeArticle(random, cast, FIRST_MS, filedMs);
      const id = idAt(filedMs, n, 10);
      const filedAt = new Date(filedMs).toISOString();
      const day = new Date(article.publishedMs).toISOString().slice(0, 10);
      // Every twelfth article was revised once: the facts of its first text are superseded.
      const revisions = n % 12 === 0 ? 2 : 1;
      const revisionIds = Array.from({ length: revisions }, (_, i) => idAt(filedMs, n * 2 + i, 11));
      const revisionId = revisionIds.at(-1)!;
      const hash = `${n.toString(16).padStart(64, "0")}`;
      const { language, outlet, title, text } = article;
      const vector = language.startsWith("zh") ? toSearchVector([title, text], fold) : plainVector(title, text);
      rows.articles.push([
        id,
        `https://news.example/${n}`,
        revisionId,
        hash,
        title,
        outlet.name,
        outlet.key,
        language,
        day,
        ENGINE,
        filedAt,
        filedAt,
      ]);
      for (const [i, revision] of revisionIds.entries()) {
        rows.revisions.push([
          revision,
          id,
          i + 1,
          title,
          text,
          hash,
          outlet.name,
          day,
          day,
          "day",
          language,
          0.99,
          null,
          "{}",
          ENGINE,
          "{}",
          "[]",
          vector,
          filedAt,
        ]);
        const isCurrent = i === revisions - 1;
        const storyIds = new Map<string, string>();
        for (const letter of article.letters) {
          const storyId = idAt(filedMs, stories++, 12);
          storyIds.set(letter, storyId);
          // Two stories in five are the first of an incident; the others tell of one of the last thousands.
          if (incidents === 0 || random.chance(0.4)) {
            const incidentId = idAt(filedMs, incidents++, 13);
            recent.push(incidentId);
            if (recent.length > 5_000) recent.shift();
            rows.incidents.push([incidentId, filedAt, filedAt, null, null]);
          }
          const incidentId = recent[recent.length - 1 - random.skewed(recent.length)]!;
          rows.stories.push([storyId, id, revision, letter, title, storyId, incidentId, day, filedAt]);
          if (isCurrent)
            rows.memberships.push([
              idAt(filedMs, stories, 15),
              storyId,
              incidentId,
              filedAt,
              null,
              null,
              null,
              "[]",
              null,
            ]);
        }
        for (const [position, { fact, entity }] of article.facts.entries()) {
          const columns = toColumns(fact);
          if (factColumns.length === 0) factColumns = [...FACT_HEAD, ...Object.keys(columns).map(snake)];
          const factId = idAt(filedMs, facts++, 14);
          const storyId = storyIds.get(fact.incident)!;
          const review =
            isCurrent && random.chance(0.004)
              ? random.pick([
                  ["confirmed", 6],
                  ["rejected", 3],
                  ["corrected", 1],
                ] as const)
              : null;
          const { start, end, quote } = fact.evidence;
          rows.facts.push([
            factId,
            id,
            revision,
            storyId,
            position,
            entity?.id ?? null,
            start,
            end,
            language,
            outlet.key,
            day,
            filedAt,
            isCurrent ? null : filedAt,
            isCurrent ? null : revisionId,
            review,
            review && filedAt,
            vectorOf(quote),
            ...Object.values(columns).map((value) => (Array.isArray(value) ? arrayText(value) : value)),
          ] as Row);
          const named = (role: string, key: string) => rows.names.push([factId, role, key, storyId]);
          if (entity)
            for (const key of new Set([columns.name!, ...(columns.aliases ?? [])].map(keyOf))) named(fact.field, key);
          if (columns.platform) named("platform", keyOf(columns.platform));
          if (columns.attributionName) named("attribution", keyOf(columns.attributionName));
        }
      }
    }
    await copy(sql, "incidents", ["id", "created_at", "revised_at", "closed_at", "merged_into"], rows.incidents);
    await copy(
      sql,
      "articles",
      [
        "id",
        "url",
        "revision_id",
        "text_hash",
        "title",
        "outlet",
        "outlet_key",
        "language",
        "published_at",
        "engine",
        "created_at",
        "updated_at",
      ],
      rows.articles,
    );
    await copy(
      sql,
      "revisions",
      [
        "id",
        "article_id",
        "number",
        "title",
        "text",
        "text_hash",
        "outlet",
        "published_text",
        "published_at",
        "published_precision",
        "language",
        "language_confidence",
        "language_forced",
        "changed",
        "engine",
        "warnings",
        "undecided",
        "tokens",
        "created_at",
      ],
      rows.revisions,
    );
    await copy(
      sql,
      "stories",
      ["id", "article_id", "revision_id", "letter", "title", "lineage_id", "incident_id", "said_at", "created_at"],
      rows.stories,
    );
    await copy(
      sql,
      "memberships",
      ["id", "lineage_id", "incident_id", "joined_at", "left_at", "like_lineage_id", "score", "reasons", "action_id"],
      rows.memberships,
    );
    await copy(sql, "facts", factColumns, rows.facts);
    await copy(sql, "fact_names", ["fact_id", "role", "key", "story_id"], rows.names);
    if ((from / BATCH) % 20 === 19) say(`${from + BATCH} articles, ${facts} facts`);
  }
  say(`${articles} articles, ${facts} facts (aim ${target})`);
  return facts;
}

const recent: string[] = [];
export type Row = (string | number | null | undefined)[];
const snake = (name: string) => `"${name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}"`;
const arrayText = (values: readonly string[]) => `{${values.map((value) => JSON.stringify(value)).join(",")}}`;

/** Writes rows by COPY. */
export async function copy(
  sql: postgres.Sql,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const stream = await sql.unsafe(`copy ${table} (${columns.join(", ")}) from stdin`).writable();
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(cell).join("\t")}\n`;
    if (chunk.length < 1_000_000) continue;
    if (!stream.write(chunk)) await new Promise((done) => stream.once("drain", done));
    chunk = "";
  }
  stream.end(chunk);
  await finished(stream);
}

/** What `toSearchVector` gives for words of plain small letters. */
const plainVector = (title: string, text: string) => {
  const words = title.split(" ");
  return [
    ...words.map((word, i) => `'${word}':${i + 1}`),
    ...text.split(" ").map((word, i) => `'${word}':${words.length + i + 2}`),
  ].join(" ");
};

const ESCAPED: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const cell = (value: string | number | null | undefined) =>
  value == null
    ? "\\N"
    : typeof value === "number"
      ? String(value)
      : /[\\\t\n\r]/u.test(value)
        ? value.replace(/[\\\t\n\r]/gu, (character) => ESCAPED[character]!)
        : value;
