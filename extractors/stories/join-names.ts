/**
 * Two names of one thing within a story. A channel on Telegram or a server on Discord goes by its own name and has the
 * service as an alias; a charged attacker goes by the handle and has the real name as one.
 */
import { nameKey } from "../text/fold.ts";
import { hasHint } from "../text/name-hints.ts";
import type { Draft, NameHint, Reading } from "../types.ts";
import { sentenceAt } from "./sentence-at.ts";

type NamedDraft = Extract<Draft, { field: "forum" | "actor" }>;

interface Rule {
  field: NamedDraft["field"];
  /** What becomes an alias. */
  alias: NameHint;
  /** What such an alias is never one of. */
  never: NameHint;
}

/**
 * Out of fold, 259 of 266 pairs of a service and an unknown forum that were both annotated were one place. Of 35 pairs of a person and a
 * handle 24 were one attacker, in 7 the person was none, and 2 were two.
 */
const RULES: readonly Rule[] = [
  { field: "forum", alias: "channel-known", never: "forum-known" },
  { field: "actor", alias: "person-name", never: "person-shaped" },
];

const nameOf = (draft: NamedDraft): string => (draft.field === "actor" ? draft.alias : draft.name);

/**
 * The drafts of one story, each service and real name as an alias of the channel or handle that it goes with: one that
 * shares a sentence with it, else the surest. Of two names that say the same, one inside the other, the surer is left.
 */
export function joinNames(reading: Reading, drafts: readonly Draft[]): Draft[] {
  return joinContained(
    RULES.reduce((left, rule) => joinBy(reading, left, rule), [...drafts]),
    reading.document.pack === "zh",
  );
}

/** What a draft names, under which key two names may be one; null where it names nothing. */
function nameIn(draft: Draft): { key: string; name: string; aliases: readonly string[] } | null {
  switch (draft.field) {
    case "organization":
    case "source":
    case "forum":
      return { key: draft.field, name: draft.name, aliases: draft.aliases };
    case "operator":
      return { key: `${draft.field} ${draft.role}`, name: draft.name, aliases: draft.aliases };
    case "response":
      return { key: `${draft.field} ${draft.stance}`, name: draft.party, aliases: draft.aliases };
    default:
      return null;
  }
}

/** A name as words between spaces, without case, accents and links; in Chinese as it stands. */
function wordsOf(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !LINKS.has(word));
  return words.length === 0 ? "" : ` ${words.join(" ")} `;
}

const LINKS: ReadonlySet<string> = new Set(["the", "of", "le", "la", "les", "l", "de", "du", "d"]);
/** A shorter name inside another says nothing. */
const SHORTEST = { latin: 5, han: 2 };

/** Out of fold 177 of 199 such pairs were one name, or one of them was wrong; 11 were two. */
function joinContained(drafts: Draft[], chinese: boolean): Draft[] {
  const shortest = chinese ? SHORTEST.han : SHORTEST.latin;
  const kept: { draft: Draft; key: string; spellings: string[] }[] = [];
  const ordered = drafts.toSorted((a, b) => b.probability - a.probability);
  const gone = new Set<Draft>();
  const aliases = new Map<Draft, string[]>();
  for (const draft of ordered) {
    const named = nameIn(draft);
    if (!named) continue;
    const names = [named.name, ...named.aliases];
    const spellings = names.map((name) => (chinese ? name : wordsOf(name))).filter((s) => s.length >= shortest);
    const home = kept.find(
      (other) =>
        other.key === named.key && other.spellings.some((a) => spellings.some((b) => a.includes(b) || b.includes(a))),
    );
    if (!home) {
      kept.push({ draft, key: named.key, spellings });
      continue;
    }
    gone.add(draft);
    const { name, aliases: own } = nameIn(home.draft)!;
    const known = aliases.get(home.draft) ?? [...own];
    aliases.set(home.draft, [...known, ...names.filter((n) => n !== name && !known.includes(n))]);
  }
  return withAliases(drafts, gone, aliases);
}

function joinBy(reading: Reading, drafts: Draft[], rule: Rule): Draft[] {
  const named = drafts.filter((draft): draft is NamedDraft => draft.field === rule.field);
  if (named.length < 2) return drafts;
  const { entities } = reading.names;
  const { sentences } = reading.document;
  const entityOf = (draft: NamedDraft) =>
    entities.find(
      (e) => nameKey(e.known?.name ?? e.name) === nameKey(nameOf(draft)) || e.names.includes(nameOf(draft)),
    );
  const has = (draft: NamedDraft, hint: NameHint): boolean => hasHint(entityOf(draft)?.hints ?? 0, hint);
  const sentencesOf = (draft: NamedDraft): number[] =>
    entityOf(draft)?.mentions.map(({ start }) => sentenceAt(sentences, start)) ?? [];
  const minor = named.filter((draft) => has(draft, rule.alias));
  const major = named.filter((draft) => !has(draft, rule.alias) && !has(draft, rule.never));
  if (minor.length === 0 || major.length === 0) return drafts;

  const gone = new Set<Draft>();
  const aliases = new Map<Draft, string[]>();
  for (const draft of minor) {
    const here = new Set(sentencesOf(draft));
    const beside = major.filter((other) => sentencesOf(other).some((s) => here.has(s)));
    const [home] = (beside.length > 0 ? beside : major).toSorted((a, b) => b.probability - a.probability);
    const known = aliases.get(home!) ?? home!.aliases;
    const more = [nameOf(draft), ...draft.aliases].filter((name) => name !== nameOf(home!) && !known.includes(name));
    aliases.set(home!, [...known, ...more]);
    gone.add(draft);
  }
  return withAliases(drafts, gone, aliases);
}

/** The drafts but those that are gone, with the aliases that they got. */
function withAliases(
  drafts: readonly Draft[],
  gone: ReadonlySet<Draft>,
  aliases: ReadonlyMap<Draft, string[]>,
): Draft[] {
  return drafts.flatMap((draft) => {
    if (gone.has(draft)) return [];
    const known = aliases.get(draft);
    return known ? [{ ...draft, aliases: known } as Draft] : [draft];
  });
}
