/** Fills a store as filing does, by COPY into tables whose indexes are in place: growth is that of a store in use. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { countCodePoints } from "../../src/services/facts/code-points.ts";
import { toLinkRows } from "../../src/services/incidents/link-article.ts";
import { entityKey, namingOf } from "../../src/services/names/naming.ts";
import { toSearchVector } from "../../src/services/search/tokens.ts";
import { entityRef, type NamedEntity } from "../../src/store/entities.ts";
import { nameRows } from "../../src/store/fact-names.ts";
import { type FactRow, nameOf, toColumns } from "../../src/store/fact-rows.ts";
import type { LinkRow } from "../../src/store/linking.ts";
import {
  articles,
  type EntityKind,
  entities,
  entityNames,
  factNames,
  facts,
  incidents,
  linkStories,
  memberships,
  revisions,
  stories,
} from "../../src/store/tables/index.ts";
import type { Engine } from "../../src/types.ts";
import { copy } from "../fill/load.ts";
import { idAt } from "../fill/random.ts";
import type { ReadArticle } from "./readings.ts";

/** Articles that are made before they are written. */
const BATCH = 1_000;
const FIRST_MS = Date.UTC(2024, 0, 1);
/** Between two articles: 200,000 in a year and a half. */
const STEP_MS = 240_000;

/** Stories that lead in an incident: filing lets a story follow where eight would each be joined with it. */
const LEADING = 10;
const WEIGHED = 2;

type Rows = Map<PgTable, Record<string, unknown>[]>;

interface Home {
  incidentId: string;
  /** The stories that lead there. */
  leaders: LinkRow[];
}

/**
 * A filler of an empty, migrated store: each call files articles up to a number. All stories of a breach are one incident, in which some lead and
 * the others follow, as filing has it.
 */
