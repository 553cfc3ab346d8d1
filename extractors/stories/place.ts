/** Gives every fact its story: A is the breach that the article is about, B, C … others that it recalls. */
import { nameKey } from "../text/fold.ts";
import type { Draft, Reading } from "../types.ts";
import { joinNames } from "./join-names.ts";
import { keepSurest } from "./once.ts";
import { sentenceAt } from "./sentence-at.ts";

/** Fields that make a story worth keeping apart. */
const CORE = new Set(["actor", "forum", "price", "victimCount", "operator", "organization"]);

export interface Placed {
  letter: string;
  draft: Draft;
}

/**
 * Story number of each sentence: 0 for the main one. A new story begins where sentences of another breach open a
 * paragraph or list item with a name that no other story holds; one that names an earlier story's goes on with it.
 */
export function storyNumbers(reading: Reading, labels: Uint8Array): number[] {
  const { document, names } = reading;
  const { sentences } = document;
  const here: Set<number>[] = sentences.map(() => new Set());
  names.entities.forEach((entity, e) => {
    for (const m of entity.mentions) {
      const s = sentenceAt(sentences, m.start);
      if (s >= 0) here[s]!.add(e);
    }
  });
  const mainNames = new Set<number>();
  sentences.forEach((_, s) => {
    if (labels[s] === 0) for (const e of here[s]!) mainNames.add(e);
  });
  const stories: { number: number; names: Set<number> }[] = [];
  const numbers = new Array<number>(sentences.length).fill(0);
  let current: { number: number; names: Set<number> } | null = null;
  for (let s = 0; s < sentences.length; s++) {
    if (labels[s] === 0) {
      current = null;
      continue;
    }
    const own = [...here[s]!].filter((e) => !mainNames.has(e));
    const opens = s === 0 || sentences[s - 1]!.paragraph !== sentences[s]!.paragraph;
    const earlier = stories.find((story) => own.some((e) => story.names.has(e)));
    const continues: boolean =
      current !== null && (own.length === 0 || !opens || own.some((e) => current!.names.has(e)));
    if (!continues) {
      current = earlier ?? null;
      if (!current) {
        current = { number: stories.length + 1, names: new Set() };
        stories.push(current);
      }
    }
    for (const e of own) current!.names.add(e);
    numbers[s] = current!.number;
  }
  return numbers;
}

/** What makes two facts of one story the same. A figure has one status in a story: that of its surest mention. */
export function valueKey(draft: Draft): string {
  switch (draft.field) {
    case "actor":
      return `actor ${nameKey(draft.alias)}`;
    case "forum":
    case "organization":
    case "source":
      return `${draft.field} ${nameKey(draft.name)}`;
    case "price":
      return `price ${draft.amount} ${draft.currency}`;
    case "victimCount":
      return `count ${draft.value} ${draft.unit === "person" || draft.unit === "account"}`;
    case "dataVolume":
      return `volume ${draft.bytes}`;
    case "dataClass":
      return `class ${draft.class}`;
    case "operator":
      return `operator ${nameKey(draft.name)} ${draft.role}`;
    case "cause":
      return `cause ${draft.category}`;
    case "date":
      return `date ${draft.kind} ${draft.value}`;
    case "response":
      return `response ${nameKey(draft.party)} ${draft.stance}`;
  }
}

/** Below this a name is not even the likeliest breached organization of a story that has no other. */
const LEAST_LIKELY = 0.06;
/** What a name that the main story has already must be surer by, to be the breached one of another story as well. */
const SHARED_DISCOUNT = 0.25;

/**
 * The breached organization of a story that has none yet: a breach without a victim is not told. The likeliest name in
 * the story's sentences, or the main story's again where it was breached twice. Null where nothing fits.
 */
function missingOrganization(
  possible: readonly Draft[],
  main: ReadonlySet<string>,
  isHere: (draft: Draft) => boolean,
): Draft | null {
  let best: Draft | null = null;
  let most = LEAST_LIKELY;
  for (const draft of possible) {
    if (!isHere(draft)) continue;
    const p = draft.probability * (main.has(valueKey(draft)) ? SHARED_DISCOUNT : 1);
    if (p > most) {
      most = p;
      best = draft;
    }
  }
  return best;
}

/**
 * Places the drafts in their stories, each value once a story (its surest mention), thin stories joined to the main
 * one, two names of one thing joined. Letters follow the order of the text. `possible` are drafts of organizations, a mention each, from which a story
 * without one gets its own.
 */
export function placeDrafts(
  reading: Reading,
  numbers: readonly number[],
  drafts: readonly Draft[],
  possible: readonly Draft[] = [],
): Placed[] {
  const { sentences } = reading.document;
  const numberOf = (draft: Draft): number => {
    const s = sentenceAt(sentences, draft.span.start);
    return s >= 0 ? numbers[s]! : 0;
  };
  const tally = new Map<number, { facts: number; core: number }>();
  for (const draft of drafts) {
    const n = numberOf(draft);
    const t = tally.get(n) ?? { facts: 0, core: 0 };
    t.facts++;
    if (CORE.has(draft.field)) t.core++;
    tally.set(n, t);
  }
  const kept = new Map<number, number>([[0, 0]]);
  for (const n of [...tally.keys()].sort((a, b) => a - b)) {
    const { facts, core } = tally.get(n)!;
    if (n > 0 && facts >= 2 && core > 0) kept.set(n, kept.size);
  }
  // Where nothing is left of the main story, the first other one is what the article is about.
  const hasMain = (tally.get(0)?.facts ?? 0) > 0 || [...tally.keys()].some((n) => n > 0 && !kept.has(n));
  const letterOf = (n: number): string => {
    const place = kept.get(n) ?? 0;
    return String.fromCharCode(65 + Math.min(25, hasMain ? place : Math.max(0, place - 1)));
  };
  const best = new Map<string, Placed>();
  for (const draft of drafts) {
    const letter = letterOf(numberOf(draft));
    const key = `${letter} ${valueKey(draft)}`;
    const old = best.get(key);
    // Of two equally sure mentions the earlier one stays.
    if (!old || draft.probability > old.draft.probability) best.set(key, { letter, draft });
  }
  const placed = [...Map.groupBy(best.values(), ({ letter }) => letter)].flatMap(([letter, story]) =>
    keepSurest(
      joinNames(
        reading,
        story.map(({ draft }) => draft),
      ),
    ).map((draft): Placed => ({ letter, draft })),
  );
  const organizations = placed.filter(({ draft }) => draft.field === "organization");
  const main = new Set(organizations.filter(({ letter }) => letter === "A").map(({ draft }) => valueKey(draft)));
  for (const letter of new Set(placed.map((p) => p.letter))) {
    if (organizations.some((p) => p.letter === letter)) continue;
    const draft = missingOrganization(possible, main, (d) => letterOf(numberOf(d)) === letter);
    if (draft) placed.push({ letter, draft });
  }
  return placed.sort((a, b) => a.letter.localeCompare(b.letter) || a.draft.span.start - b.draft.span.start);
}
