import type { GuideArticle, GuideFact } from "../../evaluation/guide.ts";
import { sameFact } from "../../evaluation/match.ts";
import { spellingsOf } from "../../extractors/facts/names.ts";
import type { Role, RoleMention } from "../../extractors/facts/role.ts";
import type { Scene } from "../../extractors/facts/scene.ts";
import { nameKey } from "../../extractors/text/fold.ts";
import type { Entity } from "../../extractors/types.ts";

/** The entity as a fact of the role. */
export function roleFact(entity: Entity, role: Role): GuideFact {
  const aliases = spellingsOf(entity);
  const place = { incident: "A", quote: "" };
  return role === "actor"
    ? { field: role, alias: entity.name, aliases, ...place }
    : { field: role, name: entity.name, aliases, ...place };
}

const goldNames = (fact: GuideFact): string[] => {
  const named = fact as { alias?: string; name?: string; aliases?: string[] };
  return [named.alias, named.name, ...(named.aliases ?? [])].filter((n): n is string => Boolean(n));
};

/**
 * 1 where the annotation gives this name the role. A name that only contains an annotated one counts where no other
 * name of the article is spelled like it.
 */
export function labelRole(role: Role) {
  return (mention: RoleMention, scene: Scene, article: GuideArticle): number => {
    const { entities } = scene.names;
    const entity = entities[mention.entity]!;
    const predicted = roleFact(entity, role);
    for (const fact of article.facts) {
      if (fact.field !== role || !sameFact(fact, predicted)) continue;
      const keys = new Set(goldNames(fact).map(nameKey));
      const exact = (e: Entity): boolean => [e.name, ...spellingsOf(e)].some((n) => keys.has(nameKey(n)));
      if (exact(entity) || !entities.some(exact)) return 1;
    }
    return 0;
  };
}
