import { and, getTableColumns, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { StoryRow } from "./articles.ts";
import type { Executor } from "./database.ts";
import type { FactRow } from "./fact-rows.ts";
import type { IncidentRow } from "./incidents.ts";
import { stories } from "./tables/facts.ts";
import { incidents, memberships } from "./tables/incidents.ts";
import { questions } from "./tables/linking.ts";
import { loadLinks, loadStories, loadStoryFacts, type StoryRecords } from "./told-stories.ts";

/** An incident, and whether a person is asked about it. */
export interface Standing {
  incident: IncidentRow;
  isUndecided: boolean;
}

/** An incident with everything filed about it: its stories and facts, those of earlier texts too. */
export type IncidentRecord = Standing & StoryRecords<FactRow>;

/**
 * Loads incidents whole, in the order of the ids given. Ids that there are not are left out.
 * @param membersAt of which time its stories are: those that belonged to it then; those of now where absent
 */
export async function loadIncidents(db: Executor, ids: readonly string[], membersAt?: Date): Promise<IncidentRecord[]> {
  if (ids.length === 0) return [];
  const homes = membersAt && (await homesAt(db, ids, membersAt));
  const told = await loadStories(
    db,
    homes ? among(stories.lineageId, [...homes.keys()]) : inArray(stories.incidentId, [...ids]),
  );
  const homeOf = ({ lineageId, incidentId }: StoryRow) => (homes ? homes.get(lineageId) : incidentId);
  const stated = await loadStoryFacts(db, told);
  const links = await loadLinks(db, told);
  return assemble(ids, await loadStandings(db, ids), { stories: told, facts: stated, links }, homeOf);
}

/** Puts what was loaded of incidents together, in the order of their ids. */
export function assemble<F extends { storyId: string }>(
  ids: readonly string[],
  standings: readonly Standing[],
  { stories: told, facts: stated, links }: StoryRecords<F>,
  homeOf: (story: StoryRow) => string | null | undefined,
): (Standing & StoryRecords<F>)[] {
  const byIncident = Map.groupBy(told, ({ story }) => homeOf(story));
  const byStory = Map.groupBy(stated, ({ storyId }) => storyId);
  const linkOf = new Map(links.map((link) => [link.id, link]));
  const records = new Map(
    standings.map(({ incident, isUndecided }) => {
      const own = byIncident.get(incident.id) ?? [];
      const lineages = new Set(own.map(({ story }) => story.lineageId));
      const record = {
        incident,
        isUndecided,
        stories: own,
        facts: own.flatMap(({ story }) => byStory.get(story.id) ?? []),
        links: [...lineages].flatMap((lineageId) => linkOf.get(lineageId) ?? []),
      };
      return [incident.id, record] as const;
    }),
  );
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** Loads incidents without their stories, in no order. */
export function loadStandings(db: Executor, ids: readonly string[]): Promise<Standing[]> {
  return db
    .select({
      incident: getTableColumns(incidents),
      isUndecided: sql<boolean>`exists (select 1 from ${questions} where ${questions.incidentId} = ${incidents.id})`,
    })
    .from(incidents)
    .where(inArray(incidents.id, [...ids]));
}

/** Which lineages belonged to the incidents at a time. */
async function homesAt(db: Executor, ids: readonly string[], at: Date): Promise<Map<string, string>> {
  const found = await db
    .select({ lineageId: memberships.lineageId, incidentId: memberships.incidentId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.incidentId, [...ids]),
        lte(memberships.joinedAt, at),
        or(isNull(memberships.leftAt), gt(memberships.leftAt, at)),
      ),
    );
  return new Map(found.map(({ lineageId, incidentId }) => [lineageId, incidentId]));
}
