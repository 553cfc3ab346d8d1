/** How the facts write the names of entities. */
import { nameKey } from "../text/fold.ts";
import type { Entity } from "../types.ts";

/** All other spellings of an entity: those of the text, then the known ones. */
export function spellingsOf(entity: Entity, name = entity.name): string[] {
  const seen = new Set([nameKey(name)]);
  const spellings: string[] = [];
  for (const spelling of [...entity.names, ...(entity.known ? [entity.known.name, ...entity.known.spellings] : [])]) {
    const key = nameKey(spelling);
    if (!key || seen.has(key)) continue;
    seen.add(key);
    spellings.push(spelling);
  }
  return spellings;
}
