import { type SQL, sql } from "drizzle-orm";
import type { Field } from "../../extractors/types.ts";
import { factNames, stories } from "./tables/facts.ts";

/** Folded names by the role in which a story must hold them. Several in one role: any of them. */
export type StoryNames = Partial<Record<Field | "platform", readonly string[]>>;

/** One subquery a role: the stories that name one of the given names in it. */
export function storiesNaming(names: StoryNames): SQL[] {
  return entriesOf(names).map(
    ([role, keys]) => sql`(select ${factNames.storyId} from ${factNames} where ${inRole(role, keys)})`,
  );
}

/** One subquery a role: the revisions with a story that names one of the given names in it. */
export function revisionsNaming(names: StoryNames): SQL[] {
  return entriesOf(names).map(
    ([role, keys]) => sql`(select ${stories.revisionId} from ${factNames}
      join ${stories} on ${stories.id} = ${factNames.storyId} where ${inRole(role, keys)})`,
  );
}

const entriesOf = (names: StoryNames) => Object.entries(names).filter(([, keys]) => keys && keys.length > 0);

const inRole = (role: string, keys: readonly string[]) =>
  sql`${factNames.role} = ${role} and ${factNames.key} in ${[...keys]}`;
