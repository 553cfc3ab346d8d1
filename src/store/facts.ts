import { type AnyColumn, and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type {
  Attribution,
  Bound,
  Cause,
  CountStatus,
  CountUnit,
  DataClass,
  DateKind,
  Evidence,
  Fact,
  Field,
  Language,
  OperatorRole,
  PriceFact,
  PriceKind,
  PriceStage,
  Stance,
} from "../../extractors/types.ts";
import { among } from "./among.ts";
import type { Executor } from "./database.ts";
import { FACT_COLUMNS, type FactRow } from "./fact-rows.ts";
import { areFieldsImplied } from "./implied-fields.ts";
import { type StoryNames, storiesNaming } from "./named-in.ts";
import { behind, inOrder, type Page, sortedBy } from "./paging.ts";
import { articles, type Precision, revisions } from "./tables/articles.ts";
import { factNames, facts, type Review, stories } from "./tables/facts.ts";
import { firstIdAt } from "./uuid.ts";

/** Conditions that all hold; within a list, any. Ranges include their ends. */
export interface FactFilter {
  articleId?: string | undefined;
  storyId?: string | undefined;
  /** A tsquery over the quote. */
  quoted?: string | undefined;
  /** Facts that name this entity. */
  entityId?: string | undefined;
  fields?: readonly Field[] | undefined;
  /** Folded spellings of the fact's own name. */
  nameKeys?: readonly string[] | undefined;
  /** Names that the fact's story must hold. */
  names?: StoryNames | undefined;
  currencies?: readonly string[] | undefined;
  minAmount?: string | undefined;
  maxAmount?: string | undefined;
  kinds?: readonly (PriceKind | DateKind)[] | undefined;
  stages?: readonly PriceStage[] | undefined;
  minCount?: string | undefined;
  maxCount?: string | undefined;
  statuses?: readonly CountStatus[] | undefined;
  units?: readonly CountUnit[] | undefined;
  classes?: readonly DataClass[] | undefined;
  causes?: readonly Cause[] | undefined;
  roles?: readonly OperatorRole[] | undefined;
  stances?: readonly Stance[] | undefined;
  languages?: readonly Language[] | undefined;
  outletKeys?: readonly string[] | undefined;
  publishedFrom?: Date | undefined;
  publishedTo?: Date | undefined;
  /** Days: a `date` fact that may lie in the range. */
  dateFrom?: string | undefined;
  dateTo?: string | undefined;
  minConfidence?: number | undefined;
  maxConfidence?: number | undefined;
  revisionId?: string | undefined;
  /** The letter of the story within its article. */
  letters?: readonly string[] | undefined;
  /** Facts of stories that tell of this incident. */
  incidentId?: string | undefined;
  pers?: readonly PriceFact["per"][] | undefined;
  bounds?: readonly Bound[] | undefined;
  equivalentCurrencies?: readonly string[] | undefined;
  minEquivalentAmount?: string | undefined;
  maxEquivalentAmount?: string | undefined;
  minBytes?: string | undefined;
  maxBytes?: string | undefined;
  sections?: readonly Evidence["section"][] | undefined;
  rules?: readonly string[] | undefined;
  attributions?: readonly Attribution["kind"][] | undefined;
  /** Folded names of who asserts it. */
  attributedTo?: readonly string[] | undefined;
  bases?: readonly Fact["basis"][] | undefined;
  filedFrom?: Date | undefined;
  filedTo?: Date | undefined;
  /** A tsquery over the article's title and text. */
  search?: string | undefined;
  /** Whether facts of texts that were revised since are among them. */
  superseded?: boolean | undefined;
  /** What a person said of it; null is for a fact that nobody looked at. */
  reviews?: readonly (Review | null)[] | undefined;
}

/** A fact with the article that states it, as it was when it did. */
export interface FactWithArticle {
  fact: FactRow;
  article: {
    id: string;
    url: string | null;
    title: string | null;
    outlet: string | null;
    publishedText: string | null;
    publishedAt: Date | null;
    publishedPrecision: Precision | null;
    language: Language;
  };
}

/** Fields whose facts bear a name. */
const NAMED_FIELDS = ["actor", "forum", "organization", "operator", "response", "source"];

/** The facts of one revision in the order in which they were read. */
export function listFactsOfRevision(db: Executor, revisionId: string): Promise<FactRow[]> {
  return db.select(FACT_COLUMNS).from(facts).where(eq(facts.revisionId, revisionId)).orderBy(asc(facts.position));
}

/** All facts of an article, those of earlier revisions too, in the order in which they were read. */
export function listFactsOfArticle(db: Executor, articleId: string): Promise<FactRow[]> {
  return db
    .select(FACT_COLUMNS)
    .from(facts)
    .where(eq(facts.articleId, articleId))
    .orderBy(asc(facts.revisionId), asc(facts.position));
}

const withArticle = (db: Executor) =>
  db
    .select({
      fact: FACT_COLUMNS,
      article: {
        id: articles.id,
        url: articles.url,
        title: revisions.title,
        outlet: revisions.outlet,
        publishedText: revisions.publishedText,
        publishedAt: revisions.publishedAt,
        publishedPrecision: revisions.publishedPrecision,
        language: revisions.language,
      },
    })
    .from(facts)
    .innerJoin(revisions, eq(revisions.id, facts.revisionId))
    .innerJoin(articles, eq(articles.id, facts.articleId))
    .$dynamic();

/** Facts by their ids, the newest first. */
export async function listFactsById(db: Executor, ids: readonly string[]): Promise<FactWithArticle[]> {
  if (ids.length === 0) return [];
  return withArticle(db)
    .where(inArray(facts.id, [...ids]))
    .orderBy(desc(facts.id));
}

/** Tells which of the facts with these ids a filter takes. */
export async function chooseFacts(db: Executor, filter: FactFilter, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const chosen = await db
    .select({ id: facts.id })
    .from(facts)
    .where(and(among(facts.id, ids), ...conditionsOf(filter)));
  return chosen.map(({ id }) => id);
}

/** Values that facts can be sorted by, each under an index with the id. */
const SORTS = {
  publishedAt: { column: facts.publishedAt, type: "timestamptz" },
  amount: { column: facts.amount, type: "numeric" },
  count: { column: facts.value, type: "numeric" },
  bytes: { column: facts.bytes, type: "numeric" },
  date: { column: facts.dateFrom, type: "date" },
  confidence: { column: facts.confidence, type: "double precision" },
} as const;

export type FactSort = keyof typeof SORTS;

/** The value that a fact is sorted by, as a cursor keeps it. */
export function sortValue(fact: FactRow, sort: FactSort): string | number | null {
  const { publishedAt, amount, value, bytes, dateFrom, confidence } = fact;
  const values = { publishedAt, amount, count: value, bytes, date: dateFrom, confidence };
  const found = values[sort];
  return found instanceof Date ? found.toISOString() : found;
}

/** Lists facts across articles; `sort` names a value to sort by in place of the time they were filed. */
export function listFacts(
  db: Executor,
  filter: FactFilter,
  page: Page,
  sort: FactSort | null = null,
): Promise<FactWithArticle[]> {
  if (sort !== null) {
    const sorted = sortedBy(SORTS[sort].column, SORTS[sort].type, facts.id, page);
    return withArticle(db)
      .where(and(sorted.where, ...conditionsOf(filter)))
      .orderBy(...sorted.orderBy)
      .limit(page.limit);
  }
  return withArticle(db)
    .where(and(behind(facts.id, page), ...conditionsOf(filter)))
    .orderBy(inOrder(facts.id, page))
    .limit(page.limit);
}

/** What the filter says, as conditions on facts. */
export function conditionsOf(filter: FactFilter): (SQL | undefined)[] {
  return [
    filter.superseded ? undefined : isNull(facts.supersededAt),
    filter.articleId === undefined ? undefined : eq(facts.articleId, filter.articleId),
    filter.storyId === undefined ? undefined : eq(facts.storyId, filter.storyId),
    filter.quoted === undefined ? undefined : sql`${facts.tokens} @@ ${filter.quoted}::tsquery`,
    filter.entityId === undefined ? undefined : eq(facts.entityId, filter.entityId),
    filter.fields && !areFieldsImplied(filter) ? inArray(facts.field, [...filter.fields]) : undefined,
    filter.nameKeys &&
      // The roles are those of fields, and each fact has but its own.
      sql`${facts.id} in (select ${factNames.factId} from ${factNames}
        where ${factNames.role} in ${NAMED_FIELDS} and ${factNames.key} in ${[...filter.nameKeys]})`,
    ...storiesNaming(filter.names ?? {}).map((named) => sql`${facts.storyId} in ${named}`),
    filter.currencies && inArray(facts.currency, [...filter.currencies]),
    filter.minAmount === undefined ? undefined : gte(facts.amount, filter.minAmount),
    filter.maxAmount === undefined ? undefined : lte(facts.amount, filter.maxAmount),
    filter.kinds && inArray(facts.kind, [...filter.kinds]),
    filter.stages && inArray(facts.stage, [...filter.stages]),
    filter.minCount === undefined ? undefined : gte(facts.value, filter.minCount),
    filter.maxCount === undefined ? undefined : lte(facts.value, filter.maxCount),
    filter.statuses && inArray(facts.status, [...filter.statuses]),
    filter.units && inArray(facts.unit, [...filter.units]),
    filter.classes && inArray(facts.class, [...filter.classes]),
    filter.causes && inArray(facts.category, [...filter.causes]),
    filter.roles && inArray(facts.role, [...filter.roles]),
    filter.stances && inArray(facts.stance, [...filter.stances]),
    filter.languages && inArray(facts.language, [...filter.languages]),
    filter.outletKeys && inArray(facts.outletKey, [...filter.outletKeys]),
    filter.publishedFrom && gte(facts.publishedAt, filter.publishedFrom),
    filter.publishedTo && lte(facts.publishedAt, filter.publishedTo),
    filter.dateFrom === undefined ? undefined : gte(facts.dateTo, filter.dateFrom),
    filter.dateTo === undefined ? undefined : lte(facts.dateFrom, filter.dateTo),
    filter.minConfidence === undefined ? undefined : gte(facts.confidence, filter.minConfidence),
    filter.maxConfidence === undefined ? undefined : lte(facts.confidence, filter.maxConfidence),
    filter.revisionId === undefined ? undefined : eq(facts.revisionId, filter.revisionId),
    filter.letters && inArray(facts.incident, [...filter.letters]),
    filter.incidentId === undefined
      ? undefined
      : sql`${facts.storyId} in (select ${stories.id} from ${stories} where ${stories.incidentId} = ${filter.incidentId})`,
    filter.pers && inArray(facts.per, [...filter.pers]),
    filter.bounds && inArray(facts.bound, [...filter.bounds]),
    filter.equivalentCurrencies && inArray(facts.equivalentCurrency, [...filter.equivalentCurrencies]),
    filter.minEquivalentAmount === undefined ? undefined : gte(facts.equivalentAmount, filter.minEquivalentAmount),
    filter.maxEquivalentAmount === undefined ? undefined : lte(facts.equivalentAmount, filter.maxEquivalentAmount),
    filter.minBytes === undefined ? undefined : gte(facts.bytes, filter.minBytes),
    filter.maxBytes === undefined ? undefined : lte(facts.bytes, filter.maxBytes),
    filter.sections && inArray(facts.section, [...filter.sections]),
    filter.rules && inArray(facts.rule, [...filter.rules]),
    filter.attributions && inArray(facts.attributionKind, [...filter.attributions]),
    filter.attributedTo &&
      sql`${facts.id} in (select ${factNames.factId} from ${factNames}
        where ${factNames.role} = 'attribution' and ${factNames.key} in ${[...filter.attributedTo]})`,
    filter.bases && inArray(facts.basis, [...filter.bases]),
    filter.reviews && reviewed(filter.reviews),
    // An id begins with the time at which its row was filed, and has an index.
    filter.filedFrom && gte(facts.id, firstIdAt(filter.filedFrom)),
    filter.filedTo && lt(facts.id, firstIdAt(new Date(filter.filedTo.getTime() + 1))),
    filter.search === undefined ? undefined : isSearched(facts.revisionId, filter.search),
  ];
}

/** Condition for rows of texts that a tsquery finds. `revisionId` is the column that says of which text. */
export const isSearched = (revisionId: AnyColumn, search: string): SQL =>
  sql`${revisionId} in (select ${revisions.id} from ${revisions} where ${revisions.tokens} @@ ${search}::tsquery)`;

function reviewed(reviews: readonly (Review | null)[]): SQL | undefined {
  const given = reviews.filter((review) => review !== null);
  return or(
    given.length > 0 ? inArray(facts.review, given) : undefined,
    reviews.includes(null) ? isNull(facts.review) : undefined,
  );
}
