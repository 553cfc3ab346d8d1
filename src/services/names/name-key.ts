import type { Engine } from "../../types.ts";

/** Longest key, in characters: it stands in an index, and no name is longer. */
const MAX_LENGTH = 200;

/** The key under which the spellings of a name are filed and found. A name of nothing but punctuation is its own. */
export function nameKey({ nameKey }: Pick<Engine, "nameKey">, name: string): string {
  return [...(nameKey(name) || name.trim())].slice(0, MAX_LENGTH).join("");
}
