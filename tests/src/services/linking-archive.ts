import { sql } from "drizzle-orm";
import { expect } from "vitest";
import * as linking from "../../../extractors/linking/index.ts";
import type { ArticleInput } from "../../../src/services/articles/input.ts";
import { rows } from "../../../src/store/database.ts";
import { type LinkingArticle, readLinkingCorpus } from "../../linking-corpus/read.ts";
import type { TestDeps } from "../test-deps.ts";

/** Families with followers that fit two breaches, a seller with two victims, a company breached twice. */
const HARD = new Set(["F01", "F08", "F11", "F29"]);
/** Articles whose stories are not easy to tell apart. */
export const corpus = readLinkingCorpus().tuning.filter(({ family }) => HARD.has(family));

/** An article of the corpus whose annotated facts stand in its text, where the engine of the tests reads them. */
export const post = ({ id, title, text, publishedAt, outlet, language, facts }: LinkingArticle): ArticleInput => ({
  url: `https://news.example/${id}`,
  title,
  text: `${text}\n\n${facts.map(({ quote: _, ...fact }) => JSON.stringify(Object.assign({ field: fact.field }, defaults(fact)))).join(" ")}`,
  publishedAt,
  outlet,
  language: language as ArticleInput["language"],
});

/** Keys that the annotation leaves out. */
function defaults(fact: {
  field: string;
  amount?: unknown;
  equivalent?: { amount: unknown; currency: string } | null;
}) {
  if (fact.field !== "price") return { aliases: [], bound: "exact", ...fact };
  const { amount, equivalent } = fact;
  return {
    bound: "exact",
    ...fact,
    amount: String(amount),
    equivalent: equivalent ? { ...equivalent, amount: String(equivalent.amount) } : null,
  };
}

/** The groups of stories by article and letter, as they are filed. */
export async function parts(deps: TestDeps): Promise<string[][]> {
  const found = await rows<{ incident: string; story: string }>(
    deps.store.db,
    sql`select s.incident_id as incident, a.url || '/' || s.letter as story
      from stories s join articles a on a.revision_id = s.revision_id order by 2`,
  );
  expect(found.every(({ incident }) => incident !== null)).toBe(true);
  return [...Map.groupBy(found, ({ incident }) => incident).values()].map((group) => group.map(({ story }) => story));
}

/** The groups that parting the whole archive at once gives. */
export async function partsAtOnce(deps: TestDeps): Promise<string[][]> {
  const found = await rows<{ story: linking.LinkStory; name: string }>(
    deps.store.db,
    sql`select l.story, a.url || '/' || s.letter as name
      from link_stories l join stories s on s.id = l.story_id join articles a on a.id = s.article_id`,
  );
  const names = new Map(found.map(({ story, name }) => [story.id, name]));
  const { incidents } = linking.cluster(found.map(({ story }) => story));
  return incidents.map((group) => group.map((id) => names.get(id)!).sort()).sort(byFirst);
}

const byFirst = (a: readonly string[], b: readonly string[]) => (a[0]! < b[0]! ? -1 : 1);

/** Empties the store. */
export const clear = (deps: TestDeps) =>
  deps.store.db.execute(sql`truncate articles, incidents, actions, events, entities cascade`);
