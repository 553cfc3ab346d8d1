import type { Language } from "../../../extractors/types.ts";
import type { Naming } from "../../store/fact-names.ts";
import type { EntityKind } from "../../store/tables/index.ts";
import type { Engine } from "../../types.ts";
import { toSearchVector } from "../search/tokens.ts";
import { nameKey } from "./name-key.ts";

type NameEngine = Pick<Engine, "fold" | "knownName" | "nameKey">;

/** Code units. A longer one is no name, and would not fit the index. */
const MAX_SPELLING_LENGTH = 300;
/** Characters of a name in another script, at least, to be taken for the same thing by it. */
const SHORTEST_BRIDGE = { han: 3, latin: 5 };

const isHan = (name: string) => /\p{Script=Han}/u.test(name);

/** Keys under which a name is filed and asked for: its own, then that of the well-known thing it stands for. */
export function nameKeys(engine: NameEngine, name: string, kind: EntityKind): string[] {
  const known = engine.knownName(name, kind);
  return [...new Set([nameKey(engine, name), ...(known ? [nameKey(engine, known.name)] : [])])];
}

/** The key of the entity that a name stands for. */
export function entityKey(engine: NameEngine, name: string, kind: EntityKind): string {
  return nameKey(engine, engine.knownName(name, kind)?.name ?? name);
}

/** A spelling with what it is found by. The key stands as a word too: "breachforums" finds "Breach Forums". */
function spell(engine: NameEngine, spelling: string, language: Language | "und") {
  const key = nameKey(engine, spelling);
  return { spelling, key, language, tokens: toSearchVector([spelling, key], engine.fold) };
}

/** How the names of an article in this language and with this text are filed. */
export function namingOf(engine: NameEngine, language: Language, text: string): Naming {
  const knownFor = (kind: EntityKind, name: string, aliases: readonly string[]) => {
    const own = engine.knownName(name, kind);
    if (own) return own;
    // The engine adds the known spellings of what it recognized; one thing only may stand behind them.
    const found = new Map(
      aliases.flatMap((alias) => {
        const known = isHan(alias) === isHan(name) ? null : engine.knownName(alias, kind);
        return known ? [[known.name, known] as const] : [];
      }),
    );
    return found.size === 1 ? [...found.values()][0]! : null;
  };
  return {
    keysOf: (name, kind) => nameKeys(engine, name, kind),
    entityOf({ kind, name, aliases }) {
      const known = knownFor(kind, name, aliases);
      const read = [name, ...aliases].filter(({ length }) => length <= MAX_SPELLING_LENGTH);
      const spellings = [
        ...read.map((spelling) =>
          spell(engine, spelling, spelling === name || text.includes(spelling) ? language : "und"),
        ),
        ...(known?.spellings ?? []).filter((s) => !read.includes(s)).map((s) => spell(engine, s, "und")),
      ];
      const bridges = known
        ? []
        : read.filter(
            (other) =>
              isHan(other) !== isHan(name) &&
              [...other].length >= (isHan(other) ? SHORTEST_BRIDGE.han : SHORTEST_BRIDGE.latin),
          );
      return {
        kind,
        key: nameKey(engine, known?.name ?? name),
        name: known?.name ?? name,
        spellings,
        bridges: bridges.map((bridge) => nameKey(engine, bridge)),
      };
    },
  };
}