export function makeFiller(sql: postgres.Sql, engine: Engine, make: (i: number) => ReadArticle) {
  const homes = new Map<number, Home>();
  const entityIds = new Map<string, string>();
  const spellings = new Set<string>();
  let filed = 0;
  let ids = 0;
  let factCount = 0;

  /** Names that were filed meanwhile, by articles that were measured. */
  const learnNames = async (): Promise<void> => {
    const known = await sql<{ id: string; kind: EntityKind; key: string }[]>`select id, kind, key from entities`;
    for (const { id, kind, key } of known) entityIds.set(entityRef(kind, key), id);
    const named = await sql<{ id: string; language: string; spelling: string }[]>`
      select entity_id as id, language, spelling from entity_names`;
    for (const { id, language, spelling } of named) spellings.add(`${id} ${language} ${spelling}`);
  };

  const toRows = async (i: number, rows: Rows): Promise<void> => {
    const read = make(i);
    const ms = FIRST_MS + i * STEP_MS;
    const now = new Date(ms);
    const id = (kind: number) => idAt(ms, ids++, kind);
    const add = (table: PgTable, ...more: Record<string, unknown>[]) => {
      const list = rows.get(table) ?? [];
      list.push(...more);
      rows.set(table, list);
    };
    const { title, text, outlet, publishedAt: publishedText } = read.article;
    const naming = namingOf(engine, "en", `${title}\n\n${text}`);
    const entityOf = (named: NamedEntity): string => {
      const ref = entityRef(named.kind, named.key);
      let entityId = entityIds.get(ref);
      if (entityId === undefined) {
        entityId = id(1);
        entityIds.set(ref, entityId);
        add(entities, { id: entityId, kind: named.kind, key: named.key, name: named.name, createdAt: now });
      }
      for (const { spelling, key, language, tokens } of named.spellings) {
        const mark = `${entityId} ${language} ${spelling}`;
        if (spellings.has(mark)) continue;
        spellings.add(mark);
        add(entityNames, { entityId, spelling, key, language, tokens, createdAt: now });
      }
      return entityId;
    };
    entityOf(naming.entityOf({ kind: "outlet", name: outlet, aliases: [] }));

    const [articleId, revisionId, storyId] = [id(10), id(11), id(12)];
    const publishedAt = new Date(publishedText);
    const textHash = i.toString(16).padStart(64, "0");
    const outletKey = entityKey(engine, outlet, "outlet");
    const shared = { title, outlet, language: "en", publishedAt, engine: read.engine, textHash, createdAt: now };
    const url = `https://scale.example/${i}`;
    add(articles, { id: articleId, url, revisionId, outletKey, updatedAt: now, ...shared });
    const revision = {
      id: revisionId,
      articleId,
      number: 1,
      text,
      publishedText,
      publishedPrecision: "day",
      languageConfidence: 0.999,
      languageForced: null,
      changed: [],
      warnings: [],
      undecided: [],
      ...shared,
    };
    add(revisions, { ...revision, tokens: toSearchVector([title, text], engine.fold) });

    const points = countCodePoints(title, text);
    const factRows = read.facts.map((fact, position): FactRow => {
      const name = nameOf(fact);
      const at = points[fact.evidence.section];
      return {
        id: id(14),
        articleId,
        revisionId,
        storyId,
        position,
        entityId: name ? entityOf(naming.entityOf(name)) : null,
        ...toColumns({ ...fact, incident: "A" }),
        startCodePoint: at(fact.evidence.start),
        endCodePoint: at(fact.evidence.end),
        language: "en",
        outletKey,
        publishedAt,
        createdAt: now,
        supersededAt: null,
        supersededBy: null,
        review: null,
        reviewedAt: null,
        asRead: null,
      };
    });
    factCount += factRows.length;
    add(facts, ...factRows.map((row) => ({ ...row, tokens: toSearchVector([row.quote], engine.fold) })));
    add(factNames, ...factRows.flatMap((row) => nameRows(row, naming)));

    let home = homes.get(read.breach);
    if (home === undefined) {
      home = { incidentId: id(13), leaders: [] };
      homes.set(read.breach, home);
      add(incidents, { id: home.incidentId, createdAt: now, revisedAt: now, closedAt: null, mergedInto: null });
    }
    const story = { id: storyId, articleId, revisionId, letter: "A", title: titleOf(factRows), lineageId: storyId };
    const storyRow = { ...story, incidentId: home.incidentId, saidAt: publishedAt, createdAt: now };
    add(stories, storyRow);
    const [row] = await toLinkRows(engine, {
      article: { id: articleId } as never,
      revision: revision as never,
      stories: [storyRow],
      facts: factRows,
    });
    const { like, follows } = placeOf(engine, row!, home, i);
    add(linkStories, { ...row!, follows });
    add(memberships, {
      id: id(15),
      lineageId: storyId,
      incidentId: home.incidentId,
      joinedAt: now,
      leftAt: null,
      likeLineageId: like?.lineageId ?? null,
      score: like?.score ?? null,
      reasons: like?.reasons ?? [],
      actionId: null,
    });
  };

  return {
    facts: () => factCount,
    /** Incidents by the number of their breach. */
    incidents: (): ReadonlyMap<number, string> =>
      new Map([...homes].map(([breach, { incidentId }]) => [breach, incidentId])),
    /** Files up to so many articles. @returns milliseconds that Postgres took to write them */
    async fillTo(articlesWanted: number, say: (line: string) => void): Promise<number> {
      let writingMs = 0;
      await learnNames();
      // Rows are made whole: what points at what need not be looked up for each.
      await sql`set session_replication_role = replica`;
      while (filed < articlesWanted) {
        const rows: Rows = new Map();
        const to = Math.min(articlesWanted, filed + BATCH);
        for (; filed < to; filed++) await toRows(filed, rows);
        const startedAt = performance.now();
        for (const [table, list] of rows) await copyRows(sql, table, list);
        writingMs += performance.now() - startedAt;
        if (filed % 10_000 === 0) say(`${filed} articles, ${factCount} facts`);
      }
      await sql`set session_replication_role = origin`;
      return writingMs;
    },
  };
}

/**
 * Whom a story follows, if enough stories lead, and which it is like. Filing weighs it with all that lead; a few of them stand for
 * those here, since weighing is what takes the time.
 */
function placeOf({ linking }: Engine, row: LinkRow, home: Home, n: number) {
  const { leaders } = home;
  const weighed = Array.from({ length: Math.min(WEIGHED, leaders.length) }, (_, i) => {
    const { story, lineageId } = leaders[(n + i) % leaders.length]!;
    return { lineageId, ...linking.weigh(row.story, story) };
  });
  const like = weighed.sort((a, b) => b.score - a.score)[0] ?? null;
  const leads = leaders.length < LEADING;
  if (leads) leaders.push(row);
  return { like, follows: leads ? null : like!.lineageId };
}

const titleOf = (rows: readonly FactRow[]) => rows.find(({ field }) => field === "organization")?.name ?? null;

const snake = (name: string) => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** Writes rows as the store's own inserts do, arrays and JSON in Postgres' form. */
async function copyRows(sql: postgres.Sql, table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in rows[0]!);
  const written = rows.map((row) => columns.map(([key, column]) => cellOf(row[key], column.getSQLType())));
  await copy(
    sql,
    getTableName(table),
    columns.map(([key]) => `"${snake(key)}"`),
    written,
  );
}

function cellOf(value: unknown, type: string): string | number | null {
  if (value == null) return null;
  if (value instanceof Date) return value.toISOString();
  if (type.startsWith("json")) return JSON.stringify(value);
  if (Array.isArray(value)) return `{${value.map((part) => JSON.stringify(part)).join(",")}}`;
  return value as string | number;
}
