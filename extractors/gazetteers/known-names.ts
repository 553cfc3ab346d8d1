/** Which well-known thing a name stands for, so that one thing is one thing in every language. */
import { nameKey } from "../text/fold.ts";
import type { GazetteerEntry, NameKind } from "./gazetteer.ts";

/** What a name is asked about as. */
export type NamedKind = "organization" | "actor" | "forum" | "outlet";

/** The lists that hold names of a kind, the likelier first. */
const LISTS: Readonly<Record<NamedKind, readonly NameKind[]>> = {
  organization: ["organization", "authority", "firm", "outlet"],
  actor: ["actor"],
  forum: ["forum", "channel"],
  outlet: ["outlet", "firm", "authority", "organization"],
};

/** The canonical spelling and all others of the one thing that a name stands for; null for none and for several. */
export type KnownName = (name: string, kind: NamedKind) => Pick<GazetteerEntry, "name" | "spellings"> | null;

/** Makes the look-up from a gazetteer's entries. The first list that knows the name decides, if it knows it for one thing. */
export function knownNames(entries: readonly GazetteerEntry[]): KnownName {
  const bySpelling = new Map<string, Set<GazetteerEntry>>();
  for (const entry of entries) {
    for (const spelling of entry.spellings) {
      const at = `${entry.kind}:${nameKey(spelling)}`;
      const known = bySpelling.get(at);
      if (known) known.add(entry);
      else bySpelling.set(at, new Set([entry]));
    }
  }
  return (name, kind) => {
    const key = nameKey(name);
    if (key === "") return null;
    for (const list of LISTS[kind]) {
      const found = bySpelling.get(`${list}:${key}`);
      if (found) return found.size === 1 ? [...found][0]! : null;
    }
    return null;
  };
}
