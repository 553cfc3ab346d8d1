import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "./database.ts";
import { conditionsOf, type FactFilter, isSearched } from "./facts.ts";
import type { ActionRow, IncidentRow, MembershipRow } from "./incidents.ts";
import type { QuestionRow } from "./linking.ts";
import { behind, inOrder, type Page } from "./paging.ts";
import { facts, stories } from "./tables/facts.ts";
import { actions, incidents, memberships } from "./tables/incidents.ts";
import { questions } from "./tables/linking.ts";

/** How an incident stands: told of; told of and asked about; joined to another; no longer told of. */
export const INCIDENT_STATUSES = ["open", "undecided", "merged", "withdrawn"] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export interface IncidentFilter {
  statuses?: readonly IncidentStatus[] | undefined;
  /** Conditions on its facts. Those of one field must hold for one fact; others may for others. */
  facts: FactFilter;
}

/** Keys of a fact filter that one fact must meet together. */
const TOGETHER: readonly (readonly (keyof FactFilter)[])[] = [
  [
    "currencies",
    "minAmount",
    "maxAmount",
    "stages",
    "pers",
    "equivalentCurrencies",
    "minEquivalentAmount",
    "maxEquivalentAmount",
  ],
  ["minCount", "maxCount", "statuses", "units"],
  ["minBytes", "maxBytes"],
  ["dateFrom", "dateTo"],
  ["attributions", "attributedTo"],
  [
    "languages",
    "outletKeys",
    "publishedFrom",
    "publishedTo",
    "search",
    "articleId",
    "revisionId",
    "filedFrom",
    "filedTo",
  ],
  ["fields", "nameKeys", "entityId", "quoted", "storyId", "reviews"],
];
/** Keys that say of every condition which facts may meet it. */
const ALWAYS: readonly (keyof FactFilter)[] = ["minConfidence", "maxConfidence", "bases", "superseded"];

/** Lists incidents in the order in which they were first filed. */
export function listIncidents(db: Executor, filter: IncidentFilter, page: Page): Promise<IncidentRow[]> {
  return db
    .select()
    .from(incidents)
    .where(and(behind(incidents.id, page), ...incidentConditions(db, filter)))
    .orderBy(inOrder(incidents.id, page))
    .limit(page.limit);
}

/** Lists incidents that stand, the one that changed last at the front. `before` is the last one of the page before. */
export function listRevisedIncidents(
  db: Executor,
  filter: IncidentFilter,
  { before, limit }: { before: { revisedAt: Date; id: string } | null; limit: number },
): Promise<IncidentRow[]> {
  const behindIt =
    before &&
    or(
      lt(incidents.revisedAt, before.revisedAt),
      and(eq(incidents.revisedAt, before.revisedAt), lt(incidents.id, before.id)),
    );
  return db
    .select()
    .from(incidents)
    .where(and(behindIt ?? undefined, isNull(incidents.closedAt), ...incidentConditions(db, filter)))
    .orderBy(desc(incidents.revisedAt), desc(incidents.id))
    .limit(limit);
}

function incidentConditions(db: Executor, { statuses, facts: filter }: IncidentFilter): (SQL | undefined)[] {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null) as [
    keyof FactFilter,
    unknown,
  ][];
  const always = given.filter(([key]) => ALWAYS.includes(key));
  const names = Object.entries(filter.names ?? {}).map(([role, keys]) => [["names", { [role]: keys }]] as const);
  const own = given.filter(([key]) => key !== "names" && !ALWAYS.includes(key));
  const grouped = [...Map.groupBy(own, ([key]) => TOGETHER.findIndex((keys) => keys.includes(key)))].flatMap(
    ([at, entries]) => (at >= 0 ? [entries] : entries.map((entry) => [entry])),
  );
  return [
    statuses && or(...statuses.map((status) => hasStatus(db, status))),
    ...[...names, ...grouped].map((entries) => {
      const { search, ...asked } = Object.fromEntries([...entries, ...always]) as FactFilter;
      return inArray(
        incidents.id,
        db
          .select({ id: stories.incidentId })
          .from(facts)
          .innerJoin(stories, eq(stories.id, facts.storyId))
          .where(
            and(
              isNotNull(stories.incidentId),
              // What a person says is wrong tells nothing of an incident, unless it is asked for.
              asked.reviews ? undefined : sql`${facts.review} is distinct from 'rejected'`,
              // Of the story, which has the text of its facts: else each fact's text would be looked at.
              search === undefined ? undefined : isSearched(stories.revisionId, search),
              ...conditionsOf(asked),
            ),
          ),
      );
    }),
  ];
}

function hasStatus(db: Executor, status: IncidentStatus): SQL | undefined {
  const asked = exists(db.select({ one: sql`1` }).from(questions).where(eq(questions.incidentId, incidents.id)));
  if (status === "merged") return isNotNull(incidents.mergedInto);
  if (status === "withdrawn") return and(isNotNull(incidents.closedAt), isNull(incidents.mergedInto));
  return and(isNull(incidents.closedAt), status === "undecided" ? asked : not(asked));
}

/** Lists what is left to a person. */
export function listQuestions(db: Executor, page: Page): Promise<QuestionRow[]> {
  return db
    .select()
    .from(questions)
    .where(behind(questions.id, page))
    .orderBy(inOrder(questions.id, page))
    .limit(page.limit);
}

/** The questions in which an incident is asked about or named. */
export function findQuestionsAbout(db: Executor, incidentId: string): Promise<QuestionRow[]> {
  return db
    .select()
    .from(questions)
    .where(or(eq(questions.incidentId, incidentId), sql`${questions.candidateIds} @> array[${incidentId}]::uuid[]`))
    .orderBy(asc(questions.id));
}

/** Finds a question and locks it until the transaction ends; null where there is none, or it was settled. */
export async function findQuestion(tx: Executor, id: string): Promise<QuestionRow | null> {
  return (await tx.select().from(questions).where(eq(questions.id, id)))[0] ?? null;
}

/** Who came to an incident and left it, the first one first, with the story that it was then. */
export function listMemberships(
  db: Executor,
  incidentId: string,
): Promise<{ membership: MembershipRow; articleId: string; letter: string }[]> {
  return db
    .select({ membership: memberships, articleId: stories.articleId, letter: stories.letter })
    .from(memberships)
    .innerJoin(stories, eq(stories.id, memberships.lineageId))
    .where(eq(memberships.incidentId, incidentId))
    .orderBy(asc(memberships.id));
}

/** What people did that touched an incident, the first one first. */
export function listActions(db: Executor, incidentId: string): Promise<ActionRow[]> {
  return db
    .select()
    .from(actions)
    .where(sql`${actions.incidentIds} @> array[${incidentId}]::uuid[]`)
    .orderBy(asc(actions.id));
}
