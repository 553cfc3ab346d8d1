import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { LinkStory, Reason } from "../../types.ts";
import { instant } from "./columns.ts";
import { stories } from "./facts.ts";
import { actions, incidents } from "./incidents.ts";

/**
 * What linking reads of each story of a current revision: one row while the story is current, locked by whoever parts
 * its neighborhood.
 */
export const linkStories = pgTable(
  "link_stories",
  {
    storyId: uuid()
      .primaryKey()
      .references(() => stories.id, { onDelete: "cascade" }),
    lineageId: uuid().notNull(),
    articleId: uuid().notNull(),
    /** `story.id` is made from what the story says, so that the order of stories does not depend on who came first. */
    story: jsonb().$type<LinkStory>().notNull(),
    /** Two stories that share none are never compared. */
    keys: text().array().notNull(),
    /** Version of the engine that made the two and linked the story; null where that is not known. */
    engine: text(),
    /**
     * The leading story, by lineage, in whose incident this one is wherever that goes; null for a story that leads: only
     * those are compared, and only they have decisions.
     */
    follows: uuid(),
  },
  (t) => [
    uniqueIndex("link_stories_lineage").on(t.lineageId),
    index().on(t.articleId),
    // Without a list of pending entries, which each search would have to read through.
    index().using("gin", t.keys).with({ fastupdate: false }).where(sql`follows is null`),
    index().on(t.follows).where(sql`follows is not null`),
  ],
);

/** A person's word that two stories, by lineage, tell of one breach, or of two. It holds while its action does. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuid().primaryKey(),
    actionId: uuid()
      .notNull()
      .references(() => actions.id, { onDelete: "cascade" }),
    kind: text().$type<"together" | "apart">().notNull(),
    left: uuid().notNull(),
    right: uuid().notNull(),
  },
  (t) => [index().on(t.left), index().on(t.right), index().on(t.actionId)],
);

/** An incident that linking left alone though it may be one with others: a person is asked. */
export const questions = pgTable(
  "questions",
  {
    id: uuid().primaryKey(),
    incidentId: uuid()
      .notNull()
      .references(() => incidents.id, { onDelete: "cascade" }),
    /** "several": it fits two incidents that are not one. "weak": too little speaks for joining. */
    kind: text().$type<"several" | "weak">().notNull(),
    /** Incidents it may be one with, best first, with the signs of the pair of stories that says most. */
    candidates: jsonb().$type<{ incidentId: string; score: number; reasons: Reason[] }[]>().notNull(),
    candidateIds: uuid().array().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("questions_incident").on(t.incidentId), index().using("gin", t.candidateIds)],
);
