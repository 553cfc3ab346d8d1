/** Looks names up among well-known ones, so that one thing has one key in every language. */
import { nameKey } from "../text/fold.ts";
import type { Canonical } from "./story.ts";

/** A well-known name with its kind and all its spellings, as the gazetteers hold it. */
interface KnownName {
  kind: string;
  name: string;
  spellings: readonly string[];
}

const KINDS: Readonly<Record<Parameters<Canonical>[1], readonly string[]>> = {
  organization: ["organization", "authority", "firm"],
  actor: ["actor"],
  forum: ["forum", "channel"],
  outlet: ["outlet"],
};

/** Makes the look-up from a gazetteer's entries. A spelling of several things gives all their keys, sorted. */
export function canonicalNames(entries: readonly KnownName[]): Canonical {
  const keys = new Map<string, Set<string>>();
  for (const { kind, name, spellings } of entries) {
    for (const spelling of [name, ...spellings]) {
      const at = `${kind}:${nameKey(spelling)}`;
      const known = keys.get(at);
      if (known) known.add(nameKey(name));
      else keys.set(at, new Set([nameKey(name)]));
    }
  }
  return (name, kind) => {
    const key = nameKey(name);
    if (key === "") return [];
    return KINDS[kind].flatMap((k) => [...(keys.get(`${k}:${key}`) ?? [])]).sort();
  };
}
