import { and, eq, isNull, sql } from "drizzle-orm";
import { among, uuids } from "./among.ts";
import { type Executor, rows } from "./database.ts";
import type { FactRow } from "./fact-rows.ts";
import { assemble, loadStandings, type Standing } from "./incident-records.ts";
import { articles } from "./tables/articles.ts";
import { facts, stories } from "./tables/facts.ts";
import { memberships } from "./tables/incidents.ts";
import { loadLinks, loadStories, loadStoryFacts, type StoryRecords } from "./told-stories.ts";

/** An incident with some of its stories, of current texts, and those of their facts that stand. */
export type IncidentSketch = Standing &
  StoryRecords<HeadlineFact> & {
    /** How many stories of current texts it has. */
    members: number;
  };

/** What the headline of an incident is made from. */
const HEADLINE_COLUMNS = {
  id: facts.id,
  storyId: facts.storyId,
  position: facts.position,
  field: facts.field,
  name: facts.name,
  aliases: facts.aliases,
  entityId: facts.entityId,
  amount: facts.amount,
  currency: facts.currency,
  kind: facts.kind,
  stage: facts.stage,
  per: facts.per,
  bound: facts.bound,
  value: facts.value,
  unit: facts.unit,
  status: facts.status,
  bytes: facts.bytes,
  class: facts.class,
  category: facts.category,
  dateValue: facts.dateValue,
  stance: facts.stance,
  confidence: facts.confidence,
} as const;

/** A fact, as far as the headline of its incident goes. */
export type HeadlineFact = Pick<FactRow, keyof typeof HEADLINE_COLUMNS>;

/**
 * Loads of incidents the stories that came out first and last, half of `most` each, so that an incident costs no more, however many tell
 * of it: all of one that has no more. In the order of the ids given; ids that there are not are left out.
 */
export async function sketchIncidents(db: Executor, ids: readonly string[], most: number): Promise<IncidentSketch[]> {
  if (ids.length === 0) return [];
  const half = Math.ceil(most / 2);
  const end = (direction: "asc" | "desc") => {
    const by = sql.raw(direction);
    // Within limits of its own the planner takes each story for current, and so walks the index until it has enough.
    return sql`(select s.id from ${stories} s cross join lateral (select 1 from ${articles} a
        where a.id = s.article_id and a.revision_id = s.revision_id limit 1) as current
      where s.incident_id = asked.id order by s.said_at ${by}, s.article_id ${by}, s.id ${by} limit ${half})`;
  };
  const ends = await rows<{ id: string }>(
    db,
    sql`select ends.id from unnest(${uuids(ids)}) as asked (id)
      cross join lateral (${end("asc")} union ${end("desc")}) as ends`,
  );
  const told = await loadStories(
    db,
    among(
      stories.id,
      ends.map(({ id }) => id),
    ),
  );
  const storyIds = told.map(({ story }) => story.id);
  // Sent one after the other without waiting, on one connection.
  const [standing, links, counted, standings] = await Promise.all([
    db
      .select(HEADLINE_COLUMNS)
      .from(facts)
      .where(
        and(
          among(facts.storyId, storyIds),
          isNull(facts.supersededAt),
          sql`${facts.review} is distinct from 'rejected'`,
        ),
      ),
    loadLinks(db, told),
    rows<{ id: string; members: number }>(
      db,
      sql`select ${memberships.incidentId} as id, count(*)::int as members from ${memberships}
        where ${among(memberships.incidentId, ids)} and ${memberships.leftAt} is null group by 1`,
    ),
    loadStandings(db, ids),
  ]);
  const members = new Map(counted.map(({ id, members }) => [id, members]));
  return assemble(ids, standings, { stories: told, facts: standing, links }, ({ incidentId }) => incidentId).map(
    (sketch) => ({ ...sketch, members: Math.max(members.get(sketch.incident.id) ?? 0, sketch.stories.length) }),
  );
}

/** Where a page of an incident's stories ends: the last one of it. */
export interface StoryPosition {
  saidAt: Date;
  articleId: string;
  id: string;
}

/** Loads stories of an incident with all that is filed about them, in order of publication, behind those of the page before. */
export async function loadStoryPage(
  db: Executor,
  incidentId: string,
  after: StoryPosition | null,
  limit: number,
): Promise<StoryRecords<FactRow>> {
  const behind =
    after &&
    sql`(${stories.saidAt}, ${stories.articleId}, ${stories.id})
      > (${after.saidAt.toISOString()}::timestamptz, ${after.articleId}::uuid, ${after.id}::uuid)`;
  const told = await loadStories(db, and(eq(stories.incidentId, incidentId), behind ?? undefined), limit);
  return { stories: told, facts: await loadStoryFacts(db, told), links: await loadLinks(db, told) };
}
